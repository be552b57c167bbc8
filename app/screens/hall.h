// What the hall sees on the projector and what comes next: scene, pages, timer, reveal. Memory of
// the program alone; what is released and how far the agenda has come stands in the board. No Dear
// ImGui, no clock: the screen's own time is passed in, in seconds.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "desk/board.h"

namespace stordialog::screens {

enum class Scene : std::uint8_t {
  welcome,  // agenda and level of influence
  timer,
  ideas,          // those that are released
  themes,         // what they were grouped into
  participation,  // how many have voted
  results,
  signatories,
  next_steps,
  black,
};
inline constexpr std::array kScenes = {Scene::welcome,     Scene::timer,         Scene::ideas,
                                       Scene::themes,      Scene::participation, Scene::results,
                                       Scene::signatories, Scene::next_steps,    Scene::black};

/// Counts down; stands still while paused; never below zero.
struct Timer {
  double length_s = 0;  // 0: none is set
  double left_at_pause_s = 0;
  std::optional<double> running_since_s;

  [[nodiscard]] bool is_set() const { return length_s > 0; }
  [[nodiscard]] bool running(double now_s) const { return running_since_s && left_s(now_s) > 0; }
  [[nodiscard]] double left_s(double now_s) const;
  /// From the full length.
  void start(double new_length_s, double now_s);
  /// Pauses, or goes on.
  void pause(double now_s);
  /// More time, also when it has run out: then it runs again.
  void add(double seconds, double now_s);
  void reset() { *this = {}; }
};

/// A number on the picture that has just grown: what is new fades in.
struct Growth {
  std::uint32_t from = 0, to = 0;
  double since_s = -1e9;
};

struct Hall {
  static constexpr double kFade_s = 0.3;  // from one scene to the next, of a page, of new dots
  static constexpr double kPage_s = 12;   // a page of ideas, names or results
  static constexpr double kReveal_s = 4;  // a result counts up

  Scene shown = Scene::welcome, next = Scene::timer;
  Scene before = Scene::welcome;  // what faded out
  double shown_since_s = -1e9;
  domain::Key question;  // of participation and results; empty: asked_about() chooses
  Timer timer;
  bool fills_window = false;  // one monitor only: the projector's picture lies over the kiosk

  /// Pages turned since ever; which page that is, is this modulo their number.
  [[nodiscard]] std::int64_t turns(double now_s) const;
  std::int64_t turned = 0;
  double page_since_s = 0;
  bool pages_turn = true;  // by themselves

  /// When the shown result was first seen by the hall.
  double revealed_s = -1e9;
  std::vector<domain::Key> revealed;
  /// Questions whose opened count staff have let the hall see; others show the live count.
  std::vector<domain::Key> finals;
  Growth voted;               // ballots of the question
  std::uint64_t changes = 0;  // of all this, by staff or by the board: another picture

  void show(Scene scene, double now_s);
  void turn_page(int pages, double now_s);
  /// Stops turning pages, or goes on.
  void hold_pages(double now_s);
  void choose(const domain::Key& asked, double now_s);
  /// The opened count takes the place of the live one, and counts up anew.
  void show_final(const domain::Key& asked);
  void take_back_final(const domain::Key& asked);
  void take_back_finals();
  [[nodiscard]] bool shows_final(const domain::Key& asked) const;
  /// Looks at the board: what was released, what has grown.
  void follow(const desk::Board& board, double now_s);
  /// Seconds until the picture changes by itself; at most an hour.
  [[nodiscard]] double rest_s(double now_s) const;
};

/// The scene that mostly follows on that one.
[[nodiscard]] Scene scene_after(Scene scene);

/// The question that participation and results are about: the one chosen, else one that is open,
/// else the first whose result is shown, else the event's first. Null when the event asks nothing.
[[nodiscard]] const domain::Question* asked_about(const Hall& hall, const desk::Board& board);

/// A result may be seen by the hall: staff have released it, or it is open and the event says that
/// results show meanwhile.
[[nodiscard]] bool may_show_result(const desk::Board& board, const domain::Key& question);

}  // namespace stordialog::screens
