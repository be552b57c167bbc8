#include <array>
#include <span>

#include "drawing/participant/page.h"

namespace stordialog::drawing {

using screens::Sheet;

namespace {

screens::Request toggled(Sheet now, Sheet wanted) {
  return screens::ShowSheet{now == wanted ? Sheet::none : wanted};
}

}  // namespace

Asked draw_rail(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const Sheet sheet = kiosk.sheet();
  // In a language without a voice nothing is read, and the key says why.
  const bool reading = kiosk.comfort().reading && !is_silent(view, view.language());
  const std::array all = {
      kit::RailItem{kit::RailKey::kReadAloud,
                    view.text(reading ? "screen.rail.stop_reading" : "screen.rail.read_aloud"),
                    reading || sheet == Sheet::read_aloud},
      kit::RailItem{kit::RailKey::kLanguage, view.text("screen.rail.language"),
                    sheet == Sheet::language},
      kit::RailItem{kit::RailKey::kLargerText, view.text("screen.rail.larger_text"),
                    kiosk.comfort().text_step > 0},
      kit::RailItem{kit::RailKey::kContrast, view.text("screen.rail.high_contrast"),
                    kiosk.comfort().high_contrast},
      kit::RailItem{kit::RailKey::kHelp, view.text("screen.rail.help"), sheet == Sheet::help},
      kit::RailItem{kit::RailKey::kFinish, view.text("screen.rail.finish")}};
  // A machine without a voice does not offer to read.
  const bool voice = view.host != nullptr && !view.host->voices.empty();
  const std::span<const kit::RailItem> items = std::span(all).subspan(voice ? 0 : 1);
  const std::optional<kit::RailKey> pressed = kit::rail(kit, items);
  if (!pressed) return std::nullopt;
  switch (*pressed) {
    case kit::RailKey::kReadAloud:
      if (reading) return screens::StopReading{};
      return toggled(sheet, Sheet::read_aloud);
    case kit::RailKey::kLanguage:
      return toggled(sheet, Sheet::language);
    case kit::RailKey::kLargerText:
      return screens::EnlargeText{};
    case kit::RailKey::kContrast:
      return screens::ToggleContrast{};
    case kit::RailKey::kHelp:
      return toggled(sheet, Sheet::help);
    case kit::RailKey::kFinish:
      if (kiosk.unfinished()) return screens::ShowSheet{Sheet::leaving};
      return screens::Leave{};
    default:
      return std::nullopt;
  }
}

}  // namespace stordialog::drawing
