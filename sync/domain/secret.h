// Memory that wipes itself: keys, passwords, codes and what a person wrote before it is sealed.
// Move-only, so that no copy is left behind by accident; copy() makes a deliberate one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace stordialog::domain {

/// Overwrites the bytes in a way the compiler may not remove.
void wipe(void* memory, std::size_t size);

class Secret {
 public:
  Secret() = default;
  explicit Secret(std::size_t size) : bytes_(size) {}
  explicit Secret(std::span<const std::uint8_t> bytes) : bytes_(bytes.begin(), bytes.end()) {}
  explicit Secret(std::string_view text) : bytes_(text.begin(), text.end()) {}
  Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)) { other.bytes_.clear(); }
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { clear(); }

  [[nodiscard]] Secret copy() const { return Secret(view()); }
  [[nodiscard]] std::span<const std::uint8_t> view() const { return bytes_; }
  [[nodiscard]] std::span<std::uint8_t> writable() { return bytes_; }
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  /// Wipes and empties.
  void clear();

 private:
  std::vector<std::uint8_t> bytes_;
};

}  // namespace stordialog::domain
