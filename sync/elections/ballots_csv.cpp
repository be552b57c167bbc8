// Ballots as a table, ELECTION_FORMAT.md: a column per option, or a report's ballots.csv.
#include <algorithm>
#include <array>

#include "elections/formats.h"

namespace stordialog::elections {

namespace {

using domain::Expected;
using tally::BallotKind;
using tally::Mark;

constexpr std::array<std::pair<std::string_view, BallotKind>, 4> kKinds = {
    {{"picks", BallotKind::picks},
     {"points", BallotKind::points},
     {"ranking", BallotKind::ranking},
     {"score", BallotKind::score}}};

/// The separator that the first line holds most of.
char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  char best = ';';
  for (const char separator : {',', '\t'}) {
    if (std::ranges::count(first, separator) > std::ranges::count(first, best)) best = separator;
  }
  return best;
}

Expected<Mark> mark_of(const Source& source, const Row& row, std::size_t column, BallotKind kind) {
  const std::string_view cell = trimmed(row.cells[column]);
  const auto option = static_cast<tally::Option>(column - 1);
  if (kind == BallotKind::picks && (cell == "x" || cell == "X")) return Mark{option, 1};
  const auto value = number_in(cell);
  const bool in_range = value && *value <= UINT16_MAX - 1 &&
                        (kind != BallotKind::picks || *value <= 1) &&
                        (kind != BallotKind::ranking || *value >= 1);
  if (!in_range) return bad_line(source, row.line, "mark", cell);
  return Mark{option, static_cast<std::uint16_t>(*value)};
}

Expected<Election> read_columns(const Source& source, const std::vector<Row>& rows,
                                BallotKind kind) {
  const Row& head = rows.front();
  Election election;
  for (std::size_t column = 1; column < head.cells.size(); ++column) {
    election.names.emplace_back(trimmed(head.cells[column]));
    if (election.names.back().empty()) return bad_line(source, head.line, "option_name", "");
  }
  if (election.names.empty() || election.names.size() > kOptionsMost) {
    return bad_line(source, head.line, "option_name", "");
  }
  tell_apart(election.names);
  election.profile = tally::Profile(kind, election.names.size());
  for (const Row& row : std::span(rows).subspan(1)) {
    const auto count = number_in(row.cells.front());
    if (!count || *count == 0 || *count > kBallotsMost - election.profile.ballots()) {
      return bad_line(source, row.line, "count", row.cells.front());
    }
    if (row.cells.size() > head.cells.size()) {
      return bad_line(source, row.line, "columns", row.cells.back());
    }
    std::vector<Mark> marks;
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
      if (trimmed(row.cells[column]).empty()) continue;
      const auto mark = mark_of(source, row, column, kind);
      if (!mark) return domain::fail(mark.error());
      if (mark->value > 0 || kind == BallotKind::score) marks.push_back(*mark);
    }
    election.profile.add(std::move(marks), *count);
  }
  return election;
}

/// A report's ballots.csv: the question, then the options picked. Only options that somebody picked
/// are known.
Expected<Election> read_report(const Source& source, const std::vector<Row>& rows) {
  Election election;
  std::vector<std::vector<Mark>> ballots;
  for (const Row& row : std::span(rows).subspan(1)) {
    if (election.title.empty()) election.title = row.cells.front();
    if (row.cells.front() != election.title) {
      return bad_line(source, row.line, "one_question", row.cells.front());
    }
    auto& marks = ballots.emplace_back();
    for (std::size_t pick = 1; pick < row.cells.size(); ++pick) {
      const std::string& name = row.cells[pick];
      if (name.empty()) continue;
      const auto known = std::ranges::find(election.names, name);
      const auto option = static_cast<tally::Option>(known - election.names.begin());
      if (known == election.names.end()) election.names.push_back(name);
      if (std::ranges::find(marks, option, &Mark::option) != marks.end()) {
        return bad_line(source, row.line, "once", name);
      }
      marks.push_back({option, 1});
    }
    if (election.names.size() > kOptionsMost) return bad_line(source, row.line, "option_name", "");
  }
  election.profile = tally::Profile(BallotKind::picks, election.names.size());
  for (auto& marks : ballots) election.profile.add(std::move(marks));
  return election;
}

}  // namespace

Expected<Election> read_ballots_csv(const Source& source) {
  const auto rows = rows_of(source.text, separator_of(source.text));
  if (rows.empty()) return bad_line(source, 1, "csv_head", "");
  const std::string_view first = trimmed(rows.front().cells.front());
  for (const auto& [name, kind] : kKinds) {
    if (first == name) return read_columns(source, rows, kind);
  }
  if (first.empty() || number_in(first) || rows.size() < 2) {
    return bad_line(source, rows.front().line, "csv_head", first);
  }
  return read_report(source, rows);
}

}  // namespace stordialog::elections
