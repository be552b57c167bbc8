#include "shell/preparer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include "domain/limits.h"
#include "event/event_file.h"
#include "organise/open.h"
#include "organise/preparation.h"
#include "prints/print.h"
#include "prints/recovery_sheet.h"
#include "shell/places.h"

namespace stordialog::shell {

namespace {

constexpr std::string_view kPapers = "papers";  // in a work folder: what is written "here"

/// YYYY-MM-DD where this computer stands.
std::string today(system::Clock& clock) {
  const std::int64_t utc = clock.utc_seconds();
  const std::chrono::sys_seconds now{std::chrono::seconds(utc + utc_offset_s(utc))};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
  std::array<char, 16> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%04d-%02u-%02u",
                                  static_cast<int>(day.year()), unsigned(day.month()),
                                  unsigned(day.day())));
  return text.data();
}

/// A text that holds a secret, wiped with this.
class Wiped {
 public:
  explicit Wiped(std::string text) : text_(std::move(text)) {}
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  ~Wiped() { domain::wipe(text_.data(), text_.size()); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

void Preparer::look_for_starts(const std::vector<system::Path>& places) {
  starts_ = organise::find_starts(
      machine_.files, {machine_.events / "ok-ide.event.toml", machine_.practice_event}, places);
}

domain::Expected<void> Preparer::begin(std::size_t start) {
  if (start >= told_.starts.size()) return {};
  auto begun = organise::begin_draft(machine_.files, machine_.works, told_.starts[start]);
  if (!begun) return domain::fail(begun.error());
  drop_key();
  folder_ = begun->folder;
  told_.begun = std::move(*begun);
  ++told_.begins;
  told_.today = today(machine_.clock);
  told_.key_files.clear();
  look_at_keys();
  return {};
}

domain::Expected<void> Preparer::save(const std::string& toml) {
  if (folder_.empty()) return {};
  if (auto saved = organise::save_draft(machine_.files, folder_, toml); !saved) return saved;
  told_.begun->toml = toml;
  ++told_.saves;
  look_at_keys();
  return {};
}

domain::Expected<std::string> Preparer::draft_text() {
  const auto bytes =
      machine_.files.read(folder_ / organise::kDraftName, domain::limits::kEventFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

void Preparer::look_at_keys() {
  told_.keys.clear();
  const auto text = draft_text();
  if (!text) return;
  const event::Looked looked = event::look(*text, folder_.string());
  told_.keys = organise::keys_wanted(machine_.files, folder_, looked.event);
}

void Preparer::look_at_places(const Drives& drives, const system::Path& folder) {
  told_.places.clear();
  for (const screens::Drive& drive : drives) {
    told_.places.push_back(
        {drive.name, drive.folder, organise::find_tickets(machine_.files, drive.folder)});
  }
  const system::Path& here = folder.empty() ? folder_ : folder;
  if (!here.empty()) told_.places.push_back({{}, here / kPapers, {}});
  for (screens::TicketToCarry& ticket : told_.tickets) {
    for (const screens::WritePlace& place : told_.places) {
      if (!place.name.empty() && machine_.files.exists(place.folder / ticket.file.filename())) {
        ticket.where = place.name;
      }
    }
  }
}

void Preparer::follow_work(const organise::Work& work) {
  told_.tickets.clear();
  told_.printed.reset();
  for (const system::Path& file : organise::ticket_files(machine_.files, work.places.folder)) {
    for (const domain::Station& station : work.stations) {
      const std::string name = work.event.slug + "-" + std::to_string(station.number) + ".ticket";
      if (file.filename() == name) told_.tickets.push_back({station, file, {}});
    }
  }
  std::ranges::sort(told_.tickets, {}, [](const auto& one) { return one.station.number; });
}

Preparer::Job Preparer::make_key(std::size_t key, std::size_t place, domain::Secret password,
                                 const std::string& language) {
  if (key >= told_.keys.size() || place >= told_.places.size() || pending_) return {};
  const organise::KeyWanted wanted = told_.keys[key];
  const system::Path folder = told_.places[place].folder;
  const wording::Catalogue& words = machine_.words.in(language);
  key_ = key;
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  return [this, wanted, folder, typed, &words](system::Progress&) -> std::optional<domain::Error> {
    const domain::Secret secret = std::move(*typed);
    for (const system::Path& needed : {folder, wanted.public_file.parent_path()}) {
      if (auto made = machine_.files.make_folder(needed); !made) return made.error();
    }
    const system::Path key_file = folder / (wanted.name + ".key");
    const system::Path sheet_file = folder / (wanted.name + "-recovery.pdf");
    auto made = organise::NewKey::make(
        machine_.files,
        {wanted.use, wanted.holder, key_file, wanted.public_file, machine_.password_cost}, secret);
    if (!made) return made.error();
    auto pdf =
        prints::recovery_sheet(made->about(), made->recovery_text().text(), words, machine_.fonts);
    domain::Expected<void> written;
    if (pdf) {
      const Wiped sheet(std::move(*pdf));
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(sheet.text().data());
      written =
          machine_.files.publish(sheet_file, {bytes, sheet.text().size()}, organise::kPrivateMode);
    } else {
      written = domain::fail(pdf.error());
    }
    if (!written) {
      made->abandon();
      return written.error();
    }
    pending_files_ = {key_file, sheet_file};
    pending_.emplace(std::move(*made));
    key_made_ = true;
    return std::nullopt;
  };
}

Preparer::Job Preparer::confirm_key(domain::Secret password) {
  if (!pending_) return {};
  const auto typed = std::make_shared<domain::Secret>(std::move(password));
  return [this, typed](system::Progress&) -> std::optional<domain::Error> {
    const domain::Secret secret = std::move(*typed);
    if (const auto good = pending_->confirm(secret); !good) return good.error();
    key_confirmed_ = true;
    return std::nullopt;
  };
}

void Preparer::drop_key() {
  if (!pending_) return;
  pending_->abandon();
  for (const system::Path& file : pending_files_) static_cast<void>(machine_.files.remove(file));
  pending_.reset();
  pending_files_.clear();
  told_.confirming.reset();
}

Preparer::Job Preparer::make_package(screens::MakePackage order, const std::string& language) {
  if (folder_.empty() || !told_.all_keys()) return {};
  const wording::Catalogue& words = machine_.words.in(language);
  const auto kept = std::make_shared<screens::MakePackage>(std::move(order));
  return [this, kept, &words, folder = folder_,
          keys = told_.keys](system::Progress& progress) -> std::optional<domain::Error> {
    organise::PrepareOrder wanted;
    auto toml = draft_text();
    if (!toml) return toml.error();
    wanted.event_toml = std::move(*toml);
    wanted.event_file = organise::kDraftName;
    wanted.stations =
        organise::with_own_station(kept->stations, words.text("prepared.own_station"));
    wanted.codes = kept->codes;
    if (auto read = organise::read_keys(machine_.files, keys, wanted); !read) return read.error();
    wanted.pin = kept->pin.text();
    auto prepared = organise::prepare(wanted, machine_.randomness, progress);
    domain::wipe(wanted.pin.data(), wanted.pin.size());
    if (!prepared) return prepared.error();
    auto outputs = organise::prepared_outputs(*prepared, words);
    outputs.push_back(organise::organiser_output(*prepared, kept->password.text(), words,
                                                 machine_.password_cost));
    domain::wipe(prepared->pin.data(), prepared->pin.size());
    for (std::string& code : prepared->codes) domain::wipe(code.data(), code.size());
    kept->pin.clear();
    kept->password.clear();
    if (progress.cancelled()) return domain::Error("work.cancelled");
    const auto written = organise::write_folder(machine_.files, machine_.randomness, folder,
                                                outputs, organise::Overwrite::refuse);
    if (!written) return written.error();
    packaged_ = folder / organise::package_name(prepared->package.event);
    return std::nullopt;
  };
}

Preparer::Job Preparer::carry_ticket(std::size_t ticket, std::size_t place) {
  if (ticket >= told_.tickets.size() || place >= told_.places.size()) return {};
  const system::Path file = told_.tickets[ticket].file, drive = told_.places[place].folder;
  return [this, file, drive, ticket, place](system::Progress&) -> std::optional<domain::Error> {
    const auto carried = organise::put_ticket(machine_.files, file, drive);
    if (!carried) return carried.error();
    carried_ = {ticket, place};
    return std::nullopt;
  };
}

Preparer::Job Preparer::print(const screens::PrintSheet& sheet, const organise::Work& work,
                              const std::string& language) {
  const auto what = prints::what_named(sheet.what);
  if (!what || sheet.place >= told_.places.size()) return {};
  const system::Path place = told_.places[sheet.place].folder;
  const prints::Order order{*what, work.places.folder, sheet.cards};
  const system::Path file = place / (work.event.slug + "-" + sheet.what + ".pdf");
  return [this, order, place, file, language](system::Progress&) -> std::optional<domain::Error> {
    auto printed = prints::print(
        order, {machine_.files, machine_.randomness, machine_.words, language, machine_.fonts});
    if (!printed) return printed.error();
    if (auto made = machine_.files.make_folder(place); !made) return made.error();
    std::vector<organise::Output> outputs;
    outputs.push_back(organise::text_output(
        file, printed->pdf, printed->is_secret ? organise::kPrivateMode : organise::kOpenMode));
    domain::wipe(printed->pdf.data(), printed->pdf.size());
    const auto written = organise::write_files(machine_.files, machine_.randomness, outputs,
                                               organise::Overwrite::allow);
    if (!written) return written.error();
    printed_ = {file, printed->is_secret};
    return std::nullopt;
  };
}

std::optional<system::Path> Preparer::finish() {
  if (starts_) told_.starts = std::move(*starts_);
  starts_.reset();
  if (std::exchange(key_made_, false)) told_.confirming = key_;
  if (std::exchange(key_confirmed_, false)) {
    told_.key_files = std::move(pending_files_);
    pending_files_.clear();
    pending_.reset();  // and the recovery text with it
    told_.confirming.reset();
    look_at_keys();
  }
  if (carried_) {
    const auto [ticket, place] = *carried_;
    told_.tickets.at(ticket).where = told_.places.at(place).name;
    screens::WritePlace& drive = told_.places.at(place);
    drive.tickets = organise::find_tickets(machine_.files, drive.folder);
    carried_.reset();
  }
  if (printed_) told_.printed = std::move(*printed_);
  printed_.reset();
  return std::exchange(packaged_, std::nullopt);
}

}  // namespace stordialog::shell
