// espeak-ng as a process of its own: the text goes in through a pipe, never on the command line
// where others could read it; killed when it is to stop. Where the program is missing the kiosk is
// silent and speaks() says so.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "speech/voice.h"

namespace stordialog::speech {

class Espeak : public Voice {
 public:
  /// `program`: its full path; where PATH has it unless told.
  explicit Espeak(std::optional<std::string> program = std::nullopt);
  ~Espeak() override;
  Espeak(const Espeak&) = delete;
  Espeak& operator=(const Espeak&) = delete;

  void speak(const Utterance& utterance, Volume volume) override;
  void stop() override;
  [[nodiscard]] bool speaking() override;
  [[nodiscard]] bool speaks(std::string_view language) const override;

  [[nodiscard]] bool found() const { return !program_.empty(); }
  /// Of the process that speaks now; nothing when none does.
  [[nodiscard]] std::optional<int> process() const;

 private:
  struct Child;
  std::string program_;
  std::unique_ptr<Child> child_;
};

}  // namespace stordialog::speech
