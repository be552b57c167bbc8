#include "prints/fallback.h"
#include "prints/sample.h"

namespace stordialog::prints {

TEST_CASE("idea cards are numbered from one, four to a page") {
  const auto event = whole_event("ok-ide-practice.event.toml");
  const Looked looked(idea_cards(making_of(event), 9));
  looked.check_sound();
  CHECK(looked.pages() == 3);
  const auto text = looked.text();
  for (const char* part : {"Idé nr 1", "Idé nr 9", "Vad är din idé?", "ÖVNING"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
  CHECK(!holds(text, "Idé nr 10"));
}

}  // namespace stordialog::prints
