#include "organise/preparation.h"

#include <algorithm>

#include "domain/limits.h"
#include "organise/paper.h"
#include "organise/station_folder.h"
#include "report/csv.h"
#include "seal/voting_code.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;

namespace {

constexpr std::uint64_t kPublicKeyBytes = 16 * 1024;
constexpr std::string_view kCodesName = "codes.csv", kPinName = "pin.txt", kTickets = "tickets";

Expected<seal::KeyPublic> read_key(system::Files& files, const system::Path& file) {
  const auto bytes = files.read(file, kPublicKeyBytes);
  if (!bytes) return fail(bytes.error());
  return seal::read_public(*bytes);
}

domain::Secret codes_csv(const std::vector<std::string>& codes, const wording::Catalogue& words) {
  report::CsvTable table({std::string(words.text("cli.code_title"))});
  for (const auto& code : codes) table.add({seal::grouped(code)});
  return domain::Secret(table.text());
}

}  // namespace

std::vector<KeyWanted> keys_wanted(system::Files& files, const system::Path& folder,
                                   const domain::Event& event) {
  std::vector<KeyWanted> keys;
  const std::string language = event.languages.empty() ? "" : event.languages.front();
  for (std::size_t i = 0; i < event.sides.size(); ++i) {
    keys.push_back({seal::KeyUse::ballots, std::string(event.sides[i].name.in(language)),
                    folder / "keys" / ("ballots-" + std::to_string(i + 1) + ".pub"),
                    event.slug + "-" + event.sides[i].key});
  }
  keys.push_back({seal::KeyUse::contacts, event.privacy.controller,
                  folder / "keys" / "contacts.pub", event.slug + "-contacts"});
  for (KeyWanted& key : keys) {
    const auto made = read_key(files, key.public_file);
    key.made = made && made->use == key.use;
    if (key.made) key.holder = made->holder;
  }
  return keys;
}

Expected<void> read_keys(system::Files& files, const std::vector<KeyWanted>& keys,
                         PrepareOrder& order) {
  order.ballot_keys.clear();
  for (const KeyWanted& wanted : keys) {
    auto key = read_key(files, wanted.public_file);
    if (!key) return fail(key.error());
    if (wanted.use == seal::KeyUse::contacts) {
      order.contacts_key = std::move(*key);
    } else {
      order.ballot_keys.push_back(std::move(*key));
    }
  }
  return {};
}

std::vector<StationPlan> plain_stations(std::size_t count, std::string_view plain_name) {
  std::vector<StationPlan> plans;
  for (std::size_t number = 1; number <= count; ++number) {
    plans.push_back({static_cast<domain::StationNumber>(number),
                     number == 1 ? domain::Role::lead : domain::Role::station,
                     std::string(plain_name) + " " + std::to_string(number)});
  }
  return plans;
}

std::vector<StationPlan> with_own_station(std::vector<StationPlan> plans, std::string_view name) {
  const auto is_own = [](const StationPlan& plan) { return plan.role == domain::Role::organiser; };
  domain::StationNumber last = 0;
  for (const StationPlan& plan : plans) last = std::max(last, plan.number);
  if (std::ranges::any_of(plans, is_own) || last >= domain::limits::kStations) return plans;
  plans.push_back(
      {static_cast<domain::StationNumber>(last + 1), domain::Role::organiser, std::string(name)});
  return plans;
}

std::string package_name(const domain::Event& event) {
  return event.slug + ".package";
}

std::vector<Output> prepared_outputs(const Prepared& prepared, const wording::Catalogue& words) {
  const auto& event = prepared.package.event;
  std::vector<Output> outputs;
  outputs.push_back(bytes_output(package_name(event), prepared.package_bytes));
  for (const auto& [number, ticket] : prepared.tickets) {
    const std::string name = event.slug + "-" + std::to_string(number) + ".ticket";
    outputs.push_back(bytes_output(system::Path(kTickets) / name, ticket.view(), kPrivateMode));
  }
  if (!prepared.own_ticket.empty()) {
    outputs.push_back(bytes_output(system::Path(kPaperFolder) / kTicketName,
                                   prepared.own_ticket.view(), kPrivateMode));
  }
  if (!prepared.codes.empty()) {
    outputs.push_back({kCodesName, codes_csv(prepared.codes, words), kPrivateMode});
  }
  outputs.push_back(text_output(kPinName, prepared.pin + "\n", kPrivateMode));
  return outputs;
}

Output organiser_output(const Prepared& prepared, std::string_view password,
                        const wording::Catalogue& words, seal::Cost cost) {
  const seal::KeyPublic about{seal::KeyUse::organiser, std::string(words.text("key_use.organiser")),
                              prepared.organiser.public_key};
  return bytes_output("organiser.key",
                      seal::lock_key(about, prepared.organiser.secret, password, cost),
                      kPrivateMode);
}

std::vector<system::Path> ticket_files(system::Files& files, const system::Path& folder) {
  std::vector<system::Path> tickets;
  for (const system::Path& name : files.list(folder / kTickets)) {
    const bool hidden = name.filename().string().starts_with('.');
    if (name.extension() == ".ticket" && !hidden) {
      tickets.push_back(folder / kTickets / name.filename());
    }
  }
  return tickets;
}

Expected<system::Path> put_ticket(system::Files& files, const system::Path& ticket,
                                  const system::Path& drive) {
  auto bytes = files.read(ticket, kTicketBytes);
  if (!bytes) return fail(bytes.error());
  const domain::Secret secret{domain::ByteView(*bytes)};
  domain::wipe(bytes->data(), bytes->size());
  if (const auto good = bundle::read_ticket(secret.view()); !good) return fail(good.error());
  system::Path place = drive / ticket.filename();
  for (const TicketFound& found : find_tickets(files, drive)) {
    const std::string station = std::to_string(found.station);
    if (found.taken) return fail(Error("ticket.drive_taken").with("station", station));
    if (found.file != place) return fail(Error("ticket.another").with("station", station));
  }
  if (auto written = files.publish(place, secret.view(), kPrivateMode); !written) {
    return fail(written.error());
  }
  auto back = files.read(place, kTicketBytes);
  const bool same = back && std::ranges::equal(*back, secret.view());
  if (back) domain::wipe(back->data(), back->size());
  if (same) return place;
  static_cast<void>(files.remove(place));
  return fail(Error("ticket.read_back").with("file", place.string()));
}

}  // namespace stordialog::organise
