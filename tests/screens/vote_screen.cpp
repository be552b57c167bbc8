#include "screens/vote_screen.h"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

TEST_CASE("every option is shown once, in an order drawn per voter") {
  const domain::Question question = small_board().event.questions.front();
  std::map<std::vector<std::uint16_t>, int> orders;
  for (std::uint64_t seed = 0; seed < 2400; ++seed) {
    VoteScreen screen = begin_vote(question, seed);
    ++orders[screen.order];
    std::ranges::sort(screen.order);
    CHECK(screen.order == std::vector<std::uint16_t>{0, 1, 2, 3});
  }
  // 24 orders, about a hundred times each.
  CHECK(orders.size() == 24);
  for (const auto& [order, times] : orders) CHECK((times > 60 && times < 150));
}

TEST_CASE("pressing a picked option takes the pick back") {
  const domain::Question question = small_board().event.questions.front();
  VoteScreen screen = begin_vote(question, 1);
  CHECK(toggle_pick(screen, question, 2));
  CHECK(is_picked(screen, 2));
  CHECK(picks_left(screen, question) == 1);
  CHECK(toggle_pick(screen, question, 2));
  CHECK_FALSE(is_picked(screen, 2));
  CHECK_FALSE(can_review(screen));
}

TEST_CASE("one pick too many is refused, said once, and forgotten at the next press") {
  const domain::Question question = small_board().event.questions.front();
  VoteScreen screen = begin_vote(question, 1);
  (void)toggle_pick(screen, question, 0);
  (void)toggle_pick(screen, question, 1);
  CHECK_FALSE(toggle_pick(screen, question, 2));
  CHECK(screen.all_used_said);
  CHECK(screen.picks == std::vector<std::uint16_t>{0, 1});
  (void)toggle_pick(screen, question, 1);
  CHECK_FALSE(screen.all_used_said);
}

TEST_CASE("nothing can be cast without an admission where codes are on") {
  desk::Board board = small_board();
  VoteScreen screen = begin_vote(board.event.questions.front(), 1);
  (void)toggle_pick(screen, board.event.questions.front(), 0);
  screen.side_answered = true;
  CHECK_FALSE(can_cast(screen, board.event));
  screen.admission = domain::RecordId{};
  CHECK(can_cast(screen, board.event));
  screen.admission.reset();
  board.event.codes = false;
  CHECK(can_cast(screen, board.event));
}

TEST_CASE("whoever votes while the vote closes knows how long is left") {
  desk::Board board = small_board();
  const domain::Key question = board.event.questions.front().key;
  CHECK(vote_closes_in_s(board, question, 100) == 0);
  for (desk::ActivityState& state : board.activities) {
    if (state.activity.kind == domain::ActivityKind::vote) state.closing_until = 145'000;
  }
  CHECK(vote_closes_in_s(board, question, 100) == 45);
  CHECK(vote_closes_in_s(board, question, 144.2) == 1);
  CHECK(vote_closes_in_s(board, question, 146) == 0);
  CHECK(vote_closes_in_s(board, "annan", 100) == 0);
}

namespace {

domain::Question asked_by(domain::Method method) {
  domain::Question question = small_board().event.questions.front();
  question.method = method;
  question.picks = method == domain::Method::dots ? 5 : 4;
  question.per_option = method == domain::Method::dots ? 3 : 1;
  return question;
}

using Picks = std::vector<std::uint16_t>;
using Values = std::vector<std::uint8_t>;

}  // namespace

TEST_CASE("tapping ranks in order, and what is taken back lets the later ones move up") {
  const domain::Question question = asked_by(domain::Method::ranking);
  VoteScreen screen = begin_vote(question, 1);
  for (const std::uint16_t option : Picks{3, 0, 2}) CHECK(toggle_pick(screen, question, option));
  CHECK(screen.picks == Picks{0, 2, 3});
  CHECK(screen.values == Values{2, 3, 1});
  CHECK(chosen_in_order(screen, question) == Picks{3, 0, 2});
  CHECK(toggle_pick(screen, question, 3));
  CHECK(screen.values == Values{1, 2});
  CHECK(toggle_pick(screen, question, 3));
  CHECK(value_of(screen, 3) == 3);
  CHECK(picks_left(screen, question) == 1);
}

TEST_CASE("dots stack up to their ceiling and no more than there are") {
  const domain::Question question = asked_by(domain::Method::dots);
  VoteScreen screen = begin_vote(question, 1);
  for (int dot = 0; dot < 3; ++dot) CHECK(add_dot(screen, question, 2));
  CHECK_FALSE(add_dot(screen, question, 2));
  CHECK(screen.all_used_said);
  CHECK(add_dot(screen, question, 0));
  CHECK_FALSE(screen.all_used_said);
  CHECK(add_dot(screen, question, 1));
  CHECK(picks_left(screen, question) == 0);
  CHECK_FALSE(add_dot(screen, question, 0));
  CHECK(screen.values == Values{1, 1, 3});
  take_dot(screen, 2);
  take_dot(screen, 0);
  take_dot(screen, 0);
  CHECK(screen.picks == Picks{1, 2});
  CHECK(screen.values == Values{1, 2});
  CHECK(chosen_in_order(screen, question) == Picks{2, 1});
}

TEST_CASE("a grade is given, changed and taken back by the same press") {
  const domain::Question question = asked_by(domain::Method::score);
  VoteScreen screen = begin_vote(question, 1);
  give_grade(screen, 1, 0);
  CHECK(can_review(screen));
  give_grade(screen, 3, 5);
  give_grade(screen, 1, 4);
  CHECK(screen.values == Values{4, 5});
  CHECK(picks_left(screen, question) == 2);
  give_grade(screen, 3, 5);
  CHECK(screen.picks == Picks{1});
  CHECK_FALSE(value_of(screen, 3).has_value());
}

TEST_CASE("what each method's screen makes can be cast") {
  for (const auto method : {domain::Method::dots, domain::Method::ranking, domain::Method::score}) {
    desk::Board board = small_board();
    domain::Question& question = board.event.questions.front();
    question = asked_by(method);
    VoteScreen screen = begin_vote(question, 1);
    screen.side_answered = true;
    screen.admission = domain::RecordId{};
    CHECK_FALSE(can_cast(screen, board.event));
    for (const std::uint16_t option : Picks{2, 0}) {
      if (method == domain::Method::dots) (void)add_dot(screen, question, option);
      if (method == domain::Method::ranking) (void)toggle_pick(screen, question, option);
      if (method == domain::Method::score) give_grade(screen, option, 0);
    }
    CHECK(can_cast(screen, board.event));
    screen.values.pop_back();
    CHECK_FALSE(can_cast(screen, board.event));
  }
}
