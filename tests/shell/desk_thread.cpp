#include "shell/desk_thread.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "domain/limits.h"
#include "organise/practice.h"

using namespace stordialog;

namespace {

/// A practice station in a folder of its own, gone with the test.
struct PracticeStation {
  system::DiskFiles files;
  system::MachineClock clock;
  system::MachineRandomness randomness;
  system::Path folder = std::filesystem::temp_directory_path() /
                        ("stordialog-desk-thread-" + std::to_string(::getpid()));

  PracticeStation() { std::filesystem::create_directories(folder); }
  ~PracticeStation() { std::filesystem::remove_all(folder); }

  desk::Desk open() {
    const system::Path file =
        system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "events" / "ok-ide-practice.event.toml";
    const auto toml = files.read(file, domain::limits::kEventFileBytes);
    REQUIRE(toml.has_value());
    auto practice = organise::make_practice(std::string(toml->begin(), toml->end()), file.string());
    REQUIRE(practice.has_value());
    auto ticket = bundle::read_ticket(practice->prepared.tickets.front().second.view());
    REQUIRE(ticket.has_value());
    auto desk = desk::Desk::open({files, clock, randomness}, std::move(*ticket), folder,
                                 practice->secrets());
    REQUIRE(desk.has_value());
    return std::move(*desk);
  }
};

/// What the window does between two pictures: wait to be woken.
class Bell {
 public:
  void ring() {
    {
      const std::lock_guard lock(mutex_);
      rung_ = true;
    }
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool rung_ = false;
};

domain::SessionToken begin(shell::DeskThread& thread, Bell& bell) {
  thread.submit(desk::BeginSession{});
  bell.wait();
  const auto answer = thread.take_answer();
  REQUIRE(answer.has_value());
  REQUIRE(answer->has_value());
  return std::get<desk::SessionBegun>(**answer).session;
}

}  // namespace

TEST_CASE("an answer comes once, and the board with it is the new one") {
  PracticeStation station;
  Bell bell;
  shell::DeskThread thread(station.open(), [&bell] { bell.ring(); });
  const auto session = begin(thread, bell);
  CHECK_FALSE(thread.take_answer().has_value());
  CHECK(thread.board()->ideas.empty());
  thread.submit(desk::HandInIdea{session, {}, "En idé"});
  bell.wait();
  const auto answer = thread.take_answer();
  REQUIRE(answer.has_value());
  CHECK(answer->has_value());
  REQUIRE(thread.board()->ideas.size() == 1);
  CHECK(thread.board()->ideas.front().text == "En idé");
}

TEST_CASE("a command in flight is carried out before the thread ends") {
  PracticeStation station;
  {
    Bell bell;
    shell::DeskThread thread(station.open(), [&bell] { bell.ring(); });
    const auto session = begin(thread, bell);
    thread.submit(desk::HandInIdea{session, {}, "Sent just before the end"});
  }
  const desk::Desk again = station.open();
  REQUIRE(again.board()->ideas.size() == 1);
  CHECK(again.board()->ideas.front().text == "Sent just before the end");
}

TEST_CASE("a refusal comes back as an answer") {
  PracticeStation station;
  Bell bell;
  shell::DeskThread thread(station.open(), [&bell] { bell.ring(); });
  const auto session = begin(thread, bell);
  thread.submit(desk::HandInIdea{session, {}, "   "});
  bell.wait();
  const auto answer = thread.take_answer();
  REQUIRE(answer.has_value());
  REQUIRE_FALSE(answer->has_value());
  CHECK(answer->error().code == "idea.empty");
}

TEST_CASE("the background has an answer of its own and does not disturb the screen's") {
  PracticeStation station;
  Bell bell;
  shell::DeskThread thread(station.open(), [&bell] { bell.ring(); });
  thread.submit_background(desk::BringIn{{station.folder / "nothing"}});
  bell.wait();
  CHECK_FALSE(thread.take_answer().has_value());
  const auto answer = thread.take_background_answer();
  REQUIRE(answer.has_value());
  REQUIRE(answer->has_value());
  CHECK(std::get<desk::BroughtIn>(**answer).arrivals.empty());
  begin(thread, bell);
  CHECK_FALSE(thread.take_background_answer().has_value());
}
