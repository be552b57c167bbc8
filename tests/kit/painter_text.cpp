#include <string>

#include <doctest/doctest.h>

#include "kit/painter.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct Type {
  Touchscreen screen{[](Kit&) {}};
  Painter& painter = screen.kit();
};

TEST_CASE("words wrap at spaces and lose the space") {
  Type type;
  const std::string_view text = "en kväll i veckan";
  const float width = type.painter.text_width("en kväll i", kBody) + 1;
  const auto lines = type.painter.wrap(text, kBody, width);
  REQUIRE(lines.size() == 2);
  CHECK(text.substr(lines[0].begin, lines[0].end - lines[0].begin) == "en kväll i");
  CHECK(text.substr(lines[1].begin, lines[1].end - lines[1].begin) == "veckan");
  CHECK(lines[0].width <= width);
}

TEST_CASE("a line break breaks, a word too long for the line is cut, telephone numbers are not") {
  Type type;
  CHECK(type.painter.wrap("a\nb\n", kBody, 900).size() == 3);
  CHECK(type.painter.wrap(std::string(60, 'w'), kBody, 500).size() > 3);
  const std::string_view number = "ring 070-174";
  const auto lines =
      type.painter.wrap(number, kBody, type.painter.text_width("ring 070-17", kBody));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].begin == 5);
}

TEST_CASE("no line of wrapped text is wider than its box") {
  Type type;
  const std::string_view text =
      "Det du skriver kan bli en allmän handling, så skriv inget känsligt. Rösterna är rådgivande.";
  for (float width = 300; width < 1500; width += 37) {
    for (const TextLine& line : type.painter.wrap(text, kNote, width)) {
      CHECK(line.width <= width + 0.1F);
    }
  }
}

TEST_CASE("lines put together are the text without its breaking spaces") {
  Type type;
  const std::string_view text =
      "Öppna skolans matsal en kväll i veckan, så att unga och äldre äter";
  std::string whole;
  for (const TextLine& line : type.painter.wrap(text, kBody, 480)) {
    if (!whole.empty()) whole += ' ';
    whole += text.substr(line.begin, line.end - line.begin);
  }
  CHECK(whole == text);
}

TEST_CASE("letters are kerned as the font asks") {
  Type type;
  const TextStyle plain{100, 1, Weight::kExtraBold, 0};
  const auto width = [&](std::string_view text) { return type.painter.text_width(text, plain); };
  CHECK(width("Va") < width("V") + width("a") - 1);
  CHECK(width("HH") == doctest::Approx(2 * width("H")).epsilon(0.01));
}

TEST_CASE("an em is an em: a capital is 0.72 of it and the widths follow the size") {
  Type type;
  const float at_56 = type.painter.text_width("Hambo", kBody);
  const float at_112 = type.painter.text_width("Hambo", kBody.size(112));
  CHECK(at_112 == doctest::Approx(2 * at_56).epsilon(0.005));
  CHECK(type.painter.text_size("H", kBody, 500).h == doctest::Approx(56 * 1.2));
}

TEST_CASE("at another scale the same text takes the same place in the layout") {
  Type type;
  const float before = type.painter.text_width("Skriv inget känsligt", kSmall);
  type.screen.settings().width = 1280;
  type.screen.settings().height = 720;
  type.screen.frame();
  CHECK(type.painter.text_width("Skriv inget känsligt", kSmall) ==
        doctest::Approx(before).epsilon(0.01));
}

TEST_CASE("tabular figures are equally wide") {
  Type type;
  const TextLayout tabular{.tabular = true};
  CHECK(type.painter.text_width("111", kBody, tabular) ==
        doctest::Approx(type.painter.text_width("888", kBody, tabular)));
  CHECK(type.painter.text_width("111", kBody) < type.painter.text_width("888", kBody));
}

TEST_CASE("a balanced title has lines of about the same length and no more of them") {
  Type type;
  const std::string_view title = "Delaktighet och demokrati i hela kommunen";
  const Size loose = type.painter.text_size(title, kCard, 760);
  const Size even = type.painter.text_size(title, kCard, 760, {.balanced = true});
  CHECK(even.h == loose.h);
  CHECK(even.w < loose.w - 20);
}

TEST_CASE("neither balancing nor shrinking cuts a word that fits in some way") {
  Type type;
  const std::string_view title = "Överenskommelsen ÖK Idé i korthet";
  const float word = type.painter.text_width("Överenskommelsen", kBody);
  CHECK(type.painter.text_size(title, kBody, word + 40, {.balanced = true}).w >= word - 1);
  const Size shrunk = type.painter.text_size(title, kBody, word * 0.85F, {.shrink = true});
  CHECK(shrunk.h < 2.5F * 56 * kBody.line);
  CHECK(shrunk.w <= word * 0.85F + 1);
}

TEST_CASE("text shrinks to fit its lines, but not below seven tenths") {
  Type type;
  const TextLayout one{.max_lines = 1, .shrink = true};
  const float wide = type.painter.text_width("Avsluta stordialogen", kBody);
  CHECK(type.painter.text_size("Avsluta stordialogen", kBody, wide * 0.85F, one).w <=
        wide * 0.85F + 1);
  CHECK(type.painter.text_size("Avsluta stordialogen", kBody, wide * 0.2F, one).w > wide * 0.6F);
}

TEST_CASE("a strong run is bold and stays in its paragraph") {
  Type type;
  const std::array runs{Run{"Du behöver inte", true}, Run{" säga vem du är."}};
  const std::array plain{Run{"Du behöver inte"}, Run{" säga vem du är."}};
  CHECK(type.painter.text_size(runs, kNote, 2000).w > type.painter.text_size(plain, kNote, 2000).w);
  CHECK(type.painter.text_size(plain, kNote, 2000).w ==
        doctest::Approx(type.painter.text_width("Du behöver inte säga vem du är.", kNote))
            .epsilon(0.002));
}

TEST_CASE("empty and malformed text take no harm") {
  Type type;
  CHECK(type.painter.wrap("", kBody, 500).size() == 1);
  CHECK(type.painter.text_width("", kBody) == 0);
  CHECK(type.painter.text_width("\xC3", kBody) > 0);
  CHECK(type.painter.wrap("   ", kBody, 10).size() == 1);
}

}  // namespace
}  // namespace stordialog::kit
