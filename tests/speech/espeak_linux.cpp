#include <csignal>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "speech/espeak.h"

using namespace stordialog::speech;

namespace {

/// A program in the place of espeak-ng: does what the script says.
class Stand {
 public:
  explicit Stand(const std::string& script)
      : folder_(std::filesystem::temp_directory_path() /
                ("speech-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(program()) << "#!/bin/sh\n" << script;
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
  }
  ~Stand() { std::filesystem::remove_all(folder_); }
  [[nodiscard]] std::string program() const { return (folder_ / "voice").string(); }
  [[nodiscard]] std::string told() const { return (folder_ / "told").string(); }
  [[nodiscard]] std::filesystem::path folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

std::string content(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

void wait_for(Espeak& voice) {
  while (voice.speaking()) {
  }
}

}  // namespace

TEST_CASE("the text goes in by the pipe and never stands on the command line") {
  const Stand stand(R"(echo "$@" > "$(dirname "$0")/arguments"; cat > "$(dirname "$0")/told")");
  Espeak voice(stand.program());
  voice.speak({"hemligt ord", "sv"}, {});
  wait_for(voice);
  CHECK(content(stand.told()) == "hemligt ord");
  const std::string arguments = content((stand.folder() / "arguments").string());
  CHECK(arguments.contains("-v sv"));
  CHECK_FALSE(arguments.contains("hemligt"));
}

TEST_CASE("stop kills the process at once") {
  const Stand stand("exec sleep 1000");
  Espeak voice(stand.program());
  voice.speak({"Hej", "sv"}, {});
  const auto process = voice.process();
  REQUIRE(process.has_value());
  CHECK(voice.speaking());
  voice.stop();
  CHECK_FALSE(voice.speaking());
  CHECK(::kill(*process, 0) != 0);
}

TEST_CASE("a program that is missing leaves the kiosk silent, and is told") {
  Espeak voice("/nowhere/espeak-ng");
  CHECK_FALSE(voice.found());
  CHECK_FALSE(voice.speaks("sv"));
  voice.speak({"Hej", "sv"}, {});
  CHECK_FALSE(voice.speaking());
}

TEST_CASE("a program that dies without reading does no harm, however long the text") {
  const Stand stand("exit 1");
  Espeak voice(stand.program());
  voice.speak({std::string(200'000, 'a'), "sv"}, {});
  wait_for(voice);
  voice.speak({"Hej", "so"}, {});  // no voice for it: nothing starts
  CHECK_FALSE(voice.process().has_value());
}

TEST_CASE("the real espeak-ng takes a text, can be stopped, and ends by itself") {
  Espeak voice;
  if (!voice.found()) {
    MESSAGE("espeak-ng is not installed here");
    return;
  }
  CHECK(voice.speaks("sv"));
  CHECK(voice.speaks("fi"));
  CHECK(voice.speaks("ar"));
  CHECK_FALSE(voice.speaks("so"));
  voice.speak({"En lång mening som tar en stund att säga, och en till.", "sv"}, {});
  voice.stop();
  CHECK_FALSE(voice.speaking());
  voice.speak({"Hej", "sv"}, {0});
  wait_for(voice);
  CHECK_FALSE(voice.speaking());
}
