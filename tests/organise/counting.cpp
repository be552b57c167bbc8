#include "organise/counting.h"

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/open.h"
#include "report/write.h"

namespace stordialog::organise::testing {

namespace {

using tally::Ahead;

struct Counted {
  Workshop workshop;
  std::size_t code = 0;

  /// So many ballots at a station, each with a code of its own.
  void cast(std::size_t ballots, domain::StationNumber station, std::vector<std::uint16_t> picks,
            const domain::Key& side = "civil") {
    for (std::size_t i = 0; i < ballots; ++i) {
      workshop.vote(station, code++, picks, "first", side);
    }
  }
  report::Results open() {
    workshop.close_votes();
    workshop.export_all();
    return opened();
  }
  report::Results opened() {
    system::NoProgress progress;
    auto results =
        open_ballots(workshop.package(), workshop.merged(), workshop.ballot_keys(), progress);
    REQUIRE_MESSAGE(results, code_of(results));
    return std::move(*results);
  }
};

}  // namespace

TEST_CASE("each station is left out in turn, and a small one is not told of") {
  Counted hall;
  hall.cast(12, 1, {0}), hall.cast(6, 2, {1}), hall.cast(5, 2, {1, 2}), hall.cast(2, 3, {2, 3});
  const auto question = hall.open().questions.front();
  REQUIRE(question.margins.size() == 3);
  CHECK(question.margins[0] == tally::Margin{0, 1, 1, 1, 1, true});
  REQUIRE(question.without_station.size() == 3);
  CHECK(question.without_station[0].station == 1);
  CHECK(question.without_station[0].ballots == 12);
  CHECK(question.without_station[0].order ==
        tally::Order{Ahead::lower, Ahead::upper, Ahead::upper});
  CHECK(question.without_station[1].order.front() == Ahead::upper);
  CHECK(question.without_station[2].ballots == 2);
  CHECK(question.without_station[2].order.front() == Ahead::not_told);
}

TEST_CASE("ballots set aside are in doubt, and their order is told where they are many enough") {
  Counted hall;
  hall.cast(8, 1, {0}), hall.cast(7, 1, {1});
  for (std::size_t code = 0; code < 5; ++code) hall.workshop.vote(2, code, {0});
  const auto question = hall.open().questions.front();
  CHECK(question.set_aside == 5);
  CHECK(report::doubt_of(question).changed == 5);
  CHECK(question.margins[1].too_close);  // 7 to 0, and 5 might have been otherwise
  CHECK(question.with_set_aside == tally::Order{Ahead::upper, Ahead::upper, Ahead::neither});
}

TEST_CASE("what a station says it took in and has not brought is in doubt") {
  Counted hall;
  hall.cast(6, 1, {0}), hall.cast(4, 2, {1});
  hall.workshop.vote(2, 100, {1}, "second");
  hall.workshop.close_votes();
  get<desk::Exported>(hall.workshop.at(1),
                      desk::Export{domain::Profile::full, hall.workshop.drive});
  get<desk::Exported>(hall.workshop.at(2),
                      desk::Export{domain::Profile::board, hall.workshop.drive});
  const auto results = hall.opened();
  CHECK(results.questions[0].missing == 4);
  CHECK(results.questions[1].missing == 1);
  CHECK(results.questions[0].margins.front().gap == 6);
  CHECK(results.questions[0].margins.front().too_close);
}

TEST_CASE("sides are published where each cast twenty, and the exact counts are nowhere") {
  Counted hall;
  hall.cast(11, 1, {0, 1}), hall.cast(9, 1, {0, 2});
  hall.cast(8, 2, {0, 1}, "town"), hall.cast(12, 2, {2}, "town"), hall.cast(3, 3, {0}, "");
  const auto question = hall.open().questions.front();
  REQUIRE(question.sides.published);
  CHECK(question.sides.ballots == std::array<std::uint32_t, 2>{20, 20});
  REQUIRE(question.sides.lines.size() == 4);
  CHECK_FALSE(question.sides.lines[0].shown);  // all of a side chose it
  CHECK_FALSE(question.sides.lines[3].shown);  // nobody did
  CHECK(question.sides.lines[2].shown);
  CHECK(question.sides.lines[2].steps == std::array<tally::Step, 2>{45, 60});
  CHECK(question.sides.lines[2].common_ground == 45);
}

TEST_CASE("a side of nineteen is not published") {
  Counted hall;
  hall.cast(20, 1, {0, 1}), hall.cast(19, 2, {0, 2}, "town");
  CHECK(hall.open().questions.front().sides == tally::SidesResult());
}

TEST_CASE(
    "dots, rankings and grades are counted by their question's rule and redone from the file") {
  Counted hall;
  const auto cast = [&](const domain::Key& question, std::size_t ballots,
                        const std::vector<std::uint16_t>& picks, std::vector<std::uint8_t> values) {
    for (std::size_t i = 0; i < ballots; ++i) {
      const auto station = static_cast<domain::StationNumber>(1 + i % 3);
      hall.workshop.vote(station, hall.code++, picks, question, "civil", values);
    }
  };
  cast("with-dots", 3, {2, 0}, {3, 2}), cast("with-dots", 2, {1}, {1});
  cast("with-ranks", 4, {0, 1, 2}, {1, 2, 3}), cast("with-ranks", 3, {1, 2}, {1, 1});
  cast("with-grades", 3, {0, 1}, {5, 4}), cast("with-grades", 2, {1, 2}, {3, 1});
  const auto results = hall.open();
  const auto& dotted = results.questions.at(2);
  CHECK(dotted.ballots.front() == std::vector<std::uint16_t>{0, 2});
  CHECK(dotted.values.front() == std::vector<std::uint8_t>{2, 3});
  CHECK(dotted.count == tally::PicksResult{5, {{2, 9, 1}, {0, 6, 2}, {1, 2, 3}}});
  const auto& ranked = results.questions.at(3);
  CHECK(ranked.count == tally::PicksResult{7, {{0, 4, 1}, {1, 2, 2}, {2, 0, 3}}});
  CHECK(ranked.table == report::Numbers{{0, 4, 4}, {3, 0, 4}, {3, 0, 0}});
  const auto& graded = results.questions.at(4);
  // Three options can be graded in more ways than are told one by one; ranked in fewer.
  CHECK(graded.ballots.empty());
  CHECK(graded.values.empty());
  CHECK(graded.table.front() == report::Numbers::value_type{2, 0, 0, 0, 0, 3});
  CHECK(ranked.ballots.size() == 7);
  CHECK(graded.count == tally::PicksResult{5, {{0, 5, 1}, {1, 4, 2}, {2, 0, 3}}});
  for (const auto* question : {&dotted, &ranked, &graded}) {
    REQUIRE(question->margins.size() == 2);
    CHECK(question->without_station.empty());
    CHECK(question->sides == tally::SidesResult());
  }
  CHECK(dotted.margins[0] == tally::Margin{2, 0, 3, 1, 1, true});
  CHECK(ranked.margins[0].exact == false);
  CHECK(graded.margins[0].to_tie == 1);
  for (const auto& row : results.comparisons) CHECK(row.differing == 0);
  const auto json = report::results_json(results);
  const auto read = report::read_results(json, "results.json");
  REQUIRE(read);
  CHECK(report::results_json(*read) == json);
}

}  // namespace stordialog::organise::testing
