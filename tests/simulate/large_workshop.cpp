#include "simulate/large_workshop.h"

#include <doctest/doctest.h>

#include "bundle/merge.h"
#include "organise/open.h"
#include "simulate/workshop.h"

namespace stordialog::simulate {

namespace {

using domain::Kind;

template <typename Value>
Value must(domain::Expected<Value> made) {
  REQUIRE_MESSAGE(made, (made ? "" : made.error().code));
  return std::move(*made);
}

/// Made, and what its own readers make of it.
struct Large {
  explicit Large(LargeOrder order)
      : practice(must(practice_for(order, testing::event_toml(), "practice.event.toml"))),
        workshop(practice, order) {
    for (domain::StationNumber station = 1; station <= order.stations; ++station) {
      for (auto& file : must(workshop.exports_of(station, progress))) {
        files.push_back(std::move(file));
      }
    }
  }
  [[nodiscard]] bundle::MergeRun merged() const {
    std::vector<bundle::Bundle> bundles;
    for (const auto& file : files) {
      bundles.push_back(
          must(bundle::read_bundle(file.bytes, practice.prepared.package, file.name)));
    }
    return bundle::merge(practice.prepared.package, std::move(bundles));
  }
  [[nodiscard]] report::Results opened(const bundle::MergeRun& run) {
    return must(organise::open_ballots(practice.prepared.package, run,
                                       {&practice.ballot_keys[0], &practice.ballot_keys[1]},
                                       progress));
  }

  system::NoProgress progress;
  organise::Practice practice;
  LargeWorkshop workshop;
  std::vector<LargeWorkshop::File> files;
};

std::vector<std::uint64_t> votes_of(const report::QuestionResult& result, std::size_t options) {
  std::vector<std::uint64_t> votes(options, 0);
  for (const auto& line : result.count.lines) votes.at(line.option) = line.votes;
  return votes;
}

void check_numbers(Large& large, const report::Results& results) {
  const LargeCounts& counts = large.workshop.counts();
  for (const auto& question : results.questions) {
    const auto& expected = counts.questions.at(question.question);
    CHECK(question.count.ballots == expected.counted);
    CHECK(question.set_aside == expected.set_aside);
    CHECK(question.unreadable == 0);
    CHECK(votes_of(question, expected.votes.size()) == expected.votes);
  }
  for (const auto& comparison : results.comparisons) CHECK(comparison.differing == 0);
  CHECK(results.ideas.size() == counts.records.at(Kind::idea) - counts.taken_back);
  CHECK(results.contacts_sealed == counts.records.at(Kind::contact));
  CHECK(results.signatories.size() == counts.records.at(Kind::signatory));
  CHECK(results.merge.withdrawn == counts.withdrawn);
  CHECK(results.merge.withdrawals_refused == 0);
  CHECK(results.merge.forks.empty());
}

}  // namespace

TEST_CASE("a large workshop merges and opens to the numbers it says") {
  Large large({4, 1000, 3, 5});
  CHECK(large.files.size() == 12);
  CHECK(large.practice.prepared.codes.size() == 2400);
  const auto run = large.merged();
  CHECK(run.merged.kept().size() == 4);  // each station's last export
  check_numbers(large, large.opened(run));
  CHECK(large.workshop.counts().questions.begin()->second.set_aside == 2);
  std::uint64_t received = 0, fresh_or_aside = 0;
  for (const auto& balance : run.report.balances) {
    received += balance.received;
    fresh_or_aside += balance.fresh + balance.set_aside;
    CHECK(balance.refused == 0);
  }
  CHECK(received == 4 * (333 + 666 + 1000));
  CHECK(fresh_or_aside == 4000);
}

TEST_CASE("a workshop with more ballots than there can be codes has none") {
  Large large({3, 3000, 1, 1});
  CHECK(large.practice.prepared.codes.empty());
  CHECK_FALSE(large.practice.prepared.package.event.codes);
  const auto run = large.merged();
  check_numbers(large, large.opened(run));
}

TEST_CASE("the same order makes the same bundles, another seed others") {
  const Large first({2, 150, 2, 9}), again({2, 150, 2, 9}), other({2, 150, 2, 10});
  REQUIRE(first.files.size() == again.files.size());
  for (std::size_t i = 0; i < first.files.size(); ++i) {
    CHECK(first.files[i].name == again.files[i].name);
    CHECK(first.files[i].bytes == again.files[i].bytes);
    CHECK(first.files[i].bytes != other.files[i].bytes);
  }
}

TEST_CASE("the smallest large workshop is one record at one station") {
  Large large({1, 1, 1, 1});
  CHECK(large.merged().report.balances.size() == 1);
}

TEST_CASE("a large workshop is stopped between records") {
  struct Impatient final : system::Progress {
    void at(std::string_view, std::uint64_t done, std::uint64_t) override { seen = done; }
    bool cancelled() override { return seen >= 2; }
    std::uint64_t seen = 0;
  } impatient;
  const LargeOrder order{2, 10000, 1, 1};
  const auto practice = must(practice_for(order, testing::event_toml(), "practice.event.toml"));
  LargeWorkshop workshop(practice, order);
  const auto made = workshop.exports_of(1, impatient);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == "work.cancelled");
  CHECK(impatient.seen < 100);
}

}  // namespace stordialog::simulate
