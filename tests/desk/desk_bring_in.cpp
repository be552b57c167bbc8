#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "bundle/bundle.h"
#include "bundle/event_changes.h"
#include "desk/hall.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

using domain::Kind;
using domain::Profile;
using system::Path;

/// Ballots until the first three are folded.
constexpr std::size_t kFoldsThree = 6;

/// The three stations of the hall and the folder they share.
struct Shared {
  Hall hall;
  std::map<domain::StationNumber, Desk> desks;

  Shared() {
    for (domain::StationNumber number = 1; number <= 3; ++number) {
      desks.emplace(number, hall.open_all(number));
    }
  }
  Desk& at(domain::StationNumber number) { return desks.at(number); }
  const Board& board(domain::StationNumber number) { return *at(number).board(); }
  domain::RecordId idea(domain::StationNumber number, const std::string& text) {
    return get<Stored>(at(number), HandInIdea{{{7}}, {}, text}).id;
  }
  Path leave(domain::StationNumber number, Profile profile = Profile::board) {
    return get<Exported>(at(number), Export{profile, hall.drive}).file;
  }
  std::vector<Arrival> bring(domain::StationNumber number, bool follows_lead = true) {
    return get<BroughtIn>(at(number), BringIn{{hall.drive}, follows_lead}).arrivals;
  }
  /// Everybody leaves a board, then everybody reads.
  void round() {
    for (const auto& [number, desk] : desks) leave(number);
    for (const auto& [number, desk] : desks) bring(number);
  }
  void restart(domain::StationNumber number) {
    desks.erase(number);
    desks.emplace(number, hall.open(number));
  }
};

/// What the whole hall must agree on.
void check_same(const Board& a, const Board& b) {
  CHECK(a.hall_totals == b.hall_totals);
  CHECK(a.hall_counts == b.hall_counts);
  CHECK(a.signatories == b.signatories);
  CHECK(a.present == b.present);
  CHECK(a.results_shown == b.results_shown);
  CHECK(a.themes.size() == b.themes.size());
  REQUIRE(a.ideas.size() == b.ideas.size());
  for (std::size_t i = 0; i < a.ideas.size(); ++i) {
    CHECK(a.ideas[i].id == b.ideas[i].id);
    CHECK(a.ideas[i].text == b.ideas[i].text);
    CHECK(a.ideas[i].released == b.ideas[i].released);
    CHECK(a.ideas[i].supports == b.ideas[i].supports);
    CHECK(a.ideas[i].theme == b.ideas[i].theme);
    CHECK(a.ideas[i].station == b.ideas[i].station);
  }
  REQUIRE(a.history.size() == b.history.size());
  for (std::size_t i = 0; i < a.history.size(); ++i) {
    CHECK(a.history[i].action == b.history[i].action);
  }
}

}  // namespace

TEST_CASE("three stations that share a folder come to the same hall") {
  Shared shared;
  const auto library = shared.idea(1, "A library");
  shared.idea(2, "A bench");
  const auto swing = shared.idea(3, "A swing");
  vote(shared.at(1), shared.hall.codes[0], {0});
  for (std::size_t i = 1; i <= kFoldsThree; ++i) {
    vote(shared.at(2), shared.hall.codes[i], {0, 1});
  }
  shared.round();
  get<Done>(shared.at(1), ReleaseIdeas{{library, swing}});
  get<Stored>(shared.at(2), GroupIdeas{{swing}, {}, "Play"});
  get<Done>(shared.at(3), NotePresent{64});
  shared.round();
  get<Stored>(shared.at(2), SupportIdea{{{8}}, swing});
  shared.round();
  shared.round();
  check_same(shared.board(1), shared.board(2));
  check_same(shared.board(1), shared.board(3));
  CHECK(shared.board(2).ideas.size() == 3);
  CHECK(shared.board(2).present == 64);
  CHECK(shared.board(1).hall_counts.of(Kind::ballot) == 1 + kFoldsThree);
  CHECK(shared.board(1).themes.size() == 1);
  // Live steps of three: what one voter chose shows nowhere.
  CHECK(shared.board(3).hall_totals_of("first")->folded == 3);
}

TEST_CASE("a folded total of another station is on the lead's board after one round") {
  Shared shared;
  for (std::size_t i = 0; i < kFoldsThree; ++i) vote(shared.at(2), shared.hall.codes[i], {2});
  const auto folded = shared.board(2).totals_of("first")->folded;
  REQUIRE(folded == 3);
  CHECK(shared.board(1).hall_totals_of("first")->folded == 0);
  shared.leave(2);
  shared.bring(1);
  CHECK(shared.board(1).hall_totals_of("first")->folded == 3);
  CHECK(shared.board(1).hall_totals_of("first")->picks[2] == 3);
  CHECK(shared.board(1).totals_of("first")->folded == 0);
  const auto& seen = shared.board(1).stations.at(1);
  CHECK(seen.made_utc == shared.hall.clock.utc);
  CHECK(seen.number_of_export == 1);
  CHECK(seen.counts.of(Kind::ballot) == kFoldsThree);
  CHECK_FALSE(seen.own);
  CHECK_FALSE(shared.board(1).stations.at(2).made_utc.has_value());
}

TEST_CASE("what others brought is in no export of this station") {
  Shared shared;
  const auto foreign = shared.idea(2, "A bench");
  get<Done>(shared.at(2), NotePresent{12});
  const auto own = shared.idea(1, "A library");
  shared.leave(2, Profile::full);
  shared.bring(1);
  REQUIRE(shared.board(1).ideas.size() == 2);
  const auto counts = shared.board(1).counts;
  for (const Profile profile : {Profile::board, Profile::full}) {
    const Path file = shared.leave(1, profile);
    const auto bundle = bundle::read_bundle(*shared.hall.files.read(file, 1 << 20),
                                            shared.hall.package, file.filename().string());
    REQUIRE(bundle);
    CHECK(bundle->manifest.counts == counts);
    const auto has = [&](const domain::RecordId& id) {
      return std::ranges::find(bundle->records, id, &record::Record::id) != bundle->records.end();
    };
    CHECK(has(own));
    CHECK_FALSE(has(foreign));
    CHECK(bundle->manifest.counts.of(Kind::idea) == 1);
  }
}

TEST_CASE("the hall is there again after a restart, and after a ledger that failed") {
  Shared shared;
  shared.idea(2, "A bench");
  vote(shared.at(2), shared.hall.codes[0], {0});
  shared.leave(2);
  shared.bring(1);
  shared.restart(1);
  CHECK(shared.board(1).ideas.size() == 1);
  CHECK(shared.board(1).hall_counts.of(Kind::ballot) == 1);

  shared.hall.block_ledger(1);
  CHECK_FALSE(shared.at(1).handle(HandInIdea{{{7}}, {}, "Lost"}));
  shared.hall.unblock_ledger(1);
  shared.idea(1, "A library");
  CHECK(shared.board(1).ideas.size() == 2);
}

TEST_CASE("a station follows its lead from a folder that is always fresh, and not from a stick") {
  Shared shared;
  shared.round();
  get<Done>(shared.at(1), SetActivity{kVote, false});
  shared.leave(1);
  shared.bring(2, false);
  CHECK(shared.board(2).is_open(kVote));
  shared.bring(3, true);
  CHECK_FALSE(shared.board(3).is_open(kVote));
  // It is a word of its own staff, for its own export and history.
  CHECK(shared.board(3).history.front().station == 3);
}

TEST_CASE("what this station's staff decide holds until the lead says something new of it") {
  Shared shared;
  get<Done>(shared.at(1), SetActivity{kVote, false});
  shared.leave(1);
  shared.bring(2);
  get<Done>(shared.at(2), SetActivity{kVote, true});
  shared.idea(1, "A library");
  shared.leave(1);
  shared.bring(2);
  CHECK(shared.board(2).is_open(kVote));
  get<Done>(shared.at(1), SetActivity{kVote, true});
  get<Done>(shared.at(1), SetActivity{kVote, false});
  get<Done>(shared.at(1), SetActivity{kOtherVote, false});
  shared.leave(1);
  shared.bring(2);
  CHECK(shared.board(2).is_open(kVote));
  CHECK_FALSE(shared.board(2).is_open(kOtherVote));
}

TEST_CASE("a lead follows nobody, and a station does not follow another") {
  Shared shared;
  get<Done>(shared.at(2), SetActivity{kVote, false});
  shared.leave(2);
  shared.bring(1);
  shared.bring(3);
  CHECK(shared.board(1).is_open(kVote));
  CHECK(shared.board(3).is_open(kVote));
  CHECK_FALSE(shared.board(3).stations.at(1).activities.empty());
  const auto& seen = shared.board(3).stations.at(1).activities;
  const auto state = std::ranges::find(seen, kVote, &ActivityState::activity);
  REQUIRE(state != seen.end());
  CHECK_FALSE(state->open);
}

TEST_CASE("a drive that fails while the lead is followed loses nothing: the next round does it") {
  Shared shared;
  shared.bring(2);
  get<Done>(shared.at(1), SetActivity{kVote, false});
  shared.leave(1);
  shared.hall.block_ledger(2);
  const auto arrivals = shared.bring(2);
  REQUIRE(arrivals.size() == 1);
  CHECK(arrivals[0].refused);
  CHECK(shared.board(2).is_open(kVote));
  shared.hall.unblock_ledger(2);
  CHECK(shared.bring(2).at(0).is_new);
  CHECK_FALSE(shared.board(2).is_open(kVote));
}

TEST_CASE("a question that the lead adds is asked at the stations that hear of it") {
  Shared shared;
  AddQuestion asked;
  asked.title.texts = {{"en", "Which first?"}};
  asked.options.resize(2);
  asked.options[0].challenge = "roads";
  asked.options[1].challenge = "woods";
  get<Stored>(shared.at(1), asked);
  const domain::Key key = shared.board(1).event.questions.back().key;
  const domain::Activity activity{domain::ActivityKind::vote, key};
  get<Done>(shared.at(1), SetActivity{activity, true});
  shared.leave(1);
  shared.bring(2);
  REQUIRE(shared.board(2).event.questions.size() == 3);
  CHECK(shared.board(2).is_open(activity));
  for (std::size_t i = 0; i < kFoldsThree; ++i) {
    const auto admitted = get<Admitted>(shared.at(2), code_for(shared.hall.codes[i], key));
    get<Stored>(shared.at(2), CastBallot{key, admitted.admission, {}, {0}});
  }
  shared.leave(2);
  shared.bring(1);
  CHECK(shared.board(1).hall_totals_of(key)->folded == 3);
}

TEST_CASE(
    "what a stick has brought of the lead is followed when the folder brings what comes next") {
  Shared shared;
  shared.leave(1);
  shared.bring(2);
  REQUIRE(shared.board(2).is_open({domain::ActivityKind::ideas, {}}));
  get<Done>(shared.at(1), SetActivity{{domain::ActivityKind::ideas, {}}, false});
  shared.leave(1, Profile::full);
  shared.bring(2, false);
  CHECK(shared.board(2).is_open({domain::ActivityKind::ideas, {}}));
  get<Done>(shared.at(1), NotePresent{12});
  shared.leave(1);
  shared.bring(2);
  CHECK_FALSE(shared.board(2).is_open({domain::ActivityKind::ideas, {}}));
}

TEST_CASE(
    "a station speaks for its own staff only, and adds no question that a lead has not signed") {
  Shared shared;
  shared.idea(2, "A bench");
  const Path file = shared.leave(2);
  const auto honest = bundle::read_bundle(*shared.hall.files.read(file, 1 << 20),
                                          shared.hall.package, file.filename().string());
  REQUIRE(honest);
  auto manifest = honest->manifest;
  auto records = honest->records;
  domain::StaffAction closing;
  closing.station = 1;
  closing.lamport = 999;
  closing.deed = domain::StaffDeed::close_activity;
  closing.activity = kIdeas;
  records.push_back({{{0xfe}}, Kind::staff_action, {}, record::encode(closing)});
  const auto secret = shared.hall.ticket(2).station_secret;
  const auto change = bundle::sign_change(shared.hall.package, "questions = []", 1, secret);
  records.push_back({{{0xff}}, Kind::event_change, {}, record::encode(change)});
  ++manifest.counts.of(Kind::staff_action);
  ++manifest.counts.of(Kind::event_change);
  ++manifest.number;
  manifest.earlier = {honest->hash};
  const auto forged = shared.hall.drive / bundle::file_name(shared.hall.package, manifest);
  REQUIRE(shared.hall.files.publish(forged, bundle::write_bundle(manifest, records, secret), 0644));
  for (const domain::StationNumber number : {domain::StationNumber{1}, domain::StationNumber{3}}) {
    const auto brought = shared.bring(number);
    REQUIRE(brought.size() == 1);
    CHECK_FALSE(brought[0].refused);
    CHECK(shared.board(number).is_open(kIdeas));
    CHECK(shared.board(number).counts.of(Kind::event_change) == 0);
    CHECK(shared.board(number).ideas.size() == 1);
  }
}

TEST_CASE("a station that has gone to the lead's step itself is not led there again") {
  Shared shared;
  shared.round();
  get<Done>(shared.at(1), GoToStep{2});
  get<Done>(shared.at(2), GoToStep{2});
  const auto history = shared.board(2).history.size();
  shared.leave(1);
  shared.bring(2);
  CHECK(shared.board(2).step == 2);
  CHECK(shared.board(2).history.size() == history + 1);  // the lead's own
}

TEST_CASE(
    "an idea grouped here and split off there shows in no theme, and splitting again settles it") {
  Shared shared;
  const auto idea = shared.idea(1, "A bench");
  const auto parks = get<Stored>(shared.at(1), GroupIdeas{{idea}, {}, "Parks"}).id;
  shared.round();
  get<Stored>(shared.at(1), GroupIdeas{{idea}, {}, "Benches"});
  get<Done>(shared.at(2), NotePresent{12});
  get<Done>(shared.at(2), NotePresent{13});
  get<Done>(shared.at(2), UngroupIdeas{{idea}});
  shared.round();
  const auto in_theme = [&] { return shared.board(1).ideas.front().theme; };
  CHECK(in_theme() != parks);
  REQUIRE(shared.board(1).conflicts.size() == 1);
  get<Done>(shared.at(1), UngroupIdeas{{idea}});
  CHECK(in_theme() == domain::RecordId{});
  CHECK(shared.board(1).conflicts.empty());
}

TEST_CASE("in a hall without a lead nobody is followed") {
  HallOrder order;
  order.first = domain::Role::station;
  Hall hall(order);
  Desk first = hall.open_all(1);
  Desk second = hall.open_all(2);
  for (const bool open : {true, false}) {
    get<Done>(first, SetActivity{kIdeas, open});
    get<Exported>(first, Export{Profile::board, hall.drive});
    get<BroughtIn>(second, BringIn{{hall.drive}, true});
  }
  CHECK_FALSE(first.board()->is_open(kIdeas));
  CHECK(second.board()->is_open(kIdeas));
  CHECK_FALSE(second.board()->is_open({domain::ActivityKind::vote, "nowhere"}));
  CHECK(second.board()->hall_totals_of("nowhere") == nullptr);
}

}  // namespace stordialog::desk::testing
