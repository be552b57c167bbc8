// How personal data is handled: who is responsible, what for, until when. Scrolls.
// Ids: privacy.up, privacy.down, close.
#include <string>
#include <vector>

#include "drawing/participant/document.h"
#include "drawing/participant/sheet.h"
#include "kit/measure.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kText{40, 1.35F, kit::Weight::kMedium, 0};
constexpr kit::TextStyle kHead{34, 1.3F, kit::Weight::kBold, 0};
constexpr float kBetween = 36;

struct Part {
  std::string_view head;  // empty: a document without one
  std::string text;
  bool written = false;  // as the event file has it, in whatever language
};

std::vector<Part> parts_of(const screens::View& view) {
  const domain::Privacy& privacy = view.board->event.privacy;
  std::vector<Part> parts;
  parts.push_back({{}, std::string(privacy.notice.in(view.language()))});
  // Where room is short, home leaves this to whoever reads on.
  parts.push_back({{}, std::string(view.text("screen.review.advisory"))});
  parts.push_back({view.text("screen.privacy.controller"), privacy.controller, true});
  parts.push_back({view.text("screen.privacy.contact"), privacy.contact, true});
  std::string purposes;
  for (const domain::Purpose& purpose : privacy.purposes) {
    if (!purposes.empty()) purposes += '\n';
    purposes += std::string(purpose.text.in(view.language())) + '\n' +
                std::string(view.text("screen.privacy.legal_basis")) + ": " + purpose.legal_basis +
                '.';
  }
  parts.push_back({view.text("screen.privacy.purposes"), purposes});
  parts.push_back({view.text("screen.privacy.disposal"),
                   view.text("screen.privacy.disposal_text",
                             {{"date", date_said(privacy.disposal_date, view)}})});
  return parts;
}

float part_height(const kit::Kit& kit, const Part& part, float width) {
  if (part.head.empty()) return document_height(kit, part.text, kText, width) + kBetween;
  return kit::text_height(kit, part.head, kHead, width) +
         kit::text_height(kit, part.text, kText, width) + kBetween;
}

}  // namespace

Asked draw_privacy(screens::Kiosk&, const screens::View& view, kit::Kit& kit) {
  const SheetBox sheet = sheet_box(kit);
  const kit::Dialog dialog(kit, "privacy", sheet.box, sheet.veil);
  kit::Rect inner = sheet.inner;
  draw_head(kit, inner,
            {.title = view.text("screen.privacy.title"),
             .style = kit::kTitleCrowded,
             .least = 80,
             .gap = 24});
  const kit::Button close{.label = view.text("screen.privacy.close"),
                          .icon = kit::Icon::kCheck,
                          .kind = kit::ButtonKind::kMain};
  const kit::Rect row = inner.take_bottom(kit::kButtonHeight, 28);
  const std::vector<Part> parts = parts_of(view);
  float content = 0;
  for (const Part& part : parts) {
    content += part_height(kit, part, inner.w - kit::ScrollArea::kKeys);
  }
  {
    const kit::ScrollArea area(kit, "privacy", inner, content);
    kit::Rect column = area.inner();
    for (const Part& part : parts) {
      kit::Rect box = column.take_top(part_height(kit, part, column.w));
      if (part.head.empty()) {
        draw_document(kit, box, part.text, kText);
        continue;
      }
      const float head = kit::text_height(kit, part.head, kHead, box.w);
      kit.text(box.take_top(head), part.head, kHead, kit.theme().ink2, kit::kFlowing);
      kit.text(box, part.text, kText, kit.theme().ink,
               {.shrink = true, .own_direction = part.written});
    }
  }
  if (kit::button(kit, "close", sheet_button(kit, row, close), close)) {
    return screens::ShowSheet{screens::Sheet::none};
  }
  return std::nullopt;
}

}  // namespace stordialog::drawing
