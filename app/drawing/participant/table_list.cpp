#include "drawing/participant/table_list.h"

#include <algorithm>
#include <string>

#include "drawing/participant/short_room.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kBetween = 14, kHeadIcon = 44, kSide = 20;
constexpr kit::TextStyle kIdea{36, 1.2F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kHead{36, 1.3F, kit::Weight::kBold, 0};

/// In the order in which the table handed them in.
std::vector<const desk::BoardIdea*> own_ideas(const screens::Kiosk& kiosk,
                                              const screens::View& view) {
  std::vector<const desk::BoardIdea*> ideas;
  for (const domain::RecordId& id : kiosk.own_ideas()) {
    const auto found = std::ranges::find(view.board->ideas, id, &desk::BoardIdea::id);
    if (found != view.board->ideas.end()) ideas.push_back(&*found);
  }
  return ideas;
}

std::string handed_in(const screens::Kiosk& kiosk, const screens::View& view) {
  return view.words->plural("screen.table.handed_in",
                            static_cast<std::int64_t>(kiosk.own_ideas().size()));
}

/// One idea and its button, which is not there while something else is being written.
struct Row {
  kit::Button edit;
  float button = 0, room = 0;
  bool under = false, can_edit = false;

  Row(const screens::View& view, const kit::Kit& kit, float width, bool editable)
      : edit{.label = view.text("screen.button.edit")},
        room(width - 2 * kSide),
        can_edit(editable) {
    constexpr float kNarrow = 9;  // of its letters, beside the button
    if (!can_edit) return;
    button = kit::button_width(kit, edit, kit::kButtonSmall);
    room = width - 2 * kSide - button - 16;
    under = room < kNarrow * kit.enlarged(kIdea.em);
    if (under) room = width - 2 * kSide;
  }
  [[nodiscard]] float height(const kit::Kit& kit, const desk::BoardIdea& idea) const {
    const float text = kit.text_size(idea.text, kIdea, room).h;
    if (!can_edit) return text + 2 * 14;
    const float key = kit::kButtonSmall + kit.theme().lip;
    return under ? text + key + 3 * 14 : std::max(text + 24, key + 24);
  }
};

bool draw_row(const Row& row, kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
              std::size_t position) {
  kit.fill(box, kit.theme().surface, kit::kRadiusKey);
  if (kit.theme().name == kit::ThemeName::kHighContrast) kit::card(kit, box);
  kit::Rect inner = box.inset(kSide, 14);
  kit::Rect place;
  if (!row.can_edit) {
    // The text has it all.
  } else if (row.under) {
    place = inner.take_bottom(kit::kButtonSmall + kit.theme().lip, 14)
                .with_height(kit::kButtonSmall)
                .with_width(row.button);
  } else {
    place = inner.take_end(row.button, 16).middle(row.button, kit::kButtonSmall).moved(0, -3);
  }
  kit.text(inner, idea.text, kIdea, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .own_direction = true});
  if (!row.can_edit) return false;
  const bool pressed = kit::button(kit, kit::Id("table.", position), place, row.edit);
  kit.describe({.name = row.edit.label, .detail = idea.text});
  return pressed;
}

Asked draw_rows(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect box) {
  const std::vector<const desk::BoardIdea*> ideas = own_ideas(kiosk, view);
  const bool can_edit = !screens::can_hand_in(kiosk.idea);
  const auto content = [&](float width) {
    const Row row(view, kit, width, can_edit);
    float height = 0;
    for (const desk::BoardIdea* idea : ideas) height += row.height(kit, *idea) + kBetween;
    return height;
  };
  const bool fits = content(box.w) <= box.h;
  const float width = fits ? box.w : box.w - kit::ScrollArea::kKeys;
  const Row row(view, kit, width, can_edit);
  const kit::ScrollArea area(kit, "table", box, content(width));
  kit::Rect column = area.inner();
  Asked asked;
  // The newest first: it is the one somebody wants to mend.
  for (std::size_t i = ideas.size(); i-- > 0;) {
    if (draw_row(row, kit, column.take_top(row.height(kit, *ideas[i]), kBetween), *ideas[i], i)) {
      asked = screens::EditIdea{ideas[i]->id};
    }
  }
  return asked;
}

/// An ink pill with the table's dot.
void draw_pill(kit::Kit& kit, kit::Rect box, std::string_view name, kit::TextStyle style) {
  const kit::Theme& theme = kit.theme();
  kit.fill(box, theme.selected, box.h / 2);
  kit::Rect inner = box.inset(box.h * 0.36F, 0);
  const float dot = box.h * 0.46F;
  const bool high = theme.name == kit::ThemeName::kHighContrast;
  kit.circle(inner.take_start(dot, dot * 0.4F).center(), dot / 2,
             high ? theme.on_selected : theme.dot);
  inner.w += 4;
  kit.text(inner, name, style, theme.on_selected, {.stand = kit::Stand::kMiddle});
}

}  // namespace

void draw_table_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect& main, bool low) {
  const std::string name =
      view.text("screen.table.name", {{"number", view.words->number(kiosk.table())}});
  const kit::TextStyle style{low ? 32.0F : 44.0F, 1.2F, kit::Weight::kExtraBold, 0};
  const float high = kit.enlarged(style.em) * 1.7F;
  const float width = kit.text_width(name, style) + high * (0.72F + 0.46F + 0.2F) + 4;
  const bool first = kiosk.own_ideas().empty();
  const kit::Rect end =
      draw_head(kit, main,
                {.title = view.text(first ? "screen.table.first_title" : "screen.table.title"),
                 .style = kit::kTitleCrowded.size(low             ? 44.0F
                                                  : kit.upright() ? 48.0F
                                                                  : 64.0F),
                 .least = low ? 60.0F : 76.0F,
                 .gap = low ? 12.0F : 20.0F,
                 .end = {width, high}});
  draw_pill(kit, end.middle(end.w, std::min(high, end.h)), name, style);
  const std::string error = error_said(kiosk, view);
  if (error.empty()) return;
  draw_error(kit, main.take_top(error_height(kit, error, main.w), 12), error);
}

TableSide::TableSide(const screens::Kiosk& kiosk, const screens::View& view)
    : title_(handed_in(kiosk, view)), empty_(kiosk.own_ideas().empty()) {}

void TableSide::take(const kit::Kit& kit, kit::Rect& main, float field) {
  constexpr float kPanel = 712, kUnderLeast = 420;
  if (empty_) return;
  if (is_roomy(kit, main)) {
    box_ = main.take_end(kPanel, 28);
  } else if (main.h - field - 28 >= kUnderLeast) {
    box_ = main.take_bottom(main.h - field - 28, 28);
  } else {
    as_ = As::key;
    box_ = main.take_end(aside_width(kit, {.id = {}, .label = title_}), 24);
    box_.h -= kit.theme().lip;
  }
}

Asked TableSide::draw(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) const {
  if (empty_) return std::nullopt;
  if (as_ == As::key) {
    if (draw_aside_key(kit, box_,
                       {.id = "table.all", .label = title_, .icon = kit::Icon::kDoneAll})) {
      kiosk.idea.listing = true;
    }
    return std::nullopt;
  }
  kit::panel(kit, box_);
  kit::Rect inner = box_.inset(24, 20);
  const float words = kit.text_size(title_, kHead, inner.w - kHeadIcon - 14).h;
  kit::Rect head = inner.take_top(std::max(46.0F, words), kBetween);
  kit.icon(kit::Icon::kDoneAll, head.take_start(kHeadIcon, 14).center(), kHeadIcon,
           kit.theme().ink);
  kit.text(head, title_, kHead, kit.theme().ink, {.stand = kit::Stand::kMiddle});
  return draw_rows(kiosk, view, kit, inner);
}

Asked draw_table_page(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const Footer footer{.back = view.text("screen.button.back"), .high = kit::kButtonCrowded};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = take_footer(kit, main, footer, 30);
  const std::string title = handed_in(kiosk, view);
  draw_head(kit, main, {.title = title, .style = kit::kTitleCrowded, .least = 70, .gap = 20});
  Asked asked = draw_rows(kiosk, view, kit, main);
  if (asked || draw_footer(kit, row, footer) == Pressed::back) kiosk.idea.listing = false;
  return asked;
}

}  // namespace stordialog::drawing
