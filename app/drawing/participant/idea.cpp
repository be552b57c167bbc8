// Writing an idea (03), beside up to two ideas of others to agree with: those most like the draft,
// as soon as there are any. On a table (31) one idea after the other, beside the table's own.
// Ids: idea.field, idea.more, agree.0, agree.1, table.POSITION, the keyboard's keys.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/agree_card.h"
#include "drawing/participant/page.h"
#include "drawing/participant/short_room.h"
#include "drawing/participant/table_list.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/panels.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

using Ideas = std::vector<const desk::BoardIdea*>;

/// Ideas of others beside the field.
struct Others {
  Ideas shown;  // at most two, short ones
  std::string_view title;
  bool more = false;  // there are others still

  Others(const screens::Kiosk& kiosk, const screens::View& view);
};

Others::Others(const screens::Kiosk& kiosk, const screens::View& view) {
  constexpr std::size_t kShown = 2;
  const std::vector<domain::RecordId>& alike = kiosk.idea.alike.ids();
  const Ideas ideas = screens::readable_from(*view.board, alike);
  for (std::size_t i = 0; i < alike.size() && i < ideas.size() && shown.size() < kShown; ++i) {
    if (is_short(ideas[i]->text)) shown.push_back(ideas[i]);
  }
  title = view.text(shown.empty() ? "screen.idea.others" : "screen.idea.alike");
  if (shown.empty()) {
    // Two short ones. Which two changes with every idea handed in, so that each is seen by
    // somebody.
    const std::size_t turn = view.board->counts.of(domain::Kind::idea);
    for (std::size_t i = 0; i < ideas.size() && shown.size() < kShown; ++i) {
      const desk::BoardIdea* idea = ideas[(i + turn) % ideas.size()];
      if (is_short(idea->text)) shown.push_back(idea);
    }
  }
  more = ideas.size() > shown.size();
}

constexpr float kBetween = 14, kPanelX = 24, kPanelY = 20, kHeadIcon = 44;
constexpr kit::TextStyle kPanelHead{36, 1.3F, kit::Weight::kBold, 0};

float head_height(const kit::Kit& kit, std::string_view title, float width) {
  return std::max(46.0F, kit.text_size(title, kPanelHead, width - kHeadIcon - 14).h);
}

/// How high the panel wants to be at that width.
float others_height(const Others& others, const screens::View& view, const kit::Kit& kit,
                    float width) {
  const float room = width - 2 * kPanelX;
  float height = 2 * kPanelY + head_height(kit, others.title, room);
  for (const desk::BoardIdea* idea : others.shown) {
    height += kBetween + small_agree_height(view, kit, room, *idea);
  }
  if (others.more) height += kBetween + kit::kButtonSmall + kit.theme().lip;
  return height;
}

Asked draw_others(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  kit::Rect panel, const Others& others) {
  Asked asked;
  // Ideas like the draft come and go while it is written.
  const kit::Aloud aloud(kit, {.quiet = true, .group = kit.new_group(), .group_box = panel});
  kit::panel(kit, panel);
  kit::Rect inner = panel.inset(kPanelX, kPanelY);
  kit::Rect head = inner.take_top(head_height(kit, others.title, inner.w), kBetween);
  kit.icon(kit::Icon::kForum, head.take_start(kHeadIcon, 14).center(), kHeadIcon, kit.theme().ink);
  kit.text(head, others.title, kPanelHead, kit.theme().ink, {.stand = kit::Stand::kMiddle});
  if (others.more) {
    kit::Rect row = inner.take_bottom(kit::kButtonSmall + kit.theme().lip, kBetween);
    row.h = kit::kButtonSmall;
    const kit::Button more{.label = view.text("screen.home.agree"),
                           .icon = kit::Icon::kArrowForward,
                           .icon_at_end = true};
    if (kit::button(kit, "idea.more", row, more)) asked = screens::Go{screens::Place::agree};
  }
  float wanted = -kBetween;
  for (const desk::BoardIdea* idea : others.shown) {
    wanted += kBetween + small_agree_height(view, kit, inner.w, *idea);
  }
  const bool measured = wanted > inner.h - 1 || kit.upright();
  for (std::size_t i = 0; i < others.shown.size(); ++i) {
    kit::Rect box = inner.cell(static_cast<int>(i), 1, 2, 0, kBetween);
    if (measured) {
      box = inner.take_top(
          std::min(inner.h, small_agree_height(view, kit, inner.w, *others.shown[i])), kBetween);
    }
    take(asked, draw_small_agree(kiosk, view, kit, box, *others.shown[i], i));
  }
  return asked;
}

/// Title and count; the count, or what went wrong, stands under the title where it has no room
/// beside it.
void draw_idea_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect& main, bool low) {
  const input::TextBuffer& text = kiosk.idea.text;
  const std::string error = error_said(kiosk, view);
  const std::string said =
      view.text("screen.idea.count",
                {{"used", view.words->number(static_cast<std::int64_t>(text.length()))},
                 {"most", view.words->number(static_cast<std::int64_t>(text.limit().graphemes))}});
  const std::string most =
      view.text("screen.idea.count",
                {{"used", view.words->number(static_cast<std::int64_t>(text.limit().graphemes))},
                 {"most", view.words->number(static_cast<std::int64_t>(text.limit().graphemes))}});
  const kit::TextStyle style = low ? kit::kCaption : kit::kSmall.bold();
  const kit::TextLayout layout{.stand = kit::Stand::kMiddle, .tabular = true};
  Head head{.title = view.text("screen.idea.title"),
            .style = kit::kTitleCrowded.size(low ? 44 : 64),
            .least = low ? 60.0F : 70.0F,
            .gap = low ? 12.0F : 20.0F};
  if (error.empty()) {
    head.end = {kit.text_width(most, style, layout) + 2, kit.enlarged(style.em) * style.line};
  } else {
    const float width = std::min(main.w, 860.0F);
    head.end = {width, error_height(kit, error, width)};
  }
  kit::Rect end = draw_head(kit, main, head);
  if (!error.empty()) return draw_error(kit, end, error, kit::Align::kEnd);
  kit.text(end, said, style, kit.theme().ink2,
           {.align = kit.upright() ? kit::Align::kStart : kit::Align::kEnd,
            .stand = kit::Stand::kMiddle,
            .tabular = true});
}

/// So low that the field has room for two lines and no more.
bool is_low(const kit::Kit& kit, kit::Rect main) {
  constexpr float kLines = 6.4F;
  return main.h < kLines * kit.enlarged(kit::kBody.em);
}

void draw_field(const screens::View& view, kit::Kit& kit, kit::Rect box, input::TextBuffer& text,
                bool low, std::string_view sensitive) {
  kit::Field field;
  field.focused = true;
  field.em = low ? 44.0F : 0.0F;
  const std::string_view hint = view.text("screen.idea.hint");
  // Where a hint would take a line away from the text it is read before the first letter.
  constexpr float kPadding = 60;
  const float line = kit.enlarged(low ? 44.0F : 56.0F) * 1.3F;
  const float under = hint_height(kit, box.w - 68, sensitive, 32) + 8;
  if (box.h - kPadding - under >= 2 * line) {
    field.placeholder = hint;
    field.hint = sensitive;
  } else {
    field.placeholder = sensitive;
    field.em = 44;
  }
  kit::field(kit, "idea.field", box, text, field);
}

/// A group at its table: the same field, the table's own ideas, and no other step.
Asked draw_at_table(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  if (kiosk.idea.listing) return draw_table_page(kiosk, view, kit);
  input::TextBuffer& text = kiosk.idea.text;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  const bool low = is_low(kit, main);
  draw_table_head(kiosk, view, kit, main, low);
  const float field_least = kit.enlarged(56) * 1.25F * 3 + 134;
  TableSide side(kiosk, view);
  side.take(kit, main, field_least);
  draw_field(view, kit, main, text, low, view.text("screen.table.hint"));
  Asked asked = side.draw(kiosk, view, kit);
  const Writing writing{.next_enabled = screens::can_hand_in(kiosk.idea),
                        .why = view.text("screen.idea.why_empty"),
                        .sentences = true,
                        .next = view.text("screen.idea.send")};
  take(asked, draw_keyboard(view, kit, keys, text, writing).asked);
  return asked;
}

}  // namespace

Asked draw_idea(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  if (kiosk.table() > 0) return draw_at_table(kiosk, view, kit);
  Asked asked;
  input::TextBuffer& text = kiosk.idea.text;
  kiosk.idea.alike.of(text, *view.board);
  kit::Rect main = kit::participant_page(kit, 32, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  const bool low = is_low(kit, main);
  draw_idea_head(kiosk, view, kit, main, low);

  const Others others(kiosk, view);
  const float field_least = kit.enlarged(56) * 1.25F * 4 + 134;
  kit::Rect aside;
  bool as_key = false;
  if (!others.shown.empty() || others.more) {
    const float under = others_height(others, view, kit, main.w);
    if (is_roomy(kit, main)) {
      aside = main.take_end(640, 28);
    } else if (main.h - under - 28 >= field_least) {
      aside = main.take_bottom(under, 28);
    } else {
      as_key = true;
      const float width = aside_width(kit, {.id = {}, .label = others.title});
      aside = main.take_end(width, 24);
      aside.h -= kit.theme().lip;
    }
  }
  draw_field(view, kit, main, text, low, view.text("screen.idea.sensitive"));
  if (as_key) {
    if (draw_aside_key(kit, aside,
                       {.id = "idea.more", .label = others.title, .icon = kit::Icon::kForum})) {
      asked = screens::Go{screens::Place::agree};
    }
  } else if (aside.w > 0) {
    asked = draw_others(kiosk, view, kit, aside, others);
  }
  const Writing writing{.next_enabled = screens::can_hand_in(kiosk.idea),
                        .why = view.text("screen.idea.why_empty"),
                        .sentences = true};
  take(asked, draw_keyboard(view, kit, keys, text, writing).asked);
  return asked;
}

}  // namespace stordialog::drawing
