#include "report/matching.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

namespace {

constexpr const char* kLonely = "10000000000000000000000000000001";
constexpr const char* kSafe = "10000000000000000000000000000002";
constexpr const char* kHidden = "10000000000000000000000000000003";

InitiativeLine made(const char* what, const char* who, const char* idea, const char* offers,
                    const char* seeks) {
  return {std::string("2") + what, idea, what, who, "soon", offers, seeks, "none"};
}

/// Ideas about two challenges, and one that nobody may read.
Results initiatives(std::vector<InitiativeLine> wanted) {
  Results results = sample_results();
  results.ideas = {{kLonely, "Soppa", "ensamhet", 3, true, false},
                   {kSafe, "Lampor", "trygghet", 2, true, false},
                   {kHidden, "Gömd", "ensamhet", 1, true, true}};
  results.initiatives = std::move(wanted);
  return results;
}

std::vector<std::string> pairs_of(const Results& results) {
  std::vector<std::string> pairs;
  for (const Match& match : matches(results)) {
    std::string pair = match.giver->who + ">" + match.seeker->who + ":";
    for (const auto& name : match.resources) pair += " " + name;
    pairs.push_back(pair + (match.challenge.empty() ? "" : " " + match.challenge));
  }
  return pairs;
}

using Pairs = std::vector<std::string>;

}  // namespace

TEST_CASE("who offers what another seeks is matched, with the same challenge first") {
  const auto results = initiatives({made("A", "Kören", kLonely, "time", "room\nmoney"),
                                    made("B", "Församlingen", kSafe, "room\nmoney", ""),
                                    made("C", "Kommunen", kLonely, "room", "time")});
  CHECK(pairs_of(results) == Pairs{"Kören>Kommunen: time ensamhet", "Kommunen>Kören: room ensamhet",
                                   "Församlingen>Kören: room money"});
}

TEST_CASE("nobody is matched who chose nothing, with themselves, or for what nobody may read") {
  CHECK(pairs_of(initiatives({made("A", "Kören", kLonely, "", ""),
                              made("B", "Församlingen", kLonely, "room", "room")}))
            .empty());
  CHECK(pairs_of(initiatives({made("A", "Kören", kLonely, "", "room"),
                              made("B", "KÖREN.", kSafe, "room", "")}))
            .empty());
  CHECK(pairs_of(initiatives({made("A", "Kören", kLonely, "", "room"),
                              made("B", "Församlingen", kHidden, "room", "")}))
            .empty());
  CHECK(pairs_of(initiatives({made("A", "", kLonely, "", "room"),
                              made("B", "Församlingen", kLonely, "room", "")}))
            .empty());
  // What "other" stands for is not known.
  CHECK(pairs_of(initiatives({made("A", "Kören", kLonely, "", "other"),
                              made("B", "Församlingen", kLonely, "other", "")}))
            .empty());
}

TEST_CASE("a match says why") {
  const auto words = real_words();
  const auto results = initiatives({made("A", "Kören", kLonely, "", "room\ntime"),
                                    made("B", "Kommunen", kLonely, "time\nroom", "")});
  const auto found = matches(results);
  REQUIRE(found.size() == 1);
  CHECK(match_said(found.front(), results, words.in("sv")) ==
        "Kommunen erbjuder det som Kören söker: Lokal, Tid. Båda gäller Ensamhet.");
  CHECK(match_said(found.front(), results, words.in("en")) ==
        "Kommunen offers what Kören seeks: A room, Time. Both are about Loneliness.");
}

TEST_CASE("an organisation has a row for each challenge, with all that it offers and seeks") {
  const auto words = real_words();
  const auto results = initiatives(
      {made("A", "Kören", kLonely, "time", "room"), made("B", "kören", kLonely, "room\ntime", ""),
       made("C", "Kören", kSafe, "", "money\nEn båt"), made("D", "Byn", kHidden, "room", "")});
  const Sheet sheet = organisations_sheet(results, words.in("sv"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(std::get<std::string>(sheet.rows[0][1]) == "Ensamhet");
  CHECK(std::get<std::string>(sheet.rows[0][2]) == "Tid, Lokal");
  CHECK(std::get<std::string>(sheet.rows[0][3]) == "Lokal");
  CHECK(std::get<std::string>(sheet.rows[0][4]) == "A; B");
  CHECK(std::get<std::string>(sheet.rows[1][1]) == "Trygghet");
  CHECK(std::get<std::string>(sheet.rows[1][3]) == "Pengar, En båt");
}

TEST_CASE("the table of matches has a row each with its reason") {
  const auto words = real_words();
  const auto results = initiatives(
      {made("A", "Kören", kLonely, "time", "room"), made("B", "Kommunen", kSafe, "room", "time")});
  const Sheet sheet = matches_sheet(results, words.in("sv"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(std::get<std::string>(sheet.rows[0][5]) == "Kören erbjuder det som Kommunen söker: Tid.");
}

}  // namespace stordialog::report
