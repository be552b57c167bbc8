// What the organiser's desk asks its host for: everything that needs files, drives or keys.
#pragma once

#include <cstddef>
#include <variant>

#include "domain/secret.h"

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

/// Moved and ended in one source, for every file that only asks: the tables for it are long.
struct OrganiserErrand
    : std::variant<LookForWork, ChooseWork, ReadBrought, MergeBrought, LookForKeys, UnlockWorkKey,
                   TryKeys, OpenMerged, ApproveRelease, WriteReport, CancelWork> {
  using variant::variant;
  OrganiserErrand(OrganiserErrand&&) noexcept;
  OrganiserErrand& operator=(OrganiserErrand&&) noexcept;
  ~OrganiserErrand();
};

}  // namespace stordialog::screens
