#include "speech/reader.h"

#include <utility>

#include "speech/normalised.h"

namespace stordialog::speech {

void Reader::say(std::vector<Utterance> said) {
  stop();
  std::erase_if(said, [](const Utterance& one) { return one.text.empty(); });
  if (said.empty()) return;
  last_ = std::move(said);
  waiting_.assign(last_.begin(), last_.end());
  say_next();
}

void Reader::add(Utterance said) {
  if (said.text.empty()) return;
  last_.push_back(said);
  waiting_.push_back(std::move(said));
  tick();
}

void Reader::stop() {
  waiting_.clear();
  voice_->stop();
}

void Reader::repeat() {
  say(std::vector<Utterance>(last_));
}

void Reader::forget() {
  stop();
  last_.clear();
  volume_ = {};
}

void Reader::tick() {
  if (!waiting_.empty() && !voice_->speaking()) say_next();
}

bool Reader::speaking() {
  return !waiting_.empty() || voice_->speaking();
}

void Reader::say_next() {
  Utterance next = std::move(waiting_.front());
  waiting_.pop_front();
  next.text = normalised(next.text, next.language);
  voice_->speak(next, volume_);
}

}  // namespace stordialog::speech
