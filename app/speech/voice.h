// The seam to whatever speaks: one utterance at a time, stopped at any moment, never waited for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stordialog::speech {

/// What is said in one breath. Text as it stands on the screen; the voice normalises nothing.
struct Utterance {
  std::string text;
  std::string language = "sv";  // a tag, as in the event file
  [[nodiscard]] bool operator==(const Utterance&) const = default;
};

/// Steps from faint to as loud as it goes.
struct Volume {
  static constexpr int kSteps = 5, kUsual = 2;
  int step = kUsual;  // 0 to kSteps - 1
};

class Voice {
 public:
  virtual ~Voice() = default;
  /// Stops what is being said and starts this. Returns at once.
  virtual void speak(const Utterance& utterance, Volume volume) = 0;
  virtual void stop() = 0;
  /// Still saying the last utterance.
  [[nodiscard]] virtual bool speaking() = 0;
  /// Whether that language is spoken on this machine at all.
  [[nodiscard]] virtual bool speaks(std::string_view language) const = 0;
};

/// The voice of espeak-ng for a language of the event; nothing where it has none (Somali).
[[nodiscard]] std::optional<std::string_view> espeak_voice(std::string_view language);

}  // namespace stordialog::speech
