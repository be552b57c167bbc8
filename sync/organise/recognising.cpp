#include "organise/recognising.h"

#include <algorithm>
#include <string>

#include "organise/collect.h"
#include "organise/person.h"
#include "organise/station_folder.h"
#include "report/contacts.h"
#include "seal/key_holder.h"

namespace stordialog::organise {

using domain::fail;
using system::Path;

namespace {

constexpr std::uint64_t kSmallBytes = 64ULL * 1024, kArchiveBytes = 256ULL * 1024 * 1024;

}  // namespace

std::optional<Doom> Recognising::doom_of(const Path& file) {
  const std::string name = file.filename().string();
  const auto if_so = [](bool is, Doom doom) { return is ? std::optional(doom) : std::nullopt; };
  if (files_.is_link(file)) return std::nullopt;  // it lies elsewhere
  if (name.ends_with(".key")) return if_so(is_key(file), Doom::key);
  if (name.ends_with(".recovery.txt")) return if_so(is_sheet(file), Doom::sheet);
  if (name.ends_with(".ticket")) return if_so(is_ticket(file), Doom::ticket);
  if (name.ends_with(".taken")) return if_so(is_sign(file), Doom::ticket);
  if (name.ends_with(".zip")) return if_so(is_contacts(file), Doom::contacts);
  if (name.ends_with(".bundle") || name.ends_with(".merged")) {
    return if_so(is_brought(file), Doom::bundle);
  }
  return std::nullopt;
}

std::optional<Doom> Recognising::doom_of_name(const Path& file) const {
  const std::string name = file.filename().string();
  const std::string& slug = package_.event.slug;
  if (name.starts_with(slug + std::string(kPersonFile)) && name.ends_with(".txt")) {
    return Doom::contacts;
  }
  if (name == slug + "-codes.pdf" || name == slug + "-day-sheet.pdf") return Doom::codes;
  if (name.starts_with(slug + "-") && name.ends_with("-recovery.pdf")) return Doom::sheet;
  return std::nullopt;
}

bool Recognising::is_of_event(const seal::PublicKey& key) const {
  const auto is = [&](const seal::KeyPublic& known) { return known.key == key; };
  return key == package_.contacts_key.key || key == package_.organiser ||
         std::ranges::any_of(package_.ballot_keys, is);
}

bool Recognising::is_key(const Path& file) {
  const auto bytes = files_.read(file, kSmallBytes);
  const auto holder = bytes ? seal::holder_of(*bytes) : fail(bytes.error());
  return holder && is_of_event(holder->key);
}

/// Of a key whose file or public part stands beside it.
bool Recognising::is_sheet(const Path& file) {
  const std::string name = file.string();
  const std::string stem = name.substr(0, name.size() - std::string_view(".recovery.txt").size());
  const auto bytes = files_.read(stem + ".pub", kSmallBytes);
  const auto known = bytes ? seal::read_public(*bytes) : fail(bytes.error());
  return (known && is_of_event(known->key)) || is_key(stem + ".key");
}

bool Recognising::is_ticket(const Path& file) {
  auto bytes = files_.read(file, kTicketBytes);
  if (!bytes) return false;
  const auto ticket = bundle::read_ticket(*bytes);
  domain::wipe(bytes->data(), bytes->size());
  const auto own = ticket ? bundle::read_package(ticket->package) : fail(ticket.error());
  return own && own->id == package_.id;
}

bool Recognising::is_sign(const Path& file) {
  const auto bytes = files_.read(file, kSmallBytes);
  return bytes && std::string(bytes->begin(), bytes->end()).starts_with(package_.id.text());
}

bool Recognising::is_contacts(const Path& file) {
  const auto bytes = files_.read(file, kArchiveBytes);
  return bytes && report::is_locked_contacts(*bytes, package_.event);
}

bool Recognising::is_brought(const Path& file) {
  system::NoProgress silent;
  const auto verdicts =
      collect_into(files_, package_, {file}, [](const bundle::Bundle&) {}, silent);
  return verdicts && verdicts->size() == 1 && !verdicts->front().refused;
}

}  // namespace stordialog::organise
