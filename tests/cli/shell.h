// The program in-process: a folder that is gone afterwards, a person who answers questions, and
// what came out on which stream.
#pragma once

#include <deque>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace stordialog::cli::testing {

/// Answers in order; silent when there are none left.
class Person final : public Terminal {
 public:
  std::deque<std::string> answers;
  std::vector<std::string> questions;
  bool watches = false;

  bool is_watched() override { return watches; }
  std::optional<domain::Secret> ask(const std::string& prompt) override;
};

/// The machine's files, until the write that is told to fail.
class FailingFiles final : public system::DiskFiles {
 public:
  /// publish() and rename() calls before the one that fails; negative: none does.
  int writes_left = -1;

  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override;
  domain::Expected<void> rename(const system::Path& from, const system::Path& to) override;

 private:
  bool fails();
};

class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] const system::Path& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const {
    return (path_ / name).string();
  }
  /// Every file and folder in it, relative and sorted; hidden ones too.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  system::Path path_;
};

struct Answer {
  int exit = -1;
  std::string out, err;
};

class Shell {
 public:
  Folder folder;
  Person person;
  FailingFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness{1};
  std::string locale = "sv_SE.UTF-8";
  bool stopped = false;

  Answer operator()(const std::vector<std::string>& arguments);
  /// A file in the folder, with this text.
  std::string file(const std::string& name, const std::string& text) const;
};

[[nodiscard]] std::string text_of(const system::Path& file);
void write_text(const system::Path& file, const std::string& text);
[[nodiscard]] unsigned mode_of(const system::Path& file);

/// A practice workshop of twenty people at three stations, held once for all tests.
struct Workshop {
  Workshop();
  Folder folder;
  std::string package, bundles, key_a, key_b, contacts_key, password_file;
  [[nodiscard]] std::string bundle(int station) const;
};
[[nodiscard]] const Workshop& workshop();

[[nodiscard]] inline bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace stordialog::cli::testing
