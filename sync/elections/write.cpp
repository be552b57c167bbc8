#include "elections/write.h"

#include <algorithm>
#include <array>

namespace stordialog::elections {

namespace {

using tally::BallotKind;
using tally::Mark;

constexpr std::array<std::string_view, 4> kKinds = {"picks", "points", "ranking", "score"};

struct Ballot {
  std::uint64_t weight = 0;
  std::vector<Mark> marks;
};

/// The most frequent first.
std::vector<Ballot> sorted_ballots(const tally::Profile& profile) {
  std::vector<Ballot> ballots;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const auto marks = profile.ballot(i);
    ballots.push_back({profile.weight(i), {marks.begin(), marks.end()}});
  }
  std::ranges::sort(ballots, [](const Ballot& left, const Ballot& right) {
    if (left.weight != right.weight) return left.weight > right.weight;
    return std::ranges::lexicographical_compare(
        left.marks, right.marks, {},
        [](const Mark& mark) { return std::pair(mark.value, mark.option); },
        [](const Mark& mark) { return std::pair(mark.value, mark.option); });
  });
  return ballots;
}

/// Values of a head stand on one line each.
std::string one_line(std::string text) {
  std::ranges::replace_if(text, [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
  return text;
}

std::string cell(const std::string& text) {
  if (text.find_first_of(";\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

bool is_strict(const tally::Profile& profile) {
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const auto marks = profile.ballot(i);
    if (std::ranges::adjacent_find(marks, {}, &Mark::value) != marks.end()) return false;
  }
  return true;
}
bool is_complete(const tally::Profile& profile) {
  for (std::size_t i = 0; i < profile.size(); ++i) {
    if (profile.ballot(i).size() != profile.options()) return false;
  }
  return true;
}

std::string preflib_ending(const tally::Profile& profile) {
  if (profile.kind() != BallotKind::ranking) return ".cat";
  const bool strict = is_strict(profile);
  if (is_complete(profile)) return strict ? ".soc" : ".toc";
  return strict ? ".soi" : ".toi";
}

/// "1,{2,3}" for a ranking; for picks "{1,2},{3}".
std::string preflib_order(const Ballot& ballot, std::size_t options, BallotKind kind) {
  std::string text;
  if (kind == BallotKind::picks) {
    std::string picked, others;
    for (std::size_t option = 0; option < options; ++option) {
      const bool is_picked =
          std::ranges::find(ballot.marks, option, &Mark::option) != ballot.marks.end();
      auto& list = is_picked ? picked : others;
      list += (list.empty() ? "" : ",") + std::to_string(option + 1);
    }
    return "{" + picked + "},{" + others + "}";
  }
  for (std::size_t first = 0; first < ballot.marks.size();) {
    std::size_t last = first;
    std::string level;
    for (; last < ballot.marks.size() && ballot.marks[last].value == ballot.marks[first].value;
         ++last) {
      level += (level.empty() ? "" : ",") + std::to_string(ballot.marks[last].option + 1);
    }
    text += (text.empty() ? "" : ",") + (last - first > 1 ? "{" + level + "}" : level);
    first = last;
  }
  return text;
}

std::string write_preflib(const Election& election) {
  const auto& profile = election.profile;
  const std::string ending = preflib_ending(profile);
  std::string text = "# TITLE: " + one_line(election.title) + "\n# DATA TYPE: " + ending.substr(1) +
                     "\n# MODIFICATION TYPE: original\n# NUMBER ALTERNATIVES: " +
                     std::to_string(profile.options()) +
                     "\n# NUMBER VOTERS: " + std::to_string(profile.ballots());
  if (ending == ".cat") {
    text += "\n# NUMBER UNIQUE PREFERENCES: " + std::to_string(profile.size()) +
            "\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Picked\n# CATEGORY NAME 2: Not picked";
  } else {
    text += "\n# NUMBER UNIQUE ORDERS: " + std::to_string(profile.size());
  }
  for (std::size_t option = 0; option < election.names.size(); ++option) {
    text += "\n# ALTERNATIVE NAME " + std::to_string(option + 1) + ": " +
            one_line(election.names[option]);
  }
  text += "\n";
  for (const Ballot& ballot : sorted_ballots(profile)) {
    text += std::to_string(ballot.weight) + ": " +
            preflib_order(ballot, profile.options(), profile.kind()) + "\n";
  }
  return text;
}

std::string write_pabulib(const Election& election) {
  const auto& profile = election.profile;
  const bool points = profile.kind() == BallotKind::points;
  const auto costs =
      election.costs.value_or(tally::cost_of_seats(profile.options(), election.seats.value_or(1)));
  const auto sums = [&] {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> all(profile.options());
    for (std::size_t i = 0; i < profile.size(); ++i) {
      for (const Mark& mark : profile.ballot(i)) {
        all[mark.option].first += profile.weight(i);
        all[mark.option].second += profile.weight(i) * mark.value;
      }
    }
    return all;
  }();
  std::string text =
      "META\nkey;value\ndescription;" + cell(one_line(election.title)) + "\nnum_projects;" +
      std::to_string(profile.options()) + "\nnum_votes;" + std::to_string(profile.ballots()) +
      "\nbudget;" + std::to_string(costs.budget) + "\nvote_type;" +
      (points ? "cumulative" : "approval") + "\nrule;unknown\nPROJECTS\nproject_id;cost;votes;" +
      (points ? "score;name\n" : "name\n");
  for (std::size_t option = 0; option < profile.options(); ++option) {
    text += std::to_string(option + 1) + ";" + std::to_string(costs.each[option]) + ";" +
            std::to_string(sums[option].first) + ";" +
            (points ? std::to_string(sums[option].second) + ";" : "") +
            cell(one_line(election.names[option])) + "\n";
  }
  text += points ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n";
  std::uint64_t voter = 0;
  for (const Ballot& ballot : sorted_ballots(profile)) {
    std::string vote, given;
    for (const Mark& mark : ballot.marks) {
      vote += (vote.empty() ? "" : ",") + std::to_string(mark.option + 1);
      given += (given.empty() ? "" : ",") + std::to_string(mark.value);
    }
    for (std::uint64_t i = 0; i < ballot.weight; ++i) {
      text += std::to_string(++voter) + ";" + vote + (points ? ";" + given : "") + "\n";
    }
  }
  return text;
}

std::string write_csv(const Election& election) {
  const auto& profile = election.profile;
  std::string text = "\xEF\xBB\xBF";
  text += kKinds[static_cast<std::size_t>(profile.kind())];
  for (const std::string& name : election.names) text += ";" + cell(name);
  text += "\r\n";
  for (const Ballot& ballot : sorted_ballots(profile)) {
    std::vector<std::string> cells(profile.options());
    for (const Mark& mark : ballot.marks) cells[mark.option] = std::to_string(mark.value);
    text += std::to_string(ballot.weight);
    for (const std::string& value : cells) text += ";" + value;
    text += "\r\n";
  }
  return text;
}

bool can_hold(Format format, BallotKind kind) {
  if (format == Format::preflib) return kind == BallotKind::picks || kind == BallotKind::ranking;
  if (format == Format::pabulib) return kind == BallotKind::picks || kind == BallotKind::points;
  return true;
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  const auto found = std::ranges::find(kFormatNames, name);
  if (found == kFormatNames.end()) return std::nullopt;
  return static_cast<Format>(found - kFormatNames.begin());
}

std::string ending_of(const Election& election, Format format) {
  if (format == Format::preflib) return preflib_ending(election.profile);
  return format == Format::pabulib ? ".pb" : ".csv";
}

domain::Expected<std::string> write_election(const Election& election, Format format) {
  const BallotKind kind = election.profile.kind();
  if (!can_hold(format, kind)) {
    return domain::fail(
        domain::Error("election.cannot_hold")
            .with("format", std::string(kFormatNames[static_cast<std::size_t>(format)]))
            .with("ballots", std::string(kKinds[static_cast<std::size_t>(kind)])));
  }
  if (format == Format::preflib) return write_preflib(election);
  return format == Format::pabulib ? write_pabulib(election) : write_csv(election);
}

}  // namespace stordialog::elections
