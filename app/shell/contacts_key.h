// The key that contacts are sealed to, on this computer: found on drives and in the work folder,
// unlocked, wiped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bundle/package.h"
#include "screens/open_screen.h"
#include "screens/view.h"
#include "seal/sealed_box.h"
#include "system/files.h"

namespace stordialog::shell {

class ContactsKey {
 public:
  /// `practice_key`: locked with the published password; nobody need bring it. Empty: none.
  ContactsKey(const bundle::Package& package, domain::Bytes practice_key);

  /// A key that was found before stays: its drive may make room for another one.
  void look_for(system::Files& files, const std::vector<screens::Drive>& drives,
                const system::Path& work_folder);
  /// Errors: key.*, open.wrong_key (`holder`).
  [[nodiscard]] domain::Expected<void> unlock(std::string_view password);
  /// Wipes it; what was found stays.
  void lock() { key_.reset(); }

  /// Null while it is locked.
  [[nodiscard]] const seal::BoxKey* key() const { return key_ ? &*key_ : nullptr; }
  [[nodiscard]] screens::KeyholderHere told() const;

 private:
  seal::KeyPublic wanted_;
  domain::Bytes file_;  // locked; empty: not found
  std::string where_;
  std::optional<seal::BoxKey> key_;
};

}  // namespace stordialog::shell
