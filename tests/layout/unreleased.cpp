// Participants are told no count of votes and no support of an option: every screen of theirs is
// drawn in every state of the vote, and no number of a result may be among its words.
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "layout/hall.h"
#include "screens_fixture/samples.h"

using namespace stordialog;
using namespace stordialog::layout;

namespace {

/// Numbers that stand nowhere else.
constexpr std::uint32_t kCast = 8123, kFolded = 8111, kFirstPick = 4711;

enum class State : std::uint8_t { open, closed, open_released, closed_released };
constexpr std::array kStates = {State::open, State::closed, State::open_released,
                                State::closed_released};

void put(desk::Board& board, State state) {
  const bool open = state == State::open || state == State::open_released;
  const bool released = state == State::open_released || state == State::closed_released;
  board.totals.clear();
  for (const domain::Question& question : board.event.questions) {
    domain::Totals totals{question.key, kCast, kFolded, {}};
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
      totals.picks.push_back(kFirstPick + i);
    }
    board.totals.push_back(totals);
    if (released) board.results_shown.push_back(question.key);
  }
  board.hall_totals = board.totals;
  board.counts.of(domain::Kind::ballot) = kCast;
  board.hall_counts.of(domain::Kind::ballot) = kCast;
  for (desk::ActivityState& activity : board.activities) {
    if (activity.activity.kind == domain::ActivityKind::vote) activity.open = open;
  }
}

bool is_theirs(const screens_fixture::Scene& scene) {
  const screens::Place place = scene.kiosk.place();
  const bool participants = screens::is_participants(place) || place == screens::Place::welcome;
  return participants && !scene.kiosk.hall.fills_window;
}

/// The digits of a text, whatever groups them.
std::string digits(const std::string& text) {
  std::string all;
  for (const char c : text) {
    if (c >= '0' && c <= '9') all += c;
  }
  return all;
}

}  // namespace

TEST_CASE("no participant's screen tells a count of votes or an option's support, in any state") {
  Hall hall({1920, 1080, 344});
  int seen_screens = 0;
  for (const std::string_view name : screens_fixture::scene_names()) {
    for (const State state : kStates) {
      auto scene = screens_fixture::make_scene(name, screens_fixture::sample_event());
      if (!is_theirs(scene)) break;
      const auto options =
          static_cast<std::uint32_t>(scene.board.event.questions.front().options.size());
      put(scene.board, state);
      const kit::Recorder& seen = hall.show(scene, {});
      ++seen_screens;
      for (const kit::RecordedText& text : seen.texts()) {
        const std::string number = digits(text.text);
        const auto tells = [&](std::uint32_t count) {
          return number.find(std::to_string(count)) != std::string::npos;
        };
        bool told = tells(kCast) || tells(kFolded) || text.text.contains('%');
        for (std::uint32_t i = 0; i < options; ++i) told = told || tells(kFirstPick + i);
        CHECK_MESSAGE(!told, std::string(name) << ": " << text.text);
      }
    }
  }
  CHECK(seen_screens > 100);
}
