// What entering sheets and entering cards share.
#pragma once

#include <string>

#include "drawing/organiser/desk_task.h"
#include "kit/panels.h"
#include "screens/paper_screen.h"

namespace stordialog::drawing {

class PaperTask : protected DeskTask {
 protected:
  PaperTask(screens::PaperScreen& screen, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work), screen_(screen) {}

  [[nodiscard]] const domain::Event& event() const { return told_.paper.event; }
  [[nodiscard]] std::string in(const domain::LocalText& text) const {
    return std::string(text.in(view_.language()));
  }
  [[nodiscard]] kit::NamedButton back() const {
    return {"paper.back",
            {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}};
  }
  [[nodiscard]] kit::NamedButton main(std::string_view id, std::string_view key, kit::Icon icon,
                                      bool enabled = true) const {
    return {id,
            {.label = view_.text(key),
             .icon = icon,
             .kind = kit::ButtonKind::kMain,
             .enabled = enabled && idle()}};
  }
  /// Back to the piles.
  void stop() {
    screen_.wipe();
    ask(screens::LookAtPaper{});
  }
  /// Said once over the next empty sheet or card.
  void say_stored() {
    if (!screen_.stored) return;
    const kit::Notice notice{.lead = view_.text("screen.paper.stored"),
                             .text = view_.text("screen.paper.stored_pile"),
                             .icon = kit::Icon::kCheckCircle,
                             .em = 32};
    kit::notice(kit_, work_.take_bottom(kit::notice_height(kit_, work_.w, notice), kit::kSpace3),
                notice);
  }

  screens::PaperScreen& screen_;
};

/// The pages about, text and review.
[[nodiscard]] Wanted draw_paper_cards(screens::PaperScreen& screen, const screens::View& view,
                                      kit::Kit& kit, kit::Rect work);

}  // namespace stordialog::drawing
