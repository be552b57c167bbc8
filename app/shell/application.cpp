#include "shell/application.h"

#include <algorithm>
#include <iostream>

#include "shell/drives.h"
#include "shell/places.h"

namespace stordialog::shell {

namespace {

constexpr int kFramesAfterInput = 3;
constexpr double kSecondsBetweenSentences = 0.1;
constexpr double kSecondsWhileMoving = 1.0 / 60;
constexpr std::uint64_t kTicketBytes = domain::limits::kPackageBytes + 4096;

}  // namespace

domain::Expected<std::unique_ptr<Application>> Application::open(ApplicationOrder order) {
  std::unique_ptr<Application> application(new Application(std::move(order)));
  const ApplicationOrder& wanted = application->order_;
  auto words = wording::Catalogues::read(application->files_, wanted.assets / "strings");
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
  application->resume_or_start();
  const bool practice = !application->board_ || application->board_->event.practice;
  if (wanted.targets && practice) {
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

void Application::resume_or_start() {
  domain::Expected<void> opened;
  if (order_.practice) {
    opened = open_practice();
  } else {
    for (const organise::StationHere& here : organise::stations_here(files_, order_.data)) {
      if (here.practice) continue;
      opened = open_station(here, {});
      break;
    }
  }
  if (!opened) {
    std::cerr << words_->in("sv").say(opened.error()) << '\n';
    stage_->kiosk().refuse(opened.error());
  }
}

domain::Expected<void> Application::open_practice() {
  const system::Path file =
      order_.practice_event.value_or(order_.assets / "events" / "ok-ide-practice.event.toml");
  const auto toml = files_.read(file, domain::limits::kEventFileBytes);
  if (!toml) return domain::fail(toml.error());
  auto practice = organise::make_practice({toml->begin(), toml->end()}, file.string());
  if (!practice) return domain::fail(practice.error());
  for (const auto& [number, ticket] : practice->prepared.tickets) {
    if (number != order_.practice_station) continue;
    const auto here = organise::place_ticket(files_, order_.data, ticket.view());
    if (!here) return domain::fail(here.error());
    return open_station(*here, practice->secrets());
  }
  return domain::fail(
      domain::Error("station.unknown").with("station", std::to_string(order_.practice_station)));
}

domain::Expected<void> Application::open_station(const organise::StationHere& here,
                                                 desk::PracticeSecrets secrets) {
  const auto bytes = files_.read(here.folder / "station.ticket", kTicketBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto ticket = bundle::read_ticket(*bytes);
  if (!ticket) return domain::fail(ticket.error());
  auto desk = desk::Desk::open({files_, clock_, randomness_}, std::move(*ticket), here.folder,
                               std::move(secrets));
  if (!desk) return domain::fail(desk.error());
  desk_ = std::make_unique<DeskThread>(std::move(*desk), [] { Window::wake(); });
  board_ = desk_->board();
  stage_->kiosk().station_opened(*board_, window_->time_s());
  folder_ = here.folder;
  settings_ = read_settings(files_, folder_);
  (void)stage_->kiosk().apply(screens::SetTable{settings_.table}, board_.get(), window_->time_s());
  return {};
}

void Application::carry_out(screens::Work work) {
  if (auto* command = std::get_if<desk::Command>(&work)) {
    if (desk_) desk_->submit(std::move(*command));
  } else {
    errand(std::get<screens::Errand>(work));
  }
}

void Application::errand(const screens::Errand& errand) {
  domain::Expected<void> done;
  if (std::holds_alternative<screens::StartPractice>(errand)) {
    done = open_practice();
  } else if (std::holds_alternative<screens::LookForTickets>(errand)) {
    look_for_tickets();
  } else if (const auto* take = std::get_if<screens::TakeTicket>(&errand)) {
    if (take->index < host_.tickets.size()) {
      const auto here = organise::take_ticket(files_, order_.data, host_.tickets[take->index].file);
      done = here ? open_station(*here, {}) : domain::fail(here.error());
    }
  } else if (std::holds_alternative<screens::LookForDrives>(errand)) {
    look_for_drives();
  } else {
    quitting_ = true;
  }
  if (!done) stage_->kiosk().refuse(done.error());
}

void Application::look_for_drives() {
  host_.drives = mounted_drives(files_, order_.drives);
  const system::Path here = order_.data / "exports";
  host_.drives.push_back(
      {std::string(words_->in(stage_->kiosk().language()).text("screen.export.folder")), here,
       files_.free_bytes(order_.data), false});
}

void Application::look_for_tickets() {
  host_.tickets.clear();
  for (const screens::Drive& drive : mounted_drives(files_, order_.drives)) {
    for (organise::TicketFound& found : organise::find_tickets(files_, drive.folder)) {
      host_.tickets.push_back(std::move(found));
    }
  }
}

void Application::take_answer() {
  if (!desk_) return;
  if (auto answer = desk_->take_answer()) {
    board_ = desk_->board();
    stage_->kiosk().receive(std::move(*answer), *board_, window_->time_s());
    lively_frames_ = kFramesAfterInput;
  }
}

void Application::tend_projector() {
  projector_->tend({.time_s = window_->time_s(),
                    .motion = order_.motion,
                    .utc_s = host_.utc_s,
                    .board = board_.get(),
                    .hall = &stage_->kiosk().hall,
                    .opened = nullptr});
  host_.second_screen = projector_->shows();
}

void Application::picture() {
  host_.utc_s = clock_.utc_seconds();
  host_.board_clock_s =
      static_cast<double>(clock_.monotonic_milliseconds()) / 1000 - window_->time_s();
  if (board_ && !board_->event.practice) teller_.reset();
  if (teller_) teller_->begin_frame();
  window_->frame(stage_->theme().paper, [this] {
    const Window::Pixels pixels = window_->size();
    Stage::Moment moment;
    moment.width = static_cast<float>(pixels.width);
    moment.height = static_cast<float>(pixels.height);
    moment.time_s = window_->time_s();
    moment.pixels_per_mm = window_->pixels_per_mm(order_.panel_width_mm);
    moment.motion = order_.motion;
    moment.touched = window_->take_touched();
    if (moment.touched || stage_->moving()) lively_frames_ = kFramesAfterInput;
    screens::Kiosk& kiosk = stage_->kiosk();
    const bool big = kiosk.hall.fills_window;
    if (window_->big_picture_pressed()) {
      (void)kiosk.apply(screens::HallRequest{screens::ToggleBigPicture{}}, board_.get(),
                        moment.time_s);
    }
    if (auto work = stage_->frame(moment, board_.get(), host_)) {
      carry_out(std::move(*work));
      lively_frames_ = kFramesAfterInput;
    }
    for (const kit::Kit::Move& move : stage_->kit().moves()) window_->moved(move);
    const bool practice = board_ == nullptr || board_->event.practice;
    if (big) return;
    if (window_->escape_pressed() && !order_.kiosk && practice) quitting_ = true;
  });
  if (teller_) teller_->end_frame(stage_->kiosk().busy());
  if (!order_.kiosk) window_->fill_monitor(stage_->kiosk().hall.fills_window);
  keep_settings();
}

/// A table that cannot be written is asked for again after a restart; nobody need know now.
void Application::keep_settings() {
  const Settings now{.table = stage_->kiosk().table()};
  if (folder_.empty() || now == settings_) return;
  settings_ = now;
  (void)write_settings(files_, folder_, settings_);
}

double Application::wait_seconds() {
  if (lively_frames_ > 0) return kSecondsWhileMoving;
  if (stage_->speaking()) return kSecondsBetweenSentences;
  const double now_s = window_->time_s();
  const double rest_of_kiosk = stage_->kiosk().rest_s(now_s);
  double rest = std::min(rest_of_kiosk, projector_->rest_s(stage_->kiosk().hall, now_s));
  if (order_.seconds_most) rest = std::min(rest, *order_.seconds_most - window_->time_s() + 0.01);
  return std::max(rest, kSecondsWhileMoving);
}

int Application::run() {
  while (!quitting_) {
    window_->wait(wait_seconds());
    take_answer();
    picture();
    tend_projector();
    if (lively_frames_ > 0) --lively_frames_;
    if (order_.bench_start) return 0;
    if (order_.seconds_most && window_->time_s() > *order_.seconds_most) return 0;
    if (window_->closing()) {
      if (!order_.kiosk) return 0;
      window_->keep_open();
    }
  }
  return 0;
}

}  // namespace stordialog::shell
