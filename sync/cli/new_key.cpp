#include "cli/commands.h"
#include "organise/keyholder.h"

namespace stordialog::cli {

namespace {

constexpr int kTriesMost = 3;

/// "municipality.key" and "municipality" both give "municipality.pub".
system::Path beside(const system::Path& key_file, const char* suffix) {
  auto place = key_file;
  if (place.extension() == ".key") place.replace_extension();
  place += suffix;
  return place;
}

/// The password once more, from what now lies on the drive. Whoever mistypes may try again.
domain::Expected<void> confirm(organise::NewKey& key, const NewKey& order, Room& room) {
  for (int attempt = 1;; ++attempt) {
    const auto again = password_for(order.password_files, 0,
                                    std::string(room.words.text("cli.ask_password_again")), room);
    if (!again) return domain::fail(again.error());
    auto confirmed = key.confirm(*again);
    const bool mistyped = !confirmed && confirmed.error().code == "key.wrong_password";
    if (!mistyped || attempt == kTriesMost || !order.password_files.empty()) return confirmed;
    room.here.err << room.words.say(confirmed.error()) << '\n';
  }
}

}  // namespace

domain::Expected<Outcome> new_key(const NewKey& order, Room& room) {
  const auto public_file = beside(order.out, ".pub");
  const auto sheet_file = beside(order.out, ".recovery.txt");
  if (room.here.files.exists(sheet_file)) {
    return domain::fail(domain::Error("key.exists").with("file", sheet_file.string()));
  }
  const auto password =
      password_for(order.password_files, 0,
                   room.words.text("cli.ask_new_password", {{"holder", order.holder}}), room);
  if (!password) return domain::fail(password.error());
  auto key = organise::NewKey::make(
      room.here.files, {order.use, order.holder, order.out, public_file, seal::kPasswordCost},
      *password);
  if (!key) return domain::fail(key.error());
  const auto sheet = organise::recovery_sheet(*key, room.words);
  auto done = room.here.files.publish(sheet_file, sheet.view(), kPrivateMode);
  if (done) done = confirm(*key, order, room);
  if (!done) {
    static_cast<void>(room.here.files.remove(sheet_file));
    key->abandon();
    return domain::fail(done.error());
  }

  Outcome outcome;
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "keyholder new")
      .text("for", order.use == seal::KeyUse::ballots ? "ballots" : "contacts")
      .text("holder", key->about().holder)
      .text("public_key", domain::to_hex(key->about().key));
  tell_written(
      {{order.out, Written::fresh}, {public_file, Written::fresh}, {sheet_file, Written::fresh}},
      room, outcome);
  outcome.text += std::string(room.words.text("cli.key_next")) + "\n";
  outcome.text += std::string(room.words.text("cli.lost_key")) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
