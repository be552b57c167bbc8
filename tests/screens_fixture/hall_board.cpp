#include "screens_fixture/hall_board.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace stordialog::screens_fixture {

namespace {

domain::RecordId id_of(std::uint8_t family, std::size_t number) {
  domain::RecordId id;
  id.bytes.fill(family);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8U);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

constexpr std::uint8_t kThemes = 0xA0, kActions = 0xB0, kIdeas = 0xC0;
constexpr std::array<std::string_view, 12> kThemeNames = {
    "Mötas över generationer", "Trygga platser ute",      "Fritid utan avgift",
    "Unga och jobb",           "Digital hjälp",           "Språk och samtal",
    "Lokaler för alla",        "Landsbygdens resor",      "Kultur nära dig",
    "Natur och friluftsliv",   "Föreningar lär varandra", "Mat som samlar"};

void add_theme(desk::Board& board, std::size_t number, const std::vector<std::size_t>& ideas) {
  desk::Theme theme;
  theme.id = id_of(kThemes, number);
  theme.name = kThemeNames[number % kThemeNames.size()];
  for (const std::size_t i : ideas) {
    if (i >= board.ideas.size()) continue;
    board.ideas[i].theme = theme.id;
    theme.ideas.push_back(board.ideas[i].id);
    theme.supports += board.ideas[i].supports;
  }
  board.themes.push_back(std::move(theme));
}

struct Done {
  domain::StaffDeed deed;
  std::uint16_t station;
  std::uint32_t number = 0;
  std::string_view text = {};
};

void add_history(desk::Board& board) {
  using enum domain::StaffDeed;
  const std::array done = {Done{go_to_step, 2, 4},    Done{group_ideas, 2},
                           Done{release_idea, 2},     Done{hide_idea, 2, 0, "Rör en enskild"},
                           Done{note_present, 2, 70}, Done{name_theme, 1, 0, "Trygga platser ute"},
                           Done{release_idea, 1},     Done{undo, 1},
                           Done{go_to_step, 1, 3},    Done{open_activity, 3}};
  std::uint64_t lamport = 40;
  for (std::size_t i = 0; i < done.size(); ++i) {
    desk::HistoryEntry entry;
    entry.action = id_of(kActions, i);
    entry.station = done[i].station;
    entry.lamport = lamport--;
    entry.deed = done[i].deed;
    entry.number = done[i].number;
    entry.text = done[i].text;
    entry.can_undo = done[i].station == board.station.number && done[i].deed != undo;
    entry.undone = i == 6;
    if (entry.deed == release_idea) entry.ideas = {board.ideas[i % board.ideas.size()].id};
    if (entry.deed == hide_idea) entry.ideas = {board.ideas.back().id};
    if (entry.deed == group_ideas) {
      entry.ideas = {board.ideas[0].id, board.ideas[1].id};
      entry.target = board.themes.front().id;
    }
    if (entry.deed == undo) entry.target = id_of(kActions, 6);
    board.history.push_back(std::move(entry));
  }
}

void add_stations(desk::Board& board) {
  constexpr std::array<std::string_view, 4> kNames = {"Scenen", "Entrén", "Kaféet", "Biblioteket"};
  board.hall_totals = board.totals;
  board.hall_counts = board.counts;
  for (std::uint16_t number = 1; number <= kNames.size(); ++number) {
    desk::StationSeen station;
    station.number = number;
    station.name = kNames[number - 1U];
    station.own = number == board.station.number;
    if (number == 1) station.role = domain::Role::lead;
    station.totals = board.totals;
    station.counts = board.counts;
    station.activities = board.activities;
    if (!station.own && number != 4) station.made_utc = 1'805'462'400 - 240 * number;
    board.stations.push_back(std::move(station));
  }
  for (domain::Totals& totals : board.hall_totals) {
    totals.cast = 54;
    totals.folded = 50;
    for (std::uint32_t& picks : totals.picks) picks = std::min(49U, picks * 2 + 3);
  }
}

}  // namespace

void add_hall(desk::Board& board) {
  add_theme(board, 0, {0, 1, 5});
  add_theme(board, 1, {4});
  add_theme(board, 2, {2, 6});
  for (desk::BoardIdea& idea : board.ideas) idea.station = board.station.number;
  add_stations(board);
  add_history(board);
  board.step = 4;
  board.present = 70;
  board.lead = true;
  // The steps of the sample event, as an organiser may have written them.
  auto& agenda = board.event.agenda;
  if (agenda.size() >= 6 && agenda[3].opens.empty()) {
    agenda[1].opens = {{domain::ActivityKind::ideas, {}}};
    if (!board.event.questions.empty()) {
      agenda[3].opens = {{domain::ActivityKind::vote, board.event.questions.front().key}};
    }
    for (const domain::SignUpList& list : board.event.lists) {
      agenda[5].opens.push_back({domain::ActivityKind::list, list.key});
    }
  }
  for (desk::ActivityState& state : board.activities) {
    state.open = state.activity.kind == domain::ActivityKind::vote;
  }
}

void add_ideas(desk::Board& board, std::size_t count) {
  constexpr std::array<std::string_view, 8> kBegin = {
      "Öppna",      "Låna ut", "Samla in pengar till", "Bygg",
      "Håll öppet", "Ordna",   "Ge ungdomar",          "Pröva"};
  constexpr std::array<std::string_view, 9> kWhat = {
      "skolans matsal en kväll i veckan",
      "fritidsutrustning på biblioteket",
      "bänkar längs Bäveån",
      "en buss till badet på helgerna",
      "läxhjälp på finska",
      "språkkafé för nyanlända",
      "simskola för vuxna",
      "instrument hos studieförbunden",
      "en träff för den som är ny i en förening, med någon som visar runt och någon som lyssnar"};
  for (std::size_t i = board.ideas.size(); i < count; ++i) {
    desk::BoardIdea idea;
    idea.id = id_of(kIdeas, i);
    idea.text = std::string(kBegin[i % kBegin.size()]) + " " + std::string(kWhat[i % kWhat.size()]);
    if (i % 3 == 0) idea.text += ", nummer " + std::to_string(i);
    idea.challenge = board.event.challenges[i % board.event.challenges.size()].key;
    idea.station = static_cast<domain::StationNumber>(1 + i % 4);
    idea.own = idea.station == board.station.number;
    idea.hidden = i % 41 == 0;
    idea.released = !idea.hidden && i % 3 != 0;
    idea.supports = idea.released ? static_cast<std::uint32_t>(i * 7 % 19) : 0;
    board.ideas.push_back(std::move(idea));
  }
  board.themes.clear();
  for (std::size_t theme = 0; theme < kThemeNames.size(); ++theme) {
    std::vector<std::size_t> ideas;
    for (std::size_t i = theme; i < count; i += kThemeNames.size() + 3) ideas.push_back(i);
    add_theme(board, theme, ideas);
  }
}

void add_conflicts(desk::Board& board) {
  desk::Conflict two_themes;
  two_themes.idea = board.ideas[0].id;
  two_themes.themes = {board.themes[0].id, board.themes[1].id};
  desk::Conflict two_names;
  two_names.themes = {board.themes[2].id};
  two_names.names = {board.themes[2].name, "Gratis fritid"};
  board.conflicts = {two_themes, two_names};
}

screens::Suggestions make_suggestions(const desk::Board& board) {
  screens::Suggestions suggestions;
  std::vector<domain::RecordId> loose;
  for (const desk::BoardIdea& idea : board.ideas) {
    if (!idea.hidden && idea.theme == domain::RecordId{}) loose.push_back(idea.id);
  }
  if (loose.size() >= 2)
    suggestions.groups.push_back({{loose[0], loose[1]}, {}, "Träffar", "träffar, kväll"});
  if (loose.size() >= 3) {
    suggestions.groups.push_back({{loose[2]}, board.themes.front().id, {}, "unga"});
  }
  return suggestions;
}

}  // namespace stordialog::screens_fixture
