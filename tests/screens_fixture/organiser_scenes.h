// The organiser's desk, each task in the states that matter, for a stordialog of four stations.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> organiser_scenes();

/// At a task's page, of a work folder with nothing but the package.
screens::Organiser& at_organiser(Scene& scene, screens::Place place);

}  // namespace stordialog::screens_fixture
