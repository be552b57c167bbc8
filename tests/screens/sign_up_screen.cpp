#include "screens/sign_up_screen.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

TEST_CASE("each list asks only for what it needs") {
  const domain::Event event = small_board().event;
  CHECK(steps_of(*event.list("intresse")) ==
        std::vector{Place::sign_up_name, Place::sign_up_reach, Place::sign_up_review});
  CHECK(steps_of(*event.list("arbetsgrupp")).front() == Place::sign_up_side);
  CHECK(steps_of(*event.list("overenskommelse")).front() == Place::agreement);
}

TEST_CASE("a step is done when it is answered, spaces being no answer") {
  const domain::Event event = small_board().event;
  const domain::SignUpList& list = *event.list("intresse");
  SignUpScreen screen;
  CHECK_FALSE(step_done(screen, list, Place::sign_up_name));
  screen.name.insert("   ");
  CHECK_FALSE(step_done(screen, list, Place::sign_up_name));
  screen.name.insert("Anna Prov");
  CHECK(step_done(screen, list, Place::sign_up_name));
  screen.reach.insert("070-174 06 05");
  CHECK_FALSE(step_done(screen, list, Place::sign_up_reach));
  screen.consented = true;
  CHECK(step_done(screen, list, Place::sign_up_reach));
  CHECK(step_done(screen, list, Place::sign_up_review));
}

TEST_CASE("an organisation signs only if it has decided so") {
  const domain::Event event = small_board().event;
  const domain::SignUpList& list = *event.list("overenskommelse");
  SignUpScreen screen;
  screen.name.insert("Anna Prov");
  screen.organisation.insert("Provföreningen");
  CHECK_FALSE(step_done(screen, list, Place::sign_up_name));
  screen.decided = true;
  CHECK(step_done(screen, list, Place::sign_up_name));
}

TEST_CASE("a signature may be left out, but not begun and left") {
  const domain::Event event = small_board().event;
  const domain::SignUpList& list = *event.list("overenskommelse");
  SignUpScreen screen;
  CHECK(step_done(screen, list, Place::sign_up_signature));
  screen.signature.draw(100, 100, 300);
  CHECK_FALSE(step_done(screen, list, Place::sign_up_signature));
  screen.signature.draw(400, 100, 300);
  screen.signature.lift();
  CHECK(step_done(screen, list, Place::sign_up_signature));
  const domain::Contact contact = contact_of(screen, list);
  REQUIRE(contact.signature.size() == 2);
  CHECK(contact.signature[1] == domain::StrokePoint{400, 100, 1});
}

TEST_CASE("only an agreement is signed with a drawn name") {
  const domain::Event event = small_board().event;
  const auto has = [&](const char* list) {
    const std::vector<Place> steps = steps_of(*event.list(list));
    return std::find(steps.begin(), steps.end(), Place::sign_up_signature) != steps.end();
  };
  CHECK(has("overenskommelse"));
  CHECK_FALSE(has("arbetsgrupp"));
}

TEST_CASE("the contact names the version of the consent that was read") {
  const domain::Event event = small_board().event;
  SignUpScreen screen;
  screen.side = "kommun";
  screen.name.insert("Anna Prov");
  const domain::Contact contact = contact_of(screen, *event.list("overenskommelse"));
  CHECK(contact.list == "overenskommelse");
  CHECK(contact.side == "kommun");
  CHECK(contact.name == "Anna Prov");
  CHECK(contact.consent_version == "2");
}
