#include "prints/prepared_folder.h"

#include <algorithm>
#include <optional>

#include "domain/limits.h"
#include "seal/voting_code.h"

namespace stordialog::prints {

namespace {

constexpr std::uint64_t kCodesBytes = 64 + domain::limits::kCodes * 32ULL, kPinBytes = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

domain::Expected<std::string> text_of(system::Files& files, const system::Path& file,
                                      std::uint64_t most) {
  auto bytes = files.read(file, most);
  if (!bytes) return domain::fail(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

domain::Error in(const char* code, const system::Path& file) {
  return domain::Error(code).with("file", file.string());
}

}  // namespace

domain::Expected<bundle::Package> package_in(system::Files& files, const system::Path& place) {
  system::Path file = place;
  if (place.extension() != ".package") {
    std::vector<system::Path> found = files.list(place);
    std::erase_if(found, [](const auto& one) { return one.extension() != ".package"; });
    const char* trouble = found.empty()      ? "print.no_package"
                          : found.size() > 1 ? "print.several_packages"
                                             : nullptr;
    if (trouble) return domain::fail(domain::Error(trouble).with("folder", place.string()));
    file = place / found.front();
  }
  const auto bytes = files.read(file, domain::limits::kPackageBytes);
  if (!bytes) return domain::fail(bytes.error());
  return bundle::read_package(*bytes);
}

domain::Expected<std::vector<std::string>> codes_in(system::Files& files,
                                                    const system::Path& folder,
                                                    const bundle::Package& package) {
  if (!package.event.codes) return domain::fail("print.codes_off");
  const auto file = folder / kCodesName;
  const auto text = text_of(files, file, kCodesBytes);
  if (!text) return domain::fail(text.error());
  std::string_view left = *text;
  if (left.starts_with(kByteOrderMark)) left.remove_prefix(kByteOrderMark.size());
  std::vector<std::string> codes;
  for (int line = 1; !left.empty(); ++line) {
    const auto end = std::min(left.find('\n'), left.size());
    auto row = left.substr(0, end);
    if (row.ends_with('\r')) row.remove_suffix(1);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (line == 1 || row.empty()) continue;  // the heading
    const auto code = seal::read_code(row);
    if (!code) return domain::fail(in("print.bad_code", file).with("line", std::to_string(line)));
    codes.push_back(*code);
  }
  // One hash tells whose codes they are; all of them would take minutes.
  const bool all = codes.size() == package.code_hashes.size();
  if (!all || codes.empty() ||
      !std::ranges::binary_search(
          package.code_hashes,
          seal::code_hash(codes.front(), package.code_salt, package.code_cost))) {
    return domain::fail(in("print.other_codes", file));
  }
  return codes;
}

domain::Expected<std::string> pin_in(system::Files& files, const system::Path& folder) {
  const auto file = folder / kPinName;
  auto text = text_of(files, file, kPinBytes);
  if (!text) return domain::fail(text.error());
  while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
  const bool is_pin = text->size() == domain::limits::kPinDigits &&
                      std::ranges::all_of(*text, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_pin) return domain::fail(in("print.bad_pin", file));
  return text;
}

}  // namespace stordialog::prints
