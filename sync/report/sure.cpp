#include "report/sure.h"

#include <algorithm>
#include <optional>

namespace stordialog::report {

namespace {

using tally::Ahead;
using tally::Holds;

using Stations = std::vector<domain::StationNumber>;

std::string joined(const Stations& stations) {
  std::string text;
  for (const auto station : stations) {
    if (!text.empty()) text += ", ";
    text += std::to_string(station);
  }
  return text;
}

class Sentences {
 public:
  Sentences(const domain::Event& event, const QuestionResult& result,
            const wording::Catalogue& words)
      : event_(event), result_(result), words_(words) {}

  std::vector<std::string> all() {
    if (result_.count.ballots == 0 || result_.margins.empty()) return {};
    say_margins();
    say_doubt();
    say_stations();
    say_set_aside();
    return std::move(said_);
  }

 private:
  [[nodiscard]] std::string title(std::size_t option) const {
    return option_title(event_, result_, option, words_);
  }
  void say(std::string_view key, std::initializer_list<wording::Fill> fills) {
    said_.push_back(words_.text(key, fills));
  }

  void say_margins() {
    std::optional<std::uint32_t> least;
    bool some_close = false;
    for (const tally::Margin& margin : result_.margins) {
      if (margin.too_close) {
        some_close = true;
        const auto key = margin.exact ? "report.sure.too_close" : "report.sure.too_close_bound";
        said_.push_back(
            words_.plural(key, margin.to_overtake,
                          {{"upper", title(margin.above)}, {"lower", title(margin.below)}}));
      } else if (margin.to_tie > 0) {
        least = std::min(least.value_or(margin.to_overtake), margin.to_overtake);
      }
    }
    if (!least) return;
    const auto key = some_close ? "report.sure.others_clear" : "report.sure.clear";
    said_.push_back(words_.plural(key, *least));
  }

  void say_doubt() {
    const tally::Doubt doubt = doubt_of(result_);
    const std::int64_t ballots = std::int64_t{doubt.changed} + doubt.added;
    if (ballots > 0) said_.push_back(words_.plural("report.sure.doubt", ballots));
  }

  /// The pairs of an order that are not as in the count; `key` and `level` with who is ahead.
  void say_differing(const tally::Order& order, std::string_view ahead_key,
                     std::string_view level_key, const wording::Fill& what) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      const tally::Margin& margin = result_.margins[i];
      const Ahead before = margin.gap == 0 ? Ahead::neither : Ahead::upper;
      if (order[i] == before || order[i] == Ahead::not_told) continue;
      const bool turned = order[i] == Ahead::lower;
      const std::string ahead = title(turned ? margin.below : margin.above);
      const std::string behind = title(turned ? margin.above : margin.below);
      const auto key = order[i] == Ahead::neither ? level_key : ahead_key;
      say(key, {what, {"ahead", ahead}, {"behind", behind}});
    }
  }

  void say_stations() {
    Stations same, not_told;
    for (const StationLeftOut& left_out : result_.without_station) {
      const Holds answer = tally::holds(result_.margins, left_out.order);
      if (answer == Holds::yes) same.push_back(left_out.station);
      if (answer == Holds::not_told) not_told.push_back(left_out.station);
      if (answer != Holds::no) continue;
      say_differing(left_out.order, "report.sure.station_ahead", "report.sure.station_level",
                    {"station", std::to_string(left_out.station)});
    }
    if (!same.empty() && same.size() == result_.without_station.size()) {
      say("report.sure.stations_hold", {});
    } else if (!same.empty()) {
      say("report.sure.without", {{"stations", joined(same)}});
    }
    if (!not_told.empty()) {
      say("report.sure.stations_not_told", {{"stations", joined(not_told)}});
    }
  }

  void say_set_aside() {
    if (result_.set_aside == 0 || result_.with_set_aside.empty()) return;
    const Holds answer = tally::holds(result_.margins, result_.with_set_aside);
    if (answer == Holds::no) {
      return say_differing(result_.with_set_aside, "report.sure.set_aside_ahead",
                           "report.sure.set_aside_level",
                           {"count", words_.number(result_.set_aside)});
    }
    const auto key =
        answer == Holds::yes ? "report.sure.set_aside_hold" : "report.sure.set_aside_not_told";
    said_.push_back(words_.plural(key, result_.set_aside));
  }

  const domain::Event& event_;
  const QuestionResult& result_;
  const wording::Catalogue& words_;
  std::vector<std::string> said_;
};

}  // namespace

std::string option_title(const domain::Event& event, const QuestionResult& result,
                         std::size_t option, const wording::Catalogue& words) {
  const auto* question = event.question(result.question);
  if (!question || option >= question->options.size()) return std::to_string(option);
  const auto& key = question->options[option];
  const auto* challenge = event.challenge(key);
  return challenge ? std::string(challenge->title.in(words.language())) : key;
}

std::vector<std::string> sure_sentences(const domain::Event& event, const QuestionResult& result,
                                        const wording::Catalogue& words) {
  return Sentences(event, result, words).all();
}

}  // namespace stordialog::report
