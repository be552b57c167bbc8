// Bringing in what other stations have left: known and shown, following the lead, and what the hall
// comes to. None of it enters this station's own record but event changes and its own staff
// actions.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "record/codec.h"

namespace stordialog::desk {

using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

/// The lead whom the others follow: the first, should there be several.
const domain::Station* lead_of(const bundle::Package& package) {
  const auto lead = std::ranges::find(package.stations, domain::Role::lead, &domain::Station::role);
  return lead == package.stations.end() ? nullptr : &*lead;
}

/// A station speaks for its own staff only.
bool is_others_action(const record::Record& record, domain::StationNumber station) {
  if (record.kind != Kind::staff_action) return false;
  const auto action = record::decode<domain::StaffAction>(record.body);
  return !action || action->station != station;
}

void add(domain::Totals& sum, const domain::Totals& part) {
  // Of a question that looks otherwise there nothing can be added.
  if (part.picks.size() != sum.picks.size()) return;
  sum.cast += part.cast;
  sum.folded += part.folded;
  for (std::size_t i = 0; i < sum.picks.size(); ++i) sum.picks[i] += part.picks[i];
}

void add_to_hall(Board& board, const bundle::Manifest& manifest) {
  for (const Kind kind : domain::kEveryKind) {
    board.hall_counts.of(kind) += manifest.counts.of(kind);
  }
  for (auto& sum : board.hall_totals) {
    const auto part = std::ranges::find(manifest.totals, sum.question, &domain::Totals::question);
    if (part != manifest.totals.end()) add(sum, *part);
  }
}

}  // namespace

Expected<Receipt> Desk::State::handle(BringIn& asked) {
  const auto accept = [&](const ForeignBoard& board) {
    return take_board(board, asked.follows_lead);
  };
  return BroughtIn{boards.read(machine.files, asked.folders, accept)};
}

Expected<void> Desk::State::take_board(const ForeignBoard& board, bool follows_lead) {
  // The board before this one may have found the drive failing.
  if (auto ready = make_ready(); !ready) return ready;
  // First, so that the activities of a new question are there to be opened.
  if (auto adopted = adopt(board.records); !adopted) return fail(adopted.error());

  const domain::StationNumber number = board.manifest.station;
  const domain::Station* lead = lead_of(issued);
  const bool is_lead =
      station.role == domain::Role::station && lead != nullptr && lead->number == number;
  // A stick may bring it before the folder does: then it is known, and still to be followed.
  if (is_lead && !lead_followed) lead_followed = said_by(number);
  learn(known, board);
  if (!is_lead || !follows_lead) return {};
  Said now = said_by(number);
  if (auto done = follow_lead(*lead_followed, now); !done) return done;
  lead_followed = std::move(now);
  return {};
}

void Desk::State::learn(Known& into, const ForeignBoard& board) const {
  const domain::StationNumber number = board.manifest.station;
  const domain::Station* from = issued.station(number);
  const bool everywhere = from != nullptr && from->role != domain::Role::station;
  for (const auto& record : board.records) {
    if (is_others_action(record, number)) continue;
    // The bundle's reader has decoded it before.
    static_cast<void>(into.take(record, number, everywhere));
  }
}

Desk::State::Said Desk::State::said_by(domain::StationNumber number) const {
  Said said;
  said.step = known.standing().step(number);
  for (const auto& plan : package.event.activities) {
    said.open[plan.activity] = known.standing().is_open(number, plan.activity);
  }
  return said;
}

Expected<void> Desk::State::follow_lead(const Said& before, const Said& now) {
  if (now.step != before.step && now.step != known.standing().step(station.number) &&
      now.step <= package.event.agenda.size()) {
    GoToStep step{now.step};
    if (auto gone = handle(step); !gone) return fail(gone.error());
  }
  for (const auto& [activity, open] : now.open) {
    // A question that the lead has added since has nothing before.
    const auto known_before = before.open.find(activity);
    if (open == (known_before == before.open.end() ? std::nullopt : known_before->second)) continue;
    const auto plan =
        std::ranges::find(package.event.activities, activity, &domain::ActivityPlan::activity);
    // Undone by the lead's staff: as the event plans it.
    const bool wanted = open.value_or(plan->opens == domain::Opens::at_start);
    if (known.is_open(activity) == wanted) continue;
    SetActivity set{activity, wanted};
    if (auto done = handle(set); !done) return fail(done.error());
  }
  return {};
}

void Desk::State::fill_hall(Board& board) const {
  board.hall_totals = board.totals;
  board.hall_counts = board.counts;
  for (const auto& each : package.stations) {
    const auto found = boards.newest().find(each.number);
    const bool here = found != boards.newest().end();
    const bool own = each.number == station.number;
    // Paper is entered afterwards: nobody waits for it in the hall.
    if (each.role != domain::Role::organiser || own) {
      board.stations.push_back(seen_of(each, here ? &found->second.manifest : nullptr, board));
    }
    if (!own && here) add_to_hall(board, found->second.manifest);
  }
}

StationSeen Desk::State::seen_of(const domain::Station& each, const bundle::Manifest* manifest,
                                 const Board& board) const {
  StationSeen seen;
  seen.number = each.number;
  seen.name = each.name;
  seen.role = each.role;
  seen.own = each.number == station.number;
  if (seen.own) {
    seen.made_utc = machine.clock.utc_seconds();
    seen.number_of_export = board.last_export.number;
    seen.counts = board.counts;
    seen.totals = board.totals;
    std::ranges::sort(seen.totals, {}, &domain::Totals::question);
    seen.activities = board.activities;
  } else if (manifest != nullptr) {
    seen.made_utc = manifest->made_utc;
    seen.number_of_export = manifest->number;
    seen.counts = manifest->counts;
    seen.totals = manifest->totals;
    for (const auto& plan : package.event.activities) {
      const auto open = known.standing().is_open(each.number, plan.activity);
      seen.activities.push_back(
          {plan.activity, open.value_or(plan.opens == domain::Opens::at_start), 0});
    }
  }
  return seen;
}

}  // namespace stordialog::desk
