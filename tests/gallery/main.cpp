// stordialog-gallery FOLDER [WIDTHxHEIGHT] [rtl]: one picture per page of the gallery.
#include <charconv>
#include <cstdio>
#include <cstring>
#include <string>

#include <imgui.h>

#include "gallery/gallery.h"
#include "kit/fonts.h"
#include "picture/offscreen.h"

namespace {

using namespace stordialog;

picture::Background background(kit::ThemeName name) {
  const kit::Color paper = kit::theme(name).paper;
  return {static_cast<float>(paper.r) / 255, static_cast<float>(paper.g) / 255,
          static_cast<float>(paper.b) / 255};
}

int fail(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return fail("Usage: stordialog-gallery FOLDER [WIDTHxHEIGHT] [rtl]");
  const std::filesystem::path folder = arguments[1];
  int width = 1920, height = 1080;
  if (count > 2 && std::sscanf(arguments[2], "%dx%d", &width, &height) != 2) {
    return fail("A size looks like 1280x720.");
  }
  const bool rtl = count > 3 && std::strcmp(arguments[3], "rtl") == 0;
  auto screen = picture::Offscreen::open(width, height);
  if (!screen) return fail(screen.error());
  const auto fonts_folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  const auto fonts = kit::Fonts::load(*ImGui::GetIO().Fonts, kit::fonts_in(fonts_folder));
  if (!fonts) return fail("The font " + fonts.error().path.string() + " is missing.");
  std::filesystem::create_directories(folder);
  for (const gallery::GalleryPage& page : gallery::pages()) {
    kit::Kit kit(*fonts);
    for (int frame = 0; frame < 3; ++frame) {
      screen->frame(1.0F / 60, background(page.theme), [&] {
        kit.begin_frame(
            {.width = static_cast<float>(width),
             .height = static_cast<float>(height),
             .time_s = 10 + frame / 60.0,
             .direction = rtl ? kit::Direction::kRightToLeft : page.direction,
             .theme = page.theme,
             .practice_strip = page.practice});
        page.draw(kit);
        kit.end_frame();
      });
    }
    const auto path = folder / (std::string(page.name) + ".png");
    if (const auto written = screen->write_png(path); !written) return fail(written.error());
    std::printf("%s\n", path.c_str());
  }
  return 0;
}
