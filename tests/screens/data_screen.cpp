// Personal data on the organiser's desk: pages follow the host, and nothing typed outlives its
// page.
#include "screens/data_screen.h"

#include <doctest/doctest.h>

#include "screens/kiosk.h"

namespace stordialog::screens {

namespace {

ContactsTold told_of(bool unlocked) {
  ContactsTold told;
  told.key.holders = {{"Kommunen", true, "SAND", unlocked}};
  return told;
}

}  // namespace

TEST_CASE("a key that is wiped meanwhile ends the typing of a file's password") {
  ContactsScreen screen;
  screen.follow(told_of(true));
  screen.page = ContactsPage::again;
  screen.secret.set_text("half a password");
  screen.first = domain::Secret("the first one");
  screen.follow(told_of(true));
  CHECK(screen.page == ContactsPage::again);
  screen.follow(told_of(false));
  CHECK(screen.page == ContactsPage::key);
  CHECK(screen.secret.empty());
  CHECK(screen.first.empty());
}

TEST_CASE("a written list leads to where it lies, once") {
  ContactsScreen screen;
  ContactsTold told = told_of(true);
  screen.follow(told);
  ++told.written;
  screen.follow(told);
  CHECK(screen.page == ContactsPage::written);
  screen.begin_again();
  screen.follow(told);
  CHECK(screen.page == ContactsPage::key);
}

TEST_CASE("what speaks against a disposal has its page, and what may overrule it is noted") {
  DisposalScreen screen;
  DisposalTold told;
  told.hindrance = "dispose.too_early";
  ++told.looked;
  screen.follow(told);
  CHECK(screen.page == DisposalPage::hindrance);
  CHECK(can_overrule(told.hindrance));
  screen.overrule(told.hindrance);
  CHECK(screen.before_date);
  CHECK_FALSE(screen.without_results);
  screen.overrule("dispose.no_results");
  CHECK(screen.without_results);
  CHECK_FALSE(can_overrule("dispose.results_older"));
  told.hindrance.clear();
  told.plan.emplace();
  ++told.looked;
  screen.follow(told);
  CHECK(screen.page == DisposalPage::plan);
  ++told.done;
  screen.follow(told);
  CHECK(screen.page == DisposalPage::done);
  screen.begin_again();
  CHECK_FALSE(screen.before_date);
  CHECK_FALSE(screen.without_results);
}

TEST_CASE("nobody at personal data: back to the tasks, and what was looked for is forgotten") {
  for (const Place place :
       {Place::organiser_data, Place::organiser_contacts, Place::organiser_withdraw}) {
    Kiosk kiosk;
    (void)kiosk.apply(Go{place}, nullptr, 0);
    kiosk.withdraw.words.set_text("Gunhild");
    kiosk.contacts.secret.set_text("half a password");
    kiosk.tick(29, false, nullptr);
    CHECK(kiosk.place() == place);
    kiosk.tick(100'000, false, nullptr);
    CHECK(kiosk.place() == Place::organiser_home);
    if (place == Place::organiser_withdraw) CHECK(kiosk.withdraw.words.empty());
    if (place == Place::organiser_contacts) CHECK(kiosk.contacts.secret.empty());
  }
}

}  // namespace stordialog::screens
