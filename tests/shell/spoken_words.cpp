#include "shell/spoken_words.h"

#include <doctest/doctest.h>

#include "system/files.h"

namespace stordialog::shell {
namespace {

const wording::Catalogue& swedish() {
  static const wording::Catalogues words = [] {
    system::DiskFiles files;
    auto read = wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
    REQUIRE(read.has_value());
    return std::move(*read);
  }();
  return words.in("sv");
}

kit::SpokenItem field(std::string value) {
  kit::SpokenItem item;
  item.id = 1;
  item.role = kit::Role::kField;
  item.name = "Namn";
  item.value = std::move(value);
  item.secret = kit::Secret::kContent;
  return item;
}

const Listener kAlone{&swedish(), true}, kInTheHall{&swedish(), false};

TEST_CASE("a field says its name, that it is one, and its content only in headphones") {
  const kit::SpokenPage page;
  CHECK(target_said(field("Åsa"), page, kAlone).text == "Namn, textfält, Åsa");
  CHECK(target_said(field("Åsa"), page, kInTheHall).text == "Namn, textfält, ifyllt");
  CHECK(target_said(field(""), page, kInTheHall).text == "Namn, textfält, tomt");
}

TEST_CASE("a choice says its name and state only in headphones") {
  const kit::SpokenPage page;
  kit::SpokenItem item;
  item.id = 1;
  item.role = kit::Role::kChoice;
  item.name = "Bänkar";
  item.chosen = kit::Chosen::kYes;
  item.secret = kit::Secret::kChoice;
  CHECK(target_said(item, page, kAlone).text == "Bänkar, alternativ, valt");
  CHECK(target_said(item, page, kInTheHall).text == "Ett alternativ");
  CHECK(state_said(item, kInTheHall).empty());
}

TEST_CASE("what cannot be pressed says so") {
  const kit::SpokenPage page;
  kit::SpokenItem item;
  item.id = 1;
  item.role = kit::Role::kButton;
  item.name = "Nästa";
  item.enabled = false;
  CHECK(target_said(item, page, kAlone).text == "Nästa, knapp, går inte att trycka nu");
}

TEST_CASE("typing says each sign, each word that ends, and what is erased; aloud nothing") {
  CHECK(typing_said("Å", field("Ås"), kAlone) == "s");
  CHECK(typing_said("", field("Å"), kAlone) == "Å");
  CHECK(typing_said("Åsa", field("Åsa "), kAlone) == "Åsa");
  CHECK(typing_said("Åså", field("Ås"), kAlone) == "suddat å");
  CHECK(typing_said("a", field("a@"), kAlone) == "snabel-a");
  CHECK(typing_said("Å", field("Ås"), kInTheHall).empty());
}

}  // namespace
}  // namespace stordialog::shell
