// libsodium must be set up once before its first use; every function of this room that calls it
// asks for that here. Any thread may be the first.
#pragma once

namespace stordialog::seal {

void ready();

}  // namespace stordialog::seal
