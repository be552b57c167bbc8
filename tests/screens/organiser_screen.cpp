#include "screens/organiser_screen.h"

#include <doctest/doctest.h>

#include "screens/organiser_told.h"

namespace stordialog::screens {
namespace {

TEST_CASE("what was merged leads to the balance, but not what had been merged before") {
  Organiser told;
  told.merges = 1;
  OrganiserScreen screen;
  screen.follow(told);
  CHECK(screen.merge == MergePage::files);
  ++told.merges;
  screen.follow(told);
  CHECK(screen.merge == MergePage::balance);
}

TEST_CASE("an unlocked key ends its holder's turn, and what was typed is gone") {
  Organiser told;
  told.keys.holders = {{"A", true, "", false}, {"B", true, "", false}};
  OrganiserScreen screen;
  screen.keys.begin_turn(1);
  screen.keys.password.set_text("hemligt");
  screen.follow(told);
  CHECK(screen.keys.holder == 1U);
  told.keys.holders[1].unlocked = true;
  screen.follow(told);
  CHECK_FALSE(screen.keys.holder);
  CHECK(screen.keys.password.empty());
}

TEST_CASE("on the page of approvals the approval ends the turn, not the key") {
  Organiser told;
  told.work.emplace();
  told.keys.holders = {{"A", true, "", true}};
  OrganiserScreen screen;
  screen.open = OpenPage::approval;
  screen.keys.begin_turn(0);
  screen.follow(told);
  CHECK(screen.keys.holder == 0U);
  told.work->release.approvals = {{"A", "", 0}};
  screen.follow(told);
  CHECK_FALSE(screen.keys.holder);
}

TEST_CASE("opened votes lead to the agreement") {
  Organiser told;
  OrganiserScreen screen;
  screen.follow(told);
  ++told.opens;
  screen.follow(told);
  CHECK(screen.open == OpenPage::agreement);
}

}  // namespace
}  // namespace stordialog::screens
