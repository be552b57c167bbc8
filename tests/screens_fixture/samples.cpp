#include "screens_fixture/samples.h"

#include <stdexcept>
#include <string>

#include "domain/limits.h"
#include "event/event_file.h"
#include "system/files.h"

namespace stordialog::screens_fixture {

namespace {

template <typename T>
T must(domain::Expected<T> read, const std::string& what) {
  if (read) return std::move(*read);
  std::string why = what + ": " + read.error().code;
  for (const auto& [name, value] : read.error().details) why += " " + name + "=" + value;
  throw std::runtime_error(why);
}

std::string read_text(const std::string& name) {
  system::DiskFiles files;
  const auto toml = must(files.read(system::Path(STORDIALOG_SOURCE_DIR "/assets/events/") / name,
                                    domain::limits::kEventFileBytes),
                         name);
  return {toml.begin(), toml.end()};
}

domain::Event read_event(const std::string& name) {
  return must(event::read(read_text(name), name), name);
}

}  // namespace

std::string sample_text() {
  return read_text("ok-ide.event.toml");
}

const domain::Event& sample_event() {
  static const domain::Event event = read_event("ok-ide.event.toml");
  return event;
}

const domain::Event& practice_event() {
  static const domain::Event event = read_event("ok-ide-practice.event.toml");
  return event;
}

const wording::Catalogues& catalogues() {
  static const wording::Catalogues words = [] {
    system::DiskFiles files;
    return must(wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings"),
                "assets/strings");
  }();
  return words;
}

}  // namespace stordialog::screens_fixture
