#include "layout/hall.h"

#include <imgui.h>

#include "headless/display.h"
#include "screens_fixture/samples.h"
#include "shell/stage.h"

namespace stordialog::layout {

namespace {

constexpr int kFramesToStand = 2;  // the second knows what the first measured

}  // namespace

struct Hall::State {
  explicit State(const Window& shape)
      : window(shape),
        display(static_cast<float>(shape.width), static_cast<float>(shape.height)),
        recorder(display.context()),
        stage(display.fonts(), screens_fixture::catalogues()) {}

  Window window;
  headless::Display display;
  kit::Recorder recorder;
  shell::Stage stage;
  screens_fixture::Scene* scene = nullptr;
};

Hall::Hall(const Window& window) : state_(std::make_unique<State>(window)) {}
Hall::~Hall() = default;

const kit::Recorder& Hall::show(screens_fixture::Scene& scene, const Look& look) {
  State& s = *state_;
  s.scene = &scene;
  std::swap(s.stage.kiosk(), scene.kiosk);
  screens::Kiosk& kiosk = s.stage.kiosk();
  const double now_s = screens_fixture::kTouched_s;
  while (kiosk.comfort().text_step != look.text_step) {
    (void)kiosk.apply(screens::EnlargeText{}, nullptr, now_s);
  }
  if (kiosk.comfort().high_contrast != look.high_contrast) {
    (void)kiosk.apply(screens::ToggleContrast{}, nullptr, now_s);
  }
  s.stage.forget();
  for (int i = 0; i < kFramesToStand; ++i) frame();
  return s.recorder;
}

const kit::Recorder& Hall::frame() {
  State& s = *state_;
  shell::Stage::Moment moment;
  moment.width = static_cast<float>(s.window.width);
  moment.height = static_cast<float>(s.window.height);
  moment.pixels_per_mm = moment.width / s.window.panel_mm;
  moment.time_s = s.scene->time_s;
  moment.motion = false;
  moment.opened = s.scene->opened_seen();
  s.recorder.begin_frame();
  s.display.frame([&] { (void)s.stage.frame(moment, s.scene->board_seen(), s.scene->host); });
  return s.recorder;
}

const kit::Recorder& Hall::tab() {
  state_->display.key_down(ImGuiKey_Tab);
  frame();
  state_->display.key_up(ImGuiKey_Tab);
  frame();         // the one it came to says where it stands,
  return frame();  // and a list has scrolled there
}

float Hall::scale() const {
  return state_->stage.kit().scale();
}

kit::Color Hall::paper() const {
  return state_->stage.theme().paper;
}

}  // namespace stordialog::layout
