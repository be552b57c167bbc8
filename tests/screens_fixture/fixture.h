// Every screen of the kiosk by name, brought there the way a person gets there: requests to the
// kiosk, answers from a desk that agrees to everything.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "desk/board.h"
#include "screens/kiosk.h"
#include "screens/organiser_told.h"
#include "screens/view.h"
#include "screens_fixture/fake_desk.h"

namespace stordialog::screens_fixture {

/// When somebody last touched the kiosk of a scene, or a little after.
inline constexpr double kTouched_s = 100;

struct Scene {
  desk::Board board;
  bool station = true;  // false: no station is open, the view has no board
  screens::Kiosk kiosk;
  screens::Host host;
  std::optional<screens::OpenedVotes> opened;
  std::unique_ptr<screens::Organiser> organiser;  // what the host then points to
  FakeDesk desk;
  double time_s =
      kTouched_s;  // when to draw it; the kiosk was last touched a little before kTouched_s

  [[nodiscard]] const desk::Board* board_seen() const { return station ? &board : nullptr; }
  [[nodiscard]] const screens::OpenedVotes* opened_seen() const {
    return opened ? &*opened : nullptr;
  }
  /// Carries a request out, the desk's answer included.
  void ask(screens::Request request);
};

/// "welcome", "home", "vote-picks", ... in the order a person meets them.
[[nodiscard]] std::span<const std::string_view> scene_names();
[[nodiscard]] bool is_scene(std::string_view name);
/// `event` as event::read gave it; practice scenes want the practice event. `language`: a tag.
[[nodiscard]] Scene make_scene(std::string_view name, const domain::Event& event,
                               std::string_view language = "sv");

}  // namespace stordialog::screens_fixture
