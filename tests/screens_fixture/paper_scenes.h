// Paper entered afterwards, page by page, from the merge page of an organiser's desk.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> paper_scenes();

}  // namespace stordialog::screens_fixture
