#include "house/arrows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace stordialog::house {

namespace {

using Names = std::set<std::string, std::less<>>;

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

struct Place {
  std::string half;
  std::string room;
};

Place place_of(std::string_view path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  if (second == std::string_view::npos) return {std::string(path.substr(0, first)), ""};
  return {std::string(path.substr(0, first)),
          std::string(path.substr(first + 1, second - first - 1))};
}

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

struct Include {
  std::string name;
  std::size_t line = 0;
  bool quoted = false;
};

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  std::size_t number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    const auto skip_blanks = [&line] {
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skip_blanks();
    if (!line.starts_with('#')) continue;
    line.remove_prefix(1);
    skip_blanks();
    if (!line.starts_with("include")) continue;
    line.remove_prefix(std::string_view("include").size());
    skip_blanks();
    if (line.empty()) continue;
    const bool quoted = line.front() == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) continue;
    includes.push_back({std::string(line.substr(1, end - 1)), number, quoted});
  }
  return includes;
}

class Checker {
 public:
  explicit Checker(const std::vector<SourceFile>& sources) {
    for (const auto& file : sources) includes_[file.path] = includes_of(file);
  }

  std::vector<Finding> run() {
    for (const auto& [path, includes] : includes_) check_file(path, includes);
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
    const auto target = resolve(place, include.name);
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
    const auto start = resolve(place, include.name);
    if (!start) return;
    std::set<Path> seen = {*start};
    std::vector<Path> open = {*start};
    while (!open.empty()) {
      const Path current = open.back();
      open.pop_back();
      for (const auto& next : includes_.at(current)) {
        if (next.quoted) {
          const auto target = resolve(place_of(current), next.name);
          if (target && seen.insert(*target).second) open.push_back(*target);
        } else if (is_library(next.name) && check_foreign(path, place, next.name)) {
          findings_.push_back(
              {path, include.line, place.room + " reaches <" + next.name + "> through " + current});
        }
      }
    }
  }

  static bool is_library(std::string_view name) {
    return std::ranges::any_of(
        kLibraries, [name](const auto& library) { return name.starts_with(library.first); });
  }

  /// The file an include names. Tests may also name a neighbour, and what all of them share; a
  /// header made from an SQL file counts as that file.
  std::optional<Path> resolve(const Place& from, const std::string& name) const {
    std::vector<std::string> folders;
    if (from.half == "tests") folders = {"tests/", "tests/" + from.room + "/"};
    if (name.find('/') != std::string::npos) folders.insert(folders.end(), {"sync/", "app/"});
    for (const auto& folder : folders) {
      auto path = folder + name;
      if (includes_.contains(path)) return path;
      auto made_from = path.substr(0, path.rfind('.')) + ".sql";
      if (includes_.contains(made_from)) return made_from;
    }
    return std::nullopt;
  }

  std::map<Path, std::vector<Include>> includes_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_arrows(const std::vector<SourceFile>& sources) {
  return Checker(sources).run();
}

}  // namespace stordialog::house
