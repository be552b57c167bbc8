// The report: one press writes every file; then what each is for, and where they lie.
#include <algorithm>
#include <array>

#include "drawing/organiser/organiser.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

/// What a file is for, by how its name ends.
std::string_view use_of(const std::string& name, const screens::View& view) {
  const auto ends = [&name](std::string_view ending) { return name.ends_with(ending); };
  if (ends(".pdf")) return view.text("screen.desk.file_pdf");
  if (ends(".html")) return view.text("screen.desk.file_html");
  if (ends(".xlsx")) return view.text("screen.desk.file_xlsx");
  if (ends(".odt")) return view.text("screen.desk.file_odt");
  if (ends(".csv")) return view.text("screen.desk.file_csv");
  if (ends(".png") || ends(".svg")) return view.text("screen.desk.file_picture");
  return view.text("screen.desk.file_other");
}

}  // namespace

Wanted draw_report_task(screens::Kiosk& /*kiosk*/, const screens::View& view, kit::Kit& kit,
                        kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const bool idle = told.doing == screens::DeskWork::none, fresh = !told.written.empty();
  Wanted wanted;
  draw_heading(
      kit, work, view.text(fresh ? "screen.desk.written_title" : "screen.desk.report_title"),
      fresh
          ? view.words->plural("screen.desk.files", static_cast<std::int64_t>(told.written.size()))
          : std::string());
  const std::string text =
      fresh ? view.text("screen.desk.written_text", {{"folder", told.work->places.report.string()}})
            : std::string(view.text("screen.desk.report_what"));
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace3), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const std::array<kit::NamedButton, 1> buttons = {
      kit::NamedButton{"write.all",
                       {.label = view.text(fresh ? "screen.desk.write_again" : "screen.desk.write"),
                        .icon = kit::Icon::kMenuBook,
                        .kind = fresh ? kit::ButtonKind::kPlain : kit::ButtonKind::kMain,
                        .enabled = idle && told.work->approved()}}};
  if (draw_opening_buttons(kit, work, buttons)) {
    wanted = screens::Errand{screens::OrganiserErrand{screens::WriteReport{}}};
  }
  take_wish(wanted, draw_desk_progress(view, kit, work));
  std::vector<kit::Block> blocks;
  if (fresh) {
    std::vector<const organise::WrittenFile*> files;
    for (const organise::WrittenFile& file : told.written) files.push_back(&file);
    for (const organise::WrittenFile* file : files) {
      const std::string name = file->file.filename().string();
      blocks.push_back(
          finding_block(kit, kit::Verdict::kGood, name, std::string(use_of(name, view))));
    }
  } else {
    for (const std::string_view key :
         {"screen.desk.file_pdf", "screen.desk.file_html", "screen.desk.file_xlsx",
          "screen.desk.file_odt", "screen.desk.file_csv", "screen.desk.file_picture"}) {
      blocks.push_back(finding_block(kit, kit::Verdict::kNone, std::string(view.text(key))));
    }
    if (!told.work->approved()) {
      blocks.push_back(finding_block(kit, kit::Verdict::kWaiting,
                                     std::string(view.text("screen.desk.report_later"))));
    }
  }
  kit::card(kit, work);
  kit::draw_column(kit, "report", work.inset(kit::kSpace4, kit::kSpace3), blocks,
                   kit::Spread::kTop);
  return wanted;
}

}  // namespace stordialog::drawing
