// Scottish council wards as D. McCune and the MGGG Redistricting Lab publish them:
// "candidates,seats,"; then "count,first,second,...," with candidates from 1; then "Candidate
// 1","Name","Party", and the ward's name.
#include <algorithm>

#include "elections/formats.h"

namespace stordialog::elections {

using domain::Expected;

namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
  auto cells = split(line, ',');
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

Expected<void> take_ballot(const Source& source, const Line& line, Election& election) {
  const auto cells = cells_of(line.text);
  const auto count = number_in(cells.front());
  if (!count || *count == 0 || *count > kBallotsMost - election.profile.ballots()) {
    return bad_line(source, line.number, "count", cells.front());
  }
  std::vector<tally::Mark> marks;
  for (std::size_t rank = 1; rank < cells.size(); ++rank) {
    const auto option = number_in(cells[rank]);
    if (!option || *option == 0 || *option > election.profile.options()) {
      return bad_line(source, line.number, "option", cells[rank]);
    }
    const auto index = static_cast<tally::Option>(*option - 1);
    if (std::ranges::find(marks, index, &tally::Mark::option) != marks.end()) {
      return bad_line(source, line.number, "once", cells[rank]);
    }
    marks.push_back({index, static_cast<std::uint16_t>(rank)});
  }
  election.profile.add(std::move(marks), *count);
  return {};
}

}  // namespace

bool is_scottish(std::string_view text) {
  const auto lines = lines_of(text.substr(0, text.find('\n')));
  if (lines.empty()) return false;
  const auto cells = cells_of(lines.front().text);
  return cells.size() == 2 && number_in(cells[0]) && number_in(cells[1]);
}

Expected<Election> read_scottish(const Source& source) {
  const auto lines = lines_of(source.text);
  const auto head = cells_of(lines.front().text);
  const auto options = *number_in(head[0]), seats = *number_in(head[1]);
  if (options == 0 || options > kOptionsMost || seats == 0 || seats > options) {
    return bad_line(source, lines.front().number, "ward", lines.front().text);
  }
  Election election;
  election.seats = seats;
  election.profile = tally::Profile(tally::BallotKind::ranking, options);
  for (const Line& line : std::span(lines).subspan(1)) {
    if (!line.text.starts_with('"')) {
      if (!election.names.empty()) return bad_line(source, line.number, "candidate", line.text);
      if (auto taken = take_ballot(source, line, election); !taken) {
        return domain::fail(taken.error());
      }
      continue;
    }
    const auto row = rows_of(line.text, ',').front().cells;
    if (row.front() == "Candidate " + std::to_string(election.names.size() + 1) && row.size() > 1) {
      election.names.push_back(row[1]);
    } else if (election.names.size() == options) {
      std::string title(line.text.substr(0, line.text.find_last_not_of(',') + 1));
      std::erase(title, '"');
      election.title = std::move(title);
    } else {
      return bad_line(source, line.number, "candidate", line.text);
    }
  }
  if (election.names.size() != options) {
    return bad_line(source, lines.back().number, "candidate", lines.back().text);
  }
  tell_apart(election.names);
  return election;
}

}  // namespace stordialog::elections
