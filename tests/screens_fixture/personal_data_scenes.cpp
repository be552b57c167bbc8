#include "screens_fixture/personal_data_scenes.h"

#include <vector>

#include "screens/organiser_told.h"
#include "screens_fixture/organiser_scenes.h"

namespace stordialog::screens_fixture {

namespace {

using organise::Doom;
using screens::ContactsPage;
using screens::DisposalPage;
using screens::Place;

screens::ContactsTold& at_contacts(Scene& scene, ContactsPage page, bool unlocked) {
  screens::ContactsTold& told = at_organiser(scene, Place::organiser_contacts).contacts;
  told.key.holders = {{"Uddevalla kommun", true, "SAND", unlocked}};
  scene.kiosk.contacts.page = page;
  return told;
}

screens::DisposalTold& at_disposal(Scene& scene, DisposalPage page) {
  screens::Organiser& organiser = at_organiser(scene, Place::organiser_disposal);
  screens::DisposalTold& told = organiser.disposal;
  organise::DisposalPlan plan;
  plan.decision = "KS 2027/118";
  plan.destroyed = {{{}, "ok-ide-kommun.recovery.txt", Doom::sheet, 900},
                    {{}, "ok-ide-idesektor.key", Doom::key, 300},
                    {{}, "ok-ide-kommun.key", Doom::key, 300},
                    {{}, "tickets/ok-ide-1.ticket", Doom::ticket, 4'000},
                    {{}, "tickets/ok-ide-2.ticket", Doom::ticket, 4'000},
                    {{}, "pin.txt", Doom::codes, 7},
                    {{}, "ok-ide.contacts.zip", Doom::contacts, 9'000},
                    {{}, "bundles/ok-ide-1-full-0003.bundle", Doom::bundle, 90'000},
                    {{}, "ok-ide.merged", Doom::bundle, 300'000},
                    {{}, "stationer/1/station.db", Doom::ledger, 1'000'000}};
  plan.preserved = "/home/arrangor/stordialog/ok-ide-2027/ok-ide-preserved";
  plan.kept = {"/home/arrangor/ok-ide.package", "/home/arrangor/ok-ide.results.json"};
  plan.unknown = {"/home/arrangor/deltagare (kopia).zip"};
  told.plan = std::move(plan);
  scene.kiosk.disposal.page = page;
  scene.kiosk.disposal.decision.set_text("KS 2027/118");
  scene.kiosk.disposal.decision.move_to_end();
  return told;
}

void hinder(Scene& scene, const char* code) {
  screens::DisposalTold& told = at_disposal(scene, DisposalPage::hindrance);
  told.plan.reset();
  told.hindrance = code;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"personal-data", [](Scene& s) { at_organiser(s, Place::organiser_data); }},
      {"contacts", [](Scene& s) { at_contacts(s, ContactsPage::key, false); }},
      {"contacts-type",
       [](Scene& s) {
         at_contacts(s, ContactsPage::key, false);
         s.kiosk.contacts.key.begin_turn(0);
       }},
      {"contacts-unlocked", [](Scene& s) { at_contacts(s, ContactsPage::key, true); }},
      {"contacts-password", [](Scene& s) { at_contacts(s, ContactsPage::password, true); }},
      {"contacts-written",
       [](Scene& s) {
         screens::ContactsTold& told = at_contacts(s, ContactsPage::written, true);
         told.file = "/home/arrangor/stordialog/ok-ide-2027/ok-ide.contacts.zip";
         told.contacts = 31;
         told.unread = 1;
       }},
      {"disposal", [](Scene& s) { at_disposal(s, DisposalPage::decision); }},
      {"disposal-early", [](Scene& s) { hinder(s, "dispose.too_early"); }},
      {"disposal-no-results", [](Scene& s) { hinder(s, "dispose.no_results"); }},
      {"disposal-older", [](Scene& s) { hinder(s, "dispose.results_older"); }},
      {"disposal-plan", [](Scene& s) { at_disposal(s, DisposalPage::plan); }},
      {"disposal-confirm", [](Scene& s) { at_disposal(s, DisposalPage::confirm); }},
      {"disposal-done", [](Scene& s) { at_disposal(s, DisposalPage::done); }},
      {"disposal-left",
       [](Scene& s) {
         at_disposal(s, DisposalPage::done).left = {"/media/SAND/ok-ide-kommun.key",
                                                    "/media/SAND/ok-ide-1-full-0003.bundle"};
       }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> personal_data_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
