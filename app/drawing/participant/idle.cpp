// "Är du kvar?" (09) over an empty page. Any touch keeps what is written.
// Ids: over, stay.
#include <algorithm>
#include <string>

#include "drawing/participant/ask.h"

namespace stordialog::drawing {

Asked draw_idle(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const int left = kiosk.seconds_left(view.time_s).value_or(0);
  kit.fill(kit::participant_page(kit).rail, kit.theme().sand);
  const std::string number = view.words->number(left);
  const kit::Countdown clock{
      .share = std::clamp(static_cast<float>(left / kiosk.times().warning_s), 0.0F, 1.0F),
      .number = number};
  const std::string text = view.words->plural("screen.idle.text", left);
  const Reply reply = ask(kit, {.id = "idle",
                                .title = view.text("screen.idle.title"),
                                .text = text,
                                .clock = &clock,
                                .quiet = {.label = view.text("screen.idle.start_over")},
                                .main = {.label = view.text("screen.idle.stay"),
                                         .icon = kit::Icon::kCheck,
                                         .kind = kit::ButtonKind::kMain},
                                .quiet_id = "over",
                                .main_id = "stay",
                                .height = 648});
  if (reply == Reply::quiet) return screens::Go{screens::Place::welcome};
  if (reply == Reply::main) return screens::StayHere{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
