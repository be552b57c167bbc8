// A document as a text to edit: OpenDocument 1.2 (ODT, ISO/IEC 26300), which Word and LibreOffice
// open, with headings, tables and links from statements to their sources.
#pragma once

#include <string>

#include "domain/error.h"
#include "report/document.h"

namespace stordialog::report {

/// The file's bytes; the same document gives the same bytes. Errors: report.memory.
[[nodiscard]] domain::Expected<std::string> text_document(const Document& document);

}  // namespace stordialog::report
