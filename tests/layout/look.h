// How a screen can look: where it stands, what it speaks, how large and in which colours.
#pragma once

#include <string>
#include <vector>

namespace stordialog::layout {

/// Display pixels, and the panel's width in millimetres.
struct Window {
  int width = 1920, height = 1080;
  float panel_mm = 344;  // of a panel of 15.6 inches
  [[nodiscard]] std::string name() const;
};

struct Look {
  Window window;
  std::string language = "sv";
  int text_step = 0;  // as screens::Comfort::text_step
  bool high_contrast = false;
  [[nodiscard]] std::string name() const;
};

/// Everything the event's participants can choose, in windows that show every layout; `whole`: in
/// every window a station may have, too.
[[nodiscard]] std::vector<Window> windows();
/// Looks in that window. The further windows are the same layouts at another scale: of languages
/// they show the longest words and the other direction only, unless `whole`.
[[nodiscard]] std::vector<Look> looks(const Window& window,
                                      const std::vector<std::string>& languages, bool whole);

}  // namespace stordialog::layout
