#include "organise/rehearsal.h"

#include <algorithm>
#include <array>

#include "domain/limits.h"

namespace stordialog::organise {

domain::Expected<void> rehearse(const bundle::Package& package, const KeyRing& ring) {
  constexpr std::array<std::uint8_t, 4> kTest = {'t', 'e', 's', 't'};
  const std::vector<const seal::BoxKey*> given = ring.keys();
  std::vector<const seal::BoxKey*> ordered;
  for (const seal::KeyPublic& holder : package.ballot_keys) {
    const auto found = std::ranges::find_if(
        given, [&holder](const seal::BoxKey* key) { return key->public_key == holder.key; });
    if (found != given.end()) ordered.push_back(*found);
  }
  if (ordered.size() != package.ballot_keys.size()) {
    return domain::fail(domain::Error("open.keys_missing")
                            .with("needed", std::to_string(package.ballot_keys.size()))
                            .with("given", std::to_string(ordered.size())));
  }
  const auto sealed =
      seal::seal(kTest, domain::limits::kBallotPaddedBytes, package.ballot_public_keys());
  if (!sealed) return domain::fail(sealed.error());
  const auto opened = seal::open(*sealed, domain::limits::kBallotPaddedBytes, ordered);
  if (opened && std::ranges::equal(opened->view(), kTest)) return {};
  return domain::fail(
      domain::Error("open.wrong_key").with("holder", package.ballot_keys.front().holder));
}

}  // namespace stordialog::organise
