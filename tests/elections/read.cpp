#include "elections/read.h"

#include <doctest/doctest.h>

#include "elections/write.h"

using namespace stordialog;
using elections::Election;
using elections::read_election;
using tally::BallotKind;

namespace {

/// Line, what is expected and what is there instead.
std::string wrong(std::string_view text, std::string_view file) {
  const auto election = read_election(text, file);
  REQUIRE_FALSE(election);
  std::string told = election.error().code;
  for (const auto& [name, value] : election.error().details) {
    if (name != "file") told += "|" + value;
  }
  return told;
}

std::string csv_of(std::string_view text, std::string_view file) {
  const auto election = read_election(text, file);
  REQUIRE(election);
  return *elections::write_election(*election, elections::Format::csv);
}

constexpr std::string_view kOrders =
    "# TITLE: Tre\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: Anna\n"
    "# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Anna\n3: 1,{2,3}\n2: 3\n1: {1,2},3\n";
constexpr std::string_view kBudget =
    "META\nkey;value\ndescription;By\nbudget;1000\nvote_type;approval\nnum_votes;3\nPROJECTS\n"
    "project_id;cost;name\na;400;\"Bänk; ny\"\nb;700;Träd\nVOTES\nvoter_id;vote\n1;a,b\n2;b\n3;\n";

}  // namespace

TEST_CASE("PrefLib orders are read with ties and cut short") {
  CHECK(csv_of(kOrders, "x.toi") ==
        "\xEF\xBB\xBFranking;Anna;Bo;Anna (2)\r\n3;1;2;2\r\n2;;;1\r\n1;1;1;2\r\n");
  CHECK(read_election(kOrders, "x.toi")->title == "Tre");
}

TEST_CASE("an order that its kind does not allow is refused with the line") {
  CHECK(wrong(kOrders, "x.soi") == "election.bad_line|7|@expected.election.strict|3: 1,{2,3}");
  CHECK(wrong(kOrders, "x.toc") == "election.bad_line|8|@expected.election.complete|2: 3");
}

TEST_CASE("PrefLib categories are picks where there are two and grades where there are more") {
  const std::string head = "# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: ";
  CHECK(csv_of(head + "2\n2: {1,3},2\n1: {},{1,2,3}\n", "x.cat") ==
        "\xEF\xBB\xBFpicks;1;2;3\r\n2;1;;1\r\n1;;;\r\n");
  CHECK(csv_of(head + "3\n2: 1,{},{2,3}\n", "x.cat") == "\xEF\xBB\xBFscore;1;2;3\r\n2;2;0;0\r\n");
  CHECK(wrong(head + "2\n2: 1,2,3\n", "x.cat") ==
        "election.bad_line|3|@expected.election.categories|2: 1,2,3");
}

TEST_CASE("every slip in a PrefLib file is told with its line") {
  const std::string head = "# NUMBER ALTERNATIVES: 2\n";
  CHECK(wrong(head + "1: 1,3\n", "x.soi") == "election.bad_line|2|@expected.election.option|3");
  CHECK(wrong(head + "1: 1,1\n", "x.soi") == "election.bad_line|2|@expected.election.once|1");
  CHECK(wrong(head + "1: {1,2\n", "x.toi") ==
        "election.bad_line|2|@expected.election.brace|1: {1,2");
  CHECK(wrong(head + "0: 1\n", "x.soi") == "election.bad_line|2|@expected.election.count|0: 1");
  CHECK(wrong(head + "ett: 1\n", "x.soi") == "election.bad_line|2|@expected.election.count|ett: 1");
  CHECK(wrong("1: 1\n", "x.soi") == "election.bad_line|1|@expected.election.alternatives|");
  CHECK(wrong("", "x.soi") == "election.bad_line|1|@expected.election.alternatives|");
  CHECK(wrong("# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n1: 1\n", "x.soi") ==
        "election.bad_line|2|@expected.election.voters|1");
  CHECK(wrong("x", "x.pdf") == "election.unknown_file");
}

TEST_CASE("a Pabulib file brings its costs") {
  const auto election = read_election(kBudget, "x.pb");
  REQUIRE(election);
  CHECK(election->names == std::vector<std::string>{"a", "b"});
  CHECK(election->costs->each == std::vector<std::int64_t>{400, 700});
  CHECK(election->costs->budget == 1000);
  CHECK(election->profile.ballots() == 3);
}

TEST_CASE("ranked projects get points from max_length down, and costs with decimals stay exact") {
  const auto election = read_election(
      "META\nkey;value\nbudget;10.50\nvote_type;ordinal\nmax_length;3\nPROJECTS\nproject_id;cost\n"
      "a;4\nb;5.5\nVOTES\nvoter_id;vote\n1;b,a\n",
      "x.pb");
  REQUIRE(election);
  CHECK(election->costs->budget == 1050);
  CHECK(election->costs->each == std::vector<std::int64_t>{400, 550});
  CHECK(election->profile.ballot(0)[0].value == 2);
  CHECK(election->profile.ballot(0)[1].value == 3);
}

TEST_CASE("every slip in a Pabulib file is told with its line") {
  const auto with = [](std::string_view from, std::string_view to) {
    std::string text(kBudget);
    text.replace(text.find(from), from.size(), to);
    return wrong(text, "x.pb");
  };
  CHECK(with("1;a,b", "1;a,c") == "election.bad_line|13|@expected.election.project|c");
  CHECK(with("1;a,b", "1;a,a") == "election.bad_line|13|@expected.election.once|a");
  CHECK(with("b;700", "b;-7") == "election.bad_line|10|@expected.election.cost|-7");
  CHECK(with("budget;1000", "x;1000") == "election.bad_line|7|@expected.election.budget|");
  CHECK(with("approval", "stars") == "election.bad_line|5|@expected.election.vote_type|stars");
  CHECK(with("num_votes;3", "num_votes;4") == "election.bad_line|6|@expected.election.voters|3");
  CHECK(wrong("META\nkey;value\nbudget;1\nvote_type;approval\n", "x.pb") ==
        "election.bad_line|4|@expected.election.section|");
}

TEST_CASE("abcvoting's profiles are picks with a committee to fill") {
  const auto election = read_election(
      "profile: [[0, 1],\n  [2]]\nnum_cand: 3\ncommitteesize: 2\nvoter_weights: [3, 1]\n",
      "x.abc.yaml");
  REQUIRE(election);
  CHECK(election->seats == 2);
  CHECK(election->profile.ballots() == 4);
  CHECK(wrong("profile: [[0],\n  [7]]\nnum_cand: 3\n", "x.abc.yaml") ==
        "election.bad_line|2|@expected.election.option_from_0|7");
  CHECK(wrong("profile: [[0]\nnum_cand: 3\n", "x.abc.yaml").starts_with("election.bad_line|"));
  CHECK(wrong("profile: 1\nnum_cand: 3\n", "x.abc.yaml") ==
        "election.bad_line|1|@expected.election.profile|");
}

TEST_CASE("a Scottish ward's candidates stand after the ballots") {
  constexpr std::string_view kWard =
      "2,1,\n3,2,1,\n1,1,\n\"Candidate 1\",\"Ann O'Hara\",\"Labour (Lab)\",\n"
      "\"Candidate 2\",\"Bo Ek\",\"Green (Gr)\",\n\"\"Ward 1 - By\"\",\n";
  const auto election = read_election(kWard, "x.csv");
  REQUIRE(election);
  CHECK(election->names == std::vector<std::string>{"Ann O'Hara", "Bo Ek"});
  CHECK(election->title == "Ward 1 - By");
  CHECK(election->seats == 1);
  CHECK(election->profile.ballots() == 4);
  CHECK(wrong("2,1,\n3,2,3,\n", "x.csv") == "election.bad_line|2|@expected.election.option|3");
  CHECK(wrong("2,1,\n3,2,\n", "x.csv") == "election.bad_line|2|@expected.election.candidate|3,2,");
}

TEST_CASE("a table of ballots says its kind first") {
  constexpr std::string_view kTable = "score,\"Anna, äldre\",Bo\r\n2,5,0\r\n1,,3\r\n";
  CHECK(csv_of(kTable, "x.csv") == "\xEF\xBB\xBFscore;Anna, äldre;Bo\r\n2;5;0\r\n1;;3\r\n");
  CHECK(csv_of(csv_of(kTable, "x.csv"), "x.csv") == csv_of(kTable, "x.csv"));
  CHECK(wrong("ranking;A;B\n1;0;1\n", "x.csv") == "election.bad_line|2|@expected.election.mark|0");
  CHECK(wrong("picks;A;B\n1;x;2\n", "x.csv") == "election.bad_line|2|@expected.election.mark|2");
  CHECK(wrong("picks;A\n1;x;x\n", "x.csv") == "election.bad_line|2|@expected.election.columns|x");
  CHECK(wrong("", "x.csv") == "election.bad_line|1|@expected.election.csv_head|");
}

TEST_CASE("a report's ballots can be counted again") {
  CHECK(csv_of("\xEF\xBB\xBF"
               "Fråga;Val 1;Val 2\r\nVad?;Bad;Tåg\r\nVad?;Tåg;\r\n",
               "ballots.csv") == "\xEF\xBB\xBFpicks;Bad;Tåg\r\n1;1;1\r\n1;;1\r\n");
  CHECK(wrong("Fråga;Val 1\nA;x\nB;y\n", "b.csv") ==
        "election.bad_line|3|@expected.election.one_question|B");
}

TEST_CASE("what is written reads back as the same ballots") {
  const auto orders = *read_election(kOrders, "x.toi");
  CHECK(elections::ending_of(orders, elections::Format::preflib) == ".toi");
  const auto again = *elections::write_election(orders, elections::Format::preflib);
  CHECK(csv_of(again, "y.toi") == csv_of(kOrders, "x.toi"));
  CHECK(elections::write_election(orders, elections::Format::pabulib).error().code ==
        "election.cannot_hold");

  const auto budget = *read_election(kBudget, "x.pb");
  const auto preflib = *elections::write_election(budget, elections::Format::preflib);
  CHECK(csv_of(preflib, "y.cat") == csv_of(kBudget, "x.pb"));
  const auto pabulib =
      read_election(*elections::write_election(budget, elections::Format::pabulib), "y.pb");
  REQUIRE(pabulib);
  CHECK(pabulib->costs->each == budget.costs->each);
  CHECK(pabulib->profile.ballots() == 3);
}
