// The same work many times over, on all cores: for what otherwise takes minutes. What comes of it
// does not depend on how many there are, as long as each call writes only what is its own.
#pragma once

#include <cstddef>
#include <functional>

namespace stordialog::system {

/// Calls `work(0)` to `work(count - 1)`, each once, on as many threads as the machine has cores;
/// returns when all have ended. Whenever some are done, the calling thread asks `go_on` how to go
/// on; false: no further call begins. Answers whether all were made. `work` throws nothing.
[[nodiscard]] bool on_all_cores(std::size_t count, const std::function<void(std::size_t)>& work,
                                const std::function<bool(std::size_t done)>& go_on);

}  // namespace stordialog::system
