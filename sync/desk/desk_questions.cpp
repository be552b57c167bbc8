// Follow-up questions: the event grows while it runs.
#include "desk/state.h"

namespace stordialog::desk {

domain::Expected<Receipt> Desk::State::handle(AddQuestion&) {
  return domain::fail("desk.unknown_activity");
}

}  // namespace stordialog::desk
