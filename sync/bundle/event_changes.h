// Event changes: who may make them, and what the event becomes of a set of them. A pure function of
// the package and the set, so that every station and every merge sees one event.
#pragma once

#include <string>
#include <vector>

#include "bundle/package.h"
#include "domain/handed_in.h"

namespace stordialog::bundle {

/// Signs over "stordialog/1/event-change", the event's id, the station's number and the text.
[[nodiscard]] domain::EventChange sign_change(const Package& package, std::string change,
                                              domain::StationNumber lead,
                                              const domain::Secret& station_secret);
/// By a lead or organiser of the roster?
[[nodiscard]] bool is_signed(const Package& package, const domain::EventChange& change);

/// The package's event and what the signed changes append to it, by their number, then text, each
/// once. One that cannot be applied (a key that is taken, too many questions) is passed over.
[[nodiscard]] domain::Event with_changes(const Package& package,
                                         std::vector<domain::EventChange> changes);

/// The package with the event that the changes make of it; its id and event file stay. Growing it
/// by the same changes again changes nothing.
[[nodiscard]] Package grown(const Package& package, std::vector<domain::EventChange> changes);

}  // namespace stordialog::bundle
