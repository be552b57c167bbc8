// What several commands share: reading packages, events and passwords, telling what was written.
#include <algorithm>

#include "cli/commands.h"
#include "domain/limits.h"
#include "organise/keyholder.h"

namespace stordialog::cli {

namespace {

constexpr std::string_view kPracticeEvent = "ok-ide-practice.event.toml";
constexpr std::uint64_t kPasswordFileBytes = 4096, kKeyFileBytes = 64ULL * 1024;

std::string_view name_of(Written how) {
  switch (how) {
    case Written::fresh:
      return "new";
    case Written::same:
      return "same";
    case Written::replaced:
      return "replaced";
  }
  return "";
}

domain::Secret first_line(const domain::Bytes& bytes) {
  const auto end = std::ranges::find_if(
      bytes, [](std::uint8_t byte) { return byte == '\n' || byte == '\r' || byte == '\0'; });
  return domain::Secret(
      domain::ByteView(bytes.data(), static_cast<std::size_t>(end - bytes.begin())));
}

}  // namespace

domain::Error in_file(const system::Path& file, const domain::Error& error,
                      const wording::Catalogue& words) {
  return domain::Error("cli.in_file")
      .with("file", file.string())
      .with("reason", words.say(error))
      .with("code", error.code);
}

domain::Expected<bundle::Package> read_package(const system::Path& file, Room& room) {
  const auto bytes = room.here.files.read(file, domain::limits::kPackageBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto package = bundle::read_package(*bytes);
  if (!package) return domain::fail(in_file(file, package.error(), room.words));
  return package;
}

domain::Expected<EventText> read_event(const system::Path& file, Room& room) {
  const auto place = file.empty() ? room.assets / "events" / kPracticeEvent : file;
  const auto bytes = room.here.files.read(place, domain::limits::kEventFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  return EventText{{bytes->begin(), bytes->end()}, place.filename().string()};
}

void tell_written(const std::vector<WrittenFile>& written, Room& room, Outcome& outcome) {
  std::vector<JsonObject> files;
  for (const auto& file : written) {
    const std::string name = file.file.string();
    const std::string line = file.how == Written::same
                                 ? room.words.text("cli.same", {{"file", name}})
                                 : room.words.text("cli.wrote", {{"file", name}});
    outcome.text += line + "\n";
    files.push_back(JsonObject().text("file", name).text("state", name_of(file.how)));
  }
  outcome.json.objects("written", files);
}

void tell_refused(const std::vector<Refusal>& refused, Room& room, Outcome& outcome) {
  std::vector<JsonObject> files;
  for (const auto& refusal : refused) {
    const std::string sentence = room.words.say(refusal.reason);
    outcome.notices.push_back(sentence);
    files.push_back(JsonObject()
                        .text("file", refusal.file.string())
                        .text("code", refusal.reason.code)
                        .text("sentence", sentence));
  }
  outcome.json.objects("refused", files);
}

domain::Expected<domain::Secret> password_for(const std::vector<system::Path>& files,
                                              std::size_t key, const std::string& prompt,
                                              Room& room) {
  if (files.empty()) {
    room.progress.clear();
    auto password = room.here.terminal.ask(prompt);
    if (!password) {
      return domain::fail(room.progress.cancelled() ? "work.cancelled" : "cli.no_terminal");
    }
    return std::move(*password);
  }
  auto bytes = room.here.files.read(files[std::min(key, files.size() - 1)], kPasswordFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto password = first_line(*bytes);
  domain::wipe(bytes->data(), bytes->size());
  return password;
}

domain::Expected<seal::UnlockedKey> unlock(const system::Path& file,
                                           const std::vector<system::Path>& password_files,
                                           std::size_t index, Room& room) {
  const auto bytes = room.here.files.read(file, kKeyFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto prompt = room.words.text("cli.ask_password", {{"holder", file.filename().string()}});
  const auto password = password_for(password_files, index, prompt, room);
  if (!password) return domain::fail(password.error());
  auto key = seal::unlock_key(*bytes, password->text());
  if (!key) return domain::fail(in_file(file, key.error(), room.words));
  return key;
}

domain::Expected<domain::Secret> new_password(const std::vector<system::Path>& files,
                                              const std::string& holder, Room& room) {
  auto password =
      password_for(files, 0, room.words.text("cli.ask_new_password", {{"holder", holder}}), room);
  if (!password) return password;
  if (auto long_enough = organise::check_password(password->text()); !long_enough) {
    return domain::fail(long_enough.error());
  }
  const auto again =
      password_for(files, 0, std::string(room.words.text("cli.ask_password_again")), room);
  if (!again) return domain::fail(again.error());
  if (again->text() != password->text()) return domain::fail("cli.passwords_differ");
  return password;
}

}  // namespace stordialog::cli
