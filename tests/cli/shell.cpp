#include "cli/shell.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

namespace stordialog::cli::testing {

std::optional<domain::Secret> Person::ask(const std::string& prompt) {
  questions.push_back(prompt);
  if (answers.empty()) return std::nullopt;
  domain::Secret answer{std::string_view(answers.front())};
  answers.pop_front();
  return answer;
}

bool FailingFiles::fails() {
  if (writes_left < 0) return false;
  return writes_left-- == 0;
}

domain::Expected<void> FailingFiles::publish(const system::Path& file, domain::ByteView bytes,
                                             unsigned mode) {
  if (fails()) return domain::fail(domain::Error("file.disk_full").with("file", file.string()));
  return system::DiskFiles::publish(file, bytes, mode);
}

domain::Expected<void> FailingFiles::rename(const system::Path& from, const system::Path& to) {
  if (fails()) return domain::fail(domain::Error("file.unwritable").with("file", to.string()));
  return system::DiskFiles::rename(from, to);
}

Folder::Folder() {
  // In memory where the machine has such a folder: the tests sync some thousand times.
  const system::Path memory = "/dev/shm";
  const bool is_there = ::access(memory.c_str(), W_OK) == 0;
  std::string pattern =
      ((is_there ? memory : std::filesystem::temp_directory_path()) / "cli-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
    names.push_back(entry.path().lexically_relative(path_).string());
  }
  std::ranges::sort(names);
  return names;
}

Answer Shell::operator()(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  auto with_assets = arguments;
  with_assets.insert(with_assets.end(), {"--assets", STORDIALOG_SOURCE_DIR "/assets"});
  const int exit =
      run(with_assets,
          {files, clock, randomness, person, out, err, locale, {}, [this] { return stopped; }});
  return {exit, out.str(), err.str()};
}

std::string Shell::file(const std::string& name, const std::string& text) const {
  write_text(folder / name, text);
  return folder / name;
}

std::string text_of(const system::Path& file) {
  std::ifstream stream(file, std::ios::binary);
  REQUIRE_MESSAGE(stream, file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_text(const system::Path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << text;
}

unsigned mode_of(const system::Path& file) {
  return static_cast<unsigned>(std::filesystem::status(file).permissions());
}

std::string Workshop::bundle(int station) const {
  return bundles + "/ok-ide-practice-" + std::to_string(station) + "-full-0001.bundle";
}

Workshop::Workshop() {
  const std::string home = folder / "w";
  Shell shell;
  const auto answer = shell({"simulate", "--seed", "3", "--people", "20", "--out", home});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  package = home + "/ok-ide-practice.package";
  bundles = home + "/bundles";
  key_a = home + "/keys/ballots-1.key";
  key_b = home + "/keys/ballots-2.key";
  contacts_key = home + "/keys/contacts.key";
  password_file = folder / "password";
  write_text(password_file, "practice-password\n");
}

const Workshop& workshop() {
  static const Workshop held;
  return held;
}

}  // namespace stordialog::cli::testing
