// The two sides as cards (25): for a vote, for a sign-up, for an organisation that signs.
#pragma once

#include <string>

#include "drawing/participant/participant.h"

namespace stordialog::drawing {

[[nodiscard]] kit::Icon side_icon(const domain::Event& event, const domain::Key& side);
/// Who belongs to that side: the description of its only group, or the names of its groups.
[[nodiscard]] std::string side_text(const screens::View& view, const domain::Key& side);

}  // namespace stordialog::drawing
