#include "speech/voice.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stordialog::speech {

std::optional<std::string_view> espeak_voice(std::string_view language) {
  // What espeak-ng 1.51 has; of other languages it would make an unreadable guess.
  static constexpr std::array kVoices{
      std::pair<std::string_view, std::string_view>{"sv", "sv"},
      std::pair<std::string_view, std::string_view>{"fi", "fi"},
      std::pair<std::string_view, std::string_view>{"en", "en-gb"},
      std::pair<std::string_view, std::string_view>{"ar", "ar"},
      std::pair<std::string_view, std::string_view>{"fa", "fa"},
  };
  const std::string_view first = language.substr(0, language.find('-'));
  const auto* found = std::ranges::find(kVoices, first, [](const auto& v) { return v.first; });
  if (found == kVoices.end()) return std::nullopt;
  return found->second;
}

}  // namespace stordialog::speech
