#include "screens_fixture/board.h"

#include <array>
#include <string_view>

namespace stordialog::screens_fixture {

namespace {

struct Told {
  std::string_view text;
  std::size_t challenge;  // position in the event
  bool released;
  std::uint32_t supports;
};

constexpr std::array kIdeas = {
    Told{"Middag på äldreboendet en gång i månaden", 1, true, 6},
    Told{"Kvällsöppen skola för alla åldrar", 3, true, 4},
    Told{"Prova på-vecka hos alla föreningar", 5, true, 9},
    Told{"Språkkafé på tåget till Göteborg", 9, true, 2},
    Told{"Belysning på gångvägen till stationen", 3, true, 3},
    Told{"En fast kväll i månaden när biblioteket håller öppet och någon från en förening, någon "
         "från kommunen och någon ung planerar nästa månads fritid tillsammans. Kaffe finns, och "
         "den som inte kan komma skickar sin tanke i förväg.",
         5, true, 1},
    Told{"Låna ut kommunens lokaler utan avgift till den som öppnar för alla", 3, true, 5},
    Told{"Digital fika: unga hjälper äldre med mobilen", 0, false, 0},
    Told{"Samåkning till träningen i ytterområdena", 8, false, 0},
};

}  // namespace

void set_open(desk::Board& board, domain::ActivityKind kind, bool open) {
  for (desk::ActivityState& state : board.activities) {
    if (state.activity.kind == kind) state.open = open;
  }
}

void crowd(desk::Board& board, std::size_t ideas, std::uint32_t voters) {
  constexpr std::size_t kThemes = 20;
  const std::vector<desk::BoardIdea> some = board.ideas;
  board.ideas.clear(), board.themes.clear();
  board.themes.resize(kThemes);
  for (std::size_t i = 0; i < kThemes; ++i) {
    desk::Theme& theme = board.themes[i];
    theme.id.bytes.fill(static_cast<std::uint8_t>(200 + i));
    theme.name = "Tema " + std::to_string(i + 1);
    theme.supports = static_cast<std::uint32_t>(i);
  }
  for (std::size_t i = 0; i < ideas && !some.empty(); ++i) {
    desk::BoardIdea idea = some[i % some.size()];
    idea.id.bytes.fill(0);
    idea.id.bytes[0] = static_cast<std::uint8_t>(i >> 8U);
    idea.id.bytes[1] = static_cast<std::uint8_t>(i & 0xFFU);
    idea.text += " (" + std::to_string(i + 1) + ")";
    idea.released = i % 5 != 0;
    if (i % 3 != 0) {
      desk::Theme& theme = board.themes[i % kThemes];
      idea.theme = theme.id;
      theme.ideas.push_back(idea.id);
    }
    board.ideas.push_back(std::move(idea));
  }
  for (auto* all : {&board.totals, &board.hall_totals}) {
    for (domain::Totals& totals : *all) {
      totals.cast = voters;
      totals.folded = voters - voters % 10;
      for (std::uint32_t& picks : totals.picks) picks *= 7;
    }
  }
  board.counts.of(domain::Kind::idea) = static_cast<std::uint32_t>(ideas);
  board.counts.of(domain::Kind::ballot) = voters;
}

desk::Board make_board(domain::Event event) {
  desk::Board board;
  board.event = std::move(event);
  board.station.number = 2;
  board.station.name = "Entrén";
  for (const domain::ActivityPlan& plan : board.event.activities) {
    board.activities.push_back({plan.activity, true});
  }
  for (std::size_t i = 0; i < kIdeas.size(); ++i) {
    const Told& told = kIdeas[i];
    desk::BoardIdea idea;
    idea.id.bytes.fill(static_cast<std::uint8_t>(i + 1));
    idea.text = told.text;
    if (told.challenge < board.event.challenges.size()) {
      idea.challenge = board.event.challenges[told.challenge].key;
    }
    idea.released = told.released;
    idea.supports = told.supports;
    board.ideas.push_back(std::move(idea));
  }
  for (const domain::Question& question : board.event.questions) {
    domain::Totals totals{question.key, 34, 30, {}};
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      totals.picks.push_back(static_cast<std::uint32_t>(4 + (i * 7) % 13));
    }
    board.totals.push_back(std::move(totals));
  }
  board.counts.of(domain::Kind::idea) = static_cast<std::uint32_t>(kIdeas.size());
  board.counts.of(domain::Kind::support) = 30;
  board.counts.of(domain::Kind::ballot) = 34;
  board.counts.of(domain::Kind::contact) = 11;
  board.counts.of(domain::Kind::signatory) = 2;
  board.signatories = {{"ABF Fyrbodal", board.event.sides.front().key},
                       {"Coompanion Väst", board.event.sides.front().key}};
  board.last_export = {6, 12};
  board.free_bytes = 21'400'000'000;
  if (board.event.practice) {
    board.practice_code = "ACDEFHJKMNPR";
    board.practice_pin = "123456";
  }
  return board;
}

}  // namespace stordialog::screens_fixture
