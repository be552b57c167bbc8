// Holding a merged and opened result against the plan of its workshop, to the last vote and
// sign-up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/results.h"
#include "simulate/plan.h"

namespace stordialog::simulate {

/// Every difference as a line for people who look for the mistake; empty when the result is right.
[[nodiscard]] std::vector<std::string> differences(const Expectation& expected,
                                                   const report::Results& results,
                                                   std::span<const domain::Contact> contacts);

}  // namespace stordialog::simulate
