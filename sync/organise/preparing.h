// What prepare and practice share: everything but where the signing keys come from.
#pragma once

#include <functional>
#include <string_view>

#include "organise/prepare.h"

namespace stordialog::organise {

/// `whose`: "organiser", "station 3".
using SigningKeys = std::function<seal::SigningKey(std::string_view whose)>;

[[nodiscard]] domain::Expected<Prepared> prepare_with(const PrepareOrder& order,
                                                      const SigningKeys& keys,
                                                      system::Randomness& randomness,
                                                      system::Progress& progress);

}  // namespace stordialog::organise
