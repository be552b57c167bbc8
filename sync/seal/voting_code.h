// Voting codes: twelve characters of ACDEFHJKMNPRTVWXY2346789, eleven random (50.4 bits), the last
// a check character. Printed in groups of four, XXXX-XXXX-XXXX.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/bytes.h"
#include "domain/id.h"
#include "seal/check_character.h"
#include "seal/password.h"
#include "system/randomness.h"

namespace stordialog::seal {

inline constexpr std::size_t kCodeCharacters = 12;

/// Twelve characters with a right check character.
[[nodiscard]] std::string make_code(system::Randomness& randomness);
/// Upper case, without spaces and hyphens; nothing if a character is foreign, the length is not
/// twelve or the check character is wrong (it catches every single wrong character and every swap
/// of two unlike neighbours; check_character.h says how).
[[nodiscard]] std::optional<std::string> read_code(std::string_view typed);
/// "ACDE-FHJK-MNPR" from twelve characters.
[[nodiscard]] std::string grouped(std::string_view code);

/// h of a code, as the event package lists it.
[[nodiscard]] domain::Hash code_hash(std::string_view code, const domain::Salt& event_salt,
                                     Cost cost);
/// The id of the ballot that this code casts for this question: BLAKE2b-128 keyed by the package's
/// id_key over question, 0, h.
[[nodiscard]] domain::RecordId ballot_id(domain::ByteView id_key, std::string_view question,
                                         const domain::Hash& code_hash);

}  // namespace stordialog::seal
