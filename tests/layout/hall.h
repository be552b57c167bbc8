// A kiosk drawn nowhere, in a window of any size on a panel of any width, for looking at every
// screen in every shape.
#pragma once

#include <memory>
#include <string_view>

#include "kit/recorder.h"
#include "layout/look.h"
#include "screens_fixture/fixture.h"

namespace stordialog::layout {

/// One window; screens of any scene one after the other.
class Hall {
 public:
  explicit Hall(const Window& window);
  ~Hall();
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  /// Shows the scene as the look wants it, after enough frames that it stands still.
  const kit::Recorder& show(screens_fixture::Scene& scene, const Look& look);
  /// One more frame of what is shown.
  const kit::Recorder& frame();
  /// Tab, down and up.
  const kit::Recorder& tab();
  /// Display pixels of a layout pixel.
  [[nodiscard]] float scale() const;
  [[nodiscard]] kit::Color paper() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stordialog::layout
