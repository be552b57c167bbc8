// Reads the screen aloud while it changes: the whole screen when it appears, then what the ring
// comes to, what a press changed, what is typed, what appears by itself. Says nothing twice and
// falls silent at any action. Forgets everything when reading ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kit/kit.h"
#include "shell/spoken_words.h"
#include "speech/reader.h"

namespace stordialog::shell {

class Narrator {
 public:
  explicit Narrator(speech::Voice& voice) : reader_(voice) {}

  struct Moment {
    bool reading = false;    // this person has it read aloud
    bool listening = false;  // or is being asked about it
    bool headphones = false;
    int volume = 2;
    std::uint64_t screen = 0;  // changes with every new screen
    bool acted = false;        // a key or a finger went down
    std::optional<kit::Shortcut> shortcut;
  };
  /// After each frame.
  void hear(const kit::SpokenPage& page, const wording::Catalogue& words, const Moment& moment);
  [[nodiscard]] bool speaking() { return reader_.speaking(); }

 private:
  struct Known {
    std::uint32_t id = 0;
    kit::Chosen chosen = kit::Chosen::kNone;
    std::size_t name = 0;  // its hash: no letter of it stays
  };
  void end(const wording::Catalogue& words, bool was_reading);
  void remember(const kit::SpokenPage& page);
  void say_changes(const kit::SpokenPage& page, const Listener& listener);
  [[nodiscard]] std::vector<speech::Utterance> focus_said(const kit::SpokenPage& page,
                                                          const Listener& listener) const;
  [[nodiscard]] std::string choices_said(const kit::SpokenPage& page,
                                         const Listener& listener) const;
  [[nodiscard]] std::string appeared_said(const kit::SpokenPage& page,
                                          const Listener& listener) const;

  speech::Reader reader_;
  bool reading_ = false, listening_ = false, greeted_ = false;
  std::uint64_t screen_ = 0;
  std::uint32_t focused_ = 0, active_ = 0;
  std::string value_;  // of the active field
  std::vector<Known> known_;
  std::vector<std::string> texts_;
};

}  // namespace stordialog::shell
