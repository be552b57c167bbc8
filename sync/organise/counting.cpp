#include "organise/counting.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "domain/voting.h"
#include "report/pieces.h"

namespace stordialog::organise {

using bundle::Merged;
using domain::Kind;

namespace {

/// What a question's ballots come to before anything is published.
struct Tallied {
  const domain::Question* question = nullptr;
  std::vector<tally::SidedBallot> ballots;  // counted,
  report::Values values;                    // and what each says of its picks; empty with picks
  tally::Batch set_aside;
  std::map<domain::StationNumber, tally::Batch> stations;         // of the counted ones
  std::map<domain::StationNumber, std::uint32_t> cast, received;  // by each station
};

std::uint8_t side_number(const domain::Event& event, const domain::Key& side) {
  const auto found = std::ranges::find(event.sides, side, &domain::Side::key);
  const auto place = static_cast<std::size_t>(found - event.sides.begin());
  return place < tally::kSides ? static_cast<std::uint8_t>(place) : tally::kNoSide;
}

void add(tally::Batch& batch, std::size_t options, const std::vector<std::uint16_t>& picks) {
  batch.votes.resize(options, 0);
  ++batch.ballots;
  for (const auto pick : picks) ++batch.votes[pick];
}

class Tallying {
 public:
  Tallying(const domain::Event& event, const OpenedBallots& opened)
      : event_(event), opened_(opened), tallied_(event.questions.size()) {
    for (std::size_t i = 0; i < tallied_.size(); ++i) tallied_[i].question = &event.questions[i];
  }

  /// Answers false for a ballot that is to be counted and cannot be read.
  bool take(const Merged::Body& body) {
    const auto& ballot = opened_.at(body.record);
    if (!body.counted && !body.refused && ballot) {
      Tallied& here = of(ballot->question);
      add(here.set_aside, here.question->options.size(), ballot->picks);
    }
    if (!body.counted) return true;
    counted_.insert(Sealed(body.record));
    if (!ballot) return false;
    Tallied& here = of(ballot->question);
    here.ballots.push_back({side_number(event_, ballot->side), ballot->picks});
    if (domain::has_values(here.question->method)) here.values.push_back(ballot->values);
    return true;
  }

  /// Which of the counted ballots came from this station. A fork brings a ballot twice.
  void take(const bundle::Bundle& bundle) {
    const domain::StationNumber station = bundle.manifest.station;
    for (const domain::Totals& totals : bundle.manifest.totals) {
      if (event_.question(totals.question) == nullptr) continue;
      auto& cast = of(totals.question).cast[station];
      cast = std::max(cast, totals.cast);
    }
    for (const record::Record& record : bundle.records) {
      if (record.kind != Kind::ballot || !seen_.insert({station, Sealed(record)}).second) continue;
      const auto& ballot = opened_.at(record);
      if (!ballot) continue;
      Tallied& here = of(ballot->question);
      ++here.received[station];
      if (!counted_.contains(Sealed(record))) continue;
      add(here.stations[station], here.question->options.size(), ballot->picks);
    }
  }

  [[nodiscard]] std::vector<Tallied>& questions() { return tallied_; }

 private:
  Tallied& of(const domain::Key& question) {
    const auto found = std::ranges::find(event_.questions, question, &domain::Question::key);
    return tallied_[static_cast<std::size_t>(found - event_.questions.begin())];
  }

  const domain::Event& event_;
  const OpenedBallots& opened_;
  std::vector<Tallied> tallied_;
  std::set<Sealed> counted_;
  std::set<std::pair<domain::StationNumber, Sealed>> seen_;
};

std::uint32_t missing_of(const Tallied& tallied, const bundle::MergeReport& merge) {
  std::uint32_t missing = 0;
  for (const bundle::BallotsMissing& row : merge.ballots_missing) {
    const auto cast = tallied.cast.find(row.station);
    const auto received = tallied.received.find(row.station);
    const std::uint32_t all = cast == tallied.cast.end() ? 0 : cast->second;
    const std::uint32_t here = received == tallied.received.end() ? 0 : received->second;
    missing += all - std::min(all, here);
  }
  return missing;
}

/// The counted ballots by content, so that their order says nothing.
void take_ballots(const Tallied& tallied, report::QuestionResult& result) {
  std::vector<std::pair<std::vector<std::uint16_t>, std::vector<std::uint8_t>>> sorted;
  for (std::size_t i = 0; i < tallied.ballots.size(); ++i) {
    sorted.emplace_back(tallied.ballots[i].picks,
                        tallied.values.empty() ? std::vector<std::uint8_t>() : tallied.values[i]);
  }
  std::ranges::sort(sorted);
  for (auto& [picks, values] : sorted) {
    result.ballots.push_back(std::move(picks));
    if (!tallied.values.empty()) result.values.push_back(std::move(values));
  }
}

/// Of the counted ballots, those that the organiser's own station has entered.
std::uint32_t on_paper(const Tallied& tallied, const bundle::Package& package) {
  std::uint32_t ballots = 0;
  for (const auto& [number, batch] : tallied.stations) {
    const domain::Station* station = package.station(number);
    if (station != nullptr && station->role == domain::Role::organiser) ballots += batch.ballots;
  }
  return ballots;
}

void conclude(Tallied& tallied, const bundle::Package& package, const bundle::MergeReport& merge,
              report::QuestionResult& result) {
  const domain::Event& event = package.event;
  const std::size_t options = tallied.question->options.size();
  take_ballots(tallied, result);
  auto counted = report::count_question(*tallied.question, result.ballots, result.values);
  result.count = std::move(counted.count);
  result.table = std::move(counted.table);
  result.paths = std::move(counted.paths);
  result.missing = missing_of(tallied, merge);
  result.on_paper = on_paper(tallied, package);
  // A fork may set aside more than the merge's list of stations tells.
  result.set_aside = std::max(result.set_aside, tallied.set_aside.ballots);
  result.margins = report::margins_of(*tallied.question, result.count, result.ballots,
                                      result.values, report::doubt_of(result));
  report::keep_publishable(*tallied.question, result);
  if (!report::has_conclusions(*tallied.question)) return;
  for (const auto& [station, batch] : tallied.stations) {
    if (tallied.stations.size() < 2) break;  // without the only one nothing is left
    result.without_station.push_back(
        {station, batch.ballots, tally::order_without(result.count, batch, event.live_step)});
  }
  // Duplicates that cannot be read, or were made for another question, have no picks to count.
  tallied.set_aside.votes.resize(options, 0);
  tallied.set_aside.ballots = result.set_aside;
  result.with_set_aside = tally::order_with(result.count, tallied.set_aside, 1);
  if (event.sides.size() == tally::kSides) {
    result.sides = tally::count_sides(tallied.ballots, options);
  }
}

}  // namespace

void count_ballots(const bundle::Package& package, const Merged& merged,
                   const std::vector<Merged::Body>& bodies, const OpenedBallots& opened,
                   report::Results& results) {
  Tallying tallying(package.event, opened);
  for (const Merged::Body& body : bodies) {
    if (body.record.kind != Kind::ballot || tallying.take(body)) continue;
    if (results.questions.empty()) continue;
    ++results.questions[opened.question_of_unreadable(body.record)].unreadable;
  }
  for (const bundle::Bundle& bundle : merged.kept()) tallying.take(bundle);
  for (std::size_t i = 0; i < results.questions.size(); ++i) {
    conclude(tallying.questions()[i], package, results.merge, results.questions[i]);
  }
}

}  // namespace stordialog::organise
