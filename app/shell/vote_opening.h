// Opening the votes on this computer, with the keyholders present: reads what was brought, takes in
// the keys, opens, all on a thread of its own. Keys and passwords are wiped when it is done, given
// up or cancelled; opened votes are in memory only.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bundle/package.h"
#include "organise/hall_opening.h"
#include "screens/open_screen.h"
#include "screens/view.h"
#include "shell/job_thread.h"
#include "shell/keyholders.h"

namespace stordialog::shell {

class VoteOpening {
 public:
  /// `wake` is called from the job's thread. `files` outlive this.
  VoteOpening(system::Files& files, std::function<void()> wake);
  /// Cancels, and removes what was fetched.
  ~VoteOpening();
  VoteOpening(const VoteOpening&) = delete;
  VoteOpening& operator=(const VoteOpening&) = delete;

  /// From now on the votes of that event. `folder` is this one's alone: what a program that ended
  /// badly has left there is removed. `practice_keys`: locked with the published password.
  void station_opened(bundle::Package package, system::Path folder,
                      std::vector<domain::Bytes> practice_keys);

  // Each begins unless something runs already.
  /// Whole exports and key files of the drives, and this station's own export.
  void gather(const std::vector<screens::Drive>& drives, const std::optional<system::Path>& own);
  void unlock(std::size_t holder, domain::Secret password);
  void open();
  /// Stops what runs and forgets the keys.
  void give_up();

  /// Once a frame: tells the screen, and answers what has failed since.
  [[nodiscard]] std::optional<domain::Error> follow(screens::Opening& told);
  [[nodiscard]] bool working() const { return work_ != screens::OpeningWork::none; }
  /// A key is unlocked, or something runs.
  [[nodiscard]] bool begun() const;
  /// Null before votes have been opened. Stays where it is until others are.
  [[nodiscard]] const screens::OpenedVotes* opened() const { return opened_.get(); }

 private:
  void begin(screens::OpeningWork work, JobThread::Job job);
  void finish();
  void finish_opening();
  void lock();
  void tell_holders();

  system::Files& files_;
  std::unique_ptr<bundle::Package> package_;
  system::Path folder_;
  std::optional<system::Path> own_;
  std::unique_ptr<screens::OpenedVotes> opened_;
  screens::OpeningWork work_ = screens::OpeningWork::none;
  bool giving_up_ = false;
  screens::Opening told_;
  bool changed_ = false;  // since it was told
  std::optional<domain::Error> failed_;

  // The job's while it runs.
  std::optional<Keyholders> keys_;
  domain::Secret password_;
  std::optional<domain::Expected<organise::Gathered>> gathered_;
  std::optional<domain::Expected<organise::HallOpening>> hall_;
  std::optional<domain::Error> refused_;
  JobThread job_;  // last: ends before what it writes goes
};

}  // namespace stordialog::shell
