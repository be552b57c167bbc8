// Stations of the practice event with an open vote, in a folder that is gone with the test, and a
// folder each that stands for a drive.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "desk/desk.h"
#include "organise/practice.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::shell::testing {

[[nodiscard]] inline std::string text_of(const system::Path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// The one that comes with the program.
[[nodiscard]] inline organise::Practice practice_event() {
  const system::Path event = STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml";
  auto practice = organise::make_practice(text_of(event), event.string());
  REQUIRE_MESSAGE(practice, practice.error().code);
  return std::move(*practice);
}

struct PracticeStations {
  system::Path folder;
  system::DiskFiles files;
  system::MachineClock clock;
  system::SeededRandomness randomness{11};
  organise::Practice practice = practice_event();
  domain::Key question = practice.prepared.package.event.questions.front().key;
  std::vector<desk::Desk> desks;
  std::size_t codes = 0;             // used so far
  std::vector<std::uint32_t> votes;  // that count, by option

  PracticeStations(const std::string& name, std::size_t stations)
      : folder(std::filesystem::temp_directory_path() /
               ("stordialog-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder);
    votes.resize(practice.prepared.package.event.questions.front().options.size());
    for (std::size_t i = 0; i < stations; ++i) {
      const system::Path here = folder / std::to_string(i + 1);
      std::filesystem::create_directories(here);
      auto ticket = bundle::read_ticket(practice.prepared.tickets[i].second.view());
      REQUIRE(ticket);
      auto desk = desk::Desk::open({files, clock, randomness}, std::move(*ticket), here);
      REQUIRE_MESSAGE(desk, desk.error().code);
      desks.push_back(std::move(*desk));
      do_it(i, desk::SetActivity{{domain::ActivityKind::vote, question}, true});
    }
  }
  ~PracticeStations() { std::filesystem::remove_all(folder); }
  PracticeStations(const PracticeStations&) = delete;
  PracticeStations& operator=(const PracticeStations&) = delete;

  desk::Receipt do_it(std::size_t station, desk::Command command) {
    auto receipt = desks[station].handle(std::move(command));
    REQUIRE_MESSAGE(receipt, receipt.error().code);
    return std::move(*receipt);
  }
  /// `code`: which of the printed ones.
  void vote(std::size_t station, std::size_t code, std::uint16_t option) {
    const auto admitted = std::get<desk::Admitted>(do_it(
        station, desk::CheckCode{question, domain::Secret(practice.prepared.codes.at(code))}));
    do_it(station, desk::CastBallot{question, admitted.admission, {}, {option}});
  }
  /// A vote that counts.
  void vote(std::size_t station, std::uint16_t option) {
    vote(station, codes++, option);
    ++votes[option];
  }
};

}  // namespace stordialog::shell::testing
