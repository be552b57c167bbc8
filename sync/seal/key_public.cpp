// The half of key_file.h that needs no secret: who holds a key, and the .pub file.
#include <algorithm>
#include <charconv>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/utf8.h"
#include "seal/hash.h"
#include "seal/key_file.h"

namespace stordialog::seal {

namespace {

constexpr std::string_view kFirstWords = "stordialog-public-key ";
constexpr int kVersion = 1;
constexpr std::size_t kChecksumBytes = 8;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string checksum_text(std::string_view lines) {
  const domain::ByteView bytes(reinterpret_cast<const std::uint8_t*>(lines.data()), lines.size());
  const domain::Hash whole = hash("stordialog/1/public-key", {bytes});
  return domain::to_hex(domain::ByteView(whole).first(kChecksumBytes));
}

std::string lines_of(const KeyPublic& about) {
  std::string text(kFirstWords);
  text += std::to_string(kVersion);
  text += '\n';
  text += name_of(about.use);
  text += '\n';
  text += about.holder;
  text += '\n';
  text += domain::to_hex(about.key);
  text += '\n';
  return text;
}

}  // namespace

bool is_holder(std::string_view text) {
  return !text.empty() && text.size() <= domain::limits::kNameBytes &&
         domain::is_clean_text(text, domain::Lines::one);
}

domain::Bytes write_public(const KeyPublic& about) {
  domain::ensure(is_holder(about.holder), "a key's holder has a printable name");
  const std::string lines = lines_of(about);
  const std::string text = lines + checksum_text(lines) + "\n";
  return {text.begin(), text.end()};
}

domain::Expected<KeyPublic> read_public(domain::ByteView file) {
  std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
  if (!text.starts_with(kFirstWords)) return domain::fail("key.not_a_public_key");
  const std::string_view version_text = take_line(text).substr(kFirstWords.size());
  int version = 0;
  const auto [end, problem] =
      std::from_chars(version_text.data(), version_text.data() + version_text.size(), version);
  if (problem != std::errc{} || end != version_text.data() + version_text.size() || version < 1) {
    return domain::fail("key.not_a_public_key");
  }
  if (version > kVersion) {
    return domain::fail(domain::Error("key.newer").with("version", std::string(version_text)));
  }

  KeyPublic about;
  const std::string_view use = take_line(text);
  about.holder = take_line(text);
  const std::string_view key = take_line(text);
  const std::string_view sum = take_line(text);
  bool known = false;
  for (const KeyUse candidate : {KeyUse::ballots, KeyUse::contacts, KeyUse::organiser}) {
    if (use != name_of(candidate)) continue;
    about.use = candidate;
    known = true;
  }
  const bool blank_after = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!known || !is_holder(about.holder) || !domain::from_hex(key, about.key) || !blank_after ||
      sum != checksum_text(lines_of(about))) {
    return domain::fail("key.damaged");
  }
  if (about.use != KeyUse::organiser && !is_sound(about.key)) return domain::fail("key.damaged");
  return about;
}

}  // namespace stordialog::seal
