// The events and words that come with the program, read once from the tree. Missing or wrong files
// end the test with std::runtime_error.
#pragma once

#include <string>

#include "domain/event.h"
#include "wording/catalogue.h"

namespace stordialog::screens_fixture {

[[nodiscard]] const domain::Event& sample_event();
[[nodiscard]] const domain::Event& practice_event();
/// The first one's file, to be edited.
[[nodiscard]] std::string sample_text();
[[nodiscard]] const wording::Catalogues& catalogues();

}  // namespace stordialog::screens_fixture
