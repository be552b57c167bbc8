#include <algorithm>
#include <map>
#include <string>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kCount{64, 1.0F, kit::Weight::kExtraBold, 0};
constexpr float kPad = 36, kGap = 28, kDot = 26, kDotPitch = 31;

/// A theme with something that the hall may see.
struct Shown {
  const desk::Theme* theme = nullptr;
  std::vector<const desk::BoardIdea*> ideas;  // most agreed with first
};

std::vector<Shown> shown_themes(const desk::Board& board) {
  std::vector<Shown> all;
  std::map<domain::RecordId, std::size_t> place;
  for (const desk::Theme& theme : board.themes) {
    place.emplace(theme.id, all.size());
    all.push_back({&theme, {}});
  }
  for (const desk::BoardIdea& idea : board.ideas) {
    if (!idea.released || idea.hidden) continue;
    const auto at = place.find(idea.theme);
    if (at != place.end()) all[at->second].ideas.push_back(&idea);
  }
  std::erase_if(all, [](const Shown& shown) { return shown.ideas.empty(); });
  for (Shown& shown : all) {
    std::ranges::stable_sort(shown.ideas, std::ranges::greater{}, &desk::BoardIdea::supports);
  }
  std::ranges::stable_sort(all, [](const Shown& one, const Shown& other) {
    return one.ideas.size() > other.ideas.size();
  });
  return all;
}

/// One dot an idea, in as many rows as have room; returns their height.
float draw_dots(const Sheet& sheet, kit::Rect box, std::size_t count, bool draws) {
  const float pitch = whole_pixels(sheet, kDotPitch);
  const auto across = std::max<std::size_t>(1, static_cast<std::size_t>(box.w / pitch));
  const std::size_t rows = (count + across - 1) / across;
  const float high = static_cast<float>(rows) * pitch;
  for (std::size_t i = 0; draws && i < count; ++i) {
    const kit::Point at{box.x + kDot / 2 + pitch * static_cast<float>(i % across),
                        box.bottom() - high + pitch * (static_cast<float>(i / across) + 0.5F)};
    sheet.kit.dot(at, kDot / 2, sheet.theme().dot);
  }
  return high;
}

void draw_theme(const Sheet& sheet, kit::Rect box, const Shown& shown) {
  kit::Kit& kit = sheet.kit;
  const kit::Theme& theme = sheet.theme();
  kit.fill(box, theme.surface, kit::kRadiusCard);
  kit::Rect room = box.inset(kPad, kPad - 10);
  const std::string count = std::to_string(shown.ideas.size());
  const float count_width = kit.text_width(count, kCount) + 4;
  const std::string_view name = shown.theme->name.empty()
                                    ? sheet.view.text("projector.themes.unnamed")
                                    : std::string_view(shown.theme->name);
  const float name_width = room.w - count_width - kit::kSpace3;
  const kit::TextStyle style =
      fitting(kit, name, {54, 1.06F, kit::Weight::kBold, -0.01F}, name_width, 2, 52);
  const float name_high = height_of(kit, name, style, name_width);
  kit::Rect head = room.take_top(name_high, kit::kSpace1);
  kit.text(head.take_end(count_width).with_height(64), count, kCount, theme.ink,
           {.align = kit::Align::kEnd, .max_lines = 1});
  kit.text(head.with_width(name_width), name, style, theme.ink, {.own_direction = true});

  const float dots_high = draw_dots(sheet, room, shown.ideas.size(), false);
  const bool dots = dots_high <= room.h;
  if (dots) (void)draw_dots(sheet, room, shown.ideas.size(), true);
  if (dots) (void)room.take_bottom(dots_high, kit::kSpace1);
  // The idea that most agree with, of those that fit whole.
  for (const desk::BoardIdea* idea : shown.ideas) {
    const std::string quote = sheet.view.text("projector.themes.quote", {{"idea", idea->text}});
    const kit::TextStyle said = kHallSay.leading(1.16F);
    if (height_of(kit, quote, said, room.w) > room.h) continue;
    if (kit.widest_word(quote, said) > room.w) continue;
    kit.text(room, quote, said, theme.ink2, {.own_direction = true});
    break;
  }
}

}  // namespace

void draw_hall_themes(const Sheet& sheet) {
  const screens::HallView& view = sheet.view;
  const std::vector<Shown> themes = shown_themes(*view.board);
  if (themes.empty()) {
    return draw_nothing(sheet, sheet.inner, kit::Icon::kForum, view.text("projector.themes.none"),
                        view.text("projector.themes.none_text"));
  }
  std::int64_t ideas = 0;
  for (const Shown& shown : themes) ideas += static_cast<std::int64_t>(shown.ideas.size());
  kit::Rect room = sheet.inner;
  const auto count = static_cast<std::int64_t>(themes.size());
  draw_heading(sheet, room,
               view.text("projector.themes.title",
                         {{"ideas", view.words->plural("projector.ideas.title", ideas)},
                          {"themes", view.words->plural("projector.themes.count", count)}}));
  const std::string_view hint = view.text("projector.themes.hint");
  const kit::Rect footer = take_footer(sheet, room, hint);
  const int columns = room.w >= 1600 ? 3 : 2;
  const auto per_page = static_cast<std::size_t>(columns) * 2;
  const std::size_t pages = (themes.size() + per_page - 1) / per_page;
  const std::size_t page = page_shown(sheet, pages);
  for (std::size_t i = 0; i < per_page && page * per_page + i < themes.size(); ++i) {
    const kit::Rect box = room.cell(static_cast<int>(i), columns, 2, kGap, kGap);
    draw_theme(sheet, box, themes[page * per_page + i]);
  }
  veil_page(sheet, room, pages);
  draw_footer(sheet, footer, {kit::Icon::kLightbulb, hint, page, pages});
}

}  // namespace stordialog::drawing
