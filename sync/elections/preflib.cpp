// PrefLib (N. Mattei and T. Walsh, PrefLib: A Library for Preferences, 2013), format of 2022: a
// head of "# KEY: VALUE" lines, then "COUNT: 1,2,{3,4}", options numbered from 1, braces around
// equals.
#include <algorithm>
#include <map>

#include "elections/formats.h"

namespace stordialog::elections {

namespace {

using domain::Expected;
using tally::BallotKind;
using tally::Mark;

constexpr std::string_view kOptions = "NUMBER ALTERNATIVES";
constexpr std::string_view kName = "ALTERNATIVE NAME ";

class PrefLib {
 public:
  PrefLib(const Source& source, PrefLibKind kind) : source_(source), kind_(kind) {}

  Expected<Election> read() {
    for (const Line& line : lines_of(source_.text)) {
      last_ = line.number;
      const auto taken = line.text.starts_with('#') ? head(line) : ballot(line);
      if (!taken) return domain::fail(taken.error());
    }
    if (auto begun = begin(last_); !begun) return domain::fail(begun.error());
    const auto& voters = head_.find("NUMBER VOTERS");
    if (voters != head_.end() && number_in(voters->second.text) != election_.profile.ballots()) {
      return bad_line(source_, voters->second.number, "voters",
                      std::to_string(election_.profile.ballots()));
    }
    return std::move(election_);
  }

 private:
  Expected<void> head(const Line& line) {
    const std::string_view text = trimmed(line.text.substr(1));
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return bad_line(source_, line.number, "head", text);
    head_[std::string(trimmed(text.substr(0, colon)))] = {line.number,
                                                          trimmed(text.substr(colon + 1))};
    return {};
  }

  /// The head is whole: how many options, what they are called.
  Expected<void> begin(std::size_t line) {
    if (begun_) return {};
    begun_ = true;
    const auto options = head_.find(kOptions);
    if (options == head_.end()) return bad_line(source_, line, "alternatives", "");
    const auto number = number_in(options->second.text);
    if (!number || *number == 0 || *number > kOptionsMost) {
      return bad_line(source_, options->second.number, "alternatives", options->second.text);
    }
    election_.names.resize(*number);
    for (std::size_t option = 0; option < *number; ++option) {
      const auto name = head_.find(std::string(kName) + std::to_string(option + 1));
      election_.names[option] =
          name == head_.end() ? std::to_string(option + 1) : std::string(name->second.text);
    }
    tell_apart(election_.names);
    const auto title = head_.find("TITLE");
    if (title != head_.end()) election_.title = title->second.text;
    BallotKind kind = BallotKind::ranking;
    if (kind_ == PrefLibKind::cat) {
      const auto categories = head_.find("NUMBER CATEGORIES");
      const auto count =
          categories == head_.end() ? std::nullopt : number_in(categories->second.text);
      if (!count || *count < 1 || *count > kOptionsMost) {
        return bad_line(source_, categories == head_.end() ? line : categories->second.number,
                        "categories", categories == head_.end() ? "" : categories->second.text);
      }
      categories_ = *count;
      kind = categories_ <= 2 ? BallotKind::picks : BallotKind::score;
    }
    election_.profile = tally::Profile(kind, *number);
    return {};
  }

  Expected<void> ballot(const Line& line) {
    if (auto begun = begin(line.number); !begun) return begun;
    const std::size_t colon = line.text.find(':');
    const auto count = number_in(line.text.substr(0, std::min(colon, line.text.size())));
    if (colon == std::string_view::npos || !count || *count == 0 ||
        *count > kBallotsMost - election_.profile.ballots()) {
      return bad_line(source_, line.number, "count", line.text);
    }
    auto marks = levels(line, trimmed(line.text.substr(colon + 1)));
    if (!marks) return domain::fail(marks.error());
    if (auto allowed = check(line, *marks); !allowed) return allowed;
    if (kind_ == PrefLibKind::cat) grade(*marks);
    election_.profile.add(std::move(*marks), *count);
    return {};
  }

  /// Each option with the number of its place from 1; braces hold one place.
  Expected<std::vector<Mark>> levels(const Line& line, std::string_view text) {
    std::vector<Mark> marks;
    std::vector<bool> seen(election_.names.size(), false);
    std::uint16_t place = 0;
    bool inside = false, closed = false;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(','), text.size());
      std::string_view part = trimmed(text.substr(0, end));
      text = trimmed(text.substr(std::min(end + 1, text.size())));
      if (!inside) ++place;
      if (!inside && part.starts_with('{')) {
        inside = true;
        part = trimmed(part.substr(1));
      }
      closed = inside && part.ends_with('}');
      if (closed) part = trimmed(part.substr(0, part.size() - 1));
      if (closed) inside = false;
      if (part.empty() && closed) continue;  // an empty place
      const auto option = number_in(part);
      if (!option || *option == 0 || *option > seen.size()) {
        return bad_line(source_, line.number, "option", part);
      }
      if (seen[*option - 1]) return bad_line(source_, line.number, "once", part);
      seen[*option - 1] = true;
      marks.push_back({static_cast<tally::Option>(*option - 1), place});
    }
    if (inside) return bad_line(source_, line.number, "brace", line.text);
    places_ = place;
    return marks;
  }

  Expected<void> check(const Line& line, const std::vector<Mark>& marks) {
    const bool strict = kind_ == PrefLibKind::soc || kind_ == PrefLibKind::soi;
    const bool complete = kind_ == PrefLibKind::soc || kind_ == PrefLibKind::toc;
    if (strict && places_ != marks.size())
      return bad_line(source_, line.number, "strict", line.text);
    if (complete && marks.size() != election_.names.size()) {
      return bad_line(source_, line.number, "complete", line.text);
    }
    if (kind_ == PrefLibKind::cat && places_ > categories_) {
      return bad_line(source_, line.number, "categories", line.text);
    }
    return {};
  }

  void grade(std::vector<Mark>& marks) const {
    if (categories_ <= 2) {
      std::erase_if(marks, [](const Mark& mark) { return mark.value != 1; });
      return;
    }
    for (Mark& mark : marks) mark.value = static_cast<std::uint16_t>(categories_ - mark.value);
  }

  const Source& source_;
  PrefLibKind kind_;
  std::map<std::string, Line, std::less<>> head_;
  Election election_;
  std::size_t last_ = 1, categories_ = 0;
  std::size_t places_ = 0;
  bool begun_ = false;
};

}  // namespace

Expected<Election> read_preflib(const Source& source, PrefLibKind kind) {
  return PrefLib(source, kind).read();
}

}  // namespace stordialog::elections
