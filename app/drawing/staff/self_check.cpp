// What staff should know of the computer before people come: a row per thing, what wants to be
// seen to first. Ids: check.again, check.up, check.down.
#include "screens/self_check.h"

#include <algorithm>

#include "drawing/staff/staff.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::CheckLine;
using screens::CheckState;

constexpr float kIcon = 44, kPad = 24, kAbove = 11;

std::string sentence(const CheckLine& line, const screens::View& view) {
  const std::string_view key = screens::sentence_key(line);
  switch (line.what) {
    case screens::Checked::room:
      return view.text(key, {{"value", size_text(static_cast<std::uint64_t>(line.number), view)}});
    case screens::Checked::clock:
      return view.text(key, {{"value", clock_text(static_cast<int>(line.number))},
                             {"date", view.words->date(line.date)},
                             {"day", view.words->date(view.board->event.date)}});
    case screens::Checked::restarts:
      return line.number == 0 ? std::string(view.text(key))
                              : view.words->plural("screen.check.restarts_look", line.number);
    default:
      return view.text(key, {{"value", view.words->number(line.number)}});
  }
}

kit::Icon icon_of(CheckState state) {
  switch (state) {
    case CheckState::good:
      return kit::Icon::kCheckCircle;
    case CheckState::unknown:
      return kit::Icon::kHelp;
    case CheckState::look:
      return kit::Icon::kWarning;
    default:
      return kit::Icon::kError;
  }
}

kit::Color colour_of(CheckState state, const kit::Theme& theme) {
  if (state == CheckState::good) return theme.ok;
  if (state == CheckState::wrong) return theme.error;
  return state == CheckState::look ? theme.ink : theme.ink2;
}

/// A row per thing: mark, name and sentence beside each other, or the sentence under the name.
struct Rows {
  const screens::View& view;
  kit::Kit& kit;

  [[nodiscard]] float name_width(float width) const {
    constexpr float kShare = 0.2F, kRoomy = 900;
    return width < kRoomy ? 0 : width * kShare;
  }
  [[nodiscard]] float height(const CheckLine& line, float width) const {
    const float words = width - 2 * kPad - kIcon - kit::kSpace3;
    const float name = name_width(width);
    const float said = kit::text_height(kit, sentence(line, view), kit::kSmall,
                                        name > 0 ? words - name - kit::kSpace3 : words);
    const float called = kit::text_height(kit, view.text(screens::title_key(line.what)),
                                          kit::kNote.bold(), name > 0 ? name : words);
    return std::max(name > 0 ? std::max(said, called) : said + called, kIcon) + 2 * kAbove;
  }
  void draw(const CheckLine& line, kit::Rect box) const {
    const kit::Theme& theme = kit.theme();
    const float name = name_width(box.w);
    kit::card(kit, box);
    kit::Rect inner = box.inset(kPad, kAbove);
    const kit::Rect mark = inner.take_start(kIcon, kit::kSpace3);
    kit.icon(icon_of(line.state), (name > 0 ? mark : mark.with_height(kIcon)).center(), kIcon,
             colour_of(line.state, theme));
    const std::string_view title = view.text(screens::title_key(line.what));
    const kit::Color ink = line.state == CheckState::wrong ? theme.error : theme.ink;
    if (name > 0) {
      kit.text(inner.take_start(name, kit::kSpace3), title, kit::kNote.bold(), ink,
               {.stand = kit::Stand::kMiddle});
      kit.text(inner, sentence(line, view), kit::kSmall, theme.ink, {.stand = kit::Stand::kMiddle});
      return;
    }
    const float high = kit::text_height(kit, title, kit::kNote.bold(), inner.w);
    kit.text(inner.take_top(high), title, kit::kNote.bold(), ink, kit::kFlowing);
    kit.text(inner, sentence(line, view), kit::kSmall, theme.ink, kit::kFlowing);
  }
};

/// How it is on the whole, and the way to look once more.
Wanted draw_whole(const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  const int count = screens::to_see_to(view.host->self_check);
  const std::string said = count == 0 ? std::string(view.text("screen.check.all_good"))
                                      : view.words->plural("screen.check.see_to", count);
  const kit::Button again{.label = view.text("screen.check.again"), .icon = kit::Icon::kRefresh};
  const float wide = kit::button_width(kit, again, kit::kButtonSmall);
  constexpr float kEm = 40;
  const kit::TextStyle style{kEm, 1.2F, kit::Weight::kBold, 0};
  const bool beside = kit::fits_one_line(kit, said, style, work.w - wide - kit::kSpace4 - 2 * kEm);
  const float high = kit::text_height(kit, said, style, work.w - 2 * kEm);
  kit::Rect row = work.take_top(beside ? kit::kButtonSmall : high, kit::kSpace3);
  kit::Rect key = beside ? row.take_end(wide, kit::kSpace4).with_height(kit::kButtonSmall)
                         : work.take_top(kit::kButtonSmall, kit::kSpace3).with_width(wide);
  const auto verdict = count == 0 ? kit::Verdict::kGood : kit::Verdict::kBad;
  kit::verdict(kit, row.middle(row.w, std::max(high, kEm * 1.3F)), verdict, said, kEm);
  if (kit::button(kit, "check.again", key, again)) return screens::Errand{screens::CheckAgain{}};
  return std::nullopt;
}

}  // namespace

Wanted draw_self_check(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect work) {
  draw_refusal(kiosk, view, kit, work);
  const auto& lines = view.host->self_check;
  if (lines.empty()) {
    kit::verdict(kit, work, kit::Verdict::kWaiting, view.text("screen.check.looking"));
    return std::nullopt;
  }
  Wanted wanted = draw_whole(view, kit, work);
  const Rows rows{view, kit};
  constexpr float kBetween = 10;
  std::vector<kit::Block> blocks;
  for (const CheckLine& line : lines) {
    blocks.push_back({.height = [&](float width) { return rows.height(line, width); },
                      .draw = [&](kit::Rect box) { rows.draw(line, box); },
                      .gap = kBetween});
  }
  kit::draw_column(kit, "check", work, blocks, kit::Spread::kTop);
  return wanted;
}

}  // namespace stordialog::drawing
