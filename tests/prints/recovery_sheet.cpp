#include "prints/recovery_sheet.h"

#include "prints/sample.h"

namespace stordialog::prints {

namespace {

seal::BoxKey key_of(std::uint8_t seed) {
  return seal::box_key_from_seed(domain::Bytes(32, seed));
}

}  // namespace

TEST_CASE("a printed recovery sheet gives its key back when it is typed in again") {
  const auto key = key_of(3);
  const seal::KeyPublic about{seal::KeyUse::ballots, "Idéburen sektor", key.public_key};
  const auto groups = seal::recovery_text(key.secret);
  const Looked looked(recovery_sheet(about, groups.text(), real_words().in("sv"), real_fonts()));
  looked.check_sound();
  const auto text = looked.text();
  CHECK(holds(text, "Nyckelbärare: Idéburen sektor"));
  std::string typed, left(groups.text());
  while (!left.empty()) {
    const auto group = left.substr(0, left.find(' '));
    CHECK_MESSAGE(holds(text, group), group);
    left.erase(0, std::min(group.size() + 1, left.size()));
  }
}

TEST_CASE("the groups of a sheet are taken only if they are that key's") {
  const auto key = key_of(3);
  const seal::KeyPublic about{seal::KeyUse::contacts, "X", key.public_key};
  const std::string sheet =
      "Återställningsblad\n\n" + std::string(seal::recovery_text(key.secret).text()) + "\n\nMer.\n";
  const auto groups = groups_of(sheet, about);
  REQUIRE(groups);
  CHECK(groups->text() == seal::recovery_text(key.secret).text());

  const seal::KeyPublic another{seal::KeyUse::contacts, "X", key_of(4).public_key};
  const auto wrong = groups_of(sheet, another);
  REQUIRE(!wrong);
  CHECK(wrong.error().code == "print.other_key");
  const auto none = groups_of("Inget blad\n", about);
  REQUIRE(!none);
  CHECK(none.error().code == "print.no_groups");
}

}  // namespace stordialog::prints
