#include "screens_fixture/prepare_scenes.h"

#include <memory>
#include <vector>

#include "domain/ensure.h"
#include "screens/organiser_told.h"
#include "screens_fixture/samples.h"

namespace stordialog::screens_fixture {

namespace {

using screens::EditStep;
using screens::KeyPage;
using screens::Organiser;
using screens::Place;
using screens::StationPage;

const system::Path kFolder = "/home/arrangor/stordialog/ok-ide-2027";
constexpr std::string_view kToday = "2027-01-10";

/// The sample as a draft, at a place of preparing.
Organiser& at(Scene& scene, Place place) {
  scene.station = false;
  scene.kiosk = screens::Kiosk();
  scene.organiser = std::make_unique<Organiser>();
  Organiser& told = *scene.organiser;
  scene.host.organiser = &told;
  screens::Preparing& prepare = told.prepare;
  prepare.today = kToday;
  prepare.begun = organise::Begun{kFolder, sample_text()};
  prepare.begins = 1;
  prepare.starts = {{organise::StartKind::draft, kFolder / "stordialog.event.toml",
                     scene.board.event.name, "2027-03-19", false},
                    {organise::StartKind::sample, "ok-ide.event.toml", scene.board.event.name,
                     "2027-03-19", false},
                    {organise::StartKind::sample, "ok-ide-practice.event.toml",
                     scene.board.event.name, "2027-03-19", true},
                    {organise::StartKind::earlier, "/media/SAND/ok-ide-2022.package",
                     scene.board.event.name, "2022-05-11", false}};
  prepare.keys = {{seal::KeyUse::ballots, "Idéburen sektor", "a.pub", "ok-ide-ideburen", true},
                  {seal::KeyUse::ballots, "Uddevalla kommun", "b.pub", "ok-ide-kommun", false},
                  {seal::KeyUse::contacts, "Kommunstyrelsen i Uddevalla kommun", "c.pub",
                   "ok-ide-contacts", false}};
  prepare.places = {{"SAND", "/media/SAND", {}},
                    {"STEN", "/media/STEN", {{"x.ticket", "ÖK Idé", 2, "Scenen", true}}},
                    {{}, kFolder / "papers", {}}};
  scene.kiosk.prepare.follow(prepare);
  scene.ask(screens::Go{place});
  return told;
}

screens::EventEditor& edit(Scene& scene, screens::EditPlace place) {
  Organiser& told = at(scene, Place::organiser_event);
  screens::EventEditor& editor = scene.kiosk.prepare.editor;
  domain::ensure(editor.draft.has_value(), "the sample event is TOML");
  editor.place = std::move(place);
  screens::look(editor, told.prepare.today);
  editor.saved = editor.draft->revision();
  return editor;
}

/// The decision about `path` in an entry.
void edit_path(Scene& scene, EditStep step, const std::string& list, std::string_view ending) {
  screens::EventEditor& editor = edit(scene, {.step = step, .list = list});
  const auto all = editor.decisions();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].path.ends_with(ending)) editor.place.at = i;
  }
}

void lack_texts(Scene& scene) {
  screens::EventEditor& editor = edit(scene, {.step = EditStep::check});
  editor.draft->set_text("name.ar", {});
  editor.draft->set_text("challenges[2].title.so", std::string(70, 'x'));
  editor.draft->set_text("date", "2026-03-19");
  editor.draft->set_text("privacy.okand", "x");
  editor.draft->remove("privacy.controller");
  editor.saved = editor.draft->revision();
  screens::look(editor, std::string(kToday));
}

void type(Scene& scene, KeyPage page) {
  Organiser& told = at(scene, Place::organiser_keys);
  screens::PrepareScreen& screen = scene.kiosk.prepare;
  screen.key = 1;
  if (page == KeyPage::confirm) told.prepare.confirming = 1;
  screen.key_page = page;
  screen.secret.set_text("hemliga ord");
}

void plan(Scene& scene, StationPage page) {
  Organiser& told = at(scene, Place::organiser_stations);
  for (organise::KeyWanted& key : told.prepare.keys) key.made = true;
  screens::PrepareScreen& screen = scene.kiosk.prepare;
  screens::set_stations(screen, 5, "Station");
  screen.stations[0].name = "Entrén";
  screen.stations[1].name = "Scenen";
  screen.codes = 250;
  screen.station_page = page;
  screen.station = 1;
  screen.name.set_text("Scenen");
  screen.first = domain::Secret(std::string_view("hemliga ord"));
}

Organiser& prepared(Scene& scene, Place place) {
  Organiser& told = at(scene, place);
  organise::Work work;
  work.places = organise::WorkPlaces(kFolder, scene.board.event.slug);
  work.event = scene.board.event;
  work.codes_file = true;
  work.codes = 250;
  work.stations = {{1, domain::Role::lead, "Entrén", {}},
                   {2, domain::Role::station, "Scenen", {}},
                   {3, domain::Role::station, "Biblioteket", {}}};
  for (const domain::Station& station : work.stations) {
    told.prepare.tickets.push_back({station, kFolder / "tickets" / "x.ticket", {}});
  }
  told.prepare.tickets[0].where = "SAND";
  told.work = std::move(work);
  return told;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"prepare-start", [](Scene& s) { at(s, Place::organiser_start); }},
      {"prepare-name", [](Scene& s) { edit(s, {}); }},
      {"prepare-date", [](Scene& s) { edit(s, {.at = 3}); }},
      {"prepare-influence", [](Scene& s) { edit(s, {.at = 5}); }},
      {"prepare-writing",
       [](Scene& s) {
         screens::EventEditor& editor = edit(s, {});
         screens::begin_writing(editor, editor.decision(), "sv");
       }},
      {"prepare-writing-arabic",
       [](Scene& s) {
         screens::EventEditor& editor =
             edit(s, {.step = EditStep::challenges, .list = "challenges", .entry = 1, .at = 1});
         screens::begin_writing(editor, editor.decision(), "ar");
       }},
      {"prepare-languages",
       [](Scene& s) {
         screens::EventEditor& editor = edit(s, {.step = EditStep::languages});
         event::add_language(*editor.draft, "so", {});
         editor.draft->set_text("name.fi", {});
         editor.saved = editor.draft->revision();
         screens::look(editor, std::string(kToday));
       }},
      {"prepare-challenges", [](Scene& s) { edit(s, {.step = EditStep::challenges}); }},
      {"prepare-challenge",
       [](Scene& s) { edit_path(s, EditStep::challenges, "challenges", ".title"); }},
      {"prepare-arrange",
       [](Scene& s) {
         screens::EventEditor& editor =
             edit(s, {.step = EditStep::challenges, .list = "challenges", .entry = 2, .at = 3});
         editor.removing = true;
       }},
      {"prepare-method",
       [](Scene& s) { edit_path(s, EditStep::questions, "questions", ".method"); }},
      {"prepare-picks", [](Scene& s) { edit_path(s, EditStep::questions, "questions", ".picks"); }},
      {"prepare-options",
       [](Scene& s) { edit_path(s, EditStep::questions, "questions", ".options"); }},
      {"prepare-basis", [](Scene& s) { edit_path(s, EditStep::lists, "lists", ".basis"); }},
      {"prepare-agenda", [](Scene& s) { edit(s, {.step = EditStep::agenda}); }},
      {"prepare-notice", [](Scene& s) { edit(s, {.step = EditStep::privacy, .at = 2}); }},
      {"prepare-preview-arabic",
       [](Scene& s) { edit(s, {.step = EditStep::questions}).preview_language = 4; }},
      {"prepare-preview-large",
       [](Scene& s) { edit(s, {.step = EditStep::lists}).preview_large = true; }},
      {"prepare-check", [](Scene& s) { edit(s, {.step = EditStep::check}); }},
      {"prepare-check-wrong", lack_texts},
      {"prepare-keys", [](Scene& s) { at(s, Place::organiser_keys); }},
      {"prepare-hand-over",
       [](Scene& s) {
         at(s, Place::organiser_keys);
         s.kiosk.prepare.key = 1;
         s.kiosk.prepare.key_page = KeyPage::hand_over;
       }},
      {"prepare-key-place",
       [](Scene& s) {
         at(s, Place::organiser_keys);
         s.kiosk.prepare.key_page = KeyPage::place;
       }},
      {"prepare-key-password", [](Scene& s) { type(s, KeyPage::password); }},
      {"prepare-key-again", [](Scene& s) { type(s, KeyPage::confirm); }},
      {"prepare-key-wrong",
       [](Scene& s) {
         type(s, KeyPage::confirm);
         s.kiosk.refuse(domain::Error("key.wrong_password").with("holder", "Uddevalla kommun"));
       }},
      {"prepare-key-done",
       [](Scene& s) {
         Organiser& told = at(s, Place::organiser_keys);
         told.prepare.key_files = {"/media/SAND/ok-ide-ideburen.key",
                                   "/media/SAND/ok-ide-ideburen-recovery.pdf"};
         s.kiosk.prepare.key_page = KeyPage::done;
       }},
      {"prepare-stations", [](Scene& s) { plan(s, StationPage::stations); }},
      {"prepare-station-name", [](Scene& s) { plan(s, StationPage::name); }},
      {"prepare-codes", [](Scene& s) { plan(s, StationPage::codes); }},
      {"prepare-pin", [](Scene& s) { plan(s, StationPage::pin); }},
      {"prepare-password", [](Scene& s) { plan(s, StationPage::password); }},
      {"prepare-review", [](Scene& s) { plan(s, StationPage::review); }},
      {"prepare-package-runs",
       [](Scene& s) {
         plan(s, StationPage::review);
         s.organiser->doing = screens::DeskWork::preparing;
         s.organiser->step = "progress.codes";
         s.organiser->done = 40, s.organiser->total = 250;
       }},
      {"prepare-tickets", [](Scene& s) { prepared(s, Place::organiser_tickets); }},
      {"prepare-prints", [](Scene& s) { prepared(s, Place::organiser_print); }},
      {"prepare-printed",
       [](Scene& s) {
         prepared(s, Place::organiser_print).prepare.printed = {"/media/SAND/ok-ide-day-sheet.pdf",
                                                                true};
       }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> prepare_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
