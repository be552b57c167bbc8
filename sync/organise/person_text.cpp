// The page that is handed out to somebody who asks what is kept of them.
#include <algorithm>

#include "organise/person.h"
#include "report/names.h"
#include "wording/text.h"

namespace stordialog::organise {

namespace {

/// One page of text, written section by section.
class PersonPage {
 public:
  PersonPage(const PersonFound& found, const bundle::Package& package,
             const wording::Catalogue& words)
      : found_(found),
        package_(package),
        event_(package.event),
        words_(words),
        names_(package.event, words) {}

  std::string text(const std::vector<std::string>& searched, std::string_view date) {
    head(searched, date);
    contacts();
    signatories();
    initiatives();
    ideas();
    staff();
    not_found();
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(words_.text(key));
  }
  void line(const std::string& text) { text_ += text + "\n"; }
  void title(const std::string& text) {
    line("");
    line(text);
    line(std::string(wording::graphemes(text), '-'));
  }
  /// "Namn: Anna"; further lines stand under the first.
  void field(std::string_view key, const std::string& value) {
    if (value.empty()) return;
    std::string indented = value;
    for (auto at = indented.find('\n'); at != std::string::npos; at = indented.find('\n', at + 1)) {
      indented.insert(at + 1, "    ");
    }
    line("  " + word(key) + ": " + indented);
  }
  template <typename Body>
  void begin(const PersonRecord<Body>& record) {
    line("");
    field("report.person.id", record.id.text());
    std::vector<std::string> stations;
    for (const auto number : record.stations) {
      const domain::Station* station = package_.station(number);
      stations.push_back(station == nullptr ? std::to_string(number) : station->name);
    }
    field("report.person.station", words_.list(stations));
  }
  template <typename Body>
  bool section(const std::vector<PersonRecord<Body>>& records, const char* kind) {
    title(words_.plural(kind, static_cast<std::int64_t>(records.size())));
    return !records.empty();
  }

  void head(const std::vector<std::string>& searched, std::string_view date) {
    line(word("report.person.title"));
    line(names_.in(event_.name) + ", " + words_.date(event_.date));
    if (!event_.registry_number.empty()) line(event_.registry_number);
    line(words_.text("report.person.made", {{"date", words_.date(date)}}));
    line(words_.text("report.person.searched", {{"texts", words_.list(searched)}}));
    std::vector<std::string> looked_into, missing;
    for (const domain::Station& station : package_.stations) {
      const bool came = std::ranges::binary_search(found_.looked_into, station.number);
      // Where nothing was entered from paper there is nothing to be missing.
      if (!came && station.role == domain::Role::organiser) continue;
      (came ? looked_into : missing).push_back(station.name);
    }
    line(words_.text("report.person.looked_into", {{"stations", words_.list(looked_into)}}));
    if (!missing.empty()) {
      line(words_.text("report.person.missing", {{"stations", words_.list(missing)}}));
    }
    line("");
    line(word("report.person.check"));
    const domain::Privacy& privacy = event_.privacy;
    title(word("report.person.why"));
    field("report.person.controller", privacy.controller);
    field("report.person.ask", privacy.contact);
    for (const auto& purpose : privacy.purposes) {
      field("report.person.purpose", names_.in(purpose.text) + " (" + purpose.legal_basis + ")");
    }
    if (!privacy.disposal_date.empty()) {
      field("report.person.until", words_.date(privacy.disposal_date));
    }
  }
  void contacts() {
    if (!section(found_.contacts, "kinds.contact")) return;
    for (const auto& record : found_.contacts) {
      const domain::Contact& contact = record.body;
      begin(record);
      field("report.contacts.list", names_.list(contact.list));
      if (!contact.side.empty()) field("report.contacts.side", names_.side(contact.side));
      field("report.contacts.name", contact.name);
      field("report.contacts.reach", contact.reach);
      field("report.contacts.organisation", contact.organisation);
      field("report.contacts.consent_version", contact.consent_version);
      field("report.contacts.signed",
            word(contact.signature.empty() ? "report.no" : "report.person.drawn"));
    }
  }
  void signatories() {
    if (!section(found_.signatories, "kinds.signatory")) return;
    for (const auto& record : found_.signatories) {
      begin(record);
      field("report.contacts.organisation", record.body.organisation);
      field("report.contacts.side", names_.side(record.body.side));
      field("report.person.version", record.body.agreement_version);
    }
  }
  void initiatives() {
    if (!section(found_.initiatives, "kinds.initiative")) return;
    for (const auto& record : found_.initiatives) {
      begin(record);
      field("report.person.what", record.body.what);
      field("report.person.who", record.body.who);
      field("screen.initiative.review_when", names_.chosen("when", record.body.when));
      field("screen.initiative.offers", names_.chosen("resource", record.body.offers));
      field("screen.initiative.seeks", names_.chosen("resource", record.body.seeks));
      field("screen.initiative.review_funding", names_.chosen("funding", record.body.funding));
      field("report.person.of_idea", record.body.idea.text());
    }
  }
  void ideas() {
    if (!section(found_.ideas, "kinds.idea")) return;
    for (const auto& record : found_.ideas) {
      begin(record);
      field("report.person.text", record.body.text);
    }
  }
  void staff() {
    if (found_.staff.empty()) return;
    section(found_.staff, "kinds.staff_action");
    line(word("report.person.staff"));
    for (const auto& record : found_.staff) {
      begin(record);
      field("report.person.text", record.body.text);
    }
  }
  void not_found() {
    title(word("report.person.not_found"));
    line("- " + words_.plural("report.person.ballots", found_.ballots));
    if (found_.contacts_sealed > 0) {
      line("- " + words_.plural("report.person.sealed", found_.contacts_sealed));
    }
    line("- " + word("report.person.supports"));
    line("- " + word("report.person.elsewhere"));
  }

  const PersonFound& found_;
  const bundle::Package& package_;
  const domain::Event& event_;
  const wording::Catalogue& words_;
  report::Names names_;
  std::string text_;
};

}  // namespace

system::Path person_file(system::Files& files, const bundle::Package& package,
                         const system::Path& work_folder, std::string_view date) {
  const std::string stem = package.event.slug + std::string(kPersonFile) + std::string(date);
  system::Path file = work_folder / (stem + ".txt");
  for (int number = 2; files.exists(file); ++number) {
    file = work_folder / (stem + "-" + std::to_string(number) + ".txt");
  }
  return file;
}

std::string person_text(const PersonFound& found, const bundle::Package& package,
                        const std::vector<std::string>& searched, std::string_view date,
                        const wording::Catalogue& words) {
  return PersonPage(found, package, words).text(searched, date);
}

}  // namespace stordialog::organise
