// The desk's own jobs: looking around, merging, keys, opening, approving, the report.
#include <utility>

#include "organise/open.h"
#include "organise/rehearsal.h"
#include "organise/withdraw.h"
#include "report/files.h"
#include "report/write.h"
#include "shell/organiser_desk.h"

namespace stordialog::shell {

using screens::DeskWork;

namespace {

constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;

}  // namespace

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

}  // namespace stordialog::shell
