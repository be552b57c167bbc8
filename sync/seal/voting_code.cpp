#include "seal/voting_code.h"

#include <algorithm>

#include "domain/ensure.h"
#include "seal/hash.h"

namespace stordialog::seal {

std::string make_code(system::Randomness& randomness) {
  std::string code;
  code.reserve(kCodeCharacters);
  while (code.size() + 1 < kCodeCharacters) {
    code += kCodeAlphabet[randomness.below(static_cast<std::uint32_t>(kCodeAlphabet.size()))];
  }
  code += check_character(code);
  return code;
}

std::optional<std::string> read_code(std::string_view typed) {
  std::string code;
  code.reserve(kCodeCharacters);
  for (char character : typed) {
    if (character == ' ' || character == '-' || character == '\t' || character == '\r' ||
        character == '\n') {
      continue;
    }
    if (character >= 'a' && character <= 'z') {
      character = static_cast<char>(character - 'a' + 'A');
    }
    if (code_value(character) < 0 || code.size() == kCodeCharacters) return std::nullopt;
    code += character;
  }
  if (code.size() != kCodeCharacters || !is_checked(code)) return std::nullopt;
  return code;
}

std::string grouped(std::string_view code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += '-';
    text += code[i];
  }
  return text;
}

domain::Hash code_hash(std::string_view code, const domain::Salt& event_salt, Cost cost) {
  domain::ensure(code.size() == kCodeCharacters, "a code is read before it is hashed");
  const domain::Secret slow = slow_hash(code, event_salt, cost);
  domain::Hash result{};
  std::ranges::copy(slow.view(), result.begin());
  return result;
}

domain::RecordId ballot_id(domain::ByteView id_key, std::string_view question,
                           const domain::Hash& code_hash) {
  domain::ensure(id_key.size() == 32, "the package's id_key has 32 bytes");
  const domain::ByteView question_bytes(reinterpret_cast<const std::uint8_t*>(question.data()),
                                        question.size());
  const std::uint8_t zero = 0;
  return {hash128("stordialog/1/ballot-id", {question_bytes, domain::ByteView(&zero, 1), code_hash},
                  id_key)};
}

}  // namespace stordialog::seal
