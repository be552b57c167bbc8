#include <algorithm>
#include <string>

#include "drawing/projector/sheet.h"
#include "screens/hall_results.h"

namespace stordialog::drawing {

namespace {

/// Where a vote stands.
enum class Voting : std::uint8_t { not_open, open, closing, closed };

Voting voting_of(const Sheet& sheet, const domain::Question& question) {
  const desk::Board& board = *sheet.view.board;
  const domain::Activity activity{domain::ActivityKind::vote, question.key};
  const auto state = std::ranges::find(board.activities, activity, &desk::ActivityState::activity);
  if (state != board.activities.end() && state->open) return Voting::open;
  if (state != board.activities.end() && state->closing_until > 0) return Voting::closing;
  const domain::Totals* totals = board.hall_totals_of(question.key);
  return totals != nullptr && totals->cast > 0 ? Voting::closed : Voting::not_open;
}

std::string_view title_of(Voting voting) {
  switch (voting) {
    case Voting::open:
      return "projector.participation.open";
    case Voting::closing:
      return "projector.participation.closing";
    case Voting::closed:
      return "projector.participation.closed";
    case Voting::not_open:
      break;
  }
  return "projector.participation.not_open";
}

std::string what_next(const Sheet& sheet, const domain::Question& question, Voting voting) {
  const screens::HallView& view = sheet.view;
  const desk::Board& board = *view.board;
  std::string text;
  if (voting == Voting::closing) {
    text = view.text("projector.participation.grace");
  } else if (!screens::may_show_result(board, question.key)) {
    const bool over = voting == Voting::closed;
    text = over ? view.text("projector.participation.released")
                : view.text("projector.participation.later");
  }
  if (!board.event.codes) {
    if (!text.empty()) text += ' ';
    text += view.text("projector.participation.no_codes");
  }
  return text;
}

/// A dot a person: who has voted, and who has not where it is known how many are present.
class Dots {
 public:
  Dots(const Sheet& sheet, std::uint32_t voted, std::uint32_t people)
      : sheet_(sheet), voted_(voted), people_(std::max(voted, people)) {}

  void draw(kit::Rect box) const {
    if (people_ == 0) return;
    if (people_ > kDotsMost) return draw_bar(box);
    std::size_t across = 1;
    float pitch = 0;
    for (std::size_t tried = 1; tried <= people_; ++tried) {
      const std::size_t rows = (people_ + tried - 1) / tried;
      const float fits =
          std::min({box.w / static_cast<float>(tried), box.h / static_cast<float>(rows), kLargest});
      if (fits > pitch) pitch = fits, across = tried;
    }
    pitch = whole_pixels(sheet_, pitch);
    const std::size_t rows = (people_ + across - 1) / across;
    const kit::Rect grid{box.right() - pitch * static_cast<float>(across),
                         box.y + (box.h - pitch * static_cast<float>(rows)) / 2,
                         pitch * static_cast<float>(across), pitch * static_cast<float>(rows)};
    const screens::Growth& growth = sheet_.view.hall->voted;
    const float fresh = growth.to == voted_ ? grown(sheet_, growth.since_s, 0.3) : 1;
    const float radius = pitch * 0.38F;
    for (std::size_t i = 0; i < people_; ++i) {
      const kit::Point at{grid.x + pitch * (static_cast<float>(i % across) + 0.5F),
                          grid.y + pitch * (static_cast<float>(i / across) + 0.5F)};
      const bool filled = i < voted_;
      const bool known = people_ > voted_;
      if (!filled || (fresh < 1 && i >= growth.from && known)) {
        sheet_.kit.dot_ring(at, radius, sheet_.theme().edge);
      }
      if (!filled) continue;
      const kit::Color color = sheet_.theme().dot.alpha(i >= growth.from ? fresh : 1);
      sheet_.kit.dot(at, radius, color);
    }
  }

 private:
  static constexpr float kLargest = 72;
  static constexpr std::uint32_t kDotsMost = 600;  // more are too small to be seen as dots

  void draw_bar(kit::Rect box) const {
    const kit::Rect bar = box.middle(box.w, 120);
    sheet_.kit.stroke(bar, sheet_.theme().edge, 4, 16);
    const float share = static_cast<float>(voted_) / static_cast<float>(people_);
    sheet_.kit.fill(bar.with_width(bar.w * share), sheet_.theme().dot, 16);
  }

  const Sheet& sheet_;
  std::uint32_t voted_, people_;
};

constexpr float kNumberLeast = 110;

/// "186 av 252 har röstat": the number large, its words beside it or, where it is too wide, under.
void draw_number(const Sheet& sheet, kit::Rect room, std::uint32_t voted) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const std::string number = view.words->number(voted);
  kit::TextStyle large{248, 0.9F, kit::Weight::kExtraBold, -0.02F};
  const kit::TextStyle words{60, 1.15F, kit::Weight::kMedium, 0};
  std::string said = view.words->plural("projector.participation.voted", voted);
  if (view.board->present > 0) {
    said = view.text("projector.participation.of",
                     {{"present", view.words->number(view.board->present)}});
  }
  large.em = std::clamp(room.h / large.line, kNumberLeast, large.em);
  const float wide = kit.text_width(number, large) + kit::kSpace4;
  const float beside = room.w - wide;
  const float room_beside = large.em * large.line - kit::kSpace4;
  if (kit.widest_word(said, words) <= beside &&
      height_of(kit, said, words, beside) <= room_beside) {
    kit::Rect row = room.take_top(large.em * large.line);
    kit.text(row.take_start(wide), number, large, sheet.theme().dot,
             {.stand = kit::Stand::kMiddle, .max_lines = 1});
    kit.text(row.moved(0, -kit::kSpace4), said, words, sheet.theme().ink,
             {.stand = kit::Stand::kBottom, .balanced = true});
    return;
  }
  const kit::TextStyle under = fitting(kit, said, words, room.w);
  const float said_high = height_of(kit, said, under, room.w);
  large.em = std::clamp((room.h - said_high) / large.line, kNumberLeast, large.em);
  kit.text(room.take_top(large.em * large.line), number, large, sheet.theme().dot,
           {.max_lines = 1});
  kit.text(room.with_height(said_high), said, under, sheet.theme().ink);
}

}  // namespace

void draw_hall_participation(const Sheet& sheet) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const domain::Question* question = screens::asked_about(*view.hall, *view.board);
  if (question == nullptr) {
    return draw_nothing(sheet, sheet.inner, kit::Icon::kHowToVote,
                        view.text("projector.participation.none"), {});
  }
  const domain::Totals* totals = view.board->hall_totals_of(question->key);
  const std::uint32_t voted = totals == nullptr ? 0 : totals->cast;
  const Voting voting = voting_of(sheet, *question);
  kit::Rect room = sheet.inner;
  kit::Rect head = room.take_top(96, kit::kSpace5);
  const float clock = draw_clock(sheet, head);
  (void)head.take_end(clock, clock > 0 ? kit::kSpace6 : 0);
  draw_event_name(sheet, head);

  const float gap = room.w < 1500 ? kit::kSpace6 : 96;
  kit::Rect start = room.take_start((room.w - gap) * 0.48F, gap);
  const std::string_view title = view.text(title_of(voting));
  const kit::TextStyle large =
      fitting(kit, title, {start.w < 720 ? 92.0F : 112.0F, 1.06F, kit::Weight::kExtraBold, -0.02F},
              start.w, 2, 64);
  const float title_high = height_of(kit, title, large, start.w);
  kit.text(start.take_top(title_high, kit::kSpace2), title, large, sheet.theme().ink,
           {.balanced = true});
  if (view.board->event.questions.size() > 1) {
    const std::string_view asked = view.said(question->title);
    const float high = height_of(kit, asked, kHallText.bold(), start.w);
    kit.text(start.take_top(high, kit::kSpace1), asked, kHallText.bold(), sheet.theme().ink);
  }
  const std::string fresh = freshness_text(sheet);
  const std::string next = what_next(sheet, *question, voting);
  for (const std::string& text : {fresh, next}) {
    if (text.empty()) continue;
    const float high = height_of(kit, text, kHallSay, start.w);
    kit.text(start.take_bottom(high, kit::kSpace2), text, kHallSay, sheet.theme().ink2);
  }
  draw_number(sheet, start.inset(0, kit::kSpace2), voted);
  Dots(sheet, voted, view.board->present).draw(room);
}

}  // namespace stordialog::drawing
