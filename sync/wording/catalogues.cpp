#include <algorithm>
#include <future>

#include "domain/ensure.h"
#include "wording/catalogue.h"

namespace stordialog::wording {
namespace {

constexpr std::string_view kFallbackLanguage = "sv";
constexpr std::uint64_t kStringFileBytesMost = 1024 * 1024;

domain::Expected<Catalogue> parse_one(const domain::Bytes& bytes, const system::Path& file) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  auto catalogue = Catalogue::parse(text, file.filename().string());
  // A copied file whose header was forgotten would silently replace the other language.
  if (catalogue && catalogue->language() != file.stem().string()) {
    return domain::fail(domain::Error("wording.bad_header")
                            .with("file", file.filename().string())
                            .with("key", "language"));
  }
  return catalogue;
}

}  // namespace

domain::Expected<Catalogues> Catalogues::read(system::Files& files, const system::Path& folder) {
  // Parsing is most of what a start-up spends on words, so every file is parsed on a thread of its
  // own.
  std::vector<std::future<domain::Expected<Catalogue>>> parsing;
  for (const auto& name : files.list(folder)) {
    if (name.extension() != ".toml" || name.string().starts_with('.')) continue;
    auto bytes = files.read(folder / name, kStringFileBytesMost);
    if (!bytes) return domain::fail(std::move(bytes.error()));
    parsing.push_back(std::async(
        std::launch::async, [name, bytes = std::move(*bytes)] { return parse_one(bytes, name); }));
  }
  std::vector<std::shared_ptr<Catalogue>> read;
  std::shared_ptr<const Catalogue> fallback;
  for (auto& one : parsing) {
    auto catalogue = one.get();
    if (!catalogue) return domain::fail(std::move(catalogue.error()));
    read.push_back(std::make_shared<Catalogue>(std::move(*catalogue)));
    if (read.back()->language() == kFallbackLanguage) fallback = read.back();
  }
  if (!fallback) {
    return domain::fail(domain::Error("wording.no_fallback").with("folder", folder.string()));
  }
  Catalogues all;
  for (const auto& catalogue : read) {
    if (catalogue != fallback) catalogue->set_fallback(fallback);
    all.by_language_.emplace(catalogue->language(), catalogue);
  }
  return all;
}

const Catalogue& Catalogues::in(std::string_view language) const {
  // "sv-x-lattlast" is said in "sv" where nobody has written it yet.
  for (auto tag = language;; tag = tag.substr(0, tag.rfind('-'))) {
    if (const auto found = by_language_.find(tag); found != by_language_.end())
      return *found->second;
    if (tag.find('-') == std::string_view::npos) break;
  }
  const auto fallback = by_language_.find(kFallbackLanguage);
  domain::ensure(fallback != by_language_.end(), "read() refuses a folder without Swedish");
  return *fallback->second;
}

std::vector<std::string> Catalogues::languages() const {
  std::vector<std::string> tags{std::string(kFallbackLanguage)};
  for (const auto& [tag, catalogue] : by_language_) {
    if (tag != kFallbackLanguage) tags.push_back(tag);
  }
  return tags;
}

}  // namespace stordialog::wording
