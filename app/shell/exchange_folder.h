// The folder that the stations share, remembered from one start to the next.
#pragma once

#include <optional>

#include "domain/error.h"
#include "system/files.h"

namespace stordialog::shell {

/// `told` is remembered in `data`, an empty one as none; without it the remembered one. Empty:
/// none. Errors: file.*
[[nodiscard]] domain::Expected<system::Path> exchange_folder(
    system::Files& files, const system::Path& data, const std::optional<system::Path>& told);

}  // namespace stordialog::shell
