// The languages of the event (26). Choosing one changes the screen at once; nothing written is
// lost. Ids: language.TAG, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kCard = 160, kGap = 20;

/// A translation that no native speaker has read yet says so, in the language one reads now.
std::string_view mark_of(const wording::Catalogue& catalogue, std::size_t position,
                         const screens::View& view) {
  const bool original = position == 0;
  return original || catalogue.proofread() ? std::string_view{}
                                           : view.text("screen.language.not_proofread");
}

Asked draw_cards(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                 kit::Rect grid) {
  Asked asked;
  const auto& languages = view.board->event.languages;
  const auto rows = static_cast<int>((languages.size() + 2) / 2);  // the notice has a cell too
  grid.h = static_cast<float>(rows) * (kCard + kGap) - kGap;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const wording::Catalogue& catalogue = view.catalogues->in(languages[i]);
    const kit::ChoiceCard card{.text = catalogue.own_name(),
                               .selected = languages[i] == kiosk.language(),
                               .detail = mark_of(catalogue, i, view),
                               .em = 60};
    const kit::Rect box = grid.cell(static_cast<int>(i), 2, rows, kGap, kGap);
    if (kit::choice_card(kit, kit::Id("language.", languages[i]), box, card) ==
        kit::Press::kActivated) {
      asked = screens::ChooseLanguage{languages[i]};
    }
  }
  const Sentences kept = lead_of(view.text("screen.language.kept"));
  const auto last = static_cast<int>(languages.size());
  kit::Rect notice = grid.cell(last, 2, rows, kGap, kGap);
  if (languages.size() % 2 == 0) notice.w = grid.w;
  kit::notice(kit, notice, {.lead = kept.lead, .text = kept.rest, .icon = kit::Icon::kEditNote});
  return asked;
}

}  // namespace

Asked draw_language(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit::participant_page(kit, 32, 30).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 32);
  kit::Rect head = main.take_top(88, 28);
  const std::string_view other = view.text("screen.language.subtitle");
  const float width = kit.text_width(other, kit::kNote.bold()) + 2;
  kit.text(head.take_end(width, 32), other, kit::kNote.bold(), kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = 1});
  draw_title(kit, head, view.text("screen.language.title"));

  Asked asked;
  const auto count = view.board->event.languages.size();
  const float content = static_cast<float>((count + 2) / 2) * (kCard + kGap);
  if (content <= main.h + kGap) {
    asked = draw_cards(kiosk, view, kit, main);
  } else {
    const kit::ScrollArea area(kit, "languages", main, content);
    asked = draw_cards(kiosk, view, kit, area.inner());
  }
  if (draw_footer(kit, row, {.main = view.text("screen.language.continue")}) == Pressed::main) {
    asked = screens::ShowSheet{screens::Sheet::none};
  }
  return asked;
}

}  // namespace stordialog::drawing
