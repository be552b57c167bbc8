#include "desk/written.h"

#include <utility>

#include "domain/secret.h"
#include "wording/text.h"

namespace stordialog::desk {

using domain::Error;

domain::Expected<std::string> written(std::string_view text, TextLimits limits, Error too_long) {
  auto normal = wording::normalise(text);
  if (!normal) return domain::fail("text.not_utf8");
  const std::size_t length = wording::graphemes(*normal);
  if (length > limits.graphemes_most) {
    return domain::fail(std::move(too_long)
                            .with("most", std::to_string(limits.graphemes_most))
                            .with("length", std::to_string(length)));
  }
  if (normal->size() > limits.bytes_most) {
    return domain::fail(Error("text.too_many_bytes")
                            .with("most", std::to_string(limits.bytes_most))
                            .with("length", std::to_string(normal->size())));
  }
  return std::move(*normal);
}

void wipe(std::string& text) {
  domain::wipe(text.data(), text.size());
  text.clear();
}

void wipe(domain::Ballot& ballot) {
  wipe(ballot.side);
  domain::wipe(ballot.picks.data(), ballot.picks.size() * sizeof(ballot.picks[0]));
  ballot.picks.clear();
  domain::wipe(ballot.values.data(), ballot.values.size());
  ballot.values.clear();
}

void wipe(domain::Contact& contact) {
  for (std::string* text : {&contact.list, &contact.side, &contact.name, &contact.reach,
                            &contact.organisation, &contact.consent_version}) {
    wipe(*text);
  }
  domain::wipe(contact.signature.data(), contact.signature.size() * sizeof(contact.signature[0]));
  contact.signature.clear();
}

}  // namespace stordialog::desk
