// Idea, vote and sign-up by keyboard alone: Tab, Enter, arrows, letters. No finger, no voice.
#include <algorithm>

#include <doctest/doctest.h>

#include "unseen/visit.h"

namespace stordialog::unseen {
namespace {

using screens::Place;

const std::vector<std::string> kOnwards = {"next", "key.next", "cast", "idea.send"};

/// Presses whatever leads on until the visit stands at that place.
void go_on_to(Visit& visit, Place place) {
  for (int step = 0; step < 4 && visit.kiosk().place() != place; ++step) visit.press(kOnwards);
  REQUIRE(visit.kiosk().place() == place);
}

TEST_CASE("an idea is handed in by keyboard alone") {
  Visit visit;
  visit.press({"begin"});
  REQUIRE(visit.kiosk().place() == Place::home);
  visit.press({"home.idea"});
  REQUIRE(visit.kiosk().place() == Place::idea);
  visit.type("Fler bänkar i parken");
  go_on_to(visit, Place::idea_challenge);
  visit.press({"challenge.trygga-motesplatser"});
  go_on_to(visit, Place::thanks);
  const auto* idea = visit.desk().latest<desk::HandInIdea>();
  REQUIRE(idea != nullptr);
  CHECK(idea->text == "Fler bänkar i parken");
  CHECK(idea->challenge == "trygga-motesplatser");
  CHECK(visit.voice().said.empty());  // nobody asked for a voice
}

TEST_CASE("a vote with its code is cast by keyboard alone, with arrows in the grid") {
  Visit visit;
  visit.press({"begin"});
  visit.press({"home.vote"});
  REQUIRE(visit.kiosk().place() == Place::vote_code);
  visit.type("h7km3wx4acde");
  visit.key(ImGuiKey_Enter);
  REQUIRE(visit.kiosk().place() == Place::vote_side);
  visit.press({"side.kommun"});
  go_on_to(visit, Place::vote_picks);
  visit.tab_to({"option.0"});
  visit.type(" ");  // the character alone presses nothing
  visit.key(ImGuiKey_Space);
  const std::string first = visit.ring();
  visit.key(visit.kiosk().vote.order.front() == 0 ? ImGuiKey_RightArrow : ImGuiKey_UpArrow);
  const std::string second = visit.ring();
  CHECK(second.starts_with("option."));
  if (second != first) visit.key(ImGuiKey_Enter);
  const auto picks = visit.kiosk().vote.picks;
  go_on_to(visit, Place::vote_review);
  go_on_to(visit, Place::thanks);
  const auto* ballot = visit.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  CHECK(ballot->side == "kommun");
  CHECK(ballot->picks == picks);
  CHECK(std::ranges::find(picks, 0) != picks.end());
}

TEST_CASE("a person signs up by keyboard alone") {
  Visit visit;
  visit.press({"begin"});
  visit.press({"home.sign-up"});
  REQUIRE(visit.kiosk().place() == Place::lists);
  visit.press({"list.ideverkstad"});
  REQUIRE(visit.kiosk().place() == Place::sign_up_name);
  visit.type("Åsa Öberg");
  visit.key(ImGuiKey_Enter);
  REQUIRE(visit.kiosk().place() == Place::sign_up_reach);
  visit.type("asa@exempel.se");
  visit.press({"consent"});
  go_on_to(visit, Place::sign_up_review);
  visit.press({"next"});
  REQUIRE(visit.kiosk().place() == Place::thanks);
  const auto* signed_up = visit.desk().latest<desk::SignUp>();
  REQUIRE(signed_up != nullptr);
  CHECK(signed_up->contact.name == "Åsa Öberg");
  CHECK(signed_up->contact.reach == "asa@exempel.se");
  CHECK(signed_up->consented);
}

TEST_CASE(
    "Escape goes a step back and closes what lies over a screen, and keeps what was written") {
  Visit visit;
  visit.press({"begin"});
  visit.press({"home.idea"});
  visit.type("Bänkar");
  visit.key(ImGuiKey_Escape);
  CHECK(visit.kiosk().place() == Place::home);
  visit.press({"rail.help"});
  CHECK(visit.kiosk().sheet() == screens::Sheet::help);
  visit.key(ImGuiKey_Escape);
  CHECK(visit.kiosk().sheet() == screens::Sheet::none);
  visit.press({"home.idea"});
  CHECK(visit.kiosk().idea.text.view() == "Bänkar");
}

TEST_CASE("Tab walks the whole screen, the rail last, and comes round: nothing traps it") {
  Visit visit;
  visit.press({"begin"});
  std::vector<std::string> way;
  for (int i = 0; i < 40; ++i) {
    visit.key(ImGuiKey_Tab);
    if (!way.empty() && visit.ring() == way.front()) break;
    way.push_back(visit.ring());
  }
  REQUIRE(way.size() > 5);
  CHECK(way.size() < 40);
  CHECK(way.front() == "home.idea");
  CHECK(way.back() == "rail.finish");
  visit.key(ImGuiKey_Tab, true);
  CHECK(visit.ring() == "rail.finish");
}

TEST_CASE("any key keeps the visit alive when the screen asks whether somebody is there") {
  Visit visit;
  visit.press({"begin"});
  visit.wait(61);
  REQUIRE(visit.ring().empty());
  visit.key(ImGuiKey_LeftArrow);
  visit.wait(10);
  CHECK(visit.kiosk().place() == Place::home);
  visit.tab_to({"home.idea"});
}

}  // namespace
}  // namespace stordialog::unseen
