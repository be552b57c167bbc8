// The staff's screens, behind the PIN: activities, ideas, live totals, export.
#pragma once

#include <optional>
#include <string>

#include "kit/kit.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

/// For places that is_staff() holds of.
[[nodiscard]] std::optional<screens::Request> draw_staff(screens::Kiosk& kiosk,
                                                         const screens::View& view, kit::Kit& kit);

/// One per place; `work` is what the bar and the steps leave free.
[[nodiscard]] std::optional<screens::Request> draw_activities(screens::Kiosk& kiosk,
                                                              const screens::View& view,
                                                              kit::Kit& kit, kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_release(screens::Kiosk& kiosk,
                                                           const screens::View& view, kit::Kit& kit,
                                                           kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_totals(screens::Kiosk& kiosk,
                                                          const screens::View& view, kit::Kit& kit,
                                                          kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_export(screens::Kiosk& kiosk,
                                                          const screens::View& view, kit::Kit& kit,
                                                          kit::Rect work);

/// "Lämna idéer", "Rösta: ...", "Anmälan: ...".
[[nodiscard]] std::string activity_title(const domain::Activity& activity,
                                         const screens::View& view);
/// "32,0 GB" in the language's way.
[[nodiscard]] std::string size_text(std::uint64_t bytes, const screens::View& view);

}  // namespace stordialog::drawing
