// What the organiser's desk asks its host for: everything that needs files, drives or keys.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "domain/id.h"
#include "domain/secret.h"
#include "domain/year_plan.h"
#include "organise/paper.h"
#include "organise/prepare.h"

namespace stordialog::screens {

/// Work folders on this computer and on the drives that are in.
struct LookForWork {};
struct ChooseWork {
  std::size_t index = 0;  // into Organiser::works
};
/// Reads the drives and what was merged before, and says what came of it. Writes nothing.
struct ReadBrought {};
/// The same, and writes the merged file with its report.
struct MergeBrought {};
/// Key files on the drives that are in.
struct LookForKeys {};
struct UnlockWorkKey {
  std::size_t holder = 0;  // into Opening::holders
  domain::Secret password;
};
/// Seals a test ballot to every key and opens it again with those that are unlocked.
struct TryKeys {};
/// Opens what was merged and writes the results.
struct OpenMerged {};
/// A keyholder agrees to the results being released.
struct ApproveRelease {
  std::size_t holder = 0;
  domain::Secret password;
};
/// Every file of the report, from the results.
struct WriteReport {};
/// Stops what is being done, and wipes every key. What was written before stays.
struct CancelWork {};

/// Begins a new stordialog with an event file, or goes on with one.
struct BeginDraft {
  std::size_t start = 0;  // into Preparing::starts
};
struct SaveDraft {
  std::string toml;
};
/// Drives that are in, and tickets on them.
struct LookAtPlaces {};
/// Makes a key, locked, with its recovery sheet beside it.
struct MakeKey {
  std::size_t key = 0, place = 0;  // into Preparing::keys and places
  domain::Secret password;
};
/// Opens what was written with the password typed again; then there is a public part.
struct ConfirmKey {
  domain::Secret password;
};
/// Takes what was written away.
struct DropKey {};
struct MakePackage {
  std::vector<organise::StationPlan> stations;
  std::uint32_t codes = 0;
  domain::Secret pin, password;  // of staff; of the organiser's key
};
struct CarryTicket {
  std::size_t ticket = 0, place = 0;  // into Preparing::tickets and places
};
/// One of the prints by its name ("day-sheet") as a PDF.
struct PrintSheet {
  std::string what;
  std::size_t place = 0;
  std::uint32_t cards = 0;
};

/// What has been entered from paper so far.
struct LookAtPaper {};
/// As two people have read it.
struct EnterPaper {
  organise::PaperBallot ballot;
};
/// A card with an idea.
struct EnterCard {
  domain::Key about;  // empty: no challenge
  domain::Secret text;
};

/// The annual wheel of the work folder.
struct LookAtYear {};
struct KeepYear {
  domain::YearPlan plan;
};
/// As PDF, pictures and calendar.
struct DrawYear {};

/// What holds these words, in all that was brought; in contacts too while their key is unlocked.
struct SearchRecords {
  std::string words;
};
/// Takes it back at the organiser's own station.
struct WithdrawRecord {
  domain::RecordId id;
};
/// What was found last as a page to hand out.
struct WritePerson {};

/// The key file that contacts are sealed to, on the drives that are in.
struct LookForContactsKey {};
struct UnlockContacts {
  domain::Secret password;
};
/// All contacts as a file locked with this password.
struct WriteContacts {
  domain::Secret password;
};

/// What would go by this decision. Changes nothing.
struct PlanDisposal {
  std::string decision;  // its number
  bool before_date = false, without_results = false;
};
/// What was planned last.
struct Dispose {};

/// Moved and ended in one source, for every file that only asks: the tables for it are long.
struct OrganiserErrand
    : std::variant<LookForWork, ChooseWork, ReadBrought, MergeBrought, LookForKeys, UnlockWorkKey,
                   TryKeys, OpenMerged, ApproveRelease, WriteReport, CancelWork, BeginDraft,
                   SaveDraft, LookAtPlaces, MakeKey, ConfirmKey, DropKey, MakePackage, CarryTicket,
                   PrintSheet, LookAtPaper, EnterPaper, EnterCard, LookAtYear, KeepYear, DrawYear,
                   SearchRecords, WithdrawRecord, WritePerson, LookForContactsKey, UnlockContacts,
                   WriteContacts, PlanDisposal, Dispose> {
  using variant::variant;
  OrganiserErrand(OrganiserErrand&&) noexcept;
  OrganiserErrand& operator=(OrganiserErrand&&) noexcept;
  ~OrganiserErrand();
};

}  // namespace stordialog::screens
