// One frame of the projector on a Dear ImGui context: the same for its window, the tour and the
// tests. No window, no GL, no thread.
#pragma once

#include "kit/kit.h"
#include "screens/hall_view.h"

namespace stordialog::shell {

class HallStage {
 public:
  HallStage(const kit::Fonts& fonts, const wording::Catalogues& words)
      : words_(words), kit_(fonts) {}

  struct Moment {
    float width = 1920, height = 1080;  // display pixels
    double time_s = 0;                  // the clock of the hall
    bool motion = true;
    std::int64_t utc_s = 0;
  };
  /// Between ImGui::NewFrame() and ImGui::Render().
  void frame(const Moment& moment, const desk::Board& board, const screens::Hall& hall,
             const screens::OpenedVotes* opened);
  /// Something moves: draw again soon.
  [[nodiscard]] bool moving() const { return kit_.moving(); }
  /// What the picture is cleared with.
  [[nodiscard]] static kit::Color ground() { return kit::theme(kit::ThemeName::kDark).paper; }

 private:
  const wording::Catalogues& words_;
  kit::Kit kit_;
};

}  // namespace stordialog::shell
