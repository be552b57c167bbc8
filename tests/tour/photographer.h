// Pictures of the kiosk: the same frames, drawn through OpenGL in a display nobody sees.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "picture/offscreen.h"
#include "shell/stage.h"
#include "tour/virtual_display.h"

struct ImGuiContext;

namespace stordialog::tour {

class Photographer {
 public:
  /// Throws Blocked, with a sentence, if there is no display or no OpenGL.
  Photographer(const kit::FontPaths& fonts, const wording::Catalogues& words, int width,
               int height);

  ~Photographer();
  Photographer(const Photographer&) = delete;
  Photographer& operator=(const Photographer&) = delete;

  void resize(int width, int height);
  /// As if the panel were so wide; 0: as if it did not say.
  void measure(float panel_width_mm) { panel_width_mm_ = panel_width_mm; }
  /// A picture of the kiosk as it stands; the mind is given back unchanged. `board` may be null.
  void photograph(screens::Kiosk& kiosk, const desk::Board* board, const screens::Host& host,
                  double time_s, const system::Path& png,
                  const screens::OpenedVotes* opened = nullptr);

 private:
  ImGuiContext* context_ = nullptr;
  std::optional<picture::Offscreen> offscreen_;
  std::optional<kit::Fonts> fonts_;
  std::unique_ptr<shell::Stage> stage_;
  float panel_width_mm_ = 0;
};

}  // namespace stordialog::tour
