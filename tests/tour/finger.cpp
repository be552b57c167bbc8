#include "tour/finger.h"

#include <algorithm>

namespace stordialog::tour {

namespace {

constexpr int kFramesUntilBlocked = 600;  // ten made-up seconds
constexpr double kSecondsToRead = 0.5;
constexpr std::size_t kBytesAFrame = 8;

std::vector<screens::Drive> plugged_in(const system::Path& stick) {
  return {{stick.filename().string(), stick, 0, true}};
}

}  // namespace

Finger::Finger(const FingerOrder& order, desk::Desk& desk, Photograph photograph)
    : width_(order.width),
      height_(order.height),
      display_(order.width, order.height, order.fonts),
      stage_(display_.fonts(), *order.words),
      recorder_(display_.context()),
      desk_(desk),
      photograph_(std::move(photograph)),
      gathering_(order.drives.parent_path().parent_path() / "on-their-way" /
                 order.drives.filename()),
      courier_([stick = order.drives] { return plugged_in(stick); }, desk.package(),
               desk.board()->station.number) {
  stage_.kiosk().station_opened(*desk_.board(), time_s_);
  frame();
}

void Finger::gather() {
  if (auto command = gathering_.next_command(*desk_.board(), time_s_)) {
    if (const auto* made = std::get_if<desk::Export>(&*command)) {
      static_cast<void>(files_.make_folder(made->folder));
    }
    gathering_.answered(desk_.handle(std::move(*command)), time_s_);
  }
  const bool is_watched = stage_.kiosk().place() == screens::Place::staff_export;
  if (const auto round = gathering_.next_round(time_s_, is_watched)) {
    gathering_.carried(courier_.carry(files_, *round), time_s_);
  }
  host_.gathering = gathering_.seen();
}

void Finger::frame(double seconds) {
  display_.use();
  gather();
  if (command_) {
    desk::Command command = std::move(*command_);
    command_.reset();
    auto answer = desk_.handle(std::move(command));
    stage_.kiosk().receive(std::move(answer), *desk_.board(), time_s_);
  }
  time_s_ += seconds;
  shell::Stage::Moment moment;
  moment.width = width_;
  moment.height = height_;
  moment.time_s = time_s_;
  moment.touched = touched_;
  moment.motion = false;
  touched_ = false;
  const auto board = desk_.board();
  std::optional<screens::Work> work;
  recorder_.begin_frame();
  display_.frame([&] { work = stage_.frame(moment, board.get(), host_); }, seconds);
  ++frames_;
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) {
    command_ = std::move(*command);
    return;
  }
  const auto& errand = std::get<screens::Errand>(*work);
  if (std::holds_alternative<screens::Gather>(errand)) gathering_.press();
  if (std::holds_alternative<screens::CloseReceipt>(errand)) gathering_.close_receipt();
}

bool Finger::offers(std::string_view target) {
  const kit::RecordedTarget* found = recorder_.find(target);
  return found != nullptr && found->visible() && found->enabled && !stage_.kiosk().busy();
}

void Finger::wait_for(std::string_view target) {
  for (int i = 0; i < kFramesUntilBlocked; ++i) {
    if (offers(target)) return;
    frame();
  }
  std::string offered;
  for (const kit::RecordedTarget& seen : recorder_.targets()) {
    if (seen.visible() && seen.enabled) offered += " " + seen.name;
  }
  throw Blocked("\"" + std::string(target) + "\" is not offered; there are:" + offered);
}

void Finger::tap(std::string_view target) {
  wait_for(target);
  frame(kSecondsToRead);  // a new screen takes no touches in its first moment
  const kit::RecordedTarget* found = recorder_.find(target);
  display_.press(found->center_x(), found->center_y());
  touched_ = true;
  frame();
  frame();
  display_.lift();
  touched_ = true;
  frame();
  frame();
  ++taps_;
  while (stage_.kiosk().busy()) frame();
  frame();
}

void Finger::type(std::string_view text) {
  // A few keys a frame, as even a scanner types.
  while (!text.empty()) {
    std::size_t size = std::min(kBytesAFrame, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    display_.type(text.substr(0, size));
    text.remove_prefix(size);
    touched_ = true;
    frame();
  }
  frame();
}

bool Finger::says(std::string_view words) {
  return recorder_.shows(words);
}

void Finger::picture(std::string_view name) {
  if (photograph_) photograph_(name, stage_.kiosk(), *desk_.board(), host_, time_s_);
  display_.use();
}

void Finger::wait(double seconds) {
  const double end = time_s_ + seconds;
  while (time_s_ < end) frame(0.25);
}

}  // namespace stordialog::tour
