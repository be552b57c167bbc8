#include "shell/self_checking.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>

#include <doctest/doctest.h>
#include <unistd.h>

#include "seal/sealed_box.h"

using namespace stordialog;

namespace {

struct Folder {
  system::Path path =
      std::filesystem::temp_directory_path() / ("stordialog-check-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

/// A drive that says yes to everything and gives back something else.
struct LyingFiles : system::Files {
  system::DiskFiles disk;
  domain::Expected<domain::Bytes> read(const system::Path& file, std::uint64_t most) override {
    auto bytes = disk.read(file, most);
    if (bytes && !bytes->empty()) bytes->front() ^= 1U;
    return bytes;
  }
  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override {
    return disk.publish(file, bytes, mode);
  }
  domain::Expected<void> make_folder(const system::Path& f) override { return disk.make_folder(f); }
  domain::Expected<void> rename(const system::Path& from, const system::Path& to) override {
    return disk.rename(from, to);
  }
  domain::Expected<void> remove(const system::Path& file) override { return disk.remove(file); }
  bool exists(const system::Path& file) override { return disk.exists(file); }
  std::vector<system::Path> list(const system::Path& folder) override { return disk.list(folder); }
  std::vector<system::Path> list_folders(const system::Path& folder) override {
    return disk.list_folders(folder);
  }
  std::uint64_t free_bytes(const system::Path& folder) override { return disk.free_bytes(folder); }
};

}  // namespace

TEST_CASE("a test ballot is sealed to sound keys only") {
  const seal::BoxKey key = seal::make_box_key();
  CHECK(shell::seals_and_opens({key.public_key}));
  CHECK_FALSE(shell::seals_and_opens({key.public_key, seal::PublicKey{}}));
}

TEST_CASE("a drive that does not give back what was written is found, and nothing stays on it") {
  const Folder folder;
  system::DiskFiles sound;
  LyingFiles lying;
  CHECK(shell::gives_back(sound, folder.path));
  CHECK_FALSE(shell::gives_back(lying, folder.path));
  CHECK_FALSE(shell::gives_back(sound, folder.path / "missing"));
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("a station that is opened is looked over without anybody asking, and when staff ask") {
  const Folder folder;
  system::DiskFiles files;
  std::mutex mutex;
  std::condition_variable rung;
  int rings = 0;
  shell::SelfChecking checking(files, [&] {
    const std::lock_guard lock(mutex);
    ++rings;
    rung.notify_all();
  });
  screens::Host host;
  host.restarts = 1;
  shell::SelfChecking::Moment moment{.now_s = 1, .utc_s = 1'773'918'000};
  CHECK_FALSE(checking.follow(moment, host));  // no station yet
  bundle::Package package;
  package.event.date = "2026-03-19";
  checking.station_opened(package, folder.path);
  const auto look = [&](int ring) {
    CHECK_FALSE(checking.follow(moment, host));
    std::unique_lock lock(mutex);
    rung.wait(lock, [&] { return rings >= ring; });
    lock.unlock();
    return checking.follow(moment, host);
  };
  CHECK(look(1));
  CHECK(host.self_check.size() == 9);
  CHECK(host.self_check.front().what == screens::Checked::restarts);
  moment.saves = false;
  CHECK_FALSE(checking.follow(moment, host));  // nobody is there
  checking.look_again();
  CHECK(look(2));
  CHECK(host.self_check.front().what == screens::Checked::ledger);
}
