#include "shell/keyholders.h"

#include <algorithm>
#include <utility>

#include "seal/key_file.h"
#include "seal/key_holder.h"

namespace stordialog::shell {

namespace {

constexpr std::uint64_t kKeyFileBytes = 16'384;

}  // namespace

Keyholders::Keyholders(const bundle::Package& package, std::vector<domain::Bytes> practice_keys)
    : ring_(package), practice_keys_(std::move(practice_keys)) {
  lock();
}

void Keyholders::look_for(system::Files& files, const std::vector<screens::Drive>& drives) {
  for (const screens::Drive& drive : drives) {
    for (const system::Path& file : organise::find_keys(files, drive.folder)) {
      auto bytes = files.read(file, kKeyFileBytes);
      if (!bytes) continue;
      const auto about = seal::holder_of(*bytes);
      if (!about || about->use != seal::KeyUse::ballots) continue;
      const auto& holders = ring_.holders();
      const auto holder = std::ranges::find(holders, about->key, &organise::KeyRing::Holder::key);
      if (holder == holders.end()) continue;
      keys_[static_cast<std::size_t>(holder - holders.begin())] = {std::move(*bytes), drive.name};
    }
  }
}

domain::Expected<std::size_t> Keyholders::unlock(std::size_t holder, std::string_view password) {
  return ring_.unlock(keys_.at(holder).bytes, password);
}

domain::Expected<void> Keyholders::check(std::size_t holder, std::string_view password) const {
  const auto key = seal::unlock_key(keys_.at(holder).bytes, password);
  if (!key) return domain::fail(key.error());
  const organise::KeyRing::Holder& wanted = ring_.holders()[holder];
  if (key->about.key == wanted.key && key->about.use == seal::KeyUse::ballots) return {};
  return domain::fail(domain::Error("open.wrong_key").with("holder", key->about.holder));
}

void Keyholders::lock() {
  ring_.lock();
  keys_.assign(ring_.holders().size(), KeyFile{});
  for (std::size_t i = 0; i < std::min(keys_.size(), practice_keys_.size()); ++i) {
    keys_[i].bytes = practice_keys_[i];
  }
}

std::vector<screens::KeyholderHere> Keyholders::told() const {
  std::vector<screens::KeyholderHere> told;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const organise::KeyRing::Holder& holder = ring_.holders()[i];
    told.push_back({holder.name, !keys_[i].bytes.empty(), keys_[i].where, holder.unlocked});
  }
  return told;
}

}  // namespace stordialog::shell
