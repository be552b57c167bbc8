#include "shell/stage.h"

#include "drawing/draw.h"
#include "screens/organiser_told.h"
#include "shell/wiping_heap.h"

namespace stordialog::shell {

/// Staff and organisers have their words in some languages only: in the others their whole screen
/// speaks, and runs, as Swedish does.
const wording::Catalogue& Stage::words(const desk::Board* board) const {
  using screens::Place;
  const Place place = kiosk_.place();
  const bool start =
      place == Place::start || place == Place::start_station || screens::is_organiser(place);
  if (kiosk_.hall.fills_window && board != nullptr) return screens::hall_words(words_, *board);
  const wording::Catalogue& own = words_.in(kiosk_.language());
  const bool lacks = (screens::is_staff(place) && !own.has("screen.staff.lock")) ||
                     (start && !own.has("screen.start.title"));
  return lacks ? words_.in("sv") : own;
}

std::optional<screens::Work> Stage::frame(const Moment& moment, const desk::Board* board,
                                          const screens::Host& host) {
  if (speaking()) kiosk_.hold_time(moment.time_s);
  kiosk_.tick(moment.time_s, moment.touched, board);
  if (kiosk_.place() != place_) {
    place_ = kiosk_.place();
    kit_.forget();  // focus, scrolling and shift belong to a screen, and to a person
    wipe_stack();
  }
  const wording::Catalogue& words = this->words(board);
  kit::Frame frame;
  frame.width = moment.width;
  frame.height = moment.height;
  frame.time_s = moment.time_s;
  frame.direction =
      words.right_to_left() ? kit::Direction::kRightToLeft : kit::Direction::kLeftToRight;
  const screens::Comfort& comfort = kiosk_.comfort();
  theme_ = comfort.high_contrast ? kit::ThemeName::kHighContrast : kit::ThemeName::kLight;
  frame.theme = theme_;
  // The text size is the participants'; staff's screens say more in less room.
  const screens::Place place = kiosk_.place();
  const bool theirs = place == screens::Place::welcome || screens::is_participants(place);
  frame.text = theirs ? static_cast<kit::TextSize>(comfort.text_step) : kit::TextSize::kNormal;
  frame.pixels_per_mm = moment.pixels_per_mm;
  frame.busy = kiosk_.busy();
  frame.motion = moment.motion;
  const bool organisers = screens::is_organiser(place);
  frame.practice_strip = organisers ? host.organiser != nullptr && host.organiser->work &&
                                          host.organiser->work->event.practice
                                    : board != nullptr && board->event.practice;
  frame.listen = listening(host);
  frame.up_word = words.text("screen.button.up");
  frame.down_word = words.text("screen.button.down");
  frame.range_words = [&words](int first, int last, int count) {
    return words.text("screen.list.range", {{"first", words.number(first)},
                                            {"last", words.number(last)},
                                            {"count", words.number(count)}});
  };
  kit_.begin_frame(frame);

  screens::View view;
  view.board = board;
  view.words = &words;
  view.catalogues = &words_;
  view.host = &host;
  view.opened = moment.opened;
  view.time_s = moment.time_s;
  view.busy = kiosk_.busy();
  view.busy_since_s = kiosk_.busy_since_s();
  std::optional<screens::Request> request = drawing::draw(kiosk_, view, kit_);
  kit_.end_frame();
  narrate(words, host, moment.time_s);
  if (!request) return std::nullopt;
  return kiosk_.apply(std::move(*request), board, moment.time_s);
}

/// This person has the screen read aloud, or is being asked whether to; in a language that the
/// machine speaks, and never the staff's screens.
bool Stage::listening(const screens::Host& host) const {
  const screens::Place place = kiosk_.place();
  const bool participants = place == screens::Place::welcome || screens::is_participants(place);
  const bool asked = kiosk_.sheet() == screens::Sheet::read_aloud;
  return narrator_ && participants && (kiosk_.comfort().reading || asked) &&
         host.speaks(kiosk_.language());
}

void Stage::narrate(const wording::Catalogue& words, const screens::Host& host, double time_s) {
  if (!narrator_) return;
  const screens::Comfort& comfort = kiosk_.comfort();
  Narrator::Moment now;
  now.listening = listening(host);
  now.reading = comfort.reading;
  now.headphones = comfort.headphones;
  now.volume = comfort.volume;
  // A place, what lies over it, or another language: each is a new screen.
  now.screen = std::hash<std::string>{}(kiosk_.language()) & 0xFFFF'FFFF'0000'0000;
  now.screen |= static_cast<std::uint64_t>(kiosk_.place()) << 16U;
  now.screen |= static_cast<std::uint64_t>(kiosk_.sheet()) << 8U;
  now.screen |= kiosk_.idle_warning(time_s) ? 2U : 1U;
  now.acted = kit_.acted();
  now.shortcut = kit_.shortcut();
  narrator_->hear(kit_.heard(), words, now);
}

}  // namespace stordialog::shell
