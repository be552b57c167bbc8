// stordialog-bench: what the screens cost in software rendering, beside what nothing costs. Options
// are Google Benchmark's own (--benchmark_filter=frame/idea).
#include <cstdlib>
#include <memory>

#include <benchmark/benchmark.h>

#include "bench/bench.h"
#include "tour/virtual_display.h"

int main(int argc, char** argv) {
  std::unique_ptr<stordialog::tour::VirtualDisplay> display;
  if (const char* given = std::getenv("DISPLAY"); given == nullptr || *given == '\0') {
    display = std::make_unique<stordialog::tour::VirtualDisplay>(stordialog::bench::kWidth,
                                                                 stordialog::bench::kHeight);
    setenv("DISPLAY", display->name().c_str(), 1);
  }
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  stordialog::bench::add_start();  // first: its children open windows of their own
  stordialog::bench::add_frames();
  stordialog::bench::add_folded();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
