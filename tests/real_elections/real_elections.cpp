// Every file that lies in STORDIALOG_DATA by every rule that something is known about.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include "elections/read.h"
#include "tally/rules.h"

using namespace stordialog;
using elections::Election;
using nlohmann::json;
using tally::Rule;

namespace {

using Names = std::set<std::string>;

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Empty where there is no such data on this machine.
std::filesystem::path data() {
  const char* folder = std::getenv("STORDIALOG_DATA");
  if (folder == nullptr) MESSAGE("STORDIALOG_DATA is not set: nothing is counted");
  return folder == nullptr ? "" : folder;
}

Election read(const std::filesystem::path& file) {
  auto election = elections::read_election(text_of(file), file.string());
  REQUIRE_MESSAGE(election, file.string());
  return std::move(*election);
}

Names names_of(const Election& election, const std::vector<tally::Option>& options) {
  Names names;
  for (const auto option : options) names.insert(election.names[option]);
  return names;
}
Names names_in(const json& list) {
  Names names;
  for (const auto& name : list) names.insert(name.get<std::string>());
  return names;
}
std::vector<json> lines_of(const std::filesystem::path& file) {
  std::vector<json> lines;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

/// What was compared and how much of it agrees.
struct Agreement {
  std::string what;
  int same = 0, all = 0;
  void take(bool agrees, const std::string& file, const std::string& rule) {
    ++all;
    same += agrees ? 1 : 0;
    CHECK_MESSAGE(agrees, file << " by " << rule);
  }
  ~Agreement() { MESSAGE(what << ": " << same << " of " << all << " agree"); }
};

tally::Result count(Rule rule, const Election& election, std::size_t seats = 1) {
  auto result = tally::count(rule, election.profile, {seats, election.costs});
  REQUIRE(result);
  return std::move(*result);
}

}  // namespace

TEST_CASE("rankings: votes, points and winners are those of the reference counts") {
  const auto folder = data();
  if (folder.empty()) return;
  Agreement agreement{"rankings"};
  for (const json& known : lines_of(folder / "rankings/expected.jsonl")) {
    const std::string file = known["file"];
    const auto election = read(folder / "rankings" / file);
    const auto take = [&](Rule rule, const char* winners, const char* scores) {
      const auto result = count(rule, election);
      bool same = names_of(election, result.winners) == names_in(known[winners]);
      for (std::size_t i = 0; scores != nullptr && i < election.names.size(); ++i) {
        same = same && known[scores][election.names[i]] == result.scores[i].value;
      }
      agreement.take(same && result.ballots == known["voters"], file, std::string(name_of(rule)));
      return result;
    };
    take(Rule::plurality, "plurality", "firsts");
    take(Rule::borda, "borda_half", "symborda");
    take(Rule::schulze, "schulze", nullptr);
    take(Rule::copeland, "copeland", nullptr);
    if (!known["condorcet"].empty()) take(Rule::ranked_pairs, "condorcet", nullptr);
    const auto run_off = take(Rule::irv, "irv", nullptr);
    for (const auto& [name, votes] : known["irv_final"].items()) {
      const auto option = std::ranges::find(election.names, name) - election.names.begin();
      const auto& last = run_off.rounds.back().amounts[static_cast<std::size_t>(option)];
      agreement.take(last.value == votes, file, "irv, last round, " + name);
    }
  }
}

TEST_CASE("Scottish wards: the seats go to those elected by the reference count") {
  const auto folder = data();
  if (folder.empty()) return;
  Agreement agreement{"Scottish wards"};
  for (const json& known : lines_of(folder / "stv/expected.jsonl")) {
    const auto election = read(folder / "stv" / known["file"].get<std::string>());
    const auto result = count(Rule::stv, election, election.seats.value_or(1));
    const bool same = names_of(election, result.winners) == names_in(known["names"]) &&
                      result.ballots == known["ballots"] && election.seats == known["seats"];
    agreement.take(same, known["file"], "stv");
  }
}

TEST_CASE("approval profiles: every committee that ties is found, and no other") {
  const auto folder = data();
  if (folder.empty()) return;
  Agreement agreement{"approval profiles"};
  const std::map<std::string, Rule> rules = {
      {"av", Rule::picks}, {"seqpav", Rule::seq_pav}, {"equal-shares", Rule::equal_shares}};
  for (const auto& entry : std::filesystem::directory_iterator(folder / "approval")) {
    const auto election = read(entry.path());
    for (const auto& known : YAML::LoadFile(entry.path().string())["compute"]) {
      const auto rule = rules.find(known["rule_id"].as<std::string>());
      if (rule == rules.end() || known["resolute"].as<bool>()) continue;
      const auto result = count(rule->second, election, *election.seats);
      auto committees = known["result"].as<std::vector<std::vector<tally::Option>>>();
      std::ranges::sort(committees);
      std::set<tally::Option> winners;
      for (const auto& committee : committees) winners.insert(committee.begin(), committee.end());
      const bool same = std::ranges::equal(result.winners, winners) &&
                        result.tie == (committees.size() > 1) &&
                        (rule->second == Rule::picks || result.outcomes == committees);
      agreement.take(same, entry.path().filename().string(), rule->first);
    }
  }
}

namespace {

/// A file's own columns `votes` and `score`, by project.
std::map<std::string, std::int64_t> column(const std::filesystem::path& file,
                                           const std::string& heading) {
  std::map<std::string, std::int64_t> found;
  std::ifstream stream(file);
  std::string line;
  while (std::getline(stream, line) && !line.starts_with("PROJECTS")) continue;
  const auto cells = [](const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char letter : text) {
      if (letter == ';') {
        parts.emplace_back();
      } else if (letter != '\r') {
        parts.back() += letter;
      }
    }
    return parts;
  };
  std::getline(stream, line);
  const auto head = cells(line);
  const auto index = static_cast<std::size_t>(std::ranges::find(head, heading) - head.begin());
  while (std::getline(stream, line) && !line.starts_with("VOTES")) {
    const auto row = cells(line);
    if (index < head.size() && index < row.size()) found[row.front()] = std::stoll(row[index]);
  }
  return found;
}

tally::Profile one_point_less(const tally::Profile& profile) {
  tally::Profile less(profile.kind(), profile.options());
  for (std::size_t i = 0; i < profile.size(); ++i) {
    std::vector<tally::Mark> marks(profile.ballot(i).begin(), profile.ballot(i).end());
    for (tally::Mark& mark : marks) --mark.value;
    std::erase_if(marks, [](const tally::Mark& mark) { return mark.value == 0; });
    less.add(std::move(marks), profile.weight(i));
  }
  return less;
}

}  // namespace

TEST_CASE("participatory budgets: official votes, points and selections") {
  const auto folder = data();
  if (folder.empty()) return;
  Agreement agreement{"participatory budgets"};
  for (const auto& entry : std::filesystem::directory_iterator(folder / "pabulib")) {
    if (entry.path().extension() != ".pb") continue;
    const auto election = read(entry.path());
    for (const auto& [rule, heading] :
         {std::pair{Rule::picks, "votes"}, std::pair{Rule::dots, "score"}}) {
      const auto result = count(rule, election);
      const auto official = column(entry.path(), heading);
      bool same = true;
      for (std::size_t i = 0; i < election.names.size() && !official.empty(); ++i) {
        same = same && official.at(election.names[i]) == result.scores[i].value;
      }
      agreement.take(same, entry.path().filename().string(), heading);
    }
  }
  const auto take = [&](const json& known, Rule rule, const json& selected) {
    const auto election = read(folder / "pabulib" / known["file"].get<std::string>());
    const auto result = count(rule, election);
    agreement.take(names_of(election, result.winners) == names_in(selected), known["file"],
                   std::string(name_of(rule)));
  };
  for (const json& known : lines_of(folder / "pabulib/expected_pabutools.jsonl")) {
    const std::string rule = known["rule"];
    if (known["selected"].is_null()) continue;
    if (rule == "OFFICIAL equalshares/add1" || rule == "mes_cost_add1") {
      take(known, Rule::equal_shares, known["selected"]);
    }
    if (rule.starts_with("OFFICIAL greedy")) take(known, Rule::greedy, known["selected"]);
    const auto election = read(folder / "pabulib" / known["file"].get<std::string>());
    // README.md: with points pabutools divides by cost.
    const bool approvals = election.profile.kind() == tally::BallotKind::picks;
    if (rule == "greedy_cost" && approvals) take(known, Rule::greedy, known["selected"]);
    if (rule == "mes_cost" || rule == "mes_card") {
      // Cost as utility, or for points the points. README.md: ranks get one point less there.
      if (rule == "mes_card" && approvals) continue;
      const bool ranks = known["file"].get<std::string>().starts_with("Poland_Krakow");
      const auto result =
          count_equal_shares(ranks ? one_point_less(election.profile) : election.profile,
                             *election.costs, tally::Completion::none);
      agreement.take(names_of(election, result.winners) == names_in(known["selected"]),
                     known["file"], rule);
    }
  }
  for (const json& known : lines_of(folder / "pabulib/expected_equal_shares_add1.jsonl")) {
    take(known, Rule::equal_shares, known["winners"]);
  }
}

namespace {

/// Debian's tally sheets: "V: 231-" gives each option's rank, - none.
Election debian(const std::filesystem::path& file) {
  Election election;
  std::vector<std::vector<tally::Mark>> ballots;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    const auto arrow = line.find(">: ");
    if (line.find("Option") != std::string::npos && arrow != std::string::npos) {
      election.names.push_back(line.substr(arrow + 3));
    }
    if (!line.starts_with("V: ")) continue;
    auto& marks = ballots.emplace_back();
    for (std::size_t option = 0; option < election.names.size(); ++option) {
      const char rank = line[3 + option];
      if (rank != '-') {
        marks.push_back(
            {static_cast<tally::Option>(option), static_cast<std::uint16_t>(rank - '0')});
      }
    }
  }
  election.profile = tally::Profile(tally::BallotKind::ranking, election.names.size());
  for (auto& marks : ballots) election.profile.add(std::move(marks));
  return election;
}

/// Options by rank; equal ones in the order of the sheet with = between.
std::string order_of(const Election& election, const tally::Result& result) {
  std::string text;
  for (std::uint32_t rank = 1; rank <= election.names.size(); ++rank) {
    bool first = true;
    for (std::size_t option = 0; option < election.names.size(); ++option) {
      if (result.ranks[option] != rank) continue;
      const auto& name = election.names[option];
      const auto space = name.find_last_of(' ');
      text += (first ? (text.empty() ? "" : " > ") : " = ") +
              (name.starts_with("None") ? "None" : name.substr(space + 1));
      first = false;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("Debian's leaders: the whole order as announced") {
  const auto folder = data();
  if (folder.empty()) return;
  Agreement agreement{"Debian"};
  const std::vector<std::tuple<std::string, std::uint64_t, std::string>> sheets = {
      {"leader2006_tally.txt", 421,
       "Towns > McIntyre > Wolffelaar = Schuldei > Allombert > None > Pollak > Walther"},
      {"leader2007_tally.txt", 482,
       "Hocevar > McIntyre > Hertzog > Verhelst > Towns > Franco > None > Richter > Mahinovs"},
      {"leader2020_tally.txt", 339, "Carter > Chandran > Gupta > None"}};
  for (const auto& [file, ballots, order] : sheets) {
    const auto election = debian(folder / "debian" / file);
    const auto result = count(Rule::schulze, election);
    CHECK(order_of(election, result) == order);
    agreement.take(order_of(election, result) == order && result.ballots == ballots, file,
                   "schulze");
  }
}

// README.md: the source's own STV elects 8 in place of 3.
TEST_CASE("Tideman's A1: three seats by the Scottish rules") {
  const auto folder = data();
  if (folder.empty()) return;
  std::ifstream stream(folder / "debian/A1.HIL");
  std::size_t options = 0, seats = 0;
  stream >> options >> seats;
  tally::Profile profile(tally::BallotKind::ranking, options);
  for (std::uint64_t weight = 0; stream >> weight && weight > 0;) {
    std::vector<tally::Mark> marks;
    for (std::size_t option = 0; stream >> option && option > 0;) {
      marks.push_back(
          {static_cast<tally::Option>(option - 1), static_cast<std::uint16_t>(marks.size() + 1)});
    }
    profile.add(std::move(marks), weight);
  }
  const auto result = *tally::count(Rule::stv, profile, {seats, {}});
  CHECK(result.ballots == 380);
  CHECK(result.winners == std::vector<tally::Option>{0, 2, 8});
}
