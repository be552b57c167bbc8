#include "report/contacts.h"

#include "report/archive.h"
#include "report/csv.h"
#include "report/plain_workbook.h"

namespace stordialog::report {

std::vector<std::vector<std::string>> contact_rows(std::span<const domain::Contact> contacts,
                                                   const domain::Event& event,
                                                   const wording::Catalogue& words) {
  const auto word = [&words](std::string_view key) { return std::string(words.text(key)); };
  std::vector<std::vector<std::string>> rows = {
      {word("report.contacts.list"), word("report.contacts.side"), word("report.contacts.name"),
       word("report.contacts.reach"), word("report.contacts.organisation"),
       word("report.contacts.consent_version"), word("report.contacts.signed")}};
  for (const auto& contact : contacts) {
    const auto* list = event.list(contact.list);
    const auto* side = event.side(contact.side);
    rows.push_back({list ? std::string(list->title.in(words.language())) : contact.list,
                    side ? std::string(side->name.in(words.language())) : contact.side,
                    contact.name, contact.reach, contact.organisation, contact.consent_version,
                    word(contact.signature.empty() ? "report.no" : "report.yes")});
  }
  if (!event.privacy.disposal_date.empty()) {
    rows.push_back({words.text("report.contacts.disposal",
                               {{"date", words.date(event.privacy.disposal_date)}})});
  }
  return rows;
}

std::string contacts_csv(std::span<const domain::Contact> contacts, const domain::Event& event,
                         const wording::Catalogue& words) {
  const auto rows = contact_rows(contacts, event, words);
  CsvTable table(rows.front());
  for (std::size_t at = 1; at < rows.size(); ++at) table.add(rows[at]);
  return table.text();
}

domain::Expected<std::string> locked_contacts(std::span<const domain::Contact> contacts,
                                              const domain::Event& event,
                                              const wording::Catalogue& words,
                                              std::string_view password) {
  const auto book = plain_workbook(contact_rows(contacts, event, words),
                                   std::string(words.text("report.contacts.sheet")));
  if (!book) return domain::fail(book.error());
  const std::string name = event.slug + "-" + std::string(words.text("report.contacts.file"));
  return locked_archive(
      {{name + ".xlsx", *book}, {name + ".csv", contacts_csv(contacts, event, words)}}, password);
}

bool is_locked_contacts(domain::ByteView zip, const domain::Event& event) {
  const auto parts = parts_of(zip);
  const auto is_ours = [&event](const ArchivePart& part) {
    const std::string_view name = part.name;
    return part.locked && name.starts_with(event.slug + "-") && !name.contains('/') &&
           (name.ends_with(".xlsx") || name.ends_with(".csv"));
  };
  return parts.size() == 2 && std::ranges::all_of(parts, is_ours);
}

}  // namespace stordialog::report
