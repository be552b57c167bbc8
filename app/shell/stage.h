// One frame of the kiosk on a Dear ImGui context: the same for the window, the tour and the tests.
// No window, no GL, no thread.
#pragma once

#include <optional>

#include "kit/kit.h"
#include "screens/hall_view.h"
#include "screens/kiosk.h"
#include "screens/view.h"
#include "shell/narrator.h"

namespace stordialog::shell {

class Stage {
 public:
  Stage(const kit::Fonts& fonts, const wording::Catalogues& words, screens::IdleTimes times = {})
      : words_(words), kit_(fonts), kiosk_(times) {}

  struct Moment {
    float width = 1920, height = 1080;  // display pixels
    double time_s = 0;
    bool touched = false;  // something was pressed or typed since the last frame
    bool motion = true;
    float pixels_per_mm = 0;                       // of the panel; 0: unknown
    const screens::OpenedVotes* opened = nullptr;  // of an opening on this laptop
  };
  /// Between ImGui::NewFrame() and ImGui::Render().
  [[nodiscard]] std::optional<screens::Work> frame(const Moment& moment, const desk::Board* board,
                                                   const screens::Host& host);

  /// Who reads aloud; must outlive the stage. Without one nothing is ever said.
  void set_voice(speech::Voice& voice) { narrator_.emplace(voice); }
  [[nodiscard]] bool speaking() { return narrator_ && narrator_->speaking(); }

  [[nodiscard]] screens::Kiosk& kiosk() { return kiosk_; }
  /// As if another screen had come: focus, scrolling and movement start anew.
  void forget() { kit_.forget(); }
  [[nodiscard]] const kit::Kit& kit() const { return kit_; }
  /// The colours of the latest frame: what the picture is cleared with.
  [[nodiscard]] const kit::Theme& theme() const { return kit::theme(theme_); }
  /// Something moves or counts down: draw again soon.
  [[nodiscard]] bool moving() const { return kit_.moving(); }

 private:
  [[nodiscard]] const wording::Catalogue& words(const desk::Board* board) const;
  [[nodiscard]] bool listening(const screens::Host& host) const;
  void narrate(const wording::Catalogue& words, const screens::Host& host, double time_s);

  const wording::Catalogues& words_;
  kit::Kit kit_;
  screens::Kiosk kiosk_;
  kit::ThemeName theme_ = kit::ThemeName::kLight;
  screens::Place place_ = screens::Place::start;
  std::optional<Narrator> narrator_;
};

}  // namespace stordialog::shell
