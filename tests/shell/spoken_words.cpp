#include "shell/spoken_words.h"

#include <doctest/doctest.h>

#include "screens_fixture/samples.h"

namespace stordialog::shell {
namespace {

const wording::Catalogue& swedish() {
  return screens_fixture::catalogues().in("sv");
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

Listener alone() {
  return {&swedish(), true};
}
Listener in_the_hall() {
  return {&swedish(), false};
}

TEST_CASE("a field says its name, that it is one, and its content only in headphones") {
  const kit::SpokenPage page;
  CHECK(target_said(field("Åsa"), page, alone()).text == "Namn, textfält, Åsa");
  CHECK(target_said(field("Åsa"), page, in_the_hall()).text == "Namn, textfält, ifyllt");
  CHECK(target_said(field(""), page, in_the_hall()).text == "Namn, textfält, tomt");
}

TEST_CASE("a choice says its name and state only in headphones") {
  const kit::SpokenPage page;
  kit::SpokenItem item;
  item.id = 1;
  item.role = kit::Role::kChoice;
  item.name = "Bänkar";
  item.chosen = kit::Chosen::kYes;
  item.secret = kit::Secret::kChoice;
  CHECK(target_said(item, page, alone()).text == "Bänkar, alternativ, valt");
  CHECK(target_said(item, page, in_the_hall()).text == "Ett alternativ");
  CHECK(state_said(item, in_the_hall()).empty());
}

TEST_CASE("what cannot be pressed says so") {
  const kit::SpokenPage page;
  kit::SpokenItem item;
  item.id = 1;
  item.role = kit::Role::kButton;
  item.name = "Nästa";
  item.enabled = false;
  CHECK(target_said(item, page, alone()).text == "Nästa, knapp, går inte att trycka nu");
}

TEST_CASE("typing says each sign, each word that ends, and what is erased; aloud nothing") {
  CHECK(typing_said("Å", field("Ås"), alone()) == "s");
  CHECK(typing_said("", field("Å"), alone()) == "Å");
  CHECK(typing_said("Åsa", field("Åsa "), alone()) == "Åsa");
  CHECK(typing_said("Åså", field("Ås"), alone()) == "suddat å");
  CHECK(typing_said("a", field("a@"), alone()) == "snabel-a");
  CHECK(typing_said("Å", field("Ås"), in_the_hall()).empty());
}

}  // namespace
}  // namespace stordialog::shell
