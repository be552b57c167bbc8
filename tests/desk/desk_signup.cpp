#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"
#include "ledger/ledger.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

namespace limits = domain::limits;

std::vector<record::Record> stored_in(const Hall& hall, domain::Kind kind) {
  const auto ledger = ledger::Ledger::open(hall.station_folder() / "station.ledger",
                                           {hall.package.id, 1, hall.package.event.practice});
  REQUIRE(ledger);
  const auto records = ledger->records({kind});
  REQUIRE(records);
  return *records;
}

domain::Contact choir() {
  auto contact = somebody("agreement");
  contact.organisation = "The choir";
  contact.side = "civil";
  return contact;
}

}  // namespace

TEST_CASE("a contact is sealed, and its consent names the version that was shown") {
  Hall hall;
  domain::RecordId id;
  {
    Desk desk = hall.open();
    auto contact = somebody();
    contact.name = "  canary-name\tof two lines ";
    contact.reach = "canary-reach";
    contact.signature = {{10, 20, 0}, {30, 40, 1}};
    id = get<Stored>(desk, SignUp{contact, true, false}).id;
    get<Exported>(desk, Export{domain::Profile::full, hall.drive});
    get<Exported>(desk, Export{domain::Profile::board, hall.drive});
    CHECK(desk.board()->counts.of(domain::Kind::contact) == 1);
  }
  const auto bytes = hall.all_bytes();
  CHECK(bytes.find("canary-name") == std::string::npos);
  CHECK(bytes.find("canary-reach") == std::string::npos);
  const auto contacts = stored_in(hall, domain::Kind::contact);
  REQUIRE(contacts.size() == 1);
  CHECK(contacts[0].id == id);
  const auto contact = hall.open_contact(contacts[0].body);
  CHECK(contact.name == "canary-name of two lines");
  CHECK(contact.reach == "canary-reach");
  CHECK(contact.consent_version == "i1");
  const std::vector<domain::StrokePoint> drawn = {{10, 20, 0}, {30, 40, 1}};
  CHECK(contact.signature == drawn);
}

TEST_CASE("signing the agreement stores the organisation openly and the person sealed") {
  Hall hall;
  {
    Desk desk = hall.open_all();
    get<Stored>(desk, SignUp{choir(), true, true});
    CHECK(desk.board()->signatories == std::vector<Signer>{{"The choir", "civil"}});
  }
  const auto signatories = stored_in(hall, domain::Kind::signatory);
  REQUIRE(signatories.size() == 1);
  CHECK(record::decode<domain::Signatory>(signatories[0].body) ==
        domain::Signatory{"The choir", "civil", "2017"});
  const auto contacts = stored_in(hall, domain::Kind::contact);
  REQUIRE(contacts.size() == 1);
  CHECK(hall.open_contact(contacts[0].body).name == "Somebody");
}

TEST_CASE("a sign-up that lacks something is refused in the order of the form") {
  Hall hall;
  Desk desk = hall.open_all();
  auto contact = choir();
  const auto sign = [&](bool consented = true, bool decided = true) {
    return refusal(desk, SignUp{contact, consented, decided});
  };
  contact.name = " ";
  CHECK(sign() == "signup.name_missing");
  contact.name = "Somebody";
  contact.reach = "";
  CHECK(sign() == "signup.reach_missing");
  contact.reach = "a@b.se";
  contact.organisation = "";
  CHECK(sign() == "signup.organisation_missing");
  contact.organisation = "The choir";
  for (const char* side : {"", "moon"}) {
    contact.side = side;
    CHECK(sign() == "signup.side_missing");
  }
  contact.side = "civil";
  CHECK(sign(false) == "signup.no_consent");
  CHECK(sign(true, false) == "signup.not_decided");
  contact.consent_version = "a0";
  CHECK(sign() == "signup.no_consent");
  CHECK(desk.board()->counts.of(domain::Kind::contact) == 0);
  CHECK(desk.board()->counts.of(domain::Kind::signatory) == 0);
  contact.consent_version = "a1";
  get<Stored>(desk, SignUp{contact, true, true});
}

TEST_CASE("a list with places needs a side that it has places for; others need none") {
  Hall hall;
  Desk desk = hall.open_all();
  auto contact = somebody("group");
  CHECK(refusal(desk, SignUp{contact, true, false}) == "signup.side_missing");
  contact.side = "town";
  get<Stored>(desk, SignUp{contact, true, false});
  get<Stored>(desk, SignUp{somebody(), true, false});
  auto with_side = somebody();
  with_side.side = "civil";
  get<Stored>(desk, SignUp{with_side, true, false});
  with_side.side = "moon";
  CHECK(refusal(desk, SignUp{with_side, true, false}) == "signup.side_missing");
}

TEST_CASE("what is too long is refused with field, limit and length") {
  Hall hall;
  Desk desk = hall.open();
  auto contact = somebody();
  contact.name = std::string(limits::kNameGraphemes + 1, 'a');
  auto error = refused(desk, SignUp{contact, true, false});
  CHECK(error.code == "signup.too_long");
  CHECK(detail(error, "field") == "name");
  CHECK(detail(error, "most") == "100");
  CHECK(detail(error, "length") == "101");
  contact.name = "Somebody";
  contact.signature.resize(limits::kSignaturePoints + 1);
  error = refused(desk, SignUp{contact, true, false});
  CHECK(error.code == "signup.too_long");
  CHECK(detail(error, "field") == "signature");
  contact.signature.resize(limits::kSignaturePoints);
  contact.reach = "\xff";
  CHECK(refusal(desk, SignUp{contact, true, false}) == "text.not_utf8");
  contact.reach = std::string(limits::kReachGraphemes, 'a');
  contact.name = std::string(limits::kNameGraphemes, 'a');
  contact.organisation = std::string(limits::kNameGraphemes, 'a');
  get<Stored>(desk, SignUp{contact, true, false});
}

TEST_CASE("a stroke that no drawing makes is refused and does not end the program") {
  Hall hall;
  Desk desk = hall.open();
  auto contact = somebody();
  contact.signature = {{1, 1, 7}};
  CHECK(refusal(desk, SignUp{contact, true, false}) == "record.bad_value");
}

TEST_CASE("a list that is closed or unknown takes nobody") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(refusal(desk, SignUp{choir(), true, true}) == "desk.closed");
  CHECK(refusal(desk, SignUp{somebody("moon"), true, true}) == "desk.closed");
  get<Done>(desk, SetActivity{kInterest, false});
  CHECK(refusal(desk, SignUp{somebody(), true, true}) == "desk.closed");
}

TEST_CASE("what was pasted with line feeds and tabs becomes one line") {
  Hall hall;
  Desk desk = hall.open_all();
  domain::Contact contact = somebody();
  contact.name = "Kim\nAndersson\tHolm";
  get<Stored>(desk, SignUp{contact, true, false});
  desk = hall.open(2);
  const auto ledger =
      ledger::Ledger::open(hall.station_folder() / "station.ledger", {hall.package.id, 1, false});
  REQUIRE(ledger);
  const auto contacts = ledger->records({domain::Kind::contact});
  REQUIRE(contacts->size() == 1);
  CHECK(hall.open_contact(contacts->front().body).name == "Kim Andersson Holm");
}

}  // namespace stordialog::desk::testing
