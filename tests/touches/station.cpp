#include "touches/station.h"

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "screens_fixture/samples.h"
#include "seal/password.h"

namespace stordialog::touches {

namespace {

organise::Practice practice() {
  system::DiskFiles files;
  const system::Path file =
      system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "events" / "ok-ide-practice.event.toml";
  const auto toml = files.read(file, domain::limits::kEventFileBytes);
  REQUIRE(toml.has_value());
  auto made = organise::make_practice(std::string(toml->begin(), toml->end()), file.string());
  REQUIRE(made.has_value());
  return std::move(*made);
}

}  // namespace

Station::Station(std::uint64_t seed) : event_(practice()), randomness_(seed) {
  REQUIRE(drives_.make_folder("/1/station").has_value());
  open();
  const auto before = desk_->board();
  for (const desk::ActivityState& state : before->activities) {
    if (!state.open) REQUIRE(desk_->handle(desk::SetActivity{state.activity, true}).has_value());
  }
  stage_->kiosk().station_opened(*desk_->board(), time_s_);
  host_.voices = {"sv"};
  host_.kiosk_locked = true;
  for (int i = 0; i < 3; ++i) frame();
}

void Station::open() {
  auto ticket = bundle::read_ticket(event_.prepared.tickets.front().second.view());
  REQUIRE(ticket.has_value());
  const auto hash = seal::slow_hash(kPin, ticket->pin_salt, ticket->pin_cost);
  std::copy(hash.view().begin(), hash.view().end(), ticket->pin_hash.begin());
  auto desk =
      desk::Desk::open({drives_, clock_, randomness_, &drives_}, std::move(*ticket), "/1/station");
  REQUIRE_MESSAGE(desk.has_value(), (desk ? "" : desk.error().code));
  desk_.emplace(std::move(*desk));
  stage_ = std::make_unique<shell::Stage>(display_.fonts(), screens_fixture::catalogues());
  stage_->kiosk().station_opened(*desk_->board(), time_s_);
}

void Station::lose_power() {
  desk_.reset();
  command_.reset();
  taking_back_.reset();
  drive().restart(fault_disk::Unsynced::lost, randomness_);
  drives_.unlock("1");
  open();
  frame();
}

void Station::note(const desk::Command& command) {
  if (const auto* sign_up = std::get_if<desk::SignUp>(&command)) {
    public_ += sign_up->contact.organisation + "\n";
  } else if (const auto* made = std::get_if<desk::HandInInitiative>(&command)) {
    public_ += made->initiative.what + "\n" + made->initiative.who + "\n";
  } else if (const auto* back = std::get_if<desk::TakeBackIdea>(&command)) {
    taking_back_ = back->idea;
  } else if (std::holds_alternative<desk::CheckPin>(command)) {
    ++pins_;
  }
}

void Station::answer(desk::Command command) {
  note(command);
  const bool is_pin = std::holds_alternative<desk::CheckPin>(command);
  auto receipt = desk_->handle(std::move(command));
  if (receipt && is_pin) ++unlocked_;
  if (receipt) {
    if (const auto* stored = std::get_if<desk::Stored>(&*receipt)) {
      ++receipts_;
      stored_.insert(stored->id);
      if (taking_back_) taken_back_.insert(*taking_back_);
    }
  }
  taking_back_.reset();
  kiosk().receive(std::move(receipt), *desk_->board(), time_s_);
}

void Station::frame(double seconds) {
  time_s_ += seconds;
  clock_.milliseconds += static_cast<std::int64_t>(seconds * 1000);
  if (command_) {
    desk::Command command = std::move(*command_);
    command_.reset();
    answer(std::move(command));
  }
  shell::Stage::Moment moment;
  moment.width = 1280;
  moment.height = 720;
  moment.time_s = time_s_;
  moment.touched = std::exchange(touched_, false);
  moment.motion = false;
  const auto board = desk_->board();
  std::optional<screens::Work> work;
  recorder_.begin_frame();
  display_.frame([&] { work = stage_->frame(moment, board.get(), host_); }, seconds);
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) {
    command_ = std::move(*command);
  } else {
    ++errands_;
  }
}

void Station::settle() {
  frame();
  frame();
  for (int i = 0; i < 10 && (command_ || kiosk().busy()); ++i) frame();
}

void Station::press(float x, float y) {
  display_.press(x, y);
  touched_ = true;
  frame();
  frame();
  display_.lift();
  touched_ = true;
  settle();
}

void Station::type(std::string_view text) {
  display_.type(text);
  touched_ = true;
  settle();
}

void Station::key(int imgui_key, bool control, bool shift) {
  display_.key_down(imgui_key, control, shift);
  touched_ = true;
  frame();
  display_.key_up(imgui_key);
  settle();
}

bundle::Bundle Station::exported() {
  const auto receipt = desk_->handle(desk::Export{domain::Profile::full, "/1/station", false});
  REQUIRE(receipt.has_value());
  const auto bytes =
      drives_.read(std::get<desk::Exported>(*receipt).file, domain::limits::kBundleBytes);
  REQUIRE(bytes.has_value());
  auto bundle = bundle::read_bundle(*bytes, event_.prepared.package, "the last");
  REQUIRE(bundle.has_value());
  return std::move(*bundle);
}

}  // namespace stordialog::touches
