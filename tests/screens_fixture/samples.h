// The events and words that come with the program, read once from the tree. Missing or wrong files
// end the test with std::runtime_error.
#pragma once

#include "domain/event.h"
#include "wording/catalogue.h"

namespace stordialog::screens_fixture {

[[nodiscard]] const domain::Event& sample_event();
[[nodiscard]] const domain::Event& practice_event();
[[nodiscard]] const wording::Catalogues& catalogues();

}  // namespace stordialog::screens_fixture
