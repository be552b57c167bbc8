// A workshop written down as a list of small deeds, each with its own numbers: any part of the list
// can be carried out too, which is how a failing one is made smaller.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stordialog::workshops {

enum class Deed : std::uint8_t {
  // A person at a station
  begin,
  idea,
  take_back,
  support,
  vote,
  sign_up,
  // Staff
  open_all,
  close_vote,
  reopen_vote,
  finish_closing,
  step,
  release,
  hide,
  group,
  ungroup,
  name_theme,
  replace,
  undo,
  show_result,
  note_present,
  add_question,
  wrong_pin,
  right_pin,
  // To and fro
  export_board,
  export_full,
  bring_in,
  copy_stale,
  copy_twice,
  copy_broken,
  // What goes wrong
  clock_jump,
  restart,
  power_cut,
  trouble,
  heal,
  pull_stick,
  put_stick_back,
  stick_lies,
  little_room,
  remember,
  restore,
  clone,
  lose_station,
};
inline constexpr std::size_t kDeeds = static_cast<std::size_t>(Deed::lose_station) + 1;
[[nodiscard]] std::string_view name_of(Deed deed);

struct Action {
  std::uint32_t number = 0;  // where it stood in the whole list: its chance comes from it
  Deed deed = Deed::begin;
  std::uint32_t station = 0;  // taken modulo the stations, clones among them
  std::uint32_t a = 0, b = 0, c = 0;
};

struct Workshop {
  std::uint64_t seed = 0;
  bool codes = true;
  std::uint32_t live_step = 3;
  bool ideas_at_once = false;
  std::uint32_t stations = 1;
  std::uint32_t people = 5;
  std::vector<Action> actions;
};

/// 1 to 8 stations, 5 to 500 people, mostly few: every seed gives another workshop, always the
/// same.
[[nodiscard]] Workshop made_up(std::uint64_t seed);

/// A line per action, and one for the whole.
[[nodiscard]] std::string text_of(const Workshop& workshop);

}  // namespace stordialog::workshops
