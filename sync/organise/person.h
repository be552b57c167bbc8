// What is kept of one person, for whoever asks about their own data (registerutdrag): found by
// name, e-mail or telephone in everything that was brought, each with the id that takes it back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bundle/merge.h"
#include "domain/handed_in.h"
#include "seal/sealed_box.h"
#include "system/files.h"
#include "system/progress.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

/// What is looked for: names, e-mail addresses, telephone numbers; any of them is enough. A text is
/// found where each of its words stands somewhere, in any case and with or without accents; a
/// telephone number where its last digits stand, however they are grouped.
class Sought {
 public:
  /// Error: person.too_short (`number`: which of them, from 1; `least`, in characters).
  [[nodiscard]] static domain::Expected<Sought> read(const std::vector<std::string>& texts);
  /// In all of these fields of one record together.
  [[nodiscard]] bool is_in(const std::vector<std::string_view>& fields) const;

 private:
  struct Term {
    std::vector<std::string> words;  // folded
    std::string digits;              // of a telephone number; else empty
  };
  std::vector<Term> terms_;
};

/// After the event's slug in a page's name.
inline constexpr std::string_view kPersonFile = ".person-";

/// A record, and which stations brought it, ascending.
template <typename Body>
struct PersonRecord {
  domain::RecordId id;
  std::vector<domain::StationNumber> stations;
  Body body;
};

struct PersonFound {
  std::vector<PersonRecord<domain::Contact>> contacts;  // these and the rest by id
  std::vector<PersonRecord<domain::Signatory>> signatories;
  std::vector<PersonRecord<domain::Initiative>> initiatives;
  std::vector<PersonRecord<domain::Idea>> ideas;
  std::vector<PersonRecord<domain::StaffAction>> staff;  // what staff wrote: cannot be taken back
  std::vector<domain::StationNumber> looked_into;        // whose exports came, ascending
  bool contacts_opened = false;
  std::uint32_t contacts_sealed = 0;  // that were not looked into: no key, or it does not open them
  std::uint32_t ballots = 0;          // nobody can tell whose
  [[nodiscard]] std::size_t total() const {
    return contacts.size() + signatories.size() + initiatives.size() + ideas.size() + staff.size();
  }
};

/// `contacts_key` null: contacts stay sealed. What was taken back is not there any more. Errors:
/// open.wrong_key (`holder`), work.cancelled.
[[nodiscard]] domain::Expected<PersonFound> find_person(const bundle::Package& package,
                                                        const bundle::Merged& merged,
                                                        const Sought& sought,
                                                        const seal::BoxKey* contacts_key,
                                                        system::Progress& progress);

/// Where the page goes unless somebody says otherwise: SLUG.person-DATE.txt in the work folder,
/// with a number where there are some of that day already. Disposal knows it by that name.
[[nodiscard]] system::Path person_file(system::Files& files, const bundle::Package& package,
                                       const system::Path& work_folder, std::string_view date);

/// The page to hand out, once somebody has read it through: what is kept, for what, until when, and
/// what cannot be found. Personal data. `searched`: as it was asked. `date`: today, "2026-03-19".
[[nodiscard]] std::string person_text(const PersonFound& found, const bundle::Package& package,
                                      const std::vector<std::string>& searched,
                                      std::string_view date, const wording::Catalogue& words);

}  // namespace stordialog::organise
