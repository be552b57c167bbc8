// What the steps of a sign-up share (29): which list, which step, the question; who will see it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "drawing/participant/page.h"

namespace stordialog::drawing {

/// The list being signed up to; null when the board no longer has it.
[[nodiscard]] const domain::SignUpList* list_of(const screens::Kiosk& kiosk,
                                                const screens::View& view);
[[nodiscard]] bool is_agreement(const domain::SignUpList& list);
/// What the first of `asked` that is not answered yet waits for: "Skriv ditt namn först."; empty
/// when all are.
[[nodiscard]] std::string_view why_not_yet(const screens::SignUpScreen& screen,
                                           const domain::SignUpList& list,
                                           const screens::View& view,
                                           std::span<const screens::SignUpField> asked);
/// "8 platser för varje part, fördelas efteråt"; empty when the list has no places.
[[nodiscard]] std::string places_said(const domain::SignUpList& list, const screens::View& view);

/// Takes list, steps and title off the top of `main`, leaving `rest` if it can.
void draw_sign_up_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main, const domain::SignUpList& list, std::string_view title,
                       float rest = 0);
/// How much `rest` that can be.
[[nodiscard]] float room_under_head(const screens::Kiosk& kiosk, const screens::View& view,
                                    const kit::Kit& kit, kit::Rect main,
                                    const domain::SignUpList& list, std::string_view title,
                                    float rest);

/// Who sees it, until when, and that it can be taken back.
class Promises {
 public:
  Promises(const domain::SignUpList& list, const screens::View& view);
  [[nodiscard]] const std::vector<Note>& notes() const { return notes_; }

  /// Cuts their place off `main`, of which the fields want so much height: a panel at the side or
  /// underneath, a button underneath, or a key at the side; none where even
  /// that would take the field's own room.
  void take(const kit::Kit& kit, kit::Rect& main, float fields);
  /// What a key or a button opens: how personal data is handled. Id "promises".
  [[nodiscard]] Asked draw(kit::Kit& kit) const;
  /// How much height they want under fields at least.
  [[nodiscard]] static float least(const kit::Kit& kit);

 private:
  enum class As : std::uint8_t { panel, button, key, none };
  std::string deleted_;
  std::vector<Note> notes_;
  std::string_view label_;
  As as_ = As::panel;
  kit::Rect box_;
};

/// A step without keyboard: a sentence to say yes to, why, and what is promised. True when the
/// sentence was pressed.
struct YesStep {
  std::string_view id, text, why;
  bool on = false;
};
[[nodiscard]] bool draw_yes(kit::Kit& kit, kit::Rect main, const YesStep& step,
                            std::span<const Note> notes);

}  // namespace stordialog::drawing
