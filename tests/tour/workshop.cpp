#include "tour/workshop.h"

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>

#include "event/draft.h"
#include "organise/collect.h"
#include "organise/open.h"
#include "organise/paper.h"
#include "organise/station_folder.h"
#include "report/write.h"
#include "simulate/compare.h"
#include "tour/process.h"
#include "tour/real_screen.h"
#include "tour/visitor.h"

namespace stordialog::tour {

namespace {

constexpr int kWidth = 1280, kHeight = 720;
constexpr domain::StationNumber kStations = 4;
constexpr int kSomeRefused = 3;  // how stordialog-sync ends then

template <typename Value>
Value must(domain::Expected<Value> wanted, const wording::Catalogues& words) {
  if (!wanted) throw Blocked(words.in("sv").say(wanted.error()));
  if constexpr (!std::is_void_v<Value>) return std::move(*wanted);
}

/// A person who can come to the real program: at station 1, and reads nobody's idea there.
bool suits_pointer(const simulate::Participant& person) {
  return person.station == 1 && person.supports.empty() &&
         person.ideas.size() + person.votes.size() + person.sign_ups.size() > 0;
}

system::Path drive_of(const system::Path& out, domain::StationNumber station) {
  return out / "drives" / ("MINNE-" + std::to_string(station));
}

}  // namespace

Workshop::Workshop(WorkshopOrder order) : order_(std::move(order)) {
  started_ms_ = clock_.monotonic_milliseconds();
  auto words = wording::Catalogues::read(files_, order_.assets / "strings");
  if (!words) throw Blocked("the string files cannot be read: " + words.error().code);
  words_ = std::make_unique<wording::Catalogues>(std::move(*words));
  // Always one of our own: nobody's real pointer is taken from them.
  display_ = std::make_unique<VirtualDisplay>(kWidth, kHeight);
  setenv("DISPLAY", display_->name().c_str(), 1);
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
}

void Workshop::step(const std::string& line) {
  const double seconds = static_cast<double>(clock_.monotonic_milliseconds() - started_ms_) / 1000;
  std::cout << std::fixed << std::setprecision(1) << std::setw(6) << seconds << " s  " << line
            << std::endl;
}

void Workshop::prepare() {
  std::filesystem::remove_all(order_.out);
  std::filesystem::create_directories(order_.out);
  const system::Path file = order_.assets / "events" / "ok-ide-practice.event.toml";
  const domain::Bytes toml = must(files_.read(file, domain::limits::kEventFileBytes), *words_);
  // As somebody has changed it in the editor.
  auto draft =
      must(event::Draft::read(std::string(toml.begin(), toml.end()), file.string()), *words_);
  draft.set_text("place.sv", "Folkets hus");
  draft.set_number("questions[1].picks", 2);
  const std::string edited = draft.write();
  event_file_ = order_.out / "day.event.toml";
  must(files_.publish(event_file_, domain::Bytes(edited.begin(), edited.end()), 0644), *words_);
  practice_ =
      must(organise::make_practice(edited, event_file_.string(), {.stations = kStations}), *words_);
  plan_ = simulate::plan_workshop(practice_.prepared.package.event, order_.seed, order_.people,
                                  kStations + 1);
  simulate::suit(plan_, troubles_);
  command_line({"practice", event_file_.string(), "--stations", std::to_string(kStations), "--out",
                (order_.out / "prepared").string()});
  for (domain::StationNumber number = 1; number <= kStations; ++number) {
    std::filesystem::create_directories(drive_of(order_.out, number));
  }
  step("Prepared: event package, " + std::to_string(practice_.prepared.tickets.size()) +
       " tickets, " + std::to_string(practice_.prepared.codes.size()) +
       " voting codes, keys of both sides");
}

void Workshop::real_people() {
  for (const simulate::Participant& person : plan_.participants) {
    if (std::cmp_greater_equal(real_.size(), order_.by_pointer)) break;
    if (suits_pointer(person)) real_.push_back(&person);
  }
  if (real_.empty()) return;
  RealOrder order;
  order.program = order_.programs / "stordialog";
  order.display = display_->name();
  order.data = order_.out / "data";
  order.drives = order_.out / "drives";
  order.scratch = order_.out / "scratch";
  order.stations = kStations;
  order.event = event_file_;
  RealScreen screen(order);
  unlock(screen, organise::kPracticePin);
  for (const auto& question : practice_.prepared.package.event.questions) {
    open_vote(screen, question.key);
    screen.tap("activities.back");
    screen.wait_for("run.next");  // both pages have a "bar"
  }
  lock(screen);
  for (const simulate::Participant* person : real_) {
    visit(screen, {.person = *person,
                   .event = practice_.prepared.package.event,
                   .codes = practice_.prepared.codes,
                   .writes = Writes::on_both});
    screen.wait_for("begin");
  }
  step("Station 1: " + std::to_string(real_.size()) +
       " people pressed and typed on the real program in a virtual display");
}

void Workshop::open_stations() {
  const system::Path data = order_.out / "data";
  for (const auto& [number, ticket] : practice_.prepared.tickets) {
    const auto here = must(organise::place_ticket(files_, data, ticket.view()), *words_);
    desks_.emplace_back(number,
                        must(desk::Desk::open({files_, clock_, randomness_},
                                              must(bundle::read_ticket(ticket.view()), *words_),
                                              here.folder, practice_.secrets()),
                             *words_));
  }
  if (order_.pictures) {
    photographer_ =
        std::make_unique<Photographer>(kit::fonts_in(order_.fonts), *words_, kWidth, kHeight);
  }
  for (auto& [number, desk] : desks_) {
    auto opening = finger(desk, drive_of(order_.out, number));
    unlock(*opening, organise::kPracticePin);
    opening->picture("staff-activities");
    open_activities(*opening, *desk.board());
    lock(*opening);
    fingers_.emplace_back(number, std::move(opening));
  }
  step("Four stations are open; staff have opened every activity behind the PIN");
}

std::unique_ptr<Finger> Workshop::finger(desk::Desk& desk, const system::Path& drive) {
  FingerOrder order;
  order.fonts = kit::fonts_in(order_.fonts);
  order.words = words_.get();
  order.width = kWidth;
  order.height = kHeight;
  order.drives = drive;
  return std::make_unique<Finger>(order, desk, photograph());
}

void Workshop::copy_station() {
  const system::Path data = order_.out / "data-copied", drive = order_.out / "drives" / "KOPIA";
  std::filesystem::create_directories(drive);
  std::filesystem::copy(order_.out / "data", data, std::filesystem::copy_options::recursive);
  const auto& tickets = practice_.prepared.tickets;
  const auto ticket =
      std::ranges::find(tickets, troubles_.copied, [](auto& each) { return each.first; });
  const auto here = must(organise::place_ticket(files_, data, ticket->second.view()), *words_);
  copy_.emplace(must(desk::Desk::open({files_, clock_, randomness_},
                                      must(bundle::read_ticket(ticket->second.view()), *words_),
                                      here.folder, practice_.secrets()),
                     *words_));
  copy_finger_ = finger(*copy_, drive);
  step("Station " + std::to_string(troubles_.copied) +
       " has been copied onto another computer, and people come to both");
}

Finger::Photograph Workshop::photograph() {
  if (!photographer_) return {};
  return [this](std::string_view name, screens::Kiosk& kiosk, const desk::Board& board,
                const screens::Host& host, double time_s) {
    if (!taken_.insert(std::string(name)).second) return;
    photographer_->photograph(kiosk, &board, host, time_s,
                              order_.out / "pictures" / (std::string(name) + ".png"));
  };
}

desk::Desk& Workshop::desk_at(domain::StationNumber station) {
  return std::ranges::find(desks_, station, [](const auto& each) { return each.first; })->second;
}

Finger& Workshop::finger_at(domain::StationNumber station) {
  return *std::ranges::find(fingers_, station, [](const auto& each) { return each.first; })->second;
}

void Workshop::take(const simulate::Participant& person, std::size_t number) {
  if (person.station == troubles_.copied) to_copy_ = !to_copy_;
  const bool is_copy = copy_ && person.station == troubles_.copied && to_copy_;
  Finger& finger = is_copy ? *copy_finger_ : finger_at(person.station);
  desk::Desk& desk = is_copy ? *copy_ : desk_at(person.station);
  if (!person.supports.empty()) {
    unlock(finger, organise::kPracticePin);
    finger.tap("staff.ideas");
    finger.picture("staff-ideas");
    release_all(finger);
    lock(finger);
  }
  Visit visit{person, practice_.prepared.package.event, practice_.prepared.codes};
  visit.writes = number % 2 == 0 ? Writes::on_screen : Writes::on_table;
  visit.pictures = order_.pictures;
  visit.board = [&desk] { return desk.board(); };
  tour::visit(finger, visit);
  finger.wait(7);  // the goodbye goes by itself
}

void Workshop::made_up_people() {
  std::size_t number = 0;
  for (const simulate::Participant& person : plan_.participants) {
    if (number++ == simulate::half_time(plan_)) copy_station();
    if (std::ranges::find(real_, &person) != real_.end()) continue;
    if (person.station != troubles_.paper) take(person, number);
    if (number % 20 == 0) {
      step(std::to_string(number) + " of " + std::to_string(plan_.participants.size()) +
           " people have been at a station");
    }
  }
  std::uint64_t taps = 0;
  for (const auto& [station, finger] : fingers_) taps += finger->taps();
  step("All " + std::to_string(plan_.participants.size()) + " people have gone home; " +
       std::to_string(taps) + " touches");
}

void Workshop::collect() {
  fingers_.emplace_back(troubles_.copied, std::move(copy_finger_));
  for (auto& [number, finger] : fingers_) {
    unlock(*finger, organise::kPracticePin);
    close_votes(*finger, practice_.prepared.package.event);
    finger->tap("staff.results");
    finger->picture("staff-results");
    finger->tap("staff.export");
    finger->picture("staff-export");
    export_to_first_drive(*finger);
    finger->picture("staff-exported");
    lock(*finger);
  }
  step("Voting is closed; every station has written its bundle to a drive and read it back");
}

void Workshop::spoil_sticks() {
  using std::filesystem::copy_options;
  const system::Path whole = drive_of(order_.out, troubles_.cut),
                     late = drive_of(order_.out, troubles_.late);
  std::filesystem::copy(whole, order_.out / "again", copy_options::recursive);
  std::size_t cut = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(whole)) {
    if (file.path().extension() != ".bundle") continue;
    std::filesystem::resize_file(file.path(), file.file_size() / 2);
    ++cut;
  }
  if (cut == 0) throw Blocked("there is nothing on the stick that is to be cut short");
  std::filesystem::rename(late, order_.out / "late");
  step("Station " + std::to_string(troubles_.cut) + "'s stick was pulled out too soon; station " +
       std::to_string(troubles_.late) + "'s is still on its way");
}

void Workshop::enter_paper() {
  auto desk =
      must(organise::PaperDesk::open({files_, clock_, randomness_}, practice_.prepared.package,
                                     order_.out / "prepared", {}),
           *words_);
  const auto& codes = practice_.prepared.codes;
  for (const simulate::Participant& person : plan_.participants) {
    if (person.station != troubles_.paper) continue;
    for (const auto& idea : person.ideas) {
      must(desk.enter_idea(idea.challenge, idea.text), *words_);
    }
    for (const auto& vote : person.votes) {
      must(desk.enter(simulate::sheet_of(vote, codes), simulate::sheet_of(vote, codes)), *words_);
    }
  }
  must(desk.finish(), *words_);
  const auto counts = desk.counts();
  step("Entered from paper: " + std::to_string(counts.total() - counts.ideas) + " votes, " +
       std::to_string(counts.ideas) + " ideas, each vote read twice");
}

void Workshop::command_line(std::vector<std::string> words, int code) {
  words.insert(words.begin(), (order_.programs / "stordialog-sync").string());
  const std::string log = (order_.out / "stordialog-sync.log").string();
  const int ended = wait_for_end(start(words, {}, log));
  if (ended != code) {
    throw Blocked("stordialog-sync " + words.at(1) + " ended with " + std::to_string(ended) +
                  "; what it said is in " + log);
  }
}

std::vector<std::string> Workshop::to_merge(std::vector<system::Path> places) const {
  std::vector<std::string> words = {"merge",
                                    "--package",
                                    (order_.out / "prepared" / "ok-ide-practice.package").string(),
                                    "--out",
                                    (order_.out / "result" / "ok-ide-practice.merged").string(),
                                    "--force"};
  for (const system::Path& place : places) words.push_back(place.string());
  return words;
}

void Workshop::merge() {
  std::filesystem::create_directories(order_.out / "result");
  command_line(to_merge({order_.out / "drives"}), kSomeRefused);
  step(
      "Merged what is here: one file is refused, two stations are missing, one is in two versions");
}

void Workshop::merge_again() {
  command_line(to_merge({order_.out / "result", order_.out / "again", order_.out / "late"}));
  step("Merged with the stick written again, the late one and paper");
}

void Workshop::open() {
  const system::Path prepared = order_.out / "prepared";
  const std::string package = (prepared / "ok-ide-practice.package").string();
  const std::string merged = (order_.out / "result" / "ok-ide-practice.merged").string();
  const std::string results = (order_.out / "result" / "results.json").string();
  const std::string password = (order_.out / "practice-password.txt").string();
  must(files_.publish(
           password,
           domain::Bytes(organise::kPracticePassword.begin(), organise::kPracticePassword.end()),
           0600),
       *words_);
  command_line({"open", merged, "--package", package, "--key",
                (prepared / "keys" / "ballots-1.key").string(), "--key",
                (prepared / "keys" / "ballots-2.key").string(), "--contacts-key",
                (prepared / "keys" / "contacts.key").string(), "--contacts-out",
                (order_.out / "result" / "contacts.zip").string(), "--contacts-password-file",
                password, "--password-file", password, "--out", results});
  step("Opened with the keys of both sides: " + results);
  command_line({"report", results, "--out", (order_.out / "report").string()});
  step("Report: " + (order_.out / "report").string());
}

int Workshop::verdict() {
  system::NoProgress silent;
  const bundle::Package& package = practice_.prepared.package;
  auto collected =
      must(organise::collect(files_, package, {order_.out / "result" / "ok-ide-practice.merged"},
                             silent),
           *words_);
  const bundle::MergeRun run = bundle::merge(package, std::move(collected.bundles));
  std::vector<const seal::BoxKey*> keys;
  for (const seal::BoxKey& key : practice_.ballot_keys) keys.push_back(&key);
  const auto contacts =
      must(organise::open_contacts(package, run, practice_.contacts_key, silent), *words_);
  const domain::Bytes json = must(
      files_.read(order_.out / "result" / "results.json", domain::limits::kBundleBytes), *words_);
  const report::Results results =
      must(report::read_results(std::string(json.begin(), json.end()), "results.json"), *words_);
  const auto different = simulate::differences(simulate::expect(plan_), results, contacts);
  std::cout << '\n' << report::results_text(results, words_->in(order_.language)) << '\n';
  for (const std::string& line : different) std::cout << "NOT AS PLANNED: " << line << '\n';
  if (different.empty()) {
    std::cout << "The result is the plan's, to the last vote, idea and sign-up.\n";
  }
  std::cout << "Pictures: " << (order_.out / "pictures").string() << " (" << taken_.size()
            << ")\nReport:   " << (order_.out / "report").string() << '\n';
  return different.empty() ? 0 : 1;
}

int Workshop::run() {
  prepare();
  if (order_.by_pointer > 0) real_people();
  open_stations();
  made_up_people();
  collect();
  fingers_.clear();
  copy_.reset();
  desks_.clear();
  spoil_sticks();
  merge();
  enter_paper();
  merge_again();
  open();
  return verdict();
}

}  // namespace stordialog::tour
