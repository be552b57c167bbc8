#include "system/files.h"

#include <array>
#include <csignal>
#include <cstring>
#include <string>

#include <doctest/doctest.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stordialog::system {
namespace {

/// An empty folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "stordialog-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  [[nodiscard]] std::size_t entries() const {
    const std::filesystem::directory_iterator all(path);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }
  Path path;
};

/// While it lives the kernel lets this process write no file beyond so many bytes: a drive that is
/// full in the middle of a file, on every machine and for root too.
class FullDrive {
 public:
  explicit FullDrive(rlim_t bytes) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    signal_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  FullDrive(const FullDrive&) = delete;
  FullDrive& operator=(const FullDrive&) = delete;
  ~FullDrive() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }

 private:
  rlimit before_{};
  void (*signal_)(int) = nullptr;
};

domain::Bytes bytes_of(std::string_view text) {
  return {text.begin(), text.end()};
}

template <typename T>
std::string code_of(const domain::Expected<T>& outcome) {
  return outcome ? "" : outcome.error().code;
}

constexpr std::uint64_t kEnough = 1 << 20;

}  // namespace

TEST_CASE("what is published can be read") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.publish(folder.path / "a", bytes_of("hej"), 0600));
  CHECK(files.read(folder.path / "a", kEnough) == bytes_of("hej"));
  REQUIRE(files.publish(folder.path / "empty", {}, 0600));
  CHECK(files.read(folder.path / "empty", kEnough) == domain::Bytes{});
}

TEST_CASE("a published file replaces the old one whole") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.publish(folder.path / "a", bytes_of("the old and longer one"), 0600));
  REQUIRE(files.publish(folder.path / "a", bytes_of("new"), 0600));
  CHECK(files.read(folder.path / "a", kEnough) == bytes_of("new"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a published file has the permissions asked for, whatever the process is used to") {
  const Folder folder;
  DiskFiles files;
  const mode_t before = ::umask(0077);
  REQUIRE(files.publish(folder.path / "a", bytes_of("public"), 0644));
  ::umask(0);
  REQUIRE(files.publish(folder.path / "b", bytes_of("secret"), 0600));
  ::umask(before);
  struct stat about{};
  REQUIRE(::stat((folder.path / "a").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0644);
  REQUIRE(::stat((folder.path / "b").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("bytes are written under a hidden name in the same folder, then renamed") {
  const Folder folder;
  DiskFiles files;
  const int watch = ::inotify_init1(IN_NONBLOCK);
  REQUIRE(::inotify_add_watch(watch, folder.path.c_str(), IN_CREATE | IN_MOVED_TO) >= 0);
  REQUIRE(files.publish(folder.path / "ok-ide-1-full-0001.bundle", bytes_of("hej"), 0600));
  alignas(inotify_event) std::array<char, 4096> buffer{};
  const auto size = ::read(watch, buffer.data(), buffer.size());
  ::close(watch);
  REQUIRE(size > 0);
  const auto* made = reinterpret_cast<const inotify_event*>(buffer.data());
  CHECK((made->mask & IN_CREATE) != 0);
  CHECK(made->name[0] == '.');
  const auto* moved =
      reinterpret_cast<const inotify_event*>(buffer.data() + sizeof(inotify_event) + made->len);
  CHECK((moved->mask & IN_MOVED_TO) != 0);
  CHECK(std::string_view(moved->name) == "ok-ide-1-full-0001.bundle");
}

TEST_CASE("a drive that fills up leaves the old file and nothing half written") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.publish(folder.path / "a", bytes_of("old"), 0600));
  domain::Expected<void> outcome;
  {
    const FullDrive full(64 * 1024);
    outcome = files.publish(folder.path / "a", domain::Bytes(256 * 1024, 7), 0600);
  }
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error() ==
        domain::Error("file.disk_full").with("file", (folder.path / "a").string()));
  CHECK(files.read(folder.path / "a", kEnough) == bytes_of("old"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that could not be written does not exist") {
  const Folder folder;
  DiskFiles files;
  {
    const FullDrive full(64 * 1024);
    CHECK_FALSE(files.publish(folder.path / "a", domain::Bytes(256 * 1024, 7), 0600));
  }
  CHECK_FALSE(files.exists(folder.path / "a"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("a place that takes no files is named") {
  const Folder folder;
  DiskFiles files;
  const auto nowhere = files.publish(folder.path / "no" / "a", bytes_of("x"), 0600);
  CHECK(code_of(nowhere) == "file.unwritable");
  CHECK(nowhere.error().details[0].second == (folder.path / "no" / "a").string());
  CHECK(code_of(files.publish("/proc/self/stordialog", bytes_of("x"), 0600)) == "file.unwritable");
}

TEST_CASE("a folder that may not be written keeps what it has" * doctest::skip(::geteuid() == 0)) {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.publish(folder.path / "a", bytes_of("old"), 0600));
  REQUIRE(::chmod(folder.path.c_str(), 0500) == 0);
  CHECK(code_of(files.publish(folder.path / "a", bytes_of("new"), 0600)) == "file.unwritable");
  REQUIRE(::chmod(folder.path.c_str(), 0700) == 0);
  CHECK(files.read(folder.path / "a", kEnough) == bytes_of("old"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a folder is not overwritten by a file") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.make_folder(folder.path / "a"));
  CHECK(code_of(files.publish(folder.path / "a", bytes_of("x"), 0600)) == "file.unwritable");
  CHECK(std::filesystem::is_directory(folder.path / "a"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file is read up to its limit and not beyond") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.publish(folder.path / "a", domain::Bytes(1000, 1), 0600));
  CHECK(files.read(folder.path / "a", 1000)->size() == 1000);
  const auto refused = files.read(folder.path / "a", 999);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == domain::Error("file.too_large")
                               .with("file", (folder.path / "a").string())
                               .with("most", "999"));
}

TEST_CASE("a file that says it is empty but is not is still read whole, or refused") {
  DiskFiles files;
  const auto status = files.read("/proc/self/status", kEnough);
  REQUIRE(status);
  CHECK(status->size() > 100);
  CHECK(code_of(files.read("/proc/self/status", 10)) == "file.too_large");
}

TEST_CASE("what is not there, or is no file, cannot be read") {
  const Folder folder;
  DiskFiles files;
  CHECK(code_of(files.read(folder.path / "a", kEnough)) == "file.missing");
  REQUIRE(files.publish(folder.path / "b", bytes_of("x"), 0600));
  CHECK(code_of(files.read(folder.path / "b" / "c", kEnough)) == "file.missing");
  CHECK(code_of(files.read(folder.path, kEnough)) == "file.unreadable");
  CHECK(code_of(files.read("/dev/zero", kEnough)) == "file.unreadable");
}

TEST_CASE("folders are made with those above them, and making one again is fine") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.make_folder(folder.path / "a" / "b" / "c"));
  REQUIRE(files.make_folder(folder.path / "a" / "b" / "c"));
  CHECK(files.exists(folder.path / "a" / "b" / "c"));
  REQUIRE(files.publish(folder.path / "file", bytes_of("x"), 0600));
  CHECK(code_of(files.make_folder(folder.path / "file" / "d")) == "file.unwritable");
}

TEST_CASE("renaming replaces, and says what is missing") {
  const Folder folder;
  DiskFiles files;
  REQUIRE(files.make_folder(folder.path / "other"));
  REQUIRE(files.publish(folder.path / "a", bytes_of("a"), 0600));
  REQUIRE(files.publish(folder.path / "other" / "b", bytes_of("b"), 0600));
  REQUIRE(files.rename(folder.path / "a", folder.path / "other" / "b"));
  CHECK(files.read(folder.path / "other" / "b", kEnough) == bytes_of("a"));
  CHECK_FALSE(files.exists(folder.path / "a"));
  CHECK(code_of(files.rename(folder.path / "a", folder.path / "c")) == "file.missing");
}

TEST_CASE("removing what is not there is fine, a folder goes only when it is empty") {
  const Folder folder;
  DiskFiles files;
  CHECK(files.remove(folder.path / "a"));
  REQUIRE(files.publish(folder.path / "a", bytes_of("a"), 0600));
  CHECK(code_of(files.remove(folder.path)) == "file.unwritable");
  CHECK(files.remove(folder.path / "a"));
  CHECK_FALSE(files.exists(folder.path / "a"));
  REQUIRE(files.make_folder(folder.path / "b"));
  CHECK(files.remove(folder.path / "b"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("a folder lists its files and its folders apart, sorted") {
  const Folder folder;
  DiskFiles files;
  for (const char* name : {"b", "a", "c"}) REQUIRE(files.publish(folder.path / name, {}, 0600));
  for (const char* name : {"z", "y"}) REQUIRE(files.make_folder(folder.path / name));
  CHECK(files.list(folder.path) == std::vector<Path>{"a", "b", "c"});
  CHECK(files.list_folders(folder.path) == std::vector<Path>{"y", "z"});
  CHECK(files.list(folder.path / "missing").empty());
  CHECK(files.list(folder.path / "a").empty());
}

TEST_CASE("free space is known where there is a drive") {
  const Folder folder;
  DiskFiles files;
  CHECK(files.free_bytes(folder.path) > 0);
  CHECK(files.free_bytes(folder.path / "missing") == 0);
}

}  // namespace stordialog::system
