#include <doctest/doctest.h>

#include "simulate/plan.h"

namespace stordialog::simulate {

namespace {

Participant voter(domain::StationNumber station, std::uint32_t code,
                  std::vector<std::uint16_t> picks, bool set_aside = false) {
  Participant participant;
  participant.station = station;
  participant.votes = {{"fraga", code, "", std::move(picks), set_aside}};
  return participant;
}

WorkshopPlan small_plan() {
  WorkshopPlan plan;
  plan.stations = {1, 2};
  plan.options = {{"fraga", 4}};
  plan.agreements = {"avtal"};
  plan.participants = {voter(1, 0, {0, 2}), voter(1, 1, {2}), voter(2, 1, {3}, true),
                       voter(2, 2, {0})};
  plan.participants[0].ideas = {{"", "ett", false}, {"", "två", true}};
  plan.participants[1].supports = {"ett"};
  plan.participants[3].supports = {"ett"};
  domain::Contact signing;
  signing.list = "avtal";
  signing.name = "Åsa";
  signing.reach = "1";
  signing.organisation = "Kören";
  domain::Contact interested;
  interested.list = "intresse";
  interested.name = "Bo";
  interested.reach = "2";
  interested.organisation = "Klubben";
  plan.participants[2].sign_ups = {{signing}, {interested}};
  return plan;
}

}  // namespace

TEST_CASE("a code that was used twice is one ballot whose picks are contested") {
  const auto expectation = expect(small_plan());
  CHECK(expectation.ballots.at("fraga") == 3);
  CHECK(expectation.used_once == 2);
  CHECK(expectation.used_more == 1);
  CHECK(expectation.votes.at("fraga") == std::vector<std::uint32_t>{2, 0, 1, 0});
  REQUIRE(expectation.contested.size() == 1);
  CHECK(expectation.contested[0] == std::vector<std::vector<std::uint16_t>>{{2}, {3}});
}

TEST_CASE("an idea that was taken back is not expected") {
  CHECK(expect(small_plan()).ideas == std::multiset<std::string>{"ett"});
}

TEST_CASE("supporters are expected per idea") {
  CHECK(expect(small_plan()).supports == std::map<std::string, std::uint32_t>{{"ett", 2}});
}

TEST_CASE("only on an agreement list does an organisation sign") {
  const auto expectation = expect(small_plan());
  CHECK(expectation.sign_ups == std::multiset<std::string>{"avtal|Åsa|1", "intresse|Bo|2"});
  CHECK(expectation.signatories == std::set<std::string>{"Kören"});
}

TEST_CASE("a question nobody answered is expected to have no ballots") {
  WorkshopPlan plan;
  plan.options = {{"fraga", 2}};
  CHECK(expect(plan).ballots.at("fraga") == 0);
  CHECK(expect(plan).votes.at("fraga") == std::vector<std::uint32_t>{0, 0});
}

}  // namespace stordialog::simulate
