#include <algorithm>

#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"

namespace stordialog::desk::testing {

namespace {

using domain::RecordId;

struct Written {
  domain::SessionToken session;
  RecordId idea;
};

Written write(Desk& desk, const std::string& text) {
  const auto session = get<SessionBegun>(desk, BeginSession{}).session;
  return {session, get<Stored>(desk, HandInIdea{session, "roads", text}).id};
}

const BoardIdea& idea_on(const Board& board, const RecordId& id) {
  const auto found = std::ranges::find(board.ideas, id, &BoardIdea::id);
  REQUIRE(found != board.ideas.end());
  return *found;
}

void agree(Desk& desk, const RecordId& idea) {
  const auto session = get<SessionBegun>(desk, BeginSession{}).session;
  get<Stored>(desk, SupportIdea{session, idea});
}

}  // namespace

TEST_CASE("ideas are grouped, moved, named and split again, also after a restart") {
  Hall hall;
  RecordId buses, boats, first, second;
  {
    Desk desk = hall.open();
    first = write(desk, "More buses").idea;
    second = write(desk, "A ferry").idea;
    buses = get<Stored>(desk, GroupIdeas{{first, second, first}, {}, " Buses "}).id;
    boats = get<Stored>(desk, GroupIdeas{{}, {}, "Boats"}).id;
    CHECK(get<Stored>(desk, GroupIdeas{{second}, boats, ""}).id == boats);
    get<Done>(desk, NameTheme{boats, "Boats and ferries"});
  }
  Desk desk = hall.open();
  auto board = desk.board();
  REQUIRE(board->themes.size() == 2);
  const auto theme = std::ranges::find(board->themes, boats, &Theme::id);
  REQUIRE(theme != board->themes.end());
  CHECK(theme->name == "Boats and ferries");
  CHECK(theme->ideas == std::vector<RecordId>{second});
  CHECK(idea_on(*board, first).theme == buses);
  CHECK(board->conflicts.empty());
  get<Done>(desk, UngroupIdeas{{first, second}});
  board = desk.board();
  CHECK(idea_on(*board, second).theme == RecordId{});
  CHECK(board->themes.size() == 2);
  const auto counts = board->counts;
  get<Done>(desk, UngroupIdeas{{first}});
  CHECK(desk.board()->counts == counts);  // nothing had to change
}

TEST_CASE("grouping refuses what is not there and names that are too long") {
  Hall hall;
  Desk desk = hall.open();
  const RecordId idea = write(desk, "More buses").idea;
  CHECK(refusal(desk, GroupIdeas{{RecordId{{9}}}, {}, "Buses"}) == "idea.missing");
  CHECK(refusal(desk, GroupIdeas{{idea}, RecordId{{9}}, ""}) == "theme.missing");
  CHECK(refusal(desk, GroupIdeas{{idea}, {}, std::string(61, 'x')}) == "theme.name_too_long");
  CHECK(refusal(desk, UngroupIdeas{{RecordId{{9}}}}) == "idea.missing");
  CHECK(refusal(desk, NameTheme{idea, "Buses"}) == "theme.missing");
  const RecordId theme = get<Stored>(desk, GroupIdeas{{idea}, {}, ""}).id;
  CHECK(refusal(desk, NameTheme{theme, " "}) == "theme.name_missing");
  CHECK(refusal(desk, NameTheme{theme, std::string(61, 'x')}) == "theme.name_too_long");
}

TEST_CASE("a theme counts each supporter once") {
  Hall hall;
  Desk desk = hall.open();
  const RecordId first = write(desk, "More buses").idea, second = write(desk, "Night bus").idea;
  get<Done>(desk, ReleaseIdeas{{first, second}});
  const RecordId theme = get<Stored>(desk, GroupIdeas{{first, second}, {}, "Buses"}).id;
  agree(desk, first);
  const auto session = get<SessionBegun>(desk, BeginSession{}).session;
  get<Stored>(desk, SupportIdea{session, first});
  get<Stored>(desk, SupportIdea{session, second});
  CHECK(idea_on(*desk.board(), first).supports == 2);
  REQUIRE(desk.board()->themes.size() == 1);
  CHECK(desk.board()->themes[0].id == theme);
  CHECK(desk.board()->themes[0].supports == 2);
}

TEST_CASE("a redacted idea keeps supports, theme, release and lineage, and its text is nowhere") {
  Hall hall;
  Desk desk = hall.open();
  const std::string secret = "Ring Gunhild Redig";
  const Written old = write(desk, secret + " om bussen");
  get<Done>(desk, ReleaseIdeas{{old.idea}});
  agree(desk, old.idea);
  const RecordId theme = get<Stored>(desk, GroupIdeas{{old.idea}, {}, "Buses"}).id;
  REQUIRE(hall.all_bytes().find(secret) != std::string::npos);

  const RecordId once = get<Stored>(desk, ReplaceIdea{old.idea, "Ring om busen"}).id;
  CHECK(hall.all_bytes().find(secret) == std::string::npos);
  const RecordId twice = get<Stored>(desk, ReplaceIdea{once, "Ring om bussen"}).id;
  CHECK(refusal(desk, ReplaceIdea{old.idea, "x"}) == "idea.missing");
  CHECK(get<Stored>(desk, ReplaceIdea{twice, "Ring om bussen"}).id == twice);  // nothing to correct

  const auto check = [&](const Board& board) {
    REQUIRE(board.ideas.size() == 1);
    const BoardIdea& idea = idea_on(board, twice);
    CHECK(idea.text == "Ring om bussen");
    CHECK(idea.challenge == "roads");
    CHECK(idea.released);
    CHECK(idea.supports == 1);
    CHECK(idea.theme == theme);
    CHECK(idea.replaces == std::vector<RecordId>{once, old.idea});
    CHECK(board.counts.of(domain::Kind::idea) == 1);
    CHECK(board.counts.of(domain::Kind::withdrawal) == 2);
  };
  check(*desk.board());
  agree(desk, twice);
  CHECK(desk.board()->themes[0].supports == 2);
  {
    const Desk closing = std::move(desk);
  }
  Desk again = hall.open();
  CHECK(idea_on(*again.board(), twice).supports == 2);
  CHECK(hall.all_bytes().find(secret) == std::string::npos);
}

TEST_CASE("replacing refuses an empty text, and cannot be undone") {
  Hall hall;
  Desk desk = hall.open();
  const RecordId old = write(desk, "More buses").idea;
  CHECK(refusal(desk, ReplaceIdea{old, " "}) == "idea.empty");
  CHECK(refusal(desk, ReplaceIdea{old, std::string(1001, 'x')}) == "idea.too_long");
  get<Stored>(desk, ReplaceIdea{old, "Many buses"});
  const auto board = desk.board();
  REQUIRE(board->history.front().deed == domain::StaffDeed::replace_idea);
  CHECK_FALSE(board->history.front().can_undo);
  CHECK(refusal(desk, UndoAction{board->history.front().action}) == "history.cannot_undo");
}

TEST_CASE("a write that fails leaves the idea and its theme as they were") {
  Hall hall;
  Desk desk = hall.open();
  const RecordId idea = write(desk, "More buses").idea;
  hall.block_ledger();
  CHECK(refusal(desk, ReplaceIdea{idea, "Many buses"}).starts_with("ledger."));
  CHECK(refusal(desk, GroupIdeas{{idea}, {}, "Buses"}).starts_with("ledger."));
  hall.unblock_ledger();
  get<Done>(desk, NotePresent{3});
  CHECK(idea_on(*desk.board(), idea).text == "More buses");
  CHECK(desk.board()->themes.empty());
}

TEST_CASE("moving no idea into a theme says which theme, and adds nothing") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto theme = get<Stored>(desk, GroupIdeas{{}, {}, "Roads"}).id;
  const auto history = desk.board()->history.size();
  CHECK(get<Stored>(desk, GroupIdeas{{}, theme, ""}).id == theme);
  CHECK(desk.board()->history.size() == history);
}

TEST_CASE("an event has room for so many themes and no more") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < domain::limits::kThemes; ++i) {
    get<Stored>(desk, GroupIdeas{{}, {}, "Theme " + std::to_string(i)});
  }
  const auto refusal = refused(desk, GroupIdeas{{}, {}, "One more"});
  CHECK(refusal.code == "theme.too_many");
  CHECK(detail(refusal, "most") == std::to_string(domain::limits::kThemes));
}

}  // namespace stordialog::desk::testing
