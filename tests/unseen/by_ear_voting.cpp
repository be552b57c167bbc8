// Votes by somebody who sees nothing: by code, with dots, ranks and grades; the desk must have
// received exactly what was chosen by ear.
#include <algorithm>

#include <doctest/doctest.h>

#include "unseen/listening.h"

namespace stordialog::unseen {
namespace {

TEST_CASE("a vote with its code is cast by ear: options, picks left and the review are said") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.vote"));
  CHECK(visit.heard().contains(visit.word("screen.code.title")));
  visit.type("h7km");
  CHECK(visit.heard().contains("H\n7\nK\nM\n"));
  visit.type("3wx4acde");
  CHECK(visit.heard().contains(visit.word("screen.code.complete")));
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains(visit.word("screen.side.title")));
  choose(visit, visit.event().sides.back().name.in("sv"));
  CHECK(visit.heard().contains(visit.word("screen.speech.chosen")));
  choose(visit, visit.word("screen.button.next"));
  const std::string options = visit.heard();
  for (const domain::Challenge& challenge : visit.event().challenges) {
    CHECK(options.contains(challenge.title.in("sv")));
  }
  choose(visit, "Bryta ofrivillig ensamhet");
  std::string said = visit.heard();
  CHECK(said.contains(visit.word("screen.speech.chosen")));
  CHECK(said.contains("2 av 3 kvar"));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard().contains("1 av 3 kvar"));
  visit.key(ImGuiKey_Enter);
  said = visit.heard();
  CHECK(said.contains(visit.word("screen.speech.not_chosen")));
  CHECK(said.contains("2 av 3 kvar"));
  choose(visit, "Vägar till arbete");
  choose(visit, visit.word("screen.vote.review"));
  said = visit.heard();
  CHECK(said.contains("Bryta ofrivillig ensamhet"));
  CHECK(said.contains("Vägar till arbete"));
  CHECK_FALSE(said.contains("Trygga mötesplatser"));
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  const auto* ballot = visit.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  CHECK(ballot->side == visit.event().sides.back().key);
  const auto& options_of = visit.event().questions.front().options;
  std::vector<std::string> picked;
  for (const std::uint16_t pick : ballot->picks) picked.push_back(options_of[pick]);
  std::ranges::sort(picked);
  CHECK(picked == std::vector<std::string>{"ofrivillig-ensamhet", "vagar-till-arbete"});
}

/// From the home screen to the options: the code, then no side.
void begin_to_vote(Visit& visit, domain::Method method) {
  visit.ask_by(method);
  go_home(visit);
  choose(visit, visit.word("screen.home.vote"));
  visit.type("h7km3wx4acde");
  visit.key(ImGuiKey_Enter);
  choose(visit, visit.word("screen.side.other"));
  choose(visit, visit.word("screen.button.next"));
}

/// From the review on: the ballot that was cast, as "KEY value", sorted.
std::vector<std::string> cast_in(Visit& visit) {
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  const auto* ballot = visit.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  const auto& options = visit.event().questions.front().options;
  std::vector<std::string> said;
  for (std::size_t i = 0; i < ballot->picks.size(); ++i) {
    said.push_back(options[ballot->picks[i]] + ' ' + std::to_string(ballot->values.at(i)));
  }
  std::ranges::sort(said);
  return said;
}

TEST_CASE("dots are given and taken by ear, and each time it is said how many lie there") {
  Visit visit;
  begin_to_vote(visit, domain::Method::dots);
  CHECK(visit.heard().contains(visit.word("screen.vote.dots_hint")));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard() == "Prickar 1: Trygga mötesplatser, valt\n6 av 7 prickar kvar\n");
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard() == "Prickar 2: Trygga mötesplatser, valt\n5 av 7 prickar kvar\n");
  choose(visit, "Vägar till arbete");
  visit.key(ImGuiKey_Enter);
  choose(visit, "Ta bort en prick: Vägar till arbete");
  CHECK(visit.heard().contains("4 av 7 prickar kvar"));
  choose(visit, visit.word("screen.vote.review"));
  const std::string review = visit.heard();
  CHECK(review.contains("Trygga mötesplatser"));
  CHECK(cast_in(visit) == std::vector<std::string>{"trygga-motesplatser 2", "vagar-till-arbete 1"});
}

TEST_CASE("options are ranked by ear, and their ranks are said") {
  Visit visit;
  begin_to_vote(visit, domain::Method::ranking);
  CHECK(visit.heard().contains(visit.word("screen.vote.rank_hint")));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard().contains("Plats 1: Trygga mötesplatser, valt"));
  choose(visit, "Vägar till arbete");
  CHECK(visit.heard().contains("Plats 2: Vägar till arbete, valt"));
  choose(visit, "Plats 1: Trygga mötesplatser");
  CHECK(visit.heard().contains("Trygga mötesplatser, inte valt"));
  choose(visit, "Jämlik fritid och kultur");
  CHECK(visit.heard().contains("Plats 2: Jämlik fritid och kultur, valt"));
  choose(visit, visit.word("screen.vote.review"));
  CHECK(visit.heard().contains("1. Vägar till arbete. 2. Jämlik fritid och kultur."));
  CHECK(cast_in(visit) ==
        std::vector<std::string>{"jamlik-fritid-och-kultur 2", "vagar-till-arbete 1"});
}

TEST_CASE(
    "grades are given by ear: with the page each option is said once, a key counts among its own") {
  Visit visit;
  begin_to_vote(visit, domain::Method::score);
  const std::string page = visit.heard();
  CHECK(page.contains("Digitalt utanförskap. Landsbygd och service. "));
  CHECK(page.contains("Jämlik fritid och kultur"));  // further down than the screen shows
  CHECK_FALSE(page.contains("Betyg 3"));
  visit.listen_for("Betyg 4: Landsbygd och service");
  CHECK(visit.last() == "Betyg 4: Landsbygd och service, alternativ, inte valt, 5 av 6");
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains("valt\n1 av 10 har betyg."));
  choose(visit, "Betyg 0: Jämlik fritid och kultur");
  CHECK(visit.heard().contains("2 av 10 har betyg"));
  visit.key(ImGuiKey_F3);
  const std::string again = visit.heard();
  CHECK(again.contains("Betyg 4: Landsbygd och service, valt"));
  CHECK_FALSE(again.contains("Betyg 3"));
  choose(visit, visit.word("screen.vote.review"));
  CHECK(visit.heard().contains("Landsbygd och service"));
  CHECK(cast_in(visit) ==
        std::vector<std::string>{"jamlik-fritid-och-kultur 0", "landsbygd-och-service 4"});
}

}  // namespace
}  // namespace stordialog::unseen
