#include "prints/agreement_copy.h"

#include "prints/sample.h"

namespace stordialog::prints {

TEST_CASE("the agreement is whole, with its version and the fields to sign in") {
  const auto event = whole_event();
  const Looked looked(agreement_copy(making_of(event)));
  looked.check_sound();
  CHECK(looked.pages() >= static_cast<int>(event.languages.size()));
  const auto text = looked.text();
  for (const char* part : {"Behörig företrädare", "Underskrift", "Ort och datum", "dnr KS"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
  CHECK(holds(text, event.agreement.version));
}

TEST_CASE("an event without an agreement has nothing to sign") {
  auto event = event_in({"sv"});
  event.lists.clear();
  const auto made = agreement_copy(making_of(event));
  REQUIRE(!made);
  CHECK(made.error().code == "print.no_agreement");
}

}  // namespace stordialog::prints
