#include <set>

#include <doctest/doctest.h>

#include "drawing/station.h"
#include "screens/offers.h"

using namespace stordialog;
using drawing::test::Station;

namespace {

desk::BoardIdea idea_of(std::size_t length, std::uint8_t number) {
  desk::BoardIdea idea;
  idea.id.bytes.fill(number);
  idea.released = true;
  while (idea.text.size() < length) idea.text += "ord och ";
  idea.text += std::to_string(number);
  return idea;
}

/// The positions that can be pressed on this page.
std::set<std::size_t> offered(const Station& station, std::size_t count) {
  std::set<std::size_t> positions;
  for (std::size_t i = 0; i < count; ++i) {
    if (station.offers("agree." + std::to_string(i))) positions.insert(i);
  }
  return positions;
}

}  // namespace

TEST_CASE("page by page every idea comes once, whatever its length") {
  Station station("agree");
  auto& ideas = station.scene().board.ideas;
  ideas.clear();
  constexpr std::array<std::size_t, 9> kLengths = {30, 200, 40, 900, 50, 60, 260, 70, 80};
  for (const std::size_t length : kLengths) {
    ideas.push_back(idea_of(length, static_cast<std::uint8_t>(ideas.size() + 1)));
  }
  station.kiosk().agree.agreed.clear();
  station.screen().frames(2);
  std::set<std::size_t> seen;
  for (int page = 0; page < 20; ++page) {
    for (const std::size_t position : offered(station, ideas.size())) {
      CHECK(seen.insert(position).second);
    }
    if (!station.offers("agree.down")) break;
    station.tap("agree.down");
  }
  CHECK(seen.size() == ideas.size());
}

TEST_CASE("hidden ideas and those that wait for release are not shown") {
  Station station("agree");
  station.scene().board.ideas[1].hidden = true;
  const auto readable = screens::readable_ideas(station.scene().board);
  for (const auto* idea : readable) {
    CHECK(idea->released);
    CHECK_FALSE(idea->hidden);
  }
  station.screen().frames(2);
  CHECK_FALSE(station.says("Kvällsöppen skola"));
  CHECK_FALSE(station.says("Digital fika"));
}

TEST_CASE("agreeing twice is one command") {
  Station station("agree");
  const std::size_t before = station.desk().count<desk::SupportIdea>();
  station.tap("agree.1");
  station.tap("agree.1");
  CHECK(station.desk().count<desk::SupportIdea>() == before + 1);
  CHECK(station.says("Du håller med om 2 idéer"));
}
