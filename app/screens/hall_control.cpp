#include "screens/hall_control.h"

#include <algorithm>

namespace stordialog::screens {

namespace {

constexpr double kMinute_s = 60;

struct Control {
  Hall& hall;
  double now_s;

  void operator()(const ShowScene& asked) const {
    hall.show(asked.scene, now_s);
    if (hall.next == asked.scene) hall.next = scene_after(asked.scene);
  }
  void operator()(const PrepareScene& asked) const { hall.next = asked.scene; }
  void operator()(const ShowNext&) const { (*this)(ShowScene{hall.next}); }
  void operator()(const StartTimer& asked) const {
    hall.timer.start(std::max(1, asked.minutes) * kMinute_s, now_s);
  }
  void operator()(const PauseTimer&) const { hall.timer.pause(now_s); }
  void operator()(const AddMinute&) const { hall.timer.add(kMinute_s, now_s); }
  void operator()(const ResetTimer&) const { hall.timer.reset(); }
  void operator()(const ChooseHallQuestion& asked) const { hall.choose(asked.question, now_s); }
  void operator()(const TurnHallPage& asked) const { hall.turn_page(asked.pages, now_s); }
  void operator()(const HoldHallPages&) const { hall.hold_pages(now_s); }
  void operator()(const ToggleBigPicture&) const { hall.fills_window = !hall.fills_window; }
};

}  // namespace

void carry_out(Hall& hall, const HallRequest& asked, double now_s) {
  std::visit(Control{hall, now_s}, asked);
  ++hall.changes;
}

}  // namespace stordialog::screens
