// Personal data on the organiser's desk: the list of contacts, opened with the key they are sealed
// to, and disposal when its day has come. What is kept of one person: withdraw_screen.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/limits.h"
#include "organise/disposal.h"
#include "screens/new_password.h"
#include "screens/open_screen.h"

namespace stordialog::screens {

/// What the host tells of contacts.
struct ContactsTold {
  Opening key;                 // its one holder is whoever has the contacts key
  system::Path file;           // locked; as it was written last
  std::uint32_t contacts = 0;  // in it
  std::uint32_t unread = 0;    // sealed ones that the key does not open
  std::uint32_t written = 0;   // how often it has been
};

/// key: until it is unlocked, then what can be done. password, again: of the file. written: where
/// it lies.
enum class ContactsPage : std::uint8_t { key, password, again, written };

struct ContactsScreen : NewPassword {
  ContactsPage page = ContactsPage::key;
  OpenScreen key;
  std::uint32_t written = 0;  // ContactsTold's, as it was seen last

  void follow(const ContactsTold& told);
  void begin_again();
};

/// What the host tells of disposal.
struct DisposalTold {
  std::optional<organise::DisposalPlan> plan;  // as it was looked at last
  /// Instead of a plan, what only the decision can overrule: "dispose.too_early",
  /// "dispose.no_date", "dispose.no_results"; or not at all: "dispose.results_older".
  std::string hindrance;
  std::vector<system::Path> left;      // could not be removed
  std::uint32_t looked = 0, done = 0;  // how often each has been done
};

/// decision: its number. hindrance: what speaks against it. plan: what goes and what stays.
/// confirm: a word is typed. done: what came of it.
enum class DisposalPage : std::uint8_t { decision, hindrance, plan, confirm, done };

struct DisposalScreen {
  DisposalPage page = DisposalPage::decision;
  input::TextBuffer decision{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  input::TextBuffer word{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  bool before_date = false, without_results = false;  // the decision says so
  std::uint32_t looked = 0, done = 0;                 // DisposalTold's, as they were seen last

  void follow(const DisposalTold& told);
  void begin_again();
  /// The hindrance is the decision's to overrule; what to ask for next time.
  void overrule(std::string_view hindrance);
};

/// Whether the decision can overrule it.
[[nodiscard]] bool can_overrule(std::string_view hindrance);

}  // namespace stordialog::screens
