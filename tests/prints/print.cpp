#include "prints/print.h"

#include <set>

#include "domain/limits.h"
#include "prints/prepared_folder.h"
#include "prints/sample.h"
#include "seal/voting_code.h"

namespace stordialog::prints {

namespace {

struct Prepared {
  std::vector<std::string> codes;
  domain::Bytes package;
};

/// Sixteen codes and their package.
const Prepared& prepared() {
  static const auto made = [] {
    Prepared one;
    bundle::Package package;
    system::DiskFiles files;
    const auto toml =
        files.read(system::Path(STORDIALOG_SOURCE_DIR) / "assets/events/ok-ide.event.toml",
                   domain::limits::kEventFileBytes);
    REQUIRE(toml);
    package.event_toml = {toml->begin(), toml->end()};
    const auto station = seal::signing_key_from_seed(domain::Bytes(32, 1));
    package.stations = {{1, domain::Role::lead, "Entrén", station.public_key}};
    const auto key = [](std::uint8_t seed) {
      return seal::box_key_from_seed(domain::Bytes(32, seed)).public_key;
    };
    package.ballot_keys = {{seal::KeyUse::ballots, "Kommunen", key(2)}};
    package.contacts_key = {seal::KeyUse::contacts, "Kommunen", key(3)};
    package.code_cost = seal::kPracticeCost;
    system::SeededRandomness randomness(5);
    while (one.codes.size() < 16) {
      one.codes.push_back(seal::make_code(randomness));
      package.code_hashes.push_back(
          seal::code_hash(one.codes.back(), package.code_salt, package.code_cost));
    }
    const auto organiser = seal::signing_key_from_seed(domain::Bytes(32, 4));
    one.package = bundle::write_package(package, organiser.secret);
    return one;
  }();
  return made;
}

/// What prepare leaves, in a folder that is gone afterwards.
struct Left {
  testing::OutsideFolder folder;
  system::Path place;
  Left() {
    const auto& bytes = prepared().package;
    place = system::Path(folder.put("a.package", {bytes.begin(), bytes.end()})).parent_path();
    put_codes(prepared().codes);
    static_cast<void>(folder.put("pin.txt", "482913\n"));
  }
  void put_codes(const std::vector<std::string>& codes) const {
    std::string text = "\xEF\xBB\xBFRöstkod\r\n";
    for (const auto& code : codes) text += seal::grouped(code) + "\r\n";
    static_cast<void>(folder.put("codes.csv", text));
  }
};

domain::Expected<Printed> made(What what, const system::Path& place) {
  system::DiskFiles files;
  system::SeededRandomness randomness(1);
  return print({what, place, 4}, {files, randomness, real_words(), "sv", real_fonts()});
}

std::string refused(What what, const system::Path& place) {
  const auto printed = made(what, place);
  return printed ? "" : printed.error().code;
}

}  // namespace

TEST_CASE("whatever an event prints is made of the folder that prepare left") {
  const Left left;
  for (const auto name : kNames) {
    const auto what = what_named(name);
    REQUIRE(what);
    if (*what == What::recovery) continue;
    const auto printed = made(*what, left.place);
    REQUIRE_MESSAGE(printed, name);
    CHECK(printed->pdf.starts_with("%PDF"));
    CHECK(printed->is_secret == (*what == What::codes || *what == What::day_sheet));
  }
  CHECK(!what_named("everything"));
}

TEST_CASE("the PIN on the day sheet is that of the file") {
  const Left left;
  const auto printed = made(What::day_sheet, left.place);
  REQUIRE(printed);
  CHECK(holds(Looked(printed->pdf).text(), "482913"));
  static_cast<void>(left.folder.put("pin.txt", "12345\n"));
  CHECK(refused(What::day_sheet, left.place) == "print.bad_pin");
}

TEST_CASE("codes that are not the package's are not printed") {
  const Left left;
  auto codes = prepared().codes;
  codes.pop_back();
  left.put_codes(codes);
  CHECK(refused(What::codes, left.place) == "print.other_codes");
  codes.push_back(codes.front());
  codes.back().back() = codes.back().back() == 'A' ? 'C' : 'A';
  left.put_codes(codes);
  CHECK(refused(What::codes, left.place) == "print.bad_code");
  system::SeededRandomness randomness(9);
  for (auto& code : codes) code = seal::make_code(randomness);
  left.put_codes(codes);
  CHECK(refused(What::codes, left.place) == "print.other_codes");
}

TEST_CASE("a folder without a package, or with two, is refused") {
  const testing::OutsideFolder empty;
  const auto place = system::Path(empty.put("x", "")).parent_path();
  CHECK(refused(What::posters, place) == "print.no_package");
  static_cast<void>(empty.put("a.package", ""));
  static_cast<void>(empty.put("b.package", ""));
  CHECK(refused(What::posters, place) == "print.several_packages");
}

TEST_CASE("a recovery sheet is printed from the file that keyholder new wrote") {
  const auto key = seal::box_key_from_seed(domain::Bytes(32, 5));
  const seal::KeyPublic about{seal::KeyUse::ballots, "Kommunen", key.public_key};
  const testing::OutsideFolder folder;
  const auto file =
      folder.put("k.recovery.txt", std::string(seal::recovery_text(key.secret).text()));
  const auto bytes = seal::write_public(about);
  static_cast<void>(folder.put("k.pub", {bytes.begin(), bytes.end()}));
  const auto printed = made(What::recovery, file);
  REQUIRE(printed);
  CHECK(printed->is_secret);
  CHECK(holds(Looked(printed->pdf).text(), "Kommunen"));
  CHECK(refused(What::recovery, folder.put("k.key", "")) == "print.no_sheet");
}

}  // namespace stordialog::prints
