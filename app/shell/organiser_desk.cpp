#include "shell/organiser_desk.h"

#include <utility>

#include "domain/limits.h"
#include "domain/match.h"
#include "organise/practice.h"

namespace stordialog::shell {

using domain::Match;
using screens::DeskWork;

namespace {

/// Keys that are published: of an event that was made of the practice event that comes along.
struct PracticeKeys {
  std::vector<domain::Bytes> ballots;
  domain::Bytes contacts;
};
PracticeKeys practice_keys(const system::Path& event_file, const bundle::Package& package) {
  if (!package.event.practice) return {};
  const auto practice = organise::make_practice(package.event_toml, event_file.string());
  if (!practice || practice->prepared.package.ballot_keys != package.ballot_keys) return {};
  return {organise::practice_key_files(*practice), organise::practice_contacts_key_file(*practice)};
}

}  // namespace

OrganiserDesk::OrganiserDesk(DeskMachine machine, std::function<void()> wake)
    : machine_(std::move(machine)),
      preparer_(machine_),
      paper_(machine_),
      year_(machine_),
      people_(machine_),
      disposing_(machine_),
      job_(std::move(wake)) {}

domain::Expected<void> OrganiserDesk::carry_out(screens::OrganiserErrand& errand,
                                                const Drives& drives, const std::string& language) {
  if (std::holds_alternative<screens::CancelWork>(errand)) {
    give_up();
    return {};
  }
  if (working()) return {};
  if (const auto* chosen = std::get_if<screens::ChooseWork>(&errand)) {
    if (chosen->index >= told_.works.size()) return {};
    return choose(told_.works[chosen->index]);
  }
  if (const auto prepared = prepare(errand, drives, language); !prepared) return prepared;
  if (package_ != nullptr) {
    enter_paper(errand, drives);
    plan_year(errand, language);
    look_into(errand, drives, language);
    dispose(errand, drives, language);
  }
  std::visit(
      Match{[&](const screens::LookForWork&) { look_for_works(drives); },
            [&](const screens::ReadBrought&) { read_brought(drives, false, language); },
            [&](const screens::MergeBrought&) { read_brought(drives, true, language); },
            [&](const screens::LookForKeys&) { look_for_keys(drives); },
            [&](screens::UnlockWorkKey& key) { unlock(key.holder, std::move(key.password)); },
            [&](const screens::TryKeys&) { try_keys(); },
            [&](const screens::OpenMerged&) { open_merged(); },
            [&](screens::ApproveRelease& approval) {
              approve(approval.holder, std::move(approval.password), language);
            },
            [&](const screens::WriteReport&) { write_report(language); }, [](const auto&) {}},
      errand);
  return {};
}

void OrganiserDesk::leave_key_making() {
  if (working() || !told_.prepare.confirming) return;
  preparer_.drop_key();
  told_.prepare = preparer_.told();
}

void OrganiserDesk::leave_personal_data() {
  if (working() || !people_.holds_anything()) return;
  people_.lock();
  tell_people();
}

void OrganiserDesk::begin(DeskWork work,
                          std::function<std::optional<domain::Error>(system::Progress&)> job) {
  giving_up_ = false;
  failed_.reset();
  const bool begun = job_.begin(
      [this, job = std::move(job)](system::Progress& progress) { failed_ = job(progress); });
  if (begun) told_.doing = work;
}

domain::Expected<void> OrganiserDesk::choose(const organise::WorkFound& found) {
  const auto bytes = machine_.files.read(found.package, domain::limits::kPackageBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto package = bundle::read_package(*bytes);
  if (!package) return domain::fail(package.error());
  auto work = organise::look_at_work(machine_.files, *package, found.package);
  if (!work) return domain::fail(work.error());
  package_ = std::make_unique<bundle::Package>(std::move(*package));
  PracticeKeys practice = practice_keys(machine_.practice_event, *package_);
  keys_.emplace(*package_, std::move(practice.ballots));
  std::vector<organise::WorkFound> works = std::move(told_.works);
  told_ = {};
  told_.works = std::move(works);
  told_.work = std::move(*work);
  preparer_.follow_work(*told_.work);
  told_.prepare = preparer_.told();
  paper_.follow_work(*told_.work);
  told_.paper = paper_.told();
  year_.follow_work(*told_.work);
  people_.follow_work(*package_, *told_.work, std::move(practice.contacts));
  disposing_.follow_work(*told_.work);
  tell_people();
  if (package_->event.practice) told_.keys.practice_password = organise::kPracticePassword;
  tell_keys();
  return {};
}

bool OrganiserDesk::holds_keys() const {
  return told_.doing == DeskWork::unlocking || told_.keys.unlocked() > 0;
}

void OrganiserDesk::give_up() {
  if (working()) {
    giving_up_ = true;
    job_.cancel();
  } else if (keys_) {
    keys_->lock();
    tell_keys();
  }
}

void OrganiserDesk::tell_people() {
  told_.withdraw = people_.told();
  told_.contacts = people_.contacts();
  told_.disposal = disposing_.told();
}

void OrganiserDesk::tell_keys() {
  if (keys_) told_.keys.holders = keys_->told();
  if (!told_.keys.complete()) told_.keys_tried = false;
}

/// What lies in the work folder now.
void OrganiserDesk::look_again() {
  if (!told_.work || package_ == nullptr) return;
  auto work = organise::look_at_work(machine_.files, *package_, told_.work->places.package);
  if (work) told_.work = std::move(*work);
}

/// Runs when the job has ended.
void OrganiserDesk::finish() {
  const DeskWork did = std::exchange(told_.doing, DeskWork::none);
  if (found_) told_.works = std::move(*found_);
  if (merged_) {
    told_.merge = std::move(*merged_);
    told_.merge_written = did == DeskWork::merging && !told_.merge->nothing();
    if (did == DeskWork::merging) ++told_.merges;
  }
  if (results_) {
    told_.results = std::move(*results_);
    if (did == DeskWork::opening) {
      ++told_.opens;
      keys_->lock();  // read again for the approvals
    }
  }
  if (written_) {
    told_.written = std::move(*written_);
    ++told_.reports;
  }
  if (std::exchange(tried_, false)) told_.keys_tried = true;
  found_.reset(), merged_.reset(), results_.reset(), written_.reset();
  if (const auto package = preparer_.finish()) {
    const auto chosen = choose({package->parent_path(), *package, {}, {}, false});
    if (!chosen) failed_ = chosen.error();
  }
  told_.prepare = preparer_.told();
  paper_.finish();
  told_.paper = paper_.told();
  year_.finish();
  told_.year = year_.told();
  people_.finish();
  disposing_.finish();
  tell_people();
  if (std::exchange(giving_up_, false) && keys_) keys_->lock();
  if (failed_ && failed_->code == "work.cancelled") failed_.reset();
  if (did != DeskWork::looking && did != DeskWork::unlocking) look_again();
  tell_keys();
}

std::optional<domain::Error> OrganiserDesk::follow() {
  const JobThread::State state = job_.state();
  if (working() && !state.running) finish();
  told_.step = working() ? state.step : std::string();
  told_.done = state.done;
  told_.total = state.total;
  return working() ? std::nullopt : std::exchange(failed_, std::nullopt);
}

}  // namespace stordialog::shell
