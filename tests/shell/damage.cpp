#include "shell/damage.h"

#include <span>
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "headless/display.h"

using namespace stordialog::shell;

namespace {

/// Pictures of plain boxes, 640 x 480.
class Pictures {
 public:
  ImDrawData& with(std::initializer_list<ImVec4> boxes, std::initializer_list<ImVec4> clipped = {},
                   const ImVec4& clip = {}) {
    display_.frame([&] {
      ImDrawList& list = *ImGui::GetBackgroundDrawList();
      const auto add = [&list](const ImVec4& box) {
        list.AddRectFilled({box.x, box.y}, {box.z, box.w}, IM_COL32(200, 10, 10, 255));
      };
      for (const ImVec4& box : boxes) add(box);
      if (clipped.size() > 0) list.PushClipRect({clip.x, clip.y}, {clip.z, clip.w});
      for (const ImVec4& box : clipped) add(box);
      if (clipped.size() > 0) list.PopClipRect();
    });
    return *ImGui::GetDrawData();
  }

 private:
  stordialog::headless::Display display_{640, 480};
};

bool holds(std::span<const Area> areas, int x, int y) {
  for (const Area& area : areas) {
    if (x >= area.left && x < area.right && y >= area.top && y < area.bottom) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the first picture is drawn whole, the same picture not at all") {
  Pictures pictures;
  Damage damage;
  const auto first = damage.of(pictures.with({{10, 10, 200, 200}}), 7);
  REQUIRE(first.size() == 1);
  CHECK(first[0] == Area{0, 0, 640, 480});
  CHECK(damage.of(pictures.with({{10, 10, 200, 200}}), 7).empty());
  CHECK(damage.of(pictures.with({{10, 10, 200, 200}}), 8).size() == 1);
  damage.forget();
  CHECK(damage.of(pictures.with({{10, 10, 200, 200}}), 8)[0] == Area{0, 0, 640, 480});
}

TEST_CASE("what moved is drawn where it was and where it is, the rest is left alone") {
  Pictures pictures;
  Damage damage;
  (void)damage.of(pictures.with({{10, 10, 60, 60}, {400, 300, 440, 340}}), 0);
  const auto areas = damage.of(pictures.with({{10, 10, 60, 60}, {500, 300, 540, 340}}), 0);
  CHECK(holds(areas, 420, 320));
  CHECK(holds(areas, 520, 320));
  CHECK_FALSE(holds(areas, 30, 30));
}

TEST_CASE("many changes become a few areas that do not meet") {
  Pictures pictures;
  Damage damage;
  (void)damage.of(pictures.with({}), 0);
  const auto areas = damage.of(pictures.with({{5, 5, 9, 9},
                                              {300, 5, 304, 9},
                                              {600, 5, 604, 9},
                                              {5, 200, 9, 204},
                                              {300, 250, 304, 254},
                                              {600, 300, 604, 304},
                                              {5, 400, 9, 404},
                                              {300, 450, 304, 454}}),
                               0);
  CHECK(areas.size() <= 4);
  for (const auto& [x, y] : {std::pair{6, 6},
                             {301, 6},
                             {601, 6},
                             {6, 201},
                             {301, 251},
                             {601, 301},
                             {6, 401},
                             {301, 451}}) {
    CHECK(holds(areas, x, y));
  }
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (std::size_t j = i + 1; j < areas.size(); ++j) {
      const bool apart = areas[i].right <= areas[j].left || areas[j].right <= areas[i].left ||
                         areas[i].bottom <= areas[j].top || areas[j].bottom <= areas[i].top;
      CHECK(apart);
    }
  }
}

TEST_CASE("of a list that was moved only what came into sight and what did not move is drawn") {
  Pictures pictures;
  const ImVec4 list{64, 64, 320, 448};
  Damage damage;
  (void)damage.of(
      pictures.with({{0, 0, 640, 480}, {400, 100, 440, 140}},
                    {{80, 100, 300, 140}, {80, 200, 300, 240}, {80, 420, 300, 470}}, list),
      0);
  damage.moved({64, 64, 320, 448}, -40);
  const auto areas =
      damage.of(pictures.with({{0, 0, 640, 480}, {400, 100, 440, 140}},
                              {{80, 60, 300, 100}, {80, 160, 300, 200}, {80, 380, 300, 430}}, list),
                0);
  CHECK_FALSE(areas.empty());
  CHECK(holds(areas, 100, 420));
  CHECK_FALSE(holds(areas, 100, 170));
  CHECK_FALSE(holds(areas, 420, 120));
}

TEST_CASE("what lies over a list that was moved is drawn where it stands and where it went") {
  Pictures pictures;
  const ImVec4 list{64, 64, 320, 448};
  Damage damage;
  (void)damage.of(pictures.with({{100, 200, 140, 240}}, {{80, 100, 300, 440}}, list), 0);
  damage.moved({64, 64, 320, 448}, 96);
  const auto areas =
      damage.of(pictures.with({{100, 200, 140, 240}}, {{80, 196, 300, 536}}, list), 0);
  CHECK(holds(areas, 120, 220));
  CHECK(holds(areas, 120, 316));
}
