#include "prints/posters.h"

#include "prints/sample.h"

namespace stordialog::prints {

TEST_CASE("every activity has a poster in all languages") {
  const auto event = whole_event();
  const Looked looked(posters(making_of(event)));
  looked.check_sound();
  CHECK(looked.pages() == static_cast<int>(event.activities.size()));
  const auto text = looked.text();
  for (const char* part : {"Lämna en idé", "Jätä idea", "Hand in an idea", "Från kl. 13.20",
                           "Gör det vid en station"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
}

TEST_CASE("every station of the hall has a sign with its number and name") {
  const auto event = whole_event("ok-ide-practice.event.toml");
  const Looked looked(station_signs(making_of(event), sample_stations()));
  looked.check_sound();
  CHECK(looked.pages() == 3);
  const auto text = looked.text();
  for (const char* part : {"Entrén", "garderoben", "Station 3", "Tryck för att börja", "ÖVNING"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
  CHECK_FALSE(holds(text, "Papper"));
}

}  // namespace stordialog::prints
