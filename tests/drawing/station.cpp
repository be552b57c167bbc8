#include "drawing/station.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "drawing/draw.h"

namespace stordialog::drawing::test {

Station::Station(std::string_view scene, std::string_view language, const domain::Event& event)
    : scene_(screens_fixture::make_scene(scene, event, language)), place_(scene_.kiosk.place()) {
  screen_.emplace([this](kit::Kit& kit) { draw(kit); });
  started_ = true;
  screen_->settings().time_s = scene_.time_s;
  screen_->settings().practice_strip = event.practice && scene_.station;
  screen_->settings().motion = false;
  screen_->frames(2);
}

void Station::resize(float width, float height) {
  screen_->settings().width = width;
  screen_->settings().height = height;
  screen_->frames(3);
}

void Station::enter() {
  screen_->key(ImGuiKey_Enter);
}

void Station::double_tap(std::string_view target) {
  const kit::RecordedTarget& found = screen_->target(target);
  const float x = found.center_x(), y = found.center_y();
  for (int i = 0; i < 2; ++i) {
    screen_->press_at(x, y);
    screen_->lift();
  }
}

void Station::wait(double seconds) {
  screen_->settings().time_s += seconds;
  screen_->frames(3);
}

bool Station::offers(std::string_view target) const {
  const kit::RecordedTarget* found = screen_->seen().find(target);
  return found != nullptr && found->enabled;
}

void Station::answer() {
  REQUIRE(command_.has_value());
  desk::Command command = std::move(*command_);
  command_.reset();
  scene_.kiosk.receive(scene_.desk.handle(std::move(command)), scene_.board, scene_.time_s);
  screen_->frames(2);
}

void Station::draw(kit::Kit& kit) {
  if (!started_) return;  // the first frames, before the screen's clock is the scene's
  scene_.time_s = kit.time_s();
  if (scene_.kiosk.place() != place_) {
    place_ = scene_.kiosk.place();
    kit.forget();
  }
  screens::View view;
  view.board = scene_.board_seen();
  view.words = &catalogues().in(scene_.kiosk.language());
  view.catalogues = &catalogues();
  view.host = &scene_.host;
  view.opened = scene_.opened_seen();
  view.time_s = scene_.time_s;
  view.busy = scene_.kiosk.busy();
  view.busy_since_s = scene_.kiosk.busy_since_s();
  auto request = drawing::draw(scene_.kiosk, view, kit);
  if (request) apply(std::move(*request));
  screen_->settings().busy = scene_.kiosk.busy();
}

void Station::apply(screens::Request request) {
  auto work = scene_.kiosk.apply(std::move(request), scene_.board_seen(), scene_.time_s);
  if (!work) return;
  auto* command = std::get_if<desk::Command>(&*work);
  if (command == nullptr) {
    errand_ = std::move(std::get<screens::Errand>(*work));
    return;
  }
  if (held_) {
    REQUIRE_FALSE(command_.has_value());
    command_ = std::move(*command);
  } else {
    scene_.kiosk.receive(scene_.desk.handle(std::move(*command)), scene_.board, scene_.time_s);
  }
}

}  // namespace stordialog::drawing::test
