#include "kit/fonts.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "headless/display.h"
#include "kit/icons.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

TEST_CASE("a font that is missing is named") {
  ImGuiContext* context = ImGui::CreateContext();
  const auto fonts = Fonts::load(*ImGui::GetIO().Fonts, fonts_in("/nowhere"));
  REQUIRE_FALSE(fonts.has_value());
  CHECK(fonts.error().path == "/nowhere/Manrope-Medium.ttf");
  ImGui::DestroyContext(context);
}

TEST_CASE("the icon font has every icon in use") {
  const headless::Display display;
  const Icon all[] = {
#define STORDIALOG_ICON(name) Icon::name
      STORDIALOG_ICON(kLightbulb), STORDIALOG_ICON(kHowToVote), STORDIALOG_ICON(kContrast),
      STORDIALOG_ICON(kCheck),     STORDIALOG_ICON(kBackspace), STORDIALOG_ICON(kUsb),
      STORDIALOG_ICON(kSend),      STORDIALOG_ICON(kHandshake), STORDIALOG_ICON(kTouchApp),
#undef STORDIALOG_ICON
  };
  for (const Icon icon : all) {
    CHECK(display.fonts().icons()->IsGlyphInFont(static_cast<ImWchar>(icon)));
  }
  CHECK(mirrors(Icon::kArrowBack));
  CHECK_FALSE(mirrors(Icon::kCheck));
}

TEST_CASE("Arabic letters come from the font behind") {
  test::Touchscreen screen([](Kit&) {});
  const Painter& painter = screen.kit();
  CHECK(painter.text_width("العربية", kBody) > 50);
}

// A kiosk runs all day, and every text size that comes and goes gives its letters' places back.
TEST_CASE("a place among the letters can be given back more often than a day brings") {
  const headless::Display display;
  display.use();
  display.frame([] {});
  constexpr int kTimes = 3000;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  for (int i = 0; i < kTimes; ++i) {
    const ImFontAtlasRectId place = atlas.AddCustomRect(4, 4);
    ImFontAtlasRect where;
    REQUIRE(atlas.GetCustomRect(place, &where));
    atlas.RemoveCustomRect(place);
    if (i % 500 == 0) display.frame([] {});
  }
}

}  // namespace
}  // namespace stordialog::kit
