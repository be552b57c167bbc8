// Taking back on the organiser's desk, page by page.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> withdraw_scenes();

}  // namespace stordialog::screens_fixture
