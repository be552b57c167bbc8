// The keyholders in the hall, one after the other, and the last press.
#include "drawing/staff/keyholders.h"
#include "drawing/staff/opening.h"

namespace stordialog::drawing {

using screens::OpeningWork;

Wanted draw_opening_keys(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work) {
  const screens::Opening& opening = view.host->opening;
  const auto count = static_cast<std::int64_t>(opening.holders.size());
  const bool opens = opening.work == OpeningWork::opening;
  const bool idle = opening.work == OpeningWork::none;
  const std::string votes = view.words->plural("screen.opening.open_votes", opening.ballots());
  std::vector<kit::NamedButton> buttons;
  if (opens) {
    buttons.push_back(
        {"opening.stop", {.label = view.text("screen.opening.stop"), .icon = kit::Icon::kStop}});
  } else {
    buttons.push_back({"opening.cancel", {.label = view.text("screen.button.cancel")}});
    buttons.push_back({"opening.look",
                       {.label = view.text("screen.opening.look_keys"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = idle}});
    buttons.push_back({"opening.open",
                       {.label = votes,
                        .icon = kit::Icon::kLockOpen,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = opening.complete() && idle}});
  }
  KeyTurns turns{.screen = kiosk.staff.opening,
                 .opening = opening,
                 .error = kiosk.error(),
                 .title = view.words->plural("screen.opening.keys_title", count),
                 .end = view.words->plural(
                     "screen.opening.keys_done", count,
                     {{"done", view.words->number(static_cast<std::int64_t>(opening.unlocked()))}}),
                 .text = std::string(view.text("screen.opening.keys_text")),
                 .done = view.text("screen.opening.unlocked"),
                 .done_where = view.text("screen.opening.wiped_after"),
                 .finish = view.text("screen.opening.unlock"),
                 .idle = idle,
                 .types = opening.work != OpeningWork::unlocking,
                 .buttons = buttons,
                 .under = {}};
  if (!idle) {
    turns.under = [&](kit::Rect& rest) { draw_opening_progress(view, kit, rest); };
  }
  KeyTurnsAsked asked = draw_key_turns(view, kit, work, turns);
  if (asked.holder) {
    return screens::Errand{screens::UnlockKey{*asked.holder, std::move(asked.password)}};
  }
  if (!asked.pressed) return std::nullopt;
  if (*asked.pressed == 0 && opens) return screens::Errand{screens::CancelOpening{}};
  if (*asked.pressed == 0) return screens::Go{screens::Place::staff_results};
  if (*asked.pressed == 1) return screens::Errand{screens::GatherVotes{}};
  return screens::Errand{screens::OpenVotes{}};
}

}  // namespace stordialog::drawing
