#include "drawing/participant/ask.h"

#include <algorithm>
#include <vector>

#include "kit/column.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kTitleStyle = kit::kTitle.size(96);
constexpr kit::TextStyle kText{48, 1.3F, kit::Weight::kMedium, 0};
constexpr kit::TextLayout kTextLayout{.shrink = true, .tabular = true};  // it counts down
constexpr float kTextGap = 24, kClock = 306, kClockRoom = 320, kClockGap = 64, kButtonsGap = 40,
                kBesideButton = 32;

/// Two answers beside each other, or the main one above the other.
struct Answers {
  bool stacked = false;
  float quiet = 0, main = 0;  // heights
  float height = 0;
};

Answers answers_of(const kit::Kit& kit, float width, const Interruption& question) {
  Answers answers{
      .quiet = kit::kButtonHeight, .main = kit::kButtonHeight, .height = kit::kButtonHeight};
  const float needed = kit::button_width(kit, question.quiet) + kBesideButton +
                       kit::button_width(kit, question.main);
  answers.stacked = needed > width;
  if (!answers.stacked) return answers;
  answers.quiet = kit::button_height(kit, question.quiet, width);
  answers.main = kit::button_height(kit, question.main, width);
  answers.height = answers.quiet + kit::kGap + answers.main;
  return answers;
}

Reply draw_answers(kit::Kit& kit, kit::Rect row, const Interruption& question,
                   const Answers& answers) {
  kit::Rect main = row, quiet;
  if (answers.stacked) {
    quiet = main.take_bottom(answers.quiet, kit::kGap);
  } else {
    quiet = main.take_start(kit::button_width(kit, question.quiet, row.h), kBesideButton);
  }
  Reply reply = Reply::none;
  if (kit::button(kit, question.quiet_id, quiet, question.quiet)) reply = Reply::quiet;
  if (kit::button(kit, question.main_id, main, question.main)) reply = Reply::main;
  return reply;
}

std::vector<kit::Block> blocks_of(kit::Kit& kit, const Interruption& question, bool clock_above) {
  std::vector<kit::Block> blocks;
  if (clock_above) {
    blocks.push_back(
        {.height = [](float) { return kClock; },
         .draw = [&](kit::Rect box) { kit::countdown(kit, box.center(), kClock, *question.clock); },
         .gap = kit::kSpace5});
  }
  blocks.push_back(
      {.height = [&](float w) { return kit::text_height(kit, question.title, kTitleStyle, w); },
       .draw =
           [&](kit::Rect box) {
             kit.text(box, question.title, kTitleStyle, kit.theme().ink, kit::kFlowingBalanced);
           },
       .gap = kTextGap});
  blocks.push_back(
      {.height = [&](float w) { return kit.text_size(question.text, kText, w, kTextLayout).h; },
       .draw =
           [&](kit::Rect box) {
             kit.text(box, question.text, kText, kit.theme().ink, kTextLayout);
           }});
  return blocks;
}

float width_of(const kit::Kit& kit) {
  constexpr float kWide = 1240, kWidest = 1640, kMargin = 64;
  const float most = kit.screen().w - kMargin;
  if (kit.upright()) return most;
  return std::min(most, kit.enlargement() == kit::TextSize::kNormal ? kWide : kWidest);
}

}  // namespace

Reply ask(kit::Kit& kit, const Interruption& question) {
  constexpr float kNarrow = 560, kMargin = 32;
  const kit::Rect screen = kit.screen();
  const float width = width_of(kit);
  const kit::Size padding = kit::dialog_padding(width);
  const float inner_width = width - 2 * padding.w;
  const bool has_clock = question.clock != nullptr;
  const Answers answers = answers_of(kit, inner_width, question);
  const float most = screen.h - 2 * kMargin - kButtonsGap - answers.height - 2 * padding.h;
  bool beside = has_clock && inner_width - kClockRoom - kClockGap >= kNarrow;
  float words = inner_width - (beside ? kClockRoom + kClockGap : 0);
  std::vector<kit::Block> blocks = blocks_of(kit, question, has_clock && !beside);
  // The clock gives way to the words, which say the seconds too.
  if (has_clock && kit::column_height(blocks, words) > most) {
    beside = false;
    words = inner_width;
    blocks = blocks_of(kit, question, false);
  }
  const float content = std::max(kit::column_height(blocks, words), beside ? kClock : 0);
  const float needed = content + kButtonsGap + answers.height + 2 * padding.h;
  const float height = std::min(std::max(question.height, needed), screen.h - 2 * kMargin);

  const kit::Dialog dialog(kit, question.id, screen.middle(width, height));
  kit::Rect inner = dialog.inner();
  const kit::Rect row = inner.take_bottom(answers.height, kButtonsGap);
  if (beside) {
    const kit::Rect place = inner.take_start(kClockRoom, kClockGap);
    kit::countdown(kit, place.center(), kClock, *question.clock);
  }
  kit::draw_column(kit, kit::Id(question.id, ".words"), inner, blocks, kit::Spread::kMiddle);
  return draw_answers(kit, row, question, answers);
}

}  // namespace stordialog::drawing
