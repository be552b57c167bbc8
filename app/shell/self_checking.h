// Looks the computer over when a station is opened, now and then while staff are there, and when
// they ask. What touches the drive does so on a thread of its own; no picture waits for it.
#pragma once

#include <string>

#include "bundle/package.h"
#include "screens/view.h"
#include "shell/job_thread.h"
#include "system/files.h"

namespace stordialog::shell {

class SelfChecking {
 public:
  /// `wake` is called from the job's thread. `files` outlives this.
  SelfChecking(system::Files& files, std::function<void()> wake)
      : files_(files), job_(std::move(wake)) {}

  /// The station's package and folder; looks at once.
  void station_opened(const bundle::Package& package, const system::Path& folder);
  void look_again() { due_s_ = 0; }
  struct Moment {
    double now_s = 0;
    std::int64_t utc_s = 0, utc_offset_s = 0;
    bool is_watched = false;  // staff are there
    bool saves = true;        // the ledger took the latest commit
  };
  /// Once a frame. Fills host.self_check when there is something new; true then.
  bool follow(const Moment& moment, screens::Host& host);

 private:
  void begin();

  system::Files& files_;
  system::Path folder_;  // empty: no station
  std::vector<seal::PublicKey> ballot_keys_;
  std::string event_date_;  // empty in practice
  double due_s_ = 0;
  bool looking_ = false;
  screens::Measured making_;  // the job's while it runs
  JobThread job_;             // last: ends before what it writes goes
};

/// A ballot of noise sealed to every keyholder's key can be made; sealed to keys made on the spot
/// it is opened again, and what is signed can be verified.
[[nodiscard]] bool seals_and_opens(const std::vector<seal::PublicKey>& ballot_keys);
/// A small file in that folder holds what was written into it; it is gone afterwards.
[[nodiscard]] bool gives_back(system::Files& files, const system::Path& folder);

}  // namespace stordialog::shell
