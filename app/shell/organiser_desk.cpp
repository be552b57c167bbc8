#include "shell/organiser_desk.h"

#include <utility>

#include "domain/limits.h"
#include "organise/open.h"
#include "organise/practice.h"
#include "organise/rehearsal.h"
#include "organise/withdraw.h"
#include "report/files.h"
#include "report/write.h"

namespace stordialog::shell {

using screens::DeskWork;

namespace {

constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};

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

/// What comes before there is a package, and what is done with it.
domain::Expected<void> OrganiserDesk::prepare(screens::OrganiserErrand& errand,
                                              const Drives& drives, const std::string& language) {
  domain::Expected<void> done;
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  std::visit(Match{[&](const screens::BeginDraft& draft) {
                     done = preparer_.begin(draft.start);
                     if (done) told_.work.reset();
                   },
                   [&](const screens::SaveDraft& draft) { done = preparer_.save(draft.toml); },
                   [&](const screens::LookAtPlaces&) {
                     preparer_.look_at_places(
                         drives, told_.work ? told_.work->places.folder : system::Path());
                   },
                   [&](screens::MakeKey& key) {
                     run(DeskWork::preparing,
                         preparer_.make_key(key.key, key.place, std::move(key.password), language));
                   },
                   [&](screens::ConfirmKey& key) {
                     run(DeskWork::preparing, preparer_.confirm_key(std::move(key.password)));
                   },
                   [&](const screens::DropKey&) { preparer_.drop_key(); },
                   [&](screens::MakePackage& order) {
                     run(DeskWork::preparing, preparer_.make_package(std::move(order), language));
                   },
                   [&](const screens::CarryTicket& ticket) {
                     run(DeskWork::carrying, preparer_.carry_ticket(ticket.ticket, ticket.place));
                   },
                   [&](const screens::PrintSheet& sheet) {
                     if (told_.work)
                       run(DeskWork::printing, preparer_.print(sheet, *told_.work, language));
                   },
                   [](const auto&) {}},
             errand);
  told_.prepare = preparer_.told();
  return done;
}

void OrganiserDesk::enter_paper(screens::OrganiserErrand& errand, const Drives& drives) {
  const auto run = [this](Preparer::Job job) {
    if (job) begin(DeskWork::entering, std::move(job));
  };
  std::visit(Match{[&](const screens::LookAtPaper&) { run(paper_.look(*package_, drives)); },
                   [&](screens::EnterPaper& sheet) { run(paper_.enter(std::move(sheet))); },
                   [&](screens::EnterCard& card) { run(paper_.enter(std::move(card))); },
                   [](const auto&) {}},
             errand);
}

void OrganiserDesk::look_into(screens::OrganiserErrand& errand, const Drives& drives,
                              const std::string& language) {
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  const bundle::Package& package = *package_;
  // What was typed in from paper is looked through too.
  const auto with_paper = [this, &package](Preparer::Job job) -> Preparer::Job {
    if (!job) return job;
    return [this, &package,
            job = std::move(job)](system::Progress& progress) -> std::optional<domain::Error> {
      const auto exported = paper_.export_entered(package);
      paper_.close();
      return exported ? job(progress) : exported.error();
    };
  };
  std::visit(
      Match{[&](screens::SearchRecords& search) {
              run(DeskWork::searching,
                  with_paper(people_.search(package, drives, std::move(search.words))));
            },
            [&](const screens::WithdrawRecord& record) {
              run(DeskWork::withdrawing, with_paper(people_.take_back(package, drives, record.id)));
            },
            [&](const screens::WritePerson&) {
              run(DeskWork::printing, people_.write_page(package, language));
            },
            [&](const screens::LookForContactsKey&) {
              run(DeskWork::looking, people_.look_for_key(drives));
            },
            [&](screens::UnlockContacts& key) {
              run(DeskWork::unlocking, people_.unlock(std::move(key.password)));
            },
            [&](screens::WriteContacts& list) {
              run(DeskWork::listing,
                  people_.write_contacts(package, drives, std::move(list.password), language));
            },
            [](const auto&) {}},
      errand);
}

void OrganiserDesk::dispose(screens::OrganiserErrand& errand, const Drives& drives,
                            const std::string& language) {
  const auto run = [this](Preparer::Job job) {
    if (job) begin(DeskWork::disposing, std::move(job));
  };
  std::visit(Match{[&](const screens::PlanDisposal& wanted) {
                     run(disposing_.plan(*package_, wanted, drives));
                   },
                   [&](const screens::Dispose&) {
                     paper_.close();
                     run(disposing_.dispose(*package_, language));
                   },
                   [](const auto&) {}},
             errand);
}

void OrganiserDesk::plan_year(screens::OrganiserErrand& errand, const std::string& language) {
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  std::visit(
      Match{[&](const screens::LookAtYear&) { run(DeskWork::looking, year_.look(language)); },
            [&](screens::KeepYear& year) {
              run(DeskWork::planning, year_.keep(std::move(year.plan)));
            },
            [&](const screens::DrawYear&) { run(DeskWork::printing, year_.draw(language)); },
            [](const auto&) {}},
      errand);
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

void OrganiserDesk::look_for_works(const Drives& drives) {
  std::vector<system::Path> places = {machine_.works};
  for (const screens::Drive& drive : drives) places.push_back(drive.folder);
  begin(DeskWork::looking, [this, places](system::Progress&) -> std::optional<domain::Error> {
    found_ = organise::find_works(machine_.files, places);
    preparer_.look_for_starts(places);
    return std::nullopt;
  });
}

/// What was merged before is always read along, so that nothing of it can be lost.
void OrganiserDesk::read_brought(const Drives& drives, bool write, const std::string& language) {
  if (!told_.work) return;
  const organise::WorkPlaces places = told_.work->places;
  organise::MergeOrder order;
  told_.places.clear();
  for (const screens::Drive& drive : drives) {
    order.places.push_back(drive.folder);
    told_.places.push_back(drive.name);
  }
  const system::Path brought = places.folder / "bundles";
  if (machine_.files.exists(brought)) order.places.push_back(brought);
  if (machine_.files.exists(paper_.folder())) order.places.push_back(paper_.folder());
  if (machine_.files.exists(places.merged)) order.places.push_back(places.merged);
  if (write) order.out = places.merged;
  order.overwrite = organise::Overwrite::allow;
  const wording::Catalogue& words = machine_.words.in(language);
  begin(write ? DeskWork::merging : DeskWork::reading,
        [this, order, &words](system::Progress& progress) -> std::optional<domain::Error> {
          if (auto exported = paper_.export_entered(*package_); !exported) return exported.error();
          auto done = organise::merge_brought(machine_.files, machine_.randomness, *package_, order,
                                              words, progress);
          if (!done) return done.error();
          merged_ = std::move(*done);
          return std::nullopt;
        });
}

void OrganiserDesk::look_for_keys(const Drives& drives) {
  if (!keys_) return;
  begin(DeskWork::looking, [this, drives](system::Progress&) -> std::optional<domain::Error> {
    keys_->look_for(machine_.files, drives);
    return std::nullopt;
  });
}

void OrganiserDesk::unlock(std::size_t holder, domain::Secret password) {
  if (!keys_ || holder >= keys_->count()) return;
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  begin(DeskWork::unlocking,
        [this, holder, typed](system::Progress&) -> std::optional<domain::Error> {
          const domain::Secret secret = std::move(*typed);
          const auto unlocked = keys_->unlock(holder, secret.text());
          if (!unlocked) return unlocked.error();
          return std::nullopt;
        });
}

void OrganiserDesk::try_keys() {
  if (!keys_ || !keys_->ring().complete()) return;
  begin(DeskWork::trying, [this](system::Progress&) -> std::optional<domain::Error> {
    const auto opened = organise::rehearse(*package_, keys_->ring());
    if (!opened) return opened.error();
    tried_ = true;
    return std::nullopt;
  });
}

void OrganiserDesk::open_merged() {
  if (!told_.work || !keys_ || !keys_->ring().complete()) return;
  const organise::WorkPlaces places = told_.work->places;
  begin(DeskWork::opening,
        [this, places](system::Progress& progress) -> std::optional<domain::Error> {
          const auto run =
              organise::read_merged(machine_.files, *package_, places.merged, progress);
          if (!run) return run.error();
          const auto current = organise::check_nothing_withdrawn_since(
              machine_.files, *package_, places.folder, places.merged, run->merged);
          if (!current) return current.error();
          auto results = organise::open_ballots(*package_, *run, keys_->ring().keys(), progress);
          if (!results) return results.error();
          if (progress.cancelled()) return domain::Error("work.cancelled");
          std::vector<organise::Output> outputs;
          outputs.push_back(organise::text_output(places.results, report::results_json(*results)));
          const auto written = organise::write_files(machine_.files, machine_.randomness, outputs,
                                                     organise::Overwrite::allow);
          if (!written) return written.error();
          results_ = std::move(*results);
          return std::nullopt;
        });
}

void OrganiserDesk::approve(std::size_t holder, domain::Secret password,
                            const std::string& language) {
  if (!told_.work || !told_.results || !keys_ || holder >= keys_->count()) return;
  const organise::WorkPlaces places = told_.work->places;
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  const seal::KeyPublic& who = package_->ballot_keys[holder];
  const report::Approval approval{who.holder, domain::to_hex(who.key),
                                  machine_.clock.utc_seconds()};
  const report::Results& results = *told_.results;  // stays while this runs
  const wording::Catalogue& words = machine_.words.in(language);
  begin(DeskWork::approving,
        [this, holder, typed, places, approval, &results,
         &words](system::Progress&) -> std::optional<domain::Error> {
          const domain::Secret secret = std::move(*typed);
          if (const auto right = keys_->check(holder, secret.text()); !right) return right.error();
          const auto approved = organise::approve(machine_.files, machine_.randomness, places,
                                                  *package_, results, approval, words);
          if (!approved) return approved.error();
          return std::nullopt;
        });
}

void OrganiserDesk::write_report(const std::string& language) {
  if (!told_.work) return;
  const organise::WorkPlaces places = told_.work->places;
  begin(DeskWork::reporting,
        [this, places, language](system::Progress& progress) -> std::optional<domain::Error> {
          const auto bytes = machine_.files.read(places.results, kResultsBytes);
          if (!bytes) return bytes.error();
          auto results = report::read_results(std::string(bytes->begin(), bytes->end()),
                                              places.results.filename().string());
          if (!results) return results.error();
          std::set<report::Format> all;
          for (const std::string_view name : report::kFormatNames) {
            if (const auto format = report::format_named(name)) all.insert(*format);
          }
          const auto year = year_.planned(language);
          if (!year) return year.error();
          const auto made = report::files(
              *results, all, {machine_.words, language, machine_.fonts, *year ? &**year : nullptr},
              progress);
          if (!made) return made.error();
          if (progress.cancelled()) return domain::Error("work.cancelled");
          progress.at("progress.writing", 0, made->size());
          std::vector<organise::Output> outputs;
          for (const auto& file : *made) {
            outputs.push_back(organise::text_output(file.name, file.bytes));
          }
          auto written = organise::write_folder(machine_.files, machine_.randomness, places.report,
                                                outputs, organise::Overwrite::allow);
          if (!written) return written.error();
          written_ = std::move(*written);
          results_ = std::move(*results);
          return std::nullopt;
        });
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
