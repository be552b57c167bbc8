#include "house/arrows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "house/include_graph.h"

namespace stordialog::house {

namespace {

// From the ground up; a room sees every tier below its own and nothing on its own.
const std::vector<Names> kTiers = {
    {"domain"},
    {"system"},
    {"wording", "event", "seal", "record", "tally", "grouping", "figure"},
    {"ledger", "bundle"},
    {"desk", "report", "elections"},
    {"organise", "prints"},
    {"simulate"},
};

// What a library's includes start with, and the rooms that may see it. A room's tests may see what
// the room may; tests that are not about one room may see everything.
const std::vector<std::pair<std::string, Names>> kLibraries = {
    {"sqlite3.h", {"ledger"}},
    {"cereal/", {"record", "bundle"}},
    {"sodium", {"seal"}},
    {"toml++/", {"event", "wording"}},
    {"utf8proc.h", {"wording", "input"}},
    {"libstemmer.h", {"grouping"}},
    {"unicode/", {"wording"}},
    {"nlohmann/", {"report", "organise", "cli"}},
    {"yaml-cpp/", {"elections"}},
    {"xlsxwriter", {"report"}},
    {"pugixml", {"report"}},
    {"zip.h", {"report"}},
    {"cairo", {"report"}},
    {"pango", {"report"}},
    {"fontconfig/", {"report"}},
    {"qrencode.h", {"prints"}},
    {"CLI/", {"cli", "shell"}},
    {"imgui_impl_", {"shell"}},
    {"backends/", {"shell"}},
    {"imgui", {"kit", "drawing", "shell"}},
    {"misc/freetype/", {"kit", "shell"}},
    {"ft2build.h", {"kit"}},
    {"freetype/", {"kit"}},
    {"hb", {"kit"}},
    {"fribidi.h", {"kit"}},
    {"GLFW/", {"shell"}},
    {"GL/", {"shell"}},
    {"png.h", {"shell"}},
    {"doctest/", {}},
};

// Rooms that neither touch files nor ask what time it is.
const Names kStill = {"domain", "tally", "grouping", "figure", "drawing"};
const Names kRestless = {"chrono", "ctime",  "cstdio", "filesystem", "fstream",
                         "random", "thread", "mutex",  "future",     "atomic"};

std::map<std::string, Names, std::less<>> make_arrows() {
  std::map<std::string, Names, std::less<>> arrows;
  Names sync;
  for (const auto& tier : kTiers) {
    for (const auto& room : tier) arrows[room] = sync;
    sync.insert(tier.begin(), tier.end());
  }
  arrows["cli"] = sync;
  arrows["input"] = {};
  arrows["speech"] = {};
  arrows["kit"] = {"input"};
  arrows["screens"] = sync;
  arrows["screens"].insert("input");
  arrows["drawing"] = arrows["screens"];
  arrows["drawing"].insert({"screens", "kit"});
  arrows["shell"] = arrows["drawing"];
  arrows["shell"].insert({"drawing", "speech"});
  return arrows;
}

const std::map<std::string, Names, std::less<>>& arrows() {
  static const auto table = make_arrows();
  return table;
}

class Checker {
 public:
  explicit Checker(const std::vector<SourceFile>& sources) : graph_(sources) {}

  std::vector<Finding> run() {
    for (const auto& [path, includes] : graph_.all()) check_file(path, includes);
    return std::move(findings_);
  }

 private:
  using Path = std::string;

  void check_file(const Path& path, const std::vector<Include>& includes) {
    const auto place = place_of(path);
    if (place.half != "tests" && !arrows().contains(place.room)) {
      findings_.push_back({path, 0, "the house has no room '" + place.room + "'"});
      return;
    }
    for (const auto& include : includes) {
      const auto problem =
          include.quoted ? check_own(place, include) : check_foreign(path, place, include.name);
      if (problem) findings_.push_back({path, include.line, *problem});
      if (include.quoted) check_reached(path, place, include);
    }
  }

  /// A tests/ folder named after a room stands where the room stands; any other sees everything.
  static bool is_free(const Place& place) {
    return place.half == "tests" && !arrows().contains(place.room);
  }

  std::optional<std::string> check_own(const Place& place, const Include& include) const {
    const auto target = graph_.resolve(place, include.name);
    if (!target) return "\"" + include.name + "\" names no file of a room";
    const auto there = place_of(*target);
    if (there.half == "tests") {
      if (place.half == "tests") return std::nullopt;
      return place.room + " does not see the tests";
    }
    if (is_free(place) || place.room == there.room) return std::nullopt;
    if (arrows().at(place.room).contains(there.room)) return std::nullopt;
    return place.room + " does not see " + there.room;
  }

  static std::optional<std::string> check_foreign(const Path& path, const Place& place,
                                                  std::string_view name) {
    if (is_free(place)) return std::nullopt;
    for (const auto& [start, rooms] : kLibraries) {
      if (!name.starts_with(start)) continue;
      if (rooms.contains(place.room)) return std::nullopt;
      if (start == "doctest/" && place.half == "tests") return std::nullopt;
      return place.room + " does not see <" + std::string(name) + ">";
    }
    if (place.half == "tests") return std::nullopt;
    if (name.find('.') == std::string_view::npos) {
      if (!kStill.contains(place.room) || !kRestless.contains(name)) return std::nullopt;
      return place.room + " has neither files nor a clock, so not <" + std::string(name) + ">";
    }
    const bool of_the_system = place.room == "system" || path.find("_linux.") != std::string::npos;
    if (of_the_system) return std::nullopt;
    return "<" + std::string(name) + "> is for system and files named _linux, or a library that " +
           "the table of arrows does not have";
  }

  /// A library that one of our own headers brings along counts as if it were named here.
  void check_reached(const Path& path, const Place& place, const Include& include) {
    const auto start = graph_.resolve(place, include.name);
    if (!start) return;
    for (const auto& reached : graph_.reached(*start)) {
      for (const auto& next : graph_.all().at(reached)) {
        if (next.quoted || !is_library(next.name) || !check_foreign(path, place, next.name)) {
          continue;
        }
        findings_.push_back(
            {path, include.line, place.room + " reaches <" + next.name + "> through " + reached});
      }
    }
  }

  static bool is_library(std::string_view name) {
    return std::ranges::any_of(
        kLibraries, [name](const auto& library) { return name.starts_with(library.first); });
  }

  IncludeGraph graph_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_arrows(const std::vector<SourceFile>& sources) {
  return Checker(sources).run();
}

}  // namespace stordialog::house
