// How soon the first picture is there, and what an idle screen costs.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include <benchmark/benchmark.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.h"
#include "shell/places.h"

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>

namespace stordialog::bench {

namespace {

using Clock = std::chrono::steady_clock;

pid_t run(const std::vector<std::string>& words) {
  const pid_t child = fork();
  if (child != 0) return child;
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

double seconds_of(const std::vector<std::string>& words) {
  const auto from = Clock::now();
  const pid_t child = run(words);
  int status = 0;
  waitpid(child, &status, 0);
  return std::chrono::duration<double>(Clock::now() - from).count();
}

/// A child of its own, as the program is: window, context, one clear, swap.
double empty_window_s() {
  const auto from = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (glfwInit() == GLFW_FALSE) _exit(1);
    GLFWwindow* window = glfwCreateWindow(kWidth, kHeight, "empty", nullptr, nullptr);
    if (window == nullptr) _exit(1);
    glfwMakeContextCurrent(window);
    glClear(GL_COLOR_BUFFER_BIT);
    glfwSwapBuffers(window);
    glfwDestroyWindow(window);
    glfwTerminate();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return std::chrono::duration<double>(Clock::now() - from).count();
}

std::string practice_folder() {
  return (std::filesystem::temp_directory_path() / ("stordialog-bench-" + std::to_string(getpid())))
      .string();
}

std::vector<std::string> program(const std::string& data) {
  return {
      shell::beside_program("stordialog").string(),          "--practice", "--data", data, "--size",
      std::to_string(kWidth) + "x" + std::to_string(kHeight)};
}

void start(benchmark::State& state) {
  const std::string data = practice_folder();
  std::vector<std::string> words = program(data);
  words.push_back("--bench-start");
  (void)seconds_of(words);  // makes the practice station
  double own = 0, empty = 0;
  for ([[maybe_unused]] auto step : state) {
    empty += empty_window_s();
    const double took = seconds_of(words);
    own += took;
    state.SetIterationTime(took);
  }
  state.counters["empty_window_ms"] = 1000 * empty / static_cast<double>(state.iterations());
  state.counters["ratio"] = own / empty;
  std::filesystem::remove_all(data);
}

/// utime + stime of /proc/PID/stat, in clock ticks.
long ticks_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  std::istringstream after(text.substr(text.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) after >> skipped;
  long user = 0, system = 0;
  after >> user >> system;
  return user + system;
}

void idle(benchmark::State& state) {
  constexpr auto kUntilStill = std::chrono::seconds(5);
  constexpr auto kQuiet = std::chrono::seconds(10);
  const std::string data = practice_folder();
  std::vector<std::string> words = program(data);
  words.insert(words.end(), {"--no-motion", "--seconds", "20"});
  long ticks = 0;
  for ([[maybe_unused]] auto step : state) {
    const pid_t child = run(words);
    std::this_thread::sleep_for(kUntilStill);
    const long before = ticks_of(child);
    std::this_thread::sleep_for(kQuiet);
    ticks += ticks_of(child) - before;
    kill(child, SIGTERM);
    int status = 0;
    waitpid(child, &status, 0);
    state.SetIterationTime(std::chrono::duration<double>(kQuiet).count());
  }
  state.counters["ticks_in_10_s"] = static_cast<double>(ticks);
  std::filesystem::remove_all(data);
}

}  // namespace

void add_start() {
  benchmark::RegisterBenchmark("start", start)
      ->Iterations(5)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("idle", idle)
      ->Iterations(1)
      ->UseManualTime()
      ->Unit(benchmark::kSecond);
}

}  // namespace stordialog::bench
