// A follow-up question while it is made of a theme, one decision a step. Only a lead station can
// add it to the event.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "desk/board.h"
#include "desk/command.h"
#include "domain/limits.h"
#include "input/text_buffer.h"

namespace stordialog::screens {

enum class PromoteStep : std::uint8_t { options, title, picks, review };
inline constexpr std::array kPromoteSteps = {PromoteStep::options, PromoteStep::title,
                                             PromoteStep::picks, PromoteStep::review};

struct PromoteScreen {
  PromoteStep step = PromoteStep::options;
  std::vector<domain::RecordId> themes;  // become options, in the order they were chosen
  std::vector<domain::Key> challenges;   // options the event has already
  input::TextBuffer title{{domain::limits::kTitleGraphemes, 4 * domain::limits::kTitleGraphemes}};
  domain::Method method = domain::Method::picks;
  std::uint16_t picks = 1;  // as domain::Question says; of no account with grades
  std::size_t page = 0;     // of what can be chosen
  bool added = false;       // it is on the drive

  [[nodiscard]] std::size_t options() const { return themes.size() + challenges.size(); }
  [[nodiscard]] bool has(const domain::RecordId& theme) const;
  [[nodiscard]] bool has(const domain::Key& challenge) const;
  void toggle(const domain::RecordId& theme);
  void toggle(const domain::Key& challenge);
};

/// A question needs two options at least, and a theme needs a name to be one.
inline constexpr std::size_t kOptionsLeast = 2;
[[nodiscard]] bool can_promote(const desk::Theme& theme);
/// From a theme, which is its first option.
[[nodiscard]] PromoteScreen begin_promotion(const domain::RecordId& theme);
/// This step has its answer.
[[nodiscard]] bool step_done(const PromoteScreen& screen, PromoteStep step);
/// How many may be picked at most: one less than there are options, so that it is a choice.
[[nodiscard]] std::uint16_t picks_most(const PromoteScreen& screen);
/// What to ask the desk for; call only when every step is done. An option's description is the
/// idea of its theme that most agree with, cut to what a description holds.
[[nodiscard]] desk::AddQuestion question_of(const PromoteScreen& screen, const desk::Board& board);

}  // namespace stordialog::screens
