// The keyholders' keys on this computer: found on drives, unlocked one by one, wiped together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organise/hall_opening.h"
#include "screens/open_screen.h"
#include "screens/view.h"

namespace stordialog::shell {

class Keyholders {
 public:
  /// `practice_keys`: locked with the published password; nobody need bring them.
  Keyholders(const bundle::Package& package, std::vector<domain::Bytes> practice_keys);

  /// A key that was found before stays: its drive may make room for another one.
  void look_for(system::Files& files, const std::vector<screens::Drive>& drives);
  /// Errors: those of KeyRing::unlock.
  [[nodiscard]] domain::Expected<std::size_t> unlock(std::size_t holder, std::string_view password);
  /// Is that the holder's password? Unlocks nothing. Errors: those of KeyRing::unlock.
  [[nodiscard]] domain::Expected<void> check(std::size_t holder, std::string_view password) const;
  /// Wipes every key; what was found on drives is forgotten too.
  void lock();

  [[nodiscard]] std::size_t count() const { return keys_.size(); }
  [[nodiscard]] const organise::KeyRing& ring() const { return ring_; }
  [[nodiscard]] std::vector<screens::KeyholderHere> told() const;

 private:
  struct KeyFile {
    domain::Bytes bytes;  // empty: not found
    std::string where;
  };

  organise::KeyRing ring_;
  std::vector<KeyFile> keys_;  // by holder
  std::vector<domain::Bytes> practice_keys_;
};

}  // namespace stordialog::shell
