// How a workshop ends: everything works again, every station that is not lost hands over all it
// has, and the organiser merges and opens. Then every promise is held against the result.
#include <algorithm>

#include "desk/ballot_ids.h"
#include "domain/limits.h"
#include "hall/hall.h"
#include "organise/collect.h"
#include "organise/open.h"
#include "record/codec.h"
#include "seal/voting_code.h"

namespace stordialog::workshops {

using domain::Kind;

void Hall::come_to_an_end(Life& life) {
  if (life.lost) return;
  fault_disk::Drive& drive = drives_.at(life.drive);
  drive.heal();
  drive.free_bytes = 1ULL << 40;
  if (!is_at_work(life)) return expect(false, "a station works again on a sound drive", &life);
  // The desk may still have to find out that the drive works again.
  static_cast<void>(ask(life, desk::BeginSession{}));
  const auto board = life.desk->board();
  for (const auto& state : board->activities) {
    if (!state.open) continue;
    const Answer closed = ask(life, desk::SetActivity{state.activity, false});
    expect(closed.came == Came::stored, "on a sound drive all can be closed", &life);
  }
  life.clock.milliseconds += 120'000;
  expect(ask(life, desk::FinishClosing{}).came == Came::stored, "a closing is finished", &life);
  check_board(life);

  const system::Path folder = "/office/" + life.drive;
  expect(drives_.make_folder(folder).has_value(), "a folder is made on a sound drive");
  const auto exports = carried_.size();
  export_from(life, domain::Profile::full, folder);
  if (carried_.size() == exports) return expect(false, "a sound station exports", &life);
  const auto bytes = drives_.read(carried_.back().file, domain::limits::kBundleBytes);
  const auto read = bundle::read_bundle(*bytes, preparation_.prepared.package, "the last");
  expect(read.has_value(), "a station's last export can be read", &life);
  if (read) check_bundle(*read, life.promises, life);
}

void Hall::merge_and_open() {
  for (const char* stick : {"stick0", "stick1"}) {
    drives_.at(stick).heal();
    drives_.is_honest_again(stick);
  }
  system::NoProgress progress;
  auto collected = organise::collect(drives_, preparation_.prepared.package,
                                     {"/office", "/stick0", "/stick1", "/share"}, progress);
  if (!collected) return expect(false, "what was brought is collected");
  for (const auto& verdict : collected->verdicts) {
    expect(verdict.refused.has_value() == broken_.contains(verdict.file),
           "a bundle is refused if and only if it is broken: " + verdict.file.string());
  }
  const auto run = bundle::merge(preparation_.prepared.package, collected->bundles);
  check_merging(collected->bundles, run);
  check_balances(run);
  check_promises(run);
  check_votes(run);
}

void Hall::check_merging(const std::vector<bundle::Bundle>& bundles, const bundle::MergeRun& run) {
  const auto& package = preparation_.prepared.package;
  const auto bytes = run.merged.write(package);
  const auto read = bundle::Merged::read(bytes, package, "merged");
  expect(read && read->write(package) == bytes, "a merged file is read as it was written");

  // Another order, some twice, and what was merged already once more.
  auto shuffled = bundles;
  for (std::size_t i = shuffled.size(); i > 1; --i) {
    std::swap(shuffled[i - 1], shuffled[chance_.below(static_cast<std::uint32_t>(i))]);
  }
  const auto half = std::vector(
      shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(shuffled.size() / 2));
  const auto first = bundle::merge(package, half);
  auto again = first.merged.kept();
  again.insert(again.end(), shuffled.begin(), shuffled.end());
  if (read) again.insert(again.end(), read->kept().begin(), read->kept().end());
  expect(bundle::merge(package, std::move(again)).merged.write(package) == bytes,
         "order, repetition and grouping change nothing in the merged file");
}

void Hall::check_balances(const bundle::MergeRun& run) {
  for (const auto& balance : run.report.balances) {
    expect(
        balance.received == balance.fresh + balance.already + balance.set_aside + balance.refused,
        "received = new + already present + set aside + refused");
  }
  for (const auto& codes : run.report.codes) {
    expect(codes.issued == codes.used_once + codes.used_more + codes.unused,
           "issued = used once + used more than once + unused");
  }
  outcome_.duplicates += run.report.duplicates.size();
  outcome_.forks += run.report.forks.size();
}

void Hall::check_promises(const bundle::MergeRun& run) {
  std::map<domain::RecordId, std::set<Kind>> merged;
  for (const auto& body : run.merged.bodies(preparation_.prepared.package)) {
    merged[body.record.id].insert(body.record.kind);
    ++outcome_.records;
  }
  std::set<domain::RecordId> erased, maybe_erased;
  for (const Life& life : lives_) {
    maybe_erased.insert(life.promises.maybe_erased.begin(), life.promises.maybe_erased.end());
  }
  for (const Carried& carried : carried_) {
    const auto& promises = carried.promises;
    erased.insert(promises.erased.begin(), promises.erased.end());
    maybe_erased.insert(promises.maybe_erased.begin(), promises.maybe_erased.end());
  }
  for (const Carried& carried : carried_) {
    for (const auto& [id, kind] : carried.promises.stored) {
      if (carried.profile == domain::Profile::board && domain::is_sealed(kind)) continue;
      if (erased.contains(id) || maybe_erased.contains(id)) continue;
      expect(merged.contains(id) && merged[id].contains(kind),
             "what was promised and carried is merged: " + std::string(domain::name_of(kind)));
    }
  }
  for (const auto& id : erased) {
    expect(!merged.contains(id), "what was erased never returns");
  }
}

std::optional<domain::Ballot> Hall::opened(const domain::Bytes& body) const {
  const auto keys = preparation_.keys();
  const auto plain = seal::open(body, domain::limits::kBallotPaddedBytes, keys);
  if (!plain) return std::nullopt;
  auto ballot = record::decode<domain::Ballot>(plain->view());
  if (!ballot) return std::nullopt;
  return std::move(*ballot);
}

void Hall::check_votes(const bundle::MergeRun& run) {
  system::NoProgress progress;
  const auto& issued = preparation_.prepared.package;
  const auto results = organise::open_ballots(issued, run, preparation_.keys(), progress);
  if (!results) return expect(false, "the votes are opened");
  for (const auto& comparison : results->comparisons) {
    expect(comparison.differing == 0 && comparison.cast == comparison.opened,
           "folded and unfolded are what is opened, in " + comparison.bundle);
  }
  const auto package = run.merged.grown(issued);
  const desk::BallotIds ids(package);
  std::map<domain::RecordId, std::vector<domain::Ballot>> all;
  std::map<std::size_t, std::set<domain::RecordId>> counted;
  for (const auto& body : run.merged.bodies(issued)) {
    if (body.record.kind != Kind::ballot) continue;
    ++outcome_.ballots;
    const auto ballot = opened(body.record.body);
    expect(ballot.has_value(), "every ballot can be opened");
    if (ballot) all[body.record.id].push_back(*ballot);
    if (!body.counted || !ballot) continue;
    const auto question = ids.question_of(body.record.id);
    expect(!workshop_.codes || question.has_value(), "a counted ballot's code was issued");
    std::size_t position = question.value_or(0);
    while (!workshop_.codes && package.event.questions[position].key != ballot->question) {
      ++position;
    }
    expect(counted[position].insert(body.record.id).second, "a code counts once");
  }
  for (std::size_t i = 0; i < results->questions.size(); ++i) {
    expect(results->questions[i].count.ballots == counted[i].size(), "each counted ballot counts");
    expect(results->questions[i].unreadable == 0, "no ballot is unreadable");
  }
  for (const Carried& carried : carried_) {
    if (carried.profile == domain::Profile::board) continue;
    for (const auto& [id, cast] : carried.promises.ballots) {
      const domain::Ballot wanted{cast.question, cast.side, cast.picks, cast.values};
      expect(std::ranges::find(all[id], wanted) != all[id].end(),
             "a ballot says what its voter said");
    }
  }
  const auto contacts = organise::open_contacts(issued, run, preparation_.contacts_key, progress);
  expect(contacts && contacts->size() == results->contacts_sealed, "every contact can be opened");
}

}  // namespace stordialog::workshops
