// Paper: two readings of a sheet, what is stored of them, and how it comes out of merge and
// opening.
#include "organise/paper.h"

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/open.h"
#include "organise/preparation.h"
#include "organise/station_folder.h"

namespace stordialog::organise {

namespace {

using testing::code_of;
using testing::Workshop;

/// The small workshop with the organiser's own station in a work folder.
struct Hall : Workshop {
  system::Path work = folder.path / "work";

  Hall() {
    REQUIRE(files.make_folder(work / kPaperFolder));
    REQUIRE(files.publish(work / kPaperFolder / kTicketName, practice.prepared.own_ticket.view(),
                          0600));
  }
  [[nodiscard]] domain::Expected<PaperDesk> open() {
    return PaperDesk::open({files, clock, randomness}, package(), work, {});
  }
  [[nodiscard]] PaperBallot sheet(std::size_t code, std::vector<std::uint16_t> picks,
                                  const domain::Key& side = "civil",
                                  const domain::Key& question = "first",
                                  std::vector<std::uint8_t> values = {}) const {
    PaperBallot ballot;
    ballot.question = question;
    ballot.code = domain::Secret(practice.prepared.codes.at(code));
    ballot.side = side;
    ballot.picks = std::move(picks);
    ballot.values = std::move(values);
    return ballot;
  }
  /// Everything the stations and the paper desk have exported, opened.
  [[nodiscard]] report::Results opened() {
    system::NoProgress progress;
    auto brought = collect(files, package(), {drive, work}, progress);
    REQUIRE(brought);
    const auto run = bundle::merge(package(), std::move(brought->bundles));
    auto results = open_ballots(package(), run, ballot_keys(), progress);
    REQUIRE(results);
    return std::move(*results);
  }
};

}  // namespace

TEST_CASE("what two people read alike is stored, merged and counted, and told as paper") {
  Hall hall;
  hall.vote(1, 0, {0, 1});
  hall.vote(1, 1, {1});
  hall.close_votes();
  hall.export_all();
  auto desk = hall.open();
  REQUIRE_MESSAGE(desk, code_of(desk));
  REQUIRE(desk->enter(hall.sheet(10, {2, 1}), hall.sheet(10, {1, 2})));
  REQUIRE(desk->enter(hall.sheet(11, {3}, ""), hall.sheet(11, {3}, "")));
  REQUIRE(desk->enter(hall.sheet(11, {1, 0}, "town", "with-dots", {2, 3}),
                      hall.sheet(11, {0, 1}, "town", "with-dots", {3, 2})));
  REQUIRE(desk->enter_idea("water", "A well in every street"));
  CHECK(desk->counts().ballots == std::vector<std::uint32_t>{2, 0, 1, 0, 0});
  CHECK(desk->counts().ideas == 1);
  const auto exported = desk->finish();
  REQUIRE_MESSAGE(exported, code_of(exported));
  CHECK(exported->counts.of(domain::Kind::ballot) == 3);

  const report::Results results = hall.opened();
  CHECK(results.questions[0].count.ballots == 4);
  CHECK(results.questions[0].on_paper == 2);
  CHECK(results.questions[1].on_paper == 0);
  CHECK(results.questions[2].on_paper == 1);
  CHECK(results.questions[0].ballots == report::Picks{{0, 1}, {1}, {1, 2}, {3}});
  REQUIRE(results.ideas.size() == 1);
  CHECK(results.ideas.front().on_paper);
  CHECK(results.ideas.front().released);
  CHECK(results.merge.missing.empty());
  for (const auto& each : results.comparisons) CHECK(each.differing == 0);
}

TEST_CASE("where the two readings differ nothing is stored, and it is said where") {
  Hall hall;
  auto desk = hall.open();
  REQUIRE(desk);
  const auto first = hall.sheet(0, {0, 1});
  CHECK(unlike(first, hall.sheet(0, {1, 0})).empty());
  CHECK(unlike(first, hall.sheet(1, {0, 1})) == std::vector{Unlike::code});
  CHECK(unlike(first, hall.sheet(0, {0, 1}, "town")) == std::vector{Unlike::side});
  CHECK(unlike(first, hall.sheet(0, {0})) == std::vector{Unlike::answer});
  CHECK(unlike(hall.sheet(0, {0, 1}, "", "with-dots", {1, 2}),
               hall.sheet(0, {0, 1}, "", "with-dots", {2, 1})) == std::vector{Unlike::answer});
  auto spaced = hall.sheet(0, {0, 1});
  std::string code(spaced.code.text());
  spaced.code = domain::Secret(code.substr(0, 4) + "-" + code.substr(4));
  CHECK(unlike(first, spaced).empty());  // as one may write it

  CHECK(code_of(desk->enter(first, hall.sheet(0, {0}))) == "paper.differs");
  CHECK(code_of(desk->enter(first, hall.sheet(0, {0, 1}, "civil", "second"))) == "paper.differs");
  CHECK(desk->counts().total() == 0);
}

TEST_CASE("a sheet that no station would take is refused, and the others go on") {
  Hall hall;
  auto desk = hall.open();
  REQUIRE(desk);
  const auto enter = [&](const PaperBallot& sheet) {
    PaperBallot again;
    again.question = sheet.question;
    again.code = sheet.code.copy();
    again.side = sheet.side;
    again.picks = sheet.picks;
    again.values = sheet.values;
    return code_of(desk->enter(sheet, std::move(again)));
  };
  CHECK(enter(hall.sheet(0, {0, 1, 2})) == "vote.too_many_picks");
  CHECK(enter(hall.sheet(0, {})) == "vote.no_picks");
  CHECK(enter(hall.sheet(0, {9})) == "vote.bad_pick");
  CHECK(enter(hall.sheet(0, {0}, "nobody")) == "vote.unknown_side");
  CHECK(enter(hall.sheet(0, {0}, "civil", "nothing")) == "paper.unknown_question");
  auto misread = hall.sheet(0, {0});
  misread.code = domain::Secret(std::string_view("ACDEFHJKMNPA"));
  CHECK(enter(misread) == "vote.code_wrong");
  CHECK(enter(hall.sheet(0, {0})) == "none");
  CHECK(enter(hall.sheet(0, {1})) == "vote.code_used");
  CHECK(desk->counts().total() == 1);
  CHECK(code_of(desk->enter_idea("", "")) == "idea.empty");
}

TEST_CASE("a code that was used on a screen as well counts once, whichever came first") {
  Hall hall;
  hall.vote(1, 0, {0, 1});
  hall.close_votes();
  hall.export_all();
  auto desk = hall.open();
  REQUIRE(desk);
  REQUIRE(desk->enter(hall.sheet(0, {2}), hall.sheet(0, {2})));
  REQUIRE(desk->finish());
  const report::Results results = hall.opened();
  CHECK(results.questions[0].count.ballots == 1);
  CHECK(results.questions[0].set_aside == 1);
  REQUIRE(results.merge.duplicates.size() == 1);
}

TEST_CASE("entering goes on after a restart, and after an export") {
  Hall hall;
  {
    auto desk = hall.open();
    REQUIRE(desk);
    REQUIRE(desk->enter(hall.sheet(0, {0}), hall.sheet(0, {0})));
    REQUIRE(desk->finish());
    REQUIRE(desk->enter(hall.sheet(1, {0}), hall.sheet(1, {0})));
  }
  auto desk = hall.open();
  REQUIRE(desk);
  CHECK(desk->counts().ballots.front() == 2);
  REQUIRE(desk->enter(hall.sheet(2, {1}), hall.sheet(2, {1})));
  REQUIRE(desk->finish());
  CHECK(hall.opened().questions[0].on_paper == 3);
}

TEST_CASE("the hall waits for nobody who enters paper, and counts what comes") {
  Hall hall;
  CHECK(hall.at(1).board()->stations.size() == 3);
  auto desk = hall.open();
  REQUIRE(desk);
  for (std::size_t code = 0; code < 12; ++code) {
    REQUIRE(desk->enter(hall.sheet(code, {0}), hall.sheet(code, {0})));
  }
  REQUIRE(desk->finish());
  REQUIRE(hall.at(1).handle(desk::BringIn{{hall.work / kPaperFolder}}));
  const auto board = hall.at(1).board();
  CHECK(board->stations.size() == 3);
  CHECK(board->hall_totals_of("first")->cast == 12);
}

TEST_CASE("what has been exported is no news until something more is entered") {
  Hall hall;
  {
    auto desk = hall.open();
    REQUIRE(desk);
    CHECK_FALSE(desk->has_news());
    REQUIRE(desk->enter_idea("water", "A well in every street"));
    CHECK(desk->has_news());
    REQUIRE(desk->finish());
    CHECK_FALSE(desk->has_news());
  }
  auto desk = hall.open();
  REQUIRE(desk);
  CHECK(desk->has_news());  // nobody knows whether the export arrived
}

TEST_CASE("a work folder without a place for paper, or with another event's, says so") {
  Hall hall;
  CHECK(takes_paper(hall.files, hall.work));
  CHECK_FALSE(takes_paper(hall.files, hall.drive));
  CHECK(code_of(PaperDesk::open({hall.files, hall.clock, hall.randomness}, hall.package(),
                                hall.drive, {})) == "paper.no_station");
  bundle::Package other = hall.package();
  other.id = {};
  CHECK(code_of(PaperDesk::open({hall.files, hall.clock, hall.randomness}, other, hall.work, {})) ==
        "paper.other_event");
  // A ticket of the hall's is not the organiser's.
  REQUIRE(hall.files.publish(hall.work / kPaperFolder / kTicketName,
                             hall.practice.prepared.tickets.front().second.view(), 0600));
  CHECK(code_of(hall.open()) == "paper.no_station");
}

TEST_CASE("the organiser's own station comes last, once, and only while there is a number") {
  auto plans = with_own_station(plain_stations(2, "Station"), "Paper");
  REQUIRE(plans.size() == 3);
  CHECK(plans.back().number == 3);
  CHECK(plans.back().role == domain::Role::organiser);
  CHECK(with_own_station(plans, "Paper").size() == 3);
  CHECK(with_own_station(plain_stations(domain::limits::kStations, "Station"), "Paper").size() ==
        domain::limits::kStations);
}

}  // namespace stordialog::organise
