// Everything that is printed before the day, each as a PDF into a place that is chosen first; then
// where it lies. Ids: print.NAME, print.place, print.look.
#include <array>

#include "drawing/organiser/secret_page.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

struct Sheet {
  std::string_view what;  // as the command line calls it
  std::string_view title, text;
  kit::Icon icon;
};
constexpr std::array<Sheet, 7> kSheets = {
    Sheet{"codes", "screen.prints.codes", "screen.prints.codes_text", kit::Icon::kQrCodeScanner},
    Sheet{"day-sheet", "screen.prints.day_sheet", "screen.prints.day_sheet_text",
          kit::Icon::kBadge},
    Sheet{"posters", "screen.prints.posters", "screen.prints.posters_text", kit::Icon::kCampaign},
    Sheet{"signs", "screen.prints.signs", "screen.prints.signs_text", kit::Icon::kTag},
    Sheet{"agreement", "screen.prints.agreement", "screen.prints.agreement_text",
          kit::Icon::kHandshake},
    Sheet{"ballots", "screen.prints.ballots", "screen.prints.ballots_text", kit::Icon::kHowToVote},
    Sheet{"ideas", "screen.prints.ideas", "screen.prints.ideas_text", kit::Icon::kLightbulb}};

/// What the event has nothing of cannot be printed.
bool can_print(std::string_view what, const organise::Work& work) {
  if (what == "codes") return work.codes_file;
  if (what == "agreement") return !work.event.agreement.text.texts.empty();
  if (what == "ballots") return !work.event.questions.empty();
  return true;
}

}  // namespace

Wanted draw_prints(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const auto& places = told.prepare.places;
  const bool idle = told.doing == screens::DeskWork::none;
  std::size_t& place = kiosk.prepare.print_place;
  if (place >= places.size()) place = 0;
  Wanted wanted;
  RowsPage page;
  page.title = view.text("screen.prints.ask");
  page.text = view.text("screen.prints.text");
  if (const auto& printed = told.prepare.printed) {
    const kit::Notice done{
        .lead = view.text(printed->is_secret ? "screen.prints.done_secret" : "screen.prints.done"),
        .text = std::string_view(printed->file.native()),
        .icon = kit::Icon::kCheckCircle,
        .em = 32};
    kit::notice(kit, work.take_bottom(kit::notice_height(kit, work.w, done), kit::kSpace3), done);
  }
  for (const Sheet& sheet : kSheets) {
    page.blocks.push_back(
        press_block(kit,
                    {.id = "print." + std::string(sheet.what),
                     .title = std::string(view.text(sheet.title)),
                     .detail = std::string(view.text(sheet.text)),
                     .icon = sheet.icon,
                     .enabled = idle && !places.empty() && can_print(sheet.what, *told.work)},
                    [&kiosk, &wanted, &sheet, place] {
                      wanted = screens::Errand{screens::OrganiserErrand{screens::PrintSheet{
                          std::string(sheet.what), place, kiosk.prepare.cards}}};
                    }));
  }
  const std::string where =
      places.empty() ? std::string(view.text("screen.keys.here")) : place_said(places[place], view);
  page.buttons = {
      {"print.look",
       {.label = view.text("screen.tickets.look"), .icon = kit::Icon::kRefresh, .enabled = idle}},
      {"print.place",
       {.label = where, .icon = kit::Icon::kFolder, .enabled = idle && places.size() > 1}}};
  const auto pressed = draw_rows_page(view, kit, work, page, wanted);
  if (pressed == 0U) {
    wanted = screens::Errand{screens::OrganiserErrand{screens::LookAtPlaces{}}};
  }
  if (pressed == 1U) place = (place + 1) % places.size();
  return wanted;
}

}  // namespace stordialog::drawing
