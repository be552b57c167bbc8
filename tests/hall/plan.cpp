#include "hall/plan.h"

#include <array>

#include "system/randomness.h"

namespace stordialog::workshops {

namespace {

constexpr std::array<std::string_view, kDeeds> kNames = {
    "begin",          "idea",        "take_back",   "support",      "vote",
    "sign_up",        "open_all",    "close_vote",  "reopen_vote",  "finish_closing",
    "step",           "release",     "hide",        "group",        "ungroup",
    "name_theme",     "replace",     "undo",        "show_result",  "note_present",
    "add_question",   "wrong_pin",   "right_pin",   "export_board", "export_full",
    "bring_in",       "copy_stale",  "copy_twice",  "copy_broken",  "clock_jump",
    "restart",        "power_cut",   "trouble",     "heal",         "pull_stick",
    "put_stick_back", "stick_lies",  "little_room", "remember",     "restore",
    "clone",          "lose_station"};

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : chance_(seed ^ 0x776f726b73686f70ULL) {
    workshop_.seed = seed;
    workshop_.codes = below(5) != 0;
    workshop_.live_step = std::array<std::uint32_t, 4>{1, 2, 3, 10}.at(below(4));
    workshop_.ideas_at_once = below(3) == 0;
    // Most are tiny, so that there can be many; a few fill a hall.
    const auto size = below(1000);
    workshop_.people = size < 960 ? 5 + below(4) : size < 998 ? 9 + below(50) : 60 + below(441);
    workshop_.stations = size < 920 ? 1 + below(2) : 1 + below(8);
    calm_ = below(4) == 0;
  }

  Workshop write() {
    for (std::uint32_t station = 0; station < workshop_.stations; ++station) {
      if (below(6) != 0) add(Deed::open_all, station);
    }
    for (std::uint32_t person = 0; person < workshop_.people; ++person) {
      visit(person);
      while (below(3) == 0) staff();
      while (below(5) == 0) exchange();
      while (!calm_ && below(4) == 0) misfortune();
    }
    return std::move(workshop_);
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return chance_.below(bound); }
  std::uint32_t any() { return below(1U << 30); }
  void add(Deed deed, std::uint32_t station) {
    const auto number = static_cast<std::uint32_t>(workshop_.actions.size());
    workshop_.actions.push_back({number, deed, station, any(), any(), any()});
  }
  void add(Deed deed) { add(deed, any()); }

  void visit(std::uint32_t person) {
    const std::uint32_t station = any();
    if (below(4) != 0) {
      add(Deed::begin, station);
      if (below(3) != 0) add(Deed::idea, station);
      if (below(8) == 0) add(Deed::take_back, station);
      if (below(3) == 0) add(Deed::support, station);
    }
    // The question, and which code: one's own, now and then somebody else's.
    for (std::uint32_t question = 0; question < 3; ++question) {
      if (below(question == 0 ? 8 : 3) == 0) continue;
      add(Deed::vote, station);
      workshop_.actions.back().a = question;
      workshop_.actions.back().b = below(12) == 0 ? below(person + 1) : person;
    }
    if (below(4) == 0) add(Deed::sign_up, station);
  }

  void staff() {
    static constexpr Deed kDeedsOfStaff[] = {
        Deed::open_all,     Deed::close_vote,   Deed::reopen_vote, Deed::finish_closing,
        Deed::step,         Deed::release,      Deed::release,     Deed::release,
        Deed::hide,         Deed::group,        Deed::group,       Deed::ungroup,
        Deed::name_theme,   Deed::replace,      Deed::undo,        Deed::show_result,
        Deed::note_present, Deed::add_question, Deed::wrong_pin,   Deed::right_pin,
        Deed::clock_jump,   Deed::open_all};
    add(kDeedsOfStaff[below(std::size(kDeedsOfStaff))]);
  }

  void exchange() {
    static constexpr Deed kExchanges[] = {Deed::export_board, Deed::export_board, Deed::export_full,
                                          Deed::export_full,  Deed::bring_in,     Deed::bring_in,
                                          Deed::bring_in,     Deed::copy_stale,   Deed::copy_twice,
                                          Deed::copy_broken};
    add(kExchanges[below(std::size(kExchanges))]);
  }

  void misfortune() {
    static constexpr Deed kMisfortunes[] = {
        Deed::restart,      Deed::power_cut,      Deed::power_cut,     Deed::power_cut,
        Deed::trouble,      Deed::trouble,        Deed::heal,          Deed::heal,
        Deed::pull_stick,   Deed::put_stick_back, Deed::stick_lies,    Deed::little_room,
        Deed::remember,     Deed::remember,       Deed::restore,       Deed::clone,
        Deed::lose_station, Deed::heal,           Deed::put_stick_back};
    const Deed deed = kMisfortunes[below(std::size(kMisfortunes))];
    if (deed == Deed::lose_station && below(4) != 0) return;
    add(deed);
  }

  system::SeededRandomness chance_;
  Workshop workshop_;
  bool calm_ = false;
};

}  // namespace

std::string_view name_of(Deed deed) {
  return kNames.at(static_cast<std::size_t>(deed));
}

Workshop made_up(std::uint64_t seed) {
  return Writer(seed).write();
}

std::string text_of(const Workshop& workshop) {
  std::string text = "seed " + std::to_string(workshop.seed) + ": " +
                     std::to_string(workshop.stations) + " stations, codes " +
                     (workshop.codes ? "on" : "off") + ", live_step " +
                     std::to_string(workshop.live_step) + ", " +
                     std::to_string(workshop.actions.size()) + " actions\n";
  for (const Action& action : workshop.actions) {
    text += "  " + std::to_string(action.number) + " " + std::string(name_of(action.deed)) +
            " station " + std::to_string(action.station) + " (" + std::to_string(action.a) + ", " +
            std::to_string(action.b) + ", " + std::to_string(action.c) + ")\n";
  }
  return text;
}

}  // namespace stordialog::workshops
