// Boards to the shared folder, fulls to the sticks, and what others have left brought in.
#include "domain/limits.h"
#include "hall/hall.h"

namespace stordialog::workshops {

namespace {

system::Path stick(std::uint32_t number) {
  return "/stick" + std::to_string(number % 2) + "/stordialog";
}
const system::Path kShare = "/share/boards";

}  // namespace

void Hall::exchange(const Action& action, Life& life) {
  switch (action.deed) {
    case Deed::export_board:
      return export_from(life, domain::Profile::board,
                         action.a % 3 == 0 ? stick(action.b) : kShare);
    case Deed::export_full:
      return export_from(life, domain::Profile::full, stick(action.a));
    case Deed::bring_in: {
      desk::BringIn bring;
      bring.follows_lead = action.a % 3 != 0;
      bring.folders = {bring.follows_lead ? kShare : stick(action.b)};
      const Answer answer = ask(life, bring);
      if (answer.came != Came::stored) return;
      for (const auto& arrival : std::get<desk::BroughtIn>(answer.receipt).arrivals) {
        if (!broken_.contains(arrival.file)) continue;
        expect(arrival.refused.has_value(), "a broken bundle is refused", &life);
      }
      return;
    }
    default:
      return copy_changed(action);
  }
}

void Hall::export_from(Life& life, domain::Profile profile, const system::Path& folder) {
  const Answer answer = ask(life, desk::Export{profile, folder, false});
  if (answer.came != Came::stored) return;
  const auto& exported = std::get<desk::Exported>(answer.receipt);
  fault_disk::Drive& drive = drives_.of(exported.file);  // looked at past what may be unreadable
  const auto there = drive.open(exported.file.string());
  expect(there && drive.bytes(*there).size() == exported.bytes,
         "what is exported stands on the drive", &life);
  carried_.push_back({exported.file, profile, life.promises});
  ++outcome_.bundles;
}

/// Somebody copies a file: under another name, or so that it is damaged.
void Hall::copy_changed(const Action& action) {
  if (carried_.empty()) return;
  const system::Path& from = carried_[action.a % carried_.size()].file;
  auto bytes = drives_.read(from, domain::limits::kBundleBytes);
  if (!bytes || bytes->empty() || !drives_.is_honest(from)) return;
  const system::Path to = stick(action.b) / ("copy-" + std::to_string(action.number) + ".bundle");
  if (action.deed == Deed::copy_broken) {
    const std::size_t place = action.c % bytes->size();
    switch (action.b / 2 % 3) {
      case 0:
        (*bytes)[place] ^= static_cast<std::uint8_t>(1U << (action.b / 6 % 8));
        break;
      case 1:
        bytes->resize(place);
        break;
      default:
        bytes->push_back(0);
        break;
    }
    broken_.insert(to);
  }
  // Whoever is told that it failed may still find it there: the name can stand before the folder is
  // safe.
  (void)drives_.publish(to, *bytes, 0644);
}

}  // namespace stordialog::workshops
