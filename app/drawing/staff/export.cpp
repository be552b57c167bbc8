// One button writes everything to a drive or folder, reads it back and says so with a receipt.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/scroll.h"

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

/// That it went well, what was checked, and what not to do yet; smaller where height is short.
std::vector<kit::Block> done_blocks(const screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit, const desk::Exported& done) {
  constexpr float kRoomy = 1700;
  const bool close = kit.screen().h < (kit.upright() ? kRoomy : 1000);
  const bool on_drive = kiosk.staff.drive < view.host->drives.size() &&
                        view.host->drives[kiosk.staff.drive].removable;
  const std::string where = on_drive ? std::string(view.text("screen.export.removable"))
                                     : view.text("screen.export.in_folder",
                                                 {{"folder", done.file.parent_path().string()}});
  const std::string_view title = view.text("screen.export.done");
  const float dot = close ? 120 : 168, margin = close ? 0 : 8, beside = 40;
  const auto room = [=](float width) { return width - dot - margin - beside; };
  const auto title_high = [=, &kit](float width) {
    return kit::text_height(kit, title, kit::kTitleCrowded, room(width));
  };
  const auto texts_high = [=, &kit](float width) {
    return title_high(width) + kit::text_height(kit, where, kit::kLabel, room(width));
  };
  std::vector<kit::Block> blocks;
  blocks.push_back(
      {.height = [=](float width) { return std::max(dot + 4 * margin, texts_high(width)); },
       .draw =
           [=, &kit](kit::Rect box) {
             kit::check_dot(kit, {box.x + margin + dot / 2, box.center().y}, dot);
             box.take_start(dot + margin + beside);
             kit::Rect texts = box.middle(box.w, texts_high(box.w + dot + margin + beside));
             const float high = title_high(box.w + dot + margin + beside);
             kit.text(texts.take_top(high), title, kit::kTitleCrowded, kit.theme().ink,
                      kit::kFlowing);
             kit.text(texts, where, kit::kLabel, kit.theme().ink2, kit::kFlowing);
           },
       .gap = close ? kit::kSpace3 : kit::kSpace4});
  const std::string written =
      view.text("screen.export.written", {{"name", done.file.filename().string()}});
  const std::array<std::string, 3> checks = {written,
                                             std::string(view.text("screen.export.read_back")),
                                             std::string(view.text("screen.export.checked"))};
  const float em = close ? 32 : 36, least = close ? 52 : 76;
  for (const std::string& said : checks) {
    blocks.push_back(
        {.height =
             [=, &kit](float width) {
               const kit::TextStyle style{em, 1.2F, kit::Weight::kBold, 0};
               constexpr float kIconAndGap = 1.9F;
               return std::max(least, kit::text_height(kit, said, style, width - em * kIconAndGap));
             },
         .draw = [=,
                  &kit](kit::Rect box) { kit::verdict(kit, box, kit::Verdict::kGood, said, em); },
         .gap = 0});
  }
  blocks.back().gap = kit::kSpace2;
  const auto keep = [&view] {
    return kit::Notice{
        .lead = view.text("screen.export.keep"), .icon = kit::Icon::kFrontHand, .em = 32};
  };
  blocks.push_back(
      {.height = [=, &kit](float width) { return kit::notice_height(kit, width, keep()); },
       .draw = [=, &kit](kit::Rect box) { kit::notice(kit, box, keep()); }});
  return blocks;
}

std::optional<Request> draw_done(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                 kit::Rect work) {
  const desk::Exported& done = *kiosk.staff.exported;
  const desk::Board& board = *view.board;
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
  const auto draw_receipt = [&](kit::Rect box) {
    kit::receipt(kit, box, view.text("screen.export.receipt"),
                 view.text("screen.export.receipt_text"), rows);
  };
  const bool upright = kit.upright();
  if (!upright) draw_receipt(work.take_end(520, kit::kSpace5));
  const kit::Button finished{.label = view.text("screen.button.done"),
                             .icon = kit::Icon::kCheck,
                             .kind = kit::ButtonKind::kMain};
  kit::Rect row = work.take_bottom(kit::kButtonCrowded, kit::kSpace3);
  const float wide = std::min(row.w, std::max(360.0F, kit::button_width(kit, finished)));
  if (kit::button(kit, "export.done", row.take_end(wide), finished)) kiosk.staff.exported.reset();

  std::vector<kit::Block> blocks = done_blocks(kiosk, view, kit, done);
  if (upright) {
    const float least = kit::receipt_height(rows, false);
    blocks.push_back({.height = [=](float) { return least; },
                      .draw = draw_receipt,
                      .grows = kit::receipt_height(rows, true) - least});
  }
  kit::draw_column(kit, "export", work, blocks, kit::natural_spread(kit));
  return std::nullopt;
}

std::optional<Request> draw_choose(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                   kit::Rect work) {
  std::optional<Request> request;
  const std::vector<screens::Drive>& drives = view.host->drives;
  if (!little_height(kit)) {
    kit.text(work.take_top(60), view.text("screen.export.title"), kit::kLabel.bold(),
             kit.theme().ink);
  }
  const std::string_view what = view.text("screen.export.text");
  const float what_high = kit::text_height(kit, what, kit::kSmall, work.w);
  kit.text(work.take_top(std::max(little_height(kit) ? 0 : 100.0F, what_high), 16), what,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
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
  const kit::Button look{.label = view.text("screen.button.retry"), .icon = kit::Icon::kRefresh};
  const kit::Button start{.label = view.text("screen.export.start"),
                          .icon = kit::Icon::kDownload,
                          .kind = kit::ButtonKind::kMain,
                          .enabled = !drives.empty()};
  // Beside each other at the ends, or under each other.
  constexpr float kLook = 400, kStart = 520;
  const float look_wide = std::max(kLook, kit::button_width(kit, look));
  const float start_wide = std::max(kStart, kit::button_width(kit, start));
  const bool stacked = work.w < look_wide + start_wide + kit::kGap;
  kit::Rect row = work.take_bottom(kit::kButtonCrowded, 24);
  const kit::Rect start_place = stacked ? row : row.take_end(start_wide);
  const kit::Rect look_place =
      stacked ? work.take_bottom(kit::kButtonCrowded, 24) : row.take_start(look_wide);
  if (kit::button(kit, "export.look", look_place, look)) {
    request = screens::Errand{screens::LookForDrives{}};
  }
  if (kit::button(kit, "export.start", start_place, start) && !drives.empty()) {
    const std::size_t chosen = std::min(kiosk.staff.drive, drives.size() - 1);
    request = desk::Command{desk::Export{domain::Profile::full, drives[chosen].folder}};
  }
  kit.text(work.take_top(56, 8), view.text("screen.export.choose"), kit::kNote.bold(),
           kit.theme().ink);
  if (drives.empty()) {
    kit.text(work, view.text("screen.export.no_drive"), kit::kLabel, kit.theme().ink2,
             kit::kFlowing);
    return request;
  }
  constexpr float kRow = 112;
  kit::ScrollArea scroll(kit, "drives", work, static_cast<float>(drives.size()) * (kRow + 20) - 20,
                         kRow + 20);
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
