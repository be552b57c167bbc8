// What a frame costs: drawn, sent and presented in a real window, in turns with an empty one.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <imgui.h>

#include "bench/bench.h"
#include "event/event_file.h"
#include "screens_fixture/board.h"
#include "screens_fixture/fixture.h"
#include "shell/places.h"
#include "shell/stage.h"
#include "shell/window.h"
#include "system/files.h"

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>

namespace stordialog::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Screen {
  domain::Event event;
  wording::Catalogues words;
  std::unique_ptr<shell::Window> window;

  static Screen open() {
    system::DiskFiles files;
    const system::Path assets = shell::beside_program("assets");
    const auto toml = files.read(assets / "events" / "ok-ide.event.toml", 1 << 20);
    if (!toml) throw std::runtime_error("the sample event cannot be read");
    auto event = event::read(std::string(toml->begin(), toml->end()), "ok-ide.event.toml");
    auto words = wording::Catalogues::read(files, assets / "strings");
    auto window = shell::Window::open({kWidth, kHeight, false, "bench"},
                                      kit::fonts_in(shell::beside_program("fonts")));
    if (!event || !words || !window) throw std::runtime_error("no event, strings or window");
    return {std::move(*event), std::move(*words), std::move(*window)};
  }
};

Screen& screen() {
  static Screen opened = Screen::open();
  return opened;
}

using Stir = void (*)(int frame);

void rest(int) {}

void type(int frame) {
  constexpr std::string_view kLetters = "abc ";
  ImGui::GetIO().AddInputCharacter(
      static_cast<unsigned>(kLetters[static_cast<std::size_t>(frame) % 4]));
}

void scroll(int frame) {
  ImGui::GetIO().AddMousePosEvent(kWidth * 0.5F, kHeight * 0.5F);
  ImGui::GetIO().AddMouseWheelEvent(0, frame / 20 % 2 == 0 ? -0.2F : 0.2F);
}

/// A finger comes down on a card and is lifted beside it, so that the card moves and nothing else.
void press(int frame) {
  ImGuiIO& io = ImGui::GetIO();
  const bool down = frame / 6 % 2 == 0;
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(down ? 700.0F : 960.0F, down ? 300.0F : 2.0F);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
}

/// Processor time of the whole process: what the frame costs, whatever else the machine does.
double spent_ms() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  return values[place];
}

/// Does anybody see a difference? Where an edge is drawn anew beside one that was moved, a colour
/// is rounded up here and down there.
bool differ(shell::Pixel left, shell::Pixel right) {
  constexpr int kRounding = 2;
  for (unsigned shift = 0; shift < 24; shift += 8) {
    const int one = static_cast<int>(left >> shift & 0xFFU);
    const int other = static_cast<int>(right >> shift & 0xFFU);
    if (std::abs(one - other) > kRounding) return true;
  }
  return false;
}

/// How many pixels of the picture, which grew by changes, differ from the same picture drawn whole.
template <typename Draw>
double strayed(shell::Window& window, Draw&& draw) {
  const auto picture = [&window] {
    const shell::Canvas canvas = window.shown();
    return std::vector<shell::Pixel>(
        canvas.pixels,
        canvas.pixels + (canvas.pixels == nullptr ? 0 : std::size_t{kWidth} * kHeight));
  };
  draw();  // what was still to come
  const std::vector<shell::Pixel> grown = picture();
  window.repaint();
  draw();
  const std::vector<shell::Pixel> whole = picture();
  double count = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) count += differ(grown[i], whole[i]) ? 1 : 0;
  return count;
}

struct Shot {
  std::string_view scene;
  int text_step = 0;
  bool crowded = false;  // 500 ideas and voters
};

void frames(benchmark::State& state, const Shot& shot, Stir stir) {
  Screen& opened = screen();
  auto scene = screens_fixture::make_scene(shot.scene, opened.event, "sv");
  constexpr std::size_t kCrowd = 500;
  if (shot.crowded) screens_fixture::crowd(scene.board, kCrowd, kCrowd);
  shell::Stage stage(opened.window->fonts(), opened.words);
  std::swap(stage.kiosk(), scene.kiosk);
  for (int i = 0; i < shot.text_step; ++i) {
    (void)stage.kiosk().apply(screens::EnlargeText{}, nullptr, scene.time_s);
  }
  std::vector<double> full, empty, full_spent, empty_spent;
  int number = 0;
  double time_s = scene.time_s;
  const auto time = [](auto&& draw, std::vector<double>& ms, std::vector<double>& spent) {
    const double spent_before = spent_ms();
    const auto from = Clock::now();
    draw();
    ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - from).count());
    spent.push_back(spent_ms() - spent_before);
  };
  const auto clear = [] {
    glClearColor(0.9F, 0.9F, 0.9F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glfwSwapBuffers(glfwGetCurrentContext());
  };
  const auto draw = [&] {
    opened.window->frame(stage.theme().paper, [&] {
      shell::Stage::Moment moment;
      moment.width = kWidth;
      moment.height = kHeight;
      moment.time_s = time_s;
      (void)stage.frame(moment, scene.board_seen(), scene.host);
      for (const kit::Kit::Move& move : stage.kit().moves()) opened.window->moved(move);
    });
  };
  // In turns, a second each: what else the machine does falls on both.
  constexpr int kWarm = 4;
  constexpr int kTurn = 60;
  for ([[maybe_unused]] auto step : state) {
    if (number % kTurn == 0) {
      for (int i = 0; i < kTurn / 2; ++i) time(clear, empty, empty_spent);
      opened.window->repaint();
      for (int i = 0; i < kWarm; ++i) draw();  // the whole picture; letters reach the atlas
    }
    stir(number++);
    time_s += 1.0 / 60;
    opened.window->wait(0);
    time(draw, full, full_spent);
    state.SetIterationTime(full.back() / 1000);
  }
  state.counters["strayed_pixels"] = strayed(*opened.window, draw);
  const double base = percentile(empty, 0.5);
  state.counters["p95_ratio"] = percentile(full, 0.95) / base;
  state.counters["median_ratio"] = percentile(full, 0.5) / base;
  const double base_spent = percentile(empty_spent, 0.5);
  state.counters["empty_work_ms"] = base_spent;
  state.counters["p95_work"] = percentile(full_spent, 0.95) / base_spent;
  state.counters["median_work"] = percentile(full_spent, 0.5) / base_spent;
  state.counters["empty_ms"] = base;
  state.counters["empty_p95"] = percentile(empty, 0.95) / base;
}

}  // namespace

void add_frames() {
  constexpr int kFrames = 180;
  const auto add = [](const std::string& label, const Shot& shot, Stir stir) {
    benchmark::RegisterBenchmark(("frame/" + label).c_str(),
                                 [=](benchmark::State& state) { frames(state, shot, stir); })
        ->Iterations(kFrames)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  };
  for (const std::string_view name : screens_fixture::scene_names()) {
    if (name.contains("practice")) continue;
    add(std::string(name), {name}, rest);
  }
  for (const std::string_view name : screens_fixture::scene_names()) {
    if (!name.starts_with("staff")) continue;
    add("crowded/" + std::string(name), {name, 0, true}, rest);
    add("crowded-pressing/" + std::string(name), {name, 0, true}, press);
  }
  add("typing", {"idea"}, type);
  add("scrolling", {"vote-picks", 2}, scroll);
  add("pressing", {"vote-picks"}, press);
  add("pressing-home", {"home"}, press);
}

}  // namespace stordialog::bench
