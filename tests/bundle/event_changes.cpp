#include "bundle/event_changes.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "bundle/hall.h"
#include "bundle/merge.h"
#include "event/change.h"
#include "record/codec.h"
#include "seal/voting_code.h"

namespace stordialog::bundle::testing {

namespace {

/// make_package fills in only what most tests need of the event.
Package package_with_languages() {
  auto package = read_package(package_bytes());
  REQUIRE(package);
  return std::move(*package);
}

/// One more question on what the event has, called by its number.
std::string change(const Package& package, std::uint32_t number, const char* key) {
  event::Addition addition;
  addition.number = number;
  const auto language = package.event.languages.front();
  addition.question = {key,
                       {{{language, "Which goes on?"}}},
                       domain::Method::picks,
                       1,
                       package.event.questions.front().options};
  return event::write_change(addition);
}

domain::EventChange by(const Package& package, domain::StationNumber station, std::string text) {
  return sign_change(package, std::move(text), station, station_key(station).secret);
}

record::Record recorded(std::uint32_t number, const domain::EventChange& change) {
  return {id_of(number), domain::Kind::event_change, {}, record::encode(change)};
}

std::vector<domain::Key> questions_of(const domain::Event& event) {
  std::vector<domain::Key> keys;
  for (const auto& question : event.questions) keys.push_back(question.key);
  return keys;
}

}  // namespace

TEST_CASE("a change counts if a lead of this event signed it, word for word") {
  const Package package = package_with_languages();
  const auto good = by(package, 1, change(package, 1, "more"));
  CHECK(is_signed(package, good));
  CHECK_FALSE(is_signed(package, by(package, 2, good.change)));  // no lead
  auto other = good;
  other.change += "\n";
  CHECK_FALSE(is_signed(package, other));
  other = good;
  other.lead = 9;
  CHECK_FALSE(is_signed(package, other));
  other = good;
  other.signature.pop_back();
  CHECK_FALSE(is_signed(package, other));
  Package elsewhere = package;
  elsewhere.id.bytes[0] ^= 1;
  CHECK_FALSE(is_signed(elsewhere, good));
}

TEST_CASE("the event is the same whatever order the changes come in, and grows once") {
  const Package package = package_with_languages();
  const auto first = by(package, 1, change(package, 1, "zebra"));
  const auto second = by(package, 1, change(package, 2, "apple"));
  const auto forged = by(package, 3, change(package, 3, "forged"));
  auto expected = questions_of(package.event);
  expected.insert(expected.end(), {"zebra", "apple"});
  CHECK(questions_of(with_changes(package, {first, second, forged, first})) == expected);
  CHECK(questions_of(with_changes(package, {forged, second, first})) == expected);
  const Package once = grown(package, {second, first});
  CHECK(questions_of(grown(once, {first, second}).event) == expected);
  CHECK(once.id == package.id);
}

TEST_CASE("of two changes with one key the one with the lower number counts") {
  const Package package = package_with_languages();
  const auto first = by(package, 1, change(package, 1, "more"));
  const auto second = by(package, 1, change(package, 2, "more"));
  CHECK(with_changes(package, {second, first}).questions.size() ==
        package.event.questions.size() + 1);
}

TEST_CASE("a change that is taken back brings no question, whoever still holds it") {
  const Package package = package_with_languages();
  const auto more = recorded(900, by(package, 1, change(package, 1, "more")));
  StationDouble lead(1);
  lead.keep(more);
  const auto before = read_good(lead.export_bundle(domain::Profile::full, package), package);
  CHECK(questions_of(merge(package, {before}).merged.grown(package).event).back() == "more");
  lead.keep(withdrawal(901, more.id));
  const auto after = read_good(lead.export_bundle(domain::Profile::full, package), package);
  const Package both = merge(package, {before, after}).merged.grown(package);
  CHECK(questions_of(both.event) == questions_of(package.event));
}

TEST_CASE("a merge knows the question that a change among its bundles brings") {
  const Package package = package_with_languages();
  const auto more = by(package, 1, change(package, 1, "more"));
  const auto vote_on_more = [&](std::uint8_t code_number) {
    record::Record made = ballot(code_number, 7);
    made.id = seal::ballot_id(package.id_key, "more", code(code_number));
    return made;
  };
  StationDouble lead(1), other(2);
  lead.keep(recorded(900, more));
  lead.keep(vote_on_more(1));
  other.keep(vote_on_more(2));  // brought by hand before the change was adopted
  const auto run_of = [&](bool with_lead) {
    std::vector<Bundle> bundles;
    StationDouble one = lead, two = other;
    if (with_lead) {
      bundles.push_back(read_good(one.export_bundle(domain::Profile::full, package), package));
    }
    bundles.push_back(read_good(two.export_bundle(domain::Profile::full, package), package));
    return merge(package, std::move(bundles));
  };
  const auto alone = run_of(false);
  CHECK(alone.report.codes.size() == package.event.questions.size());
  CHECK(std::ranges::any_of(alone.report.balances, [](const Balance& balance) {
    return balance.kind == domain::Kind::ballot && balance.refused == 1;
  }));

  const auto both = run_of(true);
  CHECK(questions_of(both.merged.grown(package).event).back() == "more");
  REQUIRE(both.report.codes.back().question == "more");
  CHECK(both.report.codes.back().used_once == 2);
  CHECK(std::ranges::all_of(both.report.balances,
                            [](const Balance& balance) { return balance.refused == 0; }));
  const auto bytes = both.merged.write(package);
  const auto again = Merged::read(bytes, package, "a merged file");
  REQUIRE(again);
  CHECK(questions_of(again->grown(package).event).back() == "more");
}

}  // namespace stordialog::bundle::testing
