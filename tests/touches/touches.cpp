// A hundred thousand touches and keys without sense: on targets, between them, on the keyboard.
// STORDIALOG_TOUCHES=N makes N of them, STORDIALOG_SEED=S others.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

#include <doctest/doctest.h>
#include <imgui.h>

#include "touches/station.h"

using namespace stordialog;
using screens::Place;
using touches::Station;

namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

/// Whoever is at the screen: nobody's words are anybody else's.
std::string word_of(std::uint64_t person) {
  std::string word = "qx";
  for (int i = 0; i < 6; ++i, person /= 20) {
    word += "bcdfghjklmnprstvwyza"[person % 20];
  }
  return word;
}

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed) : station_(seed), chance_(seed) {}

  void touch() {
    if (chance_.below(400) == 0) return wait();
    if (chance_.below(3000) == 0) return trouble();
    const auto what = chance_.below(20);
    if (what < 12) {
      press_target();
    } else if (what < 15) {
      station_.press(static_cast<float>(chance_.below(1280)),
                     static_cast<float>(chance_.below(720)));
    } else if (what < 18) {
      type();
    } else {
      press_key();
    }
  }

  /// What must hold after every touch. Empty, or which promise was broken.
  std::string broken() {
    const Place place = station_.kiosk().place();
    ++places_[place];
    if (station_.unlocked() > 0) return "the PIN was guessed";
    if (screens::is_staff(place)) return "a staff page without the PIN";
    if (screens::is_organiser(place) || place == Place::start || place == Place::start_station) {
      return "a page of the organiser's";
    }
    if (station_.errands() > 0) return "something of the machine was asked for";
    if (place == Place::thanks && last_ != Place::thanks && station_.receipts() == receipts_seen_) {
      return "a thank-you without a receipt";
    }
    if (place != Place::thanks || last_ != Place::thanks) receipts_seen_ = station_.receipts();
    if (place == Place::welcome && last_ != Place::welcome) next_person();
    last_ = place;
    return foreign_word();
  }

  void lose_power() {
    station_.lose_power();
    next_person();
    last_ = station_.kiosk().place();
    receipts_seen_ = station_.receipts();
  }

  [[nodiscard]] Station& station() { return station_; }
  [[nodiscard]] std::uint64_t people() const { return person_ + 1; }
  [[nodiscard]] const std::map<Place, std::uint64_t>& places() const { return places_; }

 private:
  void next_person() {
    ++person_;
    before_.push_back(word_of(person_ - 1));
    if (before_.size() > 40) before_.erase(before_.begin());
  }

  std::string foreign_word() {
    for (const auto& text : station_.recorder().texts()) {
      if (text.text.find("qx") == std::string::npos) continue;
      for (const std::string& word : before_) {
        if (text.text.find(word) == std::string::npos) continue;
        if (station_.told_publicly().find(word) != std::string::npos) continue;
        return "a word of somebody who has left, in place " +
               std::to_string(static_cast<int>(station_.kiosk().place())) + ": " + text.text +
               "\n" + story();
      }
    }
    return {};
  }

  /// What was done last, oldest first.
  [[nodiscard]] std::string story() const {
    std::string all;
    for (const std::string& deed : deeds_) all += "  " + deed + "\n";
    return all;
  }
  void tell(std::string deed) {
    constexpr std::size_t kRemembered = 25;
    deed += " in place " + std::to_string(static_cast<int>(station_.kiosk().place()));
    deeds_.push_back(std::move(deed));
    if (deeds_.size() > kRemembered) deeds_.erase(deeds_.begin());
  }

  static bool is_way_on(std::string_view name) {
    return name == "next" || name == "key.next" || name == "cast" || name == "begin" ||
           name == "consent" || name == "decided";
  }

  void press_target() {
    std::vector<const kit::RecordedTarget*> targets;
    for (const auto& target : station_.recorder().targets()) {
      if (target.visible() && target.pressable) targets.push_back(&target);
    }
    if (targets.empty()) return station_.frame();
    // Now and then the way on, or chance would seldom come to a thank-you.
    if (chance_.below(3) == 0) {
      for (const auto* target : targets) {
        if (!is_way_on(target->name)) continue;
        tell(target->name);
        return station_.press(target->center_x(), target->center_y());
      }
    }
    const auto& target = *targets[chance_.below(static_cast<std::uint32_t>(targets.size()))];
    tell(target.name);
    station_.press(target.center_x(), target.center_y());
  }

  void type() {
    switch (chance_.below(4)) {
      case 0: {  // somebody's own code, as a scanner types it
        const auto& codes = station_.event().prepared.codes;
        return station_.type(codes[chance_.below(static_cast<std::uint32_t>(codes.size()))]);
      }
      case 1: {
        static constexpr std::array<std::string_view, 6> kTexts = {
            "%n%s##x", "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85", "123456", "  ", "\xC3\xA5\xC3\xA4",
            "a@b"};
        return station_.type(kTexts.at(chance_.below(kTexts.size())));
      }
      default:
        tell("type " + word_of(person_));
        return station_.type(" " + word_of(person_));
    }
  }

  void press_key() {
    static constexpr std::array kKeys = {
        ImGuiKey_Escape,    ImGuiKey_Enter,  ImGuiKey_Tab,       ImGuiKey_Space,
        ImGuiKey_Backspace, ImGuiKey_Delete, ImGuiKey_LeftArrow, ImGuiKey_DownArrow,
        ImGuiKey_UpArrow,   ImGuiKey_Home,   ImGuiKey_F1,        ImGuiKey_F2,
        ImGuiKey_F3,        ImGuiKey_F4,     ImGuiKey_F5,        ImGuiKey_F11,
        ImGuiKey_A,         ImGuiKey_C,      ImGuiKey_V,         ImGuiKey_X,
        ImGuiKey_Z,         ImGuiKey_Q};
    const bool control = chance_.below(3) == 0, shift = chance_.below(4) == 0;
    tell(std::string("key ") + (control ? "control " : ""));
    station_.key(kKeys.at(chance_.below(kKeys.size())), control, shift);
  }

  /// Nobody touches it for a while: a warning, or everything starts over.
  void wait() {
    static constexpr std::array kSeconds = {5.0, 25.0, 62.0, 95.0, 700.0};
    tell("wait");
    station_.frame(kSeconds.at(chance_.below(kSeconds.size())));
    station_.frame();
  }

  void trouble() {
    static constexpr std::array kTroubles = {fault_disk::Trouble::fails_once,
                                             fault_disk::Trouble::full, fault_disk::Trouble::none};
    station_.drive().plan(kTroubles.at(chance_.below(kTroubles.size())), 1 + chance_.below(30));
    station_.frame();
  }

  Station station_;
  system::SeededRandomness chance_;
  Place last_ = Place::welcome;
  std::uint64_t person_ = 0, receipts_seen_ = 0;
  std::vector<std::string> before_, deeds_;
  std::map<Place, std::uint64_t> places_;
};

}  // namespace

TEST_CASE(
    "touches and keys without sense reach no staff page, show nobody's words, and lose nothing") {
  const auto touches = number_from("STORDIALOG_TOUCHES", 100'000);
  const auto seed = number_from("STORDIALOG_SEED", 1);
  constexpr std::uint64_t kBetweenPowerCuts = 5000;
  CAPTURE(seed);
  Monkey monkey(seed);
  std::uint64_t cuts = 0;
  for (std::uint64_t i = 0; i < touches; ++i) {
    monkey.touch();
    if (const std::string broken = monkey.broken(); !broken.empty()) {
      FAIL("touch " << i << ": " << broken);
    }
    if (i % kBetweenPowerCuts != kBetweenPowerCuts - 1) continue;
    monkey.lose_power();
    ++cuts;
  }
  Station& station = monkey.station();
  station.lose_power();
  std::set<domain::RecordId> there;
  for (const auto& record : station.exported().records) there.insert(record.id);
  std::size_t lost = 0, returned = 0;
  for (const auto& id : station.stored())
    lost += !there.contains(id) && !station.taken_back().contains(id);
  for (const auto& id : station.taken_back()) returned += there.contains(id);
  CHECK(lost == 0);
  CHECK(returned == 0);
  CHECK(station.stored().size() > touches / 5000);
  CHECK(monkey.people() > touches / 1000);
  std::cout << touches << " touches from seed " << seed << ": " << monkey.people() << " people, "
            << monkey.places().size() << " places, " << station.stored().size()
            << " things thanked for, " << station.pins() << " PINs tried, " << cuts
            << " power cuts: nothing lost, nothing seen\n";
}
