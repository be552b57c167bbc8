#include "input/code_buffer.h"

#include <algorithm>

#include "input/wiping.h"

namespace stordialog::input {
namespace {

template <std::size_t kSize>
void take(std::array<char, kSize>& to, std::size_t& to_size, std::array<char, kSize>& from,
          std::size_t& from_size) {
  if (&to == &from) return;
  to = from;
  to_size = from_size;
  wipe(from.data(), from.size());
  from_size = 0;
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Marks between the fours, as people type and scanners send them. UTF-8 dashes come in bytes.
constexpr std::string_view kEnDash = "\u2013";

std::size_t separator_length(std::string_view text) {
  if (text.starts_with(kEnDash)) return kEnDash.size();
  return text.front() == '-' || text.front() == ' ' ? 1 : 0;
}

}  // namespace

CodeBuffer::CodeBuffer(CodeBuffer&& other) noexcept {
  *this = std::move(other);
}

CodeBuffer& CodeBuffer::operator=(CodeBuffer&& other) noexcept {
  take(characters_, size_, other.characters_, other.size_);
  return *this;
}

CodeBuffer::~CodeBuffer() {
  wipe(characters_.data(), characters_.size());
}

bool CodeBuffer::insert(std::string_view text) {
  while (!text.empty()) {
    const std::size_t skip = separator_length(text);
    if (skip == 0) {
      const char c = upper(text.front());
      if (!kAlphabet.contains(c) || full()) return false;
      characters_[size_++] = c;
    }
    text.remove_prefix(std::max<std::size_t>(skip, 1));
  }
  return true;
}

void CodeBuffer::erase_last() {
  if (size_ > 0) characters_[--size_] = '\0';
}

void CodeBuffer::clear() {
  wipe(characters_.data(), characters_.size());
  size_ = 0;
}

PinBuffer::PinBuffer(PinBuffer&& other) noexcept {
  *this = std::move(other);
}

PinBuffer& PinBuffer::operator=(PinBuffer&& other) noexcept {
  take(digits_, size_, other.digits_, other.size_);
  return *this;
}

PinBuffer::~PinBuffer() {
  wipe(digits_.data(), digits_.size());
}

bool PinBuffer::insert(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9' || full()) return false;
    digits_[size_++] = c;
  }
  return true;
}

void PinBuffer::erase_last() {
  if (size_ > 0) digits_[--size_] = '\0';
}

void PinBuffer::clear() {
  wipe(digits_.data(), digits_.size());
  size_ = 0;
}

}  // namespace stordialog::input
