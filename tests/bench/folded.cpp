// How soon the hall sees a vote: from the moment a ballot is handed to the desk's thread until the
// projector's picture with the new total is presented, with 500 ideas and votes in the ledger.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "bench/bench.h"
#include "organise/practice.h"
#include "organise/station_folder.h"
#include "shell/desk_thread.h"
#include "shell/hall_stage.h"
#include "shell/places.h"
#include "shell/window.h"
#include "system/files.h"

namespace stordialog::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kIdeas = 500, kVotes = 500;

struct Folder {
  system::Path path =
      std::filesystem::temp_directory_path() / ("stordialog-bench-" + std::to_string(::getpid()));
  ~Folder() { std::filesystem::remove_all(path); }
};

/// The practice event without voting codes, so that 500 can vote.
organise::Practice practice(system::Files& files) {
  const system::Path file =
      shell::beside_program("assets") / "events" / "ok-ide-practice.event.toml";
  const auto bytes = files.read(file, 1 << 20);
  if (!bytes) throw std::runtime_error("the practice event cannot be read");
  std::string toml(bytes->begin(), bytes->end());
  constexpr std::string_view kWith = "\ncodes = true";
  const auto at = toml.find(kWith);
  if (at == std::string::npos) throw std::runtime_error("the practice event has no codes");
  toml.replace(at, kWith.size(), "\ncodes = false");
  auto made = organise::make_practice(toml, file.string());
  if (!made) throw std::runtime_error("no practice event: " + made.error().code);
  return std::move(*made);
}

/// The desk's thread, asked one thing at a time.
class Hall {
 public:
  Hall(desk::Desk desk) : thread_(std::move(desk), [this] { ring(); }) {}

  desk::Receipt ask(desk::Command command) {
    thread_.submit(std::move(command));
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return rung_; });
    rung_ = false;
    lock.unlock();
    auto answer = thread_.take_answer();
    if (!answer || !*answer) throw std::runtime_error("the desk refused");
    return std::move(**answer);
  }
  [[nodiscard]] std::shared_ptr<const desk::Board> board() const { return thread_.board(); }

 private:
  void ring() {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool rung_ = false;
  shell::DeskThread thread_;  // goes first
};

desk::Desk open_desk(system::Files& files, system::Clock& clock, system::Randomness& randomness,
                     const organise::Practice& event, const system::Path& folder) {
  const auto& ticket = event.prepared.tickets.front().second;
  const auto here = organise::place_ticket(files, folder, ticket.view());
  auto read = bundle::read_ticket(ticket.view());
  if (!here || !read) throw std::runtime_error("no station");
  auto desk =
      desk::Desk::open({files, clock, randomness}, std::move(*read), here->folder, event.secrets());
  if (!desk) throw std::runtime_error("no desk: " + desk.error().code);
  return std::move(*desk);
}

void folded(benchmark::State& state) {
  const Folder folder;
  std::filesystem::create_directories(folder.path);
  system::DiskFiles files;
  system::MachineClock clock;
  system::MachineRandomness randomness;
  const organise::Practice event = practice(files);
  const domain::Question& question = event.prepared.package.event.questions.front();
  Hall hall(open_desk(files, clock, randomness, event, folder.path));
  hall.ask(desk::SetActivity{{domain::ActivityKind::ideas, {}}, true});
  hall.ask(desk::SetActivity{{domain::ActivityKind::vote, question.key}, true});
  const auto session = std::get<desk::SessionBegun>(hall.ask(desk::BeginSession{})).session;
  for (std::size_t i = 0; i < kIdeas; ++i) {
    hall.ask(desk::HandInIdea{session, {}, "Idé nummer " + std::to_string(i)});
  }
  const auto vote = [&](std::size_t i) {
    const auto begun = hall.ask(desk::BeginVote{question.key});
    const auto& admission = std::get<desk::Admitted>(begun).admission;
    const auto pick = static_cast<std::uint16_t>(i % question.options.size());
    return desk::Command(desk::CastBallot{question.key, admission, {}, {pick}});
  };
  for (std::size_t i = 0; i < kVotes; ++i) hall.ask(vote(i));

  auto words = wording::Catalogues::read(files, shell::beside_program("assets") / "strings");
  auto window = shell::Window::open({kWidth, kHeight, false, "bench"},
                                    kit::fonts_in(shell::beside_program("fonts")));
  if (!words || !window) throw std::runtime_error("no strings or window");
  shell::HallStage stage((*window)->fonts(), *words);
  screens::Hall shown;
  shown.shown = screens::Scene::participation;
  double time_s = 100;
  const auto picture = [&] {
    const auto board = hall.board();
    (*window)->frame(shell::HallStage::ground(), [&] {
      stage.frame({.width = kWidth, .height = kHeight, .time_s = time_s}, *board, shown, nullptr);
    });
  };
  picture();
  std::vector<double> all, folding;
  std::size_t number = kVotes;
  for ([[maybe_unused]] auto step : state) {
    const std::uint32_t before = hall.board()->hall_totals_of(question.key)->folded;
    desk::Command command = vote(number++);
    const auto from = Clock::now();
    hall.ask(std::move(command));
    time_s += 1;
    picture();
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - from).count();
    state.SetIterationTime(ms / 1000);
    all.push_back(ms);
    if (hall.board()->hall_totals_of(question.key)->folded != before) folding.push_back(ms);
  }
  const auto most = [](const std::vector<double>& values) {
    return values.empty() ? 0.0 : *std::ranges::max_element(values);
  };
  state.counters["votes"] = static_cast<double>(number);
  state.counters["folds"] = static_cast<double>(folding.size());
  state.counters["fold_most_ms"] = most(folding);
  state.counters["most_ms"] = most(all);
}

}  // namespace

void add_folded() {
  constexpr int kBallots = 60;
  benchmark::RegisterBenchmark("folded/projector", folded)
      ->Iterations(kBallots)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

}  // namespace stordialog::bench
