// abcvoting's approval profiles. All of yaml-cpp stays in this file.
#include <algorithm>

#include <yaml-cpp/yaml.h>

#include "elections/formats.h"

namespace stordialog::elections {

namespace {

using domain::Expected;

std::size_t line_of(const YAML::Node& node) {
  return static_cast<std::size_t>(std::max(node.Mark().line, 0)) + 1;
}

std::optional<std::uint64_t> number_at(const YAML::Node& node) {
  return node && node.IsScalar() ? number_in(node.Scalar()) : std::nullopt;
}

Expected<void> take_voter(const Source& source, const YAML::Node& voter, std::uint64_t weight,
                          Election& election) {
  if (!voter.IsSequence()) return bad_line(source, line_of(voter), "approvals", "");
  std::vector<tally::Mark> marks;
  for (const auto& entry : voter) {
    const auto option = number_at(entry);
    const std::string found = entry.IsScalar() ? entry.Scalar() : "";
    if (!option || *option >= election.profile.options()) {
      return bad_line(source, line_of(entry), "option_from_0", found);
    }
    const auto index = static_cast<tally::Option>(*option);
    if (std::ranges::find(marks, index, &tally::Mark::option) != marks.end()) {
      return bad_line(source, line_of(entry), "once", found);
    }
    marks.push_back({index, 1});
  }
  election.profile.add(std::move(marks), weight);
  return {};
}

Expected<Election> read(const Source& source, const YAML::Node& root) {
  if (!root.IsMap()) return bad_line(source, 1, "yaml", "");
  const auto options = number_at(root["num_cand"]);
  if (!options || *options == 0 || *options > kOptionsMost) {
    return bad_line(source, root["num_cand"] ? line_of(root["num_cand"]) : 1, "num_cand", "");
  }
  Election election;
  election.profile = tally::Profile(tally::BallotKind::picks, *options);
  for (std::size_t option = 0; option < *options; ++option) {
    election.names.push_back(std::to_string(option));
  }
  if (root["committeesize"]) {
    election.seats = number_at(root["committeesize"]);
    if (!election.seats || *election.seats == 0 || *election.seats > *options) {
      return bad_line(source, line_of(root["committeesize"]), "committeesize", "");
    }
  }
  const YAML::Node description = root["description"];
  if (description && description.IsScalar()) election.title = description.Scalar();
  const YAML::Node profile = root["profile"];
  if (!profile || !profile.IsSequence()) {
    return bad_line(source, profile ? line_of(profile) : 1, "profile", "");
  }
  const YAML::Node weights = root["voter_weights"];
  for (std::size_t i = 0; i < profile.size(); ++i) {
    std::optional<std::uint64_t> weight = 1;
    if (weights) weight = weights.IsSequence() ? number_at(weights[i]) : std::nullopt;
    if (!weight || *weight == 0 || *weight > kBallotsMost - election.profile.ballots()) {
      return bad_line(source, line_of(weights), "count", "");
    }
    if (auto taken = take_voter(source, profile[i], *weight, election); !taken) {
      return domain::fail(taken.error());
    }
  }
  return election;
}

}  // namespace

Expected<Election> read_abc_yaml(const Source& source) {
  try {
    return read(source, YAML::Load(std::string(source.text)));
  } catch (const YAML::Exception& trouble) {
    const int line = trouble.mark.line;
    return bad_line(source, line < 0 ? 1 : static_cast<std::size_t>(line) + 1, "yaml", "");
  }
}

}  // namespace stordialog::elections
