// Finishing would lose something that is not sent: really?
// Ids: leave, stay.
#include "drawing/participant/ask.h"

namespace stordialog::drawing {

Asked draw_leaving(screens::Kiosk&, const screens::View& view, kit::Kit& kit) {
  const Reply reply =
      ask(kit, {.id = "leaving",
                .title = view.text("screen.goodbye.ask_title"),
                .text = view.text("screen.goodbye.ask_text"),
                .quiet = {.label = view.text("screen.goodbye.leave"), .icon = kit::Icon::kLogout},
                .main = {.label = view.text("screen.goodbye.stay"),
                         .icon = kit::Icon::kCheck,
                         .kind = kit::ButtonKind::kMain},
                .quiet_id = "leave",
                .main_id = "stay"});
  if (reply == Reply::quiet) return screens::Leave{};
  if (reply == Reply::main) return screens::ShowSheet{screens::Sheet::none};
  return std::nullopt;
}

}  // namespace stordialog::drawing
