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
