// A target's name ("vote.option.3"), built without the heap. Tests press by it; it is the
// program's own word, never a participant's text.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace stordialog::kit {

class Id {
 public:
  static constexpr std::size_t kLimit = 63;  // bytes; longer names are cut

  // Implicit: a plain name is an id.
  Id(std::string_view name) { add(name); }  // NOLINT(google-explicit-constructor)
  Id(const char* name) { add(name); }       // NOLINT(google-explicit-constructor)
  Id(std::string_view name, std::size_t number) {
    add(name);
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    add({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  Id(std::string_view name, std::string_view part) {
    add(name);
    add(part);
  }

  const char* c_str() const { return text_.data(); }
  std::string_view view() const { return {text_.data(), size_}; }

 private:
  void add(std::string_view part) {
    const std::size_t count = std::min(part.size(), kLimit - size_);
    std::copy_n(part.begin(), count, text_.data() + size_);
    size_ += count;
  }

  std::array<char, kLimit + 1> text_{};
  std::size_t size_ = 0;
};

}  // namespace stordialog::kit
