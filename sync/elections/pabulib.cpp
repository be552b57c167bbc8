// Pabulib (D. Stolicki, S. Szufa and N. Talmon, Pabulib: A Participatory Budgeting Library, 2020):
// sections META, PROJECTS and VOTES, each a table with semicolons. Costs with decimals are counted
// in hundredths.
#include <algorithm>
#include <map>

#include "elections/formats.h"

namespace stordialog::elections {

namespace {

using domain::Expected;
using tally::BallotKind;
using tally::Mark;

constexpr std::int64_t kHundredths = 100;

/// "45000", "45000.5": in hundredths.
std::optional<std::int64_t> hundredths_in(std::string_view text) {
  text = trimmed(text);
  const std::size_t point = text.find('.');
  const auto whole = number_in(text.substr(0, point));
  if (!whole) return std::nullopt;
  std::uint64_t part = 0;
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    const auto value = number_in(decimals.substr(0, 2));
    const bool zeros =
        decimals.substr(std::min<std::size_t>(2, decimals.size())).find_first_not_of('0') ==
        std::string_view::npos;
    if (!value || !zeros) return std::nullopt;
    part = decimals.size() == 1 ? *value * 10 : *value;
  }
  return static_cast<std::int64_t>(*whole * kHundredths + part);
}

class Pabulib {
 public:
  explicit Pabulib(const Source& source) : source_(source) {}

  Expected<Election> read() {
    enum class Section : std::uint8_t { none, meta, projects, votes } section = Section::none;
    bool needs_header = false;
    std::size_t last = 1;
    for (const Row& row : rows_of(source_.text, ';')) {
      last = row.line;
      const std::string_view first = trimmed(row.cells.front());
      const bool alone = row.cells.size() == 1;
      if (alone && (first == "META" || first == "PROJECTS" || first == "VOTES")) {
        if (section == Section::meta && !begin(row.line)) return domain::fail(*wrong_);
        if (section == Section::projects && !finish_projects(row.line))
          return domain::fail(*wrong_);
        section = first == "META"       ? Section::meta
                  : first == "PROJECTS" ? Section::projects
                                        : Section::votes;
        needs_header = true;
        continue;
      }
      if (section == Section::none) return bad_line(source_, row.line, "section", first);
      if (needs_header) {
        header_ = row.cells;
        needs_header = false;
        continue;
      }
      bool good = true;
      if (section == Section::meta) good = take_meta(row);
      if (section == Section::projects) good = take_project(row);
      if (section == Section::votes) good = take_vote(row);
      if (!good) return domain::fail(*wrong_);
    }
    if (section != Section::votes) return bad_line(source_, last, "section", "");
    const auto number = meta_.find("num_votes");
    if (number != meta_.end() && number_in(number->second.second) != election_.profile.ballots()) {
      return bad_line(source_, number->second.first, "voters",
                      std::to_string(election_.profile.ballots()));
    }
    return std::move(election_);
  }

 private:
  bool refuse(std::size_t line, std::string_view expected, std::string_view found) {
    wrong_ = bad_line(source_, line, expected, found).error();
    return false;
  }
  /// The cell under a heading; empty if the row is short or there is no such heading.
  [[nodiscard]] std::string_view cell(const Row& row, std::string_view heading) const {
    const auto found =
        std::ranges::find(header_, heading, [](const std::string& cell) { return trimmed(cell); });
    const auto index = static_cast<std::size_t>(found - header_.begin());
    if (found == header_.end() || index >= row.cells.size()) return {};
    return trimmed(row.cells[index]);
  }

  bool take_meta(const Row& row) {
    if (row.cells.size() < 2) return refuse(row.line, "meta", row.cells.front());
    meta_[std::string(trimmed(row.cells[0]))] = {row.line, std::string(trimmed(row.cells[1]))};
    return true;
  }

  bool begin(std::size_t line) {
    const auto budget = meta_.find("budget"), type = meta_.find("vote_type");
    if (budget == meta_.end()) return refuse(line, "budget", "");
    const auto amount = hundredths_in(budget->second.second);
    if (!amount) return refuse(budget->second.first, "budget", budget->second.second);
    election_.costs = tally::Costs{{}, *amount};
    type_ = type == meta_.end() ? "" : type->second.second;
    const bool known = type_ == "approval" || type_ == "choose-1" || type_ == "cumulative" ||
                       type_ == "scoring" || type_ == "ordinal";
    if (!known) return refuse(type == meta_.end() ? line : type->second.first, "vote_type", type_);
    if (const auto title = meta_.find("description"); title != meta_.end()) {
      election_.title = title->second.second;
    }
    if (const auto most = meta_.find("max_length"); most != meta_.end()) {
      const auto number = number_in(most->second.second);
      if (!number || *number == 0 || *number > kOptionsMost) {
        return refuse(most->second.first, "max_length", most->second.second);
      }
      ranks_most_ = *number;
    }
    return true;
  }

  bool take_project(const Row& row) {
    const std::string id(cell(row, "project_id"));
    const auto cost = hundredths_in(cell(row, "cost"));
    if (id.empty() || election_.names.size() >= kOptionsMost) {
      return refuse(row.line, "project", row.cells.front());
    }
    if (!cost || *cost == 0) return refuse(row.line, "cost", cell(row, "cost"));
    if (!places_.emplace(id, election_.names.size()).second) return refuse(row.line, "once", id);
    election_.names.push_back(id);
    election_.costs->each.push_back(*cost);
    return true;
  }

  bool finish_projects(std::size_t line) {
    if (election_.names.empty()) return refuse(line, "project", "");
    auto& costs = *election_.costs;
    const auto is_whole = [](std::int64_t amount) { return amount % kHundredths == 0; };
    if (is_whole(costs.budget) && std::ranges::all_of(costs.each, is_whole)) {
      costs.budget /= kHundredths;
      for (auto& cost : costs.each) cost /= kHundredths;
    }
    if (ranks_most_ == 0) ranks_most_ = election_.names.size();
    const bool picks = type_ == "approval" || type_ == "choose-1";
    election_.profile =
        tally::Profile(picks ? BallotKind::picks : BallotKind::points, election_.names.size());
    return true;
  }

  bool take_vote(const Row& row) {
    if (std::ranges::find(header_, "vote", [](const auto& cell) { return trimmed(cell); }) ==
        header_.end()) {
      return refuse(row.line, "vote", "");
    }
    if (election_.profile.ballots() >= kBallotsMost) return refuse(row.line, "count", "");
    const std::string_view chosen = cell(row, "vote");
    std::vector<Mark> marks;
    if (chosen.empty()) {
      election_.profile.add({});
      return true;
    }
    const bool has_points = type_ == "cumulative" || type_ == "scoring";
    const auto ids = split(chosen, ',');
    const auto points =
        has_points ? split(cell(row, "points"), ',') : std::vector<std::string_view>();
    if (has_points && points.size() != ids.size()) return refuse(row.line, "points", chosen);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto place = places_.find(ids[i]);
      if (place == places_.end()) return refuse(row.line, "project", ids[i]);
      const auto option = static_cast<tally::Option>(place->second);
      if (std::ranges::find(marks, option, &Mark::option) != marks.end()) {
        return refuse(row.line, "once", ids[i]);
      }
      std::uint64_t value = 1;
      if (has_points) {
        const auto given = number_in(points[i]);
        if (!given || *given > UINT16_MAX) return refuse(row.line, "points", points[i]);
        value = *given;
      } else if (type_ == "ordinal") {
        if (i >= ranks_most_) return refuse(row.line, "max_length", chosen);
        value = ranks_most_ - i;
      }
      if (value > 0) marks.push_back({option, static_cast<std::uint16_t>(value)});
    }
    election_.profile.add(std::move(marks));
    return true;
  }

  const Source& source_;
  std::map<std::string, std::pair<std::size_t, std::string>> meta_;  // line and value
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<std::string> header_;
  std::string type_;
  std::size_t ranks_most_ = 0;
  Election election_;
  std::optional<domain::Error> wrong_;
};

}  // namespace

Expected<Election> read_pabulib(const Source& source) {
  return Pabulib(source).read();
}

}  // namespace stordialog::elections
