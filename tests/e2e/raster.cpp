// What the processor draws by itself, held against what OpenGL makes of the same shapes, on every
// screen.
#include "shell/raster.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include <GL/gl.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include "e2e/folder.h"
#include "picture/offscreen.h"
#include "screens_fixture/fixture.h"
#include "screens_fixture/samples.h"
#include "shell/places.h"
#include "shell/stage.h"
#include "shell/window.h"
#include "tour/screen_dump.h"
#include "tour/virtual_display.h"

using namespace stordialog;

namespace {

struct Size {
  int width, height;
};

float share(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

/// Channels are rounded here and there by one of 255 levels; an edge that runs through the very
/// middle of a pixel may take another one.
constexpr int kRounding = 3, kStrayed = 16;

int unlike(const shell::Canvas& canvas, const picture::Pixels& other) {
  int count = 0;
  for (std::size_t i = 0; i < other.rgb.size() / 3; ++i) {
    int most = 0;
    for (std::size_t c = 0; c < 3; ++c) {
      const int here = static_cast<int>(canvas.pixels[i] >> (16 - 8 * c) & 0xFFU);
      most = std::max(most, std::abs(here - int{other.rgb[3 * i + c]}));
    }
    if (most > kRounding) ++count;
  }
  return count;
}

void keep(const shell::Canvas& canvas, const std::string& name) {
  const char* folder = std::getenv("STORDIALOG_PICTURES");
  if (folder == nullptr) return;
  picture::Pixels pixels{canvas.width, canvas.height, {}};
  for (int i = 0; i < canvas.width * canvas.height; ++i) {
    for (const unsigned shift : {16U, 8U, 0U}) {
      pixels.rgb.push_back(static_cast<std::uint8_t>(canvas.pixels[i] >> shift));
    }
  }
  CHECK(picture::write_png(pixels, system::Path(folder) / (name + ".png")));
}

/// Of this process, for a while.
class DisplayOf {
 public:
  explicit DisplayOf(const tour::VirtualDisplay& display) {
    if (const char* before = std::getenv("DISPLAY")) before_ = before;
    setenv("DISPLAY", display.name().c_str(), 1);
  }
  ~DisplayOf() {
    if (before_) {
      setenv("DISPLAY", before_->c_str(), 1);
    } else {
      unsetenv("DISPLAY");
    }
  }
  DisplayOf(const DisplayOf&) = delete;
  DisplayOf& operator=(const DisplayOf&) = delete;

 private:
  std::optional<std::string> before_;
};

/// A red box on white in a window of our own; what the display then shows.
picture::Pixels seen_of_window(const tour::VirtualDisplay& display, const system::Path& scratch,
                               bool& by_processor) {
  const DisplayOf here(display);
  auto window =
      shell::Window::open({320, 200, false, "box"}, kit::fonts_in(shell::beside_program("fonts")));
  REQUIRE(window);
  for (int i = 0; i < 3; ++i) {
    (*window)->wait(0);
    (*window)->frame({255, 255, 255, 255}, [i] {
      const auto left = static_cast<float>(10 * i);
      ImGui::GetBackgroundDrawList()->AddRectFilled({left, 20}, {left + 100, 120},
                                                    IM_COL32(255, 0, 0, 255));
    });
  }
  by_processor = (*window)->shown().pixels != nullptr;
  glFinish();
  return tour::look_at(display.name(), scratch);
}

}  // namespace

TEST_CASE("a window shows the same whether its memory is shared with the display or not") {
  const e2e::Folder folder;
  bool shared = false, unshared = true;
  const picture::Pixels with = seen_of_window(tour::VirtualDisplay(400, 300), folder.path, shared);
  const picture::Pixels without = seen_of_window(
      tour::VirtualDisplay(400, 300, {"-extension", "MIT-SHM"}), folder.path, unshared);
  CHECK(shared);
  CHECK_FALSE(unshared);
  CHECK(with.rgb == without.rgb);
  constexpr int kBox = 100 * 100;
  int red = 0;
  for (std::size_t i = 0; i + 2 < with.rgb.size(); i += 3) {
    red += with.rgb[i] == 255 && with.rgb[i + 1] == 0 ? 1 : 0;
  }
  CHECK(red == kBox);
}

TEST_CASE("the processor draws every screen as OpenGL does") {
  const tour::VirtualDisplay display(640, 480);
  const DisplayOf here(display);
  const Size size{1280, 720};
  auto screen = picture::Offscreen::open(size.width, size.height);
  REQUIRE(screen);
  const auto fonts =
      kit::Fonts::load(*ImGui::GetIO().Fonts, kit::fonts_in(shell::beside_program("fonts")));
  REQUIRE(fonts);
  system::DiskFiles files;
  const auto words = wording::Catalogues::read(files, shell::beside_program("assets") / "strings");
  REQUIRE(words);
  const std::size_t pixels = std::size_t{1280} * 720;
  std::vector<shell::Pixel> memory(pixels);
  const shell::Canvas canvas{memory.data(), size.width, size.height};
  const shell::Area whole{0, 0, size.width, size.height};
  int seen = 0;
  for (const std::string_view name : screens_fixture::scene_names()) {
    if (name.contains("practice")) continue;
    auto scene = screens_fixture::make_scene(name, screens_fixture::sample_event(),
                                             seen % 2 == 0 ? "sv" : "ar");
    shell::Stage stage(*fonts, *words);
    std::swap(stage.kiosk(), scene.kiosk);
    kit::Color paper{};
    constexpr int kFramesToSettle = 4;
    for (int i = 0; i < kFramesToSettle; ++i) {
      paper = stage.theme().paper;
      screen->frame(1.0F / 60, {share(paper.r), share(paper.g), share(paper.b)}, [&] {
        shell::Stage::Moment moment;
        moment.width = static_cast<float>(size.width);
        moment.height = static_cast<float>(size.height);
        moment.time_s = scene.time_s;
        moment.motion = i % 2 == 0;  // some of them are half faded in
        moment.opened = scene.opened_seen();
        (void)stage.frame(moment, scene.board_seen(), scene.host);
      });
    }
    const ImDrawData& picture = *ImGui::GetDrawData();
    shell::Shapes shapes;
    shapes.read(picture);
    shell::paint(canvas, picture, shapes, {&whole, 1},
                 shell::Pixel{paper.r} << 16 | shell::Pixel{paper.g} << 8 | paper.b);
    CAPTURE(name);
    const int count = unlike(canvas, screen->pixels());
    CHECK(count <= kStrayed);
    if (count > kStrayed) keep(canvas, std::string(name));
    ++seen;
  }
  MESSAGE(seen << " screens");
  CHECK(seen > 200);
}
