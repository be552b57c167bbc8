// Personal data on the organiser's desk: what can be done, the list of contacts, disposal.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> personal_data_scenes();

}  // namespace stordialog::screens_fixture
