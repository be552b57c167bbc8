#include "shell/raster.h"

#include <algorithm>
#include <functional>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "headless/display.h"

using namespace stordialog::shell;

namespace {

constexpr int kWide = 200, kHigh = 150;
constexpr Pixel kGround = 0x101010, kUntouched = 0xABCDEF;

/// What Dear ImGui draws, in memory.
class Sheet {
 public:
  using Draw = std::function<void(ImDrawList& list)>;

  /// All of it, or only an area of it; elsewhere it is kUntouched.
  void draw(const Draw& draw, const Area& area = {0, 0, kWide, kHigh}) {
    display_.frame([&] { draw(*ImGui::GetBackgroundDrawList()); });
    Shapes shapes;
    shapes.read(*ImGui::GetDrawData());
    pixels_.assign(std::size_t{kWide} * kHigh, kUntouched);
    paint(canvas(), *ImGui::GetDrawData(), shapes, {&area, 1}, kGround);
  }
  ImFont* icons() { return display_.fonts().icons(); }
  Canvas canvas() { return {pixels_.data(), kWide, kHigh}; }
  [[nodiscard]] Pixel at(int x, int y) const {
    return pixels_[static_cast<std::size_t>(y * kWide + x)];
  }
  [[nodiscard]] int count(Pixel color) const {
    return static_cast<int>(std::ranges::count(pixels_, color));
  }

 private:
  stordialog::headless::Display display_{kWide, kHigh};
  std::vector<Pixel> pixels_;
};

constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255), kHalfWhite = IM_COL32(255, 255, 255, 128);

}  // namespace

TEST_CASE("a box has the pixels whose middle lies in it") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) { list.AddRectFilled({10.4F, 20.6F}, {30.6F, 40.4F}, kRed); });
  CHECK(sheet.at(10, 21) == 0xFF0000);
  CHECK(sheet.at(9, 21) == kGround);
  CHECK(sheet.at(10, 20) == kGround);
  CHECK(sheet.at(30, 39) == 0xFF0000);
  CHECK(sheet.at(31, 39) == kGround);
  CHECK(sheet.at(30, 40) == kGround);
  CHECK(sheet.count(0xFF0000) == 21 * 19);
}

TEST_CASE("only the area is drawn, and no clip is left") {
  Sheet sheet;
  sheet.draw(
      [](ImDrawList& list) {
        list.PushClipRect({-50, 0}, {60, 60});
        list.AddRectFilled({-100, -100}, {500, 500}, kRed);
        list.AddTriangleFilled({-300, -300}, {700, 20}, {20, 700}, kRed);
        list.PopClipRect();
      },
      {20, 30, 100, 90});
  CHECK(sheet.count(0xFF0000) == 40 * 30);
  CHECK(sheet.count(kGround) == 80 * 60 - 40 * 30);
  CHECK(sheet.count(kUntouched) == kWide * kHigh - 80 * 60);
}

TEST_CASE("what is larger than any number of pixels is drawn as far as it shows") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) {
    list.Flags = ImDrawListFlags_None;
    list.AddRectFilled({-1e30F, 30}, {1e30F, 40}, kRed);
    list.AddTriangleFilled({-1e9F, 50}, {1e9F, 50}, {100, 60}, kRed);
  });
  CHECK(sheet.at(0, 30) == 0xFF0000);
  CHECK(sheet.at(kWide - 1, 39) == 0xFF0000);
  CHECK(sheet.at(100, 52) == 0xFF0000);
  CHECK(sheet.at(0, 41) == kGround);
}

TEST_CASE("triangles that share edges draw each pixel once") {
  Sheet sheet;
  // A fan without softened edges: every pixel of it is blended exactly once, or it shows.
  const auto fan = [](ImDrawList& list) {
    list.Flags = ImDrawListFlags_None;
    for (const float x : {13.3F, 60.0F, 77.7F, 120.49F, 150.5F}) list.PathLineTo({x, 11.37F});
    list.PathLineTo({171.9F, 66.6F});
    list.PathLineTo({130.2F, 131.5F});
    list.PathLineTo({51.5F, 140.0F});
    list.PathLineTo({9.01F, 78.9F});
    list.PathFillConvex(kHalfWhite);
  };
  sheet.draw(fan);
  const Pixel once = sheet.at(80, 70);
  CHECK(once == 0x888888);
  CHECK(sheet.count(once) + sheet.count(kGround) == kWide * kHigh);
  CHECK(sheet.count(once) > 10'000);
}

TEST_CASE("a triangle has the pixels whose middle lies in it, its right edge not counted") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) {
    list.Flags = ImDrawListFlags_None;
    list.AddTriangleFilled({20, 20}, {60, 20}, {20, 60}, kRed);
  });
  CHECK(sheet.count(0xFF0000) == 780);  // 39 in the first row, one fewer in each below
  CHECK(sheet.at(58, 20) == 0xFF0000);
  CHECK(sheet.at(59, 20) == kGround);
}

TEST_CASE("a softened edge lies between the box and the ground") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) { list.AddCircleFilled({100, 75}, 40, kRed, 64); });
  CHECK(sheet.at(100, 75) == 0xFF0000);
  int between = 0;
  for (int x = 0; x < kWide; ++x) {
    const Pixel pixel = sheet.at(x, 60);
    if (pixel != kGround && pixel != 0xFF0000) {
      ++between;
      CHECK((pixel >> 16U) > (kGround >> 16U));
      CHECK((pixel & 0xFFU) < (kGround & 0xFFU));
    }
  }
  CHECK(between >= 2);
  CHECK(between <= 6);
}

TEST_CASE("colours run from corner to corner") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) {
    list.AddRectFilledMultiColor({0, 0}, {kWide, kHigh}, kRed, IM_COL32(0, 0, 255, 255),
                                 IM_COL32(0, 0, 255, 255), kRed);
  });
  CHECK((sheet.at(0, 75) >> 16U) >= 253);
  CHECK((sheet.at(kWide - 1, 75) & 0xFFU) >= 253);
  CHECK(std::abs(static_cast<int>(sheet.at(100, 10) >> 16U) - 127) < 3);
  CHECK(std::abs(static_cast<int>(sheet.at(100, 140) & 0xFFU) - 127) < 3);
}

TEST_CASE("letters are drawn in their colour, whole or cut") {
  Sheet sheet;
  // A dot from the font of icons.
  const auto word = [&sheet](ImDrawList& list) {
    list.AddText(sheet.icons(), 80, {10, 10}, kRed, reinterpret_cast<const char*>(u8"\uE061"));
  };
  sheet.draw(word);
  const int whole = sheet.count(0xFF0000);
  CHECK(whole > 100);
  CHECK(sheet.count(kGround) > kWide * kHigh / 2);
  sheet.draw(word, {0, 0, kWide, 45});
  const int above = sheet.count(0xFF0000);
  sheet.draw(word, {0, 45, kWide, kHigh});
  CHECK(above > 0);
  CHECK(above + sheet.count(0xFF0000) == whole);
}

TEST_CASE("what lies under a plain box that covers all does not show, what lies over it does") {
  Sheet sheet;
  sheet.draw([](ImDrawList& list) {
    list.AddRectFilled({10, 10}, {50, 50}, kRed);
    list.AddRectFilled({0, 0}, {kWide, kHigh}, IM_COL32(0, 255, 0, 255));
    list.AddRectFilled({30, 30}, {40, 40}, kRed);
  });
  CHECK(sheet.count(0xFF0000) == 100);
  CHECK(sheet.count(0x00FF00) == kWide * kHigh - 100);
  sheet.draw([](ImDrawList& list) {
    list.AddRectFilled({10, 10}, {50, 50}, kRed);
    list.AddRectFilled({0, 0}, {kWide, kHigh}, kHalfWhite);
    list.PushClipRect({0, 0}, {kWide, 20});
    list.AddRectFilled({0, 0}, {kWide, kHigh}, IM_COL32(0, 255, 0, 255));
    list.PopClipRect();
  });
  CHECK(sheet.at(20, 15) == 0x00FF00);
  CHECK(sheet.at(20, 30) == 0xFF8080);
  CHECK(sheet.at(100, 100) == 0x888888);
}

TEST_CASE("what is moved comes along, and nothing leaves its area") {
  Sheet sheet;
  const auto draw = [](ImDrawList& list) { list.AddRectFilled({60, 60}, {70, 70}, kRed); };
  const Area area{50, 40, 100, 110};
  for (const int down : {25, -15}) {
    sheet.draw(draw);
    move(sheet.canvas(), area, down);
    CHECK(sheet.at(60, 60 + down) == 0xFF0000);
    CHECK(sheet.at(69, 69 + down) == 0xFF0000);
    CHECK(sheet.at(60, 59 + down) == kGround);
    CHECK(sheet.count(0xFF0000) >= 100);
  }
  sheet.draw(draw);
  move(sheet.canvas(), area, 45);
  CHECK(sheet.at(60, 105) == 0xFF0000);
  CHECK(sheet.at(60, 110) == kGround);
  CHECK(sheet.at(60, 112) == kGround);
}
