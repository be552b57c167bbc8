// Whether participants may see an idea: what the event says, and what the staff did.
#pragma once

#include <cstdint>
#include <map>

#include "domain/event.h"
#include "domain/handed_in.h"

namespace stordialog::desk {

/// Staff actions in any order; of those that name an idea the one with the highest counter speaks,
/// so that an action always outweighs what it builds on. Of two with one counter (stations that did
/// not know of each other) hiding is the careful one.
class IdeaStanding {
 public:
  explicit IdeaStanding(domain::IdeasVisible visible) : visible_(visible) {}

  void take(const domain::StaffAction& action);
  /// Participants may see it. Never together with is_hidden.
  [[nodiscard]] bool is_released(const domain::RecordId& idea) const;
  [[nodiscard]] bool is_hidden(const domain::RecordId& idea) const;

 private:
  struct Word {
    std::uint64_t lamport = 0;
    bool hidden = false;
    auto operator<=>(const Word&) const = default;
  };
  domain::IdeasVisible visible_;
  std::map<domain::RecordId, Word> words_;
};

}  // namespace stordialog::desk
