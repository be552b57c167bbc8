#include "organise/hall_opening.h"

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "seal/key_file.h"

namespace stordialog::organise::testing {
namespace {

/// A keyholder's key file as the practice event hands it out.
domain::Bytes key_file(const Workshop& workshop, std::size_t holder) {
  return seal::lock_key(workshop.package().ballot_keys[holder],
                        workshop.practice.ballot_keys[holder].secret, kPracticePassword,
                        seal::kPracticeCost);
}

KeyRing full_ring(const Workshop& workshop) {
  KeyRing ring(workshop.package());
  for (std::size_t i = 0; i < ring.holders().size(); ++i) {
    REQUIRE(ring.unlock(key_file(workshop, i), kPracticePassword) == i);
  }
  return ring;
}

TEST_CASE("keys are unlocked one by one, in any order, each by its own password") {
  const Workshop workshop;
  KeyRing ring(workshop.package());
  REQUIRE(ring.holders().size() == 2);
  CHECK(code_of(ring.unlock(key_file(workshop, 1), "wrong")) == "key.wrong_password");
  CHECK(ring.unlocked() == 0);
  CHECK(ring.unlock(key_file(workshop, 1), kPracticePassword) == 1U);
  CHECK(ring.unlock(key_file(workshop, 1), kPracticePassword) == 1U);
  CHECK(ring.unlocked() == 1);
  CHECK_FALSE(ring.complete());
  CHECK(ring.unlock(key_file(workshop, 0), kPracticePassword) == 0U);
  CHECK(ring.complete());
  ring.lock();
  CHECK(ring.unlocked() == 0);
  CHECK_FALSE(ring.holders()[0].unlocked);
}

TEST_CASE("a key of another event, and the contacts key, unlock nothing") {
  const Workshop workshop;
  KeyRing ring(workshop.package());
  const seal::BoxKey foreign = seal::make_box_key();
  const auto locked = [](seal::KeyUse use, const seal::BoxKey& key) {
    return seal::lock_key({use, "Annan", key.public_key}, key.secret, kPracticePassword,
                          seal::kPracticeCost);
  };
  const auto other = ring.unlock(locked(seal::KeyUse::ballots, foreign), kPracticePassword);
  CHECK(code_of(other) == "open.wrong_key");
  CHECK(detail(other, "holder") == "Annan");
  const auto contacts = ring.unlock(
      locked(seal::KeyUse::contacts, workshop.practice.ballot_keys[0]), kPracticePassword);
  CHECK(code_of(contacts) == "open.wrong_key");
  CHECK(ring.unlocked() == 0);
}

TEST_CASE("what was brought is opened, and the stations that are missing are counted") {
  Workshop workshop;
  for (std::size_t i = 0; i < 12; ++i) {
    workshop.vote(static_cast<domain::StationNumber>(1 + i % 2), i, {0, 1});
  }
  workshop.close_votes();
  for (domain::StationNumber station = 1; station <= 2; ++station) {
    get<desk::Exported>(workshop.at(station), desk::Export{domain::Profile::full, workshop.drive});
  }
  const std::vector<system::Path> places = {workshop.drive, workshop.folder.path / "not-there"};
  const KeyRing ring = full_ring(workshop);
  system::NoProgress progress;
  const auto opened = open_in_hall(workshop.files, workshop.package(), places, ring, progress);
  REQUIRE_MESSAGE(opened, code_of(opened));
  CHECK(opened->results.questions.front().count.ballots == 12);
  CHECK(opened->stations == 3);
  CHECK(opened->counted == 2);
  CHECK(opened->differing == 0);
  CHECK(opened->refused.empty());
}

TEST_CASE("nothing is opened without every key") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  KeyRing ring(workshop.package());
  REQUIRE(ring.unlock(key_file(workshop, 0), kPracticePassword));
  system::NoProgress progress;
  CHECK(code_of(open_in_hall(workshop.files, workshop.package(), {workshop.drive}, ring,
                             progress)) == "open.keys_missing");
}

TEST_CASE("without a full of any station there is nothing to open") {
  Workshop workshop;
  system::NoProgress progress;
  const KeyRing ring = full_ring(workshop);
  CHECK(code_of(open_in_hall(workshop.files, workshop.package(), {workshop.drive}, ring,
                             progress)) == "open.nothing_brought");
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::board, workshop.drive});
  CHECK(code_of(open_in_hall(workshop.files, workshop.package(), {workshop.drive}, ring,
                             progress)) == "open.nothing_brought");
}

TEST_CASE("opening in the hall can be cancelled and leaves no file") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  const auto before = workshop.files.list(workshop.drive);
  Watched progress;
  progress.cancel_at = 0;
  CHECK(code_of(open_in_hall(workshop.files, workshop.package(), {workshop.drive},
                             full_ring(workshop), progress)) == "work.cancelled");
  CHECK(workshop.files.list(workshop.drive) == before);
}

TEST_CASE("key files are found on a drive and in its folder stordialog, hidden ones are not") {
  Workshop workshop;
  const system::Path drive = workshop.folder.path / "key-drive";
  REQUIRE(workshop.files.make_folder(drive / "stordialog"));
  const domain::Bytes bytes = {1};
  for (const char* const name : {"b.key", "stordialog/a.key", ".c.key", "b.pub"}) {
    REQUIRE(workshop.files.publish(drive / name, bytes, 0600));
  }
  CHECK(find_keys(workshop.files, drive) ==
        std::vector<system::Path>{drive / "b.key", drive / "stordialog" / "a.key"});
}

}  // namespace
}  // namespace stordialog::organise::testing
