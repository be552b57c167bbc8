#include "shell/vote_opening.h"

#include <utility>

#include "organise/gather.h"
#include "organise/practice.h"

namespace stordialog::shell {

using screens::OpeningWork;

VoteOpening::VoteOpening(system::Files& files, std::function<void()> wake)
    : files_(files), job_(std::move(wake)) {}

VoteOpening::~VoteOpening() {
  job_.end();
  if (!folder_.empty()) organise::forget_gathered(files_, folder_);
}

bool VoteOpening::begun() const {
  return working() || told_.unlocked() > 0;
}

void VoteOpening::station_opened(bundle::Package package, system::Path folder,
                                 std::vector<domain::Bytes> practice_keys) {
  job_.end();
  if (!folder_.empty()) organise::forget_gathered(files_, folder_);
  work_ = OpeningWork::none;
  giving_up_ = false;
  package_ = std::make_unique<bundle::Package>(std::move(package));
  folder_ = std::move(folder);
  organise::forget_gathered(files_, folder_);
  own_.reset();
  opened_.reset();
  keys_.emplace(*package_, std::move(practice_keys));
  told_ = {};
  if (package_->event.practice) told_.practice_password = organise::kPracticePassword;
  lock();
}

void VoteOpening::begin(OpeningWork work, JobThread::Job job) {
  if (working() || package_ == nullptr) return;
  refused_.reset();
  if (job_.begin(std::move(job))) work_ = work;
}

void VoteOpening::gather(const std::vector<screens::Drive>& drives,
                         const std::optional<system::Path>& own) {
  if (working()) return;
  if (own) own_ = own;
  begin(OpeningWork::reading, [this, drives](system::Progress& progress) {
    std::vector<system::Path> places;
    for (const screens::Drive& drive : drives) places.push_back(drive.folder);
    if (own_) places.push_back(*own_);
    keys_->look_for(files_, drives);
    gathered_ = organise::gather(files_, *package_, places, folder_, progress);
  });
}

void VoteOpening::unlock(std::size_t holder, domain::Secret password) {
  if (working() || !keys_ || holder >= keys_->count()) return;
  password_ = std::move(password);
  begin(OpeningWork::unlocking, [this, holder](system::Progress&) {
    const domain::Secret typed = std::move(password_);
    const auto unlocked = keys_->unlock(holder, typed.text());
    if (!unlocked) refused_ = unlocked.error();
  });
}

void VoteOpening::open() {
  if (working() || !keys_ || !keys_->ring().complete()) return;
  begin(OpeningWork::opening, [this](system::Progress& progress) {
    hall_ = organise::open_in_hall(files_, *package_, {folder_}, keys_->ring(), progress);
    if (*hall_) organise::forget_gathered(files_, folder_);
  });
}

void VoteOpening::give_up() {
  if (working()) {
    giving_up_ = true;
    job_.cancel();
  } else {
    lock();
  }
}

void VoteOpening::lock() {
  if (keys_) keys_->lock();
  password_.clear();
  tell_holders();
}

void VoteOpening::tell_holders() {
  changed_ = true;
  told_.holders.clear();
  if (keys_) told_.holders = keys_->told();
}

/// Runs when the job has ended.
void VoteOpening::finish() {
  failed_ = std::move(refused_);
  refused_.reset();
  if (gathered_) {
    if (*gathered_) {
      told_.stations = std::move((*gathered_)->stations);
      told_.refused = (*gathered_)->refused.size();
    } else {
      failed_ = gathered_->error();
    }
    gathered_.reset();
  }
  if (hall_) finish_opening();
  work_ = OpeningWork::none;
  if (std::exchange(giving_up_, false)) {
    failed_.reset();
    lock();
  }
  if (failed_ && failed_->code == "work.cancelled") failed_.reset();
  tell_holders();
}

void VoteOpening::finish_opening() {
  auto hall = std::move(*hall_);
  hall_.reset();
  if (!hall) {
    failed_ = hall.error();
    return;
  }
  if (giving_up_) return;
  opened_ = std::make_unique<screens::OpenedVotes>();
  opened_->results = std::move(hall->results);
  opened_->stations = told_.stations.size();
  opened_->counted = told_.stations_here();
  opened_->refused = hall->refused.size();
  opened_->differing = hall->differing;
  told_.stations.clear();
  ++told_.finished;
  lock();
}

std::optional<domain::Error> VoteOpening::follow(screens::Opening& told) {
  const JobThread::State state = job_.state();
  if (working() && !state.running) finish();
  if (std::exchange(changed_, false)) told = told_;
  told.work = work_;
  told.step = working() ? state.step : std::string();
  told.done = state.done;
  told.total = state.total;
  return std::exchange(failed_, std::nullopt);
}

}  // namespace stordialog::shell
