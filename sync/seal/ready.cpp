#include "seal/ready.h"

#include <sodium.h>

#include "domain/ensure.h"

namespace stordialog::seal {

void ready() {
  static const bool set_up = [] {
    // 0: set up now, 1: somebody else in this process already has.
    domain::ensure(sodium_init() >= 0, "libsodium can be set up");
    return true;
  }();
  domain::ensure(set_up, "libsodium is set up");
}

}  // namespace stordialog::seal
