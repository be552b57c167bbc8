#include "screens_fixture/fixture.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "domain/ensure.h"
#include "screens_fixture/board.h"
#include "screens_fixture/hall_scenes.h"
#include "screens_fixture/opening_scenes.h"
#include "screens_fixture/organiser_scenes.h"
#include "screens_fixture/paper_scenes.h"
#include "screens_fixture/personal_data_scenes.h"
#include "screens_fixture/prepare_scenes.h"
#include "screens_fixture/staff_scenes.h"
#include "screens_fixture/vote_scenes.h"
#include "screens_fixture/withdraw_scenes.h"
#include "screens_fixture/year_scenes.h"

namespace stordialog::screens_fixture {

using screens::Place;
using screens::Sheet;

namespace {

constexpr std::string_view kIdea =
    "Öppna skolans matsal en kväll i veckan, så att unga och äldre kan äta och prata tillsammans";
constexpr std::string_view kName = "Förnamn Efternamn";
constexpr std::string_view kOrganisation = "Studiefrämjandet Bohuslän Norra";
constexpr std::string_view kReach = "070-174 06 05, helst kvällar";

const domain::SignUpList* list_of_kind(const Scene& scene, domain::ListKind kind) {
  const auto& lists = scene.board.event.lists;
  const auto found = std::ranges::find(lists, kind, &domain::SignUpList::kind);
  return found == lists.end() ? nullptr : &*found;
}

void begin(Scene& scene) {
  scene.ask(screens::Go{Place::home});
}

void write_idea(Scene& scene) {
  scene.ask(screens::BeginIdea{});
  scene.kiosk.idea.text.set_text(kIdea);
}

void hand_in_idea(Scene& scene) {
  write_idea(scene);
  scene.ask(screens::Next{});
  scene.ask(screens::Next{});
}

/// To the challenges, with the code given and a side chosen.
void choose(Scene& scene, std::size_t picks) {
  const domain::Event& event = scene.board.event;
  scene.ask(screens::BeginVote{event.questions.front().key});
  if (event.codes) {
    scene.kiosk.vote.code.insert("ACDEFHJKMNPR");
    scene.ask(screens::Next{});
  }
  scene.kiosk.vote.side = event.sides.front().key;
  scene.kiosk.vote.side_answered = true;
  scene.ask(screens::Next{});
  auto order = scene.kiosk.vote.order;
  for (std::size_t i = 0; i < picks; ++i) {
    screens::toggle_pick(scene.kiosk.vote, event.questions.front(), order[i * 2 + 1]);
  }
}

void vote(Scene& scene) {
  choose(scene, 3);
  scene.ask(screens::Next{});
  scene.ask(screens::Next{});
}

/// Something that looks like a name.
void draw_name(input::Strokes& strokes) {
  constexpr float kHigh = 300;
  for (int word = 0; word < 2; ++word) {
    const float from = word == 0 ? 140.0F : 480.0F;
    for (int i = 0; i <= 90; ++i) {
      const float t = static_cast<float>(i) / 90;
      const float height = (1 - t * 0.7F) * (word == 0 ? 90.0F : 70.0F);
      strokes.draw(from + t * 300 + 26 * std::sin(t * 44),
                   190 - height * std::abs(std::sin(t * 22)), kHigh);
    }
    strokes.lift();
  }
}

/// Answers every step of a list until `stop`, which is left unanswered but drawn half filled.
void sign_up(Scene& scene, domain::ListKind kind, Place stop) {
  const domain::SignUpList* list = list_of_kind(scene, kind);
  domain::ensure(list != nullptr, "the sample event has a list of every kind");
  scene.ask(screens::BeginSignUp{list->key});
  screens::SignUpScreen& screen = scene.kiosk.sign_up;
  while (scene.kiosk.place() != Place::thanks) {
    const Place here = scene.kiosk.place();
    if (here == Place::sign_up_side) screen.side = scene.board.event.sides.front().key;
    if (here == Place::sign_up_name) {
      screen.name.set_text(kName);
      if (kind == domain::ListKind::agreement) {
        screen.organisation.set_text(kOrganisation);
        screen.decided = true;
      }
    }
    if (here == Place::sign_up_reach) {
      screen.reach.set_text(kReach);
      screen.consented = true;
    }
    if (here == Place::sign_up_signature) draw_name(screen.signature);
    if (here == stop) return;
    scene.ask(screens::Next{});
  }
}

/// To a step of an initiative about the first idea that is released, all before it answered.
void make_initiative(Scene& scene, Place stop) {
  scene.ask(screens::BeginInitiative{scene.board.ideas.front().id});
  screens::InitiativeScreen& screen = scene.kiosk.initiative;
  screen.who.set_text(kOrganisation);
  screen.when = "half-year";
  screen.offers = 0b0000'0110;
  screen.seeks = 0b0100'0001;
  screen.funding = "grant";
  while (scene.kiosk.place() != stop) scene.ask(screens::Next{});
}

/// A table that has handed in what the hall's first ideas say, and is writing the next.
void sit_at_table(Scene& scene, std::size_t ideas) {
  scene.ask(screens::SetTable{7});
  scene.ask(screens::Go{Place::home});
  scene.ask(screens::BeginIdea{});
  for (std::size_t i = 0; i < ideas; ++i) {
    scene.kiosk.idea.text.set_text(scene.board.ideas[i].text);
    scene.ask(screens::Next{});
    scene.board.ideas[i].id = scene.kiosk.own_ideas().back();
  }
}

void unlock(Scene& scene) {
  scene.ask(screens::Go{Place::pin});
  scene.kiosk.pin.pin.insert("123456");
  scene.ask(screens::Next{});
}

using Make = void (*)(Scene&);
struct Named {
  std::string_view name;
  Make make;
};

void show(Scene& scene, Sheet sheet) {
  scene.ask(screens::ShowSheet{sheet});
}

const std::vector<Named>& scenes();

}  // namespace

void Scene::ask(screens::Request request) {
  std::optional<screens::Work> work = kiosk.apply(std::move(request), board_seen(), time_s);
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) {
    kiosk.receive(desk.handle(std::move(*command)), board, time_s);
  }
}

namespace {

void close_all(Scene& scene) {
  for (desk::ActivityState& state : scene.board.activities) state.open = false;
}

void no_station(Scene& scene, Place place) {
  scene.station = false;
  scene.kiosk = screens::Kiosk();
  if (place != Place::start) scene.ask(screens::Go{place});
}

void second_question(Scene& scene) {
  auto& questions = scene.board.event.questions;
  domain::Question second = questions.front();
  second.key = "borja-med";
  second.title.texts = {{"sv", "Vilken ska vi börja med?"}, {"en", "Which one do we begin with?"}};
  second.picks = 1;
  questions.push_back(second);
  scene.board.activities.push_back({{domain::ActivityKind::vote, second.key}, true});
  begin(scene);
  vote(scene);
  begin(scene);
  show(scene, Sheet::questions);
}

/// Closed while this person votes.
void close_soon(Scene& scene) {
  for (desk::ActivityState& state : scene.board.activities) {
    if (state.activity.kind != domain::ActivityKind::vote) continue;
    state.open = false;
    state.closing_until = static_cast<std::int64_t>(scene.time_s * 1000) + 45'000;
  }
}

void refused_code(Scene& scene) {
  begin(scene);
  scene.ask(screens::BeginVote{scene.board.event.questions.front().key});
  scene.kiosk.vote.code.insert("H7KM3WX4ACDE");
  scene.desk.fail_next(domain::Error("vote.code_used"));
  scene.ask(screens::Next{});
}

const std::vector<Named>& participants() {
  static const std::vector<Named> named = {
      {"welcome", [](Scene&) {}},
      {"welcome-full", [](Scene& s) { s.board.little_disk = true; }},
      {"home", begin},
      {"home-closed", [](Scene& s) { close_all(s), begin(s); }},
      {"home-voted", [](Scene& s) { begin(s), vote(s), begin(s); }},
      {"idea-empty",
       [](Scene& s) { s.board.ideas.clear(), begin(s), s.ask(screens::BeginIdea{}); }},
      {"idea", [](Scene& s) { begin(s), write_idea(s); }},
      {"table-empty", [](Scene& s) { sit_at_table(s, 0); }},
      {"table",
       [](Scene& s) {
         sit_at_table(s, 5);
         s.kiosk.idea.text.set_text("Läxhjälp på finska i biblioteket på torsdagar");
       }},
      {"idea-challenge", [](Scene& s) { begin(s), write_idea(s), s.ask(screens::Next{}); }},
      {"agree",
       [](Scene& s) {
         begin(s), write_idea(s), s.ask(screens::Go{Place::agree});
         s.ask(screens::Agree{s.board.ideas[0].id});
       }},
      {"agree-long",
       [](Scene& s) { begin(s), s.ask(screens::Go{Place::agree}), s.kiosk.agree.page = 1; }},
      {"vote-code",
       [](Scene& s) {
         begin(s), s.ask(screens::BeginVote{s.board.event.questions.front().key});
         s.kiosk.vote.code.insert("H7KM3WX4");
       }},
      {"vote-code-used", refused_code},
      {"vote-side", [](Scene& s) { begin(s), choose(s, 0), s.ask(screens::Go{Place::vote_side}); }},
      {"vote-picks", [](Scene& s) { begin(s), choose(s, 1); }},
      {"vote-picks-all", [](Scene& s) { begin(s), choose(s, 3); }},
      {"vote-closing", [](Scene& s) { begin(s), choose(s, 1), close_soon(s); }},
      {"vote-closing-review",
       [](Scene& s) { begin(s), choose(s, 3), s.ask(screens::Next{}), close_soon(s); }},
      {"vote-read", [](Scene& s) { begin(s), choose(s, 1), show(s, Sheet::challenges); }},
      {"vote-review", [](Scene& s) { begin(s), choose(s, 3), s.ask(screens::Next{}); }},
      {"vote-review-one", [](Scene& s) { begin(s), choose(s, 1), s.ask(screens::Next{}); }},
      {"vote-questions", second_question},
      {"lists", [](Scene& s) { begin(s), s.ask(screens::Go{Place::lists}); }},
  };
  return named;
}

template <domain::ListKind kind, Place stop>
void at_step(Scene& scene) {
  begin(scene);
  sign_up(scene, kind, stop);
}

const std::vector<Named>& signing() {
  using enum domain::ListKind;
  static const std::vector<Named> named = {
      {"sign-up-side", at_step<working_group, Place::sign_up_side>},
      {"sign-up-name", at_step<working_group, Place::sign_up_name>},
      {"sign-up-reach", at_step<working_group, Place::sign_up_reach>},
      {"sign-up-review", at_step<working_group, Place::sign_up_review>},
      {"agreement", at_step<agreement, Place::agreement>},
      {"sign-side", at_step<agreement, Place::sign_up_side>},
      {"sign-name", at_step<agreement, Place::sign_up_name>},
      {"sign-reach", at_step<agreement, Place::sign_up_reach>},
      {"sign-signature", at_step<agreement, Place::sign_up_signature>},
      {"sign-review", at_step<agreement, Place::sign_up_review>},
      {"initiative-what", [](Scene& s) { begin(s), make_initiative(s, Place::initiative_what); }},
      {"initiative-who", [](Scene& s) { begin(s), make_initiative(s, Place::initiative_who); }},
      {"initiative-when", [](Scene& s) { begin(s), make_initiative(s, Place::initiative_when); }},
      {"initiative-resources",
       [](Scene& s) { begin(s), make_initiative(s, Place::initiative_resources); }},
      {"initiative-funding",
       [](Scene& s) { begin(s), make_initiative(s, Place::initiative_funding); }},
      {"initiative-review",
       [](Scene& s) { begin(s), make_initiative(s, Place::initiative_review); }},
      {"thanks-initiative",
       [](Scene& s) {
         begin(s), make_initiative(s, Place::initiative_review), s.ask(screens::Next{});
         s.time_s += 6;
       }},
      {"thanks-idea", [](Scene& s) { begin(s), hand_in_idea(s), s.time_s += 6; }},
      {"thanks-undone",
       [](Scene& s) { begin(s), hand_in_idea(s), s.ask(screens::UndoIdea{}), s.time_s += 6; }},
      {"thanks-vote", [](Scene& s) { begin(s), vote(s), s.time_s += 6; }},
      {"thanks-sign-up",
       [](Scene& s) { begin(s), sign_up(s, interest, Place::thanks), s.time_s += 6; }},
      {"thanks-signature",
       [](Scene& s) { begin(s), sign_up(s, agreement, Place::thanks), s.time_s += 6; }},
      {"goodbye",
       [](Scene& s) { begin(s), hand_in_idea(s), s.ask(screens::Leave{}), s.time_s += 2; }},
      {"goodbye-nothing", [](Scene& s) { begin(s), s.ask(screens::Leave{}), s.time_s += 2; }},
  };
  return named;
}

const std::vector<Named>& others() {
  static const std::vector<Named> named = {
      {"language",
       [](Scene& s) { begin(s), write_idea(s), s.ask(screens::ShowSheet{Sheet::language}); }},
      {"help", [](Scene& s) { begin(s), choose(s, 1), show(s, Sheet::help); }},
      {"read-aloud", [](Scene& s) { begin(s), choose(s, 1), show(s, Sheet::read_aloud); }},
      {"privacy", [](Scene& s) { begin(s), show(s, Sheet::privacy); }},
      {"leaving", [](Scene& s) { begin(s), write_idea(s), show(s, Sheet::leaving); }},
      {"idle", [](Scene& s) { begin(s), write_idea(s), s.time_s += 66; }},
      {"pin", [](Scene& s) { s.ask(screens::Go{Place::pin}), s.kiosk.pin.pin.insert("123"); }},
      {"pin-wrong",
       [](Scene& s) {
         s.desk.fail_next(domain::Error("pin.wrong").with("left", "3"));
         unlock(s);
       }},
      {"start", [](Scene& s) { no_station(s, Place::start); }},
      {"start-station", [](Scene& s) { no_station(s, Place::start_station); }},
      {"start-tickets",
       [](Scene& s) {
         no_station(s, Place::start_station);
         s.host.tickets = {{"/media/SAND/1.ticket", "Stordialog Uddevalla", 1, "Entrén", true},
                           {"/media/SAND/2.ticket", "Stordialog Uddevalla", 2, "Scenen", false}};
       }},
      {"organiser",
       [](Scene& s) {
         no_station(s, Place::organiser);
         s.organiser = std::make_unique<screens::Organiser>();
         s.host.organiser = s.organiser.get();
       }},
  };
  return named;
}

const std::vector<Named>& scenes() {
  static const std::vector<Named> all = [] {
    std::vector<Named> every = participants();
    for (const VoteScene& scene : vote_scenes()) every.push_back({scene.name, scene.make});
    every.insert(every.end(), signing().begin(), signing().end());
    every.insert(every.end(), others().begin(), others().end());
    for (const StaffScene& scene : staff_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : opening_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : organiser_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : paper_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : withdraw_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : personal_data_scenes()) {
      every.push_back({scene.name, scene.make});
    }
    for (const StaffScene& scene : year_scenes()) every.push_back({scene.name, scene.make});
    for (const StaffScene& scene : prepare_scenes()) every.push_back({scene.name, scene.make});
    return every;
  }();
  return all;
}

}  // namespace

std::span<const std::string_view> scene_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> every;
    for (const Named& scene : scenes()) every.push_back(scene.name);
    every.insert(every.end(), hall_scene_names().begin(), hall_scene_names().end());
    return every;
  }();
  return names;
}

bool is_scene(std::string_view name) {
  return std::ranges::find(scene_names(), name) != scene_names().end();
}

Scene make_scene(std::string_view name, const domain::Event& event, std::string_view language) {
  const auto named = std::ranges::find(scenes(), name, &Named::name);
  domain::ensure(named != scenes().end() || is_scene(name), "a scene has one of scene_names()");
  Scene scene;
  scene.board = make_board(event);
  scene.host.gathering.sticks = {{{"SAND", "/media/SAND", 31'900'000'000, true}}};
  scene.host.voices = {"sv", "fi", "sv-x-lattlast", "en", "ar", "fa"};  // as espeak-ng has
  scene.kiosk.station_opened(scene.board, scene.time_s);
  scene.ask(screens::ChooseLanguage{std::string(language)});
  if (named == scenes().end()) {
    make_hall_scene(name, scene);
  } else {
    named->make(scene);
  }
  if (scene.kiosk.language() != language) {
    scene.ask(screens::ChooseLanguage{std::string(language)});
  }
  return scene;
}

}  // namespace stordialog::screens_fixture
