// What the tasks of the organiser's desk share: the work area they draw in, what the host has told,
// and what they ask of it.
#pragma once

#include <utility>

#include "drawing/organiser/organiser.h"

namespace stordialog::drawing {

class DeskTask {
 protected:
  /// With an organiser's host.
  DeskTask(const screens::View& view, kit::Kit& kit, kit::Rect work)
      : view_(view), kit_(kit), work_(work), told_(*view.host->organiser) {}

  [[nodiscard]] bool idle() const { return told_.doing == screens::DeskWork::none; }
  void ask(screens::OrganiserErrand errand) { wanted_ = screens::Errand{std::move(errand)}; }

  const screens::View& view_;
  kit::Kit& kit_;
  kit::Rect work_;
  const screens::Organiser& told_;
  Wanted wanted_;
};

}  // namespace stordialog::drawing
