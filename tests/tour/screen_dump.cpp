#include "tour/screen_dump.h"

#include <fstream>
#include <vector>

#include "tour/process.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

namespace {

/// What xwd writes: a header of big-endian numbers, a colour map, rows of three or four bytes a
/// pixel.
picture::Pixels read_dump(const system::Path& file) {
  std::vector<std::uint8_t> bytes(std::filesystem::file_size(file));
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  const auto number = [&](std::size_t index) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | bytes.at(index * 4 + i);
    return value;
  };
  enum : std::size_t { kHeader = 0, kWidth = 4, kHeight = 5, kBits = 11, kRow = 12, kColors = 19 };
  const std::size_t step = bytes.size() < 100 ? 0 : number(kBits) / 8;
  if (step != 3 && step != 4) throw Blocked("xwd wrote no picture of 24 or 32 bits");
  picture::Pixels pixels;
  pixels.width = static_cast<int>(number(kWidth));
  pixels.height = static_cast<int>(number(kHeight));
  const std::size_t begin = number(kHeader) + std::size_t{number(kColors)} * 12;
  const std::size_t width = number(kWidth), height = number(kHeight), row = number(kRow);
  if (bytes.size() < begin + height * row) throw Blocked("xwd wrote half a picture");
  pixels.rgb.resize(width * height * 3);
  std::uint8_t* to = pixels.rgb.data();
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint8_t* from = &bytes[begin + y * row];  // blue, green, red
    for (std::size_t x = 0; x < width; ++x, from += step, to += 3) {
      to[0] = from[2], to[1] = from[1], to[2] = from[0];
    }
  }
  return pixels;
}

}  // namespace

picture::Pixels look_at(const std::string& display, const system::Path& scratch) {
  const system::Path dump = scratch / "screen.xwd";
  if (run({"xwd", "-root", "-silent", "-out", dump.string()}, {{"DISPLAY", display}}) != 0) {
    throw Blocked("xwd failed: is Debian's package x11-apps installed?");
  }
  return read_dump(dump);
}

}  // namespace stordialog::tour
