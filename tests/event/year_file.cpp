#include "event/year_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace stordialog::event {

namespace {

constexpr std::string_view kHead =
    "slug = \"a\"\nname = \"Vi\"\nyear = 2027\nfirst_side = \"A\"\nsecond_side = \"B\"\n";

std::string wrong(const std::string& rest) {
  const auto plan = read_year(std::string(kHead) + rest, "x.arshjul.toml");
  if (plan) return "";
  std::string line;
  for (const auto& [name, value] : plan.error().details) {
    if (name == "line") line = value;
  }
  return plan.error().code + " " + line;
}

std::string sample() {
  std::ifstream file(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide.arshjul.toml");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the sample wheel is read, and its activities stand by month and day") {
  const auto plan = read_year(sample(), "ok-ide.arshjul.toml");
  REQUIRE(plan);
  CHECK(plan->year == 2027);
  CHECK(plan->activities.size() == 12);
  CHECK(std::ranges::is_sorted(plan->activities, {},
                               [](const auto& one) { return std::pair(one.month, one.day); }));
  const auto found = std::ranges::find(plan->activities, "stordialog", &domain::YearActivity::key);
  REQUIRE(found != plan->activities.end());
  CHECK(found->day == 19);
  CHECK(found->owner == domain::YearOwner::joint);
}

TEST_CASE("a mistake in a wheel is told by its line") {
  const std::string good = "[[activities]]\nkey = \"a\"\nmonth = 2\nside = \"joint\"\n";
  CHECK(wrong(good + "title = \"T\"\nday = 28\n") == "");
  CHECK(wrong(good + "title = \"T\"\nday = 29\n") == "event.bad_value 11");
  CHECK(wrong(good) == "event.missing_key 6");
  CHECK(wrong("[[activities]]\nkey = \"a\"\nmonth = 13\nside = \"joint\"\ntitle = \"T\"\n") ==
        "event.bad_value 8");
  CHECK(wrong(good + "title = \"T\"\n" + good + "title = \"T\"\n") == "event.duplicate_key 12");
  CHECK(wrong(good + "title = \"T\"\ncolour = 1\n") == "event.unknown_key 11");
  CHECK(wrong("").starts_with("event."));
}

TEST_CASE("what is written is read again as the same plan") {
  auto plan = read_year(sample(), "ok-ide.arshjul.toml");
  REQUIRE(plan);
  plan->activities[2].title = "\"Fest\" & dans\\ = []";
  plan->note = "Första raden\nandra raden";
  const auto again = read_year(write_year(*plan), "again");
  REQUIRE_MESSAGE(again, (again ? "" : again.error().code));
  CHECK(*again == *plan);
}

}  // namespace stordialog::event
