// The benchmarks of the half people see, registered by name.
#pragma once

namespace stordialog::bench {

inline constexpr int kWidth = 1920, kHeight = 1080;

/// frame/SCREEN, frame/crowded/SCREEN (staff, with 500 ideas and voters), frame/typing,
/// frame/scrolling, frame/pressing: counters `p95_ratio` (95th
/// percentile of the frames beside the median of empty cleared frames of the same run), `empty_ms`.
void add_frames();
/// start: process start to the first presented picture beside an empty GLFW window with one clear;
/// idle: processor ticks (1/100 s) in ten quiet seconds on the idle screen.
void add_start();
/// folded/projector: from a ballot handed to the desk's thread to the presented picture of the
/// hall, in a ledger with 500 ideas and votes; `fold_most_ms`: the longest with a new live total.
void add_folded();

}  // namespace stordialog::bench
