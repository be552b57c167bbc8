// The compilation (sammanställning): what an event came to, told in one order for page and print.
// No personal data; ideas that staff have not released, or have hidden, are only counted.
#pragma once

#include "report/document.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

[[nodiscard]] Document compilation(const Results& results, const wording::Catalogue& words);

/// A checksum of results.json in groups of four hex digits: which results a document was made of.
[[nodiscard]] std::string checksum(const Results& results);

}  // namespace stordialog::report
