// The gallery's pages as files.
#include <imgui.h>

#include "gallery/gallery.h"
#include "picture/offscreen.h"

namespace stordialog::gallery {

namespace {

picture::Background background(kit::ThemeName name) {
  const kit::Color paper = kit::theme(name).paper;
  return {static_cast<float>(paper.r) / 255, static_cast<float>(paper.g) / 255,
          static_cast<float>(paper.b) / 255};
}

}  // namespace

std::expected<std::vector<std::filesystem::path>, std::string> write_pictures(
    const std::filesystem::path& folder, const kit::FontPaths& fonts, const GalleryLook& look) {
  auto screen = picture::Offscreen::open(look.width, look.height);
  if (!screen) return std::unexpected(screen.error());
  const auto loaded = kit::Fonts::load(*ImGui::GetIO().Fonts, fonts);
  if (!loaded) return std::unexpected("The font " + loaded.error().path.string() + " is missing.");
  std::filesystem::create_directories(folder);
  std::vector<std::filesystem::path> written;
  for (const GalleryPage& page : pages()) {
    kit::Kit kit(*loaded);
    const kit::ThemeName theme = look.high_contrast ? kit::ThemeName::kHighContrast : page.theme;
    constexpr int kFramesToSettle = 3;
    for (int frame = 0; frame < kFramesToSettle; ++frame) {
      screen->frame(1.0F / 60, background(theme), [&] {
        kit.begin_frame(
            {.width = static_cast<float>(look.width),
             .height = static_cast<float>(look.height),
             .text = look.text,
             .time_s = 10 + frame / 60.0,
             .direction = look.right_to_left ? kit::Direction::kRightToLeft : page.direction,
             .theme = theme,
             .practice_strip = page.practice});
        page.draw(kit);
        kit.end_frame();
      });
    }
    const auto path = folder / (std::string(page.name) + ".png");
    if (const auto done = screen->write_png(path); !done) return std::unexpected(done.error());
    written.push_back(path);
  }
  return written;
}

}  // namespace stordialog::gallery
