#include "screens_fixture/withdraw_scenes.h"

#include <vector>

#include "screens/organiser_told.h"
#include "screens_fixture/organiser_scenes.h"

namespace stordialog::screens_fixture {

namespace {

using domain::Kind;
using screens::WithdrawPage;

screens::WithdrawTold& at_page(Scene& scene, WithdrawPage page) {
  screens::WithdrawTold& told = at_organiser(scene, screens::Place::organiser_withdraw).withdraw;
  told.found = {{{}, Kind::idea, "En verkstad där unga och äldre lagar cyklar tillsammans."},
                {{}, Kind::initiative, "Öppen cykelverkstad på tisdagar (Cykelklubben)"},
                {{}, Kind::signatory, "Cykelklubben"}};
  screens::WithdrawScreen& screen = scene.kiosk.withdraw;
  screen.words.set_text("cykel");
  screen.words.move_to_end();
  screen.chosen = told.found.front();
  told.can_withdraw = true;
  told.sealed = 31;
  screen.page = page;
  return told;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"withdraw", [](Scene& s) { at_page(s, WithdrawPage::search); }},
      {"withdraw-found", [](Scene& s) { at_page(s, WithdrawPage::found); }},
      {"withdraw-none", [](Scene& s) { at_page(s, WithdrawPage::found).found.clear(); }},
      {"withdraw-page",
       [](Scene& s) {
         screens::WithdrawTold& told = at_page(s, WithdrawPage::found);
         told.sealed = 0;
         told.found.insert(told.found.begin(),
                           {{}, Kind::contact, "Gunhild Redig, 0522-123 45 67, Cykelklubben"});
         told.page = "/home/arrangor/stordialog/ok-ide-2027/ok-ide.person-2027-03-19.txt";
       }},
      {"withdraw-confirm", [](Scene& s) { at_page(s, WithdrawPage::confirm); }},
      {"withdraw-taken",
       [](Scene& s) {
         screens::WithdrawTold& told = at_page(s, WithdrawPage::taken);
         told.left = 1;
         told.older = {"/home/arrangor/ok-ide.merged", "/home/arrangor/ok-ide.results.json",
                       "/home/arrangor/ok-ide-report"};
       }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> withdraw_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
