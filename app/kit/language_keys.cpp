// The languages' own names beside each other, in as few rows as they need.
#include <algorithm>

#include "kit/buttons.h"

namespace stordialog::kit {

namespace {

constexpr float kLanguageGap = 18;

Button language_button(const Language& language, bool chosen) {
  return {.label = language.name,
          .icon = chosen ? Icon::kCheck : Icon::kNone,
          .kind = chosen ? ButtonKind::kMain : ButtonKind::kPlain,
          .em = 40,
          .icon_em = 44};
}

// A fifth of the air that a button alone would have.
float language_width(const Kit& kit, const Language& language, bool chosen) {
  constexpr float kAirLess = 24;
  return button_width(kit, language_button(language, chosen), kLanguageRow) - kAirLess;
}

// Where the next row ends, when it may be so wide: as many as fit.
std::size_t row_end(const Kit& kit, float width, std::span<const Language> languages,
                    std::size_t selected, std::size_t first) {
  float used = -kLanguageGap;
  for (std::size_t i = first; i < languages.size(); ++i) {
    used += kLanguageGap + language_width(kit, languages[i], i == selected);
    if (used > width && i > first) return i;
  }
  return languages.size();
}

std::size_t rows_at(const Kit& kit, float width, std::span<const Language> languages,
                    std::size_t selected) {
  std::size_t rows = 0;
  for (std::size_t at = 0; at < languages.size(); ++rows) {
    at = row_end(kit, width, languages, selected, at);
  }
  return rows;
}

// The chosen one wider than the others, these of one width: when that is wide enough for all.
bool fit_evenly(const Kit& kit, float unit, float chosen_share, std::span<const Language> languages,
                std::size_t selected) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const float share = i == selected ? chosen_share : 1;
    if (language_width(kit, languages[i], i == selected) > unit * share) return false;
  }
  return true;
}

}  // namespace

float language_rows_height(const Kit& kit, float width, std::span<const Language> languages,
                           std::size_t selected) {
  const auto rows = static_cast<float>(rows_at(kit, width, languages, selected));
  return rows * (kLanguageRow + kLanguageGap) - kLanguageGap;
}

std::optional<std::size_t> language_row(Kit& kit, Rect box, std::span<const Language> languages,
                                        std::size_t selected) {
  constexpr float kChosenShare = 1.2F;
  std::optional<std::size_t> pressed;
  const auto draw = [&](std::size_t i, Rect place) {
    const Id id("language.", languages[i].tag);
    if (button(kit, id, place, language_button(languages[i], i == selected))) pressed = i;
    // Each by a voice of its own.
    kit.describe({.name = languages[i].name,
                  .chosen = i == selected ? Chosen::kYes : Chosen::kNone,
                  .language = languages[i].tag});
  };
  const auto count = static_cast<float>(languages.size());
  const float unit = (box.w - kLanguageGap * (count - 1)) /
                     (count - 1 + (selected < languages.size() ? kChosenShare : 1));
  if (fit_evenly(kit, unit, kChosenShare, languages, selected)) {
    for (std::size_t i = 0; i < languages.size(); ++i) {
      draw(i, box.take_start(i == selected ? unit * kChosenShare : unit, kLanguageGap));
    }
    return pressed;
  }
  // The narrowest rows that are no more than the fewest, so that all are about as wide; what is
  // left in each goes to its buttons.
  const std::size_t rows = rows_at(kit, box.w, languages, selected);
  float width = box.w;
  constexpr float kStep = 40;
  while (rows > 1 && rows_at(kit, width - kStep, languages, selected) == rows) width -= kStep;
  for (std::size_t first = 0; first < languages.size();) {
    const std::size_t end = row_end(kit, width, languages, selected, first);
    float used = -kLanguageGap;
    for (std::size_t i = first; i < end; ++i) {
      used += kLanguageGap + language_width(kit, languages[i], i == selected);
    }
    const float more = (box.w - used) / static_cast<float>(end - first);
    Rect row = box.take_top(kLanguageRow, kLanguageGap);
    for (std::size_t i = first; i < end; ++i) {
      draw(i,
           row.take_start(language_width(kit, languages[i], i == selected) + more, kLanguageGap));
    }
    first = end;
  }
  return pressed;
}

}  // namespace stordialog::kit
