// "Röstningen stänger om 45 s": over every step of a vote that has been closed while it was cast.
#include "drawing/participant/page.h"
#include "screens/vote_screen.h"

namespace stordialog::drawing {

void draw_vote_closing(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main) {
  const int left = screens::vote_closes_in_s(*view.board, kiosk.vote.question, view.board_time_s());
  if (left == 0) return;
  const std::string said = view.words->plural("screen.vote.closing", left);
  kit::Notice notice{.lead = said, .icon = kit::Icon::kHourglassTop, .em = 40, .icon_em = 52};
  const float high = kit::notice_height(kit, main.w, notice);
  // Where it would leave the options too little it is a line in letters of the normal size.
  constexpr float kShareMost = 0.13F;
  if (high <= kShareMost * main.h) {
    kit::notice(kit, main.take_top(high, kit::kSpace3), notice);
    return;
  }
  kit.push_text_size(kit::TextSize::kNormal);
  notice.em = notice.icon_em = 40;
  notice.bare = true;
  kit::notice(kit, main.take_top(kit::notice_height(kit, main.w, notice), kit::kSpace1), notice);
  kit.pop_text_size();
}

}  // namespace stordialog::drawing
