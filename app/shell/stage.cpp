#include "shell/stage.h"

#include "drawing/draw.h"
#include "shell/wiping_heap.h"

namespace stordialog::shell {

std::optional<screens::Work> Stage::frame(const Moment& moment, const desk::Board* board,
                                          const screens::Host& host) {
  kiosk_.tick(moment.time_s, moment.touched, board);
  if (kiosk_.place() != place_) {
    place_ = kiosk_.place();
    kit_.forget();  // focus, scrolling and shift belong to a screen, and to a person
    wipe_stack();
  }
  const wording::Catalogue& words = words_.in(kiosk_.language());
  kit::Frame frame;
  frame.width = moment.width;
  frame.height = moment.height;
  frame.time_s = moment.time_s;
  frame.direction =
      words.right_to_left() ? kit::Direction::kRightToLeft : kit::Direction::kLeftToRight;
  const screens::Comfort& comfort = kiosk_.comfort();
  theme_ = comfort.high_contrast ? kit::ThemeName::kHighContrast : kit::ThemeName::kLight;
  frame.theme = theme_;
  frame.text = static_cast<kit::TextSize>(comfort.text_step);
  frame.pixels_per_mm = moment.pixels_per_mm;
  frame.busy = kiosk_.busy();
  frame.motion = moment.motion;
  frame.practice_strip = board != nullptr && board->event.practice;
  kit_.begin_frame(frame);

  screens::View view;
  view.board = board;
  view.words = &words;
  view.catalogues = &words_;
  view.host = &host;
  view.time_s = moment.time_s;
  view.busy = kiosk_.busy();
  view.busy_since_s = kiosk_.busy_since_s();
  std::optional<screens::Request> request = drawing::draw(kiosk_, view, kit_);
  kit_.end_frame();
  if (!request) return std::nullopt;
  return kiosk_.apply(std::move(*request), board, moment.time_s);
}

}  // namespace stordialog::shell
