// "Så räknades det" (41): an opened count explained well enough to be done again by hand. Staff see
// it from their results, organisers from their opening; what is told sync/report decides.
#pragma once

#include "drawing/staff/staff.h"
#include "report/explained.h"
#include "screens/count_screen.h"

namespace stordialog::drawing {

/// An opened question with at least one ballot. Ids count.back, pages.up, pages.down; tables that
/// are too wide scroll as count.rows, and the steps as count.steps. True: it was left.
[[nodiscard]] bool draw_count_page(screens::CountScreen& screen, const domain::Event& event,
                                   const report::QuestionResult& result, const screens::View& view,
                                   kit::Kit& kit, kit::Rect work);

}  // namespace stordialog::drawing
