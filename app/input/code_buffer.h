// The voting code and the PIN while they are typed: fixed size, one alphabet each, wiped when done.
// On-screen keypad, physical keyboard and a scanner that types all end in insert().
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stordialog::input {

// Twelve characters that cannot be mistaken for each other. Lower case is raised; dashes and
// spaces are skipped; anything else is refused.
class CodeBuffer {
 public:
  static constexpr std::size_t kLength = 12;
  static constexpr std::string_view kAlphabet = "ACDEFHJKMNPRTVWXY2346789";

  CodeBuffer() = default;
  CodeBuffer(const CodeBuffer&) = delete;
  CodeBuffer& operator=(const CodeBuffer&) = delete;
  CodeBuffer(CodeBuffer&& other) noexcept;
  CodeBuffer& operator=(CodeBuffer&& other) noexcept;
  ~CodeBuffer();

  // False when a character was refused or there was no room; what came before it stays.
  bool insert(std::string_view text);
  void erase_last();
  void clear();
  std::string_view view() const { return {characters_.data(), size_}; }
  std::size_t size() const { return size_; }
  std::size_t left() const { return kLength - size_; }
  bool empty() const { return size_ == 0; }
  bool full() const { return size_ == kLength; }

 private:
  std::array<char, kLength> characters_{};
  std::size_t size_ = 0;
};

// Six digits.
class PinBuffer {
 public:
  static constexpr std::size_t kLength = 6;

  PinBuffer() = default;
  PinBuffer(const PinBuffer&) = delete;
  PinBuffer& operator=(const PinBuffer&) = delete;
  PinBuffer(PinBuffer&& other) noexcept;
  PinBuffer& operator=(PinBuffer&& other) noexcept;
  ~PinBuffer();

  // False when a character is no digit or there was no room; what came before it stays.
  bool insert(std::string_view text);
  void erase_last();
  void clear();
  std::string_view view() const { return {digits_.data(), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool full() const { return size_ == kLength; }

 private:
  std::array<char, kLength> digits_{};
  std::size_t size_ = 0;
};

}  // namespace stordialog::input
