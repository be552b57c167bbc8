#include "shell/personal_data.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "bundle/merge.h"
#include "organise/day.h"
#include "organise/keyholder.h"
#include "organise/merging.h"
#include "organise/open.h"
#include "organise/practice.h"
#include "report/contacts.h"
#include "report/names.h"

namespace stordialog::shell {

namespace {

using domain::Kind;

/// As it is shown; each can be taken back.
std::vector<screens::FoundRecord> lines_of(const organise::PersonFound& found) {
  std::vector<screens::FoundRecord> lines;
  for (const auto& contact : found.contacts) {
    std::string text = contact.body.name;
    for (const std::string& more : {contact.body.reach, contact.body.organisation}) {
      if (!more.empty()) text += ", " + more;
    }
    lines.push_back({contact.id, Kind::contact, std::move(text)});
  }
  for (const auto& idea : found.ideas) lines.push_back({idea.id, Kind::idea, idea.body.text});
  for (const auto& made : found.initiatives) {
    lines.push_back({made.id, Kind::initiative, made.body.what + " (" + made.body.who + ")"});
  }
  for (const auto& signatory : found.signatories) {
    lines.push_back({signatory.id, Kind::signatory, signatory.body.organisation});
  }
  return lines;
}

std::vector<system::Path> folders_of(const PersonalData::Drives& drives) {
  std::vector<system::Path> folders;
  for (const screens::Drive& drive : drives) folders.push_back(drive.folder);
  return folders;
}

}  // namespace

void PersonalData::follow_work(const bundle::Package& package, const organise::Work& work,
                               domain::Bytes practice_key) {
  told_ = {};
  told_.can_withdraw = !work.own.empty();
  contacts_ = {};
  words_.clear();
  person_.reset();
  work_folder_ = work.places.folder;
  contacts_file_ = work.places.contacts;
  if (!practice_key.empty()) contacts_.key.practice_password = organise::kPracticePassword;
  key_.emplace(package, std::move(practice_key));
  tell_key();
}

PersonalData::Job PersonalData::search(const bundle::Package& package, const Drives& drives,
                                       std::string words) {
  words_ = words;
  return [this, &package, brought = folders_of(drives),
          words = std::move(words)](system::Progress& progress) -> std::optional<domain::Error> {
    const auto sought = organise::Sought::read({words});
    if (!sought) return sought.error();
    const auto all =
        organise::read_brought(machine_.files, package, work_folder_, brought, progress);
    if (!all) return all.error();
    auto found = organise::find_person(package, all->run.merged, *sought, key_->key(), progress);
    if (!found) return found.error();
    person_ = std::move(*found);
    searched_ = true;
    return std::nullopt;
  };
}

PersonalData::Job PersonalData::take_back(const bundle::Package& package, const Drives& drives,
                                          const domain::RecordId& id) {
  return [this, &package, id, brought = folders_of(drives)](
             system::Progress& progress) -> std::optional<domain::Error> {
    auto done = organise::withdraw({machine_.files, machine_.clock, machine_.randomness}, package,
                                   {work_folder_, brought, {id}}, progress);
    if (!done) return done.error();
    done_ = std::move(*done);
    return std::nullopt;
  };
}

PersonalData::Job PersonalData::write_page(const bundle::Package& package,
                                           const std::string& language) {
  if (!person_) return {};
  const wording::Catalogue& words = machine_.words.in(language);
  return [this, &package, &words](system::Progress&) -> std::optional<domain::Error> {
    const std::string day = organise::day_of(machine_.clock.utc_seconds());
    const system::Path file = organise::person_file(machine_.files, package, work_folder_, day);
    std::vector<organise::Output> outputs;
    outputs.push_back(
        organise::text_output(file, organise::person_text(*person_, package, {words_}, day, words),
                              organise::kPrivateMode));
    const auto written = organise::write_files(machine_.files, machine_.randomness, outputs,
                                               organise::Overwrite::refuse);
    if (!written) return written.error();
    page_ = file;
    return std::nullopt;
  };
}

PersonalData::Job PersonalData::look_for_key(const Drives& drives) {
  return [this, drives](system::Progress&) -> std::optional<domain::Error> {
    key_->look_for(machine_.files, drives, work_folder_);
    return std::nullopt;
  };
}

PersonalData::Job PersonalData::unlock(domain::Secret password) {
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  return [this, typed](system::Progress&) -> std::optional<domain::Error> {
    const domain::Secret secret = std::move(*typed);
    const auto unlocked = key_->unlock(secret.text());
    if (!unlocked) return unlocked.error();
    return std::nullopt;
  };
}

PersonalData::Job PersonalData::write_contacts(const bundle::Package& package, const Drives& drives,
                                               domain::Secret password,
                                               const std::string& language) {
  if (!is_unlocked()) return {};
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  const wording::Catalogue& words = machine_.words.in(language);
  return [this, &package, &words, typed, brought = folders_of(drives)](
             system::Progress& progress) -> std::optional<domain::Error> {
    const domain::Secret secret = std::move(*typed);
    if (const auto is_long = organise::check_password(secret.text()); !is_long) {
      return is_long.error();
    }
    const auto all =
        organise::read_brought(machine_.files, package, work_folder_, brought, progress);
    if (!all) return all.error();
    const auto contacts = organise::open_contacts(package, all->run, *key_->key(), progress);
    if (!contacts) return contacts.error();
    const auto locked = report::locked_contacts(*contacts, package.event, words, secret.text());
    if (!locked) return locked.error();
    if (progress.cancelled()) return domain::Error("work.cancelled");
    std::vector<organise::Output> outputs;
    outputs.push_back(organise::text_output(contacts_file_, *locked, organise::kPrivateMode));
    const auto written = organise::write_files(machine_.files, machine_.randomness, outputs,
                                               organise::Overwrite::allow);
    if (!written) return written.error();
    const auto sealed =
        all->run.merged.bodies(package, [](Kind kind) { return kind == Kind::contact; });
    const auto counted =
        static_cast<std::size_t>(std::ranges::count_if(sealed, &bundle::Merged::Body::counted));
    listed_ = Listed{static_cast<std::uint32_t>(contacts->size()),
                     static_cast<std::uint32_t>(counted - std::min(counted, contacts->size()))};
    return std::nullopt;
  };
}

void PersonalData::lock() {
  if (key_) key_->lock();
  person_.reset();
  words_.clear();
  const bool can_withdraw = told_.can_withdraw;
  told_ = {};
  told_.can_withdraw = can_withdraw;
  contacts_.file.clear();
  contacts_.contacts = contacts_.unread = contacts_.written = 0;
  tell_key();
}

void PersonalData::tell_key() {
  if (key_) contacts_.key.holders = {key_->told()};
}

void PersonalData::finish() {
  if (std::exchange(searched_, false)) {
    told_.found = lines_of(*person_);
    told_.sealed = person_->contacts_sealed;
    told_.page.clear();
    ++told_.searches;
  }
  if (auto done = std::exchange(done_, std::nullopt)) {
    told_.older = std::move(done->older);
    told_.left = static_cast<std::uint32_t>(done->initiatives.size());
    ++told_.taken;
  }
  if (auto page = std::exchange(page_, std::nullopt)) told_.page = std::move(*page);
  if (const auto listed = std::exchange(listed_, std::nullopt)) {
    contacts_.file = contacts_file_;
    contacts_.contacts = listed->contacts;
    contacts_.unread = listed->unread;
    ++contacts_.written;
  }
  tell_key();
}

}  // namespace stordialog::shell
