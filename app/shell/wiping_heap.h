// Nothing that the program gives back to the heap stays readable there, whichever library had it:
// a short-lived string, a shaper's buffer, a font cache. What is still in use wipes itself
// (input/wiping.h, domain/secret.h).
#pragma once

namespace stordialog::shell {

/// Whether freed memory is wiped in this build: not under a sanitizer, which brings its own heap.
/// Calling it makes the linker take the wiping heap along.
[[nodiscard]] bool wipes_freed_memory();

/// Overwrites what finished calls have left on this thread's stack, 128 KiB deep.
void wipe_stack();

}  // namespace stordialog::shell
