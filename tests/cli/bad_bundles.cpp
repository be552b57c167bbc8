#include "cli/bad_bundles.h"

#include <doctest/doctest.h>

#include "bundle/bundle.h"

namespace stordialog::cli::testing {

namespace {

/// A bundle of the same workshop held for another event.
std::string foreign_bundle(const Folder& folder) {
  std::string event = text_of(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml");
  const std::string before = "slug = \"ok-ide-practice\"";
  const auto place = event.find(before);
  REQUIRE(place != std::string::npos);
  event.replace(place, before.size(), "slug = \"annan-practice\"");
  Shell shell;
  const auto file = shell.file("annan.event.toml", event);
  const auto answer =
      shell({"simulate", "--event", file, "--people", "2", "--out", shell.folder / "annan"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  static_cast<void>(folder);
  return text_of(shell.folder / "annan/bundles/annan-practice-1-full-0001.bundle");
}

}  // namespace

void spoil_bundles(const Folder& folder) {
  const auto good = text_of(workshop().bundle(1));
  write_text(folder / "good.bundle", good);
  const auto other = text_of(workshop().bundle(2));
  write_text(folder / "cut.bundle", other.substr(0, other.size() - 1));
  auto tampered = other;
  tampered.back() = static_cast<char>(tampered.back() ^ 1);
  write_text(folder / "tampered.bundle", tampered);

  const auto package_text = text_of(workshop().package);
  const auto package =
      bundle::read_package(domain::Bytes(package_text.begin(), package_text.end()));
  REQUIRE(package);
  const domain::Bytes bytes(other.begin(), other.end());
  const auto read = bundle::read_bundle(bytes, *package, "other");
  REQUIRE(read);
  auto bare = other;
  // The signature ends the front.
  for (std::size_t index = 1; index <= 64; ++index) bare[read->front.size() - index] = 0;
  write_text(folder / "unsigned.bundle", bare);
  write_text(folder / "foreign.bundle", foreign_bundle(folder));
}

}  // namespace stordialog::cli::testing
