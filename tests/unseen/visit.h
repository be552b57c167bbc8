// The kiosk as somebody meets it who has only a keyboard and headphones: the real Stage, keys going
// in, words coming out, a desk that remembers what it was handed. No window, no sound, no clock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "headless/display.h"
#include "kit/recorder.h"
#include "screens_fixture/board.h"
#include "screens_fixture/fake_desk.h"
#include "shell/stage.h"
#include "speech/silent_voice.h"

namespace stordialog::unseen {

class Visit {
 public:
  explicit Visit(std::string_view language = "sv");
  ~Visit() = default;
  Visit(const Visit&) = delete;
  Visit& operator=(const Visit&) = delete;

  [[nodiscard]] screens_fixture::FakeDesk& desk() { return desk_; }
  [[nodiscard]] screens::Kiosk& kiosk() { return stage_.kiosk(); }
  [[nodiscard]] const domain::Event& event() const { return board_.event; }
  /// The question is of this method from now on; before anybody votes.
  void ask_by(domain::Method method);
  /// The station stands on this table from now on.
  void sit_at_table(int number);
  /// What was handed in last is among the hall's ideas.
  void board_shows_own(std::string_view text);
  [[nodiscard]] speech::test::SilentVoice& voice() { return voice_; }
  [[nodiscard]] std::string word(std::string_view key);

  void key(ImGuiKey key, bool shift = false);
  void type(std::string_view text);
  void tap(std::string_view target);
  void wait(double seconds);

  // --- for the one who sees the ring ---
  /// The target the ring stands on; empty without one.
  [[nodiscard]] std::string ring() const;
  /// Tab until the ring stands on one of them; the test fails when it comes round without.
  std::string tab_to(const std::vector<std::string>& targets);
  void press(const std::vector<std::string>& targets);

  // --- for the one who listens ---
  /// All that has been said since the last call, one utterance a line.
  [[nodiscard]] std::string heard();
  /// What was said last.
  [[nodiscard]] std::string last() const;
  /// Tab until something is said that begins so; the test fails after a whole round.
  void listen_for(std::string_view words);
  /// Everything ever said.
  [[nodiscard]] std::string all_said() const;

 private:
  void frame();
  void frames(int count);

  headless::Display display_;
  kit::Recorder recorder_;
  speech::test::SilentVoice voice_;
  shell::Stage stage_;
  desk::Board board_;
  screens::Host host_;
  screens_fixture::FakeDesk desk_;
  double time_s_ = 100;
  bool touched_ = false;
  std::size_t heard_ = 0;
};

}  // namespace stordialog::unseen
