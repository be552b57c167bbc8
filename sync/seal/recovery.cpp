#include "seal/recovery.h"

#include <algorithm>
#include <optional>
#include <string>

#include "domain/ensure.h"
#include "seal/check_character.h"
#include "seal/hash.h"

namespace stordialog::seal {

namespace {

constexpr std::size_t kGroupBytes = 4;
constexpr std::size_t kGroupDigits = 7;  // 24^7 is just above 2^32
constexpr std::size_t kGroupCharacters = kGroupDigits + 1;
constexpr std::size_t kGroupsMost = 64 / kGroupBytes + 1;

/// One group without its hyphen.
using Group = std::array<char, kGroupCharacters>;

std::string_view text_of(const Group& group) {
  return {group.data(), group.size()};
}

Group write_group(domain::ByteView four, std::size_t number) {
  std::uint32_t value = 0;
  for (const std::uint8_t byte : four) value = value << 8 | byte;
  Group group{};
  for (std::size_t i = kGroupDigits; i-- > 0;) {
    group[i] = kCodeAlphabet[value % 24];
    value /= 24;
  }
  group[kGroupDigits] =
      check_character(text_of(group).substr(0, kGroupDigits), static_cast<std::uint8_t>(number));
  return group;
}

/// Nothing if the check character is wrong or the digits say more than four bytes hold.
bool read_group(std::string_view group, std::size_t number, std::span<std::uint8_t> four) {
  if (!is_checked(group, static_cast<std::uint8_t>(number))) return false;
  std::uint64_t value = 0;
  for (const char digit : group.substr(0, kGroupDigits)) {
    value = value * 24 + static_cast<std::uint64_t>(code_value(digit));
  }
  if (value > 0xffffffffU) return false;
  for (std::size_t i = kGroupBytes; i-- > 0; value >>= 8) {
    four[i] = static_cast<std::uint8_t>(value);
  }
  return true;
}

std::array<std::uint8_t, kGroupBytes> checksum(domain::ByteView secret) {
  const domain::Hash whole = hash("stordialog/1/recovery", {secret});
  return {whole[0], whole[1], whole[2], whole[3]};
}

std::string number_text(std::size_t number) {
  return std::to_string(number);
}

}  // namespace

domain::Secret recovery_text(const domain::Secret& secret) {
  domain::ensure(!secret.empty() && secret.size() % kGroupBytes == 0 &&
                     secret.size() / kGroupBytes < kGroupsMost,
                 "a recovery sheet holds 4 to 64 bytes in fours");
  const std::size_t groups = secret.size() / kGroupBytes + 1;
  const auto sum = checksum(secret.view());
  // Eight characters, a hyphen in the middle, a space between groups.
  domain::Secret text(groups * (kGroupCharacters + 2) - 1);
  std::size_t at = 0;
  for (std::size_t number = 0; number < groups; ++number) {
    Group group =
        number + 1 < groups
            ? write_group(secret.view().subspan(number * kGroupBytes, kGroupBytes), number)
            : write_group(sum, number);
    if (number > 0) text.writable()[at++] = ' ';
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i == group.size() / 2) text.writable()[at++] = '-';
      text.writable()[at++] = static_cast<std::uint8_t>(group[i]);
    }
    domain::wipe(group.data(), group.size());
  }
  return text;
}

domain::Expected<domain::Secret> from_recovery_text(std::string_view text) {
  domain::Secret bytes(kGroupsMost * kGroupBytes);
  domain::Secret group(kGroupCharacters);
  std::size_t filled = 0;
  std::size_t groups = 0;
  for (char character : text) {
    if (character == ' ' || character == '-' || character == '\t' || character == '\r' ||
        character == '\n') {
      continue;
    }
    if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
    if (code_value(character) < 0) {
      return domain::fail(
          domain::Error("recovery.foreign_character").with("group", number_text(groups + 1)));
    }
    if (groups == kGroupsMost) {
      return domain::fail(
          domain::Error("recovery.wrong_length").with("groups", number_text(groups)));
    }
    group.writable()[filled++] = static_cast<std::uint8_t>(character);
    if (filled < group.size()) continue;
    if (!read_group(group.text(), groups,
                    bytes.writable().subspan(groups * kGroupBytes, kGroupBytes))) {
      return domain::fail(
          domain::Error("recovery.wrong_group").with("group", number_text(groups + 1)));
    }
    ++groups;
    filled = 0;
  }
  if (filled != 0 || groups < 2) {
    return domain::fail(domain::Error("recovery.wrong_length").with("groups", number_text(groups)));
  }
  const std::size_t secret_bytes = (groups - 1) * kGroupBytes;
  const domain::ByteView secret = bytes.view().first(secret_bytes);
  if (!std::ranges::equal(bytes.view().subspan(secret_bytes, kGroupBytes), checksum(secret))) {
    return domain::fail("recovery.wrong_checksum");
  }
  return domain::Secret(secret);
}

}  // namespace stordialog::seal
