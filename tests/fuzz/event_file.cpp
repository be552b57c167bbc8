// Event files and the changes that lead stations append to them.
#include "event/event_file.h"

#include "event/change.h"
#include "fuzz/fuzz.h"

namespace {

const stordialog::domain::Event& sample() {
  static const auto event = [] {
    const auto bytes = stordialog::fuzz::bytes_of("../assets/events/ok-ide-practice.event.toml");
    return *stordialog::event::read(std::string(bytes.begin(), bytes.end()), "sample");
  }();
  return event;
}

}  // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace stordialog;
  const std::string text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(event::read(text, "fuzz.event.toml"));
  static_cast<void>(event::number_of(text));
  auto event = sample();
  const auto questions = event.questions.size(), challenges = event.challenges.size();
  if (!event::apply(event, text)) {
    fuzz::promise(event.questions.size() == questions && event.challenges.size() == challenges);
  }
  return 0;
}
