// Ideas grouped into themes, named, and replaced.
#include "desk/state.h"

namespace stordialog::desk {

using domain::Expected;

Expected<Receipt> Desk::State::handle(GroupIdeas&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(UngroupIdeas&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(NameTheme&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(ReplaceIdea&) {
  return domain::fail("desk.unknown_activity");
}

}  // namespace stordialog::desk
