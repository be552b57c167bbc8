#include "shell/backstage.h"

#include <utility>

#include "shell/drives.h"
#include "shell/exchange_folder.h"

namespace stordialog::shell {

Backstage::Backstage(StationOrder order, const wording::Catalogues& words, screens::Kiosk& kiosk,
                     screens::Host& host, std::function<void()> wake)
    : order_(std::move(order)),
      words_(words),
      kiosk_(kiosk),
      host_(host),
      wake_(std::move(wake)),
      suggesting_(wake_),
      opening_(files_, wake_),
      checking_(files_, wake_),
      organiser_(
          {files_, clock_, randomness_, words_, order_.data / "organiser", order_.data,
           practice_event_file(), order_.fonts, order_.assets / "events", order_.password_cost},
          wake_) {
  host_.organiser = &organiser_.told();
}

system::Path Backstage::practice_event_file() const {
  return order_.practice_event.value_or(order_.assets / "events" / "ok-ide-practice.event.toml");
}

domain::Expected<void> Backstage::resume(double now_s) {
  domain::Expected<void> opened;
  if (order_.practice) {
    opened = open_practice(now_s);
  } else {
    for (const organise::StationHere& here : organise::stations_here(files_, order_.data)) {
      if (here.practice) continue;
      opened = open_station(here, {}, {}, now_s);
      break;
    }
  }
  if (!opened) kiosk_.refuse(opened.error());
  return opened;
}

domain::Expected<void> Backstage::open_practice(double now_s) {
  const system::Path file = practice_event_file();
  const auto toml = files_.read(file, domain::limits::kEventFileBytes);
  if (!toml) return domain::fail(toml.error());
  auto practice = organise::make_practice({toml->begin(), toml->end()}, file.string(),
                                          {.stations = order_.practice_stations});
  if (!practice) return domain::fail(practice.error());
  for (const auto& [number, ticket] : practice->prepared.tickets) {
    if (number != order_.practice_station) continue;
    const auto here = organise::place_ticket(files_, order_.data, ticket.view());
    if (!here) return domain::fail(here.error());
    return open_station(*here, practice->secrets(), organise::practice_key_files(*practice), now_s);
  }
  return domain::fail(
      domain::Error("station.unknown").with("station", std::to_string(order_.practice_station)));
}

domain::Expected<void> Backstage::open_station(const organise::StationHere& here,
                                               desk::PracticeSecrets secrets,
                                               std::vector<domain::Bytes> practice_keys,
                                               double now_s) {
  const auto bytes = files_.read(here.folder / organise::kTicketName, organise::kTicketBytes);
  if (!bytes) return domain::fail(bytes.error());
  auto ticket = bundle::read_ticket(*bytes);
  if (!ticket) return domain::fail(ticket.error());
  auto package = bundle::read_package(ticket->package);
  if (!package) return domain::fail(package.error());
  auto desk = desk::Desk::open({files_, clock_, randomness_}, std::move(*ticket), here.folder,
                               std::move(secrets));
  if (!desk) return domain::fail(desk.error());
  carrying_.reset();
  CarryingOrder carrying{.package = *package,
                         .folder = here.folder / "exchange",
                         .share = {},
                         .exports = order_.data / "exports",
                         .drives = order_.drives};
  desk_ = std::make_unique<DeskThread>(std::move(*desk), wake_);
  board_ = desk_->board();
  kiosk_.station_opened(*board_, now_s);
  folder_ = here.folder;
  own_votes_.reset();
  checking_.station_opened(*package, folder_);
  opening_.station_opened(std::move(*package), folder_ / "opening", std::move(practice_keys));
  settings_ = read_settings(files_, folder_);
  (void)kiosk_.apply(screens::SetTable{settings_.table}, board_.get(), now_s);
  // A station whose folder cannot be remembered or reached works all the same.
  const auto share = exchange_folder(files_, folder_, order_.exchange);
  if (!share) kiosk_.refuse(share.error());
  carrying.share = share.value_or(system::Path());
  carrying_ = std::make_unique<Carrying>(std::move(carrying), *board_, wake_);
  return {};
}

void Backstage::carry_out(screens::Work work, double now_s) {
  if (auto* command = std::get_if<desk::Command>(&work)) {
    if (desk_) desk_->submit(std::move(*command));
    return;
  }
  const auto done = errand(std::get<screens::Errand>(work), now_s);
  if (!done) kiosk_.refuse(done.error());
}

domain::Expected<void> Backstage::errand(screens::Errand& errand, double now_s) {
  if (std::holds_alternative<screens::StartPractice>(errand)) return open_practice(now_s);
  if (const auto* take = std::get_if<screens::TakeTicket>(&errand)) {
    if (take->index >= host_.tickets.size()) return {};
    const auto here = organise::take_ticket(files_, order_.data, host_.tickets[take->index].file);
    if (!here) return domain::fail(here.error());
    return open_station(*here, {}, {}, now_s);
  }
  if (auto* organisers = std::get_if<screens::OrganiserErrand>(&errand)) {
    return organiser_.carry_out(*organisers, mounted_drives(files_, order_.drives),
                                std::string(kiosk_.language()));
  }
  if (std::holds_alternative<screens::LookForTickets>(errand)) {
    look_for_tickets();
  } else if (std::holds_alternative<screens::Gather>(errand)) {
    if (carrying_) carrying_->gather();
  } else if (std::holds_alternative<screens::CloseReceipt>(errand)) {
    if (carrying_) carrying_->close_receipt();
  } else if (std::holds_alternative<screens::CheckAgain>(errand)) {
    checking_.look_again();
  } else if (std::holds_alternative<screens::GatherVotes>(errand)) {
    gather_votes(now_s);
  } else if (auto* key = std::get_if<screens::UnlockKey>(&errand)) {
    opening_.unlock(key->holder, std::move(key->password));
  } else if (std::holds_alternative<screens::OpenVotes>(errand)) {
    opening_.open();
  } else if (std::holds_alternative<screens::CancelOpening>(errand)) {
    opening_.give_up();
  } else {
    quitting_ = true;
  }
  return {};
}

/// On this computer. One that cannot be made is told by what is to be written there.
system::Path Backstage::exports_folder() {
  system::Path folder = order_.data / "exports";
  (void)files_.make_folder(folder);
  return folder;
}

void Backstage::look_for_tickets() {
  host_.tickets.clear();
  for (const screens::Drive& drive : mounted_drives(files_, order_.drives)) {
    for (organise::TicketFound& found : organise::find_tickets(files_, drive.folder)) {
      host_.tickets.push_back(std::move(found));
    }
  }
}

/// This station's own votes first: a full in the folder on this computer, which counts as saved
/// nowhere.
void Backstage::gather_votes(double now_s) {
  if (!board_ || !board_->lead || opening_.working()) return;
  if (own_votes_ && own_counts_ == board_->counts) return gather_with_own();
  auto work = kiosk_.collect_own(exports_folder(), now_s);
  collects_own_ = work.has_value();
  if (work) carry_out(std::move(*work), now_s);
}

void Backstage::gather_with_own() {
  opening_.gather(mounted_drives(files_, order_.drives), own_votes_);
}

bool Backstage::tend(double now_s) {
  suggesting_.follow(board_, kiosk_);
  if (kiosk_.place() != screens::Place::staff_opening && opening_.begun()) opening_.give_up();
  const std::uint32_t finished = host_.opening.finished;
  if (auto failed = opening_.follow(host_.opening)) kiosk_.refuse(std::move(*failed));
  // What has been opened anew, the hall sees when staff show it.
  if (host_.opening.finished != finished) kiosk_.hall.take_back_finals();
  if (opening_.working()) kiosk_.hold_time(now_s);
  tend_organiser(now_s);
  const bool unsaved = kiosk_.error() && kiosk_.error()->code.starts_with("ledger.");
  const bool checked = checking_.follow({.now_s = now_s,
                                         .utc_s = clock_.utc_seconds(),
                                         .utc_offset_s = host_.utc_offset_s,
                                         .is_watched = screens::is_staff(kiosk_.place()),
                                         .saves = !unsaved},
                                        host_);
  return tend_carrying(now_s) || checked;
}

/// Keys are unlocked only while the keyholders are at it.
void Backstage::tend_organiser(double now_s) {
  const bool at_keys =
      kiosk_.place() == screens::Place::organiser_open || screens::is_personal_data(kiosk_.place());
  if (!at_keys && organiser_.holds_keys()) organiser_.give_up();
  if (kiosk_.place() != screens::Place::organiser_keys) organiser_.leave_key_making();
  if (!screens::is_personal_data(kiosk_.place())) organiser_.leave_personal_data();
  if (auto failed = organiser_.follow()) kiosk_.refuse(std::move(*failed));
  if (organiser_.working()) kiosk_.hold_time(now_s);
}

bool Backstage::tend_carrying(double now_s) {
  if (!carrying_) return false;
  const bool is_watched = kiosk_.place() == screens::Place::staff_export;
  // Whoever unlocks the next time begins anew.
  if (!screens::is_staff(kiosk_.place())) carrying_->close_receipt();
  const bool has_changed = carrying_->tend(*desk_, {now_s, clock_.utc_seconds(), is_watched});
  if (has_changed) board_ = desk_->board();
  host_.exchange = carrying_->exchange();
  host_.gathering = carrying_->gathering();
  return has_changed;
}

double Backstage::rest_s() const {
  constexpr double kLongest = 3600;
  return carrying_ ? carrying_->rest_s() : kLongest;
}

void Backstage::keep_settings() {
  const Settings now{.table = kiosk_.table()};
  if (folder_.empty() || now == settings_) return;
  settings_ = now;
  (void)write_settings(files_, folder_, settings_);
}

bool Backstage::take_answer(double now_s) {
  if (!desk_) return false;
  auto answer = desk_->take_answer();
  if (!answer) return false;
  board_ = desk_->board();
  kiosk_.receive(std::move(*answer), *board_, now_s);
  if (std::exchange(collects_own_, false)) {
    if (kiosk_.staff.opening.own) own_votes_ = kiosk_.staff.opening.own;
    own_counts_ = board_->counts;
    gather_with_own();  // what others have brought, even if this one's could not be written
  }
  return true;
}

}  // namespace stordialog::shell
