// What the organiser takes back for somebody.
#include <doctest/doctest.h>

#include "desk/hall.h"

namespace stordialog::desk::testing {

namespace {

using domain::Kind;
using domain::RecordId;

struct OrganisersHall : Hall {
  OrganisersHall() : Hall({.third = domain::Role::organiser}) {}
};

RecordId written_idea(Desk& desk, const std::string& text) {
  const auto session = get<SessionBegun>(desk, BeginSession{}).session;
  return get<Stored>(desk, HandInIdea{session, "roads", text}).id;
}

RecordId id_elsewhere(std::uint8_t number) {
  RecordId id;
  id.bytes.fill(number);
  return id;
}

}  // namespace

TEST_CASE("only an organiser's station takes back what others hold") {
  OrganisersHall hall;
  for (const domain::StationNumber station : {domain::StationNumber{1}, domain::StationNumber{2}}) {
    Desk desk = hall.open_all(station);
    CHECK(refusal(desk, WithdrawRecords{{id_elsewhere(1)}}) == "withdraw.no_station");
    CHECK(desk.board()->counts.of(Kind::withdrawal) == 0);
  }
}

TEST_CASE("what is taken back is gone from the ledger, once each, also after a restart") {
  OrganisersHall hall;
  const std::string secret = "Ring Gunhild Redig";
  {
    Desk desk = hall.open_all(3);
    const RecordId idea = written_idea(desk, secret);
    written_idea(desk, "Buses");
    const RecordId contact = get<Stored>(desk, SignUp{somebody(), true, false}).id;
    REQUIRE(hall.all_bytes(3).find(secret) != std::string::npos);
    get<Done>(desk, WithdrawRecords{{idea, id_elsewhere(1), idea, contact}});
    CHECK(hall.all_bytes(3).find(secret) == std::string::npos);
    const auto board = desk.board();
    CHECK(board->ideas.size() == 1);
    CHECK(board->counts.of(Kind::idea) == 1);
    CHECK(board->counts.of(Kind::contact) == 0);
    CHECK(board->counts.of(Kind::withdrawal) == 3);
  }
  Desk again = hall.open(3);
  get<Done>(again, WithdrawRecords{{id_elsewhere(1)}});
  CHECK(again.board()->counts.of(Kind::withdrawal) == 3);
  CHECK(again.board()->counts.of(Kind::idea) == 1);
}

TEST_CASE("with a ballot, a withdrawal or a decision among them nothing is taken back") {
  OrganisersHall hall;
  Desk desk = hall.open_all(3);
  const RecordId ballot = vote(desk, hall.codes[0], {1});
  const RecordId idea = written_idea(desk, "Buses");
  const auto refusal = refused(desk, WithdrawRecords{{idea, ballot}});
  CHECK(refusal.code == "withdraw.ballot");
  CHECK(detail(refusal, "id") == ballot.text());
  const RecordId theme = get<Stored>(desk, GroupIdeas{{idea}, {}, "Theme"}).id;
  const auto decision = refused(desk, WithdrawRecords{{theme}});
  CHECK(decision.code == "withdraw.kind");
  CHECK(detail(decision, "kind") == "@kind.staff_action");
  CHECK(desk.board()->ideas.size() == 1);
  CHECK(desk.board()->counts.of(Kind::withdrawal) == 0);
  CHECK_FALSE(check_withdrawable(idea, Kind::withdrawal));
  CHECK_FALSE(check_withdrawable(idea, Kind::event_change));
  CHECK(check_withdrawable(idea, Kind::support));
  CHECK(check_withdrawable(idea, Kind::signatory));
}

TEST_CASE("a drive that fails takes nothing back, and says so") {
  OrganisersHall hall;
  Desk desk = hall.open_all(3);
  const RecordId idea = written_idea(desk, "Buses");
  hall.block_ledger(3);
  CHECK(refusal(desk, WithdrawRecords{{idea}}) == "ledger.unwritable");
  hall.unblock_ledger(3);
  CHECK(desk.board()->ideas.size() == 1);
  get<Done>(desk, WithdrawRecords{{idea}});
  CHECK(desk.board()->ideas.empty());
}

}  // namespace stordialog::desk::testing
