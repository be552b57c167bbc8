#include "drawing/participant/initiative_page.h"

#include <algorithm>

#include "drawing/participant/step_head.h"

namespace stordialog::drawing {

namespace {

/// The first words of an idea, enough to know it by.
std::string_view beginning_of(std::string_view text) {
  constexpr std::size_t kMost = 48;
  text = text.substr(0, text.find('\n'));
  if (text.size() <= kMost) return text;
  const std::size_t end = text.rfind(' ', kMost);
  return end == std::string_view::npos ? std::string_view{} : text.substr(0, end);
}

}  // namespace

void draw_initiative_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                          kit::Rect& main, std::string_view title, float rest) {
  draw_step_head(view, kit, main,
                 {.about = beginning_of(kiosk.initiative.about),
                  .title = title,
                  .icon = kit::Icon::kLightbulb,
                  .step = kiosk.step(*view.board),
                  .written = true},
                 rest);
}

std::string_view word_for(const screens::View& view, std::string_view group,
                          std::string_view name) {
  std::string key = "screen.initiative." + std::string(group) + "_" + std::string(name);
  std::ranges::replace(key, '-', '_');
  return view.text(key);
}

std::string words_for(const screens::View& view, const screens::Resources& chosen) {
  std::string words;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    if (!words.empty()) words += " \u00b7 ";
    words += word_for(view, "resource", domain::kResources[i]);
  }
  return words.empty() ? std::string(view.text("screen.initiative.nothing_chosen")) : words;
}

kit::Icon icon_for(std::string_view resource) {
  if (resource == "room") return kit::Icon::kHomeWork;
  if (resource == "time") return kit::Icon::kSchedule;
  if (resource == "knowledge") return kit::Icon::kSchool;
  if (resource == "material") return kit::Icon::kInventory;
  if (resource == "leaders") return kit::Icon::kGroups;
  if (resource == "outreach") return kit::Icon::kCampaign;
  if (resource == "money") return kit::Icon::kSavings;
  return kit::Icon::kEdit;
}

}  // namespace stordialog::drawing
