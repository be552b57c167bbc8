#include "screens_fixture/staff_scenes.h"

#include <string>
#include <vector>

#include "screens_fixture/hall_board.h"
#include "screens_fixture/hall_votes.h"

namespace stordialog::screens_fixture {

namespace {

using screens::IdeaTask;
using screens::Place;
using screens::PromoteStep;

constexpr std::size_t kMany = 500;

void unlock(Scene& scene) {
  scene.ask(screens::Go{Place::pin});
  scene.kiosk.pin.pin.insert("123456");
  scene.ask(screens::Next{});
  scene.host.utc_s = 1'805'462'400;
}

/// A hall in the middle of its day, and staff at that place.
void at(Scene& scene, Place place) {
  add_hall(scene.board);
  unlock(scene);
  scene.ask(screens::Go{place});
  scene.kiosk.suggestions = make_suggestions(scene.board);
}

screens::IdeaBoardScreen& ideas(Scene& scene) {
  return scene.kiosk.staff.ideas;
}

void run_sheet(Scene& scene) {
  at(scene, Place::staff_run_sheet);
  for (int i = 0; i < 12; ++i) scene.kiosk.pace.add(scene.time_s - 30.0 * i);
  scene.ask(screens::HallRequest{screens::ShowScene{screens::Scene::participation}});
  scene.ask(screens::HallRequest{screens::PrepareScene{screens::Scene::results}});
  scene.ask(screens::HallRequest{screens::StartTimer{25}});
  scene.kiosk.hall.timer.running_since_s = scene.time_s - 696;
}

/// The computer has been looked over; what is left out is as it should be.
void checked(Scene& scene, screens::Measured measured) {
  at(scene, Place::staff_check);
  if (measured.utc_s == 0) measured.utc_s = scene.host.utc_s;
  if (measured.free_bytes == 0) measured.free_bytes = 212'000'000'000;
  if (!measured.mains) measured.mains = true;
  if (!measured.may_sleep) measured.may_sleep = false;
  scene.host.restarts = measured.restarts;
  scene.host.self_check = screens::judged(measured);
}

void many(Scene& scene) {
  add_hall(scene.board);
  add_ideas(scene.board, kMany);
  unlock(scene);
  scene.ask(screens::Go{Place::staff_ideas});
  scene.kiosk.suggestions = make_suggestions(scene.board);
}

/// Nothing is released yet, and the idea looked at is a long one.
void many_wait(Scene& scene) {
  for (desk::BoardIdea& idea : scene.board.ideas) idea.released = false;
  std::string& text = scene.board.ideas.front().text;
  while (text.size() < 300) {
    text += ". Öppna skolans matsal en kväll i veckan, så att unga och äldre kan äta tillsammans";
  }
  unlock(scene);
  scene.ask(screens::Go{Place::staff_ideas});
}

void group(Scene& scene) {
  at(scene, Place::staff_ideas);
  ideas(scene).grouping = true;
}

void write(Scene& scene, IdeaTask task, std::string_view text) {
  at(scene, Place::staff_ideas);
  ideas(scene).idea = scene.board.ideas.back().id;
  ideas(scene).task = task;
  ideas(scene).written().set_text(text);
}

void promote(Scene& scene, PromoteStep step) {
  at(scene, Place::staff_promote);
  screens::PromoteScreen& screen = scene.kiosk.staff.promote;
  screen = screens::begin_promotion(scene.board.themes[0].id);
  screen.toggle(scene.board.themes[2].id);
  screen.toggle(scene.board.event.challenges[3].key);
  if (step > PromoteStep::title) screen.title.set_text("Vad ska vi börja med i höst?");
  screen.step = step;
}

void show_result(Scene& scene) {
  at(scene, Place::staff_results);
  scene.board.results_shown = {scene.board.event.questions.front().key};
}

void gather(Scene& scene) {
  at(scene, Place::staff_export);
}

/// Four stations share a folder; the third has been quiet for a long time.
void share_folder(Scene& scene, bool reachable) {
  gather(scene);
  scene.board.stations[2].made_utc = scene.host.utc_s - 47 * 60;
  screens::Exchange& exchange = scene.host.exchange.emplace();
  exchange.folder = "/srv/stordialog";
  exchange.reachable = reachable;
  exchange.last_written_utc = scene.host.utc_s - 70;
  exchange.last_read_utc = scene.host.utc_s - 10;
}

/// What a press came to: saved on SAND, two stations' data found there and a file that is none.
void gathered(Scene& scene) {
  gather(scene);
  screens::GatherReceipt receipt;
  receipt.saved = std::get<desk::Exported>(
      *scene.desk.handle(desk::Export{domain::Profile::full, "/media/SAND"}));
  receipt.on = {scene.host.gathering.sticks.front().drive};
  for (domain::StationNumber station = 1; station <= 3; station += 2) {
    desk::Arrival arrival;
    arrival.file = "/media/SAND/ok-ide-" + std::to_string(station) + "-full-0004.bundle";
    arrival.station = station;
    arrival.is_new = true;
    arrival.before.of(domain::Kind::idea) = 11;
    arrival.counts.of(domain::Kind::idea) = 20U + station;
    arrival.counts.of(domain::Kind::ballot) = 9;
    receipt.arrivals.push_back(arrival);
  }
  scene.host.gathering.receipt = receipt;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"staff-run-sheet", run_sheet},
      {"staff-run-sheet-practice", run_sheet},
      {"staff-run-sheet-not-begun",
       [](Scene& s) {
         at(s, Place::staff_run_sheet);
         s.board.step = 0;
         s.board.present = 0;
         for (desk::ActivityState& state : s.board.activities) state.open = false;
       }},
      {"staff-run-sheet-all-open",
       [](Scene& s) {
         run_sheet(s);
         for (desk::ActivityState& state : s.board.activities) state.open = true;
         s.board.step = 2;
       }},
      {"staff-run-sheet-asking",
       [](Scene& s) { run_sheet(s), s.kiosk.staff.run_sheet.asking = true; }},
      {"staff-run-sheet-closing",
       [](Scene& s) {
         run_sheet(s);
         for (desk::ActivityState& state : s.board.activities) {
           if (state.open)
             state.closing_until = static_cast<std::int64_t>(s.time_s * 1000) + 47'000;
           state.open = false;
         }
         s.board.step = 5;
       }},
      {"staff-activities",
       [](Scene& s) { unlock(s), s.ask(screens::Go{Place::staff_activities}); }},
      {"staff-closing",
       [](Scene& s) {
         unlock(s), s.ask(screens::Go{Place::staff_activities});
         s.kiosk.staff.closing = {domain::ActivityKind::vote, s.board.event.questions.front().key};
       }},
      {"staff-quitting",
       [](Scene& s) { unlock(s), s.ask(screens::ShowSheet{screens::Sheet::quitting}); }},
      {"staff-ideas", [](Scene& s) { at(s, Place::staff_ideas); }},
      {"staff-ideas-masked",
       [](Scene& s) {
         at(s, Place::staff_ideas);
         desk::BoardIdea& idea = s.board.ideas[7];
         idea.text =
             "En buss till badet på helgerna. Ring Förnamn Efternamn på 070-174 06 05 så "
             "berättar hon mer.";
         ideas(s).look_at(idea.id);
         ideas(s).masked = {7, 8, 10, 11, 12};
       }},
      {"staff-ideas-many", many_wait},
      {"staff-ideas-practice", many_wait},
      {"staff-ideas-500",
       [](Scene& s) { many(s), ideas(s).filter = screens::IdeaFilter::all, ideas(s).page = 40; }},
      {"staff-ideas-none",
       [](Scene& s) {
         for (desk::BoardIdea& idea : s.board.ideas) idea.released = true;
         unlock(s), s.ask(screens::Go{Place::staff_ideas});
       }},
      {"staff-ideas-hidden",
       [](Scene& s) {
         at(s, Place::staff_ideas);
         s.board.ideas[3].hidden = true;
         s.board.ideas[3].hidden_reason = "Rör en enskild";
         ideas(s).filter = screens::IdeaFilter::hidden;
       }},
      {"staff-ideas-search",
       [](Scene& s) {
         many(s);
         ideas(s).filter = screens::IdeaFilter::all;
         ideas(s).searching = true;
         ideas(s).search.set_text("buss");
       }},
      {"staff-ideas-filter",
       [](Scene& s) { at(s, Place::staff_ideas), ideas(s).task = IdeaTask::filter; }},
      {"staff-ideas-challenge",
       [](Scene& s) { at(s, Place::staff_ideas), ideas(s).task = IdeaTask::challenge; }},
      {"staff-ideas-release-all",
       [](Scene& s) { at(s, Place::staff_ideas), ideas(s).task = IdeaTask::release_all; }},
      {"staff-ideas-rewrite",
       [](Scene& s) { write(s, IdeaTask::rewrite, "Samåkning till träningen i ytterområdena"); }},
      {"staff-ideas-reason", [](Scene& s) { write(s, IdeaTask::reason, "Handlar om en granne"); }},
      {"staff-themes", group},
      {"staff-themes-chosen",
       [](Scene& s) { group(s), ideas(s).chosen = {s.board.ideas[3].id, s.board.ideas[4].id}; }},
      {"staff-themes-none",
       [](Scene& s) {
         unlock(s), s.ask(screens::Go{Place::staff_ideas});
         ideas(s).grouping = true;
       }},
      {"staff-themes-500",
       [](Scene& s) { many(s), ideas(s).grouping = true, ideas(s).theme_page = 1; }},
      {"staff-themes-conflicts", [](Scene& s) { group(s), add_conflicts(s.board); }},
      {"staff-themes-settle",
       [](Scene& s) { group(s), add_conflicts(s.board), ideas(s).task = IdeaTask::conflicts; }},
      {"staff-themes-suggestion", [](Scene& s) { group(s), ideas(s).task = IdeaTask::suggestion; }},
      {"staff-themes-theme",
       [](Scene& s) {
         group(s), ideas(s).theme = s.board.themes[0].id, ideas(s).task = IdeaTask::theme;
       }},
      {"staff-themes-new", [](Scene& s) { write(s, IdeaTask::new_theme, "Resor till träning"); }},
      {"staff-promote", [](Scene& s) { promote(s, PromoteStep::options); }},
      {"staff-promote-title", [](Scene& s) { promote(s, PromoteStep::title); }},
      {"staff-promote-picks", [](Scene& s) { promote(s, PromoteStep::picks); }},
      {"staff-promote-review", [](Scene& s) { promote(s, PromoteStep::review); }},
      {"staff-promote-added",
       [](Scene& s) { promote(s, PromoteStep::review), s.kiosk.staff.promote.added = true; }},
      {"staff-promote-not-lead",
       [](Scene& s) { promote(s, PromoteStep::options), s.board.lead = false; }},
      {"staff-results", [](Scene& s) { at(s, Place::staff_results); }},
      {"staff-results-none",
       [](Scene& s) {
         at(s, Place::staff_results);
         for (domain::Totals& totals : s.board.hall_totals) totals.cast = totals.folded = 0;
         s.board.present = 0;
       }},
      {"staff-results-release",
       [](Scene& s) { at(s, Place::staff_results), s.kiosk.staff.results.confirming = true; }},
      {"staff-results-shown", show_result},
      {"staff-results-sides", [](Scene& s) { show_result(s), open_hall_votes(s); }},
      {"staff-results-sides-none",
       [](Scene& s) {
         at(s, Place::staff_results), open_hall_votes(s);
         s.opened->results.questions.front().sides = {};
       }},
      {"staff-results-people",
       [](Scene& s) {
         at(s, Place::staff_results), s.kiosk.staff.results.counting = true;
         s.kiosk.staff.results.people.set_text("72");
       }},
      {"staff-projector",
       [](Scene& s) { run_sheet(s), s.ask(screens::Go{Place::staff_projector}); }},
      {"staff-projector-practice",
       [](Scene& s) { run_sheet(s), s.ask(screens::Go{Place::staff_projector}); }},
      {"staff-export", gather},
      {"staff-export-no-stick",
       [](Scene& s) {
         gather(s);
         s.host.gathering.sticks = {
             {{"exports", "/home/hall/stordialog/exports", 214'000'000'000, false}}};
       }},
      {"staff-export-working",
       [](Scene& s) {
         share_folder(s, true), s.host.gathering.working = true;
         s.host.gathering.sticks.front().waiting = true;
       }},
      {"staff-export-folder",
       [](Scene& s) {
         share_folder(s, true);
         s.host.gathering.sticks.front().saved_utc = s.host.utc_s - 200;
       }},
      {"staff-export-folder-gone",
       [](Scene& s) {
         share_folder(s, false);
         screens::Stick& stick = s.host.gathering.sticks.front();
         stick.waiting = true;
         stick.trouble = domain::Error("file.disk_full").with("file", "/media/SAND");
       }},
      {"staff-exported", gathered},
      {"staff-exported-nothing-came",
       [](Scene& s) {
         gathered(s);
         auto& arrivals = s.host.gathering.receipt->arrivals;
         arrivals.resize(1);
         arrivals[0].refused = domain::Error("bundle.cut").with("file", arrivals[0].file.string());
       }},
      {"staff-exported-not-saved",
       [](Scene& s) {
         gathered(s);
         s.host.gathering.receipt->saved.reset();
         s.host.gathering.receipt->on.clear();
         s.host.gathering.receipt->trouble =
             domain::Error("file.disk_full").with("file", "/media/SAND");
       }},
      {"staff-check", [](Scene& s) { checked(s, {}); }},
      {"staff-check-see-to",
       [](Scene& s) {
         checked(s, {.drive_gives_back = false,
                     .free_bytes = 640'000'000,
                     .utc_s = 1'805'000'000,
                     .event_date = "2027-03-19",
                     .mains = false,
                     .battery_percent = 41,
                     .may_sleep = true,
                     .screen_may_blank = true,
                     .restarts = 2});
       }},
      {"staff-history", [](Scene& s) { at(s, Place::staff_history); }},
      {"staff-history-none", [](Scene& s) { unlock(s), s.ask(screens::Go{Place::staff_history}); }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> staff_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
