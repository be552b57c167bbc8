// The carets of kit/paragraph.h.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "input/grapheme.h"
#include "kit/loaded_fonts.h"
#include "kit/paragraph.h"
#include "kit/random_text.h"

namespace stordialog::kit {
namespace {

constexpr auto kLeft = Direction::kLeftToRight, kRight = Direction::kRightToLeft;
constexpr std::array<std::string_view, 6> kTexts{"Tack så mycket",
                                                 "مُرَتَّب لا السلام",
                                                 "Anna säger سلام عليكم till alla",
                                                 "اسمي Anna وعمري 24 سنة (هاتف 070-174 06 05).",
                                                 "می‌خواهم ۱۲۳ کتاب",
                                                 "a👨‍👩‍👧b e\u0301 לא"};

struct Line {
  test::LoadedFonts fonts;
  Run run;
  TextLine line;
  std::optional<Paragraph> text;
  explicit Line(std::string_view words, Direction page = kLeft) { set(words, page); }
  void set(std::string_view words, Direction page) {
    run = {words};
    text.emplace(fonts.get(), std::span(&run, 1),
                 ShapingStyle{.direction = page, .base = Base::kOwn}, 0.0F);
    text->set_em(50);
    line = {0, words.size(), text->width(0, words.size())};
  }
};

TEST_CASE("a tap on either half of a character puts the caret on that side of it") {
  Line line("");
  for (const std::string_view words : kTexts) {
    line.set(words, kLeft);
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = input::next_grapheme(words, begin);
      INFO(std::string(words) << " at " << begin);
      const float before = line.text->caret_x(line.line, {begin, true});
      const float after = line.text->caret_x(line.line, {end, false});
      REQUIRE(std::abs(after - before) > 1);  // every character here is wide
      const Caret first = line.text->caret_at(line.line, before + (after - before) * 0.2F);
      const Caret second = line.text->caret_at(line.line, before + (after - before) * 0.8F);
      CHECK(first.offset == begin);
      CHECK(second.offset == end);
      CHECK(line.text->caret_x(line.line, first) == doctest::Approx(before).epsilon(0.001));
      CHECK(line.text->caret_x(line.line, second) == doctest::Approx(after).epsilon(0.001));
      begin = end;
    }
  }
}

TEST_CASE("a text begins at its own side and ends at the other") {
  for (const std::string_view words : {kTexts[0], kTexts[1], kTexts[4]}) {
    const Line line(words);
    CHECK(line.text->caret_x(line.line, {0, false}) == 0);
    CHECK(line.text->caret_x(line.line, {words.size(), false}) == doctest::Approx(line.line.width));
    CHECK(line.text->caret_at(line.line, -20).offset == 0);
    CHECK(line.text->caret_at(line.line, line.line.width + 20).offset == words.size());
  }
}

TEST_CASE("in a turn typing goes on at the letter before, not at the paragraph's end") {
  const Line line("اسمي Anna");
  // "Anna" stands at the left end, so its last letter is further from there than its first.
  const float after = line.text->caret_x(line.line, {13, false});
  const float before = line.text->caret_x(line.line, {9, true});
  CHECK(after < before);
  CHECK(before == doctest::Approx(line.line.width));
}

TEST_CASE("the arrow keys go over every character once, in the order they stand in") {
  Line line("");
  for (const std::string_view words : kTexts) {
    line.set(words, kLeft);
    const bool backwards = line.text->direction() == kRight;
    // From the left end to the right one and back again.
    for (const Direction to : {kLeft, kRight}) {
      const bool from_start = (to == kLeft) != backwards;
      Caret caret = line.text->caret_at(line.line, from_start ? 0.01F : line.line.width - 0.01F);
      float x = line.text->caret_x(line.line, caret);
      std::size_t steps = 0;
      while (const auto next = line.text->beside(line.line, caret, to)) {
        const float further = line.text->caret_x(line.line, *next);
        INFO(std::string(words) << " at " << caret.offset);
        REQUIRE((from_start ? further > x : further < x));
        x = further;
        caret = *next;
        REQUIRE(++steps <= words.size());
      }
      CHECK(steps == input::count_graphemes(words));
    }
  }
}

TEST_CASE("a selection covers each of its characters: one piece, or several where directions mix") {
  Line line("");
  for (const std::string_view words : kTexts) {
    line.set(words, kRight);
    const auto all = line.text->cover(line.line, 0, words.size());
    REQUIRE(all.size() == 1);
    CHECK(all[0].begin == doctest::Approx(0).epsilon(0.001));
    CHECK(all[0].end == doctest::Approx(line.line.width));
    CHECK(line.text->cover(line.line, 3, 3).empty());
  }
  line.set(kTexts[2], kLeft);
  CHECK(line.text->cover(line.line, 6, 20).size() == 2);
  line.set(kTexts[0], kLeft);
  CHECK(line.text->cover(line.line, 2, 6).size() == 1);
}

TEST_CASE("a ligature is two places for the caret") {
  const Line line("لا");
  const float middle = line.text->caret_x(line.line, {2, false});
  CHECK(middle == doctest::Approx(line.line.width / 2));
}

TEST_CASE("carets in random text stay inside their line and never loop") {
  std::mt19937 random(5);
  Line line("");
  for (int round = 0; round < 500; ++round) {
    const std::string words = test::random_text(random, random() % 30);
    line.set(words, round % 2 == 0 ? kLeft : kRight);
    std::vector<TextLine> lines;
    line.text->wrap(static_cast<float>(100 + random() % 600), lines);
    INFO("round " << round);
    for (const TextLine& one : lines) {
      for (std::size_t at = one.begin; at <= one.end; ++at) {
        const float x = line.text->caret_x(one, {at, at % 2 == 0});
        REQUIRE(x > -100);
        REQUIRE(x < 5000);
      }
      for (float x = -50; x < 700; x += 90) {
        const Caret caret = line.text->caret_at(one, x);
        REQUIRE(caret.offset >= one.begin);
        REQUIRE(caret.offset <= one.end);
        line.text->beside(one, caret, kRight);
      }
      line.text->cover(one, random() % (words.size() + 1), words.size());
    }
  }
}

}  // namespace
}  // namespace stordialog::kit
