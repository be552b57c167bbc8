// The idea that is looked at (36). Its words can be pressed to be masked; what is pressed is found
// by where the finger is, since short words are narrower than a finger. Whoever has no finger
// writes instead.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/bidi.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaTask;

struct Word {
  std::size_t number;
  kit::Rect box;
  std::string_view text;
};

/// Words one after the other, in lines.
struct Words {
  std::vector<Word> words;
  float height = 0;
  kit::TextStyle style;
};

Words lay_out(const kit::Kit& kit, std::string_view text, float em, float width) {
  Words laid;
  laid.style = {em, 1.2F, kit::Weight::kMedium, 0};
  const float row = em * 1.75F, space = em * 0.28F;
  float x = 0, y = 0;
  const std::vector<std::string_view> words = screens::words_in(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float wide = std::min(width, kit.text_width(words[i], laid.style) + 2);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += row;
    }
    laid.words.push_back({i, {x, y, wide, row}, words[i]});
    x += wide + space;
  }
  laid.height = y + row;
  return laid;
}

/// Arabic and Persian flow as the painter lays them, and are redacted by writing.
bool goes_left(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xD6 && byte <= 0xDF) return true;  // Hebrew, Arabic and their like in UTF-8
  }
  return false;
}

class Pane {
 public:
  Pane(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect box,
       const desk::BoardIdea& idea)
      : board_(kiosk.staff.ideas), view_(view), kit_(kit), box_(box), idea_(idea) {
    can_rewrite_ = screens::can_rewrite(*view.board, idea);
    can_mask_ = can_rewrite_ && !idea.hidden && !goes_left(idea.text);
    masks_ = can_mask_ && !board_.masked.empty();
  }

  Wanted draw() {
    kit::card(kit_, box_);
    const bool low = little_height(kit_) || box_.h < 600;
    kit::Rect inner = box_.inset(low ? 28 : 40, low ? 20 : 32);
    main_button(inner);
    second_row(inner);
    head(inner);
    text(inner);
    return std::move(wanted_);
  }

 private:
  void head(kit::Rect& inner) {
    const auto& found = board_.lists.found();
    std::size_t now = 0;
    while (now < found.size() && view_.board->ideas[found[now]].id != idea_.id) ++now;
    const std::string position =
        view_.text("screen.release.position",
                   {{"position", view_.words->number(static_cast<std::int64_t>(now + 1))},
                    {"count", view_.words->number(static_cast<std::int64_t>(found.size()))}});
    kit::Rect row = inner.take_top(52, kit::kSpace2);
    const auto masked = static_cast<std::int64_t>(board_.masked.size());
    const std::string said =
        masks_ ? view_.words->plural("screen.board.masked", masked) : std::string(state());
    const kit::Chip chip{said, masks_ ? kit::Icon::kEditOff : kit::Icon::kNone,
                         masks_ || screens::passes(idea_, screens::IdeaFilter::fresh)};
    const float wide = kit::chip_width(kit_, chip);
    kit::chip(kit_, {row.right() - wide, row.y}, chip);
    row.take_end(wide, kit::kSpace2);
    kit_.text(row, position, kit::kEyebrow, kit_.theme().ink2,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }

  [[nodiscard]] std::string_view state() const {
    if (idea_.hidden) return view_.text("screen.board.is_hidden");
    return view_.text(idea_.released ? "screen.board.is_released" : "screen.board.is_fresh");
  }

  /// Challenge, theme, station, and why it is hidden: what is known of it.
  [[nodiscard]] std::string about() const {
    std::vector<std::string> parts;
    if (idea_.hidden && !idea_.hidden_reason.empty()) {
      parts.push_back(view_.text("screen.board.hidden_why", {{"reason", idea_.hidden_reason}}));
    }
    if (const domain::Challenge* challenge = view_.board->event.challenge(idea_.challenge)) {
      parts.emplace_back(challenge->title.in(view_.language()));
    }
    if (const desk::Theme* theme = screens::theme_of(*view_.board, idea_.theme)) {
      parts.push_back(view_.text("screen.board.in_theme", {{"name", theme_name(*theme, view_)}}));
    }
    if (view_.board->stations.size() > 1) {
      parts.push_back(
          view_.text("screen.board.station", {{"station", std::to_string(idea_.station)}}));
    }
    if (idea_.supports > 0) {
      parts.push_back(view_.words->plural("screen.board.supports", idea_.supports));
    }
    std::string said;
    for (const std::string& part : parts) said += (said.empty() ? "" : " · ") + part;
    return said;
  }

  void text(kit::Rect inner) {
    constexpr std::array<float, 4> kEms = {48, 44, 40, 34};
    if (!can_mask_) {
      kit::TextStyle style = kit::kBody.size(48).leading(1.35F);
      const auto high = [&](float width) { return kit_.text_size(idea_.text, style, width).h; };
      for (const float em : kEms) {
        style.em = em;
        if (high(inner.w) <= inner.h) break;
      }
      const float width =
          high(inner.w) > inner.h ? inner.w - kit::ScrollArea::keys_width(inner.h) : inner.w;
      kit::ScrollArea scroll(kit_, "idea.text", inner, high(width));
      kit_.text(scroll.inner(), idea_.text, style, kit_.theme().ink, {.own_direction = true});
      return;
    }
    Words words;
    for (const float em : kEms) {
      words = lay_out(kit_, idea_.text, em, inner.w);
      if (words.height <= inner.h) break;
    }
    if (words.height > inner.h) {
      words =
          lay_out(kit_, idea_.text, kEms.back(), inner.w - kit::ScrollArea::keys_width(inner.h));
    }
    kit::ScrollArea scroll(kit_, "idea.text", inner, words.height);
    const kit::Rect area = scroll.inner();
    const kit::Touch touch =
        kit_.target("idea.words", area, kit::Enabled::kYes, kit::Reach::kTouch);
    for (const Word& word : words.words) draw_word(word, words.style, area, touch);
  }

  void draw_word(const Word& word, kit::TextStyle style, kit::Rect area, const kit::Touch& touch) {
    const kit::Rect box = word.box.moved(area.x, area.y);
    if (touch.activated && box.inset(-4, 0).contains(touch.at)) {
      screens::toggle_mask(board_.masked, word.number);
    }
    const bool masked = std::ranges::binary_search(board_.masked, word.number);
    if (masked) {
      kit_.fill(box.middle(box.w, style.em * 1.15F), kit_.theme().ink, 10);
      return;
    }
    kit_.text(box, word.text, style, kit_.theme().ink,
              {.stand = kit::Stand::kMiddle, .max_lines = 1});
    const float line = box.center().y + style.em * 0.58F;
    kit_.line({box.x, line}, {box.right(), line}, kit_.theme().edge, 2);
  }

  /// What is done with it most: released, with its mask, or brought back.
  void main_button(kit::Rect& inner) {
    const bool fresh = screens::passes(idea_, screens::IdeaFilter::fresh);
    if (!fresh && !masks_ && !idea_.hidden) return;
    const bool low = little_height(kit_) || box_.h < 600;
    kit::Button button{.icon = kit::Icon::kCheck, .kind = kit::ButtonKind::kMain};
    std::string_view id = "release";
    if (masks_) {
      button.label = view_.text(fresh ? "screen.board.release_masked" : "screen.board.save_masked");
      id = "release.masked";
    } else if (idea_.hidden) {
      button.label = view_.text("screen.board.bring_back");
      button.icon = kit::Icon::kVisibility;
      id = "bring_back";
    } else {
      button.label = view_.text("screen.release.release");
    }
    button.em = low ? 40 : 48;
    const float least = low ? 92 : kit::kButtonCrowded;
    const float high = kit::button_height(kit_, button, inner.w, least);
    const kit::Rect place =
        inner.take_bottom(high + kit_.theme().lip, low ? kit::kSpace2 : kit::kSpace3)
            .with_height(high);
    if (!kit::button(kit_, id, place, button)) return;
    if (!masks_) {
      wanted_ = desk::Command{desk::ReleaseIdeas{{idea_.id}}};
      return;
    }
    board_.release_masked = fresh;
    wanted_ =
        desk::Command{desk::ReplaceIdea{idea_.id, screens::masked_text(idea_.text, board_.masked)}};
  }

  /// What is known of it, what masking means, and the way to write it anew. With little room only
  /// what matters at the moment.
  void second_row(kit::Rect& inner) {
    const kit::Button edit{.label = view_.text("screen.board.rewrite"),
                           .icon = kit::Icon::kEdit,
                           .enabled = can_rewrite_,
                           .em = 32};
    const float wide = kit::button_width(kit_, edit, kit::kButtonSmall);
    const std::string_view said = view_.text(!can_rewrite_ ? "screen.board.other_station"
                                             : can_mask_   ? "screen.board.mask_text"
                                                           : "screen.board.rewrite_text");
    const std::string known = about();
    const kit::TextStyle style = kit::kSmall.size(28).leading(1.25F);
    const float room = inner.w - wide - kit::kSpace3;
    const float key = kit::kButtonSmall + kit_.theme().lip;
    constexpr float kBoth = 420;
    const bool both = inner.h > kBoth;
    const std::string_view one = both || masks_ || !can_rewrite_ ? said : std::string_view(known);
    const float high = std::max(key, kit::text_height(kit_, one, style, room));
    kit::Rect row = inner.take_bottom(high, both ? kit::kSpace2 : kit::kSpace3);
    edit_key(row.take_end(wide, kit::kSpace3), edit);
    dim(row, one, style);
    if (!both) return;
    const float known_high = kit::text_height(kit_, known, style, inner.w);
    dim(inner.take_bottom(known_high, kit::kSpace3), known, style);
  }

  void dim(kit::Rect box, std::string_view text, kit::TextStyle style) {
    kit_.text(box, text, style, kit_.theme().ink2, {.stand = kit::Stand::kMiddle, .shrink = true});
  }

  void edit_key(kit::Rect place, const kit::Button& edit) {
    place = place.middle(place.w, kit::kButtonSmall).moved(0, -kit_.theme().lip / 2);
    if (!kit::button(kit_, "edit", place, edit)) return;
    board_.stop_writing();
    board_.task = IdeaTask::rewrite;
    board_.text.set_text(masks_ ? screens::masked_text(idea_.text, board_.masked) : idea_.text);
  }

  screens::IdeaBoardScreen& board_;
  const screens::View& view_;
  kit::Kit& kit_;
  kit::Rect box_;
  const desk::BoardIdea& idea_;
  bool can_rewrite_ = false, can_mask_ = false, masks_ = false;
  Wanted wanted_;
};

}  // namespace

Wanted draw_idea_pane(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect box, const desk::BoardIdea& idea) {
  return Pane(kiosk, view, kit, box, idea).draw();
}

}  // namespace stordialog::drawing
