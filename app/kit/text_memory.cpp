#include "kit/text_memory.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace stordialog::kit {
namespace {

constexpr std::size_t kWrappings = 6;  // of one text: measured at a few widths, drawn at one

std::uint64_t mixed(std::uint64_t so_far, std::uint64_t value) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;
  return std::rotl(so_far ^ value, 29) * kPrime;
}

std::uint64_t number_of(std::span<const Run> runs, const ShapingStyle& style) {
  std::uint64_t number = static_cast<std::uint64_t>(style.weight) |
                         static_cast<std::uint64_t>(style.direction) << 8U |
                         static_cast<std::uint64_t>(style.base) << 16U |
                         static_cast<std::uint64_t>(style.tabular) << 24U;
  for (const Run& run : runs) {
    number = mixed(number, run.text.size() << 1U | (run.strong ? 1U : 0U));
    for (std::size_t i = 0; i < run.text.size(); i += sizeof(std::uint64_t)) {
      std::uint64_t part = 0;
      std::memcpy(&part, run.text.data() + i, std::min(sizeof part, run.text.size() - i));
      number = mixed(number, part);
    }
  }
  return number;
}

// Each run: whether it is strong, its length, its text.
void write_key(std::span<const Run> runs, input::WipingVector<char>& key) {
  std::size_t size = 0;
  for (const Run& run : runs) size += 1 + sizeof(std::size_t) + run.text.size();
  key.reserve(size);
  for (const Run& run : runs) {
    key.push_back(run.strong ? 1 : 0);
    std::array<char, sizeof(std::size_t)> length{};
    const std::size_t bytes = run.text.size();
    std::memcpy(length.data(), &bytes, sizeof bytes);
    key.insert(key.end(), length.begin(), length.end());
    key.insert(key.end(), run.text.begin(), run.text.end());
  }
}

bool is_key(std::span<const Run> runs, const input::WipingVector<char>& key) {
  std::size_t at = 0;
  for (const Run& run : runs) {
    const std::size_t head = 1 + sizeof(std::size_t);
    if (at + head + run.text.size() > key.size()) return false;
    std::size_t bytes = 0;
    std::memcpy(&bytes, key.data() + at + 1, sizeof bytes);
    if ((key[at] != 0) != run.strong || bytes != run.text.size()) return false;
    if (bytes > 0 && std::memcmp(key.data() + at + head, run.text.data(), bytes) != 0) return false;
    at += head + bytes;
  }
  return at == key.size();
}

}  // namespace

const Wrapping* KnownText::wrapping(const Wrapping::Wish& wish) const {
  const auto found = std::ranges::find(wrappings_, wish, &Wrapping::wish);
  return found == wrappings_.end() ? nullptr : &*found;
}

const Wrapping& KnownText::remember(Wrapping wrapping) {
  if (wrappings_.size() < kWrappings) return wrappings_.emplace_back(std::move(wrapping));
  Wrapping& oldest = wrappings_[next_++ % kWrappings];
  oldest = std::move(wrapping);
  return oldest;
}

KnownText& TextMemory::of(const Fonts& fonts, std::span<const Run> runs,
                          const ShapingStyle& style) {
  const std::uint64_t number = number_of(runs, style);
  const auto [begin, end] = known_.equal_range(number);
  for (auto at = begin; at != end; ++at) {
    KnownText& text = *at->second;
    if (!(text.style_ == style) || !is_key(runs, text.key_)) continue;
    text.frame_ = frame_;
    return text;
  }
  auto made = std::make_unique<KnownText>();
  made->shaped_ = fonts.shaper().shape(fonts, runs, style);
  made->style_ = style;
  write_key(runs, made->key_);
  made->frame_ = frame_;
  return *known_.emplace(number, std::move(made))->second;
}

void TextMemory::next_frame() {
  ++frame_;
  std::erase_if(known_, [this](const auto& text) { return text.second->frame_ + 1 < frame_; });
}

}  // namespace stordialog::kit
