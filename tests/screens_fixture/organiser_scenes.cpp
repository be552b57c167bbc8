#include "screens_fixture/organiser_scenes.h"

#include <array>
#include <memory>
#include <vector>

#include "screens/organiser_told.h"
#include "screens_fixture/opening_scenes.h"

namespace stordialog::screens_fixture {

namespace {

using domain::Kind;
using screens::DeskWork;
using screens::MergePage;
using screens::OpenPage;
using screens::Organiser;
using screens::Place;

constexpr std::int64_t kNow_s = 1'805'462'400;
const system::Path kFolder = "/home/arrangor/stordialog/ok-ide-2027";

organise::Work make_work(const domain::Event& event) {
  organise::Work work;
  work.places = organise::WorkPlaces(kFolder, event.slug);
  work.event = event;
  work.stations = {{1, domain::Role::lead, "Entrén", {}},
                   {2, domain::Role::station, "Scenen", {}},
                   {3, domain::Role::station, "Biblioteket", {}},
                   {4, domain::Role::station, "Kaféet", {}}};
  work.holders = {"Idéburen sektor", "Uddevalla kommun"};
  work.codes = 252;
  work.tickets = 4;
  return work;
}

organise::Verdict bundle_of(domain::StationNumber station, std::uint32_t records,
                            std::int64_t age_s) {
  organise::Verdict verdict;
  const std::string number = std::to_string(station);
  verdict.file = "/media/SAND/ok-ide-" + number + "-full-0003.bundle";
  verdict.kind = "bundle";
  verdict.station = station;
  verdict.number = 3;
  verdict.records = records;
  verdict.made_utc = kNow_s - age_s;
  return verdict;
}

/// Four stations' files: one of them cloned, one cut short, one not here.
organise::MergeDone make_merge(const domain::Event& event) {
  organise::MergeDone merge;
  merge.event = event;
  merge.verdicts = {bundle_of(1, 214, 840), bundle_of(2, 187, 7'900),
                    bundle_of(3, 203, 86'400 * 3)};
  organise::Verdict merged;
  merged.file = kFolder / "ok-ide.merged";
  merged.kind = "merged";
  merged.records = 401;
  merge.verdicts.push_back(merged);
  organise::Verdict cut;
  cut.file = "/media/STEN/ok-ide-4-full-0002.bundle";
  cut.kind = "bundle";
  cut.refused = domain::Error("bundle.cut").with("file", "ok-ide-4-full-0002.bundle");
  merge.verdicts.push_back(cut);
  merge.report.balances = {{1, Kind::idea, 100, 100, 0, 0, 0},
                           {1, Kind::ballot, 114, 112, 0, 2, 0},
                           {2, Kind::idea, 187, 186, 0, 0, 1},
                           {3, Kind::ballot, 203, 61, 142, 0, 0}};
  if (!event.questions.empty()) {
    merge.report.codes = {{event.questions.front().key, 252, 236, 2, 14}};
    merge.report.duplicates.resize(2);
  }
  merge.report.forks = {{3, {"full 3 (1a2b3c4d)", "full 3 (5e6f7a8b)"}}};
  merge.report.missing = {4};
  merge.report.ballots_missing = {{2, 12}};
  merge.report.withdrawn = 3;
  return merge;
}

Organiser& read(Scene& scene) {
  Organiser& told = at_organiser(scene, Place::organiser_merge);
  told.merge = make_merge(scene.board.event);
  return told;
}

void at_balance(Scene& scene, MergePage page) {
  read(scene).work->merged = true;
  scene.kiosk.organiser.merge = page;
}

Organiser& at_keys(Scene& scene) {
  Organiser& told = at_organiser(scene, Place::organiser_open);
  told.work->merged = true;
  return told;
}

void type(Scene& scene) {
  at_keys(scene).keys.holders[0].unlocked = true;
  scene.kiosk.organiser.keys.begin_turn(1);
  scene.kiosk.organiser.keys.password.set_text("hemligheten");
}

/// Three stations opened, one of which differs by `differing` ballots.
Organiser& open_all(Scene& scene, std::uint32_t differing) {
  Organiser& told = at_keys(scene);
  told.results = make_opened(scene.board).results;
  told.results->event = scene.board.event;
  told.results->comparisons.clear();
  constexpr std::array kBallots = {96U, 88U, 54U};
  for (std::size_t i = 0; i < kBallots.size(); ++i) {
    report::Comparison one;
    one.station = static_cast<domain::StationNumber>(i + 1);
    one.question = scene.board.event.questions.front().key;
    one.cast = one.opened = kBallots.at(i);
    one.differing = i == 1 ? differing : 0;
    told.results->comparisons.push_back(one);
  }
  told.work->opened = true;
  told.opens = 1;
  scene.kiosk.organiser.open = OpenPage::agreement;
  return told;
}

void approve(Organiser& told, std::size_t holders) {
  for (std::size_t i = 0; i < holders; ++i) {
    told.work->release.approvals.push_back({told.work->holders[i], "00", kNow_s});
  }
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"organiser-works", [](Scene& s) { at_organiser(s, Place::organiser); }},
      {"organiser-home",
       [](Scene& s) { at_organiser(s, Place::organiser_home).work->codes_file = true; }},
      {"organiser-home-merged",
       [](Scene& s) { at_organiser(s, Place::organiser_home).work->merged = true; }},
      {"organiser-home-done",
       [](Scene& s) {
         Organiser& told = open_all(s, 0);
         approve(told, 2);
         told.work->report_files = 23;
         s.ask(screens::Go{Place::organiser_home});
       }},
      {"organiser-merge-nothing",
       [](Scene& s) { at_organiser(s, Place::organiser_merge).places.clear(); }},
      {"organiser-merge", [](Scene& s) { read(s); }},
      {"organiser-merge-runs",
       [](Scene& s) {
         Organiser& told = read(s);
         told.doing = DeskWork::merging;
         told.step = "progress.reading";
         told.done = 3, told.total = 5;
       }},
      {"organiser-balance", [](Scene& s) { at_balance(s, MergePage::balance); }},
      {"organiser-findings", [](Scene& s) { at_balance(s, MergePage::notes); }},
      {"organiser-findings-none",
       [](Scene& s) {
         at_balance(s, MergePage::notes);
         s.organiser->merge->report = {};
         s.organiser->merge->verdicts.pop_back();
       }},
      {"organiser-keys", [](Scene& s) { at_keys(s); }},
      {"organiser-keys-password", type},
      {"organiser-keys-wrong",
       [](Scene& s) {
         type(s);
         s.kiosk.organiser.keys.password.clear();
         s.kiosk.refuse(domain::Error("key.wrong_password").with("holder", "Uddevalla kommun"));
       }},
      {"organiser-keys-tried",
       [](Scene& s) {
         Organiser& told = at_keys(s);
         for (screens::KeyholderHere& holder : told.keys.holders) holder.unlocked = true;
         told.keys_tried = true;
       }},
      {"organiser-opens",
       [](Scene& s) {
         Organiser& told = at_keys(s);
         for (screens::KeyholderHere& holder : told.keys.holders) holder.unlocked = true;
         told.doing = DeskWork::opening;
         told.step = "progress.opening";
         told.done = 128, told.total = 238;
       }},
      {"organiser-agreement", [](Scene& s) { open_all(s, 0); }},
      {"organiser-count",
       [](Scene& s) {
         Organiser& told = open_all(s, 0);
         told.results->questions.push_back(told.results->questions.front());
         s.kiosk.organiser.count.shown = true;
       }},
      {"organiser-agreement-differs", [](Scene& s) { open_all(s, 3); }},
      {"organiser-approval",
       [](Scene& s) {
         approve(open_all(s, 0), 1);
         s.kiosk.organiser.open = OpenPage::approval;
       }},
      {"organiser-report",
       [](Scene& s) {
         approve(open_all(s, 0), 2);
         s.ask(screens::Go{Place::organiser_report});
       }},
      {"organiser-report-written",
       [](Scene& s) {
         Organiser& told = open_all(s, 0);
         approve(told, 2);
         for (const char* name :
              {"results.json", "votes.csv", "tables.xlsx", "report-sv.html", "report-sv.pdf",
               "report-en.pdf", "picture-1-sv.png", "plan-sv.odt"}) {
           told.written.push_back({told.work->places.report / name, organise::Written::fresh});
         }
         s.ask(screens::Go{Place::organiser_report});
       }},
  };
  return scenes;
}

}  // namespace

screens::Organiser& at_organiser(Scene& scene, Place place) {
  scene.station = false;
  scene.kiosk = screens::Kiosk();
  scene.organiser = std::make_unique<Organiser>();
  Organiser& told = *scene.organiser;
  scene.host.organiser = &told;
  scene.host.utc_s = kNow_s;
  told.work = make_work(scene.board.event);
  told.works = {{kFolder, told.work->places.package, scene.board.event.name, "2027-03-19", false}};
  told.keys.holders = {{"Idéburen sektor", true, "NYCKEL A", false},
                       {"Uddevalla kommun", true, "NYCKEL B", false}};
  told.places = {"SAND", "STEN"};
  told.paper.possible = true;
  scene.ask(screens::Go{place});
  return told;
}

std::span<const StaffScene> organiser_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
