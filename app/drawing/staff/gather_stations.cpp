// How fresh what is known of each station is, in words.
#include <algorithm>

#include "drawing/staff/gather.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr std::int64_t kMinute_s = 60, kHour_s = 60 * kMinute_s;
/// A station that shares a folder leaves a board every five minutes, also when nothing happens.
constexpr std::int64_t kStale_s = 11 * kMinute_s;

std::string age_text(std::int64_t age_s, const screens::View& view) {
  if (age_s < kMinute_s) return std::string(view.text("screen.export.age_now"));
  if (age_s < 2 * kHour_s) {
    return view.words->plural("screen.export.age_minutes", age_s / kMinute_s);
  }
  return view.words->plural("screen.export.age_hours", age_s / kHour_s);
}

struct Row {
  std::string title, text;
  kit::Verdict verdict = kit::Verdict::kNone;
};

Row row_of(const desk::StationSeen& station, const screens::View& view) {
  Row row;
  row.title = view.text("screen.export.station",
                        {{"station", std::to_string(station.number)}, {"name", station.name}});
  const std::string ideas = view.words->plural("kinds.idea", station.counts.of(domain::Kind::idea));
  if (station.own) {
    row.verdict = kit::Verdict::kGood;
    row.text = view.text("screen.export.own_station", {{"ideas", ideas}});
    return row;
  }
  if (!station.made_utc) {
    row.text = view.text("screen.export.nothing_yet");
    return row;
  }
  const std::int64_t age = std::max<std::int64_t>(0, view.host->utc_s - *station.made_utc);
  // What a stick brings is as old as the last round with it; only a folder should be fresh.
  const bool is_stale = view.host->exchange && age > kStale_s;
  row.verdict = is_stale ? kit::Verdict::kWaiting : kit::Verdict::kGood;
  row.text = view.text("screen.export.age", {{"age", age_text(age, view)}, {"ideas", ideas}});
  return row;
}

}  // namespace

std::vector<kit::Block> station_blocks(const screens::View& view, kit::Kit& kit) {
  constexpr float kIcon = 44, kBeside = 20;
  std::vector<kit::Block> blocks;
  for (const desk::StationSeen& station : view.board->stations) {
    const Row row = row_of(station, view);
    const auto title_high = [=, &kit](float width) {
      return kit::text_height(kit, row.title, kit::kNote.bold(), width - kIcon - kBeside);
    };
    const auto text_high = [=, &kit](float width) {
      return kit::text_height(kit, row.text, kit::kSmall, width - kIcon - kBeside);
    };
    kit::Block block;
    block.height = [=](float width) { return title_high(width) + text_high(width); };
    block.draw = [=, &kit](kit::Rect box) {
      const float title = title_high(box.w);
      const kit::Theme& theme = kit.theme();
      const kit::Point at = box.take_start(kIcon, kBeside).with_height(title).center();
      if (row.verdict == kit::Verdict::kGood) {
        kit.icon(kit::Icon::kCheckCircle, at, kIcon, theme.ok);
      } else if (row.verdict == kit::Verdict::kWaiting) {
        kit.icon(kit::Icon::kHourglassTop, at, kIcon, theme.ink2);
      } else {
        kit.icon(kit::Icon::kSchedule, at, kIcon, theme.ink2);
      }
      kit.text(box.take_top(title), row.title, kit::kNote.bold(), theme.ink, kit::kFlowing);
      kit.text(box, row.text, kit::kSmall, theme.ink2, kit::kFlowing);
    };
    block.gap = kit::kSpace3;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace stordialog::drawing
