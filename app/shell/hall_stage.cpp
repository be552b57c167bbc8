#include "shell/hall_stage.h"

#include "drawing/projector/projector.h"

namespace stordialog::shell {

void HallStage::frame(const Moment& moment, const desk::Board& board, const screens::Hall& hall,
                      const screens::OpenedVotes* opened) {
  kit::Frame frame;
  frame.width = moment.width;
  frame.height = moment.height;
  frame.time_s = moment.time_s;
  frame.theme = kit::ThemeName::kDark;
  const wording::Catalogue& words = screens::hall_words(words_, board);
  frame.direction =
      words.right_to_left() ? kit::Direction::kRightToLeft : kit::Direction::kLeftToRight;
  frame.motion = moment.motion;
  kit_.begin_frame(frame);
  const screens::HallView view{.board = &board,
                               .words = &words,
                               .hall = &hall,
                               .opened = opened,
                               .time_s = moment.time_s,
                               .motion = moment.motion,
                               .utc_s = moment.utc_s};
  const float scale = kit_.scale();
  drawing::draw_hall(view, kit_, {0, 0, moment.width / scale, moment.height / scale});
  kit_.end_frame();
}

}  // namespace stordialog::shell
