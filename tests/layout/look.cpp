#include "layout/look.h"

#include <algorithm>

namespace stordialog::layout {

namespace {

constexpr float kWide = 344;     // 15.6 inches, 16:9
constexpr float kSmall = 276;    // 12.5 inches
constexpr float kUpright = 194;  // 15.6 inches turned

}  // namespace

std::string Window::name() const {
  return std::to_string(width) + "x" + std::to_string(height) + "@" +
         std::to_string(static_cast<int>(panel_mm)) + "mm";
}

std::string Look::name() const {
  return window.name() + " " + language + " text" + std::to_string(text_step) +
         (high_contrast ? " contrast" : "");
}

std::vector<Window> windows() {
  std::vector<Window> all = {{1920, 1080, kWide},    {1080, 1920, kUpright},
                             {1366, 768, kSmall},    {1280, 720, kWide},
                             {1366, 768, kWide},     {3840, 2160, kWide},
                             {720, 1280, kUpright},  {768, 1366, kUpright},
                             {2160, 3840, kUpright}, {768, 1366, kSmall * 9 / 16}};
  return all;
}

std::vector<Look> looks(const Window& window, const std::vector<std::string>& languages,
                        bool whole) {
  const bool first = window.width == 1920 || window.width == 1080 || window.panel_mm < kWide;
  const bool every = whole || (first && window.width != 720 && window.width != 768);
  std::vector<Look> all;
  for (const std::string& language : languages) {
    if (!every && language != "fi" && language != "ar") continue;
    for (int text = 0; text < 3; ++text) {
      if (!every && text == 1) continue;
      all.push_back({window, language, text, false});
      if (every) all.push_back({window, language, text, true});
    }
  }
  return all;
}

}  // namespace stordialog::layout
