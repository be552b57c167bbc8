// What is kept of somebody, on the organiser's desk: looked for by its words, written as a page to
// hand out, or one of it chosen, confirmed and taken back. Contacts are found while their key is
// unlocked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/handed_in.h"
#include "domain/limits.h"
#include "input/text_buffer.h"
#include "system/files.h"

namespace stordialog::screens {

struct FoundRecord {
  domain::RecordId id;
  domain::Kind kind = domain::Kind::idea;
  std::string text;
};

/// What the host tells of it.
struct WithdrawTold {
  std::vector<FoundRecord> found;         // of the last search
  std::uint32_t sealed = 0;               // contacts that were not looked into
  bool can_withdraw = false;              // the event has a station for the organiser
  system::Path page;                      // written of what was found last; empty: not yet
  std::vector<system::Path> older;        // may still hold what was taken back
  std::uint32_t left = 0;                 // initiatives made of an idea that went, still there
  std::uint32_t searches = 0, taken = 0;  // how often each has been done
};

/// search: by words. found: what they are in. confirm: the one that was chosen. taken: it is done.
enum class WithdrawPage : std::uint8_t { search, found, confirm, taken };

struct WithdrawScreen {
  WithdrawPage page = WithdrawPage::search;
  input::TextBuffer words{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  FoundRecord chosen;
  std::uint32_t searches = 0, taken = 0;  // WithdrawTold's, as they were seen last

  /// What the host has done leads to its page.
  void follow(const WithdrawTold& told);
  /// Forgets what was typed and chosen.
  void begin_again();
};

}  // namespace stordialog::screens
