// Votes cast on two practice stations, opened with the practice keys, without a window.
#include "shell/vote_opening.h"

#include <condition_variable>
#include <mutex>

#include <doctest/doctest.h>

#include "seal/key_file.h"
#include "shell/practice_stations.h"

namespace stordialog::shell {
namespace {

using screens::OpeningWork;
using testing::PracticeStations;

/// Two stations of the practice event with votes, a drive each for what they export.
struct Hall : PracticeStations {
  std::vector<screens::Drive> drives;

  Hall() : PracticeStations("opening", 2) {
    for (std::size_t i = 0; i < desks.size(); ++i) {
      const std::string name = "DRIVE" + std::to_string(i + 1);
      std::filesystem::create_directories(folder / name);
      drives.push_back({name, folder / name, 0, true});
    }
  }

  void export_from(std::size_t station) {
    do_it(station, desk::SetActivity{{domain::ActivityKind::vote, question}, false});
    do_it(station, desk::Export{domain::Profile::full, drives[station].folder});
  }
  [[nodiscard]] bool fetched_left() const { return std::filesystem::exists(folder / "opening"); }
};

/// The opening and whoever waits for its thread.
class Opener {
 public:
  explicit Opener(Hall& hall, bool with_keys = true) : opening_(hall.files, [this] { ring(); }) {
    opening_.station_opened(
        hall.practice.prepared.package, hall.folder / "opening",
        with_keys ? organise::practice_key_files(hall.practice) : std::vector<domain::Bytes>{});
    follow();
  }
  VoteOpening& operator*() { return opening_; }
  VoteOpening* operator->() { return &opening_; }
  screens::Opening told;
  std::string failed;  // the code of what failed last

  void follow() {
    if (const auto error = opening_.follow(told)) failed = error->code;
  }
  void wait() {
    failed.clear();
    std::unique_lock lock(mutex_);
    while (true) {
      const int heard = rings_;
      lock.unlock();
      follow();
      lock.lock();
      if (!opening_.working()) return;
      changed_.wait(lock, [&] { return rings_ != heard; });
    }
  }
  void unlock(std::size_t holder, std::string_view password = organise::kPracticePassword) {
    opening_.unlock(holder, domain::Secret(password));
    CHECK(opening_.working());
    wait();
  }

 private:
  void ring() {
    {
      const std::lock_guard lock(mutex_);
      ++rings_;
    }
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  int rings_ = 0;
  VoteOpening opening_;
};

TEST_CASE("votes of two stations are opened with both keys, and the totals are what was cast") {
  Hall hall;
  for (const auto pick : std::initializer_list<std::uint16_t>{0, 1, 1, 3, 1, 0}) hall.vote(0, pick);
  for (const auto pick : std::initializer_list<std::uint16_t>{1, 2, 0}) hall.vote(1, pick);
  hall.export_from(0);
  hall.export_from(1);
  Opener opener(hall);
  CHECK(opener.told.practice_password == organise::kPracticePassword);
  REQUIRE(opener.told.holders.size() == 2);
  CHECK(opener.told.holders[0].found);

  opener->gather({hall.drives[0]}, std::nullopt);
  opener.wait();
  CHECK(opener.told.stations_here() == 1);
  opener->gather({hall.drives[1]}, std::nullopt);  // the other drive, in the same port
  opener.wait();
  CHECK(opener.told.stations_here() == 2);
  CHECK(opener.told.ballots() == 9);

  opener->open();  // not without the keys
  CHECK_FALSE(opener->working());
  opener.unlock(1);
  CHECK(opener.told.holders[1].unlocked);
  CHECK_FALSE(opener.told.complete());
  opener.unlock(0);
  CHECK(opener.told.complete());
  opener->open();
  opener.wait();
  CHECK(opener.failed.empty());
  const screens::OpenedVotes* opened = opener->opened();
  REQUIRE(opened != nullptr);
  const auto& count = opened->results.questions.front().count;
  CHECK(count.ballots == 9);
  for (const tally::Line& line : count.lines) CHECK(line.votes == hall.votes.at(line.option));
  CHECK(opened->counted == 2);
  CHECK(opened->stations == 3);
  CHECK(opened->differing == 0);
  CHECK(opener.told.finished == 1);
  CHECK(opener.told.unlocked() == 0);  // the keys are wiped
  CHECK_FALSE(hall.fetched_left());
}

TEST_CASE("a wrong password is said, and the right one still unlocks") {
  Hall hall;
  Opener opener(hall);
  opener.unlock(0, "practice-passwort");
  CHECK(opener.failed == "key.wrong_password");
  CHECK_FALSE(opener.told.holders[0].unlocked);
  opener.unlock(0);
  CHECK(opener.failed.empty());
  CHECK(opener.told.holders[0].unlocked);
}

TEST_CASE("giving up forgets the keys, also while something runs") {
  Hall hall;
  hall.vote(0, 1);
  hall.export_from(0);
  Opener opener(hall);
  opener.unlock(0);
  CHECK(opener->begun());
  opener->give_up();
  opener.follow();
  CHECK(opener.told.unlocked() == 0);
  opener->gather(hall.drives, std::nullopt);
  opener.wait();
  opener.unlock(0);
  opener.unlock(1);
  opener->open();
  opener->give_up();
  opener.wait();
  CHECK(opener.failed.empty());
  CHECK(opener.told.unlocked() == 0);
  CHECK(opener.told.finished == 0);
  CHECK(opener->opened() == nullptr);
}

TEST_CASE("key files are found on drives, each its holder's, and other files are passed over") {
  Hall hall;
  const auto files = organise::practice_key_files(hall.practice);
  REQUIRE(hall.files.publish(hall.drives[0].folder / "b.key", files[1], 0600));
  const domain::Bytes noise = {1, 2, 3};
  REQUIRE(hall.files.publish(hall.drives[0].folder / "a.key", noise, 0600));
  const auto& package = hall.practice.prepared.package;
  REQUIRE(hall.files.publish(hall.drives[0].folder / "c.key",
                             seal::lock_key(package.contacts_key, hall.practice.contacts_key.secret,
                                            organise::kPracticePassword, seal::kPracticeCost),
                             0600));
  Opener opener(hall, false);
  CHECK_FALSE(opener.told.holders[1].found);
  opener->gather({hall.drives[0]}, std::nullopt);
  opener.wait();
  CHECK_FALSE(opener.told.holders[0].found);
  CHECK(opener.told.holders[1].found);
  CHECK(opener.told.holders[1].where == "DRIVE1");
  opener->gather({hall.drives[1]}, std::nullopt);  // its drive is out
  opener.wait();
  opener.unlock(1);
  CHECK(opener.told.holders[1].unlocked);
}

TEST_CASE("nothing that was fetched is left when the program ends, or has ended badly") {
  Hall hall;
  hall.vote(0, 1);
  hall.export_from(0);
  {
    Opener opener(hall);
    opener->gather(hall.drives, std::nullopt);
    opener.wait();
    CHECK(hall.fetched_left());
  }
  CHECK_FALSE(hall.fetched_left());
  std::filesystem::create_directories(hall.folder / "opening");
  REQUIRE(hall.files.publish(hall.folder / "opening" / "old.bundle", domain::Bytes{1}, 0600));
  const Opener opener(hall);
  CHECK_FALSE(hall.fetched_left());
}

}  // namespace
}  // namespace stordialog::shell
