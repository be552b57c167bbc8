// What can be asked of the record, and what is answered. The desk is the only writer. Every command
// that stores can also fail with ledger.*; then nobody was told that it is stored.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

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
/// Answer: Stored. Errors: desk.closed, vote.no_picks, vote.too_many_picks (`most`), vote.bad_pick,
/// vote.unknown_side, vote.code_needed, vote.code_used.
struct CastBallot {
  domain::Key question;
  domain::RecordId admission;  // from Admitted; ignored where codes are off
  domain::Key side;            // empty: would rather not say
  std::vector<std::uint16_t> picks;
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

/// Staff. Answer: Done, also when nothing had to change. Closing a vote folds and rewrites the
/// ledger; if the rewrite failed, closing again tries it again. Error: desk.unknown_activity.
struct SetActivity {
  domain::Activity activity;
  bool open = false;
};
/// Shows ideas to participants, hidden ones too. Answer: Done. Error: idea.missing (then none is).
struct ReleaseIdeas {
  std::vector<domain::RecordId> ideas;
};
/// Answer: Done. Errors: idea.missing, idea.reason_too_long (`most`, `length`), text.*.
struct HideIdea {
  domain::RecordId idea;
  std::string reason;
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
};

using Command =
    std::variant<BeginSession, HandInIdea, TakeBackIdea, SupportIdea, HandInInitiative, CheckCode,
                 CastBallot, SignUp, SetActivity, ReleaseIdeas, HideIdea, CheckPin, Export>;

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
using Receipt = std::variant<SessionBegun, Stored, Admitted, Unlocked, Done, Exported>;

}  // namespace stordialog::desk
