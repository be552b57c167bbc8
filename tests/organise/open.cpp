#include "organise/open.h"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "organise/hall.h"
#include "record/codec.h"

namespace stordialog::organise::testing {

namespace {

using domain::Kind;

report::Results opened(Workshop& workshop, const bundle::MergeRun& run) {
  system::NoProgress progress;
  auto results = open_ballots(workshop.package(), run, workshop.ballot_keys(), progress);
  REQUIRE_MESSAGE(results, code_of(results));
  return std::move(*results);
}

const report::QuestionResult& first(const report::Results& results) {
  return results.questions.front();
}

}  // namespace

TEST_CASE("opening counts every ballot and every station agrees") {
  Workshop workshop;
  std::vector<std::uint32_t> votes(4, 0);
  std::vector<std::vector<std::uint16_t>> ballots;
  for (std::size_t i = 0; i < 30; ++i) {
    const std::uint16_t one = static_cast<std::uint16_t>(i % 3);
    ballots.push_back({one, 3});
    ++votes[one];
    ++votes[3];
    workshop.vote(static_cast<domain::StationNumber>(1 + i % 3), i, {3, one});
  }
  workshop.vote(2, 0, {1}, "second");
  workshop.close_votes();
  workshop.export_all();
  const auto results = opened(workshop, workshop.merged());

  REQUIRE(results.questions.size() == 5);
  CHECK(results.opened);
  CHECK(first(results).count.ballots == 30);
  for (const auto& line : first(results).count.lines) CHECK(line.votes == votes[line.option]);
  std::ranges::sort(ballots);
  CHECK(first(results).ballots == ballots);
  CHECK(first(results).issued_codes == kPracticeCodes);
  CHECK(first(results).used_once == 30);
  CHECK(first(results).unused == kPracticeCodes - 30);
  CHECK(results.questions[1].count.ballots == 1);
  REQUIRE(results.comparisons.size() == 15);
  for (const auto& comparison : results.comparisons) {
    CHECK(comparison.differing == 0);
    CHECK(comparison.cast == comparison.opened);
  }
  CHECK(results.comparisons[0].bundle.starts_with("small-practice-1-full-0001 ("));
  CHECK(results.comparisons[0].folded == 10);
}

TEST_CASE("a station of which only a board came has nothing to be compared") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.vote(2, 1, {0});
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::board, workshop.drive});
  get<desk::Exported>(workshop.at(2), desk::Export{domain::Profile::full, workshop.drive});
  const auto results = opened(workshop, workshop.merged());
  CHECK(first(results).count.ballots == 1);
  REQUIRE(results.comparisons.size() == 5);
  for (const auto& comparison : results.comparisons) {
    CHECK(comparison.station == 2);
    CHECK(comparison.differing == 0);
  }
}

TEST_CASE("a code used at two stations counts once, and both stations still agree") {
  Workshop workshop;
  for (std::size_t i = 0; i < 5; ++i) {
    workshop.vote(1, i, {0});
    workshop.vote(2, i + 4, {1});  // number 4 at both
  }
  workshop.close_votes();
  workshop.export_all();
  const auto results = opened(workshop, workshop.merged());
  CHECK(first(results).count.ballots == 9);
  CHECK(first(results).set_aside == 1);
  CHECK(first(results).used_once == 8);
  CHECK(first(results).used_more == 1);
  for (const auto& comparison : results.comparisons) CHECK(comparison.differing == 0);
  REQUIRE(results.merge.duplicates.size() == 1);
}

TEST_CASE("opening takes every keyholder's key, in any order") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  const auto run = workshop.merged();
  system::NoProgress progress;
  const auto open = [&](std::vector<const seal::BoxKey*> keys) {
    return open_ballots(workshop.package(), run, std::move(keys), progress);
  };
  const auto& keys = workshop.practice.ballot_keys;
  CHECK(open({&keys[1], &keys[0]})->questions[0].count.ballots == 1);
  const auto missing = open({&keys[1]});
  CHECK(code_of(missing) == "open.keys_missing");
  CHECK(detail(missing, "needed") == "2");
  CHECK(detail(missing, "given") == "1");
  const auto foreign = seal::make_box_key();
  const auto wrong = open({&keys[0], &foreign});
  CHECK(code_of(wrong) == "open.wrong_key");
  CHECK(detail(wrong, "holder") == workshop.package().ballot_keys[1].holder);
  const seal::BoxKey pretender{foreign.secret.copy(), keys[1].public_key};
  CHECK(code_of(open({&keys[0], &pretender})) == "open.wrong_key");
}

TEST_CASE("a station whose live totals are not its ballots' is named with a number, never picks") {
  Workshop workshop;
  for (std::size_t i = 0; i < 9; ++i) workshop.vote(2, i, {0, 1});
  workshop.close_votes();
  workshop.export_all();
  system::NoProgress progress;
  auto bundles = collect(workshop.files, workshop.package(), {workshop.drive}, progress)->bundles;
  auto& second = bundles[1];
  REQUIRE(second.manifest.station == 2);
  auto manifest = second.manifest;
  REQUIRE(manifest.totals[0] == domain::Totals{"first", 9, 9, {9, 9, 0, 0}});
  manifest.totals[0].picks = {6, 9, 2, 0};
  second = workshop.forged(2, manifest, second.records);
  const auto results = opened(workshop, bundle::merge(workshop.package(), std::move(bundles)));
  for (const auto& comparison : results.comparisons) {
    const bool is_forged = comparison.station == 2 && comparison.question == "first";
    CHECK(comparison.differing == (is_forged ? 3 : 0));
  }
}

TEST_CASE(
    "what opens to no ballot of this event is unreadable, counts nothing and shows as missing") {
  Workshop workshop;
  for (std::size_t i = 0; i < 6; ++i) workshop.vote(1, i, {0});
  workshop.close_votes();
  workshop.export_all();
  system::NoProgress progress;
  auto bundles = collect(workshop.files, workshop.package(), {workshop.drive}, progress)->bundles;
  auto& bundle = bundles[0];
  const auto reseal = [&](record::Record& record, const domain::Ballot& ballot) {
    record.body = *seal::seal(record::encode(ballot).view(), domain::limits::kBallotPaddedBytes,
                              workshop.package().ballot_public_keys());
  };
  auto records = bundle.records;
  std::vector<record::Record*> ballots;
  for (auto& record : records) {
    if (record.kind == Kind::ballot) ballots.push_back(&record);
  }
  REQUIRE(ballots.size() == 6);
  ballots[0]->body[40] ^= 1;                           // no longer a sealed box
  reseal(*ballots[1], {"first", "civil", {0, 1, 2}});  // too many picks
  reseal(*ballots[2], {"second", "civil", {0}});       // an id made for another question
  reseal(*ballots[3], {"first", "moon", {0}});         // a side that is none
  reseal(*ballots[4], {"first", "civil", {4}});        // an option that is none
  bundle = workshop.forged(1, bundle.manifest, records);
  const auto results = opened(workshop, bundle::merge(workshop.package(), std::move(bundles)));
  CHECK(first(results).unreadable == 5);
  CHECK(first(results).count.ballots == 1);
  CHECK(results.questions[1].count.ballots == 0);
  CHECK(results.comparisons[0].cast == 6);
  CHECK(results.comparisons[0].opened == 1);
  CHECK(results.comparisons[0].differing == 5);
}

TEST_CASE("a ballot that no issued code explains is compared but not counted") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  system::NoProgress progress;
  auto bundles = collect(workshop.files, workshop.package(), {workshop.drive}, progress)->bundles;
  auto records = bundles[0].records;
  const auto ballot = std::ranges::find(records, Kind::ballot, &record::Record::kind);
  auto stuffed = *ballot;
  stuffed.id = workshop.randomness.id<domain::RecordId>();
  records.push_back(stuffed);
  bundles[0] = workshop.forged(1, bundles[0].manifest, records);
  const auto results = opened(workshop, bundle::merge(workshop.package(), std::move(bundles)));
  CHECK(first(results).count.ballots == 1);
  CHECK(first(results).unreadable == 0);
}

TEST_CASE("ideas come by supporters, signatories by name, and hidden ideas are marked") {
  Workshop workshop;
  auto& desk = workshop.at(1);
  const auto hand_in = [&](const char* text) {
    return get<desk::Stored>(desk, desk::HandInIdea{{}, "roads", text}).id;
  };
  const auto quiet = hand_in("B quiet"), loved = hand_in("C loved"), hidden = hand_in("A hidden");
  get<desk::Done>(desk, desk::ReleaseIdeas{{loved, hidden}});
  for (std::uint8_t session = 1; session <= 2; ++session) {
    get<desk::Stored>(desk, desk::SupportIdea{{{session}}, loved});
  }
  get<desk::Done>(desk, desk::HideIdea{hidden, "Names a person"});
  for (const char* name : {"Zebra", "Alfa"}) {
    auto contact = somebody("agreement", "Somebody");
    contact.organisation = name;
    contact.side = "civil";
    get<desk::Stored>(desk, desk::SignUp{contact, true, true});
  }
  workshop.export_all();
  const auto run = workshop.merged();
  const auto results = unopened(workshop.package(), run);
  CHECK_FALSE(results.opened);
  REQUIRE(results.ideas.size() == 3);
  CHECK(results.ideas[0].text == "C loved");
  CHECK(results.ideas[0].supports == 2);
  CHECK(results.ideas[0].released);
  CHECK(results.ideas[0].id == loved.text());
  CHECK(results.ideas[1].text == "A hidden");
  CHECK(results.ideas[1].hidden);
  CHECK_FALSE(results.ideas[1].released);
  CHECK(results.ideas[2].id == quiet.text());
  REQUIRE(results.signatories.size() == 2);
  CHECK(results.signatories[0].organisation == "Alfa");
  CHECK(results.contacts_sealed == 2);
  REQUIRE(results.sign_ups.size() == 2);
  CHECK(results.sign_ups[0].list == "agreement");
  CHECK(results.event_id == workshop.package().id.text());
  CHECK(results.merge == run.report);
  CHECK(results.comparisons.empty());
}

TEST_CASE("contacts open with their own key only, by list and then by name") {
  Workshop workshop;
  const auto sign = [&](domain::StationNumber station, domain::Contact contact) {
    contact.side = "town";
    contact.organisation = "The choir";
    get<desk::Stored>(workshop.at(station), desk::SignUp{contact, true, true});
  };
  sign(1, somebody("interest", "Östen"));
  sign(2, somebody("interest", "Anna"));
  sign(3, somebody("agreement", "Zoë"));
  workshop.export_all();
  const auto run = workshop.merged();
  system::NoProgress progress;
  const auto contacts =
      open_contacts(workshop.package(), run, workshop.practice.contacts_key, progress);
  REQUIRE(contacts);
  REQUIRE(contacts->size() == 3);
  CHECK((*contacts)[0].name == "Zoë");
  CHECK((*contacts)[1].name == "Anna");
  CHECK((*contacts)[2].name == "Östen");
  CHECK((*contacts)[2].consent_version == "i1");
  const auto wrong =
      open_contacts(workshop.package(), run, workshop.practice.ballot_keys[0], progress);
  CHECK(code_of(wrong) == "open.wrong_key");
  CHECK(detail(wrong, "holder") == "The town");
  const seal::BoxKey pretender{seal::make_box_key().secret.copy(),
                               workshop.practice.contacts_key.public_key};
  CHECK(code_of(open_contacts(workshop.package(), run, pretender, progress)) == "open.wrong_key");
}

TEST_CASE("opening says how far it is and stops when told") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  const auto run = workshop.merged();
  Watched watched;
  REQUIRE(open_ballots(workshop.package(), run, workshop.ballot_keys(), watched));
  CHECK(watched.steps == std::vector<std::string>{"progress.opening"});
  Watched impatient;
  impatient.cancel_at = 0;
  CHECK(code_of(open_ballots(workshop.package(), run, workshop.ballot_keys(), impatient)) ==
        "work.cancelled");
  CHECK(code_of(open_contacts(workshop.package(), run, workshop.practice.contacts_key,
                              impatient)) == "work.cancelled");
}

TEST_CASE("a forked station's ballots count once and both its bundles are compared") {
  Workshop workshop;
  for (std::size_t i = 0; i < 6; ++i) workshop.vote(1, i, {0});
  workshop.export_all();
  const auto copy = workshop.folder.path / "copy";
  std::filesystem::copy(workshop.folder.path / "1", copy);
  workshop.vote(1, 6, {1});
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::full, workshop.drive});
  {
    auto ticket = bundle::read_ticket(workshop.practice.prepared.tickets[0].second.view());
    auto clone = desk::Desk::open({workshop.files, workshop.clock, workshop.randomness},
                                  std::move(*ticket), copy);
    REQUIRE(clone);
    workshop.desks[1] = std::move(*clone);  // so that vote() reaches it
    workshop.vote(2, 7, {2});
    const auto apart = workshop.folder.path / "drive" / "apart";
    std::filesystem::create_directory(apart);
    get<desk::Exported>(workshop.desks[1], desk::Export{domain::Profile::full, apart});
  }
  const auto run = workshop.merged();
  CHECK(run.report.forks.size() == 1);
  const auto results = opened(workshop, run);
  CHECK(first(results).count.ballots == 8);
  CHECK(first(results).set_aside == 0);
  std::uint32_t compared = 0;
  for (const auto& comparison : results.comparisons) {
    CHECK(comparison.differing == 0);
    if (comparison.station == 1 && comparison.question == "first") {
      CHECK(comparison.opened == 7);
      ++compared;
    }
  }
  CHECK(compared == 2);
}

TEST_CASE("a question added in the hall is counted, named and compared like the others") {
  Workshop workshop;
  auto& lead = workshop.at(1);
  const auto language = workshop.package().event.languages.front();
  const auto said = [&](std::string text) {
    return domain::LocalText{{{language, std::move(text)}}};
  };
  const auto theme = get<desk::Stored>(lead, desk::GroupIdeas{{}, {}, "Buses"}).id;
  desk::AddQuestion more;
  more.title = said("Which goes on?");
  more.options.push_back({"", said("Buses"), {}, theme});
  more.options.push_back({"", said("Boats"), {}, {}});
  get<desk::Stored>(lead, more);
  const domain::Key key = lead.board()->event.questions.back().key;
  get<desk::Done>(lead, desk::SetActivity{{domain::ActivityKind::vote, key}, true});
  get<desk::Done>(lead, desk::NotePresent{70});
  for (std::size_t i = 0; i < 5; ++i) workshop.vote(1, i, {static_cast<std::uint16_t>(i % 2)}, key);
  workshop.close_votes();
  workshop.export_all();

  const auto results = opened(workshop, workshop.merged());
  REQUIRE(results.questions.size() == 6);
  CHECK(results.event.questions.back().title.in(language) == "Which goes on?");
  CHECK(results.questions[5].question == key);
  CHECK(results.questions[5].count.ballots == 5);
  CHECK(results.questions[5].used_once == 5);
  CHECK(results.questions[5].unreadable == 0);
  for (const auto& comparison : results.comparisons) CHECK(comparison.differing == 0);
  REQUIRE(results.themes.size() == 1);
  CHECK(results.themes[0].name == "Buses");
  CHECK(results.themes[0].options ==
        std::vector<domain::Key>{results.event.questions.back().options.front()});
  CHECK(results.present == 70);
}

TEST_CASE("a corrected idea is one line with its supports and what it replaces") {
  Workshop workshop;
  auto& desk = workshop.at(1);
  const auto session = get<desk::SessionBegun>(desk, desk::BeginSession{}).session;
  const auto old = get<desk::Stored>(desk, desk::HandInIdea{session, "", "More buss"}).id;
  get<desk::Done>(desk, desk::ReleaseIdeas{{old}});
  get<desk::Stored>(desk, desk::SupportIdea{session, old});
  get<desk::Stored>(desk, desk::ReplaceIdea{old, "More buses"});
  workshop.close_votes();
  workshop.export_all();
  const auto results = unopened(workshop.package(), workshop.merged());
  REQUIRE(results.ideas.size() == 1);
  CHECK(results.ideas[0].text == "More buses");
  CHECK(results.ideas[0].supports == 1);
  CHECK(results.ideas[0].released);
  CHECK(results.ideas[0].replaces == std::vector<std::string>{old.text()});
}

TEST_CASE("a theme knows which themes its ideas came from and went on to") {
  Workshop workshop;
  auto& desk = workshop.at(1);
  const auto hand_in = [&](const char* text) {
    return get<desk::Stored>(desk, desk::HandInIdea{{}, "roads", text}).id;
  };
  const auto one = hand_in("One"), two = hand_in("Two"), three = hand_in("Three");
  const auto coffee = get<desk::Stored>(desk, desk::GroupIdeas{{one, two}, {}, "Coffee"}).id;
  const auto tea = get<desk::Stored>(desk, desk::GroupIdeas{{three}, {}, "Tea"}).id;
  get<desk::Stored>(desk, desk::GroupIdeas{{one, two}, tea, ""});  // Coffee goes into Tea
  const auto cocoa =
      get<desk::Stored>(desk, desk::GroupIdeas{{two}, {}, "Cocoa"}).id;  // and splits
  workshop.export_all();
  const auto results = unopened(workshop.package(), workshop.merged());
  const auto theme = [&](const domain::RecordId& id) {
    return *std::ranges::find(results.themes, id.text(), &report::ThemeLine::id);
  };
  using Ids = std::vector<std::string>;
  CHECK(theme(coffee).ideas.empty());
  auto into = theme(coffee).into;
  std::ranges::sort(into);
  Ids both{tea.text(), cocoa.text()};
  std::ranges::sort(both);
  CHECK(into == both);
  CHECK(theme(tea).from == Ids{coffee.text()});
  CHECK(theme(tea).into == Ids{cocoa.text()});
  CHECK(theme(cocoa).from == Ids{tea.text(), coffee.text()});
  const auto idea = std::ranges::find(results.ideas, two.text(), &report::IdeaLine::id);
  CHECK(idea->theme == cocoa.text());
  CHECK(idea->earlier_themes == Ids{tea.text(), coffee.text()});
}

}  // namespace stordialog::organise::testing
