#include <algorithm>

#include <doctest/doctest.h>

#include "bundle/bundle.h"
#include "desk/hall.h"
#include "domain/limits.h"
#include "ledger/ledger.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

domain::LocalText said(std::string text) {
  return {{{"en", std::move(text)}}};
}

AddQuestion follow_up() {
  AddQuestion asked;
  asked.title = said("Which theme goes on?");
  asked.picks = 1;
  asked.options.push_back({"", said("Buses"), said("More of them."), {}});
  asked.options.push_back({"water", {}, {}, {}});
  return asked;
}

}  // namespace

TEST_CASE("a lead adds a question, which is voted on, exported and there after a restart") {
  Hall hall;
  domain::Key key;
  {
    Desk desk = hall.open();
    const auto theme = get<Stored>(desk, GroupIdeas{{}, {}, "Buses"}).id;
    auto asked = follow_up();
    asked.options[0].theme = theme;
    get<Stored>(desk, asked);
    const auto board = desk.board();
    REQUIRE(board->event.questions.size() == 3);
    const domain::Question& question = board->event.questions.back();
    key = question.key;
    CHECK(domain::is_key(key));
    CHECK(question.title.in("en") == "Which theme goes on?");
    REQUIRE(question.options.size() == 2);
    const domain::Challenge* option = board->event.challenge(question.options[0]);
    REQUIRE(option != nullptr);
    CHECK(option->added);
    CHECK(option->theme == theme);
    CHECK(question.options[1] == "water");
    CHECK_FALSE(board->is_open({domain::ActivityKind::vote, key}));
    get<Done>(desk, SetActivity{{domain::ActivityKind::vote, key}, true});
    for (std::size_t i = 0; i < 6; ++i) {
      const auto admitted = get<Admitted>(desk, code_for(hall.codes[i], key));
      get<Stored>(desk, CastBallot{key, admitted.admission, {}, {0}});
    }
    CHECK(desk.board()->totals_of(key)->folded == 3);
    CHECK(refusal(desk, code_for(hall.codes[0], key)) == "vote.code_used");
  }
  Desk desk = hall.open();
  CHECK(desk.board()->is_open({domain::ActivityKind::vote, key}));
  CHECK(desk.board()->totals_of(key)->cast == 6);
  const auto exported = get<Exported>(desk, Export{domain::Profile::full, hall.drive});
  const auto bytes = hall.files.read(exported.file, domain::limits::kBundleBytes);
  REQUIRE(bytes);
  const auto bundle = bundle::read_bundle(*bytes, hall.package, "a bundle");
  REQUIRE(bundle);
  CHECK(bundle->manifest.counts.of(domain::Kind::event_change) == 1);
  const auto totals = std::ranges::find(bundle->manifest.totals, key, &domain::Totals::question);
  REQUIRE(totals != bundle->manifest.totals.end());
  CHECK(totals->cast == 6);
}

TEST_CASE("only a lead adds questions, and only sound ones") {
  Hall hall;
  Desk other = hall.open(2);
  CHECK(refusal(other, follow_up()) == "desk.not_lead");
  Desk desk = hall.open();
  const auto refuses = [&](auto change) {
    auto asked = follow_up();
    change(asked);
    return refusal(desk, asked);
  };
  CHECK(refuses([](auto& asked) { asked.title = {}; }) == "question.title_missing");
  CHECK(refuses([](auto& asked) { asked.title = said(std::string(61, 'x')); }) ==
        "question.too_long");
  CHECK(refuses([](auto& asked) { asked.options.pop_back(); }) == "question.options");
  CHECK(refuses([](auto& asked) { asked.options[0].title = {}; }) == "question.option_missing");
  CHECK(refuses([](auto& asked) { asked.options[1].challenge = "moon"; }) ==
        "question.unknown_challenge");
  CHECK(refuses([](auto& asked) { asked.options.push_back(asked.options[1]); }) ==
        "question.unknown_challenge");
  CHECK(refuses([](auto& asked) { asked.picks = 3; }) == "question.picks");
  CHECK(refuses([](auto& asked) { asked.picks = 0; }) == "question.picks");
  CHECK(refuses([](auto& asked) { asked.options[0].theme = {{9}}; }) == "theme.missing");
  CHECK(desk.board()->event.questions.size() == 2);
  const auto many = domain::limits::kQuestions - 2;
  for (std::size_t i = 0; i < many; ++i) get<Stored>(desk, follow_up());
  CHECK(refusal(desk, follow_up()) == "question.too_many");
}

TEST_CASE("a question asked in fewer languages than the event's is said in its first one") {
  Hall hall;
  Desk desk = hall.open();
  auto asked = follow_up();
  asked.title.texts.emplace_back("fi", "Mikä?");
  get<Stored>(desk, asked);
  CHECK(desk.board()->event.questions.back().title.in("fi") == "Which theme goes on?");
}

TEST_CASE("a ranking is cast in the order of taps, sealed by position, and has no live count") {
  Hall hall;
  domain::Key key;
  domain::RecordId first{};
  {
    Desk desk = hall.open();
    auto asked = follow_up();
    asked.method = domain::Method::ranking;
    asked.rule = domain::CountingRule::borda;
    asked.picks = 2;
    get<Stored>(desk, asked);
    key = desk.board()->event.questions.back().key;
    CHECK(desk.board()->event.questions.back().rule == domain::CountingRule::borda);
    get<Done>(desk, SetActivity{{domain::ActivityKind::vote, key}, true});
    for (std::size_t i = 0; i < 6; ++i) {
      const auto admitted = get<Admitted>(desk, code_for(hall.codes[i], key));
      if (i == 0) {
        CHECK(refusal(desk, CastBallot{key, admitted.admission, {}, {1, 0}, {1, 3}}) ==
              "vote.bad_pick");
        CHECK(refusal(desk, CastBallot{key, admitted.admission, {}, {1, 0}}) == "vote.bad_pick");
      }
      const auto id = get<Stored>(desk, CastBallot{key, admitted.admission, {}, {1, 0}, {1, 2}}).id;
      if (i == 0) first = id;
    }
    get<Done>(desk, SetActivity{{domain::ActivityKind::vote, key}, false});
    CHECK(*desk.board()->totals_of(key) == domain::Totals{key, 6, 0, {0, 0}});
  }

  const auto ledger =
      ledger::Ledger::open(hall.station_folder() / "station.ledger", {hall.package.id, 1, false});
  REQUIRE(ledger);
  const auto ballots = ledger->records({domain::Kind::ballot});
  REQUIRE(ballots);
  for (const auto& record : *ballots) {
    if (record.id != first) continue;
    CHECK(hall.open_ballot(record.body) == domain::Ballot{key, {}, {0, 1}, {2, 1}});
  }
}

TEST_CASE("dots are summed in the live count, and their number is held to the question's") {
  Hall hall;
  Desk desk = hall.open();
  auto asked = follow_up();
  asked.method = domain::Method::dots;
  asked.picks = 61;
  CHECK(refused(desk, asked).code == "question.picks");
  asked.picks = 5;
  asked.per_option = 4;
  get<Stored>(desk, asked);
  const auto key = desk.board()->event.questions.back().key;
  get<Done>(desk, SetActivity{{domain::ActivityKind::vote, key}, true});
  for (std::size_t i = 0; i < 6; ++i) {
    const auto admitted = get<Admitted>(desk, code_for(hall.codes[i], key));
    if (i == 0) {
      const auto refusal = refused(desk, CastBallot{key, admitted.admission, {}, {1, 0}, {4, 2}});
      CHECK(refusal.code == "vote.too_many_dots");
      CHECK(detail(refusal, "most") == "5");
    }
    get<Stored>(desk, CastBallot{key, admitted.admission, {}, {1, 0}, {4, 1}});
  }
  CHECK(*desk.board()->totals_of(key) == domain::Totals{key, 6, 3, {3, 12}});
}

TEST_CASE("a question is held to what the event can take, text by text and option by option") {
  Hall hall;
  Desk desk = hall.open();
  auto many = follow_up();
  many.options.assign(domain::limits::kPicks + 1, {"", said("One more"), {}, {}});
  CHECK(refused(desk, many).code == "question.options");
  auto wordy = follow_up();
  wordy.options[0].description = said(std::string(5000, 'a'));
  CHECK(refused(desk, wordy).code == "question.too_long");
  auto blank = follow_up();
  blank.title = said(" \t ");
  CHECK(refused(desk, blank).code == "question.title_missing");
  // Each brings thirty new ones; the event has room for forty in all.
  auto large = follow_up();
  large.options.assign(30, {"", said("One more"), {}, {}});
  get<Stored>(desk, large);
  const auto refusal = refused(desk, large);
  CHECK(refusal.code == "question.options");
  CHECK(detail(refusal, "most") == "6");
  CHECK(desk.board()->event.questions.size() == 3);
}

TEST_CASE("a question with grades asks for no number, and a drive that fails adds none") {
  Hall hall;
  Desk desk = hall.open();
  auto graded = follow_up();
  graded.method = domain::Method::score;
  graded.picks = 0;
  CHECK(refused(desk, graded).code == "event.bad_value");  // grades are not counted by a sum
  graded.rule = domain::CountingRule::majority_judgement;
  hall.block_ledger();
  CHECK(refused(desk, graded).code == "ledger.unwritable");
  hall.unblock_ledger();
  CHECK(desk.board()->event.questions.size() == 2);
  get<Stored>(desk, graded);
  REQUIRE(desk.board()->event.questions.size() == 3);
  const auto key = desk.board()->event.questions.back().key;
  get<Done>(desk, SetActivity{{domain::ActivityKind::vote, key}, true});
  const auto admitted = get<Admitted>(desk, code_for(hall.codes[0], key));
  CHECK(refusal(desk, CastBallot{key, admitted.admission, {}, {0, 1}, {3}}) == "vote.bad_pick");
  get<Stored>(desk, CastBallot{key, admitted.admission, {}, {0, 1}, {3, 0}});
}

}  // namespace stordialog::desk::testing
