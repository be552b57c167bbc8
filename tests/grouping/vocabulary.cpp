#include "grouping/vocabulary.h"

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

Vocabulary of(const std::vector<Word>& stems) {
  Vocabulary vocabulary;
  for (const Word& stem : stems) vocabulary.count(stem);
  return vocabulary;
}

TEST_CASE("a letter too many, too few, another or two swapped find the word that more texts have") {
  const auto mistyped = of({U"ensamhet", U"ensamhet", U"ensammhet", U"ensmhet", U"ensomhet",
                            U"ensahmet", U"gemenskap"})
                            .mistyped();
  CHECK(mistyped.size() == 4);
  for (const auto& [wrong, right] : mistyped) CHECK(right == U"ensamhet");
}

TEST_CASE("words that many texts have, short words, and first and last letters are not mistyped") {
  CHECK(of({U"ensamhet", U"ensamhet", U"ensomhet", U"ensomhet"}).mistyped().empty());
  CHECK(of({U"skola", U"skola", U"skala"}).mistyped().empty());
  CHECK(of({U"parkering", U"parkering", U"markering"}).mistyped().empty());
  CHECK(of({U"ensamhet", U"ensamhet", U"ensamhex"}).mistyped().empty());
}

TEST_CASE("mistyped words never point at each other or in a chain") {
  const auto mistyped = of({U"ensamhet", U"ensomhet", U"ensommhet"}).mistyped();
  for (const auto& [wrong, right] : mistyped) CHECK_FALSE(mistyped.contains(right));
  CHECK(mistyped.size() == 1);
}

TEST_CASE("an ending in et goes where the rest is known, and stays where it is the word's own") {
  const Vocabulary vocabulary = of({U"bibliotek", U"biblioteket", U"paket"});
  CHECK(vocabulary.without_et(U"biblioteket") == U"bibliotek");
  CHECK(vocabulary.without_et(U"paket") == U"paket");
}

TEST_CASE("a compound is split where both parts are known, an s between them included") {
  const Vocabulary vocabulary = of({U"skol", U"mats", U"matsal", U"ungdom", U"gård"});
  CHECK(vocabulary.parts_of(U"skolmatsal") == std::pair<Word, Word>{U"skol", U"matsal"});
  CHECK(vocabulary.parts_of(U"ungdomsgård") == std::pair<Word, Word>{U"ungdom", U"gård"});
  CHECK_FALSE(vocabulary.parts_of(U"fritidsgård"));
  CHECK_FALSE(vocabulary.parts_of(U"gård"));
}

}  // namespace
}  // namespace stordialog::grouping
