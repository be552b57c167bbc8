// What is found of a person, and what is not.
#include "organise/person.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/merging.h"

namespace stordialog::organise {

namespace {

using testing::code_of;
using testing::detail;
using testing::get;
using testing::somebody;
using testing::Workshop;

/// Two people at two stations, and somebody of staff.
struct PersonHall : Workshop {
  domain::RecordId gunhild, other, idea, theme;

  PersonHall() {
    auto contact = somebody("interest", "G\u00FCnhild \u00C5strand");
    contact.reach = "+46 522-12 34 56";
    gunhild = get<desk::Stored>(at(1), desk::SignUp{contact, true, false}).id;
    auto signing = somebody("agreement", "Bo Berg");
    signing.reach = "Bo.Berg@example.org";
    signing.organisation = "\u00C5strands Bygdeg\u00E5rd";
    signing.side = "civil";
    other = get<desk::Stored>(at(2), desk::SignUp{signing, true, true}).id;
    const auto session = get<desk::SessionBegun>(at(2), desk::BeginSession{}).session;
    idea = get<desk::Stored>(at(2), desk::HandInIdea{session, "roads", "Fr\u00E5ga\nBo BERG"}).id;
    get<desk::Stored>(at(2), desk::HandInIdea{session, "roads", "Something else"});
    domain::Initiative made;
    made.idea = idea;
    made.what = "A bus";
    made.who = "Bo Berg";
    made.offers = "room\ntime";
    made.seeks = "money";
    get<desk::Stored>(at(2), desk::HandInInitiative{session, made});
    theme = get<desk::Stored>(at(2), desk::GroupIdeas{{idea}, {}, "What Bo Berg wants"}).id;
    vote(1, 0, {0});
    vote(2, 1, {0});
    export_all();
  }
  [[nodiscard]] domain::Expected<PersonFound> look(const std::vector<std::string>& texts,
                                                   const seal::BoxKey* key) {
    const auto sought = Sought::read(texts);
    REQUIRE_MESSAGE(sought, code_of(sought));
    system::NoProgress progress;
    return find_person(package(), merged().merged, *sought, key, progress);
  }
  [[nodiscard]] PersonFound found(const std::vector<std::string>& texts) {
    auto found = look(texts, &practice.contacts_key);
    REQUIRE_MESSAGE(found, code_of(found));
    return std::move(*found);
  }
};

}  // namespace

TEST_CASE("a person is found in every kind of record by name, whatever the case and accents") {
  PersonHall hall;
  const auto found = hall.found({"bo berg"});
  REQUIRE(found.contacts.size() == 1);
  CHECK(found.contacts[0].id == hall.other);
  CHECK(found.contacts[0].stations == std::vector<domain::StationNumber>{2});
  CHECK(found.contacts[0].body.reach == "Bo.Berg@example.org");
  REQUIRE(found.ideas.size() == 1);
  CHECK(found.ideas[0].id == hall.idea);
  CHECK(found.initiatives.size() == 1);
  REQUIRE(found.staff.size() == 1);
  CHECK(found.staff[0].id == hall.theme);
  CHECK(found.signatories.empty());
  CHECK(found.total() == 4);
  CHECK(found.ballots == 2);

  CHECK(hall.found({"gunhild astrand"}).contacts.at(0).id == hall.gunhild);
  CHECK(hall.found({"\u00C5STRAND G\u00DCNHILD"}).contacts.size() == 1);
  CHECK(hall.found({"\u00E5strand"}).contacts.size() == 2);
  CHECK(hall.found({"astrand"}).signatories.size() == 1);
  CHECK(hall.found({"gunhild", "bo berg"}).contacts.size() == 2);
  CHECK(hall.found({"gunhild berg"}).total() == 0);
}

TEST_CASE("an e-mail address and a telephone number are found however they are written") {
  PersonHall hall;
  CHECK(hall.found({"BO.BERG@EXAMPLE.ORG"}).contacts.at(0).id == hall.other);
  for (const char* number : {"0522-123456", "0522 12 34 56", "+46522123456", "0046 522 12 34 56"}) {
    CAPTURE(number);
    const auto found = hall.found({number});
    REQUIRE(found.contacts.size() == 1);
    CHECK(found.contacts[0].id == hall.gunhild);
  }
  CHECK(hall.found({"0522-123457"}).total() == 0);
}

TEST_CASE("without the contacts' key sign-ups are not searched, and it is said how many") {
  PersonHall hall;
  const auto found = hall.look({"Bo Berg"}, nullptr);
  REQUIRE(found);
  CHECK(found->contacts.empty());
  CHECK(found->contacts_sealed == 2);
  CHECK_FALSE(found->contacts_opened);
  CHECK(found->ideas.size() == 1);
  CHECK(hall.found({"Bo Berg"}).contacts_sealed == 0);
  CHECK(code_of(hall.look({"Bo Berg"}, &hall.practice.ballot_keys[0])) == "open.wrong_key");
}

TEST_CASE("what is too short to find a person by is refused") {
  CHECK(code_of(Sought::read({"Bo"})) == "person.too_short");
  CHECK(code_of(Sought::read({""})) == "person.too_short");
  const auto second = Sought::read({"Berg", " \t"});
  CHECK(detail(second, "number") == "2");
  CHECK(Sought::read({"Bo B"}));
}

TEST_CASE("the page holds every record in full with its id, and says what cannot be searched") {
  PersonHall hall;
  const auto found = hall.found({"Bo Berg"});
  const std::string page =
      person_text(found, hall.package(), {"Bo Berg"}, "2026-11-22", testing::words());
  for (const std::string& part : std::vector<std::string>{
           "Registerutdrag", "22 november 2026", hall.other.text(), "The agreement",
           "Civil society", "Bo.Berg@example.org", "Samtyckets version: a1", hall.idea.text(),
           "Text: Fr\u00E5ga\n    Bo BERG", "Vem: Bo Berg", "Vi erbjuder: Lokal, Tid",
           "Vi söker:", "What Bo Berg wants", "2 r\u00F6ster. Ingen kan veta", "Public interest",
           "31 december 2026"}) {
    CAPTURE(part);
    CHECK(page.contains(part));
  }
  CHECK_FALSE(page.contains("Something else"));
  CHECK_FALSE(page.contains(hall.gunhild.text()));
}

TEST_CASE("what was taken back is not found any more") {
  PersonHall hall;
  const auto session = get<desk::SessionBegun>(hall.at(1), desk::BeginSession{}).session;
  const auto idea =
      get<desk::Stored>(hall.at(1), desk::HandInIdea{session, "roads", "Call Karin Kvist"}).id;
  hall.export_all();
  CHECK(hall.found({"karin kvist"}).ideas.size() == 1);
  get<desk::Stored>(hall.at(1), desk::TakeBackIdea{session, idea});
  hall.export_all();
  CHECK(hall.found({"karin kvist"}).total() == 0);
}

}  // namespace stordialog::organise
