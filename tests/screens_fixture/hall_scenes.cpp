#include "screens_fixture/hall_scenes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "domain/ensure.h"
#include "screens_fixture/hall_votes.h"

namespace stordialog::screens_fixture {

namespace {

constexpr double kMinute_s = 60;

struct Told {
  std::string_view theme;
  std::vector<std::string_view> ideas;
};

const std::vector<Told>& told() {
  static const std::vector<Told> all = {
      {"Mötas över generationer",
       {"Middag på äldreboendet en gång i månaden", "Digital fika: unga hjälper äldre med mobilen",
        "Sagostund där barn läser för pensionärer", "Gemensam odling vid förskolan"}},
      {"Trygga platser ute",
       {"Belysning på gångvägen till stationen", "Vuxna som går med på fredagskvällar",
        "Bänkar med tak vid busshållplatserna"}},
      {"Fritid utan avgift",
       {"Prova på-vecka hos alla föreningar", "Låna skridskor på biblioteket",
        "En fast kväll i månaden när biblioteket håller öppet och någon från en förening, någon "
        "från kommunen och någon ung planerar nästa månads fritid tillsammans. Kaffe finns, och "
        "den som inte kan komma skickar sin tanke i förväg."}},
      {"Språk i vardagen",
       {"Språkkafé på tåget till Göteborg", "Läxhjälp på finska i biblioteket på torsdagar"}},
      {"Bygden lever", {"Bokbuss som också är vårdcentral", "Samåkning till träningen"}},
      {"Hjälp med det digitala", {"Unga lär äldre på lördagar"}}};
  return all;
}

/// Names made of words; "Exempelföreningen 12" and longer ones.
std::vector<desk::Signer> organisations(const domain::Event& event, std::size_t count) {
  static constexpr std::array kKinds = {
      "Hembygdsföreningen i Exempelby", "Exempelbygdens samverkansforum för öppna mötesplatser",
      "Studiecirkeln Läs mer",          "Föreningen Grannsamverkan Norra Exempelstaden",
      "Odlingsföreningen Gröna handen", "Kören Tillsammans"};
  std::vector<desk::Signer> names;
  for (std::size_t i = 0; i < count; ++i) {
    std::string name = kKinds[i % kKinds.size()];
    if (i >= kKinds.size()) name += " " + std::to_string(i / kKinds.size() + 1);
    names.push_back({std::move(name), event.sides[i % 5 == 3 ? 1 : 0].key});
  }
  std::ranges::sort(names);
  return names;
}

domain::RecordId id_of(std::uint8_t first, std::uint8_t second) {
  domain::RecordId id;
  id.bytes.fill(first);
  id.bytes.back() = second;
  return id;
}

void add_themes(desk::Board& board) {
  std::uint8_t number = 1;
  board.ideas.clear();
  for (const Told& each : told()) {
    desk::Theme theme;
    theme.id = id_of(200, number);
    theme.name = each.theme;
    std::uint8_t within = 0;
    for (const std::string_view text : each.ideas) {
      desk::BoardIdea idea;
      idea.id = id_of(number, ++within);
      idea.text = text;
      idea.released = true;
      idea.theme = theme.id;
      idea.supports = 9U - within;
      theme.ideas.push_back(idea.id);
      board.ideas.push_back(std::move(idea));
    }
    // More of the same, so that there are dots to count.
    for (int more = 0; more < 22 - 3 * number; ++more) {
      desk::BoardIdea idea;
      idea.id = id_of(number, ++within);
      idea.text = each.ideas[static_cast<std::size_t>(more) % each.ideas.size()];
      idea.released = true;
      idea.theme = theme.id;
      board.ideas.push_back(std::move(idea));
    }
    board.themes.push_back(std::move(theme));
    ++number;
  }
}

void add_stations(desk::Board& board) {
  for (std::uint16_t number = 1; number <= 4; ++number) {
    desk::StationSeen station;
    station.number = number;
    station.name = "Station " + std::to_string(number);
    station.own = number == 1;
    if (number == 2 || number == 3) station.made_utc = 1'800'000'000 - 12 * 60;
    board.stations.push_back(std::move(station));
  }
}

void open_vote(desk::Board& board, bool open) {
  for (desk::ActivityState& state : board.activities) {
    if (state.activity.kind == domain::ActivityKind::vote) state.open = open;
  }
}

void release(Scene& scene) {
  open_vote(scene.board, false);
  for (const domain::Question& question : scene.board.event.questions) {
    scene.board.results_shown.push_back(question.key);
  }
}

void open_votes(Scene& scene) {
  open_hall_votes(scene);
  release(scene);
}

void run_timer(Scene& scene, double minutes, double gone_s) {
  scene.kiosk.hall.timer.start(minutes * kMinute_s, scene.time_s - gone_s);
}

/// As many challenges as an event may have.
void ask_forty(desk::Board& board) {
  domain::Event& event = board.event;
  const std::vector<domain::Challenge> some = event.challenges;
  domain::Question& question = event.questions.front();
  while (event.challenges.size() < 40) {
    domain::Challenge more = some[event.challenges.size() % some.size()];
    more.key = "mer-" + std::to_string(event.challenges.size());
    question.options.push_back(more.key);
    event.challenges.push_back(std::move(more));
  }
}

using screens::Scene;
using Make = void (*)(screens_fixture::Scene&);
struct Named {
  std::string_view name;
  Scene shown;
  Make make;
};

const std::vector<Named>& scenes() {
  using S = screens_fixture::Scene;
  static const std::vector<Named> all = {
      {"projector-welcome", Scene::welcome, [](S&) {}},
      {"projector-welcome-practice", Scene::welcome, [](S& s) { s.board.event.practice = true; }},
      {"projector-welcome-later", Scene::welcome,
       [](S& s) {
         auto& agenda = s.board.event.agenda;
         const auto items = agenda;
         for (int i = 0; i < 4; ++i) agenda.insert(agenda.end(), items.begin(), items.end());
         s.board.step = 9;
       }},
      {"projector-timer", Scene::timer, [](S& s) { run_timer(s, 25, 11.6 * kMinute_s); }},
      {"projector-timer-paused", Scene::timer,
       [](S& s) {
         run_timer(s, 55, 125);
         s.kiosk.hall.timer.pause(s.time_s);
       }},
      {"projector-timer-over", Scene::timer, [](S& s) { run_timer(s, 5, 400); }},
      {"projector-timer-none", Scene::timer, [](S&) {}},
      {"projector-ideas", Scene::ideas, [](S&) {}},
      {"projector-ideas-long", Scene::ideas,
       [](S& s) {
         s.board.ideas.resize(1);
         std::string& text = s.board.ideas.front().text;
         while (text.size() < 980) text += ", och sedan berättar vi för varandra hur det gick";
       }},
      {"projector-ideas-none", Scene::ideas, [](S& s) { s.board.ideas.clear(); }},
      {"projector-themes", Scene::themes, [](S&) {}},
      {"projector-themes-none", Scene::themes, [](S& s) { s.board.themes.clear(); }},
      {"projector-voting", Scene::participation,
       [](S& s) {
         open_vote(s.board, true), vote_in_hall(s.board, 186, 180);
         run_timer(s, 25, 11.6 * kMinute_s);
       }},
      {"projector-voting-unknown", Scene::participation,
       [](S& s) { open_vote(s.board, true), s.board.present = 0; }},
      {"projector-voting-closed", Scene::participation, [](S& s) { open_vote(s.board, false); }},
      {"projector-voting-before", Scene::participation,
       [](S& s) { open_vote(s.board, false), vote_in_hall(s.board, 0, 0); }},
      {"projector-voting-500", Scene::participation,
       [](S& s) { vote_in_hall(s.board, 371, 370), s.board.present = 500; }},
      {"projector-results-hidden", Scene::results, [](S&) {}},
      {"projector-results-waiting", Scene::results,
       [](S& s) { release(s), vote_in_hall(s.board, 12, 0); }},
      {"projector-results-live", Scene::results, [](S& s) { release(s); }},
      {"projector-results", Scene::results, open_votes},
      {"projector-results-end", Scene::results,
       [](S& s) { open_votes(s), s.kiosk.hall.turned = 1, s.kiosk.hall.pages_turn = false; }},
      {"projector-results-stations", Scene::results,
       [](S& s) { open_votes(s), s.opened->counted = 3; }},
      {"projector-results-practice", Scene::results,
       [](S& s) { release(s), s.board.event.practice = true; }},
      {"projector-results-40", Scene::results,
       [](S& s) { ask_forty(s.board), vote_in_hall(s.board, 238, 238), release(s); }},
      {"projector-signatories", Scene::signatories, [](S&) {}},
      {"projector-signatories-60", Scene::signatories,
       [](S& s) { s.board.signatories = organisations(s.board.event, 60); }},
      {"projector-signatories-none", Scene::signatories, [](S& s) { s.board.signatories.clear(); }},
      {"projector-next-steps", Scene::next_steps, [](S&) {}},
      {"projector-black", Scene::black, [](S&) {}},
  };
  return all;
}

}  // namespace

std::span<const std::string_view> hall_scene_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> every;
    for (const Named& scene : scenes()) every.push_back(scene.name);
    return every;
  }();
  return names;
}

void make_hall_scene(std::string_view name, screens_fixture::Scene& scene) {
  const auto named = std::ranges::find(scenes(), name, &Named::name);
  domain::ensure(named != scenes().end(), "a scene has one of hall_scene_names()");
  desk::Board& board = scene.board;
  // The hall is spoken to in the event's first language.
  auto& languages = board.event.languages;
  const auto chosen = std::ranges::find(languages, scene.kiosk.language());
  if (chosen != languages.end()) std::iter_swap(languages.begin(), chosen);
  board.step = 2;
  add_themes(board);
  add_stations(board);
  vote_in_hall(board, 238, 234);
  board.signatories = organisations(board.event, 6);
  board.hall_counts = board.counts;
  board.hall_counts.of(domain::Kind::idea) = 148;
  board.hall_counts.of(domain::Kind::ballot) = 238;
  scene.host.utc_s = 1'800'000'000;
  scene.kiosk.hall.shown = named->shown;
  scene.kiosk.hall.page_since_s = scene.time_s;
  scene.kiosk.hall.fills_window = true;
  named->make(scene);
}

}  // namespace stordialog::screens_fixture
