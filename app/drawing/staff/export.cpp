// One button writes everything to a drive or folder, reads it back and says so with a receipt.
#include <algorithm>
#include <array>

#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/figures.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

using screens::Request;

/// "14.05" on the wall of the hall.
std::string clock_text(std::int64_t utc_seconds, std::int64_t offset_seconds) {
  constexpr std::int64_t kDay = 24 * 60 * 60, kHour = 60 * 60, kMinute = 60;
  const std::int64_t second = ((utc_seconds + offset_seconds) % kDay + kDay) % kDay;
  const std::string minutes = std::to_string(second % kHour / kMinute);
  return std::to_string(second / kHour) + (minutes.size() == 1 ? ".0" : ".") + minutes;
}

std::optional<Request> draw_done(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                 kit::Rect work) {
  const desk::Exported& done = *kiosk.staff.exported;
  const desk::Board& board = *view.board;
  const kit::Rect slip = work.take_end(520, kit::kSpace5);
  const std::string hex = domain::to_hex(done.hash);
  const std::string number = std::to_string(done.number);
  const std::string station = std::to_string(board.station.number) + " " + board.station.name;
  const std::string time = clock_text(done.made_utc, view.host->utc_offset_s);
  const std::string size = size_text(done.bytes, view);
  const auto count = [&](domain::Kind kind) { return view.words->number(done.counts.of(kind)); };
  const std::string ideas = count(domain::Kind::idea), ballots = count(domain::Kind::ballot),
                    contacts = count(domain::Kind::contact),
                    signatories = count(domain::Kind::signatory);
  const std::string first_half = hex.substr(0, 4) + " " + hex.substr(4, 4);
  const std::string second_half = hex.substr(8, 4) + " " + hex.substr(12, 4);
  const std::array rows = {
      kit::ReceiptRow{view.text("screen.export.receipt_station"), station},
      kit::ReceiptRow{view.text("screen.export.receipt_number"), number},
      kit::ReceiptRow{view.text("screen.export.receipt_time"), time},
      kit::ReceiptRow{view.text("screen.export.receipt_ideas"), ideas},
      kit::ReceiptRow{view.text("screen.export.receipt_ballots"), ballots},
      kit::ReceiptRow{view.text("screen.export.receipt_contacts"), contacts},
      kit::ReceiptRow{view.text("screen.export.receipt_signatories"), signatories},
      kit::ReceiptRow{view.text("screen.export.receipt_size"), size},
      kit::ReceiptRow{view.text("screen.export.receipt_checksum"), first_half, second_half}};
  kit::receipt(kit, slip, view.text("screen.export.receipt"),
               view.text("screen.export.receipt_text"), rows);

  kit::Rect head = work.take_top(200, 32);
  kit::check_dot(kit, {head.x + 92, head.center().y}, 168);
  head.take_start(216);
  const bool on_drive = kiosk.staff.drive < view.host->drives.size() &&
                        view.host->drives[kiosk.staff.drive].removable;
  const std::string folder = done.file.parent_path().string();
  kit.text(head.take_top(100), view.text("screen.export.done"), kit::kTitleCrowded, kit.theme().ink,
           {.stand = kit::Stand::kBottom, .max_lines = 1, .shrink = true});
  kit.text(head,
           on_drive ? std::string(view.text("screen.export.removable"))
                    : view.text("screen.export.in_folder", {{"folder", folder}}),
           kit::kLabel, kit.theme().ink2, {.max_lines = 2, .shrink = true});
  const std::string written =
      view.text("screen.export.written", {{"name", done.file.filename().string()}});
  for (const std::string_view said :
       {std::string_view(written), view.text("screen.export.read_back"),
        view.text("screen.export.checked")}) {
    kit::verdict(kit, work.take_top(76), kit::Verdict::kGood, said, 36);
  }
  work.take_top(16);
  const kit::Notice keep{
      .lead = view.text("screen.export.keep"), .icon = kit::Icon::kFrontHand, .em = 32};
  kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, keep)), keep);
  kit::Rect row = work.take_bottom(kit::kButtonCrowded);
  const kit::Button finished{.label = view.text("screen.button.done"),
                             .icon = kit::Icon::kCheck,
                             .kind = kit::ButtonKind::kMain};
  if (kit::button(kit, "export.done", row.take_end(360), finished)) kiosk.staff.exported.reset();
  return std::nullopt;
}

std::optional<Request> draw_choose(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                   kit::Rect work) {
  std::optional<Request> request;
  const std::vector<screens::Drive>& drives = view.host->drives;
  kit.text(work.take_top(60), view.text("screen.export.title"), kit::kLabel.bold(),
           kit.theme().ink);
  kit.text(work.take_top(100, 16), view.text("screen.export.text"), kit::kSmall, kit.theme().ink2,
           {.max_lines = 2});
  if (kiosk.error()) {
    const std::string said =
        view.words->say(*kiosk.error()) + " " + std::string(view.text("screen.export.failed_text"));
    const kit::Notice failed{.lead = view.text("screen.export.failed"),
                             .text = said,
                             .icon = kit::Icon::kError,
                             .em = 32,
                             .error = true};
    kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, failed), 16), failed);
  }
  kit::Rect row = work.take_bottom(kit::kButtonCrowded);
  const kit::Button look{.label = view.text("screen.button.retry"), .icon = kit::Icon::kRefresh};
  if (kit::button(kit, "export.look", row.take_start(400), look)) {
    request = screens::Errand{screens::LookForDrives{}};
  }
  const kit::Button start{.label = view.text("screen.export.start"),
                          .icon = kit::Icon::kDownload,
                          .kind = kit::ButtonKind::kMain,
                          .enabled = !drives.empty()};
  if (kit::button(kit, "export.start", row.take_end(520), start) && !drives.empty()) {
    const std::size_t chosen = std::min(kiosk.staff.drive, drives.size() - 1);
    request = desk::Command{desk::Export{domain::Profile::full, drives[chosen].folder}};
  }
  work.take_bottom(24);
  kit.text(work.take_top(56, 8), view.text("screen.export.choose"), kit::kNote.bold(),
           kit.theme().ink);
  if (drives.empty()) {
    kit.text(work, view.text("screen.export.no_drive"), kit::kLabel, kit.theme().ink2);
  }
  constexpr float kRow = 112;
  kit::ScrollArea scroll(kit, "drives", work, static_cast<float>(drives.size()) * (kRow + 20));
  kit::Rect rows = scroll.inner();
  for (std::size_t i = 0; i < drives.size(); ++i) {
    const std::string space =
        view.text("screen.export.space", {{"size", size_text(drives[i].free_bytes, view)}});
    const std::string name = drives[i].removable
                                 ? view.text("screen.export.drive", {{"name", drives[i].name}})
                                 : drives[i].name;
    kit::ListRow drive;
    drive.title = name;
    drive.end = space;
    drive.icon = drives[i].removable ? kit::Icon::kUsb : kit::Icon::kFolder;
    drive.selected = i == std::min(kiosk.staff.drive, drives.size() - 1);
    drive.arrow = false;
    if (kit::list_row(kit, kit::Id("drive.", i), rows.take_top(kRow, 20), drive) ==
        kit::Press::kActivated) {
      kiosk.staff.drive = i;
    }
  }
  return request;
}

}  // namespace

std::optional<Request> draw_export(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                   kit::Rect work) {
  return kiosk.staff.exported ? draw_done(kiosk, view, kit, work)
                              : draw_choose(kiosk, view, kit, work);
}

}  // namespace stordialog::drawing
