#include "prints/qr.h"

#include <memory>
#include <string>

#include <qrencode.h>

namespace stordialog::prints {

domain::Expected<QrCode> qr_code(std::string_view text) {
  constexpr unsigned char kDark = 1;
  const std::string ended(text);
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
      QRcode_encodeString(ended.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
  if (!made) return domain::fail("print.qr");
  QrCode code;
  code.side = static_cast<std::size_t>(made->width);
  code.dark.reserve(code.side * code.side);
  for (std::size_t at = 0; at < code.side * code.side; ++at) {
    code.dark.push_back((made->data[at] & kDark) != 0);
  }
  return code;
}

}  // namespace stordialog::prints
