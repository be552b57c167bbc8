// The agreement before it is signed: in short at the start side, the whole text beside it.
// Ids: agreement.text.up, agreement.text.down, back, next.
#include <string>

#include "drawing/participant/document.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

void draw_summary(const domain::SignUpList& list, const screens::View& view, kit::Kit& kit,
                  kit::Rect panel) {
  const domain::Event& event = view.board->event;
  kit::panel(kit, panel);
  kit::Rect inner = panel.inset(36, 32);
  const std::string version =
      event.registry_number.empty()
          ? view.text("screen.sign.version", {{"version", event.agreement.version}})
          : view.text("screen.sign.version_registry", {{"version", event.agreement.version},
                                                       {"registry_number", event.registry_number}});
  kit.text(inner.take_bottom(40, 20), version, {30, 1.3F, kit::Weight::kBold, 0}, kit.theme().ink2,
           {.max_lines = 1, .shrink = true});
  const std::string title = view.text("screen.sign.summary_title",
                                      {{"name", std::string(list.title.in(view.language()))}});
  const kit::TextStyle head{40, 1.2F, kit::Weight::kExtraBold, 0};
  kit.text(inner.take_top(kit.text_size(title, head, inner.w).h, 16), title, head, kit.theme().ink,
           {.balanced = true});
  const std::string_view summary = event.agreement.summary.in(view.language());
  kit.text(inner, summary, fitted(kit, summary, kit::kNote, {inner.w, inner.h}, 28),
           kit.theme().ink);
}

void draw_whole(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  constexpr kit::TextStyle kText{40, 1.4F, kit::Weight::kMedium, 0};
  kit::card(kit, box);
  const kit::Rect inner = box.inset(36, 28);
  const std::string_view text = view.board->event.agreement.text.in(view.language());
  const float height = document_height(kit, text, kText, inner.w - kit::ScrollArea::kKeys);
  const kit::ScrollArea area(kit, "agreement.text", inner, height);
  draw_document(kit, area.inner(), text, kText);
}

}  // namespace

Asked draw_agreement(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = main.take_bottom(kit::kButtonCrowded, 30);
  draw_sign_up_head(kiosk, view, kit, main, *list, view.text("screen.sign.title"));
  draw_summary(*list, view, kit, main.take_start(560, 32));
  draw_whole(view, kit, main);
  const std::string error = error_said(kiosk, view);
  const Pressed pressed = draw_footer(kit, row,
                                      {.back = view.text("screen.button.back"),
                                       .main = view.text("screen.button.next"),
                                       .error = error});
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
