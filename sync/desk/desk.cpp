#include "desk/desk.h"

#include <algorithm>
#include <utility>

#include "bundle/event_changes.h"
#include "desk/state.h"
#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "record/codec.h"
#include "seal/voting_code.h"

namespace stordialog::desk {

namespace {

namespace limits = domain::limits;
using domain::Kind;

constexpr const char* kLedgerName = "station.ledger";

domain::Totals no_totals(const domain::Question& question) {
  return {question.key, 0, 0, std::vector<std::uint32_t>(question.options.size(), 0)};
}

/// Of each published code.
std::vector<domain::Hash> hashes_of(const PracticeSecrets& practice,
                                    const bundle::Package& package) {
  std::vector<domain::Hash> hashes;
  for (const auto& code : practice.codes) {
    hashes.push_back(seal::code_hash(code, package.code_salt, package.code_cost));
  }
  return hashes;
}

}  // namespace

Desk::Desk(std::unique_ptr<State> state) : state_(std::move(state)) {
  board_ = state_->make_board();
}
Desk::Desk(Desk&&) noexcept = default;
Desk& Desk::operator=(Desk&&) noexcept = default;
Desk::~Desk() = default;

domain::Expected<Desk> Desk::open(Machine machine, bundle::Ticket ticket, system::Path folder,
                                  PracticeSecrets practice) {
  auto package = bundle::read_package(ticket.package);
  if (!package) return domain::fail(package.error());
  if (package->station(ticket.station) == nullptr) {
    return domain::fail(
        domain::Error("ticket.wrong_station").with("station", std::to_string(ticket.station)));
  }
  ticket.package.clear();
  if (auto made = machine.files.make_folder(folder); !made) return domain::fail(made.error());
  auto state = std::make_unique<State>(machine, std::move(*package), std::move(ticket),
                                       std::move(folder), std::move(practice));
  state->boards.restore(machine.files);
  if (auto opened = state->open_ledger(); !opened) return domain::fail(opened.error());
  // A drive that will not have it shows so at the next command; the record can be read meanwhile.
  static_cast<void>(state->rewrite_ledger());
  return Desk(std::move(state));
}

domain::Expected<Receipt> Desk::handle(Command command) {
  domain::Expected<Receipt> receipt;
  // The PIN opens the staff's screens even when the drive has failed: someone must see that.
  const auto ready = state_->make_ready();
  if (ready || std::holds_alternative<CheckPin>(command)) {
    receipt = std::visit([this](auto& asked) { return state_->handle(asked); }, command);
  } else {
    receipt = domain::fail(ready.error());
  }
  board_ = state_->make_board();
  return receipt;
}

const bundle::Package& Desk::package() const {
  return state_->package;
}

Desk::State::State(Machine machine_of, bundle::Package package_of, bundle::Ticket ticket_of,
                   system::Path folder_of, PracticeSecrets practice_of)
    : machine(machine_of),
      issued(std::move(package_of)),
      package(issued),
      ticket(std::move(ticket_of)),
      station(*package.station(ticket.station)),
      folder(std::move(folder_of)),
      practice(package.event.practice ? std::move(practice_of) : PracticeSecrets{}),
      practice_hashes(hashes_of(practice, package)),
      ballot_ids(package),
      boards(issued, station.number, folder / "boards"),
      known(package.event, station.number, station.role) {
  grow();
}

void Desk::State::grow() {
  std::vector<domain::EventChange> changes;
  for (const auto& [id, change] : event_changes) changes.push_back(change);
  package.event = bundle::with_changes(issued, std::move(changes));
  ballot_ids = BallotIds(package);
  practice_ballots.clear();
  practice_codes_used = 0;
  for (const auto& hash : practice_hashes) {
    auto& ids = practice_ballots.emplace_back();
    for (const auto& question : package.event.questions) {
      ids.push_back(seal::ballot_id(package.id_key, question.key, hash));
    }
  }
  for (const auto& question : package.event.questions) {
    foldings.try_emplace(question.key, no_totals(question), package.event.live_step,
                         domain::counts_live(question) ? Folding::Live::yes : Folding::Live::no);
  }
  known.follow(package.event);
}

domain::Expected<void> Desk::State::open_ledger() {
  const ledger::Owner owner{package.id, station.number, package.event.practice};
  ledger.reset();  // one connection: the old one goes first
  ledger::MachinePlace own;
  ledger::Place& place = machine.ledger_place == nullptr ? own : *machine.ledger_place;
  auto opened = ledger::Ledger::open(folder / kLedgerName, owner, place);
  if (!opened) return domain::fail(opened.error());

  Known fresh(package.event, station.number, station.role);
  std::map<domain::RecordId, domain::EventChange> changes;
  const auto records = opened->records({Kind::idea, Kind::support, Kind::signatory,
                                        Kind::withdrawal, Kind::event_change, Kind::staff_action});
  if (!records) return domain::fail(records.error());
  for (const auto& record : *records) {
    if (auto taken = fresh.take(record); !taken) return taken;
    if (record.kind != Kind::event_change) continue;
    auto change = record::decode<domain::EventChange>(record.body);
    if (!change) return domain::fail(change.error());
    changes.emplace(record.id, std::move(*change));
  }
  for (const auto& [number, board] : boards.newest()) learn(fresh, board);
  const auto stored = opened->totals();
  if (!stored) return domain::fail(stored.error());
  const auto now_counts = opened->counts();
  if (!now_counts) return domain::fail(now_counts.error());
  const auto now_lamport = opened->lamport();
  if (!now_lamport) return domain::fail(now_lamport.error());
  const auto failures = opened->pin_failures();
  if (!failures) return domain::fail(failures.error());
  const auto exports = opened->exports(domain::Profile::full);
  if (!exports) return domain::fail(exports.error());

  known = std::move(fresh);
  if (changes != event_changes) {
    event_changes = std::move(changes);
    grow();
  }
  known.follow(package.event);
  for (const auto& question : package.event.questions) {
    domain::Totals totals = no_totals(question);
    for (const auto& row : *stored) {
      if (row.question == question.key) totals = row;
    }
    totals.picks.resize(question.options.size());  // options are appended, never taken away
    foldings.at(question.key).settle(totals);
  }
  counts = *now_counts;
  lamport = *now_lamport;
  if (!is_known) {
    pin_failures = *failures;
    if (pin_failures >= limits::kPinFailuresBeforeWait) start_pin_wait();
    // Whether the last number reached its drive is not known any more: count everything as new.
    last_export = {exports->empty() ? 0 : exports->back().number, counts.total()};
    // A crash may have come between closing a vote and rewriting the ledger.
    rewrite_due = std::ranges::any_of(package.event.questions, [&](const auto& question) {
      return foldings.at(question.key).totals().cast > 0 &&
             !known.is_open({domain::ActivityKind::vote, question.key});
    });
  }
  ledger = std::move(*opened);
  is_known = true;
  reopen_due = false;
  return {};
}

domain::Expected<void> Desk::State::make_ready() {
  if (ledger && !reopen_due && !ledger->has_stopped()) return {};
  reopen_due = true;
  // A ledger that is gone must not come back empty: its ballots would be forgotten, its export
  // numbers used again.
  if (const auto file = folder / kLedgerName; !machine.files.exists(file)) {
    return domain::fail(domain::Error("file.missing").with("file", file.string()));
  }
  return open_ledger();
}

domain::Error Desk::State::note(domain::Error error) {
  // These two are answers about the record; anything else is about the drive.
  if (error.code != "ledger.already_there" && error.code != "ledger.too_many") reopen_due = true;
  return error;
}

domain::Expected<void> Desk::State::commit(const ledger::Change& change) {
  domain::ensure(ledger.has_value(), "a command is handled with the ledger open");
  const auto gone = kinds_here(change.remove);
  if (!gone) return domain::fail(gone.error());
  if (auto stored = ledger->commit(change); !stored) return domain::fail(note(stored.error()));
  for (const auto& record : change.add) {
    const auto taken = known.take(record);
    domain::ensure(taken.has_value(), "what the desk encoded can be decoded");
    ++counts.of(record.kind);
    ++last_export.records_since;
    ++records_added;
  }
  for (const Kind kind : *gone) --counts.of(kind);
  lamport = change.lamport.value_or(lamport);
  pin_failures = change.pin_failures.value_or(pin_failures);
  return {};
}

record::Record Desk::State::new_record(Kind kind, domain::Bytes body) {
  return {machine.randomness.id<domain::RecordId>(), kind, machine.randomness.salt(),
          std::move(body)};
}

std::shared_ptr<const Board> Desk::State::make_board() {
  auto board = std::make_shared<Board>();
  board->event = package.event;
  board->event_id = package.id;
  board->station = station;
  board->activities = known.activities();
  for (auto& state : board->activities) {
    const auto closing = closings.find(state.activity.key);
    const bool is_vote = state.activity.kind == domain::ActivityKind::vote;
    if (is_vote && closing != closings.end()) state.closing_until = closing->second;
  }
  board->ideas = known.ideas();
  board->themes = known.themes();
  board->conflicts = known.conflicts();
  board->history = known.standing().history(station.number);
  board->step = known.standing().step(station.number);
  board->present = known.standing().present();
  for (const auto& question : package.event.questions) {
    board->totals.push_back(foldings.at(question.key).totals());
    if (known.standing().is_result_shown(question.key)) {
      board->results_shown.push_back(question.key);
    }
  }
  board->signatories = known.signatories();
  board->counts = counts;
  board->last_export = last_export;
  board->free_bytes = machine.files.free_bytes(folder);
  board->little_disk = board->free_bytes < limits::kFreeDiskBytesLeast;
  board->pin_wait_until = pin_wait_until_ms;
  board->practice_code = next_practice_code();
  if (!practice.pin.empty()) board->practice_pin = practice.pin;
  board->lead = station.role != domain::Role::station;
  fill_hall(*board);
  return board;
}

std::optional<std::string> Desk::State::next_practice_code() {
  const auto is_used = [this](const domain::RecordId& id) {
    const auto stored = ledger->has(id);
    return stored && *stored;
  };
  // A ballot is never taken away, so a code that is used up stays so.
  while (ledger && !reopen_due && practice_codes_used < practice_ballots.size() &&
         std::ranges::any_of(practice_ballots[practice_codes_used], is_used)) {
    ++practice_codes_used;
  }
  if (practice_codes_used == practice_ballots.size()) return std::nullopt;
  return practice.codes[practice_codes_used];
}

}  // namespace stordialog::desk
