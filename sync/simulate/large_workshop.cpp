#include "simulate/large_workshop.h"

#include <algorithm>
#include <span>

#include "bundle/bundle.h"
#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "event/draft.h"
#include "event/event_file.h"
#include "simulate/large_records.h"
#include "system/all_cores.h"

namespace stordialog::simulate {

namespace limits = domain::limits;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

constexpr std::size_t kRecordsAtOnce = 64;
/// 2027-01-15: exports of a made-up workshop were made at no time.
constexpr std::int64_t kMadeUtc = 1800000000;

/// What the ballots among the first so many records come to, question by question.
class Totalling {
 public:
  explicit Totalling(const domain::Event& event) : event_(event) {
    for (const auto& question : event.questions) {
      totals_.push_back({question.key, 0, 0, {}});
      totals_.back().picks.resize(question.options.size(), 0);
    }
  }
  void take(const domain::Ballot& ballot) {
    const auto found = std::ranges::find(totals_, ballot.question, &domain::Totals::question);
    ++found->cast;
    const auto* question = event_.question(ballot.question);
    if (!domain::counts_live(*question)) return;
    for (std::size_t i = 0; i < ballot.picks.size(); ++i) {
      found->picks[ballot.picks[i]] += ballot.values.empty() ? 1U : ballot.values[i];
    }
  }
  /// All folded, as when voting has closed, or too few for a step.
  [[nodiscard]] std::vector<domain::Totals> closed() const {
    auto closed = totals_;
    for (auto& totals : closed) {
      if (totals.cast >= event_.live_step) {
        totals.folded = totals.cast;
      } else {
        std::ranges::fill(totals.picks, 0);
      }
    }
    return closed;
  }

 private:
  const domain::Event& event_;
  std::vector<domain::Totals> totals_;
};

Expected<domain::Secret> secret_of(const organise::Practice& practice,
                                   domain::StationNumber station) {
  const auto& tickets = practice.prepared.tickets;
  const auto found =
      std::ranges::find(tickets, station, [](const auto& each) { return each.first; });
  domain::ensure(found != tickets.end(), "the station is in the practice");
  auto ticket = bundle::read_ticket(found->second.view());
  if (!ticket) return fail(ticket.error());
  return std::move(ticket->station_secret);
}

}  // namespace

Expected<organise::Practice> practice_for(const LargeOrder& order, std::string event_toml,
                                          std::string event_file) {
  const auto event = event::read(event_toml, event_file);
  if (!event) return fail(event.error());
  organise::PracticeSize size;
  size.stations = order.stations;
  const std::uint64_t ballots = std::uint64_t{order.stations} * Mix(order.records).ballots;
  const std::uint64_t questions = std::max<std::size_t>(1, event->questions.size());
  if (event->codes && ballots > questions * limits::kCodes) {
    auto draft = event::Draft::read(event_toml, event_file);
    if (!draft) return fail(draft.error());
    draft->set_flag("codes", false);
    event_toml = draft->write();
  } else {
    size.codes = std::max<std::uint32_t>(
        1, static_cast<std::uint32_t>((ballots + questions - 1) / questions));
  }
  return organise::make_practice(std::move(event_toml), std::move(event_file), size);
}

LargeWorkshop::LargeWorkshop(const organise::Practice& practice, LargeOrder order)
    : practice_(practice), order_(order) {
  for (const auto& question : practice.prepared.package.event.questions) {
    counts_.questions[question.key].votes.resize(question.options.size(), 0);
  }
}

Expected<std::vector<LargeWorkshop::File>> LargeWorkshop::exports_of(domain::StationNumber station,
                                                                     system::Progress& progress) {
  const auto& package = practice_.prepared.package;
  const auto secret = secret_of(practice_, station);
  if (!secret) return fail(secret.error());
  const LargeRecords records(practice_, order_);
  const auto places = records.places(station);
  std::vector<LargeRecords::Made> made(places.size());
  const std::size_t pieces = (places.size() + kRecordsAtOnce - 1) / kRecordsAtOnce;
  const auto make = [&](std::size_t piece) {
    const std::size_t end = std::min((piece + 1) * kRecordsAtOnce, places.size());
    for (std::size_t i = piece * kRecordsAtOnce; i < end; ++i) {
      made[i] = records.make(station, places[i]);
    }
  };
  const auto go_on = [&](std::size_t done) {
    progress.at("progress.records", std::uint64_t{station - 1U} * pieces + done,
                std::uint64_t{order_.stations} * pieces);
    return !progress.cancelled();
  };
  if (!system::on_all_cores(pieces, make, go_on)) return fail("work.cancelled");

  Totalling totalling(package.event);
  bundle::Manifest manifest;
  manifest.event = package.id;
  manifest.station = station;
  manifest.practice = true;
  std::vector<File> files;
  std::vector<record::Record> listed;
  for (std::uint32_t number = 1; number <= order_.exports; ++number) {
    const std::size_t end = places.size() * number / order_.exports;
    for (std::size_t i = listed.size(); i < end; ++i) {
      ++manifest.counts.of(places[i].first);
      if (made[i].ballot) totalling.take(*made[i].ballot);
      listed.push_back(std::move(made[i].record));
    }
    manifest.number = number;
    manifest.made_utc = kMadeUtc + std::int64_t{number} * 300;
    manifest.totals = totalling.closed();
    const bool is_last = number == order_.exports;
    auto bytes = bundle::write_bundle(manifest, is_last ? std::move(listed) : listed, *secret);
    manifest.earlier.push_back(bundle::bundle_hash(bytes));
    files.push_back({bundle::file_name(package, manifest), std::move(bytes)});
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    ++counts_.records[places[i].first];
    if (!made[i].ballot) continue;
    const auto& ballot = *made[i].ballot;
    auto& question = counts_.questions[ballot.question];
    if (records.is_duplicate(station, places[i].second)) {
      ++question.set_aside;
      continue;
    }
    ++question.counted;
    for (std::size_t pick = 0; pick < ballot.picks.size(); ++pick) {
      question.votes[ballot.picks[pick]] += ballot.values.empty() ? 1U : ballot.values[pick];
    }
  }
  counts_.withdrawn = std::uint64_t{station} * Mix(order_.records).withdrawals;
  counts_.taken_back = station == order_.stations ? records.taken_back() : 0;
  return files;
}

}  // namespace stordialog::simulate
