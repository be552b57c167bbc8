// A text as a QR code (ISO/IEC 18004): which of its cells are dark.
#pragma once

#include <string_view>
#include <vector>

#include "domain/error.h"

namespace stordialog::prints {

struct QrCode {
  std::size_t side = 0;
  std::vector<bool> dark;  // row by row
};
/// Capitals and digits take least room; a quarter of the cells may be lost. Whoever draws it leaves
/// four cells of white round it. Errors: print.qr.
[[nodiscard]] domain::Expected<QrCode> qr_code(std::string_view text);

}  // namespace stordialog::prints
