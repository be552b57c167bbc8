#include "screens/kiosk.h"

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

TEST_CASE("a session begins at the desk before home is shown") {
  const desk::Board board = small_board();
  Kiosk kiosk;
  kiosk.station_opened(board, 0);
  const auto work = kiosk.apply(Go{Place::home}, &board, 0);
  CHECK(command_in<desk::BeginSession>(work) != nullptr);
  CHECK(kiosk.place() == Place::welcome);
  CHECK(kiosk.busy());
  kiosk.receive(desk::SessionBegun{}, board, 0.1);
  CHECK(kiosk.place() == Place::home);
  CHECK_FALSE(kiosk.busy());
}

TEST_CASE("the thank-you comes with the receipt, not with the press") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 1);
  kiosk.idea.text.insert("Öppna matsalen");
  (void)kiosk.apply(Next{}, &board, 2);
  CHECK(kiosk.place() == Place::idea_challenge);
  const auto work = kiosk.apply(Next{}, &board, 3);
  REQUIRE(command_in<desk::HandInIdea>(work) != nullptr);
  CHECK(command_in<desk::HandInIdea>(work)->text == "Öppna matsalen");
  CHECK(kiosk.place() == Place::idea_challenge);
  kiosk.receive(desk::Stored{}, board, 4);
  CHECK(kiosk.place() == Place::thanks);
  CHECK(kiosk.idea.text.empty());
}

TEST_CASE("a refused idea stays where it was written") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 1);
  kiosk.idea.text.insert("En idé");
  (void)kiosk.apply(Next{}, &board, 2);
  (void)kiosk.apply(Next{}, &board, 3);
  kiosk.receive(domain::fail("ledger.disk_full"), board, 4);
  CHECK(kiosk.place() == Place::idea_challenge);
  REQUIRE(kiosk.error().has_value());
  CHECK(kiosk.error()->code == "ledger.disk_full");
  CHECK(kiosk.idea.text.view() == "En idé");
}

TEST_CASE("a double tap sends one command") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 1);
  kiosk.idea.text.insert("En idé");
  (void)kiosk.apply(Next{}, &board, 2);
  CHECK(kiosk.apply(Next{}, &board, 3).has_value());
  CHECK_FALSE(kiosk.apply(Next{}, &board, 3.05).has_value());
}

TEST_CASE("a vote goes by code, side, picks and review, and casts what was picked") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginVote{"fraga"}, &board, 1);
  CHECK(kiosk.place() == Place::vote_code);
  CHECK_FALSE(kiosk.apply(Next{}, &board, 1).has_value());  // nothing typed yet
  kiosk.vote.code.insert("ACDEFHJKMNPR");
  CHECK(command_in<desk::CheckCode>(kiosk.apply(Next{}, &board, 2)) != nullptr);
  domain::RecordId admission;
  admission.bytes[0] = 7;
  kiosk.receive(desk::Admitted{admission}, board, 3);
  CHECK(kiosk.place() == Place::vote_side);
  CHECK(kiosk.vote.code.empty());
  kiosk.vote.side = "kommun";
  kiosk.vote.side_answered = true;
  (void)kiosk.apply(Next{}, &board, 4);
  CHECK(kiosk.place() == Place::vote_picks);
  const domain::Question& question = board.event.questions.front();
  CHECK(toggle_pick(kiosk.vote, question, 3));
  CHECK(toggle_pick(kiosk.vote, question, 1));
  CHECK_FALSE(toggle_pick(kiosk.vote, question, 2));  // two picks are used
  (void)kiosk.apply(Next{}, &board, 5);
  CHECK(kiosk.place() == Place::vote_review);
  const auto work = kiosk.apply(Next{}, &board, 6);
  const auto* cast = command_in<desk::CastBallot>(work);
  REQUIRE(cast != nullptr);
  CHECK(cast->admission == admission);
  CHECK(cast->side == "kommun");
  CHECK(cast->picks == std::vector<std::uint16_t>{1, 3});
  kiosk.receive(desk::Stored{}, board, 7);
  CHECK(kiosk.place() == Place::thanks);
  CHECK(kiosk.has_voted("fraga"));
  CHECK(kiosk.vote.picks.empty());
}

TEST_CASE("without codes the desk is told who begins, and casts under what it answered") {
  desk::Board board = small_board();
  board.event.codes = false;
  Kiosk kiosk = begun(board);
  const auto asked = kiosk.apply(BeginVote{"fraga"}, &board, 1);
  const auto* begin = command_in<desk::BeginVote>(asked);
  REQUIRE(begin != nullptr);
  CHECK(begin->question == "fraga");
  CHECK(kiosk.place() == Place::home);
  const domain::RecordId admission{{7}};
  kiosk.receive(desk::Admitted{admission}, board, 2);
  CHECK(kiosk.place() == Place::vote_side);
  CHECK_FALSE(kiosk.unfinished());  // nothing is lost by leaving now
  (void)kiosk.apply(Back{}, &board, 3);
  CHECK_FALSE(kiosk.apply(BeginVote{"fraga"}, &board, 4).has_value());  // once is enough
  CHECK(kiosk.place() == Place::vote_side);
  kiosk.vote.side_answered = true;
  (void)kiosk.apply(Next{}, &board, 5);
  CHECK(toggle_pick(kiosk.vote, board.event.questions.front(), 1));
  (void)kiosk.apply(Next{}, &board, 6);
  const auto work = kiosk.apply(Next{}, &board, 7);
  const auto* cast = command_in<desk::CastBallot>(work);
  REQUIRE(cast != nullptr);
  CHECK(cast->admission == admission);
}

TEST_CASE("a code that was used meanwhile leads back to the code and says why") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginVote{"fraga"}, &board, 1);
  kiosk.vote.code.insert("ACDEFHJKMNPR");
  (void)kiosk.apply(Next{}, &board, 2);
  kiosk.receive(desk::Admitted{}, board, 3);
  kiosk.vote.side_answered = true;
  (void)kiosk.apply(Next{}, &board, 4);
  (void)toggle_pick(kiosk.vote, board.event.questions.front(), 0);
  (void)kiosk.apply(Next{}, &board, 5);
  (void)kiosk.apply(Next{}, &board, 6);
  kiosk.receive(domain::fail("vote.code_used"), board, 7);
  CHECK(kiosk.place() == Place::vote_code);
  REQUIRE(kiosk.error().has_value());
  CHECK(kiosk.error()->code == "vote.code_used");
}

TEST_CASE("going back keeps what was typed") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginSignUp{"intresse"}, &board, 1);
  CHECK(kiosk.place() == Place::sign_up_name);
  kiosk.sign_up.name.insert("Anna Prov");
  (void)kiosk.apply(Next{}, &board, 2);
  CHECK(kiosk.place() == Place::sign_up_reach);
  (void)kiosk.apply(Back{}, &board, 3);
  CHECK(kiosk.place() == Place::sign_up_name);
  CHECK(kiosk.sign_up.name.view() == "Anna Prov");
}

TEST_CASE("changing language keeps what was typed") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 1);
  kiosk.idea.text.insert("En idé");
  (void)kiosk.apply(ChooseLanguage{"en"}, &board, 2);
  CHECK(kiosk.language() == "en");
  CHECK(kiosk.place() == Place::idea);
  CHECK(kiosk.idea.text.view() == "En idé");
}

TEST_CASE("idle warns for at least twenty seconds, and any touch takes the warning away") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 0);
  kiosk.idea.text.insert("En idé");
  kiosk.tick(59, false, &board);
  CHECK_FALSE(kiosk.idle_warning(59));
  CHECK(kiosk.idle_warning(61));
  CHECK(kiosk.seconds_left(61) == 29);
  CHECK(IdleTimes{}.warning_s >= 20);
  kiosk.tick(80, true, &board);
  CHECK_FALSE(kiosk.idle_warning(81));
  CHECK(kiosk.idea.text.view() == "En idé");
}

TEST_CASE("nothing needs to be drawn until something changes by itself") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 100);
  CHECK(kiosk.rest_s(110) == doctest::Approx(kiosk.times().quiet_s - 10));
  const double warned_s = 100 + kiosk.times().quiet_s;
  REQUIRE(kiosk.idle_warning(warned_s));
  // The warning counts whole seconds.
  CHECK(kiosk.rest_s(warned_s + 0.25) == doctest::Approx(0.75));
}

TEST_CASE("idle starts over and leaves nothing of the person behind") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(ChooseLanguage{"en"}, &board, 0);
  (void)kiosk.apply(BeginIdea{}, &board, 0);
  kiosk.idea.text.insert("En idé");
  kiosk.sign_up.name.insert("Anna Prov");
  kiosk.vote.picks = {1};
  kiosk.tick(90.5, false, &board);
  CHECK(kiosk.place() == Place::welcome);
  CHECK(kiosk.idea.text.empty());
  CHECK(kiosk.sign_up.name.empty());
  CHECK(kiosk.vote.picks.empty());
  CHECK(kiosk.language() == "sv");
  // The next person gets a session of their own.
  CHECK(command_in<desk::BeginSession>(kiosk.apply(Go{Place::home}, &board, 100)) != nullptr);
}

TEST_CASE("nobody is thrown out while something is being saved") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 0);
  kiosk.idea.text.insert("En idé");
  (void)kiosk.apply(Next{}, &board, 0);
  (void)kiosk.apply(Next{}, &board, 0);
  kiosk.tick(500, false, &board);
  CHECK(kiosk.place() == Place::idea_challenge);
  CHECK_FALSE(kiosk.idle_warning(500));
}

TEST_CASE("a wrong PIN is wiped and leads nowhere") {
  const desk::Board board = small_board();
  Kiosk kiosk;
  kiosk.station_opened(board, 0);
  (void)kiosk.apply(Go{Place::pin}, &board, 0);
  kiosk.pin.pin.insert("000000");
  CHECK(command_in<desk::CheckPin>(kiosk.apply(Next{}, &board, 1)) != nullptr);
  kiosk.receive(domain::fail("pin.wrong"), board, 2);
  CHECK(kiosk.place() == Place::pin);
  CHECK(kiosk.pin.pin.empty());
}

TEST_CASE("staff screens lock themselves when nobody touches them") {
  const desk::Board board = small_board();
  Kiosk kiosk;
  kiosk.station_opened(board, 0);
  (void)kiosk.apply(Go{Place::pin}, &board, 0);
  kiosk.pin.pin.insert("123456");
  (void)kiosk.apply(Next{}, &board, 1);
  kiosk.receive(desk::Unlocked{}, board, 2);
  CHECK(kiosk.place() == Place::staff_run_sheet);
  kiosk.tick(150, false, &board);
  CHECK(kiosk.place() == Place::staff_run_sheet);
  kiosk.tick(183, false, &board);
  CHECK(kiosk.place() == Place::welcome);
}

TEST_CASE("an idea just handed in can be taken back, once") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginIdea{}, &board, 1);
  kiosk.idea.text.insert("En idé");
  (void)kiosk.apply(Next{}, &board, 2);
  (void)kiosk.apply(Next{}, &board, 3);
  domain::RecordId id;
  id.bytes[3] = 9;
  kiosk.receive(desk::Stored{id}, board, 4);
  const auto work = kiosk.apply(UndoIdea{}, &board, 5);
  const auto* undo = command_in<desk::TakeBackIdea>(work);
  REQUIRE(undo != nullptr);
  CHECK(undo->idea == id);
  kiosk.receive(desk::Stored{}, board, 6);
  CHECK(kiosk.thanked() == Thanked::idea_taken_back);
  CHECK_FALSE(kiosk.apply(UndoIdea{}, &board, 7).has_value());
}
