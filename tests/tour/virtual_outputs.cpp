#include "tour/virtual_outputs.h"

#include <algorithm>
#include <array>
#include <fstream>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX's, with kill()
#include <unistd.h>

#include "tour/process.h"
#include "tour/screen_dump.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

namespace {

constexpr int kStartMilliseconds = 20000;
constexpr std::string_view kFirst = "DUMMY0", kSecond = "DUMMY1";

std::string mode(VirtualOutputs::Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

void write_configuration(const system::Path& file, int width, int height) {
  std::ofstream(file) << "Section \"ServerFlags\"\n"
                         "  Option \"AutoAddDevices\" \"false\"\n"
                         "  Option \"AutoAddGPU\" \"false\"\n"
                         "  Option \"BlankTime\" \"0\"\n"
                         "EndSection\n"
                         "Section \"Device\"\n"
                         "  Identifier \"nobody\"\n"
                         "  Driver \"dummy\"\n"
                         "  VideoRam 256000\n"
                         "EndSection\n"
                         "Section \"Monitor\"\n"
                         "  Identifier \"sees\"\n"
                         "  HorizSync 5.0-1000.0\n"
                         "  VertRefresh 5.0-200.0\n"
                         "EndSection\n"
                         "Section \"Screen\"\n"
                         "  Identifier \"this\"\n"
                         "  Device \"nobody\"\n"
                         "  Monitor \"sees\"\n"
                         "  DefaultDepth 24\n"
                         "  SubSection \"Display\"\n"
                         "    Depth 24\n"
                         "    Virtual "
                      << width << ' ' << height
                      << "\n"
                         "    Modes \"1920x1080\" \"1280x720\" \"1024x768\"\n"
                         "  EndSubSection\n"
                         "EndSection\n";
}

}  // namespace

VirtualOutputs::VirtualOutputs(Size first, Size second, system::Path scratch)
    : first_(first), second_(second), scratch_(std::move(scratch)) {
  const system::Path configuration = scratch_ / "xorg.conf";
  write_configuration(configuration, first.width + second.width,
                      std::max(first.height, second.height));
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw Blocked("no pipe for Xorg");
  process_ = start({"Xorg", "-displayfd", std::to_string(ends[1]), "-config",
                    configuration.string(), "-logfile", (scratch_ / "xorg.log").string(),
                    "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "-keeptty"},
                   {}, (scratch_ / "xorg.out").string(), ends[1]);
  close(ends[1]);
  std::string number;
  pollfd ready{ends[0], POLLIN, 0};
  while (poll(&ready, 1, kStartMilliseconds) > 0) {
    char letter = 0;
    if (read(ends[0], &letter, 1) != 1 || letter == '\n') break;
    number += letter;
  }
  close(ends[0]);
  if (number.empty()) {
    throw Blocked(
        "Xorg did not start: are Debian's packages xserver-xorg-core, xserver-xorg-video-dummy "
        "and x11-xserver-utils installed?");
  }
  name_ = ":" + number;
  plug_in();
}

VirtualOutputs::~VirtualOutputs() {
  if (process_ > 0) {
    kill(process_, SIGTERM);
    wait_for_end(process_);
  }
}

void VirtualOutputs::xrandr(std::vector<std::string> words) const {
  words.insert(words.begin(), "xrandr");
  if (run(words, {{"DISPLAY", name_}}) != 0) throw Blocked("xrandr refused " + words.back());
}

void VirtualOutputs::plug_in() {
  const std::string first(kFirst), second(kSecond);
  xrandr({"--addmode", second, mode(second_)});  // a monitor with a mode is one that is there
  xrandr({"--output", first, "--mode", mode(first_), "--primary", "--output", second, "--mode",
          mode(second_), "--right-of", first});
  xrandr({"--query"});  // the server looks again, and says that the monitor is there
}

void VirtualOutputs::pull_out() {
  xrandr({"--output", std::string(kSecond), "--off"});
}

picture::Pixels VirtualOutputs::look() const {
  return look_at(name_, scratch_);
}

}  // namespace stordialog::tour
