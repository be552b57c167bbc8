// stordialog-tour: a whole workshop by itself, pictures of single screens, a list of the screens.
#include <cstdlib>
#include <iostream>

#include <CLI/CLI.hpp>

#include "domain/limits.h"
#include "event/event_file.h"
#include "gallery/gallery.h"
#include "screens_fixture/fixture.h"
#include "shell/places.h"
#include "tour/photographer.h"
#include "tour/touchscreen.h"
#include "tour/workshop.h"

namespace {

using namespace stordialog;

struct Size {
  int width = 0, height = 0;
};

Size size_of(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return {};
  return {std::atoi(text.substr(0, cross).c_str()), std::atoi(text.substr(cross + 1).c_str())};
}

domain::Event event_of(system::Files& files, const tour::WorkshopOrder& order,
                       const std::string& name) {
  const system::Path file = order.assets / "events" / (name + ".event.toml");
  const auto toml = files.read(file, domain::limits::kEventFileBytes);
  if (!toml) throw tour::Blocked(file.string() + " cannot be read");
  auto event = event::read(std::string(toml->begin(), toml->end()), file.string());
  if (!event) throw tour::Blocked(file.string() + " is not right: " + event.error().code);
  return std::move(*event);
}

/// How the screen of --shot looks.
struct Look {
  Size size;
  int text_step = 0;  // as in screens::Comfort
  bool high_contrast = false;
  float panel_width_mm = 0;
};

void make_comfortable(screens::Kiosk& kiosk, const Look& look, double now_s) {
  for (int i = 0; i < look.text_step; ++i) {
    (void)kiosk.apply(screens::EnlargeText{}, nullptr, now_s);
  }
  if (look.high_contrast) (void)kiosk.apply(screens::ToggleContrast{}, nullptr, now_s);
}

/// A display that nobody sees, where there is none.
std::unique_ptr<tour::VirtualDisplay> display_for_pictures() {
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  if (const char* given = std::getenv("DISPLAY"); given != nullptr && *given != '\0')
    return nullptr;
  auto display = std::make_unique<tour::VirtualDisplay>(640, 480);
  setenv("DISPLAY", display->name().c_str(), 1);
  return display;
}

/// Every component in every state, a picture a page.
int show_gallery(const Look& look, const std::string& language, const system::Path& out,
                 const tour::WorkshopOrder& order) {
  const auto display = display_for_pictures();
  const gallery::GalleryLook wanted{look.size.width, look.size.height,
                                    language == "ar" || language == "fa", look.high_contrast,
                                    static_cast<kit::TextSize>(look.text_step)};
  const auto written = gallery::write_pictures(out, kit::fonts_in(order.fonts), wanted);
  if (!written) throw tour::Blocked(written.error());
  for (const auto& path : *written) std::cout << path.string() << '\n';
  return 0;
}

/// One screen in a typical state, or all of them into a folder.
int shoot(const std::string& name, const Look& look, const std::string& language,
          const system::Path& out, const tour::WorkshopOrder& order) {
  const auto display = display_for_pictures();
  system::DiskFiles files;
  const auto words = wording::Catalogues::read(files, order.assets / "strings");
  if (!words) throw tour::Blocked("the string files cannot be read: " + words.error().code);
  tour::Photographer photographer(kit::fonts_in(order.fonts), *words, look.size.width,
                                  look.size.height);
  photographer.measure(look.panel_width_mm);
  const bool all = name == "all";
  for (const std::string_view each : screens_fixture::scene_names()) {
    if (!all && each != name) continue;
    const bool practice = each.find("practice") != std::string_view::npos;
    auto scene = screens_fixture::make_scene(
        each, event_of(files, order, practice ? "ok-ide-practice" : "ok-ide"), language);
    make_comfortable(scene.kiosk, look, screens_fixture::kTouched_s);
    const system::Path file = all ? out / (std::string(each) + ".png") : out;
    photographer.photograph(scene.kiosk, scene.board_seen(), scene.host, scene.time_s, file,
                            scene.opened_seen());
    std::cout << file.string() << '\n';
    if (!all) return 0;
  }
  if (all) return 0;
  std::cerr << "There is no screen \"" << name << "\"; --screens lists them.\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  tour::WorkshopOrder order;
  std::string shot, size = "1280x720", assets, fonts, out;
  bool list = false, no_pictures = false, components = false;
  Look look;
  CLI::App app(
      "A whole workshop by itself: four stations, a table with paper, seventy people, then export, "
      "merge, open and "
      "report.");
  app.add_option("--out", out, "Folder for results and pictures, or the picture of --shot");
  app.add_option("--people", order.people, "How many come");
  app.add_option("--seed", order.seed, "Which workshop: the same seed gives the same plan");
  app.add_option("--pointer", order.by_pointer,
                 "How many come to the real program, with a real pointer");
  app.add_flag("--no-pictures", no_pictures, "Leave the pictures out");
  app.add_option("--shot", shot, "A picture of one screen instead, or of \"all\" into a folder");
  app.add_flag("--gallery", components,
               "Pictures of every component in every state, into a folder");
  app.add_option("--size", size, "Of the picture, as 1920x1080");
  app.add_option("--text", look.text_step, "Of the picture: 0 normal, 1 larger, 2 largest text")
      ->check(CLI::Range(0, 2));
  app.add_flag("--contrast", look.high_contrast, "Of the picture: high contrast");
  app.add_option("--screen-width", look.panel_width_mm,
                 "Of the picture: width of the panel in millimetres");
  app.add_option("--language", order.language, "sv, en, ...");
  app.add_flag("--screens", list, "List the screens that --shot knows");
  app.add_option("--assets", assets, "Folder with strings/ and events/");
  app.add_option("--fonts", fonts, "Folder with the fonts");
  CLI11_PARSE(app, argc, argv);

  order.programs = shell::beside_program("");
  order.assets = assets.empty() ? shell::beside_program("assets") : system::Path(assets);
  order.fonts = fonts.empty() ? shell::beside_program("fonts") : system::Path(fonts);
  order.pictures = !no_pictures;
  if (list) {
    for (const std::string_view name : screens_fixture::scene_names()) std::cout << name << '\n';
    return 0;
  }
  try {
    if (!shot.empty() || components) {
      const Size wanted = look.size = size_of(size);
      if (wanted.width < 320 || wanted.height < 180 || wanted.width > 7680 ||
          wanted.height > 4320) {
        std::cerr << "--size goes from 320x180 to 7680x4320, as in 1920x1080.\n";
        return 2;
      }
      if (components) {
        const system::Path folder =
            out.empty() ? system::Path("stordialog-gallery") : system::Path(out);
        return show_gallery(look, order.language, folder, order);
      }
      const system::Path file = out.empty() ? system::Path(shot + ".png") : system::Path(out);
      return shoot(shot, look, order.language, file, order);
    }
    order.out = std::filesystem::absolute(out.empty() ? system::Path("stordialog-tour-result")
                                                      : system::Path(out));
    tour::Workshop workshop(order);
    return workshop.run();
  } catch (const tour::Blocked& blocked) {
    std::cerr << "The tour stopped: " << blocked.what() << '\n';
    return 1;
  }
}
