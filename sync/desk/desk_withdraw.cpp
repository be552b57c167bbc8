// Records that the organiser takes back, whoever handed them in.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "record/codec.h"

namespace stordialog::desk {

using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

Expected<std::vector<Kind>> Desk::State::kinds_here(const std::vector<domain::RecordId>& ids) {
  std::vector<Kind> kinds;
  for (const auto& id : ids) {
    const auto found = ledger->find(id);
    if (!found) return fail(note(found.error()));
    if (*found) kinds.push_back((*found)->kind);
  }
  return kinds;
}

Expected<Receipt> Desk::State::handle(WithdrawRecords& asked) {
  if (station.role != domain::Role::organiser) return fail("withdraw.no_station");
  std::ranges::sort(asked.records);
  const auto again = std::ranges::unique(asked.records);
  asked.records.erase(again.begin(), again.end());
  ledger::Change change;
  for (const auto& id : asked.records) {
    if (known.has_taken_back(id)) continue;
    const auto kinds = kinds_here({id});
    if (!kinds) return fail(kinds.error());
    if (!kinds->empty()) {
      if (auto may = check_withdrawable(id, kinds->front()); !may) return fail(may.error());
      change.remove.push_back(id);
    }
    change.add.push_back(new_record(Kind::withdrawal, record::encode(domain::Withdrawal{id})));
  }
  if (change.add.empty()) return Done{};
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Done{};
}

Expected<void> check_withdrawable(const domain::RecordId& id, Kind kind) {
  switch (kind) {
    case Kind::idea:
    case Kind::support:
    case Kind::initiative:
    case Kind::signatory:
    case Kind::contact:
      return {};
    case Kind::ballot:
      return fail(Error("withdraw.ballot").with("id", id.text()));
    case Kind::withdrawal:
    case Kind::event_change:
    case Kind::staff_action:
      break;
  }
  return fail(Error("withdraw.kind")
                  .with("id", id.text())
                  .with("kind", "@kind." + std::string(domain::name_of(kind))));
}

}  // namespace stordialog::desk
