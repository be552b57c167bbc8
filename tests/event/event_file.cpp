#include "event/event_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "domain/limits.h"
#include "event/sample.h"

namespace stordialog::event {
namespace {

using domain::ActivityKind, domain::Opens;

std::string text_of(const std::string& file) {
  std::ifstream stream(STORDIALOG_SOURCE_DIR "/assets/events/" + file, std::ios::binary);
  REQUIRE(stream);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::ptrdiff_t code_points(std::string_view text) {
  return std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; });
}

}  // namespace

TEST_CASE("what the file says becomes the event") {
  const auto event = read_well(kSample);
  CHECK(event.slug == "sample");
  CHECK(event.name.in("en") == "Sample");
  CHECK(event.date == "2027-03-19");
  CHECK(event.languages == std::vector<std::string>{"sv", "en"});
  CHECK(event.influence == domain::Influence::think);
  REQUIRE(event.groups.size() == 1);
  CHECK(event.groups[0].side == "ideburen");
  REQUIRE(event.question("viktigast") != nullptr);
  CHECK(event.question("viktigast")->picks == 1);
  CHECK(event.question("viktigast")->options == std::vector<std::string>{"ensamhet", "arbete"});
  CHECK(event.agreement.version == "3");
  CHECK(event.agenda[1].start_minute == 13 * 60 + 20);
  CHECK(event.privacy.disposal_date == "2027-12-31");
  CHECK(event.privacy.purposes[0].legal_basis == "Allmänt intresse");
}

TEST_CASE("what the file leaves out is safe") {
  const auto event = read_well(kSample);
  CHECK(event.codes);
  CHECK_FALSE(event.practice);
  CHECK_FALSE(event.results_while_open);
  CHECK(event.live_step == domain::limits::kLiveStepDefault);
  CHECK(event.ideas_visible == domain::IdeasVisible::after_release);
  CHECK_FALSE(event.challenges[0].example);
  CHECK(event.registry_number.empty());
}

TEST_CASE("activities are ideas, then questions, then lists, and only voting waits for staff") {
  const auto event = read_well(kSample);
  REQUIRE(event.activities.size() == 4);
  CHECK(event.activities[0].activity == domain::Activity{ActivityKind::ideas, ""});
  CHECK(event.activities[0].opens == Opens::at_start);
  CHECK(event.activities[1].activity == domain::Activity{ActivityKind::vote, "viktigast"});
  CHECK(event.activities[1].opens == Opens::by_staff);
  CHECK(event.activities[2].activity == domain::Activity{ActivityKind::list, "grupp"});
  CHECK(event.activities[3].opens == Opens::at_start);
}

TEST_CASE("places stand in the order of the sides") {
  const auto event =
      read_well(sample_with("{ ideburen = 8, kommun = 7 }", "{ kommun = 7, ideburen = 8 }"));
  const auto& places = event.list("grupp")->places;
  REQUIRE(places.size() == 2);
  CHECK(places[0].side == "ideburen");
  CHECK(places[0].count == 8);
  CHECK(places[1].count == 7);
}

TEST_CASE("a text's languages stand in the event's order, the first one first") {
  const auto event = read_well(
      sample_with("{ sv = \"Prov\", en = \"Sample\" }", "{ en = \"Sample\", sv = \"Prov\" }"));
  CHECK(event.name.in("ar") == "Prov");
}

TEST_CASE("a text may be a table of its own, on several lines") {
  const auto event = read_well(sample_with("text = { sv = \"Långt.\", en = \"Long.\" }",
                                           "[agreement.text]\nsv = \"\"\"\nLångt.\n\nMer.\n\"\"\"\n"
                                           "en = '''\r\nLong.\r\n'''\n"));
  CHECK(event.agreement.text.in("sv") == "Långt.\n\nMer.");
  CHECK(event.agreement.text.in("en") == "Long.");
}

TEST_CASE("two things may happen at the same time") {
  const auto event = read_well(sample_with("\"13:20\"", "\"13.00\""));
  CHECK(event.agenda[1].start_minute == event.agenda[0].start_minute);
}

TEST_CASE("a text may be just as long as its limit, counted in characters and not in bytes") {
  std::string title;
  for (std::size_t i = 0; i < domain::limits::kTitleGraphemes; ++i) title += "å";
  const auto event = read_well(sample_with("\"Prov\"", "\"" + title + "\""));
  CHECK(event.name.in("sv") == title);
}

TEST_CASE("a table named extra may hold anything") {
  const auto event = read_well(std::string(kSample) + "[extra]\nwhatever = [1, 2]\n");
  CHECK(event.slug == "sample");
}

TEST_CASE("a file larger than an event file can be is refused unread") {
  const auto event = read(std::string(domain::limits::kEventFileBytes + 1, ' '), "big.event.toml");
  REQUIRE_FALSE(event);
  CHECK(event.error().code == "file.too_large");
}

TEST_CASE("the sample event is the ÖK Idé stordialog") {
  const auto event = read_well(text_of("ok-ide.event.toml"));
  CHECK_FALSE(event.practice);
  CHECK(event.codes);
  CHECK(event.sides.size() == 2);
  CHECK(event.groups.size() == 3);
  CHECK(event.challenges.size() >= 10);
  REQUIRE(event.questions.size() == 1);
  CHECK(event.questions[0].picks == 3);
  CHECK(event.questions[0].options.size() == event.challenges.size());
  REQUIRE(event.lists.size() == 4);
  for (const auto& list : event.lists) CHECK_FALSE(list.consent.in("sv").empty());
  CHECK(event.list("arbetsgrupp")->places[0].count == 8);
  CHECK(event.list("arbetsgrupp")->places[1].count == 8);
}

TEST_CASE("only the confirmed challenge of the sample event is not an example") {
  for (const auto& challenge : read_well(text_of("ok-ide.event.toml")).challenges) {
    CHECK(challenge.example == (challenge.key != "ofrivillig-ensamhet"));
  }
}

TEST_CASE("the sample event is told in the seven languages of the hall, Swedish first") {
  const std::vector<std::string> seven = {"sv", "fi", "sv-x-lattlast", "en", "ar", "so", "fa"};
  CHECK(read_well(text_of("ok-ide.event.toml")).languages == seven);
  CHECK(read_well(text_of("ok-ide-practice.event.toml")).languages == seven);
}

TEST_CASE("every challenge of the sample event is told in two sentences, in every language") {
  const auto event = read_well(text_of("ok-ide.event.toml"));
  for (const auto& challenge : event.challenges) {
    for (const auto& language : event.languages) {
      CAPTURE(challenge.key);
      CAPTURE(language);
      const auto text = challenge.description.in(language);
      CHECK(std::count(text.begin(), text.end(), '.') == 2);
      CHECK(code_points(text) <= 220);
      CHECK(code_points(challenge.title.in(language)) <= 34);  // two lines on a card
    }
  }
}

TEST_CASE("the practice event is the sample event, marked as practice") {
  const auto real = read_well(text_of("ok-ide.event.toml"));
  const auto practice = read_well(text_of("ok-ide-practice.event.toml"));
  CHECK(practice.practice);
  CHECK(practice.slug == "ok-ide-practice");
  REQUIRE(practice.challenges.size() == real.challenges.size());
  for (std::size_t i = 0; i < real.challenges.size(); ++i) {
    CHECK(practice.challenges[i].key == real.challenges[i].key);
    CHECK(practice.challenges[i].title == real.challenges[i].title);
  }
  CHECK(practice.questions[0].options == real.questions[0].options);
  CHECK(practice.agreement.text == real.agreement.text);
  CHECK(practice.privacy.notice == real.privacy.notice);
  CHECK(practice.lists.size() == real.lists.size());
}

}  // namespace stordialog::event
