#include "kit/icons.h"

namespace stordialog::kit {

bool mirrors(Icon icon) {
  switch (icon) {
    case Icon::kArrowBack:
    case Icon::kArrowForward:
    case Icon::kKeyboardArrowLeft:
    case Icon::kKeyboardArrowRight:
    case Icon::kLogout:
    case Icon::kSend:
    case Icon::kUndo:
    case Icon::kBackspace:
    case Icon::kExitToApp:
      return true;
    default:
      return false;
  }
}

}  // namespace stordialog::kit
