// Whose a locked key file is, before anybody has typed its password.
#pragma once

#include "seal/key_file.h"

namespace stordialog::seal {

/// What the file says; proved only by unlocking it. Errors: key.not_a_key_file, key.newer
/// (`version`), key.damaged.
[[nodiscard]] domain::Expected<KeyPublic> holder_of(domain::ByteView file);

}  // namespace stordialog::seal
