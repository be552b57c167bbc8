#include "shell/withdrawing.h"

#include <utility>

#include "organise/merging.h"
#include "organise/person.h"

namespace stordialog::shell {

namespace {

using domain::Kind;

/// What can be read by everybody and taken back, as it is shown.
std::vector<screens::FoundRecord> lines_of(const organise::PersonFound& found) {
  std::vector<screens::FoundRecord> lines;
  for (const auto& idea : found.ideas) lines.push_back({idea.id, Kind::idea, idea.body.text});
  for (const auto& made : found.initiatives) {
    lines.push_back({made.id, Kind::initiative, made.body.what + " (" + made.body.who + ")"});
  }
  for (const auto& signatory : found.signatories) {
    lines.push_back({signatory.id, Kind::signatory, signatory.body.organisation});
  }
  return lines;
}

}  // namespace

void Withdrawing::follow_work(const organise::Work& work) {
  told_ = {};
  work_folder_ = work.places.folder;
}

Withdrawing::Job Withdrawing::search(const bundle::Package& package,
                                     std::vector<system::Path> brought, std::string words) {
  return [this, &package, brought = std::move(brought),
          words = std::move(words)](system::Progress& progress) -> std::optional<domain::Error> {
    const auto sought = organise::Sought::read({words});
    if (!sought) return sought.error();
    const auto all =
        organise::read_brought(machine_.files, package, work_folder_, brought, progress);
    if (!all) return all.error();
    const auto found = organise::find_person(package, all->run.merged, *sought, nullptr, progress);
    if (!found) return found.error();
    found_ = lines_of(*found);
    return std::nullopt;
  };
}

Withdrawing::Job Withdrawing::take_back(const bundle::Package& package,
                                        std::vector<system::Path> brought,
                                        const domain::RecordId& id) {
  return [this, &package, id, brought = std::move(brought)](
             system::Progress& progress) -> std::optional<domain::Error> {
    auto done = organise::withdraw({machine_.files, machine_.clock, machine_.randomness}, package,
                                   {work_folder_, brought, {id}}, progress);
    if (!done) return done.error();
    done_ = std::move(*done);
    return std::nullopt;
  };
}

void Withdrawing::finish() {
  if (auto found = std::exchange(found_, std::nullopt)) {
    told_.found = std::move(*found);
    ++told_.searches;
  }
  if (auto done = std::exchange(done_, std::nullopt)) {
    told_.older = std::move(done->older);
    told_.left = static_cast<std::uint32_t>(done->initiatives.size());
    ++told_.taken;
  }
}

}  // namespace stordialog::shell
