#include <algorithm>
#include <string>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kSigner{54, 1.08F, kit::Weight::kBold, -0.01F};
constexpr float kSignerLeast = 52, kRow = 92, kMark = 44, kBetween = 72;

/// What a signatory's side looks like everywhere: circle, square, or a ring for one not said.
void draw_side_mark(const Sheet& sheet, kit::Rect mark, std::string_view side) {
  kit::Kit& kit = sheet.kit;
  const kit::Theme& theme = sheet.theme();
  const auto& sides = sheet.view.board->event.sides;
  kit::Color on = theme.paper;
  if (!sides.empty() && sides.front().key == side) {
    kit.circle(mark.center(), kMark / 2, theme.first_side);
  } else if (sides.size() > 1 && sides[1].key == side) {
    kit.fill(mark.middle(kMark - 4, kMark - 4), theme.second_side, 4);
  } else {
    kit.circle(mark.center(), kMark / 2, theme.edge);
    kit.circle(mark.center(), kMark / 2 - 4, theme.paper);
    on = theme.ink;
  }
  kit.check(mark.center(), kMark * 0.62F, on, 5);
}

/// The sides' names beside their marks, where organisations of more than one side have signed.
void draw_key(const Sheet& sheet, kit::Rect row) {
  const screens::HallView& view = sheet.view;
  for (const domain::Side& side : view.board->event.sides) {
    const std::string_view name = view.said(side.name);
    const float width = sheet.kit.text_width(name, kHallSay) + 4;
    if (row.w < kMark + kit::kSpace3 + width) return;
    draw_side_mark(sheet, row.take_start(kMark, kit::kSpace3), side.key);
    sheet.kit.text(row.take_start(width, kit::kSpace6), name, kHallSay, sheet.theme().ink2,
                   {.stand = kit::Stand::kMiddle, .max_lines = 1});
  }
}

/// Names down one column and on in the next, then on the next page; whole ones only.
class Names {
 public:
  Names(const Sheet& sheet, kit::Rect room) : sheet_(sheet), room_(room) {
    width_ = (room.w - kBetween) / 2;
    text_ = width_ - kMark - kit::kSpace3;
    std::size_t column = 0;
    float y = 0;
    for (const desk::Signer& signer : sheet.view.board->signatories) {
      const std::string_view name = signer.organisation;
      const kit::TextStyle style = fitting(sheet.kit, name, kSigner, text_, 2, kSignerLeast);
      const float high = std::max(kRow, height_of(sheet.kit, name, style, text_) + kit::kSpace3);
      if (y > 0 && y + high > room.h) ++column, y = 0;
      const std::size_t page = column / 2;
      rows_.push_back({name,
                       signer.side,
                       page,
                       style,
                       {room.x + static_cast<float>(column % 2) * (width_ + kBetween), room.y + y,
                        width_, high}});
      y += high;
    }
  }

  [[nodiscard]] std::size_t pages() const { return rows_.empty() ? 1 : rows_.back().page + 1; }

  void draw(std::size_t page) const {
    kit::Kit& kit = sheet_.kit;
    const kit::Theme& theme = sheet_.theme();
    for (const Row& row : rows_) {
      if (row.page != page) continue;
      kit.line({row.box.x, row.box.y}, {row.box.right(), row.box.y}, theme.hair, 3);
      kit::Rect room = row.box;
      const kit::Rect mark = room.take_start(kMark, kit::kSpace3);
      draw_side_mark(sheet_, mark, row.side);
      kit.text(room, row.name, row.style, theme.ink,
               {.stand = kit::Stand::kMiddle, .own_direction = true});
    }
  }

 private:
  struct Row {
    std::string_view name, side;
    std::size_t page;
    kit::TextStyle style;
    kit::Rect box;
  };
  const Sheet& sheet_;
  kit::Rect room_;
  float width_ = 0, text_ = 0;
  std::vector<Row> rows_;
};

}  // namespace

void draw_hall_signatories(const Sheet& sheet) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const std::vector<desk::Signer>& names = view.board->signatories;
  if (names.empty()) {
    return draw_nothing(sheet, sheet.inner, kit::Icon::kDraw,
                        view.text("projector.signatories.none"),
                        view.text("projector.signatories.hint"));
  }
  kit::Rect room = sheet.inner;
  kit::Rect head = room.take_top(116, kit::kSpace4);
  const std::string count = std::to_string(names.size());
  const std::string unit =
      view.words->plural("projector.signatories.count", static_cast<std::int64_t>(names.size()));
  const kit::TextStyle large{132, 0.9F, kit::Weight::kExtraBold, -0.02F};
  const float unit_width = kit.text_width(unit, kHallText) + 4;
  const float count_width = kit.text_width(count, large) + 4;
  kit.text(head.take_end(unit_width, kit::kSpace3), unit, kHallText, sheet.theme().ink,
           {.stand = kit::Stand::kMiddle});
  kit.text(head.take_end(count_width, kit::kSpace6), count, large, sheet.theme().dot,
           {.stand = kit::Stand::kMiddle, .max_lines = 1});
  const std::string_view title = view.text("projector.signatories.title");
  const kit::TextStyle style = fitting(kit, title, kHallTitle, head.w, 2, 52);
  kit.text(head, title, style, sheet.theme().ink, {.stand = kit::Stand::kMiddle});

  constexpr float kKey = 64;
  const bool both = std::ranges::any_of(
      names, [&names](const desk::Signer& signer) { return signer.side != names.front().side; });
  if (both) draw_key(sheet, room.take_top(kKey, kit::kSpace2));

  const std::string_view hint = view.text("projector.signatories.hint");
  const kit::Rect footer = take_footer(sheet, room, hint);
  const Names rows(sheet, room);
  const std::size_t page = page_shown(sheet, rows.pages());
  rows.draw(page);
  veil_page(sheet, room, rows.pages());
  draw_footer(sheet, footer, {kit::Icon::kDraw, hint, page, rows.pages()});
}

}  // namespace stordialog::drawing
