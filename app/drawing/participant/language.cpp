// The languages of the event (26). Choosing one changes the screen at once; nothing written is
// lost. Ids: language.TAG, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/panels.h"

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

constexpr float kNever = 1e6F;

kit::ChoiceCard card_of(const screens::Kiosk& kiosk, const screens::View& view,
                        std::size_t position) {
  const domain::Language& tag = view.board->event.languages[position];
  const wording::Catalogue& catalogue = view.catalogues->in(tag);
  return {.text = catalogue.own_name(),
          .selected = tag == kiosk.language(),
          .detail = mark_of(catalogue, position, view),
          .em = 60};
}

/// `cells`: as many as there are languages, or one more for what is kept (26).
kit::GridWish grid_of(const screens::Kiosk& kiosk, const screens::View& view, const kit::Kit& kit,
                      float whole_width, std::size_t cells) {
  kit::GridWish wish{.count = cells,
                     .columns = kit.upright() ? 1 : 2,
                     .gap_x = kGap,
                     .gap_y = kGap,
                     .height = kCard};
  wish.needs = [&kiosk, &view, &kit, whole_width](float width) {
    float height = 0;
    for (std::size_t i = 0; i < view.board->event.languages.size(); ++i) {
      const kit::ChoiceCard card = card_of(kiosk, view, i);
      const bool narrow = width < 0.7F * whole_width;
      if (narrow && !kit::choice_card_fits(kit, width, card)) return kNever;
      height = std::max(height, kit::choice_card_height(kit, width, card));
    }
    return height;
  };
  return wish;
}

Asked draw_cards(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                 const kit::CardGrid& grid) {
  Asked asked;
  const auto& languages = view.board->event.languages;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const kit::ChoiceCard card = card_of(kiosk, view, i);
    if (kit::choice_card(kit, kit::Id("language.", languages[i]), grid.cell(i), card) ==
        kit::Press::kActivated) {
      asked = screens::ChooseLanguage{languages[i], is_silent(view, languages[i])};
    }
    // Each by a voice of its own.
    kit.describe({.name = card.text,
                  .role = kit::Role::kChoice,
                  .chosen = card.selected ? kit::Chosen::kYes : kit::Chosen::kNo,
                  .language = languages[i]});
  }
  return asked;
}

}  // namespace

Asked draw_language(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit::participant_page(kit, 32, 30).main;
  const std::size_t count = view.board->event.languages.size();
  const Sentences kept = lead_of(view.text("screen.language.kept"));
  const kit::Notice notice{.lead = kept.lead, .text = kept.rest, .icon = kit::Icon::kEditNote};
  const std::string_view other = view.text("screen.language.subtitle");
  const kit::TextStyle style = kit::kNote.bold();
  const Head head{.title = view.text("screen.language.title"),
                  .gap = 28,
                  .end = {kit.text_width(other, style) + 2, kit.enlarged(style.em) * style.line}};
  Footer footer{.main = view.text("screen.language.continue")};

  // What is kept has the cell after the languages, or stands beside the button.
  kit::Rect list = main;
  list.take_top(head_height(kit, main.w, head));
  list.take_bottom(footer_height(kit, main.w, footer), 32);
  const kit::GridWish with_notice = grid_of(kiosk, view, kit, main.w, count + 1);
  const kit::GridFit fit = kit::fit_grid(kit, list, with_notice);
  const float cell = (list.w - kGap) / 2;
  const bool in_grid = !kit.upright() && !fit.scrolls && fit.columns == 2 &&
                       kit::notice_height(kit, cell, notice) <= fit.height;
  if (!in_grid) footer.note = view.text("screen.language.kept");

  const kit::Rect row = take_footer(kit, main, footer, 32);
  const kit::Rect end = draw_head(kit, main, head);
  kit.text(end, other, style, kit.theme().ink2, {.stand = kit::Stand::kMiddle, .max_lines = 1});
  Asked asked;
  {
    const kit::CardGrid grid(kit, "languages", main,
                             in_grid ? with_notice : grid_of(kiosk, view, kit, main.w, count));
    asked = draw_cards(kiosk, view, kit, grid);
    if (in_grid) {
      kit::Rect place = grid.cell(count);
      if (count % 2 == 0) place.w = main.w;
      kit::notice(kit, place, notice);
    }
  }
  if (draw_footer(kit, row, footer) == Pressed::main) {
    asked = screens::ShowSheet{screens::Sheet::none};
  }
  return asked;
}

}  // namespace stordialog::drawing
