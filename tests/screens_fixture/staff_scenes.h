// The staff's screens, each in the states that matter.
#pragma once

#include <span>
#include <string_view>

#include "screens_fixture/fixture.h"

namespace stordialog::screens_fixture {

struct StaffScene {
  std::string_view name;
  void (*make)(Scene&);
};
[[nodiscard]] std::span<const StaffScene> staff_scenes();

}  // namespace stordialog::screens_fixture
