// The real program on two monitors: the hall sees the projector's picture on the second, the kiosk
// keeps the first, whatever happens to the second.
#include <cstdlib>

#include <doctest/doctest.h>
#include <unistd.h>

#include "organise/practice.h"
#include "shell/places.h"
#include "tour/real_screen.h"
#include "tour/virtual_outputs.h"
#include "tour/visitor.h"

using namespace stordialog;

namespace {

constexpr int kFirstWide = 1280, kLooks = 120, kBetweenLooks_ms = 100;

struct Folder {
  system::Path path = std::filesystem::temp_directory_path() /
                      ("stordialog-second-screen-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path / "drives" / "MINNE"); }
  ~Folder() { std::filesystem::remove_all(path); }
};

std::uint32_t colour(const picture::Pixels& seen, int x, int y) {
  if (x >= seen.width || y >= seen.height) return 0;
  const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(seen.width) +
                          static_cast<std::size_t>(x)) *
                         3;
  return static_cast<std::uint32_t>(seen.rgb[at]) << 16U |
         static_cast<std::uint32_t>(seen.rgb[at + 1]) << 8U | seen.rgb[at + 2];
}

constexpr std::uint32_t kDarkPaper = 0x0A2730, kYellow = 0xFFC53D;

/// The projector's ground and its practice strip at the second monitor's edges.
bool hall_sees(const picture::Pixels& seen) {
  return colour(seen, kFirstWide + 20, 1060) == kDarkPaper &&
         colour(seen, kFirstWide + 1900, 1060) == kDarkPaper &&
         colour(seen, kFirstWide + 20, 20) == kYellow;
}

/// Nothing of the projector lies over the kiosk, which is light.
bool kiosk_is_free(const picture::Pixels& seen) {
  return colour(seen, 20, 700) != kDarkPaper && colour(seen, 1260, 700) != kDarkPaper;
}

void keep(const picture::Pixels& seen, const std::string& name) {
  if (const char* folder = std::getenv("STORDIALOG_PICTURES")) {
    (void)picture::write_png(seen, system::Path(folder) / (name + ".png"));
  }
}

template <class Wanted>
bool comes(const tour::VirtualOutputs& outputs, const std::string& name, Wanted wanted) {
  for (int i = 0; i < kLooks; ++i) {
    const picture::Pixels seen = outputs.look();
    if (wanted(seen)) {
      keep(seen, name);
      return true;
    }
    tour::pause_ms(kBetweenLooks_ms);
  }
  keep(outputs.look(), name + "-missing");
  return false;
}

}  // namespace

TEST_CASE("the second monitor shows the projector, and losing it or getting it back does no harm") {
  const Folder folder;
  tour::VirtualOutputs outputs({kFirstWide, 720}, {1920, 1080}, folder.path);
  tour::RealOrder order;
  order.program = shell::beside_program("stordialog");
  order.display = outputs.name();
  order.data = folder.path / "data";
  order.drives = folder.path / "drives";
  order.scratch = folder.path / "scratch";
  tour::RealScreen screen(order);
  CHECK(comes(outputs, "second-screen", hall_sees));
  CHECK(kiosk_is_free(outputs.look()));

  tour::unlock(screen, organise::kPracticePin);  // pointer and keys are still the kiosk's
  outputs.pull_out();
  CHECK(comes(outputs, "second-screen-lost", kiosk_is_free));
  tour::lock(screen);
  CHECK(screen.offers("begin"));
  CHECK(screen.running());

  outputs.plug_in();
  CHECK(comes(outputs, "second-screen-back", hall_sees));
  CHECK(kiosk_is_free(outputs.look()));
  screen.tap("begin");
  CHECK(screen.running());
}
