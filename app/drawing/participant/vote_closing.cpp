// "Röstningen stänger om 45 s": over every step of a vote that has been closed while it was cast.
#include "drawing/participant/page.h"
#include "screens/vote_screen.h"

namespace stordialog::drawing {

void draw_vote_closing(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main) {
  const int left = screens::vote_closes_in_s(*view.board, kiosk.vote.question, view.board_time_s());
  if (left == 0) return;
  const std::string said = view.words->plural("screen.vote.closing", left);
  const kit::Notice notice{.lead = said, .icon = kit::Icon::kHourglassTop, .em = 40, .icon_em = 52};
  const float high = kit::notice_height(kit, main.w, notice);
  kit::notice(kit, main.take_top(high, kit::kSpace3), notice);
}

}  // namespace stordialog::drawing
