// Which stordialog: the work folders on this computer and on the drives that are in.
#include <algorithm>
#include <array>

#include "drawing/organiser/organiser.h"
#include "drawing/staff/opening.h"
#include "kit/cards.h"
#include "kit/measure.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

Wanted draw_works(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  kiosk.prepare.begun = false;  // whoever comes here chooses anew
  Wanted wanted;
  draw_heading(kit, work, view.text("screen.desk.works_title"), {});
  const std::string_view text = view.text("screen.desk.works_text");
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace3), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const bool idle = told.doing == screens::DeskWork::none;
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{
          "works.look",
          {.label = view.text("screen.desk.look"), .icon = kit::Icon::kRefresh, .enabled = idle}},
      kit::NamedButton{"works.new",
                       {.label = view.text("screen.edit.new"),
                        .icon = kit::Icon::kAdd,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = idle}}};
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  if (pressed == 0U) wanted = screens::Errand{screens::OrganiserErrand{screens::LookForWork{}}};
  if (pressed == 1U) wanted = screens::Go{screens::Place::organiser_start};
  if (told.works.empty()) {
    const kit::Notice none{.lead = view.text("screen.desk.no_works"),
                           .text = view.text("screen.desk.no_works_text"),
                           .icon = kit::Icon::kFolderOpen,
                           .em = 36};
    kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, none)), none);
    return wanted;
  }
  struct Said {
    std::string title, detail;
  };
  std::vector<Said> said;
  for (const organise::WorkFound& found : told.works) {
    said.push_back(
        {view.text("screen.desk.event", {{"event", std::string(found.event.in(view.language()))},
                                         {"date", view.words->date(found.date)}}),
         found.folder.string()});
  }
  const auto row_of = [&](std::size_t i) {
    return kit::ListRow{
        .title = said[i].title,
        .detail = said[i].detail,
        .icon = told.works[i].practice ? kit::Icon::kSchool : kit::Icon::kFolder,
        .end = told.works[i].practice ? view.text("screen.practice.strip") : std::string_view()};
  };
  float high = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    high = std::max(high, kit::list_row_height(kit, work.w - kit::ScrollArea::kKeys, row_of(i)));
  }
  const float whole =
      static_cast<float>(said.size()) * (high + kit::kGap) - kit::kGap + kit.theme().lip;
  kit::ScrollArea scroll(kit, "works", work, whole, high + kit::kGap);
  kit::Rect rows = scroll.inner();
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (kit::list_row(kit, kit::Id("work.", i), rows.take_top(high, kit::kGap), row_of(i)) ==
        kit::Press::kActivated) {
      wanted = screens::Errand{screens::OrganiserErrand{screens::ChooseWork{i}}};
    }
  }
  return wanted;
}

}  // namespace stordialog::drawing
