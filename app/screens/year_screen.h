// The annual wheel on the organiser's desk: the wheel with its list, and one activity at a time
// being written. Every change goes to the host at once; what it has kept is what is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/limits.h"
#include "domain/year_plan.h"
#include "input/text_buffer.h"
#include "organise/output.h"

namespace stordialog::screens {

/// What the host tells of it.
struct YearTold {
  std::optional<domain::YearPlan> plan;        // once it has been looked at
  std::uint32_t kept = 0;                      // how often a change has been kept
  std::vector<organise::WrittenFile> written;  // the wheel's files, since the last change
};

/// wheel: the year. activity: what one is, to change or take away. title, month, day, owner: one
/// decision each; of a new activity title, owner and month come in that order.
enum class YearPage : std::uint8_t { wheel, activity, title, owner, month, day };

struct YearScreen {
  YearPage page = YearPage::wheel;
  domain::YearActivity now;  // being written
  bool adding = false;
  input::TextBuffer title{{domain::limits::kTitleGraphemes, 4 * domain::limits::kTitleGraphemes}};
};

/// One more, to be written from its title on.
void add_activity(YearScreen& screen, const domain::YearPlan& plan);
/// The one at a place of the plan.
void take_up(YearScreen& screen, const domain::YearPlan& plan, std::size_t at);
/// The title as it was typed.
void take_title(YearScreen& screen);
/// A day that the month does not have is forgotten.
void take_month(YearScreen& screen, const domain::YearPlan& plan, std::uint8_t month);

/// The plan with `now` in its place by month and day.
[[nodiscard]] domain::YearPlan with_activity(domain::YearPlan plan, domain::YearActivity now);
[[nodiscard]] domain::YearPlan without_activity(domain::YearPlan plan, const domain::Key& key);
/// The same activities in another year; 29 February becomes some day of it where there is none.
[[nodiscard]] domain::YearPlan in_year(domain::YearPlan plan, std::int32_t year);

}  // namespace stordialog::screens
