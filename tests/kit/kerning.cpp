#include "kit/kerning.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

namespace stordialog::kit {
namespace {

std::filesystem::path fonts() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
}

TEST_CASE("pairs that lean together are kerned, others are not") {
  const Kerning kerning = Kerning::read(fonts() / "Manrope-ExtraBold.ttf");
  CHECK(kerning.between('T', 'a') < -0.02F);
  CHECK(kerning.between('V', U'ä') < 0);
  CHECK(kerning.between('H', 'H') == 0);
  CHECK(kerning.between('n', 'n') == 0);
  CHECK(kerning.knows(U'å'));
  CHECK_FALSE(kerning.knows(U'ع'));
}

TEST_CASE("a file that is missing, no font or cut short kerns nothing") {
  CHECK(Kerning::read("/nowhere.ttf").between('T', 'a') == 0);
  const auto path = std::filesystem::temp_directory_path() / "stordialog-kerning-test.ttf";
  std::ifstream whole(fonts() / "Manrope-Bold.ttf", std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(whole), {});
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{11}, std::size_t{300}, bytes.size() / 3, bytes.size() / 2}) {
    std::ofstream(path, std::ios::binary) << bytes.substr(0, size);
    const Kerning kerning = Kerning::read(path);
    for (char32_t left = 'A'; left <= 'z'; ++left) {
      CHECK(std::abs(kerning.between(left, 'a')) < 20);
    }
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace stordialog::kit
