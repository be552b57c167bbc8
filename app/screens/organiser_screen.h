// The organiser's desk: which page of each task lies open, and what a keyholder has typed. What the
// host has come to stands in organiser_told.h.
#pragma once

#include <cstdint>
#include <optional>

#include "screens/count_screen.h"
#include "screens/open_screen.h"

namespace stordialog::screens {

struct Organiser;

/// files: what was brought, with a verdict each. balance: whether it adds up. notes: what to know
/// and what to do.
enum class MergePage : std::uint8_t { files, balance, notes };
/// keys: until all are unlocked. agreement: bundle by bundle. approval: each keyholder's.
enum class OpenPage : std::uint8_t { keys, agreement, approval };

struct OrganiserScreen {
  MergePage merge = MergePage::files;
  OpenPage open = OpenPage::keys;
  CountScreen count;  // laid over the agreement
  OpenScreen keys;    // whose turn it is, and the password
  /// Organiser::merges and opens as they were seen last.
  std::optional<std::uint32_t> merged, opened;

  /// Follows the host: what was merged leads to the balance, opened votes to the agreement, an
  /// unlocked key or an approval ends its holder's turn.
  void follow(const Organiser& told);
};

}  // namespace stordialog::screens
