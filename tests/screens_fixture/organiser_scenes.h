// The organiser's desk, each task in the states that matter, for a stordialog of four stations.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> organiser_scenes();

}  // namespace stordialog::screens_fixture
