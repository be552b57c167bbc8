// What can be done with personal data, a row each. Ids: data.contacts, data.search, data.disposal.
#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"

namespace stordialog::drawing {

namespace {

using screens::Place;

class PersonalData : DeskTask {
 public:
  PersonalData(const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work) {}

  Wanted draw() {
    const organise::Work& work = *told_.work;
    const std::string& date = work.event.privacy.disposal_date;
    RowsPage page;
    page.title = view_.text("screen.data.ask");
    row(page,
        {.id = "data.contacts",
         .title = std::string(view_.text("screen.contacts.title")),
         .detail = std::string(view_.text("screen.contacts.what")),
         .icon = kit::Icon::kBadge,
         .enabled = !work.disposed},
        Place::organiser_contacts);
    row(page,
        {.id = "data.search",
         .title = std::string(view_.text("screen.withdraw.title")),
         .detail = std::string(view_.text("screen.withdraw.what")),
         .icon = kit::Icon::kSearch,
         .enabled = !work.disposed},
        Place::organiser_withdraw);
    row(page,
        {.id = "data.disposal",
         .title = std::string(view_.text("screen.disposal.title")),
         .detail = work.disposed ? std::string(view_.text("screen.data.disposed"))
                   : date.empty()
                       ? std::string(view_.text("screen.disposal.what"))
                       : view_.text("screen.disposal.due", {{"date", view_.words->date(date)}}),
         .icon = kit::Icon::kDelete},
        Place::organiser_disposal);
    static_cast<void>(draw_rows_page(view_, kit_, work_, page, wanted_));
    return std::move(wanted_);
  }

 private:
  void row(RowsPage& page, PressRow row, Place to) {
    row.arrow = row.enabled;
    row.enabled = row.enabled && idle();
    page.blocks.push_back(
        press_block(kit_, std::move(row), [this, to] { wanted_ = screens::Go{to}; }));
  }
};

}  // namespace

Wanted draw_personal_data(screens::Kiosk& /*kiosk*/, const screens::View& view, kit::Kit& kit,
                          kit::Rect work) {
  return PersonalData(view, kit, work).draw();
}

}  // namespace stordialog::drawing
