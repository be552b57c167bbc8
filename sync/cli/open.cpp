#include "organise/open.h"

#include <algorithm>

#include "cli/commands.h"
#include "domain/limits.h"
#include "organise/merging.h"
#include "organise/withdraw.h"
#include "report/contacts.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

seal::BoxKey box_key(const seal::UnlockedKey& key) {
  return {key.secret.copy(), key.about.key};
}

/// Every keyholder's key in sealing order, whatever order the files were named in.
domain::Expected<std::vector<seal::BoxKey>> ballot_keys(const bundle::Package& package,
                                                        const Open& order, Room& room) {
  std::vector<seal::UnlockedKey> given;
  for (std::size_t index = 0; index < order.ballot_keys.size(); ++index) {
    const auto& file = order.ballot_keys[index];
    auto key = unlock(file, order.password_files, index, room);
    if (!key) return domain::fail(key.error());
    const bool known = std::ranges::any_of(
        package.ballot_keys, [&key](const auto& holder) { return holder.key == key->about.key; });
    if (!known) {
      return domain::fail(domain::Error("cli.foreign_key").with("file", file.string()));
    }
    given.push_back(std::move(*key));
  }
  std::vector<seal::BoxKey> keys;
  std::string missing;
  for (const auto& holder : package.ballot_keys) {
    const auto found = std::ranges::find_if(
        given, [&holder](const auto& key) { return key.about.key == holder.key; });
    if (found != given.end()) {
      keys.push_back(box_key(*found));
    } else {
      missing += (missing.empty() ? "" : ", ") + holder.holder;
    }
  }
  if (!missing.empty()) {
    return domain::fail(domain::Error("cli.keyholder_missing").with("holder", missing));
  }
  return keys;
}

/// Counts the opened contacts per list and side; personal data stays out of the results.
void count_sides(const std::vector<domain::Contact>& contacts, report::Results& results) {
  results.contacts_opened = true;
  for (auto& list : results.sign_ups) {
    list.by_side.clear();
    list.sign_ups = 0;
    for (const auto& contact : contacts) {
      if (contact.list != list.list) continue;
      ++list.sign_ups;
      const auto place = std::ranges::find(list.by_side, contact.side,
                                           &std::pair<domain::Key, std::uint32_t>::first);
      if (place == list.by_side.end()) {
        list.by_side.emplace_back(contact.side, 1);
      } else {
        ++place->second;
      }
    }
    std::ranges::sort(list.by_side);
  }
}

}  // namespace

domain::Expected<Outcome> open(const Open& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const auto keys = ballot_keys(*package, order, room);
  if (!keys) return domain::fail(keys.error());
  const auto run = organise::read_merged(room.here.files, *package, order.merged, room.progress);
  if (!run) return domain::fail(run.error());
  const auto current = organise::check_nothing_withdrawn_since(
      room.here.files, *package, order.package.parent_path(), order.merged, run->merged);
  if (!current) return domain::fail(current.error());
  std::vector<const seal::BoxKey*> borrowed;
  for (const auto& key : *keys) borrowed.push_back(&key);
  auto results = organise::open_ballots(*package, *run, borrowed, room.progress);
  if (!results) return domain::fail(results.error());

  Outcome outcome;
  std::vector<Output> outputs;
  if (!order.contacts_key.empty()) {
    const auto key =
        unlock(order.contacts_key, order.password_files, order.ballot_keys.size(), room);
    if (!key) return domain::fail(key.error());
    if (key->about.key != package->contacts_key.key) {
      return domain::fail(
          domain::Error("cli.foreign_key").with("file", order.contacts_key.string()));
    }
    const auto contacts = organise::open_contacts(*package, *run, box_key(*key), room.progress);
    if (!contacts) return domain::fail(contacts.error());
    count_sides(*contacts, *results);
    if (contacts->size() < results->contacts_sealed) {
      const auto unread = results->contacts_sealed - contacts->size();
      outcome.notices.push_back(
          room.words.plural("cli.contacts_unreadable", static_cast<std::int64_t>(unread)));
    }
    const auto password = new_password(order.contacts_password_files,
                                       std::string(room.words.text("cli.contacts_file")), room);
    if (!password) return domain::fail(password.error());
    const auto locked =
        report::locked_contacts(*contacts, package->event, room.words, password->text());
    if (!locked) return domain::fail(locked.error());
    outputs.push_back(text_output(order.contacts_out, *locked, kPrivateMode));
  }
  outputs.push_back(text_output(order.out, report::results_json(*results)));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  outcome.text = report::results_text(*results, room.words) + "\n";
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "open")
      .json("results", report::results_json(*results));
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
