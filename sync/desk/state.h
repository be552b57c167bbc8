// What stands behind the desk's door: the ledger, what is known of it, and a handler per command.
// Nothing here but desk_*.cpp includes it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bundle/bundle.h"
#include "desk/ballot_ids.h"
#include "desk/boards.h"
#include "desk/desk.h"
#include "desk/folding.h"
#include "desk/known.h"
#include "event/change.h"

namespace stordialog::desk {

/// Handing in ideas, and what grows out of them.
inline const domain::Activity kIdeas{domain::ActivityKind::ideas, {}};

struct Desk::State {
  State(Machine machine_of, bundle::Package package_of, bundle::Ticket ticket_of,
        system::Path folder_of, PracticeSecrets practice_of);

  // desk.cpp: the ledger and the board.

  /// Opens the ledger and reads all of it. At the start, and again after a write that failed.
  [[nodiscard]] domain::Expected<void> open_ledger();
  /// Opens the ledger again if it must be; what cannot be read is not written either.
  [[nodiscard]] domain::Expected<void> make_ready();
  /// Commits, and knows it. A write whose outcome is uncertain makes the next command reopen.
  [[nodiscard]] domain::Expected<void> commit(const ledger::Change& change);
  /// Every error of the ledger comes through here; see commit().
  domain::Error note(domain::Error error);
  [[nodiscard]] record::Record new_record(domain::Kind kind, domain::Bytes body);
  [[nodiscard]] std::shared_ptr<const Board> make_board();
  [[nodiscard]] std::optional<std::string> next_practice_code();
  /// The event as it came, grown by every change known.
  void grow();
  /// The stations of the hall as far as they are known, and their sums. After all else.
  void fill_hall(Board& board) const;
  /// `manifest`: of the station's newest bundle; null: none has come.
  [[nodiscard]] StationSeen seen_of(const domain::Station& each, const bundle::Manifest* manifest,
                                    const Board& board) const;

  // desk_ideas.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(BeginSession& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(HandInIdea& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(TakeBackIdea& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(SupportIdea& asked);
  // desk_initiatives.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(HandInInitiative& asked);
  // desk_votes.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(BeginVote& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(CheckCode& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(CastBallot& asked);
  [[nodiscard]] domain::Expected<Receipt> cast(domain::Ballot& ballot,
                                               const domain::RecordId& admission);
  /// The id that the ballot is stored under.
  [[nodiscard]] domain::Expected<domain::RecordId> admit(const domain::Key& question,
                                                         const domain::RecordId& admission);
  // desk_signup.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(SignUp& asked);
  [[nodiscard]] domain::Expected<Receipt> sign_up(SignUp& asked);
  [[nodiscard]] domain::Expected<void> check(domain::Contact& contact,
                                             const domain::SignUpList& list) const;
  // desk_closing.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(FinishClosing& asked);
  /// A vote has been closed: those who have begun get their time; with nobody it is due at once.
  void begin_closing(const domain::Key& question);
  /// May somebody cast under this admission? While it is open, or in time after the closing.
  [[nodiscard]] bool may_cast(const domain::Key& question, const domain::RecordId& admission) const;
  /// The voter is done: when the last one is, a closing is due.
  void end_vote(const domain::Key& question, const domain::RecordId& admission);
  [[nodiscard]] std::vector<domain::Key> open_votes() const;
  /// After actions that may have opened and closed votes: closings begin, or are called off.
  [[nodiscard]] domain::Expected<void> follow_votes(const std::vector<domain::Key>& open_before);
  /// Folds and rewrites what is due, and rewrites what a failure has left.
  [[nodiscard]] domain::Expected<void> finish_closings();
  [[nodiscard]] domain::Expected<void> rewrite_ledger();
  // desk_staff.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(SetActivity& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(ReleaseIdeas& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(HideIdea& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(CheckPin& asked);
  // desk_grouping.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(GroupIdeas& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(UngroupIdeas& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(NameTheme& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(ReplaceIdea& asked);
  /// All of them here, sorted, each once. Error: idea.missing.
  [[nodiscard]] domain::Expected<std::vector<domain::RecordId>> known_ideas(
      std::vector<domain::RecordId> ideas) const;
  // desk_run_sheet.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(GoToStep& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(ShowResult& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(NotePresent& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(UndoAction& asked);
  // desk_questions.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(AddQuestion& asked);
  [[nodiscard]] domain::Expected<event::Addition> addition_of(const AddQuestion& asked);
  /// Takes over signed event changes that other stations have brought; from now on this station
  /// exports them too. Those it has and those that no lead has signed are passed over. Answer: how
  /// many were new.
  [[nodiscard]] domain::Expected<std::size_t> adopt(const std::vector<record::Record>& changes);
  // desk_bring_in.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(BringIn& asked);
  [[nodiscard]] domain::Expected<void> take_board(const ForeignBoard& board, bool follows_lead);
  /// What another station has brought, as far as the board shows it.
  void learn(Known& into, const ForeignBoard& board) const;
  /// What a station's staff have said of steps and activities.
  struct Said {
    std::uint32_t step = 0;
    std::map<domain::Activity, std::optional<bool>> open;
  };
  [[nodiscard]] Said said_by(domain::StationNumber number) const;
  std::optional<Said> lead_followed;  // what the lead had said when it was last followed
  /// Does here what the lead has done between `before` and now.
  [[nodiscard]] domain::Expected<void> follow_lead(const Said& before, const Said& now);
  /// Adds the action to the change, after every action known and every one already in it.
  void append(domain::StaffAction action, ledger::Change& change);
  /// Commits one action. Answer: its id.
  [[nodiscard]] domain::Expected<domain::RecordId> act(domain::StaffAction action);
  void start_pin_wait();
  // desk_withdraw.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(WithdrawRecords& asked);
  /// Of those that are here, one each. Errors: ledger.*.
  [[nodiscard]] domain::Expected<std::vector<domain::Kind>> kinds_here(
      const std::vector<domain::RecordId>& ids);
  // desk_export.cpp
  [[nodiscard]] domain::Expected<Receipt> handle(Export& asked);
  [[nodiscard]] domain::Expected<Receipt> handle(NoteCarried& asked);
  [[nodiscard]] domain::Expected<bundle::Manifest> next_manifest(domain::Profile profile);

  const Machine machine;
  const bundle::Package issued;  // as it came
  bundle::Package package;       // with the event as it has grown
  const bundle::Ticket ticket;
  const domain::Station station;
  const system::Path folder;
  const PracticeSecrets practice;
  const std::vector<domain::Hash> practice_hashes;  // of each published code
  BallotIds ballot_ids;

  std::optional<ledger::Ledger> ledger;
  bool is_known = false;     // the ledger has been read once
  bool reopen_due = false;   // a write has failed
  bool rewrite_due = false;  // a vote has closed, and its rows still lie in casting order
  std::map<domain::RecordId, domain::EventChange> event_changes;
  /// Who has begun to vote and not cast yet, by question; in memory only.
  std::map<domain::Key, std::set<domain::RecordId>> begun;
  /// Closed votes that are not finished, and until when: monotonic milliseconds.
  std::map<domain::Key, std::int64_t> closings;
  Boards boards;
  Known known;
  std::map<domain::Key, Folding> foldings;  // by question
  domain::Counts counts;
  std::uint64_t lamport = 0;

  std::uint32_t pin_failures = 0;
  std::int64_t pin_wait_until_ms = 0;  // monotonic; 0: no wait

  ExportNote last_export;
  std::uint64_t records_added = 0;  // since the start
  /// Fulls on their way to a drive: how many records had been added when each was made.
  std::map<std::uint32_t, std::uint64_t> on_the_way;
  /// The ballot ids of each published code, and how many codes are known to be used up.
  std::vector<std::vector<domain::RecordId>> practice_ballots;
  std::size_t practice_codes_used = 0;
};

}  // namespace stordialog::desk
