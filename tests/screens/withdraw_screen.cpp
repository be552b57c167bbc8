#include "screens/withdraw_screen.h"

#include <doctest/doctest.h>

namespace stordialog::screens {

TEST_CASE("what the host has found or taken back leads to its page, once") {
  WithdrawScreen screen;
  WithdrawTold told;
  screen.follow(told);
  CHECK(screen.page == WithdrawPage::search);
  told.searches = 1;
  screen.follow(told);
  CHECK(screen.page == WithdrawPage::found);
  screen.page = WithdrawPage::confirm;
  screen.follow(told);
  CHECK(screen.page == WithdrawPage::confirm);
  told.taken = 1;
  screen.follow(told);
  CHECK(screen.page == WithdrawPage::taken);
  screen.begin_again();
  // Another work folder counts from the beginning.
  screen.follow(WithdrawTold{});
  CHECK(screen.page == WithdrawPage::search);
}

TEST_CASE("whoever begins again finds nothing typed and nothing chosen") {
  WithdrawScreen screen;
  screen.words.set_text("gunhild");
  screen.chosen.text = "Gunhild";
  screen.page = WithdrawPage::confirm;
  screen.begin_again();
  CHECK(screen.words.empty());
  CHECK(screen.chosen.text.empty());
  CHECK(screen.page == WithdrawPage::search);
}

}  // namespace stordialog::screens
