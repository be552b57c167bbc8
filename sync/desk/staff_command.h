// What staff can ask of the record. Every command that stores can also fail with ledger.*; then
// nothing has changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/handed_in.h"
#include "domain/secret.h"
#include "domain/station.h"
#include "system/files.h"

namespace stordialog::desk {

/// Answer: Done, also when nothing had to change. A closed vote takes no new voter; those who had
/// begun have limits::kClosingGraceSeconds (ActivityState::closing_until), then FinishClosing is
/// due. With nobody begun it finishes at once. Closing again tries a rewrite that failed again.
/// Error: desk.unknown_activity.
struct SetActivity {
  domain::Activity activity;
  bool open = false;
};
/// Finishes the votes whose time is out: folds, and rewrites the ledger. Answer: Done, also when
/// nothing was due. A vote whose finishing fails is due again after a few seconds.
struct FinishClosing {};

/// Shows ideas to participants, hidden ones too. Answer: Done. Error: idea.missing (then none is).
struct ReleaseIdeas {
  std::vector<domain::RecordId> ideas;
};
/// Answer: Done. Errors: idea.missing, idea.reason_too_long (`most`, `length`), text.*.
struct HideIdea {
  domain::RecordId idea;
  std::string reason;
};
/// `theme` zero: a new one called `name`, which may be empty; ideas may be none then. Answer:
/// Stored (the theme). Errors: idea.missing, theme.missing, theme.name_too_long (`most`, `length`),
/// theme.too_many (`most`), text.*.
struct GroupIdeas {
  std::vector<domain::RecordId> ideas;
  domain::RecordId theme;
  std::string name;
};
/// Out of their themes. Answer: Done. Error: idea.missing.
struct UngroupIdeas {
  std::vector<domain::RecordId> ideas;
};
/// Answer: Done. Errors: theme.missing, theme.name_missing, theme.name_too_long, text.*.
struct NameTheme {
  domain::RecordId theme;
  std::string name;
};
/// Spelling or redaction: withdraws the idea, whose text is then nowhere in the ledger, and hands
/// in the new text. Supports, theme and release go over. Only of this station's ideas, or at a
/// lead. Answer: Stored (the new idea). Errors: idea.missing, idea.empty, idea.too_long,
/// replacement.other_station, text.*.
struct ReplaceIdea {
  domain::RecordId idea;
  std::string text;
};

/// Takes records back, whoever handed them in; at an organiser's station only, whose withdrawals
/// hold wherever records are merged. What the station itself holds of them is gone from its ledger.
/// Those it has taken back before are passed over. The desk knows the kinds of its own records
/// only: whoever asks makes sure that none of the others is a ballot, since a merge refuses that.
/// Answer: Done. Errors: withdraw.no_station, withdraw.ballot, withdraw.kind (both `id`; the latter
/// `kind`); then none is.
struct WithdrawRecords {
  std::vector<domain::RecordId> records;
};

/// 0: not begun. Opens and closes what the step says in the same commit. Answer: Done. Error:
/// agenda.no_such_step (`steps`).
struct GoToStep {
  std::uint32_t step = 0;
};
/// Releases the result of a vote to participants and hall, or takes it back. Answer: Done. Error:
/// desk.unknown_activity.
struct ShowResult {
  domain::Key question;
  bool shown = false;
};
/// 0: not known. Answer: Done. Error: present.too_many (`most`).
struct NotePresent {
  std::uint32_t people = 0;
};
/// Of any station; opening, closing and steps only of this one's. Answer: Done, also if it was
/// undone already. Errors: history.missing, history.cannot_undo.
struct UndoAction {
  domain::RecordId action;
};

/// A follow-up question, on a lead station only: the event grows by a record that the station signs
/// and that other stations adopt. Texts need the event's first language. Answer: Stored (the
/// change); the question is the board's last. Errors: desk.not_lead, theme.missing,
/// question.title_missing, question.too_long (`most`, `length`), question.options (`least`,
/// `most`), question.option_missing, question.unknown_challenge (`challenge`), question.picks
/// (`most`), question.too_many (`most`), question.too_large.
struct AddQuestion {
  struct Option {
    domain::Key challenge;  // one the event has; empty: a new one
    domain::LocalText title, description;
    domain::RecordId theme;  // what it was promoted from; zero: none
  };
  domain::LocalText title;
  domain::Method method = domain::Method::picks;
  std::uint16_t picks = 1;  // as domain::Question says; of no account with grades
  std::vector<Option> options;
  domain::CountingRule rule = domain::CountingRule::sum;
  std::uint16_t per_option = 1;
};

/// Reads what other stations have left in these folders: board bundles, full ones, and the board
/// parts of full ones; of a full only the board part is shown and kept. Event changes are adopted.
/// Answer: BroughtIn.
struct BringIn {
  std::vector<system::Path> folders;
  /// What the lead's staff have opened, closed and stepped to since it was last heard of is done
  /// here too, as this station's own actions. For folders that are always fresh: what a stick
  /// carries may be an hour old. A lead follows nobody.
  bool follows_lead = false;
};

/// Answer: Unlocked. The wrong try that starts a wait is answered pin.wait; after a wait each
/// further wrong try starts another, until the right one. Errors: pin.wrong (`left`: tries before
/// a wait), pin.wait (`seconds`).
struct CheckPin {
  domain::Secret pin;
};
/// Writes a bundle into a folder that is there, reads it back and verifies it; never over a file.
/// Answer: Exported. Errors: file.*, export.read_back (`file`), export.too_many (`most`).
struct Export {
  domain::Profile profile = domain::Profile::full;
  system::Path folder;
  /// The folder is a stop on the way to a drive: a full counts as saved when NoteCarried says so.
  bool is_stop = false;
};
/// The full of that number, exported since the start with a stop on the way, has reached a drive
/// and has been read back there. Answer: Done, also when that is known or a later one has arrived.
struct NoteCarried {
  std::uint32_t number = 0;
};

/// One file that BringIn looked at.
struct Arrival {
  system::Path file;
  domain::StationNumber station = 0;
  domain::Profile profile = domain::Profile::board;
  std::uint32_t number = 0;
  std::int64_t made_utc = 0;
  domain::Counts counts;  // of that station's record then
  domain::Counts before;  // of what was known of it before
  bool is_new = false;    // false: known already, or older than what is known
  bool is_fork = false;   // neither continues the other: a cloned or restored station
  std::optional<domain::Error> refused;
};

}  // namespace stordialog::desk
