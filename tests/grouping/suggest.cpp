#include "grouping/suggest.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

domain::RecordId id_of(std::uint8_t number) {
  domain::RecordId id;
  id.bytes[0] = static_cast<std::uint8_t>(number * 37);  // neither in order nor in the texts' order
  id.bytes[1] = number;
  return id;
}

std::vector<IdeaText> ideas_of(const std::vector<std::string>& texts) {
  std::vector<IdeaText> ideas;
  for (const std::string& text : texts) {
    ideas.push_back({id_of(static_cast<std::uint8_t>(ideas.size())), text});
  }
  return ideas;
}

std::vector<Suggestion> suggested(const std::vector<IdeaText>& ideas, const Options& options = {}) {
  system::NoProgress nobody;
  return suggest(ideas, options, nobody);
}

bool together(const std::vector<Suggestion>& suggestions, std::uint8_t a, std::uint8_t b) {
  return std::ranges::any_of(suggestions, [&](const Suggestion& one) {
    return std::ranges::count(one.ideas, id_of(a)) + std::ranges::count(one.ideas, id_of(b)) == 2;
  });
}

const std::vector<std::string> kHall = {
    "Bryt ensamheten bland äldre med gemensamma luncher",  // 0
    "Luncher för äldre som lider av ensamhet",             // 1
    "Telefonkedja mot ensamhett för äldre",                // 2: mistyped
    "Fler belysta gångvägar vid stationen",                // 3
    "Belysning längs gångvägen till stationen",            // 4
    "En rastgård för hundar vid ån",                       // 5
    "Vi behöver en hundrastgård",                          // 6
    "Låna ut musikinstrument gratis",                      // 7
    "Simskola för vuxna på kvällstid",                     // 8
};

TEST_CASE("ideas about one matter are suggested together, with the words they share") {
  const auto suggestions = suggested(ideas_of(kHall));
  CHECK(together(suggestions, 0, 1));
  CHECK(together(suggestions, 3, 4));
  CHECK_FALSE(together(suggestions, 7, 8));
  CHECK_FALSE(together(suggestions, 0, 3));
  const auto old = std::ranges::find_if(suggestions, [](const Suggestion& one) {
    return std::ranges::count(one.ideas, id_of(0)) == 1;
  });
  REQUIRE(old != suggestions.end());
  CHECK(std::ranges::count(old->why, "ensamhet") + std::ranges::count(old->why, "ensamheten") == 1);
  CHECK(std::ranges::count(old->why, "äldre") == 1);
}

TEST_CASE("a mistyped word is the word it was meant to be") {
  CHECK(together(suggested(ideas_of(kHall)), 1, 2));
}

TEST_CASE("a compound is alike to its parts") {
  CHECK(together(suggested(ideas_of({"En rastgård för hundar", "Hundarnas rastgård vid ån",
                                     "Bygg en rastgårdsbelysning"})),
                 0, 1));
  CHECK(together(suggested(ideas_of({"Skolans matsal öppen en kväll", "Kvällsöppen skola",
                                     "Skolmatsal för alla", "Matsalar att hyra"})),
                 2, 3));
}

TEST_CASE("the order in which ideas come changes nothing") {
  auto ideas = ideas_of(kHall);
  const auto first = suggested(ideas);
  REQUIRE_FALSE(first.empty());
  for (unsigned seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::shuffle(ideas.begin(), ideas.end(), random);
    CHECK(suggested(ideas) == first);
  }
}

TEST_CASE("every idea is in one group at most, and a group has at least two") {
  std::vector<domain::RecordId> seen;
  for (const Suggestion& one : suggested(ideas_of(kHall))) {
    CHECK(one.ideas.size() >= 2);
    CHECK_FALSE(one.why.empty());
    CHECK(one.why.size() <= Options{}.words_most);
    seen.insert(seen.end(), one.ideas.begin(), one.ideas.end());
  }
  std::ranges::sort(seen);
  CHECK(std::ranges::adjacent_find(seen) == seen.end());
}

TEST_CASE("small words alone bring no ideas together") {
  CHECK(suggested(ideas_of({"Det behövs mer av allt", "Det behövs mer av allt", ""})).empty());
  CHECK(suggested({}).empty());
}

TEST_CASE("the same idea written twice is one group; a group has its most members") {
  const std::string text = "Läxhjälp på biblioteket";
  const auto ideas = ideas_of(std::vector<std::string>(9, text));
  REQUIRE(suggested(ideas).size() == 1);
  CHECK(suggested(ideas)[0].ideas.size() == 9);
  CHECK(suggested(ideas)[0].alike == doctest::Approx(1));
  Options few;
  few.ideas_most = 4;
  for (const Suggestion& one : suggested(ideas, few)) CHECK(one.ideas.size() <= 4);
}

TEST_CASE("Arabic ideas are compared by their words") {
  CHECK(together(suggested(ideas_of({"فتح المدرسة مساء", "المدرسة مساء للجميع", "ملعب جديد"})), 0,
                 1));
}

class Stop final : public system::Progress {
 public:
  void at(std::string_view, std::uint64_t, std::uint64_t) override {}
  bool cancelled() override { return true; }
};

TEST_CASE("cancelled work suggests nothing") {
  Stop stop;
  CHECK(suggest(ideas_of(kHall), {}, stop).empty());
}

}  // namespace
}  // namespace stordialog::grouping
