// Voting codes on slips to cut apart: code, QR and how to vote in every language of the event. They
// lie in another order than they were drawn in, so that neither order nor place says anything.
#pragma once

#include <string>
#include <vector>

#include "prints/sheet.h"
#include "system/randomness.h"

namespace stordialog::prints {

/// A PDF, eight slips to a page where the languages leave room for it. `codes`: twelve characters
/// each. Errors: report.paper, print.qr.
[[nodiscard]] domain::Expected<std::string> code_slips(const Making& making,
                                                       std::vector<std::string> codes,
                                                       system::Randomness& randomness);

}  // namespace stordialog::prints
