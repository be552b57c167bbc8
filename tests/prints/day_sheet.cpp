#include "prints/day_sheet.h"

#include "prints/sample.h"

namespace stordialog::prints {

TEST_CASE("the day sheet says PIN, stations, run sheet and what to do") {
  const auto event = whole_event();
  const Looked looked(day_sheet(making_of(event), sample_stations(), "482913"));
  looked.check_sound();
  const auto text = looked.text();
  for (const char* part : {"482913", "Entrén", "Ledarstation", "13.20", "Lämna idéer",
                           "När något går fel", "Samla in", "Stordialog Uddevalla"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
  CHECK(!holds(text, "ÖVNING"));
}

TEST_CASE("a hundred stations and forty steps go on over several pages") {
  auto event = whole_event("ok-ide-practice.event.toml");
  while (event.agenda.size() < 40) event.agenda.push_back(event.agenda.back());
  std::vector<domain::Station> stations;
  for (domain::StationNumber number = 1; number <= 100; ++number) {
    stations.push_back({number, domain::Role::station, std::string(100, 'M'), {}});
  }
  const Looked looked(day_sheet(making_of(event), stations, "123456"));
  looked.check_sound();
  CHECK(looked.pages() > 3);
  const auto text = looked.text();
  std::size_t marks = 0;
  for (auto at = text.find("ÖVNING"); at != std::string::npos; at = text.find("ÖVNING", at + 1)) {
    ++marks;
  }
  CHECK(marks >= static_cast<std::size_t>(looked.pages()));
}

}  // namespace stordialog::prints
