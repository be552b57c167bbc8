// The agreement before it is signed: in short at the start side, the whole text beside it.
// Ids: agreement.text.up, agreement.text.down, back, next.
#include <string>

#include "drawing/participant/document.h"
#include "drawing/participant/short_room.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kVersion{30, 1.3F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kHeading{40, 1.2F, kit::Weight::kExtraBold, 0};
constexpr kit::TextStyle kWhole{40, 1.4F, kit::Weight::kMedium, 0};
constexpr float kPadX = 36, kPadY = 32, kBetween = 20;

/// The agreement in short: a heading, what it says, which version it is.
struct Summary {
  std::string title, version;
  std::string_view text;

  Summary(const domain::SignUpList& list, const screens::View& view)
      : title(view.text("screen.sign.summary_title",
                        {{"name", std::string(list.title.in(view.language()))}})),
        text(view.board->event.agreement.summary.in(view.language())) {
    const domain::Event& event = view.board->event;
    version = event.registry_number.empty()
                  ? view.text("screen.sign.version", {{"version", event.agreement.version}})
                  : view.text("screen.sign.version_registry",
                              {{"version", event.agreement.version},
                               {"registry_number", event.registry_number}});
  }
  [[nodiscard]] float height(const kit::Kit& kit, float width) const {
    const float room = width - 2 * kPadX;
    return 2 * kPadY + kit.text_size(title, kHeading, room).h + 16 +
           kit.text_size(text, kit::kNote, room).h + kBetween +
           kit.text_size(version, kVersion, room).h;
  }
  void draw(kit::Kit& kit, kit::Rect panel) const {
    kit::panel(kit, panel);
    kit::Rect inner = panel.inset(kPadX, kPadY);
    const float under = kit.text_size(version, kVersion, inner.w).h;
    kit.text(inner.take_bottom(under, kBetween), version, kVersion, kit.theme().ink2);
    kit.text(inner.take_top(kit.text_size(title, kHeading, inner.w).h, 16), title, kHeading,
             kit.theme().ink, {.balanced = true});
    kit.text(inner, text, fitted(kit, text, kit::kNote, {inner.w, inner.h}, 32), kit.theme().ink);
  }
};

/// The summary at the start side, the whole text beside it.
void draw_beside(const Summary& summary, std::string_view text, kit::Kit& kit, kit::Rect main) {
  summary.draw(kit, main.take_start(560, 32));
  kit::card(kit, main);
  const kit::Rect inner = main.inset(kPadX, 28);
  const float height = document_height(kit, text, kWhole, inner.w - kit::ScrollArea::kKeys);
  const kit::ScrollArea area(kit, "agreement.text", inner, height);
  draw_document(kit, area.inner(), text, kWhole);
}

/// One after the other, in one area that scrolls.
void draw_under(const Summary& summary, std::string_view text, kit::Kit& kit, kit::Rect main) {
  const float width = main.w - kit::ScrollArea::kKeys;
  const float above = summary.height(kit, width);
  const float whole = document_height(kit, text, kWhole, width - 2 * kPadX) + 2 * kPadY;
  const kit::ScrollArea area(kit, "agreement.text", main, above + kBetween + whole);
  kit::Rect inner = area.inner();
  summary.draw(kit, inner.take_top(above, kBetween));
  const kit::Rect card = inner.with_height(whole);
  kit::card(kit, card);
  draw_document(kit, card.inset(kPadX, kPadY), text, kWhole);
}

}  // namespace

Asked draw_agreement(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .error = error,
                      .high = kit::kButtonCrowded};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = take_footer(kit, main, footer, 30);
  draw_sign_up_head(kiosk, view, kit, main, *list, view.text("screen.sign.title"));
  const Summary summary(*list, view);
  const std::string_view text = view.board->event.agreement.text.in(view.language());
  const bool beside = is_roomy(kit, main) && summary.height(kit, 560) * 0.8F <= main.h;
  beside ? draw_beside(summary, text, kit, main) : draw_under(summary, text, kit, main);
  return back_or_next(draw_footer(kit, row, footer));
}

}  // namespace stordialog::drawing
