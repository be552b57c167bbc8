#include <doctest/doctest.h>

#include "drawing/station.h"
#include "input/strokes.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("a person signs up to the working group") {
  Station station("welcome");
  station.tap("begin");
  station.tap("home.sign-up");
  CHECK(station.says("8 platser för varje part, fördelas efteråt"));
  station.tap("list.arbetsgrupp");
  CHECK_FALSE(station.offers("next"));
  station.tap("side.ideburen");
  station.tap("next");
  station.type("Namn ##Efternamn %s");
  station.tap("key.next");
  station.type("070-174 06 05");
  CHECK_FALSE(station.offers("key.next"));
  station.tap("consent");
  station.tap("key.next");
  CHECK(station.says("Namn ##Efternamn %s"));
  CHECK(station.says("De raderas senast 31\u00a0december\u00a02027."));
  station.tap("next");
  const auto* asked = station.desk().latest<desk::SignUp>();
  REQUIRE(asked != nullptr);
  CHECK(asked->contact.list == "arbetsgrupp");
  CHECK(asked->contact.side == "ideburen");
  CHECK(asked->contact.name == "Namn ##Efternamn %s");
  CHECK(asked->contact.reach == "070-174 06 05");
  CHECK(asked->contact.consent_version == "1");
  CHECK(asked->consented);
  CHECK(station.says("Din anmälan är sparad."));
}

TEST_CASE("an organisation signs the agreement, and is thanked by name") {
  Station station("welcome");
  station.tap("begin");
  station.tap("home.sign");
  CHECK(station.says("Sju principer"));
  station.tap("next");
  station.tap("side.ideburen");
  station.tap("next");
  station.type("ABF Fyrbodal");
  station.enter();
  station.type("Förnamn Efternamn");
  CHECK_FALSE(station.offers("key.next"));
  station.tap("decided");
  station.tap("key.next");
  station.type("post@exempel.se");
  station.tap("consent");
  station.tap("key.next");
  CHECK(station.says("Du skriver under för ABF Fyrbodal."));
  station.tap("next");  // not everybody can draw
  CHECK(station.says("Utan ritat namn"));
  station.tap("next");
  const auto* asked = station.desk().latest<desk::SignUp>();
  REQUIRE(asked != nullptr);
  CHECK(asked->contact.organisation == "ABF Fyrbodal");
  CHECK(asked->contact.name == "Förnamn Efternamn");
  CHECK(asked->decided);
  CHECK(station.says("ABF Fyrbodal har skrivit under."));
}

TEST_CASE("a drawn name goes with the signature, stroke by stroke") {
  Station station("sign-signature");
  const auto drawn = station.kiosk().sign_up.signature.points();
  const std::vector<input::InkPoint> before(drawn.begin(), drawn.end());
  REQUIRE(before.size() > 20);
  station.tap("next");
  CHECK_FALSE(station.says("Utan ritat namn"));
  station.tap("next");
  const auto* asked = station.desk().latest<desk::SignUp>();
  REQUIRE(asked != nullptr);
  REQUIRE(asked->contact.signature.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    const domain::StrokePoint& sent = asked->contact.signature[i];
    CHECK(input::InkPoint{sent.x, sent.y, sent.lift} == before[i]);
  }
  CHECK(station.kiosk().sign_up.signature.empty());
}

TEST_CASE("a name can be wiped and drawn again; a dot is no name") {
  Station station("sign-signature");
  station.tap("signature.clear");
  CHECK(station.kiosk().sign_up.signature.empty());
  CHECK(station.offers("next"));
  station.kiosk().sign_up.signature.draw(500, 100, 300);
  station.kiosk().sign_up.signature.lift();
  station.screen().frames(2);
  CHECK_FALSE(station.offers("next"));
  CHECK(station.says("Skriv ditt namn"));
}

TEST_CASE("each line leads back to where it was answered, and on again") {
  Station station("sign-up-review");
  station.tap("edit.name");
  CHECK(station.kiosk().place() == screens::Place::sign_up_name);
  station.type("sson");
  station.tap("key.next");
  station.tap("key.next");
  CHECK(station.kiosk().place() == screens::Place::sign_up_review);
  CHECK(station.says("Förnamn Efternamnsson"));
}

TEST_CASE("a sign-up that could not be saved stays, with the reason") {
  Station station("sign-up-review");
  station.desk().fail_next(domain::Error("desk.closed"));
  station.tap("next");
  CHECK(station.kiosk().place() == screens::Place::sign_up_review);
  CHECK(station.says("Det här är inte öppet just nu."));
}

TEST_CASE("only open lists are shown") {
  Station station("lists");
  CHECK(station.offers("list.ideverkstad"));
  for (desk::ActivityState& state : station.scene().board.activities) {
    if (state.activity.key == "ideverkstad") state.open = false;
  }
  station.screen().frames(2);
  CHECK_FALSE(station.offers("list.ideverkstad"));
  CHECK(station.offers("list.intresse"));
  CHECK_FALSE(station.offers("list.overenskommelsen"));
}
