#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kIdea{kHallLeastEm, 1.22F, kit::Weight::kMedium, 0};
constexpr float kPad = 32, kGap = 24;

/// What an idea says, or a part of it, and where on which page.
struct Card {
  std::string_view text;
  std::size_t page = 0;
  kit::Rect box;
};

/// Cards flow down the columns and on to the next page; one that is too long for a column lies
/// across the whole page.
class Wall {
 public:
  Wall(const Sheet& sheet, kit::Rect room) : sheet_(sheet), room_(room) {
    columns_ = room.w >= 1500 ? 3 : 2;
    const auto count = static_cast<float>(columns_);
    width_ = (room.w - kGap * (count - 1)) / count;
  }

  void add(const desk::BoardIdea& idea) {
    const float inner = width_ - 2 * kPad;
    const kit::Kit::Measured text = sheet_.kit.measured(idea.text, kIdea, inner);
    const float high = text.size.h + 2 * (kPad - 4);
    if (high > room_.h || text.widest_word > inner) return add_whole(idea);
    if (y_ > 0 && y_ + high > room_.h) next_column();
    const float x = room_.x + static_cast<float>(column_) * (width_ + kGap);
    cards_.push_back({idea.text, page_, {x, room_.y + y_, width_, high}});
    y_ += high + kGap;
  }

  [[nodiscard]] std::size_t pages() const { return cards_.empty() ? 1 : cards_.back().page + 1; }

  void draw(std::size_t page) const {
    for (const Card& card : cards_) {
      if (card.page != page) continue;
      sheet_.kit.fill(card.box, sheet_.theme().surface, kit::kRadiusCard);
      const kit::Rect room = card.box.inset(kPad, kPad - 4);
      sheet_.kit.text(room, card.text, kIdea, sheet_.theme().ink, {.own_direction = true});
    }
  }

 private:
  void next_column() {
    y_ = 0;
    if (++column_ < columns_) return;
    column_ = 0;
    ++page_;
  }
  /// As many whole pages as it takes, broken between lines.
  void add_whole(const desk::BoardIdea& idea) {
    if (column_ > 0 || y_ > 0) ++page_;
    const float inner = room_.w - 2 * kPad;
    const std::span<const kit::TextLine> wrapped = sheet_.kit.wrap(idea.text, kIdea, inner);
    const std::vector<kit::TextLine> lines(wrapped.begin(), wrapped.end());
    const float line =
        height_of(sheet_.kit, idea.text, kIdea, inner) / static_cast<float>(lines.size());
    const auto most = static_cast<std::size_t>((room_.h - 2 * (kPad - 4)) / line);
    const std::string_view whole = idea.text;
    for (std::size_t from = 0; from < lines.size(); from += most) {
      const std::size_t to = std::min(from + most, lines.size());
      const std::string_view part =
          whole.substr(lines[from].begin, lines[to - 1].end - lines[from].begin);
      const float high = static_cast<float>(to - from) * line + 2 * (kPad - 4);
      cards_.push_back({part, page_++, {room_.x, room_.y, room_.w, std::min(high, room_.h)}});
    }
    column_ = 0;
    y_ = 0;
  }

  const Sheet& sheet_;
  kit::Rect room_;
  std::size_t columns_ = 3, column_ = 0, page_ = 0;
  float width_ = 0, y_ = 0;
  std::vector<Card> cards_;
};

}  // namespace

void draw_hall_ideas(const Sheet& sheet) {
  const screens::HallView& view = sheet.view;
  std::size_t count = 0;
  for (const desk::BoardIdea& idea : view.board->ideas) count += idea.released && !idea.hidden;
  if (count == 0) {
    return draw_nothing(sheet, sheet.inner, kit::Icon::kLightbulb,
                        view.text("projector.ideas.none"), view.text("projector.ideas.none_text"));
  }
  kit::Rect room = sheet.inner;
  draw_heading(sheet, room,
               view.words->plural("projector.ideas.title", static_cast<std::int64_t>(count)));
  const std::string_view hint = view.text("projector.ideas.hint");
  const kit::Rect footer = take_footer(sheet, room, hint);
  Wall wall(sheet, room);
  for (const desk::BoardIdea& idea : view.board->ideas) {
    if (idea.released && !idea.hidden) wall.add(idea);
  }
  const std::size_t page = page_shown(sheet, wall.pages());
  wall.draw(page);
  veil_page(sheet, room, wall.pages());
  draw_footer(sheet, footer, {kit::Icon::kLightbulb, hint, page, wall.pages()});
}

}  // namespace stordialog::drawing
