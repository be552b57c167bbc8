#include "organise/keyholder.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {

namespace {

constexpr std::string_view kPassword = "ten-letters-and-more";

struct Room {
  Folder folder;
  system::DiskFiles files;
  KeyOrder order{seal::KeyUse::ballots, " Idéburen sektor ", folder.path / "side.key",
                 folder.path / "side.pub", seal::kPracticeCost};
  [[nodiscard]] domain::Expected<NewKey> make(std::string_view password = kPassword) {
    return NewKey::make(files, order, domain::Secret(password));
  }
  [[nodiscard]] NewKey made() {
    auto key = make();
    REQUIRE_MESSAGE(key, code_of(key));
    return std::move(*key);
  }
  [[nodiscard]] domain::Bytes bytes(const system::Path& file) {
    const auto read = files.read(file, 1 << 20);
    REQUIRE(read);
    return *read;
  }
};

domain::Secret password(std::string_view text = kPassword) {
  return domain::Secret(text);
}

wording::Catalogue sheet_words() {
  auto catalogue = wording::Catalogue::parse(R"toml([file]
language = "en"
name = "English"
direction = "ltr"
proofread = true
[sheet.recovery]
title = "Recovery sheet"
holder = "Holder: {holder}"
for_ballots = "This key opens votes."
for_contacts = "This key opens contacts."
use = "Type the groups in."
keep = "Keep it locked up."
lost = "Both lost: votes lost."
)toml",
                                             "en.toml");
  REQUIRE_MESSAGE(catalogue, code_of(catalogue));
  return *catalogue;
}

}  // namespace

TEST_CASE("the public part exists only after the password was asked again and a box opened") {
  Room room;
  NewKey key = room.made();
  CHECK(std::filesystem::exists(room.order.key_file));
  CHECK_FALSE(std::filesystem::exists(room.order.public_file));
  CHECK(code_of(key.confirm(password("ten-letters-and-less"))) == "key.wrong_password");
  CHECK_FALSE(std::filesystem::exists(room.order.public_file));
  REQUIRE(key.confirm(password()));

  const auto public_part = seal::read_public(room.bytes(room.order.public_file));
  REQUIRE(public_part);
  CHECK(*public_part == key.about());
  CHECK(public_part->holder == "Idéburen sektor");
  const auto locked = seal::unlock_key(room.bytes(room.order.key_file), kPassword);
  REQUIRE(locked);
  CHECK(opens_its_own({locked->secret.copy(), public_part->key}));
  const auto mode = std::filesystem::status(room.order.key_file).permissions();
  CHECK((mode & std::filesystem::perms::mask) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a key file that was damaged on the drive never gets a public part") {
  Room room;
  NewKey key = room.made();
  auto bytes = room.bytes(room.order.key_file);
  bytes.back() ^= 1;
  REQUIRE(room.files.publish(room.order.key_file, bytes, 0600));
  CHECK_FALSE(key.confirm(password()));
  CHECK_FALSE(std::filesystem::exists(room.order.public_file));
}

TEST_CASE("another key put in the file's place is not taken for this one") {
  Room room, other;
  NewKey key = room.made();
  static_cast<void>(other.made());
  REQUIRE(room.files.publish(room.order.key_file, other.bytes(other.order.key_file), 0600));
  CHECK(code_of(key.confirm(password())) == "key.read_back");
  CHECK_FALSE(std::filesystem::exists(room.order.public_file));
}

TEST_CASE("a short password, a nameless holder or a file in the way makes no key") {
  Room room;
  const auto too_short = room.make("åäöåäöåäö");
  CHECK(code_of(too_short) == "key.password_short");
  CHECK(detail(too_short, "least") == "10");
  CHECK(detail(too_short, "length") == "9");
  CHECK(code_of(room.make("ten letters\xff")) == "text.not_utf8");
  room.order.holder = "  ";
  CHECK(code_of(room.make()) == "key.bad_holder");
  room.order.holder = "Two\nlines";
  CHECK(code_of(room.make()) == "key.bad_holder");
  room.order.holder = "Somebody";
  CHECK_FALSE(std::filesystem::exists(room.order.key_file));

  REQUIRE(room.files.publish(room.order.public_file, {}, 0600));
  CHECK(code_of(room.make()) == "key.exists");
  CHECK_FALSE(std::filesystem::exists(room.order.key_file));
  REQUIRE(room.files.remove(room.order.public_file));
  const NewKey key = room.made();
  const auto before = room.bytes(room.order.key_file);
  const auto again = room.make();
  CHECK(code_of(again) == "key.exists");
  CHECK(detail(again, "file") == room.order.key_file.string());
  CHECK(room.bytes(room.order.key_file) == before);
}

TEST_CASE("whoever gives up takes the locked file along") {
  Room room;
  NewKey key = room.made();
  key.abandon();
  CHECK_FALSE(std::filesystem::exists(room.order.key_file));
}

TEST_CASE("a recovery sheet makes the same key again, under another password") {
  Room room;
  NewKey key = room.made();
  REQUIRE(key.confirm(password()));
  Room later;
  auto again = NewKey::from_sheet(later.files, later.order, key.recovery_text().text(),
                                  password("another-password"));
  REQUIRE_MESSAGE(again, code_of(again));
  REQUIRE(again->confirm(password("another-password")));
  CHECK(again->about() == key.about());
  std::string mistyped(key.recovery_text().text());
  mistyped[2] = mistyped[2] == 'A' ? 'C' : 'A';
  Room third;
  CHECK(code_of(NewKey::from_sheet(third.files, third.order, mistyped, password()))
            .starts_with("recovery."));
  const auto shorter = seal::recovery_text(domain::Secret(16));
  CHECK(code_of(NewKey::from_sheet(third.files, third.order, shorter.text(), password())) ==
        "recovery.wrong_length");
}

TEST_CASE("the recovery sheet says whose key it is, what it opens, and what is lost with it") {
  Room room;
  const NewKey key = room.made();
  const auto sheet = recovery_sheet(key, sheet_words());
  const std::string text(sheet.text());
  CHECK(text.find("Holder: Idéburen sektor") != std::string::npos);
  CHECK(text.find("This key opens votes.") != std::string::npos);
  CHECK(text.find(key.recovery_text().text()) != std::string::npos);
  CHECK(text.find("Both lost: votes lost.") != std::string::npos);
}

TEST_CASE("a secret that is not its public key's opens no test box") {
  const auto key = seal::make_box_key(), other = seal::make_box_key();
  CHECK(opens_its_own(key));
  CHECK_FALSE(opens_its_own({key.secret.copy(), other.public_key}));
  CHECK_FALSE(opens_its_own({domain::Secret(31), key.public_key}));
  CHECK_FALSE(opens_its_own({key.secret.copy(), {}}));
}

}  // namespace stordialog::organise::testing
