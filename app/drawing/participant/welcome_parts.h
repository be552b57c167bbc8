// What stands at the welcome page's edges: the event's name, the code and PIN to practise with, the
// languages, the way for staff.
#pragma once

#include <string>
#include <vector>

#include "drawing/participant/page.h"

namespace stordialog::drawing {

inline constexpr float kWelcomeHead = 112, kWelcomeRow = 100;  // least heights

/// What the event is called, where and when it is.
struct HeadWords {
  std::string name, where;

  /// At that width, the logo beside it included.
  [[nodiscard]] float height(const kit::Kit& kit, float width) const;
  void draw(kit::Kit& kit, kit::Rect box) const;
};
[[nodiscard]] HeadWords head_words(const screens::View& view);

/// A panel of practice events.
struct PracticeWords {
  std::string lead, code, pin;  // empty: not there

  [[nodiscard]] float height(const kit::Kit& kit, float width) const;
  void draw(kit::Kit& kit, kit::Rect box) const;
};
[[nodiscard]] PracticeWords practice_words(const screens::View& view);

/// A key for each of the event's languages; none where it has one only. Ids language.TAG.
struct Languages {
  std::vector<kit::Language> all;
  std::size_t chosen = 0;

  [[nodiscard]] bool any() const { return all.size() > 1; }
  [[nodiscard]] float height(const kit::Kit& kit, float width) const;
  [[nodiscard]] Asked draw(const screens::View& view, kit::Kit& kit, kit::Rect box) const;
};
[[nodiscard]] Languages languages_of(const screens::Kiosk& kiosk, const screens::View& view);

/// Which station this is; pressed, it asks for the PIN. Id staff.
struct Staff {
  std::string sign;

  [[nodiscard]] float width(const kit::Kit& kit, float most) const;
  [[nodiscard]] Asked draw(kit::Kit& kit, kit::Rect box) const;
};
[[nodiscard]] Staff staff_of(const screens::View& view);

}  // namespace stordialog::drawing
