// Signing up to a list. What a person says of themselves is sealed to the contacts key; of a signed
// agreement only the organisation's name and side stand open.
#include <algorithm>
#include <span>
#include <utility>

#include "desk/state.h"
#include "desk/written.h"
#include "domain/ensure.h"
#include "domain/limits.h"
#include "record/codec.h"
#include "seal/sealed_box.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::ensure;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;
using domain::ListKind;

namespace {

constexpr TextLimits kName{limits::kNameGraphemes, limits::kNameBytes};
constexpr TextLimits kReach{limits::kReachGraphemes, limits::kReachBytes};

/// A field of one line: pasted line feeds and tabs become spaces.
Expected<void> rewrite(std::string& text, TextLimits most, const char* field) {
  auto clean = written(text, most, Error("signup.too_long").with("field", field));
  if (!clean) return fail(clean.error());
  std::ranges::replace_if(*clean, [](char each) { return each == '\n' || each == '\t'; }, ' ');
  wipe(text);
  text = std::move(*clean);
  return {};
}

bool offers(const domain::SignUpList& list, const domain::Key& side) {
  for (const auto& places : list.places) {
    if (places.side == side) return true;
  }
  return false;
}

}  // namespace

Expected<Receipt> Desk::State::handle(SignUp& asked) {
  auto receipt = sign_up(asked);
  wipe(asked.contact);
  return receipt;
}

Expected<void> Desk::State::check(domain::Contact& contact, const domain::SignUpList& list) const {
  if (auto name = rewrite(contact.name, kName, "name"); !name) return name;
  if (contact.name.empty()) return fail("signup.name_missing");
  if (auto reach = rewrite(contact.reach, kReach, "reach"); !reach) return reach;
  if (contact.reach.empty()) return fail("signup.reach_missing");
  if (auto organisation = rewrite(contact.organisation, kName, "organisation"); !organisation) {
    return organisation;
  }
  const bool is_agreement = list.kind == ListKind::agreement;
  if (is_agreement && contact.organisation.empty()) return fail("signup.organisation_missing");
  // A side that may be left out may still not be made up.
  const bool is_named = package.event.side(contact.side) != nullptr;
  const bool is_side_sound =
      !list.places.empty() ? offers(list, contact.side) : is_named || contact.side.empty();
  if (!is_side_sound || (is_agreement && !is_named)) return fail("signup.side_missing");
  if (contact.signature.size() > limits::kSignaturePoints) {
    return fail(Error("signup.too_long")
                    .with("field", "signature")
                    .with("most", std::to_string(limits::kSignaturePoints))
                    .with("length", std::to_string(contact.signature.size())));
  }
  return {};
}

Expected<Receipt> Desk::State::sign_up(SignUp& asked) {
  domain::Contact& contact = asked.contact;
  const domain::SignUpList* list = package.event.list(contact.list);
  if (list == nullptr || !known.is_open({domain::ActivityKind::list, contact.list})) {
    return fail("desk.closed");
  }
  if (auto sound = check(contact, *list); !sound) return fail(sound.error());
  // A yes to another wording of the sentence is no yes to this one.
  const bool is_other =
      !contact.consent_version.empty() && contact.consent_version != list->consent_version;
  if (!asked.consented || is_other) return fail("signup.no_consent");
  const bool is_agreement = list->kind == ListKind::agreement;
  if (is_agreement && !asked.decided) return fail("signup.not_decided");
  contact.consent_version = list->consent_version;

  if (auto sound = record::check(contact); !sound) return fail(sound.error());

  auto sealed = seal::seal(record::encode(contact).view(), limits::kContactPaddedBytes,
                           std::span(&package.contacts_key.key, 1));
  ensure(sealed.has_value(), "every contact within its limits fits its padding");
  ledger::Change change;
  change.add.push_back(new_record(Kind::contact, std::move(*sealed)));
  if (is_agreement) {
    const domain::Signatory signatory{contact.organisation, contact.side,
                                      package.event.agreement.version};
    change.add.push_back(new_record(Kind::signatory, record::encode(signatory)));
  }
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{change.add.front().id};
}

}  // namespace stordialog::desk
