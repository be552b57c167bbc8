// A failing workshop made smaller: with as few actions as still fail.
#pragma once

#include <cstdint>
#include <functional>

#include "hall/plan.h"

namespace stordialog::workshops {

using Fails = std::function<bool(const Workshop& workshop)>;

/// Leaves out ever smaller runs of actions as long as it still fails, at most `tries` times asked.
/// Source: Zeller and Hildebrandt: Simplifying and Isolating Failure-Inducing Input, IEEE TSE 2002,
/// in the form that only leaves out.
[[nodiscard]] Workshop shrunk(Workshop failing, const Fails& fails, std::uint32_t tries = 400);

}  // namespace stordialog::workshops
