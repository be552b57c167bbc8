// Reading a folder of string files; the files of a test live in memory.
#include <map>

#include <doctest/doctest.h>

#include "wording/catalogue.h"

namespace stordialog::wording {
namespace {

class FilesInMemory final : public system::Files {
 public:
  std::map<std::string, std::string> files;

  domain::Expected<domain::Bytes> read(const system::Path& file, std::uint64_t) override {
    const auto& text = files.at(file.filename().string());
    return domain::Bytes(text.begin(), text.end());
  }
  std::vector<system::Path> list(const system::Path&) override {
    std::vector<system::Path> names;
    for (const auto& [name, text] : files) names.emplace_back(name);
    return names;
  }
  domain::Expected<void> publish(const system::Path&, domain::ByteView, unsigned) override {
    return {};
  }
  domain::Expected<void> make_folder(const system::Path&) override { return {}; }
  domain::Expected<void> rename(const system::Path&, const system::Path&) override { return {}; }
  domain::Expected<void> remove(const system::Path&) override { return {}; }
  bool exists(const system::Path&) override { return true; }
  std::vector<system::Path> list_folders(const system::Path&) override { return {}; }
  std::uint64_t free_bytes(const system::Path&) override { return 0; }
};

std::string file(const std::string& language, const std::string& strings) {
  return "[file]\nlanguage = \"" + language +
         "\"\nname = \"-\"\ndirection = \"ltr\"\nproofread = false\n" + strings;
}

}  // namespace

TEST_CASE("every string file of the folder is read, and nothing else") {
  FilesInMemory folder;
  folder.files = {{"ar.toml", file("ar", "")},
                  {"sv.toml", file("sv", "[a]\nb = \"svenska\"\n")},
                  {"README.md", "no TOML"},
                  {".sv.toml.12.part", "half a file"}};
  const auto all = Catalogues::read(folder, "strings");
  REQUIRE(all);
  CHECK(all->languages() == std::vector<std::string>{"sv", "ar"});
  CHECK(all->in("ar").text("a.b") == "svenska");
}

TEST_CASE("a language that nobody has written is said in the nearest one") {
  FilesInMemory folder;
  folder.files = {{"sv.toml", file("sv", "[x]\na = \"svenska\"\n")},
                  {"en.toml", file("en", "[x]\na = \"English\"\n")}};
  const auto all = Catalogues::read(folder, "strings");
  REQUIRE(all);
  CHECK(all->in("en-GB").text("x.a") == "English");
  CHECK(all->in("sv-x-lattlast").text("x.a") == "svenska");
  CHECK(all->in("tlh").text("x.a") == "svenska");
  CHECK(all->in("").text("x.a") == "svenska");
}

TEST_CASE("a folder without Swedish is refused") {
  FilesInMemory folder;
  folder.files = {{"en.toml", file("en", "")}};
  const auto all = Catalogues::read(folder, "strings");
  REQUIRE_FALSE(all);
  CHECK(all.error().code == "wording.no_fallback");
}

TEST_CASE("a file that says another language than its name is refused") {
  FilesInMemory folder;
  folder.files = {{"fi.toml", file("sv", "")}, {"sv.toml", file("sv", "")}};
  const auto all = Catalogues::read(folder, "strings");
  REQUIRE_FALSE(all);
  CHECK(all.error() ==
        domain::Error("wording.bad_header").with("file", "fi.toml").with("key", "language"));
}

}  // namespace stordialog::wording
