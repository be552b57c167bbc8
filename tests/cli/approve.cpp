// The keys tried before the day, and the keyholders' approval after it, at the command line.
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "report/release.h"

namespace stordialog::cli {

namespace {

using nlohmann::json;
using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;

/// A work folder of its own with an opened result.
struct Opened : Shell {
  std::string package = folder / "w/ok-ide-practice.package", results = folder / "results.json";

  Opened() {
    std::filesystem::copy(std::filesystem::path(workshop().package).parent_path(), folder / "w",
                          std::filesystem::copy_options::recursive);
    const std::string merged = folder / "day.merged";
    REQUIRE((*this)({"merge", "--package", package, "--out", merged, folder / "w/bundles"}).exit ==
            kAllDone);
    REQUIRE(
        (*this)({"open", merged, "--package", package, "--key", workshop().key_a, "--key",
                 workshop().key_b, "--password-file", workshop().password_file, "--out", results})
            .exit == kAllDone);
  }
  testing::Answer approve(const std::string& key) {
    return (*this)({"approve", results, "--package", package, "--key", key, "--password-file",
                    workshop().password_file});
  }
  [[nodiscard]] report::Release release() const {
    auto read = report::read_release(text_of(folder / "w/ok-ide-practice.release.json"), "release");
    REQUIRE(read);
    return std::move(*read);
  }
};

}  // namespace

TEST_CASE("the keyholders' keys are tried together, and one alone opens nothing") {
  Shell shell;
  const auto both = shell({"rehearse", "--package", workshop().package, "--key", workshop().key_b,
                           "--key", workshop().key_a, "--password-file", workshop().password_file});
  REQUIRE_MESSAGE(both.exit == kAllDone, both.err);
  CHECK(says(both.out, "En provröst öppnades"));
  const auto one = shell({"rehearse", "--package", workshop().package, "--key", workshop().key_a,
                          "--password-file", workshop().password_file});
  CHECK(one.exit == kNothingDone);
  const auto foreign =
      shell({"rehearse", "--package", workshop().package, "--key", workshop().contacts_key,
             "--password-file", workshop().password_file});
  CHECK(foreign.exit == kNothingDone);
}

TEST_CASE("each side approves for itself, and what was approved is that very file") {
  Opened shell;
  const auto first = shell.approve(workshop().key_a);
  REQUIRE_MESSAGE(first.exit == kAllDone, first.err);
  CHECK(says(first.out, "Väntar på"));
  CHECK(shell.release().approvals.size() == 1);
  const auto second = shell.approve(workshop().key_b);
  REQUIRE_MESSAGE(second.exit == kAllDone, second.err);
  CHECK_FALSE(says(second.out, "Väntar på"));
  CHECK(shell.release().approvals.size() == 2);
  const std::string results = text_of(shell.results);
  CHECK(shell.release().results == report::hash_of(domain::Bytes(results.begin(), results.end())));
  CHECK(says(text_of(shell.folder / "w/ok-ide-practice.release.txt"), shell.release().results));
  const auto stranger = shell.approve(workshop().contacts_key);
  CHECK(stranger.exit == kNothingDone);
  CHECK(shell.release().approvals.size() == 2);
}

TEST_CASE("another event's result is not approved with these keys") {
  Opened shell;
  auto other = json::parse(text_of(shell.results));
  REQUIRE(other.contains("event_id"));
  other["event_id"] = std::string(other["event_id"].get<std::string>().size(), '0');
  std::ofstream(shell.results) << other.dump();
  const auto refused = shell.approve(workshop().key_a);
  CHECK(refused.exit == kNothingDone);
  CHECK(says(refused.err, "annat evenemangs resultat"));
  CHECK_FALSE(std::filesystem::exists(shell.folder / "w/ok-ide-practice.release.json"));
}

}  // namespace stordialog::cli
