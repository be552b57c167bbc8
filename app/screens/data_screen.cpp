#include "screens/data_screen.h"

#include <utility>

namespace stordialog::screens {

void ContactsScreen::follow(const ContactsTold& told) {
  const bool unlocked = told.key.complete();
  if (unlocked) key.end_turn();
  if (std::exchange(written, told.written) < told.written) page = ContactsPage::written;
  // The key may be wiped while somebody is at it.
  if (!unlocked && page != ContactsPage::key && page != ContactsPage::written) begin_again();
}

void ContactsScreen::begin_again() {
  wipe_typed();
  key.end_turn();
  page = ContactsPage::key;
}

void DisposalScreen::follow(const DisposalTold& told) {
  if (std::exchange(looked, told.looked) < told.looked) {
    page = told.plan ? DisposalPage::plan : DisposalPage::hindrance;
  }
  if (std::exchange(done, told.done) < told.done) page = DisposalPage::done;
}

void DisposalScreen::begin_again() {
  decision.clear();
  word.clear();
  before_date = without_results = false;
  page = DisposalPage::decision;
}

void DisposalScreen::overrule(std::string_view hindrance) {
  if (hindrance == "dispose.no_results") {
    without_results = true;
  } else {
    before_date = true;
  }
}

bool can_overrule(std::string_view hindrance) {
  return hindrance != "dispose.results_older";
}

}  // namespace stordialog::screens
