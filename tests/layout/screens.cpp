// Every screen in every look. What is found is printed by screen; a sentence that comes in many
// looks is printed once, with their number.
// STORDIALOG_LAYOUT=whole      every look in every window
// STORDIALOG_SCREENS=home,idea only these screens
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "layout/hall.h"
#include "layout/inspect.h"
#include "screens_fixture/samples.h"

using namespace stordialog;
using namespace stordialog::layout;
using screens_fixture::practice_event;
using screens_fixture::sample_event;

namespace {

std::string told(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

#if defined(STORDIALOG_ONE_WINDOW)
constexpr bool kSlow = true;  // one window is enough to look for mistakes with memory
#else
constexpr bool kSlow = false;
#endif

std::set<std::string> wanted_screens() {
  std::set<std::string> wanted;
  std::istringstream names(told("STORDIALOG_SCREENS"));
  for (std::string name; std::getline(names, name, ',');) wanted.insert(name);
  return wanted;
}

bool participants(const screens_fixture::Scene& scene) {
  const screens::Place place = scene.kiosk.place();
  return screens::is_participants(place) || place == screens::Place::welcome;
}

/// A sentence without the numbers that differ from look to look.
std::string kind_of(const std::string& sentence) {
  std::string kind;
  for (const char c : sentence.substr(0, sentence.find(" at "))) {
    if (c < '0' || c > '9') kind += c;
  }
  return kind;
}

struct Finding {
  std::string first, look;
  int looks = 0;
};

/// Projectors stand landscape.
bool is_shown_there(std::string_view name, const Window& window) {
  return !name.starts_with("projector") || window.width > window.height;
}

class Walk {
 public:
  void look(Hall& hall, std::string_view name, const Look& look) {
    const domain::Event& event = name.contains("practice") ? practice_event() : sample_event();
    auto scene = screens_fixture::make_scene(name, event, look.language);
    const bool theirs = participants(scene) && !name.starts_with("projector");
    const kit::Recorder& seen = hall.show(scene, look);
    ++looks_;
    const Room room{static_cast<float>(look.window.width),
                    static_cast<float>(look.window.height),
                    hall.scale(),
                    theirs,
                    look.text_step,
                    hall.paper()};
    std::vector<std::string> sentences = inspect(seen, room);
    if (name.starts_with("projector")) {
      for (std::string& each : small_for_a_hall(seen, room)) sentences.push_back(std::move(each));
    }
    for (const std::string& sentence : sentences) {
      Finding& finding = found_[std::string(name)][kind_of(sentence)];
      if (finding.looks++ == 0) {
        finding.first = sentence;
        finding.look = look.name();
      }
    }
  }

  [[nodiscard]] int report() const {
    constexpr int kShownMost = 25;
    int kinds = 0;
    for (const auto& [screen, findings] : found_) {
      int shown = 0;
      for (const auto& [kind, finding] : findings) {
        ++kinds;
        if (++shown > kShownMost) continue;
        std::cout << screen << ": " << finding.first << "  [" << finding.look;
        if (finding.looks > 1) std::cout << " and " << finding.looks - 1 << " more";
        std::cout << "]\n";
      }
      if (shown > kShownMost) std::cout << screen << ": " << shown - kShownMost << " more kinds\n";
    }
    std::cout << "layout: " << looks_ << " combinations of screen, language, text size, theme and "
              << "window seen, " << kinds << " kinds of findings\n";
    return kinds;
  }

 private:
  std::map<std::string, std::map<std::string, Finding>> found_;
  int looks_ = 0;
};

}  // namespace

TEST_CASE("every screen holds in every language, text size, theme and window") {
  const bool whole = told("STORDIALOG_LAYOUT") == "whole";
  const std::set<std::string> wanted = wanted_screens();
  Walk walk;
  for (const Window& window : windows()) {
    if (kSlow && window.width != 1080) continue;
    Hall hall(window);
    for (const std::string_view name : screens_fixture::scene_names()) {
      if (!wanted.empty() && !wanted.contains(std::string(name))) continue;
      if (!is_shown_there(name, window)) continue;
      for (const Look& look : looks(window, sample_event().languages, whole)) {
        walk.look(hall, name, look);
      }
    }
  }
  CHECK(walk.report() == 0);
}

TEST_CASE("Tab comes to every target of every screen, and shows where it is") {
  int seen_screens = 0;
  Hall hall({1920, 1080, 344});
  const std::set<std::string> wanted = wanted_screens();
  for (const std::string_view name : screens_fixture::scene_names()) {
    if (!wanted.empty() && !wanted.contains(std::string(name))) continue;
    auto scene = screens_fixture::make_scene(name, sample_event(), "sv");
    const kit::Recorder& seen = hall.show(scene, {});
    std::size_t layer = 0;
    for (const auto& target : seen.targets()) layer = std::max(layer, target.layer);
    // What is out of sight has no name yet; a list that Tab scrolls brings it.
    std::set<std::string> wanting, reached;
    const auto note = [&](const kit::Recorder& now) {
      for (const auto& target : now.targets()) {
        if (target.name.empty() || target.layer != layer || !target.pressable) continue;
        if (target.enabled && !target.touch_only) wanting.insert(target.name);
        // Where Tab has scrolled a list to its end, the key to go on has nothing left to do.
        if (target.focused || !target.enabled) reached.insert(target.name);
      }
    };
    note(seen);
    const std::size_t rounds = wanting.size() + seen.targets().size() + 8;
    for (std::size_t i = 0; i < rounds; ++i) note(hall.tab());
    // A keyboard that closes when its field is left takes its keys along.
    const auto is_key = [](const std::string& target) { return target.starts_with("key."); };
    const auto& last = hall.frame().targets();
    if (std::ranges::none_of(last, is_key, &kit::RecordedTarget::name)) {
      std::erase_if(wanting, is_key);
    }
    std::set<std::string> missing;
    std::ranges::set_difference(wanting, reached, std::inserter(missing, missing.end()));
    ++seen_screens;
    std::string left;
    for (const std::string& each : missing) left += " " + each;
    CHECK_MESSAGE(missing.empty(), std::string(name) << ": Tab never comes to" << left);
  }
  std::cout << "layout: Tab walked through " << seen_screens << " screens\n";
}
