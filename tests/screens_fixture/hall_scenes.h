// The projector's scenes, full and empty: a hall of four stations in the middle of its workshop.
#pragma once

#include <span>
#include <string_view>

#include "screens_fixture/fixture.h"

namespace stordialog::screens_fixture {

/// "projector-welcome", "projector-results", ...
[[nodiscard]] std::span<const std::string_view> hall_scene_names();
/// The projector's picture over the whole window, in the first of the event's languages.
void make_hall_scene(std::string_view name, Scene& scene);

}  // namespace stordialog::screens_fixture
