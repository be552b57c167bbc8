// What can be asked of the record, and what is answered. The desk is the only writer. Every command
// that stores can also fail with ledger.*; then nobody was told that it is stored.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "desk/staff_command.h"
#include "domain/handed_in.h"
#include "domain/secret.h"
#include "domain/station.h"
#include "system/files.h"

namespace stordialog::desk {

/// A person begins. Answer: SessionBegun. Error: desk.little_disk.
struct BeginSession {};

/// Answer: Stored. Errors: desk.closed, idea.empty, idea.too_long (`most`, `length`),
/// text.not_utf8.
struct HandInIdea {
  domain::SessionToken session;
  domain::Key challenge;  // may be empty
  std::string text;
};
/// Undo within the session that handed it in. Answer: Stored (the withdrawal).
/// Errors: idea.not_yours, idea.missing.
struct TakeBackIdea {
  domain::SessionToken session;
  domain::RecordId idea;
};
/// Agreeing with a released idea; twice in a session is the same as once. Answer: Stored.
/// Errors: desk.closed, idea.missing.
struct SupportIdea {
  domain::SessionToken session;
  domain::RecordId idea;
};

/// An idea made concrete, for everybody to read. Its idea is released, or of this session. `when`,
/// `offers`, `seeks` and `funding` are names of domain/initiative.h, or empty. Answer: Stored.
/// Errors: desk.closed, idea.missing, initiative.what_missing, initiative.who_missing,
/// initiative.too_long (`field`, `most`, `length`), initiative.bad_choice (`field`), text.*.
struct HandInInitiative {
  domain::SessionToken session;
  domain::Initiative initiative;
};

/// Is this code good for that question? Answer: Admitted. Errors: desk.closed, vote.code_wrong
/// (does not check out), vote.code_unknown (not of this event), vote.code_used.
struct CheckCode {
  domain::Key question;
  domain::Secret code;
};
/// Answer: Stored. Errors: desk.closed, those of domain::check_answer, vote.unknown_side,
/// vote.code_needed, vote.code_used.
struct CastBallot {
  domain::Key question;
  domain::RecordId admission;  // from Admitted; where codes are off, needed only after the closing
  domain::Key side;            // empty: would rather not say
  std::vector<std::uint16_t> picks;    // in any order,
  std::vector<std::uint8_t> values{};  // and what is said of each, where the method says more
};

/// For every list. On an agreement list it stores the public signatory as well as the sealed
/// contact; the receipt names the contact. An empty consent_version means the list's own. Errors:
/// desk.closed, signup.name_missing, signup.reach_missing, signup.organisation_missing,
/// signup.side_missing (agreement, or a list with places), signup.no_consent (or to another
/// version of the sentence), signup.not_decided, signup.too_long (`field`, `most`, `length`),
/// text.not_utf8, text.too_many_bytes (`most`, `length`), record.bad_value.
struct SignUp {
  domain::Contact contact;
  bool consented = false;
  bool decided = false;  // agreement: the organisation has decided so under its statutes
};

/// A person begins to vote. Answer: where codes are off Admitted, with the admission to cast with;
/// else VoteBegun, and CheckCode admits. Error: desk.closed.
struct BeginVote {
  domain::Key question;
};

/// Moved and ended in one source, for every file that only asks: the tables for it are long.
struct Command
    : std::variant<BeginSession, HandInIdea, TakeBackIdea, SupportIdea, HandInInitiative, BeginVote,
                   CheckCode, CastBallot, SignUp, SetActivity, FinishClosing, ReleaseIdeas,
                   HideIdea, GroupIdeas, UngroupIdeas, NameTheme, ReplaceIdea, GoToStep, ShowResult,
                   NotePresent, UndoAction, AddQuestion, BringIn, CheckPin, Export, NoteCarried,
                   WithdrawRecords> {
  using variant::variant;
  Command(Command&&) noexcept;
  Command& operator=(Command&&) noexcept;
  ~Command();
};

struct SessionBegun {
  domain::SessionToken session;
};
/// It is on the drive.
struct Stored {
  domain::RecordId id;
};
struct Admitted {
  domain::RecordId admission;
};
struct VoteBegun {};
struct Unlocked {};
struct Done {};
struct Exported {
  system::Path file;
  std::uint32_t number = 0;
  std::uint64_t bytes = 0;
  domain::Counts counts;
  domain::Hash hash{};
  std::int64_t made_utc = 0;
};
struct BroughtIn {
  std::vector<Arrival> arrivals;
};
struct Receipt
    : std::variant<SessionBegun, Stored, Admitted, VoteBegun, Unlocked, Done, Exported, BroughtIn> {
  using variant::variant;
  Receipt(const Receipt&);
  Receipt(Receipt&&) noexcept;
  Receipt& operator=(const Receipt&);
  Receipt& operator=(Receipt&&) noexcept;
  ~Receipt();
};

}  // namespace stordialog::desk
