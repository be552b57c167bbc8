// Bringing in what other stations have left: nothing yet.
#include "desk/state.h"

namespace stordialog::desk {

domain::Expected<Receipt> Desk::State::handle(BringIn&) {
  return BroughtIn{};
}

}  // namespace stordialog::desk
