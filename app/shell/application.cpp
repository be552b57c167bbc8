#include "shell/application.h"

#include <algorithm>
#include <iostream>

#include "shell/machine.h"
#include "shell/places.h"

namespace stordialog::shell {

namespace {

constexpr int kFramesAfterInput = 3;
constexpr double kSecondsBetweenSentences = 0.1;
constexpr double kSecondsWhileMoving = 1.0 / 60;

}  // namespace

domain::Expected<std::unique_ptr<Application>> Application::open(ApplicationOrder order) {
  std::unique_ptr<Application> application(new Application(std::move(order)));
  const ApplicationOrder& wanted = application->order_;
  auto words = wording::Catalogues::read(application->files_, wanted.station.assets / "strings");
  if (!words) return domain::fail(words.error());
  application->words_ = std::make_unique<wording::Catalogues>(std::move(*words));
  auto window = Window::open({wanted.width, wanted.height, wanted.kiosk, "Stordialog"},
                             kit::fonts_in(wanted.fonts));
  if (!window) return domain::fail(window.error());
  application->window_ = std::move(*window);
  application->projector_ = std::make_unique<ProjectorWindow>(
      *application->window_, kit::fonts_in(wanted.fonts), *application->words_, wanted.projector);
  application->stage_ =
      std::make_unique<Stage>(application->window_->fonts(), *application->words_);
  application->give_voice();
  application->host_.kiosk_locked = wanted.kiosk;
  application->host_.utc_offset_s = utc_offset_s(application->clock_.utc_seconds());
  application->host_.restarts = wanted.restarts;
  application->host_.screen_may_blank = screen_may_blank();
  application->open_backstage();
  if (wanted.targets && application->may_be_told()) {
    application->teller_ = std::make_unique<TargetTeller>(*wanted.targets);
  }
  return application;
}

/// Told once, to whoever starts the program; the screen then does not offer to read.
void Application::give_voice() {
  if (!voice_.found())
    std::cerr << words_->in("sv").say(domain::Error("speech.no_program")) << '\n';
  for (const std::string& language : words_->languages()) {
    if (voice_.speaks(language)) host_.voices.push_back(language);
  }
  stage_->set_voice(voice_);
}

void Application::open_backstage() {
  backstage_ = std::make_unique<Backstage>(order_.station, *words_, stage_->kiosk(), host_,
                                           [] { Window::wake(); });
  if (const auto resumed = backstage_->resume(window_->time_s()); !resumed) {
    std::cerr << words_->in("sv").say(resumed.error()) << '\n';
  }
}

/// A real event's screen is never told to anyone, and Esc does not close it; nor the organiser's.
bool Application::may_be_told() const {
  if (screens::is_organiser(stage_->kiosk().place())) return false;
  return backstage_->board() == nullptr || backstage_->practice();
}

void Application::tend_projector() {
  projector_->tend({.time_s = window_->time_s(),
                    .motion = order_.motion,
                    .utc_s = host_.utc_s,
                    .board = backstage_->board(),
                    .hall = &stage_->kiosk().hall,
                    .opened = backstage_->opened()});
  host_.second_screen = projector_->shows();
}

void Application::picture() {
  host_.utc_s = clock_.utc_seconds();
  host_.board_clock_s =
      static_cast<double>(clock_.monotonic_milliseconds()) / 1000 - window_->time_s();
  if (!may_be_told()) teller_.reset();
  if (teller_) teller_->begin_frame();
  window_->frame(stage_->theme().paper, [this] {
    const Window::Pixels pixels = window_->size();
    Stage::Moment moment;
    moment.width = static_cast<float>(pixels.width);
    moment.height = static_cast<float>(pixels.height);
    moment.time_s = window_->time_s();
    moment.pixels_per_mm = window_->pixels_per_mm(order_.panel_width_mm);
    moment.motion = order_.motion;
    moment.opened = backstage_->opened();
    moment.touched = window_->take_touched();
    if (moment.touched || stage_->moving()) lively_frames_ = kFramesAfterInput;
    screens::Kiosk& kiosk = stage_->kiosk();
    const bool big = kiosk.hall.fills_window;
    if (window_->big_picture_pressed()) {
      (void)kiosk.apply(screens::HallRequest{screens::ToggleBigPicture{}}, backstage_->board(),
                        moment.time_s);
    }
    if (auto work = stage_->frame(moment, backstage_->board(), host_)) {
      backstage_->carry_out(std::move(*work), window_->time_s());
      lively_frames_ = kFramesAfterInput;
    }
    for (const kit::Kit::Move& move : stage_->kit().moves()) window_->moved(move);
    if (big) return;
    if (window_->escape_pressed() && !order_.kiosk && may_be_told()) escaped_ = true;
  });
  if (teller_) teller_->end_frame(stage_->kiosk().busy());
  if (!order_.kiosk) window_->fill_monitor(stage_->kiosk().hall.fills_window);
  backstage_->keep_settings();
}

double Application::wait_seconds() {
  if (lively_frames_ > 0) return kSecondsWhileMoving;
  if (stage_->speaking()) return kSecondsBetweenSentences;
  const double now_s = window_->time_s();
  const double rest_of_kiosk = stage_->kiosk().rest_s(now_s);
  double rest = std::min(
      {backstage_->rest_s(), rest_of_kiosk, projector_->rest_s(stage_->kiosk().hall, now_s)});
  if (order_.seconds_most) rest = std::min(rest, *order_.seconds_most - window_->time_s() + 0.01);
  return std::max(rest, kSecondsWhileMoving);
}

int Application::run() {
  while (!escaped_ && !backstage_->quitting()) {
    window_->wait(wait_seconds());
    if (backstage_->take_answer(window_->time_s())) lively_frames_ = kFramesAfterInput;
    if (backstage_->tend(window_->time_s())) lively_frames_ = kFramesAfterInput;
    picture();
    tend_projector();
    if (lively_frames_ > 0) --lively_frames_;
    if (order_.bench_start) {
      (void)window_->shown();  // it is there when this returns
      return 0;
    }
    if (order_.seconds_most && window_->time_s() > *order_.seconds_most) return 0;
    if (window_->closing()) {
      if (!order_.kiosk) return 0;
      window_->keep_open();
    }
  }
  return 0;
}

}  // namespace stordialog::shell
