// What the stations brought, fetched before it is opened in the hall: every whole export on the
// drives that are in, copied as it is (sealed and signed) to one folder, so that drives can go in
// one after the other. Keeps what was fetched before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organise/collect.h"

namespace stordialog::organise {

/// A station of the roster that takes in votes, and the newest whole export of it that is here.
struct StationBrought {
  domain::StationNumber number = 0;
  std::string name;
  bool here = false;
  std::uint32_t number_of_export = 0;  // this and the next two: 0 when none is here
  std::uint32_t ballots = 0;
  std::int64_t made_utc = 0;
};

struct Gathered {
  std::vector<StationBrought> stations;  // by number; the organiser's own is left out
  std::vector<Verdict> refused;          // of the places
};

/// `places` as collect() takes them; one that is not there is passed over. `folder` is made if need
/// be and holds nothing else. Errors: work.cancelled, file.*.
[[nodiscard]] domain::Expected<Gathered> gather(system::Files& files,
                                                const bundle::Package& package,
                                                const std::vector<system::Path>& places,
                                                const system::Path& folder,
                                                system::Progress& progress);

/// Removes what gather() has fetched, and the folder. What cannot be removed stays: it is sealed.
void forget_gathered(system::Files& files, const system::Path& folder);

}  // namespace stordialog::organise
