// What a new stordialog begins with: one that was begun here, the sample, or an earlier event.
// Ids: start.N, starts.look.
#include <utility>

#include "drawing/organiser/secret_page.h"

namespace stordialog::drawing {

Wanted draw_starts(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  if (std::exchange(kiosk.prepare.begun, false))
    return screens::Go{screens::Place::organiser_event};
  const screens::Organiser& told = *view.host->organiser;
  Wanted wanted;
  RowsPage page;
  page.title = view.text("screen.edit.start_ask");
  page.text = view.text("screen.edit.start_text");
  for (std::size_t i = 0; i < told.prepare.starts.size(); ++i) {
    const organise::EventStart& start = told.prepare.starts[i];
    const std::string_view kind = start.kind == organise::StartKind::draft ? "screen.edit.draft"
                                  : start.kind == organise::StartKind::sample
                                      ? "screen.edit.sample"
                                      : "screen.edit.earlier";
    std::string name(start.event.in(view.language()));
    if (name.empty()) name = start.file.filename().string();
    std::string detail(view.text(kind));
    if (start.kind != organise::StartKind::sample) detail += " · " + start.file.string();
    page.blocks.push_back(press_block(
        kit,
        {.id = "start." + std::to_string(i),
         .title = name,
         .detail = detail,
         .end = start.practice ? std::string(view.text("screen.practice.strip")) : std::string(),
         .icon = start.kind == organise::StartKind::draft ? kit::Icon::kEdit
                 : start.practice                         ? kit::Icon::kSchool
                                                          : kit::Icon::kEvent,
         .enabled = told.doing == screens::DeskWork::none,
         .arrow = true},
        [i, &wanted] {
          wanted = screens::Errand{screens::OrganiserErrand{screens::BeginDraft{i}}};
        }));
  }
  page.buttons = {kit::NamedButton{"starts.look",
                                   {.label = view.text("screen.desk.look"),
                                    .icon = kit::Icon::kRefresh,
                                    .enabled = told.doing == screens::DeskWork::none}}};
  if (draw_rows_page(view, kit, work, page, wanted)) {
    wanted = screens::Errand{screens::OrganiserErrand{screens::LookForWork{}}};
  }
  return wanted;
}

}  // namespace stordialog::drawing
