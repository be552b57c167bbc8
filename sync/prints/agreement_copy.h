// The agreement to sign on paper: its text and the fields of one organisation, in each language of
// the event.
#pragma once

#include <string>

#include "prints/sheet.h"

namespace stordialog::prints {

/// A PDF. Errors: print.no_agreement, report.paper.
[[nodiscard]] domain::Expected<std::string> agreement_copy(const Making& making);

}  // namespace stordialog::prints
