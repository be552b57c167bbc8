#include "report/contacts.h"

#include "report/csv.h"

namespace stordialog::report {

std::string contacts_csv(std::span<const domain::Contact> contacts, const domain::Event& event,
                         const wording::Catalogue& words) {
  const auto word = [&words](std::string_view key) { return std::string(words.text(key)); };
  CsvTable table({word("report.contacts.list"), word("report.contacts.side"),
                  word("report.contacts.name"), word("report.contacts.reach"),
                  word("report.contacts.organisation"), word("report.contacts.consent_version"),
                  word("report.contacts.signed")});
  for (const auto& contact : contacts) {
    const auto* list = event.list(contact.list);
    const auto* side = event.side(contact.side);
    table.add({list ? std::string(list->title.in(words.language())) : contact.list,
               side ? std::string(side->name.in(words.language())) : contact.side, contact.name,
               contact.reach, contact.organisation, contact.consent_version,
               word(contact.signature.empty() ? "report.no" : "report.yes")});
  }
  if (!event.privacy.disposal_date.empty()) {
    table.add({words.text("report.contacts.disposal",
                          {{"date", words.date(event.privacy.disposal_date)}})});
  }
  return table.text();
}

}  // namespace stordialog::report
