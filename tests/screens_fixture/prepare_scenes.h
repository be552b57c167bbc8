// Preparing a stordialog, page by page: the editor, keyholders, stations and codes, tickets,
// prints.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> prepare_scenes();

}  // namespace stordialog::screens_fixture
