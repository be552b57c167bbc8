#include "shell/projector_window.h"

#include <algorithm>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace stordialog::shell {

namespace {

// Without being told, too: modes and places change silently. Not more often than that, and so
// often when nobody does anything.
constexpr double kLook_s = 2, kWake_s = 60;
constexpr int kFramesToStand = 3;  // letters new to the atlas come with the second
constexpr double kMoving_s = 1.0 / 60;

bool overlap(int from, int length, int other_from, int other_length) {
  return from < other_from + other_length && other_from < from + length;
}

/// GLFW makes a full-screen window whose monitor is gone a plain one, in the kiosk's way.
void hide_lost(GLFWmonitor* monitor, int event) {
  if (event != GLFW_DISCONNECTED) return;
  auto* shown = static_cast<GLFWwindow*>(glfwGetMonitorUserPointer(monitor));
  if (shown != nullptr) glfwHideWindow(shown);
}

}  // namespace

ProjectorWindow::ProjectorWindow(const Window& kiosk, kit::FontPaths fonts,
                                 const wording::Catalogues& words, ProjectorWish wish)
    : kiosk_(kiosk), fonts_(std::move(fonts)), words_(words), wish_(wish) {
  glfwSetMonitorCallback(hide_lost);
}

/// The first monitor that shows none of what the kiosk's monitor shows: one that mirrors it is no
/// second screen.
std::optional<ProjectorWindow::Place> ProjectorWindow::second_monitor() const {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  int kiosk_x = 0, kiosk_y = 0, kiosk_width = 0, kiosk_height = 0;
  if (GLFWmonitor* own = glfwGetWindowMonitor(kiosk_.handle())) {
    glfwGetMonitorPos(own, &kiosk_x, &kiosk_y);
  } else {
    glfwGetWindowPos(kiosk_.handle(), &kiosk_x, &kiosk_y);
  }
  glfwGetWindowSize(kiosk_.handle(), &kiosk_width, &kiosk_height);
  const int middle_x = kiosk_x + kiosk_width / 2, middle_y = kiosk_y + kiosk_height / 2;
  std::optional<Place> kiosks, found;
  for (int pass = 0; pass < 2; ++pass) {
    for (int i = 0; i < count; ++i) {
      const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
      if (mode == nullptr) continue;
      Place place{monitors[i], 0, 0, mode->width, mode->height};
      glfwGetMonitorPos(monitors[i], &place.x, &place.y);
      const bool holds =
          overlap(place.x, place.width, middle_x, 1) && overlap(place.y, place.height, middle_y, 1);
      if (pass == 0 && (holds || !kiosks)) kiosks = place;
      if (pass == 0 && holds) break;
      if (pass == 0 || !kiosks || found) continue;
      const bool mirrors = overlap(place.x, place.width, kiosks->x, kiosks->width) &&
                           overlap(place.y, place.height, kiosks->y, kiosks->height);
      if (!mirrors) found = place;
    }
  }
  return found;
}

void ProjectorWindow::look_for_monitors() {
  if (wish_ == ProjectorWish::kWindow) {
    if (!window_ && !failed_) open(std::nullopt);
    if (window_ && window_->closing()) close(), failed_ = true;
    return;
  }
  const std::optional<Place> wanted = second_monitor();
  if (!wanted) {
    close();
    place_ = {};
    failed_ = false;
    return;
  }
  const bool same = place_ == *wanted;
  const bool hidden = window_ && glfwGetWindowMonitor(window_->handle()) != wanted->monitor;
  if (same && !hidden && (window_ || failed_)) return;
  close();
  open(wanted);
}

void ProjectorWindow::open(const std::optional<Place>& place) {
  ShowWindowOrder order;
  order.title = "Stordialog";
  if (place) {
    order.monitor = place->monitor;
    place_ = *place;
  }
  auto made = Window::open_beside(kiosk_, order, fonts_);
  failed_ = !made;
  if (!made) return;
  window_ = std::move(*made);
  stage_ = std::make_unique<HallStage>(window_->fonts(), words_);
  if (place) glfwSetMonitorUserPointer(place->monitor, window_->handle());
  lively_frames_ = kFramesToStand;
}

void ProjectorWindow::close() {
  if (!window_) return;
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) glfwSetMonitorUserPointer(monitors[i], nullptr);
  stage_.reset();
  window_.reset();
}

void ProjectorWindow::tend(const Moment& moment) {
  if (wish_ == ProjectorWish::kOff) return;
  if (moment.board == nullptr) return close();
  int monitors = 0;
  (void)glfwGetMonitors(&monitors);
  unlooked_ = moment.time_s - looked_s_ < kLook_s && monitors == monitors_;
  if (!unlooked_) {
    look_for_monitors();
    looked_s_ = moment.time_s;
    monitors_ = monitors;
  }
  if (!window_) return;
  const bool uncovered = window_->take_uncovered();
  const bool changed =
      moment.board != drawn_board_ || moment.hall->changes != drawn_changes_ || uncovered;
  if (changed) lively_frames_ = kFramesToStand;
  if (lively_frames_ == 0 && !stage_->moving() && moment.time_s < due_s_) return;
  if (lively_frames_ > 0) --lively_frames_;
  picture(moment);
  drawn_board_ = moment.board;
  drawn_changes_ = moment.hall->changes;
  due_s_ = moment.time_s + moment.hall->rest_s(moment.time_s);
}

void ProjectorWindow::picture(const Moment& moment) {
  window_->frame(HallStage::ground(), [&] {
    const Window::Pixels pixels = window_->size();
    stage_->frame({.width = static_cast<float>(pixels.width),
                   .height = static_cast<float>(pixels.height),
                   .time_s = moment.time_s,
                   .motion = moment.motion,
                   .utc_s = moment.utc_s},
                  *moment.board, *moment.hall, moment.opened);
  });
}

double ProjectorWindow::rest_s(const screens::Hall& hall, double now_s) const {
  if (wish_ == ProjectorWish::kOff) return kWake_s;
  const double look_s = unlooked_ ? kLook_s : kWake_s;
  if (!window_) return look_s;
  if (lively_frames_ > 0 || stage_->moving()) return kMoving_s;
  return std::clamp(std::min(hall.rest_s(now_s), due_s_ - now_s), kMoving_s, look_s);
}

}  // namespace stordialog::shell
