#include "cli/commands.h"

namespace stordialog::cli {

namespace {

constexpr std::uint64_t kPublicKeyBytes = 16 * 1024;

domain::Expected<seal::KeyPublic> read_key(const system::Path& file, Room& room) {
  const auto bytes = room.here.files.read(file, kPublicKeyBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto key = seal::read_public(*bytes);
  if (!key) return domain::fail(in_file(file, key.error(), room.words));
  return key;
}

domain::Expected<organise::PrepareOrder> order_of(const Prepare& order, Room& room) {
  organise::PrepareOrder wanted;
  auto event = read_event(order.event_file, room);
  if (!event) return domain::fail(event.error());
  wanted.event_toml = std::move(event->toml);
  wanted.event_file = std::move(event->name);
  wanted.stations = order.stations;
  wanted.codes = order.codes;
  wanted.pin = order.pin;
  for (const auto& file : order.ballot_keys) {
    auto key = read_key(file, room);
    if (!key) return domain::fail(key.error());
    wanted.ballot_keys.push_back(std::move(*key));
  }
  auto contacts = read_key(order.contacts_key, room);
  if (!contacts) return domain::fail(contacts.error());
  wanted.contacts_key = std::move(*contacts);
  return wanted;
}

}  // namespace

domain::Expected<Outcome> prepare(const Prepare& order, Room& room) {
  const auto wanted = order_of(order, room);
  if (!wanted) return domain::fail(wanted.error());
  const std::string organiser(room.words.text("key_use.organiser"));
  const auto password = new_password(order.password_files, organiser, room);
  if (!password) return domain::fail(password.error());
  const auto prepared = organise::prepare(*wanted, room.here.randomness, room.progress);
  if (!prepared) return domain::fail(prepared.error());

  auto outputs = prepared_outputs(*prepared, room.words);
  outputs.push_back(organise::organiser_output(*prepared, password->text(), room.words));
  const auto written =
      write_folder(room.here.files, room.here.randomness, order.out, outputs, Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  const auto& package = prepared->package;
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "prepare")
      .text("event", package.event.slug)
      .text("event_id", package.id.text())
      .number("stations", static_cast<std::int64_t>(prepared->tickets.size()))
      .number("codes", static_cast<std::int64_t>(prepared->codes.size()))
      .text("pin", prepared->pin);
  tell_written(*written, room, outcome);
  outcome.text += room.words.text("cli.pin", {{"pin", prepared->pin}}) + "\n";
  outcome.text += std::string(room.words.text("cli.prepared_next")) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
