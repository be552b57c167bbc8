// A voice that says nothing aloud and writes down what it would have said.
#pragma once

#include <vector>

#include "speech/voice.h"

namespace stordialog::speech::test {

class SilentVoice : public Voice {
 public:
  void speak(const Utterance& utterance, Volume volume) override {
    said.push_back(utterance);
    loudness = volume.step;
    busy = takes_time;
  }
  void stop() override { busy = false; }
  [[nodiscard]] bool speaking() override { return busy; }
  [[nodiscard]] bool speaks(std::string_view language) const override {
    return espeak_voice(language).has_value();
  }

  std::vector<Utterance> said;
  int loudness = -1;
  bool takes_time = false;  // each utterance lasts until `busy` is set to false
  bool busy = false;
};

}  // namespace stordialog::speech::test
