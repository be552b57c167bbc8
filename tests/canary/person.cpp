#include "canary/person.h"

#include <array>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>
#include <unistd.h>

#include "domain/limits.h"
#include "kit/recorder.h"
#include "organise/practice.h"
#include "screens_fixture/samples.h"

namespace stordialog::canary {

Person::Person()
    : folder_(std::filesystem::temp_directory_path() /
              ("stordialog-canary-" + std::to_string(::getpid()))),
      stage_(display_.fonts(), screens_fixture::catalogues()) {
  std::filesystem::create_directories(folder_);
  open_desk();
  frames(3);
}

Person::~Person() {
  desk_.reset();
  std::filesystem::remove_all(folder_);
}

void Person::open_desk() {
  const system::Path file =
      system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "events" / "ok-ide-practice.event.toml";
  const auto toml = files_.read(file, domain::limits::kEventFileBytes);
  REQUIRE(toml.has_value());
  auto practice = organise::make_practice(std::string(toml->begin(), toml->end()), file.string());
  REQUIRE(practice.has_value());
  auto ticket = bundle::read_ticket(practice->prepared.tickets.front().second.view());
  REQUIRE(ticket.has_value());
  auto desk = desk::Desk::open({files_, clock_, randomness_}, std::move(*ticket), folder_,
                               practice->secrets());
  REQUIRE(desk.has_value());
  const auto before = desk->board();
  for (const desk::ActivityState& state : before->activities) {
    REQUIRE(desk->handle(desk::SetActivity{state.activity, true}).has_value());
  }
  desk_ = std::make_unique<shell::DeskThread>(std::move(*desk), [this] {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    answered_.notify_all();
  });
  board_ = desk_->board();
  stage_.kiosk().station_opened(*board_, time_s_);
  opening_.station_opened(practice->prepared.package, folder_ / "opening",
                          organise::practice_key_files(*practice));
}

void Person::frame() {
  time_s_ += headless::kFrame_s;
  if (auto failed = opening_.follow(host_.opening)) stage_.kiosk().refuse(std::move(*failed));
  shell::Stage::Moment moment;
  moment.time_s = time_s_;
  moment.touched = std::exchange(touched_, false);
  moment.motion = false;
  display_.frame([&] {
    if (auto work = stage_.frame(moment, board_.get(), host_)) {
      if (auto* command = std::get_if<desk::Command>(&*work)) {
        desk_->submit(std::move(*command));
      } else if (auto* key = std::get_if<screens::UnlockKey>(&std::get<screens::Errand>(*work))) {
        opening_.unlock(key->holder, std::move(key->password));
      }
    }
  });
  if (stage_.kiosk().busy()) answer();
}

/// Waits for the desk, as the window does when it is woken.
void Person::answer() {
  {
    std::unique_lock lock(mutex_);
    answered_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }
  auto answer = desk_->take_answer();
  REQUIRE(answer.has_value());
  board_ = desk_->board();
  stage_.kiosk().receive(std::move(*answer), *board_, time_s_);
}

void Person::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

std::optional<Person::At> Person::find(std::string_view target) {
  kit::Recorder recorder(display_.context());
  recorder.begin_frame();
  frame();
  const kit::RecordedTarget* found = recorder.find(target);
  if (found == nullptr) return std::nullopt;
  return At{found->center_x(), found->center_y(), found->enabled};
}

bool Person::offers(std::string_view target) {
  const auto found = find(target);
  return found && found->enabled;
}

void Person::tap(std::string_view target) {
  frames(20);  // until the screen has settled
  const auto found = find(target);
  INFO(std::string(target));
  REQUIRE(found.has_value());
  touched_ = true;
  display_.press(found->x, found->y);
  frames(2);
  display_.lift();
  frames(3);
}

void Person::type(const Canary& canary, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    ImGui::GetIO().AddInputCharacter(canary.at(i));
    touched_ = true;
    frame();
  }
}

void Person::scan(const Canary& canary, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) ImGui::GetIO().AddInputCharacter(canary.at(i));
  touched_ = true;
  frames(2);
}

void Person::press_keys(std::string_view prefix, const Canary& canary, std::size_t from,
                        std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    std::array<char, 16> name{};
    std::copy(prefix.begin(), prefix.end(), name.begin());
    name[prefix.size()] = static_cast<char>(canary.at(i));
    tap(name.data());
  }
}

void Person::key(int imgui_key, bool control) {
  display_.key_down(imgui_key, control);
  touched_ = true;
  frames(2);
  display_.key_up(imgui_key);
  frames(2);
}

void Person::go_to_keys() {
  (void)stage_.kiosk().apply(screens::Go{screens::Place::staff_opening}, board_.get(), time_s_);
  stage_.kiosk().staff.opening.begin_keys(host_.opening);
  frames(3);
}

void Person::wait_for_opening() {
  while (opening_.working()) frame();
  frames(3);
}

void Person::leave(double seconds) {
  frames(2);
  time_s_ += seconds;
  frames(3);
}

}  // namespace stordialog::canary
