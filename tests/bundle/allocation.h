// How much memory a piece of code asks for at once: shows that no length in a file is believed.
#pragma once

#include <cstddef>
#include <functional>

namespace stordialog::bundle::testing {

/// The largest single allocation while `work` runs.
[[nodiscard]] std::size_t largest_allocation(const std::function<void()>& work);

}  // namespace stordialog::bundle::testing
