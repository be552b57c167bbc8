#include "seal/password.h"

#include <sodium.h>

#include "domain/ensure.h"
#include "seal/ready.h"

namespace stordialog::seal {

domain::Secret slow_hash(std::string_view secret, const domain::Salt& salt, Cost cost) {
  ready();
  static_assert(sizeof(domain::Salt) == crypto_pwhash_SALTBYTES);
  domain::ensure(is_possible(cost), "an Argon2id cost is within its bounds");
  domain::Secret result(32);
  const char* text = secret.empty() ? "" : secret.data();  // libsodium takes no null, however short
  const int done =
      crypto_pwhash(result.writable().data(), result.size(), text, secret.size(), salt.data(),
                    cost.passes, std::size_t{cost.memory_kib} * 1024, crypto_pwhash_ALG_ARGON2ID13);
  domain::ensure(done == 0, "the machine has the memory for a slow hash");
  return result;
}

bool same(domain::ByteView left, domain::ByteView right) {
  ready();
  if (left.size() != right.size()) return false;
  return left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace stordialog::seal
