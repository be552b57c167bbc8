#include "screens/withdraw_screen.h"

#include <utility>

namespace stordialog::screens {

void WithdrawScreen::follow(const WithdrawTold& told) {
  if (std::exchange(searches, told.searches) < told.searches) page = WithdrawPage::found;
  if (std::exchange(taken, told.taken) < told.taken) page = WithdrawPage::taken;
}

void WithdrawScreen::begin_again() {
  words.clear();
  chosen = {};
  page = WithdrawPage::search;
}

}  // namespace stordialog::screens
