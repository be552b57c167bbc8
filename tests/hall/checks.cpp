// What must hold of a station whenever it can be looked at.
#include <algorithm>

#include "hall/hall.h"
#include "record/codec.h"

namespace stordialog::workshops {

using domain::Kind;

void Hall::check_board(const Life& life) {
  const auto board = life.desk->board();
  const Promises& promises = life.promises;
  std::map<domain::Key, std::uint32_t> cast;
  for (const auto& [id, ballot] : promises.ballots) ++cast[ballot.question];
  for (const auto& totals : board->totals) {
    expect(totals.cast >= cast[totals.question], "a ballot that was thanked for is counted", &life);
  }
  domain::Counts promised;
  for (const auto& [id, kind] : promises.stored) {
    const bool may_be_gone = promises.erased.contains(id) || promises.maybe_erased.contains(id);
    if (!may_be_gone) ++promised.of(kind);
  }
  for (const Kind kind : domain::kEveryKind) {
    expect(board->counts.of(kind) >= promised.of(kind),
           "what was promised is there: " + std::string(domain::name_of(kind)), &life);
  }
  for (const auto& [id, text] : promises.ideas) {
    const auto found = std::ranges::find(board->ideas, id, &desk::BoardIdea::id);
    if (promises.erased.contains(id)) {
      expect(found == board->ideas.end(), "an erased idea does not come back", &life);
    } else if (!promises.maybe_erased.contains(id) && !replaced_.contains(id)) {
      expect(found != board->ideas.end() && found->text == text, "an idea stands as written",
             &life);
    }
  }
}

void Hall::check_erased(const Life& life, const std::string& text) {
  const fault_disk::Drive& drive = drives_.at(life.drive);
  // Without room the rewriting is put off; a board that was brought in may hold it too.
  if (drive.struck() || !drive.has_power() || drives_.exists(life.folder() / "boards")) return;
  expect(drive.all_bytes().find(text) == std::string::npos,
         "what was taken back is nowhere on the drive", &life);
}

void Hall::check_bundle(const bundle::Bundle& bundle, const Promises& promises, const Life& life) {
  std::map<domain::RecordId, const record::Record*> records;
  for (const auto& record : bundle.records) records[record.id] = &record;
  for (const auto& [id, kind] : promises.stored) {
    if (promises.erased.contains(id) || promises.maybe_erased.contains(id)) continue;
    const auto found = records.find(id);
    expect(found != records.end() && found->second->kind == kind,
           "what was promised is exported: " + std::string(domain::name_of(kind)), &life);
  }
  for (const auto& id : promises.erased) {
    expect(!records.contains(id), "what was erased is not exported", &life);
  }
  for (const auto& [id, text] : promises.ideas) {
    const auto found = records.find(id);
    if (found == records.end()) continue;
    const auto idea = record::decode<domain::Idea>(found->second->body);
    expect(idea && idea->text == text, "an idea is exported as it was written", &life);
  }
  std::uint32_t unexplained = 0;
  for (const auto& record : bundle.records) {
    if (record.kind != Kind::ballot || promises.ballots.contains(record.id)) continue;
    ++unexplained;
    expect(!workshop_.codes || promises.doubtful.contains(record.id),
           "a ballot that nobody cast is not exported", &life);
  }
  expect(unexplained <= promises.doubts, "each ballot was cast", &life);
}

}  // namespace stordialog::workshops
