// Rehearsing an opening: do the keys that are here open what is sealed to the package's keys? No
// real ballot is touched.
#pragma once

#include "organise/hall_opening.h"

namespace stordialog::organise {

/// Seals a test ballot to every keyholder in turn, as a station does, and opens it with the ring's
/// keys in whatever order they were unlocked. Errors: open.keys_missing (`needed`, `given`),
/// open.wrong_key (`holder`).
[[nodiscard]] domain::Expected<void> rehearse(const bundle::Package& package, const KeyRing& ring);

}  // namespace stordialog::organise
