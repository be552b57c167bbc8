// A key's recovery sheet to keep locked away: whose key, the groups in large letters with their
// numbers, and what losing it means. It belongs to no event.
#pragma once

#include <string>
#include <string_view>

#include "report/paper.h"
#include "seal/key_file.h"
#include "wording/catalogue.h"

namespace stordialog::prints {

/// A PDF. `recovery_text`: as seal::recovery_text gives it. Errors: report.paper.
[[nodiscard]] domain::Expected<std::string> recovery_sheet(const seal::KeyPublic& about,
                                                           std::string_view recovery_text,
                                                           const wording::Catalogue& words,
                                                           const system::Path& fonts);

/// The groups of a recovery sheet as `keyholder new` wrote it, whatever words stand round them, if
/// they are the secret of that key. Errors: print.no_groups, print.other_key (`holder`).
[[nodiscard]] domain::Expected<domain::Secret> groups_of(std::string_view sheet,
                                                         const seal::KeyPublic& about);

}  // namespace stordialog::prints
