// Carrying a plan out through the desks themselves, without screens.
#pragma once

#include <memory>
#include <vector>

#include "desk/desk.h"
#include "organise/practice.h"
#include "simulate/plan.h"

namespace stordialog::simulate {

/// The desks of a practice workshop under `folder`, one folder a station.
class Hall {
 public:
  [[nodiscard]] static domain::Expected<Hall> open(desk::Machine machine,
                                                   organise::Practice practice,
                                                   system::Path folder);
  [[nodiscard]] desk::Desk& at(domain::StationNumber station);
  [[nodiscard]] const organise::Practice& practice() const { return practice_; }

  /// Staff open everything; then each participant in turn. Errors: what a desk refused.
  [[nodiscard]] domain::Expected<void> follow(const WorkshopPlan& plan);
  [[nodiscard]] domain::Expected<void> open_activities();
  [[nodiscard]] domain::Expected<void> take(const Participant& participant);
  [[nodiscard]] domain::Expected<void> close_votes();
  /// Every station exports a full bundle into `folder`.
  [[nodiscard]] domain::Expected<std::vector<system::Path>> export_all(const system::Path& folder);

 private:
  explicit Hall(organise::Practice practice) : practice_(std::move(practice)) {}
  organise::Practice practice_;
  std::vector<std::pair<domain::StationNumber, desk::Desk>> desks_;
};

}  // namespace stordialog::simulate
