#include "organise/person.h"

#include <algorithm>
#include <set>
#include <utility>

#include "bundle/standing.h"
#include "domain/limits.h"
#include "organise/keyholder.h"
#include "record/codec.h"
#include "wording/text.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

constexpr std::size_t kSoughtGraphemesLeast = 3;
/// A number is the same with and without country code: its last digits tell.
constexpr std::size_t kDigitsLeast = 5, kDigitsCompared = 7;
constexpr std::size_t kRecordsPerReport = 256;

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \t\n,;"), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char each : text) {
    if (each >= '0' && each <= '9') digits += each;
  }
  return digits;
}

/// Empty if it is no telephone number.
std::string number_in(std::string_view text) {
  constexpr std::string_view kOfNumbers = "0123456789+-/(). \t";
  if (text.find_first_not_of(kOfNumbers) != std::string_view::npos) return {};
  const std::string digits = digits_in(text);
  if (digits.size() < kDigitsLeast) return {};
  return digits.substr(digits.size() - std::min(digits.size(), kDigitsCompared));
}

/// Looks through the records that count or were set aside; what was taken back is no more.
class Looking {
 public:
  Looking(const Sought& sought, const seal::BoxKey* key, PersonFound& found)
      : sought_(sought), key_(key), found_(found) {}

  void look_at(const bundle::Standing& standing) {
    const domain::Bytes& body = standing.record->body;
    switch (standing.row.kind) {
      case Kind::idea:
        take<domain::Idea>(standing, body, found_.ideas, [](const auto& idea) {
          return std::vector<std::string_view>{idea.text};
        });
        break;
      case Kind::initiative:
        take<domain::Initiative>(standing, body, found_.initiatives, [](const auto& made) {
          return std::vector<std::string_view>{made.what,   made.who,   made.when,
                                               made.offers, made.seeks, made.funding};
        });
        break;
      case Kind::signatory:
        take<domain::Signatory>(standing, body, found_.signatories, [](const auto& signatory) {
          return std::vector<std::string_view>{signatory.organisation};
        });
        break;
      case Kind::staff_action:
        take<domain::StaffAction>(standing, body, found_.staff, [](const auto& action) {
          return std::vector<std::string_view>{action.text};
        });
        break;
      case Kind::contact:
        look_into(standing);
        break;
      case Kind::ballot:
        ++found_.ballots;
        break;
      case Kind::support:
      case Kind::withdrawal:
      case Kind::event_change:
        break;
    }
  }

 private:
  template <typename Body, typename Fields>
  void take(const bundle::Standing& standing, domain::ByteView bytes,
            std::vector<PersonRecord<Body>>& into, const Fields& fields) {
    // What cannot be decoded never passed a bundle's reader.
    auto body = record::decode<Body>(bytes);
    if (!body || !sought_.is_in(fields(*body))) return;
    into.push_back({standing.row.id, standing.stations, std::move(*body)});
  }
  void look_into(const bundle::Standing& standing) {
    const seal::BoxKey* keys[] = {key_};
    const auto plain = key_ == nullptr
                           ? fail("open.wrong_key")
                           : seal::open(standing.record->body, limits::kContactPaddedBytes, keys);
    if (!plain || !record::decode<domain::Contact>(plain->view())) {
      ++found_.contacts_sealed;
      return;
    }
    take<domain::Contact>(standing, plain->view(), found_.contacts, [](const auto& contact) {
      return std::vector<std::string_view>{contact.name, contact.reach, contact.organisation};
    });
  }

  const Sought& sought_;
  const seal::BoxKey* key_;
  PersonFound& found_;
};

}  // namespace

Expected<Sought> Sought::read(const std::vector<std::string>& texts) {
  Sought sought;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    Term term;
    term.words = words_in(wording::folded(texts[at]));
    term.digits = number_in(texts[at]);
    std::size_t letters = 0;
    for (const auto& word : term.words) letters += wording::graphemes(word);
    if (letters < kSoughtGraphemesLeast) {
      return fail(Error("person.too_short")
                      .with("number", std::to_string(at + 1))
                      .with("least", std::to_string(kSoughtGraphemesLeast)));
    }
    sought.terms_.push_back(std::move(term));
  }
  return sought;
}

bool Sought::is_in(const std::vector<std::string_view>& fields) const {
  std::string all, numbers;
  for (const std::string_view field : fields) {
    all += wording::folded(field) + "\n";
    numbers += digits_in(field) + "\n";
  }
  return std::ranges::any_of(terms_, [&](const Term& term) {
    if (!term.digits.empty() && numbers.contains(term.digits)) return true;
    return std::ranges::all_of(term.words,
                               [&](const std::string& word) { return all.contains(word); });
  });
}

Expected<PersonFound> find_person(const bundle::Package& package, const bundle::Merged& merged,
                                  const Sought& sought, const seal::BoxKey* contacts_key,
                                  system::Progress& progress) {
  if (contacts_key != nullptr &&
      (contacts_key->public_key != package.contacts_key.key || !opens_its_own(*contacts_key))) {
    return fail(Error("open.wrong_key").with("holder", package.contacts_key.holder));
  }
  PersonFound found;
  found.contacts_opened = contacts_key != nullptr;
  const auto all = bundle::standings(merged.kept(), package);
  Looking looking(sought, contacts_key, found);
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (at % kRecordsPerReport == 0) progress.at("progress.looking", at, all.size());
    if (progress.cancelled()) return fail("work.cancelled");
    const bool is_there = all[at].record != nullptr &&
                          all[at].verdict != bundle::Verdict::withdrawn &&
                          all[at].verdict != bundle::Verdict::refused;
    if (is_there) looking.look_at(all[at]);
  }
  progress.at("progress.looking", all.size(), all.size());
  std::set<domain::StationNumber> stations;
  for (const auto& kept : merged.kept()) {
    if (kept.manifest.profile == domain::Profile::full) stations.insert(kept.manifest.station);
  }
  found.looked_into.assign(stations.begin(), stations.end());
  return found;
}

}  // namespace stordialog::organise
