#include "drawing/organiser/merge.h"

#include <algorithm>
#include <array>

#include "drawing/staff/gather.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::DeskWork;
using screens::MergePage;

std::string station_name(const organise::Work& work, domain::StationNumber number,
                         const screens::View& view) {
  return view.text("screen.export.station",
                   {{"station", std::to_string(number)}, {"name", work.name_of(number)}});
}

/// "12 minuter sedan" of what a bundle says of itself.
std::string age_of(std::int64_t made_utc, const screens::View& view) {
  constexpr std::int64_t kMinute_s = 60, kHour_s = 3600, kDay_s = 86'400;
  const std::int64_t age = std::max<std::int64_t>(0, view.host->utc_s - made_utc);
  if (view.host->utc_s == 0 || age < kMinute_s) {
    return std::string(view.text("screen.export.age_now"));
  }
  if (age < 2 * kHour_s) return view.words->plural("screen.export.age_minutes", age / kMinute_s);
  if (age < 2 * kDay_s) return view.words->plural("screen.export.age_hours", age / kHour_s);
  return view.words->plural("screen.desk.age_days", age / kDay_s);
}

kit::Block file_block(const organise::Verdict& verdict, const screens::View& view, kit::Kit& kit) {
  const organise::Work& work = *view.host->organiser->work;
  const std::string file = verdict.file.filename().string();
  if (verdict.refused) {
    return finding_block(kit, kit::Verdict::kBad,
                         view.text("screen.desk.refused", {{"file", file}}),
                         view.words->say(*verdict.refused));
  }
  const std::string records = view.words->plural("screen.desk.records", verdict.records);
  if (verdict.kind == "merged") {
    return finding_block(kit, kit::Verdict::kGood,
                         std::string(view.text("screen.desk.merged_before")),
                         view.text("screen.desk.good_merged", {{"records", records}}));
  }
  const std::string_view kind =
      view.text(verdict.profile == domain::Profile::full ? "screen.desk.whole"
                                                         : "screen.desk.board_only_file");
  return finding_block(
      kit, verdict.profile == domain::Profile::full ? kit::Verdict::kGood : kit::Verdict::kWaiting,
      station_name(work, verdict.station, view) + " · " + std::string(kind),
      view.text("screen.desk.good",
                {{"records", records}, {"age", age_of(verdict.made_utc, view)}, {"file", file}}));
}

std::size_t good_files(const organise::MergeDone& merge) {
  return static_cast<std::size_t>(std::ranges::count_if(
      merge.verdicts, [](const organise::Verdict& verdict) { return !verdict.refused; }));
}

Wanted draw_files_page(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const bool idle = told.doing == DeskWork::none;
  const std::size_t good = told.merge ? good_files(*told.merge) : 0;
  std::string places;
  for (const std::string& name : told.places) places += (places.empty() ? "" : ", ") + name;
  draw_heading(kit, work, view.text("screen.desk.files_title"),
               places.empty() ? std::string(view.text("screen.desk.no_drive"))
                              : view.text("screen.export.drive", {{"name", places}}));
  const std::string_view text = view.text("screen.desk.files_text");
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace3), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const std::string merge =
      view.words->plural("screen.desk.merge_files", static_cast<std::int64_t>(good));
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{"merge.read",
                       {.label = view.text("screen.opening.look"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = idle}},
      kit::NamedButton{"merge.go",
                       {.label = merge,
                        .icon = kit::Icon::kCallMerge,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = idle && good > 0}}};
  Wanted wanted;
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  if (pressed == 0U) wanted = screens::Errand{screens::OrganiserErrand{screens::ReadBrought{}}};
  if (pressed == 1U) wanted = screens::Errand{screens::OrganiserErrand{screens::MergeBrought{}}};
  take_wish(wanted, draw_desk_progress(view, kit, work));
  draw_brought(view, kit, work);
  return wanted;
}

/// On the page of the balance: merge more, or go on.
Wanted draw_merged_page(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                        kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const bool balance = kiosk.organiser.merge == MergePage::balance;
  const auto rows = screens::balances_of(*told.merge, *told.work);
  const bool even = std::ranges::all_of(rows, &screens::StationBalance::adds_up);
  draw_heading(
      kit, work, view.text(balance ? "screen.desk.balance_title" : "screen.desk.findings_title"),
      balance ? view.text(even ? "screen.desk.even" : "screen.desk.uneven") : std::string_view());
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{"merge.more",
                       {.label = view.text("screen.desk.merge_more"), .icon = kit::Icon::kUsb}},
      kit::NamedButton{
          "merge.done",
          {.label = view.text(balance ? "screen.desk.to_findings" : "screen.desk.to_opening"),
           .icon = balance ? kit::Icon::kArrowForward : kit::Icon::kLockOpen,
           .kind = kit::ButtonKind::kMain,
           .enabled = balance || told.work->merged}}};
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  Wanted wanted = draw_desk_progress(view, kit, work);
  if (balance) {
    draw_balance(view, kit, work);
  } else {
    draw_findings(view, kit, work);
  }
  if (pressed == 0U) {
    kiosk.organiser.merge = MergePage::files;
    wanted = screens::Errand{screens::OrganiserErrand{screens::ReadBrought{}}};
  } else if (pressed == 1U && balance) {
    kiosk.organiser.merge = MergePage::notes;
  } else if (pressed == 1U) {
    wanted = screens::Go{screens::Place::organiser_open};
  }
  return wanted;
}

}  // namespace

void draw_brought(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  kit::card(kit, work);
  work = work.inset(kit::kSpace4, kit::kSpace3);
  if (!told.merge) {
    const std::string_view none = view.text(
        told.doing == DeskWork::none ? "screen.desk.nothing_brought" : "screen.desk.being_read");
    kit.text(work, none, kit::kNote, kit.theme().ink2, kit::kFlowing);
    return;
  }
  std::vector<kit::Block> blocks;
  for (const organise::Verdict& verdict : told.merge->verdicts) {
    blocks.push_back(file_block(verdict, view, kit));
  }
  kit::draw_column(kit, "brought", work, blocks, kit::Spread::kTop);
}

Wanted draw_merge(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  MergePage& page = kiosk.organiser.merge;
  const bool read = told.merge && !told.merge->nothing();
  if (!read) page = MergePage::files;
  std::vector<DeskPage> pages = {{view.text("screen.desk.page_files")},
                                 {view.text("screen.desk.page_balance"), read},
                                 {view.text("screen.desk.page_findings"), read}};
  if (told.paper.possible) {
    pages.push_back({view.text("screen.paper.title"), told.doing == DeskWork::none});
  }
  kit::Rect under;
  const auto to =
      draw_desk_pages(kit, work, "merge", pages, static_cast<std::size_t>(page), &under);
  if (read && !kit.upright()) draw_codes(view, kit, under);
  Wanted wanted = page == MergePage::files ? draw_files_page(view, kit, work)
                                           : draw_merged_page(kiosk, view, kit, work);
  constexpr std::size_t kPaper = static_cast<std::size_t>(MergePage::notes) + 1;
  if (to && *to >= kPaper) {
    wanted = screens::Go{screens::Place::organiser_paper};
  } else if (to) {
    page = static_cast<MergePage>(*to);
  }
  return wanted;
}

}  // namespace stordialog::drawing
