// The run sheet, released results, people present, and undoing.
#include "desk/state.h"

namespace stordialog::desk {

using domain::Expected;

Expected<Receipt> Desk::State::handle(FinishClosing&) {
  return Done{};
}
Expected<Receipt> Desk::State::handle(GoToStep&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(ShowResult&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(NotePresent&) {
  return domain::fail("desk.unknown_activity");
}
Expected<Receipt> Desk::State::handle(UndoAction&) {
  return domain::fail("desk.unknown_activity");
}

}  // namespace stordialog::desk
