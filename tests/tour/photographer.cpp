#include "tour/photographer.h"

#include <imgui.h>

#include "tour/touchscreen.h"

namespace stordialog::tour {

namespace {

constexpr int kFramesToSettle = 4;  // new letters reach the atlas, then everything stands

float share(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

}  // namespace

Photographer::Photographer(const kit::FontPaths& fonts, const wording::Catalogues& words, int width,
                           int height) {
  auto opened = picture::Offscreen::open(width, height);
  if (!opened) throw Blocked(opened.error());
  offscreen_.emplace(std::move(*opened));
  context_ = ImGui::GetCurrentContext();
  auto loaded = kit::Fonts::load(*ImGui::GetIO().Fonts, fonts);
  if (!loaded) throw Blocked("a font is missing: " + loaded.error().path.string());
  fonts_.emplace(std::move(*loaded));
  stage_ = std::make_unique<shell::Stage>(*fonts_, words);
}

Photographer::~Photographer() {
  ImGui::SetCurrentContext(context_);  // of several, the one that goes
}

void Photographer::resize(int width, int height) {
  offscreen_->resize(width, height);
}

void Photographer::photograph(screens::Kiosk& kiosk, const desk::Board* board,
                              const screens::Host& host, double time_s, const system::Path& png,
                              const screens::OpenedVotes* opened) {
  ImGuiContext* before = ImGui::GetCurrentContext();
  ImGui::SetCurrentContext(context_);
  std::swap(stage_->kiosk(), kiosk);
  for (int i = 0; i < kFramesToSettle; ++i) {
    const kit::Color paper = stage_->theme().paper;
    offscreen_->frame(1.0F / 60, {share(paper.r), share(paper.g), share(paper.b)}, [&] {
      shell::Stage::Moment moment;
      moment.width = static_cast<float>(offscreen_->width());
      moment.height = static_cast<float>(offscreen_->height());
      moment.time_s = time_s;
      moment.motion = false;
      moment.opened = opened;
      if (panel_width_mm_ > 0) moment.pixels_per_mm = moment.width / panel_width_mm_;
      (void)stage_->frame(moment, board, host);
    });
  }
  std::swap(stage_->kiosk(), kiosk);
  std::filesystem::create_directories(png.parent_path());
  if (const auto written = offscreen_->write_png(png); !written) throw Blocked(written.error());
  ImGui::SetCurrentContext(before);
}

}  // namespace stordialog::tour
