// Opened contacts as a CSV file: personal data, so written only where the holder of the contacts
// key asked for it, and never part of Results.
#pragma once

#include <span>
#include <string>

#include "domain/event.h"
#include "domain/handed_in.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// The file's whole text; its last row says when it must be disposed of.
[[nodiscard]] std::string contacts_csv(std::span<const domain::Contact> contacts,
                                       const domain::Event& event, const wording::Catalogue& words);

}  // namespace stordialog::report
