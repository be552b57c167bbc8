// A secret as a recovery sheet prints it and a person types it back: groups of eight characters of
// the voting codes' alphabet, each with its own check character, the last group a checksum of all.
// KEY_FORMAT.md describes it.
#pragma once

#include <string_view>

#include "domain/error.h"
#include "domain/secret.h"

namespace stordialog::seal {

/// "ACDE-FHJK MNPR-TVWX ...": one group per four bytes, and one for the checksum. The size must be
/// a multiple of four, 4 to 64 bytes.
[[nodiscard]] domain::Secret recovery_text(const domain::Secret& secret);

/// Any case; spaces, hyphens and line breaks stand anywhere. Errors: recovery.foreign_character
/// (`group`, from 1), recovery.wrong_group (`group`: mistyped, or in another's place),
/// recovery.wrong_length (`groups`: how many whole ones there are), recovery.wrong_checksum.
[[nodiscard]] domain::Expected<domain::Secret> from_recovery_text(std::string_view text);

}  // namespace stordialog::seal
