// Sheets read by two people: what the second one finds on the screen, and what goes to the host.
#include "screens/paper_screen.h"

#include <doctest/doctest.h>

#include "screens/kiosk.h"
#include "screens/small_board.h"

namespace stordialog::screens {

namespace {

domain::Event event_with(bool codes) {
  domain::Event event;
  event.codes = codes;
  event.sides = {{"civil", {}}, {"town", {}}};
  event.questions = {{"first", {}, domain::Method::picks, 2, {"a", "b", "c"}}};
  return event;
}

void read(PaperScreen& screen, const domain::Event& event, std::uint16_t option,
          const domain::Key& side) {
  toggle_pick(screen.sheet, event.questions.front(), option);
  screen.sheet.side = side;
  screen.sheet.side_answered = true;
}

}  // namespace

TEST_CASE("the second reader finds an empty sheet in the order it is printed") {
  const domain::Event event = event_with(false);
  PaperScreen screen;
  begin_sheets(screen, event, event.questions.front());
  CHECK(screen.page == PaperPage::answer);
  CHECK_FALSE(is_whole(screen, event));
  read(screen, event, 2, "town");
  CHECK(is_whole(screen, event));
  CHECK_FALSE(finish_reading(screen));
  CHECK(screen.page == PaperPage::hand_over);
  CHECK(screen.sheet.picks.empty());
  CHECK(screen.sheet.side.empty());
  CHECK_FALSE(screen.sheet.side_answered);
  CHECK(screen.sheet.order == std::vector<std::uint16_t>{0, 1, 2});

  screen.second = true;
  read(screen, event, 2, "town");
  const auto agreed = finish_reading(screen);
  REQUIRE(agreed);
  CHECK(agreed->question == "first");
  CHECK(agreed->side == "town");
  CHECK(agreed->picks == std::vector<std::uint16_t>{2});
  CHECK(screen.sent);
}

TEST_CASE("what was read otherwise is named and nothing goes to the host") {
  const domain::Event event = event_with(false);
  PaperScreen screen;
  begin_sheets(screen, event, event.questions.front());
  read(screen, event, 2, "town");
  CHECK_FALSE(finish_reading(screen));
  screen.second = true;
  read(screen, event, 1, "civil");
  CHECK_FALSE(finish_reading(screen));
  CHECK(screen.page == PaperPage::differs);
  CHECK(screen.unlike == std::vector{organise::Unlike::side, organise::Unlike::answer});
  CHECK_FALSE(screen.sent);
  read_again(screen, event);
  CHECK(screen.page == PaperPage::answer);
  CHECK_FALSE(screen.second);
  CHECK(screen.first.picks.empty());
}

TEST_CASE("a sheet stored makes room for the next of its pile, a refused one does not") {
  const domain::Event event = event_with(true);
  PaperTold told;
  told.event = event;
  PaperScreen screen;
  begin_sheets(screen, event, event.questions.front());
  CHECK(screen.page == PaperPage::code);
  screen.page = PaperPage::answer;
  read(screen, event, 0, "");
  CHECK_FALSE(is_whole(screen, event));  // the code is missing
  screen.sheet.code.insert("ACDEFHJKMNPR");
  CHECK(is_whole(screen, event));
  CHECK_FALSE(finish_reading(screen));
  screen.second = true;
  screen.sheet.code.insert("ACDEFHJKMNPR");
  read(screen, event, 0, "");
  REQUIRE(finish_reading(screen));
  screen.follow(told);
  CHECK_FALSE(screen.stored);
  told.entered = 1;
  screen.follow(told);
  CHECK(screen.stored);
  CHECK(screen.page == PaperPage::code);
  CHECK_FALSE(screen.second);

  screen.page = PaperPage::answer;
  screen.sent = true;
  refuse(screen);
  CHECK(screen.page == PaperPage::differs);
  CHECK(screen.unlike.empty());
  told.entered = 2;  // of somebody else's asking
  screen.follow(told);
  CHECK(screen.page == PaperPage::differs);
}

TEST_CASE("leaving the page forgets what was read") {
  const domain::Event event = event_with(false);
  Kiosk kiosk;
  (void)kiosk.apply(Go{Place::organiser_paper}, nullptr, 0);
  begin_sheets(kiosk.paper, event, event.questions.front());
  read(kiosk.paper, event, 1, "town");
  CHECK_FALSE(finish_reading(kiosk.paper));
  kiosk.paper.text.set_text("half a card");
  (void)kiosk.apply(Go{Place::organiser_merge}, nullptr, 1);
  CHECK(kiosk.paper.page == PaperPage::what);
  CHECK(kiosk.paper.first.picks.empty());
  CHECK(kiosk.paper.first.side.empty());
  CHECK(kiosk.paper.text.empty());
}

}  // namespace stordialog::screens
