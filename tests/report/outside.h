// Programs that nobody here wrote, asked what they make of a file: pdftotext, qpdf, unzip and the
// like.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace stordialog::testing {

/// A folder that is gone when the test is over.
class OutsideFolder {
 public:
  OutsideFolder() {
    char name[] = "/tmp/stordialog-report-XXXXXX";
    REQUIRE(mkdtemp(name) != nullptr);
    path_ = name;
  }
  OutsideFolder(const OutsideFolder&) = delete;
  OutsideFolder& operator=(const OutsideFolder&) = delete;
  ~OutsideFolder() { std::filesystem::remove_all(path_); }

  /// Its full name.
  [[nodiscard]] std::string put(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

struct Said {
  int exit = -1;
  std::string text;  // standard output and errors
};

/// `command` is the test's own, never what somebody wrote.
inline Said outside(const std::string& command) {
  Said said;
  std::FILE* pipe = popen(("{ " + command + "; } 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char piece[4096];
  while (const auto got = std::fread(piece, 1, sizeof piece, pipe)) said.text.append(piece, got);
  const int status = pclose(pipe);
  said.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  REQUIRE_MESSAGE(said.exit != 127, command, ": install what vendor/packages.sh names");
  return said;
}

}  // namespace stordialog::testing
