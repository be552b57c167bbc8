#include "shell/self_checking.h"

#include <algorithm>
#include <array>

#include "domain/limits.h"
#include "seal/sealed_box.h"
#include "shell/machine.h"
#include "system/randomness.h"

namespace stordialog::shell {

namespace {

constexpr double kSecondsBetween = 60;
constexpr std::string_view kContext = "stordialog/1/self-check";

domain::Bytes noise() {
  constexpr std::size_t kBytes = 64;
  domain::Bytes bytes(kBytes);
  system::MachineRandomness randomness;
  randomness.fill(bytes);
  return bytes;
}

}  // namespace

bool seals_and_opens(const std::vector<seal::PublicKey>& ballot_keys) {
  const domain::Bytes plain = noise();
  const std::size_t padded = domain::limits::kBallotPaddedBytes;
  if (!std::ranges::all_of(ballot_keys, seal::is_sound)) return false;
  if (!ballot_keys.empty() && !seal::seal(plain, padded, ballot_keys)) return false;
  const seal::BoxKey first = seal::make_box_key(), second = seal::make_box_key();
  const std::array keys = {first.public_key, second.public_key};
  const auto sealed = seal::seal(plain, padded, keys);
  if (!sealed) return false;
  const auto opened = seal::open(*sealed, padded, std::array{&first, &second});
  if (!opened || !std::ranges::equal(opened->view(), plain)) return false;
  const seal::SigningKey signer = seal::make_signing_key();
  const auto signature = seal::sign(kContext, *sealed, signer.secret);
  return seal::verify(kContext, *sealed, signature, signer.public_key);
}

bool gives_back(system::Files& files, const system::Path& folder) {
  const system::Path file = folder / "check";
  const domain::Bytes written = noise();
  constexpr unsigned kPrivate = 0600;
  const bool done = files.publish(file, written, kPrivate).has_value();
  const auto read = files.read(file, written.size());
  const bool removed = files.remove(file).has_value();
  return done && removed && read && *read == written;
}

void SelfChecking::station_opened(const bundle::Package& package, const system::Path& folder) {
  job_.end();
  looking_ = false;
  folder_ = folder;
  ballot_keys_.clear();
  for (const auto& key : package.ballot_keys) ballot_keys_.push_back(key.key);
  event_date_ = package.event.practice ? std::string() : package.event.date;
  due_s_ = 0;
}

void SelfChecking::begin() {
  making_ = {};
  looking_ = job_.begin([this](system::Progress&) {
    making_.seals = seals_and_opens(ballot_keys_);
    making_.drive_gives_back = gives_back(files_, folder_);
    making_.free_bytes = files_.free_bytes(folder_);
    const Power power = power_of(files_);
    making_.mains = power.mains;
    making_.battery_percent = power.battery_percent;
    making_.may_sleep = may_sleep(files_);
  });
}

bool SelfChecking::follow(const Moment& moment, screens::Host& host) {
  if (folder_.empty()) return false;
  bool is_new = false;
  if (looking_ && !job_.state().running) {
    looking_ = false;
    due_s_ = moment.now_s + kSecondsBetween;
    making_.ledger_whole = moment.saves;
    making_.event_date = event_date_;
    making_.utc_s = moment.utc_s;
    making_.utc_offset_s = moment.utc_offset_s;
    making_.screen_may_blank = host.screen_may_blank;
    making_.restarts = host.restarts;
    auto judged = screens::judged(making_);
    is_new = judged != host.self_check;
    host.self_check = std::move(judged);
  }
  const bool wanted = due_s_ == 0 || (moment.is_watched && moment.now_s >= due_s_);
  if (wanted && !looking_) begin();
  return is_new;
}

}  // namespace stordialog::shell
