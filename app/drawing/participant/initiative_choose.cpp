// When an initiative begins, what it offers and seeks (30), which way money comes: the steps that
// are chosen. Ids: when.NAME, offer.NAME, seek.NAME, funding.NAME, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/initiative_page.h"
#include "drawing/participant/short_room.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::Place;

constexpr float kGap = 20, kEm = 48;

/// One of several names, as cards.
template <std::size_t size>
void draw_names(const screens::View& view, kit::Kit& kit, kit::Rect main, std::string_view group,
                const std::array<std::string_view, size>& names, std::string_view& chosen) {
  constexpr float kHigh = 140;
  const auto card_of = [&](std::string_view name) {
    return kit::ChoiceCard{
        .text = word_for(view, group, name), .selected = chosen == name, .em = kEm};
  };
  const auto highest = [&](float width) {
    float high = 0;
    for (const std::string_view name : names) {
      high = std::max(high, kit::choice_card_height(kit, width, card_of(name)));
    }
    return high;
  };
  const kit::CardGrid grid(kit, group, main,
                           {.count = size,
                            .columns = kit.upright() ? 1 : 2,
                            .gap_x = kGap,
                            .gap_y = kGap,
                            .height = kHigh,
                            .needs = highest});
  for (std::size_t i = 0; i < size; ++i) {
    const std::string id = std::string(group) + "." + std::string(names[i]);
    if (kit::choice_card(kit, kit::Id(id), grid.cell(i), card_of(names[i])) ==
        kit::Press::kActivated) {
      chosen = names[i];
    }
  }
}

template <std::size_t size>
Asked draw_choice(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, Place step,
                  std::string_view group, std::string_view title,
                  const std::array<std::string_view, size>& names, std::string_view& chosen) {
  const std::string error = error_said(kiosk, view);
  const bool done = screens::step_done(kiosk.initiative, step);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .enabled = done,
                      .why = done ? std::string_view{} : view.text("screen.initiative.why_choose"),
                      .error = error};
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = take_footer(kit, main, footer);
  draw_initiative_head(kiosk, view, kit, main, title);
  draw_names(view, kit, main, group, names, chosen);
  return back_or_next(draw_footer(kit, row, footer));
}

// --- offers and seeks ---

constexpr kit::TextStyle kToggle{40, 1.1F, kit::Weight::kBold, 0};
constexpr float kToggleIcon = 48, kToggleBox = 48, kToggleHigh = 104, kToggleSide = 22;

float toggle_height(const kit::Kit& kit, float width, std::string_view word) {
  const float room = width - 2 * kToggleSide - kToggleIcon - 16 - kToggleBox - 12;
  if (!kit::fits_lines(kit, word, kToggle, room)) return 1e6F;  // no word in two
  return std::max(kToggleHigh, kit.text_size(word, kToggle, room).h + 8);
}

struct Side {
  std::string_view id, title;
  kit::Icon icon;
};

/// A thing that is there or not: icon, word, box; dark with a check when chosen.
bool draw_toggle(kit::Kit& kit, const kit::Id& id, kit::Rect box, const Side& side, kit::Icon icon,
                 std::string_view word, bool on) {
  const kit::Theme& theme = kit.theme();
  const kit::Touch touch = kit.target(id, box);
  kit.describe({.name = word,
                .role = kit::Role::kCheck,
                .chosen = on ? kit::Chosen::kYes : kit::Chosen::kNo,
                .detail = side.title});
  if (on) {
    kit.fill({box.x, box.y, box.w, box.h + theme.lip}, theme.selected, kit::kRadiusSmall);
  } else {
    kit.lip(box, touch.held ? theme.sand : theme.surface, theme.edge, kit::kRadiusSmall,
            touch.held ? 1.0F : 0.0F);
  }
  kit.focus_ring(touch, box, kit::kRadiusSmall);
  kit::Rect inner = box.moved(0, touch.held ? theme.lip : 0).inset(kToggleSide, 0);
  const kit::Color ink = on ? theme.on_selected : theme.ink;
  kit.icon(icon, inner.take_start(kToggleIcon, 16).center(), kToggleIcon, ink);
  const kit::Rect mark = inner.take_end(kToggleBox, 12).middle(kToggleBox, kToggleBox);
  if (on) {
    const bool high = theme.name == kit::ThemeName::kHighContrast;
    kit.check(mark.center(), 44, high ? theme.on_selected : theme.dot, 5);
  } else {
    kit.box_mark(mark, false, kit::RingState::kFree);
  }
  kit.text(inner, word, kToggle, ink, {.stand = kit::Stand::kMiddle, .shrink = true});
  return touch.activated;
}

void draw_toggles(const screens::View& view, kit::Kit& kit, kit::Rect inner, const Side& side,
                  screens::Resources& chosen) {
  const auto highest = [&](float width) {
    float high = 0;
    for (const std::string_view name : domain::kResources) {
      high = std::max(high, toggle_height(kit, width, word_for(view, "resource", name)));
    }
    return high;
  };
  const kit::CardGrid grid(kit, side.id, inner,
                           {.count = domain::kResources.size(),
                            .columns = 2,
                            .gap_x = 18,
                            .gap_y = 17,
                            .height = kToggleHigh,
                            .needs = highest});
  for (std::size_t i = 0; i < domain::kResources.size(); ++i) {
    const std::string_view name = domain::kResources[i];
    const std::string id = std::string(side.id) + "." + std::string(name);
    if (draw_toggle(kit, kit::Id(id), grid.cell(i), side, icon_for(name),
                    word_for(view, "resource", name), chosen[i])) {
      chosen.flip(i);
    }
  }
}

/// With its heading, in a panel of its own.
void draw_resources(const screens::View& view, kit::Kit& kit, kit::Rect panel, const Side& side,
                    screens::Resources& chosen) {
  constexpr kit::TextStyle kHeadText{52, 1.15F, kit::Weight::kBold, -0.01F};
  kit::panel(kit, panel);
  const kit::Aloud together(kit, panel);  // read to its end before the panel beside it
  kit::Rect inner = panel.inset(24, 24);
  const float words = kit.text_size(side.title, kHeadText, inner.w - 76).h;
  kit::Rect head = inner.take_top(std::max(60.0F, words), 18);
  kit.icon(side.icon, head.take_start(56, 20).center(), 56, kit.theme().ink);
  kit.text(head, side.title, kHeadText, kit.theme().ink, {.stand = kit::Stand::kMiddle});
  draw_toggles(view, kit, inner, side, chosen);
}

}  // namespace

Asked draw_initiative_when(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  return draw_choice(kiosk, view, kit, Place::initiative_when, "when",
                     view.text("screen.initiative.when_title"), domain::kBeginnings,
                     kiosk.initiative.when);
}

Asked draw_initiative_funding(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  return draw_choice(kiosk, view, kit, Place::initiative_funding, "funding",
                     view.text("screen.initiative.funding_title"), domain::kFundings,
                     kiosk.initiative.funding);
}

Asked draw_initiative_resources(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::InitiativeScreen& screen = kiosk.initiative;
  const std::string error = error_said(kiosk, view);
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const bool both = is_roomy(kit, main);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .note = both ? view.text("screen.initiative.match") : std::string_view{},
                      .error = error};
  const kit::Rect row = take_footer(kit, main, footer);
  const Side offers{"offer", view.text("screen.initiative.offers"), kit::Icon::kVolunteerActivism};
  const Side seeks{"seek", view.text("screen.initiative.seeks"), kit::Icon::kTravelExplore};
  const Side& shown = screen.seeking ? seeks : offers;
  draw_initiative_head(kiosk, view, kit, main,
                       both ? view.text("screen.initiative.resources_title") : shown.title);
  if (both) {
    constexpr float kPanelMost = 636;
    main = main.with_height(std::min(main.h, kPanelMost));
    draw_resources(view, kit, main.cell(0, 2, 1, 24, 0), offers, screen.offers);
    draw_resources(view, kit, main.cell(1, 2, 1, 24, 0), seeks, screen.seeks);
  } else {
    draw_toggles(view, kit, main, shown, screen.seeking ? screen.seeks : screen.offers);
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back && !both && screen.seeking) {
    screen.seeking = false;
    return std::nullopt;
  }
  if (pressed == Pressed::main && !both && !screen.seeking) {
    screen.seeking = true;
    kit.forget();
    return std::nullopt;
  }
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
