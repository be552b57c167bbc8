// Says one thing after another with a voice: a queue that any action empties, the last thing said
// for whoever wants it again, a volume. Promise: after stop() nothing more of it is heard.
#pragma once

#include <deque>
#include <vector>

#include "speech/voice.h"

namespace stordialog::speech {

class Reader {
 public:
  explicit Reader(Voice& voice) : voice_(&voice) {}

  /// Silences whatever is being said and says this, in order.
  void say(std::vector<Utterance> said);
  /// After what is being said already.
  void add(Utterance said);
  /// Silence. What was said last can still be repeated.
  void stop();
  /// The last thing said, from its beginning.
  void repeat();
  /// Silence, and nothing of it stays: another person comes.
  void forget();
  /// Each frame: when one utterance has ended, the next begins.
  void tick();

  /// Something is being said or waits.
  [[nodiscard]] bool speaking();
  void set_volume(Volume volume) { volume_ = volume; }
  [[nodiscard]] Volume volume() const { return volume_; }

 private:
  void say_next();

  Voice* voice_;
  std::deque<Utterance> waiting_;
  std::vector<Utterance> last_;  // everything since the latest say()
  Volume volume_;
};

}  // namespace stordialog::speech
