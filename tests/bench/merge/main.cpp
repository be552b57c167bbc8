// stordialog-bench-merge: what merging and opening a made-up workshop cost in time and memory, each
// as a process of its own, beside what nobody can avoid and beside the sqlite3 shell.
// --full: a million records from 100 stations, which takes many minutes and 3 GB of disk. Other
// options are Google Benchmark's own.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include <benchmark/benchmark.h>

#include "bench/merge/children.h"
#include "bench/merge/process.h"

namespace stordialog::bench {

namespace {

using std::filesystem::path;

constexpr int kRepeats = 3;
constexpr simulate::LargeOrder kModerate{20, 2000, 1, 1};
constexpr simulate::LargeOrder kFull{100, 10000, 1, 1};

/// Folders of workshops by how often each station exported; gone with this value.
class Workshops {
 public:
  explicit Workshops(simulate::LargeOrder order) : order_(order) {
    std::string pattern = (std::filesystem::temp_directory_path() / "bench-merge-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) std::exit(1);
    home_ = pattern;
  }
  Workshops(const Workshops&) = delete;
  Workshops& operator=(const Workshops&) = delete;
  ~Workshops() {
    std::error_code ignored;
    std::filesystem::remove_all(home_, ignored);
  }

  /// One that is there, else made now.
  std::string at(std::uint32_t exports) {
    const path folder = home_ / std::to_string(exports);
    if (std::filesystem::exists(folder)) return folder.string();
    const auto made =
        run({"/proc/self/exe", "--as", "make", folder.string(), std::to_string(order_.stations),
             std::to_string(order_.records), std::to_string(exports)});
    if (!made) std::exit(1);
    return folder.string();
  }
  /// With each station's rows in a database of its own.
  std::string with_databases() {
    const std::string folder = at(1);
    for (std::uint32_t station = 1; station <= order_.stations; ++station) {
      const path file = path(folder) / "sql" / std::to_string(station);
      if (std::filesystem::exists(file.string() + ".db")) continue;
      if (!run({"sqlite3", file.string() + ".db"}, file.string() + ".sql")) std::exit(1);
    }
    return folder;
  }

 private:
  simulate::LargeOrder order_;
  path home_;
};

Took took(const std::string& work, const std::string& folder) {
  const auto done = run({"/proc/self/exe", "--as", work, folder});
  if (!done) std::exit(1);
  return *done;
}

Took sqlite_took(const std::string& folder) {
  std::filesystem::remove(path(folder) / "day.db");
  const auto done =
      run({"sqlite3", (path(folder) / "day.db").string()}, (path(folder) / "merge.sql").string());
  if (!done) std::exit(1);
  return *done;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Both in turn, so that what else the machine does falls on both; the median of the ratios.
template <typename Ours, typename Other>
void compare(benchmark::State& state, const Ours& ours, const Other& other) {
  std::vector<double> ratios;
  Took mine, theirs;
  for ([[maybe_unused]] auto step : state) {
    mine = ours();
    theirs = other();
    const bool within = mine.within_s > 0 && theirs.within_s > 0;
    state.SetIterationTime(within ? mine.within_s : mine.wall_s);
    ratios.push_back(within ? mine.within_s / theirs.within_s : mine.wall_s / theirs.wall_s);
  }
  state.counters["time_ratio"] = median(ratios);
  state.counters["peak_mb"] = mine.peak_mb;
  state.counters["other_peak_mb"] = theirs.peak_mb;
}

void add(Workshops& workshops) {
  const auto merging = [&] { return took("merge", workshops.at(1)); };
  const auto set_up = [](benchmark::internal::Benchmark* each) {
    each->UseManualTime()->Iterations(kRepeats)->Unit(benchmark::kMillisecond);
  };
  set_up(benchmark::RegisterBenchmark("merge/beside_sqlite", [&, merging](benchmark::State& state) {
    const std::string folder = workshops.with_databases();
    compare(state, merging, [&] { return sqlite_took(folder); });
  }));
  set_up(benchmark::RegisterBenchmark(
      "merge/beside_reading_and_verifying", [&, merging](benchmark::State& state) {
        compare(state, merging, [&] { return took("read", workshops.at(1)); });
      }));
  set_up(benchmark::RegisterBenchmark("open/beside_seals", [&](benchmark::State& state) {
    const std::string folder = workshops.at(1);
    static_cast<void>(took("merge", folder));
    compare(state, [&] { return took("open", folder); }, [&] { return took("seals", folder); });
  }));
  for (const std::uint32_t exports : {4U, 16U}) {
    const std::string name = "merge/exports_" + std::to_string(exports) + "_beside_one";
    set_up(
        benchmark::RegisterBenchmark(name.c_str(), [&, merging, exports](benchmark::State& state) {
          compare(state, [&] { return took("merge", workshops.at(exports)); }, merging);
        }));
  }
}

/// A child's work by its name.
int do_as(const std::vector<std::string>& words) {
  const std::map<std::string, int (*)(const std::string&)> works = {{"merge", merge_bundles},
                                                                    {"read", read_bundles},
                                                                    {"open", open_merged},
                                                                    {"seals", open_seals}};
  if (words.size() == 5 && words[0] == "make") {
    simulate::LargeOrder order;
    order.stations = static_cast<domain::StationNumber>(std::stoul(words[2]));
    order.records = static_cast<std::uint32_t>(std::stoul(words[3]));
    order.exports = static_cast<std::uint32_t>(std::stoul(words[4]));
    return make_workshop(words[1], order);
  }
  const auto work = words.empty() ? works.end() : works.find(words[0]);
  return work == works.end() || words.size() != 2 ? 2 : work->second(words[1]);
}

}  // namespace

}  // namespace stordialog::bench

int main(int argc, char** argv) {
  namespace bench = stordialog::bench;
  std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() && words[0] == "--as") return bench::do_as({words.begin() + 1, words.end()});
  const auto full = std::ranges::find(words, "--full");
  const bool is_full = full != words.end();
  if (is_full) {
    // Google Benchmark is not to see it.
    std::rotate(argv + 1 + (full - words.begin()), argv + 2 + (full - words.begin()), argv + argc);
    --argc;
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  bench::Workshops workshops(is_full ? bench::kFull : bench::kModerate);
  bench::add(workshops);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
