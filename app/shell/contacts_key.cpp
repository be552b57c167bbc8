#include "shell/contacts_key.h"

#include <utility>

#include "organise/hall_opening.h"
#include "organise/keyholder.h"
#include "seal/key_holder.h"

namespace stordialog::shell {

namespace {

constexpr std::uint64_t kKeyFileBytes = 16'384;

}  // namespace

ContactsKey::ContactsKey(const bundle::Package& package, domain::Bytes practice_key)
    : wanted_(package.contacts_key), file_(std::move(practice_key)) {}

void ContactsKey::look_for(system::Files& files, const std::vector<screens::Drive>& drives,
                           const system::Path& work_folder) {
  const auto look_in = [&](const system::Path& folder, const std::string& name) {
    for (const system::Path& file : organise::find_keys(files, folder)) {
      auto bytes = files.read(file, kKeyFileBytes);
      const auto about = bytes ? seal::holder_of(*bytes) : domain::fail(bytes.error());
      if (!about || about->use != seal::KeyUse::contacts || about->key != wanted_.key) continue;
      file_ = std::move(*bytes);
      where_ = name;
    }
  };
  for (const screens::Drive& drive : drives) look_in(drive.folder, drive.name);
  if (!file_.empty()) return;
  look_in(work_folder, {});
  look_in(work_folder / "keys", {});
}

domain::Expected<void> ContactsKey::unlock(std::string_view password) {
  auto unlocked = seal::unlock_key(file_, password);
  if (!unlocked) return domain::fail(unlocked.error());
  seal::BoxKey key(std::move(unlocked->secret), unlocked->about.key);
  if (unlocked->about.key != wanted_.key || !organise::opens_its_own(key)) {
    return domain::fail(domain::Error("open.wrong_key").with("holder", wanted_.holder));
  }
  key_.emplace(std::move(key));
  return {};
}

screens::KeyholderHere ContactsKey::told() const {
  return {wanted_.holder, !file_.empty(), where_, key_.has_value()};
}

}  // namespace stordialog::shell
