// Themes beside each other (12). An idea is pressed, then the theme it belongs to; dragging it
// there does the same. Several can be chosen and put together.
#include <algorithm>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/measure.h"
#include "kit/note_card.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaTask;

constexpr float kWide = 370, kBetween = 17, kLip = 6;
constexpr domain::RecordId kNoTheme{};

struct Column {
  domain::RecordId theme;  // zero: those in none
  std::string name;
  const screens::IdeaLists::Positions* ideas = nullptr;
  std::size_t number = 0;  // of the board's themes, for ids; 0: those in none
};

class Columns {
 public:
  Columns(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit)
      : board_(kiosk.staff.ideas), view_(view), kit_(kit), low_(little_height(kit)) {
    head_ = low_ ? kit::kTarget : 92;
  }

  Wanted draw(kit::Rect box) {
    kit::Rect foot = box.take_bottom(kit::kButtonSmall + kLip, low_ ? kit::kSpace2 : kit::kSpace3)
                         .with_height(kit::kButtonSmall);
    const auto count =
        static_cast<std::size_t>(std::clamp(std::floor((box.w + kit::kGap) / kWide), 2.0F, 5.0F));
    const auto& themes = view_.board->themes;
    const Pages pages{.id = "themes",
                      .page = board_.theme_page,
                      .size = count - 1,
                      .count = themes.size(),
                      .sideways = true};
    board_.theme_page = std::min(board_.theme_page, pages.pages() - 1);
    actions(foot, pages);
    Column loose{.theme = kNoTheme,
                 .name = std::string(view_.text("screen.board.no_theme")),
                 .ideas = &board_.lists.loose()};
    const auto place = [&](std::size_t i) {
      return box.cell(static_cast<int>(i), static_cast<int>(count), 1, kit::kGap, 0);
    };
    column(place(0), loose);
    const std::size_t first = board_.theme_page * (count - 1);
    for (std::size_t i = first; i < std::min(first + count - 1, themes.size()); ++i) {
      column(place(i - first + 1), {.theme = themes[i].id,
                                    .name = theme_name(themes[i], view_),
                                    .ideas = &board_.lists.in_theme(i),
                                    .number = i + 1});
    }
    if (themes.empty()) hint(place(1), place(count - 1));
    follow_finger();
    return std::move(wanted_);
  }

 private:
  void column(kit::Rect box, const Column& column) {
    if (column.theme == kNoTheme) {
      kit_.dashed(box, kit_.theme().edge, 3, kit::kRadiusCard);
    } else {
      kit::panel(kit_, box);
    }
    const kit::Rect whole = box;
    box = box.inset(16, low_ ? 10 : 12);
    head(box.take_top(head_, kBetween), column);
    cards(box, column);
    const bool over = board_.dragged && whole.contains(kit_.finger().at);
    if (!over) return;
    kit_.stroke(whole, kit_.theme().action, 6, kit::kRadiusCard);
    if (!kit_.finger().down) put(column, carried());
  }

  /// Name and number; while something is chosen, the place to put it.
  void head(kit::Rect box, const Column& column) {
    const std::string count = view_.words->number(static_cast<std::int64_t>(column.ideas->size()));
    if (board_.chosen.empty() || column.theme == kNoTheme) {
      name(box, column, count);
      return;
    }
    const kit::Id id("put.", column.number);
    const kit::Touch touch = kit_.target(id, box);
    const kit::Theme& theme = kit_.theme();
    kit_.fill(box, touch.held ? theme.sand : theme.paper, kit::kRadiusKey);
    kit_.dashed(box, theme.action, 4, kit::kRadiusKey);
    kit::Rect inner = box.inset(20, 6);
    kit_.icon(kit::Icon::kAdd, inner.take_start(40, 14).center(), 40, theme.action);
    const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
    kit_.text(inner.take_top(inner.h * 0.56F), view_.text("screen.themes.put"),
              kit::kSmall.extra_bold(), theme.action, one);
    kit_.text(inner, first_line(column.name, kit::kCaption, inner.w), kit::kCaption, theme.ink2,
              one);
    kit_.focus_ring(touch, box, kit::kRadiusKey);
    if (touch.activated) put(column, board_.chosen);
  }

  void name(kit::Rect box, const Column& column, const std::string& count) {
    const kit::TextStyle style{low_ ? 30.0F : 34.0F, 1.1F, kit::Weight::kBold, 0};
    if (column.theme == kNoTheme) {
      kit::Rect inner = box.inset(8, 0);
      const float wide = kit_.text_width(count, style) + 4;
      kit_.text(inner.take_end(wide, kit::kSpace2), count, style, kit_.theme().ink2,
                {.stand = kit::Stand::kMiddle, .max_lines = 1});
      kit_.text(inner, column.name, style, kit_.theme().ink,
                {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
      return;
    }
    const kit::Button button{.label = column.name,
                             .icon = kit::Icon::kEdit,
                             .icon_at_end = true,
                             .em = style.em,
                             .icon_em = 36,
                             .at_start = true};
    const std::string said = column.name + " " + count;
    kit::Button counted = button;
    counted.label = said;
    if (kit::button(kit_, kit::Id("theme.", column.number), box, counted)) {
      board_.theme = column.theme;
      board_.task = IdeaTask::theme;
      board_.task_page = 0;
    }
  }

  void cards(kit::Rect box, const Column& column) {
    const auto& ideas = *column.ideas;
    kit::NoteCard card{.lines = 2, .em = 28};
    if (!low_) card.detail = " ";
    const float high = kit::note_card_height(card);
    const auto rows_in = [high](float height) {
      return static_cast<std::size_t>(
          std::max(1.0F, std::floor((height - kLip + kBetween) / (high + kBetween))));
    };
    std::size_t rows = rows_in(box.h);
    kit::Rect keys;
    if (ideas.size() > rows) {
      keys = box.take_bottom(kit::kButtonSmall + kLip, kit::kSpace2 - 4)
                 .with_height(kit::kButtonSmall);
      rows = rows_in(box.h);
    }
    std::size_t& page = board_.column_page(column.theme);
    const std::string id = "column." + std::to_string(column.number);
    Pages pages{.id = id, .page = page, .size = rows, .count = ideas.size()};
    const auto steps = static_cast<int>(std::lround(kit_.wheel_in(box)));
    if (steps > 0) pages.page -= std::min(pages.page, static_cast<std::size_t>(steps));
    if (steps < 0) pages.page += static_cast<std::size_t>(-steps);
    pages.page = std::min(pages.page, pages.pages() - 1);
    for (std::size_t i = pages.page * rows; i < std::min(ideas.size(), (pages.page + 1) * rows);
         ++i) {
      draw_card(box.take_top(high, kBetween), view_.board->ideas[ideas[i]], card);
    }
    if (keys.h > 0) pages.page = draw_pages(view_, kit_, keys, pages);
    page = pages.page;
  }

  void draw_card(kit::Rect box, const desk::BoardIdea& idea, kit::NoteCard card) {
    const bool chosen = board_.is_chosen(idea.id);
    const std::string supports = view_.words->number(idea.supports);
    card.text = idea.text;
    card.selected = chosen;
    if (!low_) {
      card.detail = chosen ? view_.text("screen.themes.chosen") : std::string_view(supports);
      card.icon = chosen ? kit::Icon::kCheck : kit::Icon::kThumbUp;
    }
    kit::Touch touch;
    if (kit::note_card(kit_, kit::Id("card.", idea.id.text()), box, card, &touch)) {
      board_.toggle(idea.id);
    }
    // Taken along as soon as the finger has left the card with it.
    if (touch.dragged && kit_.finger().down && !box.grown(12).contains(touch.at)) {
      board_.dragged = idea.id;
      kit_.cancel_press();
    }
  }

  /// What the finger has with it: the one card, or all that are chosen when it is one of them.
  [[nodiscard]] std::vector<domain::RecordId> carried() const {
    if (board_.is_chosen(*board_.dragged)) return board_.chosen;
    return {*board_.dragged};
  }

  void put(const Column& column, const std::vector<domain::RecordId>& ideas) {
    std::vector<domain::RecordId> moved;
    for (const domain::RecordId& id : ideas) {
      const desk::BoardIdea* idea = screens::idea_of(*view_.board, id);
      if (idea != nullptr && idea->theme != column.theme) moved.push_back(id);
    }
    if (moved.empty()) {
      board_.chosen.clear();
    } else if (column.theme == kNoTheme) {
      wanted_ = desk::Command{desk::UngroupIdeas{std::move(moved)}};
    } else {
      wanted_ = desk::Command{desk::GroupIdeas{std::move(moved), column.theme, {}}};
    }
  }

  void follow_finger() {
    if (!board_.dragged) return;
    if (!kit_.finger().down) {
      board_.dragged.reset();
      return;
    }
    const desk::BoardIdea* idea = screens::idea_of(*view_.board, *board_.dragged);
    if (idea == nullptr) return;
    const kit::Point at = kit_.finger().at;
    const kit::Rect box{at.x - 150, at.y - 60, 320, 104};
    kit_.fill(box.moved(0, 8), kit_.theme().edge, kit::kRadiusKey);
    kit_.fill(box, kit_.theme().selected, kit::kRadiusKey);
    const std::string_view text = idea->text;
    const kit::TextStyle style{28, 1.15F, kit::Weight::kBold, 0};
    const auto lines = kit_.wrap(text, style, box.w - 40);
    const std::size_t end =
        lines.empty() ? 0 : lines[std::min<std::size_t>(1, lines.size() - 1)].end;
    kit_.text(box.inset(20, 10), text.substr(0, end), style, kit_.theme().on_selected,
              {.stand = kit::Stand::kMiddle, .max_lines = 2, .own_direction = true});
    kit_.keep_moving();
  }

  void actions(kit::Rect row, const Pages& pages) {
    const bool any = !board_.chosen.empty();
    const auto chosen = static_cast<std::int64_t>(board_.chosen.size());
    if (!view_.board->themes.empty()) {
      const std::string said = view_.text(
          "screen.themes.range",
          {{"first",
            view_.words->number(static_cast<std::int64_t>(board_.theme_page * pages.size + 1))},
           {"last", view_.words->number(static_cast<std::int64_t>(
                        std::min((board_.theme_page + 1) * pages.size, pages.count)))},
           {"count", view_.words->number(static_cast<std::int64_t>(pages.count))}});
      Pages turned = pages;
      turned.page = board_.theme_page;
      turned.said = said;
      const float wide = 2 * kit::kTarget + kit::kGap + kit::kSpace2 +
                         kit_.text_width(said, kit::kSmall.bold()) + 4;
      if (pages.pages() > 1) {
        board_.theme_page = draw_pages(view_, kit_, row.take_end(wide, kit::kSpace3), turned);
      }
    }
    const std::string make = any ? view_.words->plural("screen.themes.new_of", chosen)
                                 : std::string(view_.text("screen.themes.new"));
    const float em = kit_.upright() || low_ ? 28 : 34;
    const bool grouped = std::ranges::any_of(board_.chosen, [&](const domain::RecordId& id) {
      const desk::BoardIdea* idea = screens::idea_of(*view_.board, id);
      return idea != nullptr && idea->theme != kNoTheme;
    });
    if (action(row, "new_theme", make, kit::Icon::kAdd, true, em)) {
      board_.stop_writing();
      board_.task = IdeaTask::new_theme;
    }
    const desk::HistoryEntry* last = screens::last_idea_deed(*view_.board);
    if (!any) {
      if (action(row, "ideas.undo", view_.text("screen.release.undo"), kit::Icon::kUndo,
                 last != nullptr, em)) {
        wanted_ = desk::Command{desk::UndoAction{last->action}};
      }
      return;
    }
    if (action(row, "unchoose", view_.text("screen.themes.unchoose"), kit::Icon::kClose, true,
               em)) {
      board_.chosen.clear();
    }
    if (grouped && action(row, "take_out", view_.text("screen.themes.take_out"),
                          kit::Icon::kLinkOff, true, em)) {
      wanted_ = desk::Command{desk::UngroupIdeas{board_.chosen}};
    }
  }

  /// Beside those before it, where there is room for it.
  bool action(kit::Rect& row, std::string_view id, std::string_view label, kit::Icon icon,
              bool enabled, float em) {
    const kit::Button button{.label = label, .icon = icon, .enabled = enabled, .em = em};
    const float wide = kit::button_width(kit_, button, kit::kButtonSmall);
    if (wide > row.w) return false;
    return kit::button(kit_, id, row.take_start(wide, kit::kGap), button);
  }

  void hint(kit::Rect first, kit::Rect last) {
    const kit::Rect box{first.x, first.y, last.right() - first.x, first.h};
    kit_.text(box.inset(kit::kSpace6, 0), view_.text("screen.themes.none_yet"), kit::kLabel,
              kit_.theme().ink2,
              {.align = kit::Align::kCenter,
               .stand = kit::Stand::kMiddle,
               .balanced = true,
               .shrink = true});
  }

  [[nodiscard]] std::string_view first_line(std::string_view text, kit::TextStyle style,
                                            float width) const {
    const auto lines = kit_.wrap(text, style, width);
    text = lines.size() > 1 ? text.substr(0, lines.front().end) : text;
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  screens::IdeaBoardScreen& board_;
  const screens::View& view_;
  kit::Kit& kit_;
  bool low_;
  float head_ = 92;
  Wanted wanted_;
};

}  // namespace

Wanted draw_theme_columns(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                          kit::Rect box) {
  return Columns(kiosk, view, kit).draw(box);
}

}  // namespace stordialog::drawing
