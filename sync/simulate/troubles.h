// What goes wrong on a day, and what of a plan it leaves possible: one station's drive is copied
// and both go on, one stick is cut short, one station comes late, one table has paper only.
#pragma once

#include <vector>

#include "domain/secret.h"
#include "organise/paper.h"
#include "simulate/plan.h"

namespace stordialog::simulate {

/// Stations by number; `paper` is not one of the hall's: whoever stands there writes on paper.
struct Troubles {
  domain::StationNumber copied = 2, cut = 3, late = 4, paper = 5;
};

/// As many as have come when the drive is copied.
[[nodiscard]] std::size_t half_time(const WorkshopPlan& plan);

/// Leaves out what cannot be done so. A card and a sheet cannot agree with anybody, sign up or take
/// something back; whoever comes to the copied station agrees only with what both copies know.
void suit(WorkshopPlan& plan, const Troubles& troubles);

/// A vote as somebody reads it off a sheet. `codes`: those that were printed.
[[nodiscard]] organise::PaperBallot sheet_of(const PlannedVote& vote,
                                             const std::vector<std::string>& codes);

}  // namespace stordialog::simulate
