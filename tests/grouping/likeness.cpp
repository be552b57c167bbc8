#include "grouping/likeness.h"

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

float between(std::string_view a, std::string_view b) {
  return likeness(Profile(a), Profile(b));
}

TEST_CASE("a text is wholly like itself, whatever its capitals and punctuation") {
  CHECK(between("Öppna skolan på kvällen", "öppna skolan, på KVÄLLEN!") == doctest::Approx(1));
}

TEST_CASE("texts without a common word are not alike at all") {
  CHECK(between("Belysning vid stationen", "Kurs i matlagning") == 0);
}

TEST_CASE("likeness is the same both ways") {
  const char* const a = "Öppna skolans matsal en kväll i veckan";
  const char* const b = "Kvällsöppen skola för alla åldrar";
  CHECK(between(a, b) == doctest::Approx(between(b, a)));
}

TEST_CASE("endings and compounds matter little") {
  CHECK(between("Kvällsöppen skola för alla åldrar", "Öppna skolan en kväll i veckan") >= kAlike);
  CHECK(between("Läxhjälp i biblioteket", "Läxhjälpen på bibliotek") > 0.7F);
}

TEST_CASE("small words make nothing alike") {
  CHECK(between("en kurs i att laga mat för oss", "en bänk vid ån för att fika på") < kAlike);
}

TEST_CASE("Arabic and Persian texts are compared by their words too") {
  CHECK(between("فتح المدرسة مساءً", "المدرسة مفتوحة في المساء") >= kAlike);
  CHECK(between("فتح المدرسة", "ملعب جديد") == 0);
}

TEST_CASE("an empty text is like nothing, itself included") {
  CHECK(between("", "Öppna skolan") == 0);
  CHECK(between("", "") == 0);
  CHECK(Profile(" ?! ").empty());
}

TEST_CASE("the most alike come first, those that are not alike never") {
  const std::vector<Profile> texts = {Profile("Belysning på gångvägen till stationen"),
                                      Profile("Öppen skola"),
                                      Profile("Öppna skolans matsal på kvällen")};
  const auto found = most_alike(Profile("Öppna skolans matsal en kväll i veckan"), texts, 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == 2);
  CHECK(found[1] == 1);
  CHECK(most_alike(Profile("Öppna skolans matsal"), texts, 1).size() == 1);
}

TEST_CASE("words of four letters and more tell something") {
  CHECK(Profile("Öppna en skola i vår").telling_words() == 2);
}

TEST_CASE("broken UTF-8 is compared all the same") {
  CHECK(between("\xC3", "abc") == 0);
  CHECK(between("caf\xE9", "caf\xE9") == doctest::Approx(1));
}

}  // namespace
}  // namespace stordialog::grouping
