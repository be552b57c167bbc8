// Opened contacts as a file that ordinary programs open with its password and no other way:
// personal data, so written only where the holder of the contacts key asked for it, and never part
// of Results.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/event.h"
#include "domain/handed_in.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// Headings first, then a row a contact. The last row has one cell: when all must be disposed of.
[[nodiscard]] std::vector<std::vector<std::string>> contact_rows(
    std::span<const domain::Contact> contacts, const domain::Event& event,
    const wording::Catalogue& words);

/// The rows as a CSV file's text.
[[nodiscard]] std::string contacts_csv(std::span<const domain::Contact> contacts,
                                       const domain::Event& event, const wording::Catalogue& words);

/// The rows as a workbook and as CSV in one ZIP file, locked with AES-256 (WinZip's AE-2) under the
/// password. All in memory: nothing unlocked is ever on a drive. Errors: report.memory.
[[nodiscard]] domain::Expected<std::string> locked_contacts(
    std::span<const domain::Contact> contacts, const domain::Event& event,
    const wording::Catalogue& words, std::string_view password);

/// What locked_contacts() makes for this event, in whichever language: a workbook and a table,
/// locked, both called after it, and nothing else.
[[nodiscard]] bool is_locked_contacts(domain::ByteView zip, const domain::Event& event);

}  // namespace stordialog::report
