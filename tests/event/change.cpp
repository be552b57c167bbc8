#include "event/change.h"

#include <doctest/doctest.h>

#include "event/event_file.h"
#include "event/sample.h"

namespace stordialog::event {

namespace {

domain::LocalText said(std::string text) {
  return {{{"sv", std::move(text)}}};
}

domain::Event event_before() {
  auto event = read(kSample, "prov.event.toml");
  REQUIRE(event);
  return *event;
}

Addition addition(const domain::Event& event) {
  Addition made;
  made.number = 3;
  made.challenges.push_back({"option-1",
                             said("\"Bussar\"\\ och båtar"),
                             {{{"sv", "Två\nrader"}, {"en", "Two lines"}}},
                             false,
                             true,
                             {{7}}});
  made.question = {"follow-up-1",
                   said("Vad först?"),
                   domain::Method::picks,
                   2,
                   {"option-1", event.challenges.front().key}};
  return made;
}

std::string code_of(domain::Event event, std::string_view change) {
  const auto questions = event.questions.size();
  const auto applied = event::apply(event, change);
  if (applied) return "";
  CHECK(event.questions.size() == questions);
  return applied.error().code;
}

}  // namespace

TEST_CASE("a change that is written is read as it was meant") {
  domain::Event event = event_before();
  const auto before = event;
  const auto text = write_change(addition(event));
  CHECK(number_of(text) == 3);
  REQUIRE(event::apply(event, text));
  REQUIRE(event.challenges.size() == before.challenges.size() + 1);
  const auto& option = event.challenges.back();
  CHECK(option.key == "option-1");
  CHECK(option.title.in("en") == "\"Bussar\"\\ och båtar");
  CHECK(option.description.in("sv") == "Två\nrader");
  CHECK(option.description.in("en") == "Two lines");
  CHECK(option.added);
  CHECK(option.theme == domain::RecordId{{7}});
  REQUIRE(event.questions.size() == before.questions.size() + 1);
  CHECK(event.questions.back().options ==
        std::vector<domain::Key>{"option-1", before.challenges.front().key});
  CHECK(event.questions.back().picks == 2);
}

TEST_CASE("a new question is opened by staff and stands before the lists") {
  domain::Event event = event_before();
  REQUIRE(event::apply(event, write_change(addition(event))));
  const auto& plans = event.activities;
  const auto place = std::find_if(plans.begin(), plans.end(), [](const auto& plan) {
    return plan.activity.key == "follow-up-1";
  });
  REQUIRE(place != plans.end());
  CHECK(place->opens == domain::Opens::by_staff);
  CHECK((place + 1)->activity.kind == domain::ActivityKind::list);
  CHECK((place - 1)->activity.kind == domain::ActivityKind::vote);
}

TEST_CASE("a change only appends: a key that is taken is refused and nothing is changed") {
  domain::Event event = event_before();
  const auto text = write_change(addition(event));
  REQUIRE(event::apply(event, text));
  CHECK(code_of(event, text) == "event.duplicate_key");
  auto other = addition(event_before());
  other.question.key = event.questions.front().key;
  CHECK(code_of(event_before(), write_change(other)) == "event.duplicate_key");
}

TEST_CASE("a change that breaks a rule changes nothing") {
  const domain::Event event = event_before();
  const auto broken = [&](auto change) {
    auto made = addition(event);
    change(made);
    return code_of(event, write_change(made));
  };
  CHECK(broken([](auto&) {}) == "");
  CHECK(broken([](auto& made) { made.question.options = {"moon"}; }) == "event.unknown_reference");
  CHECK(broken([](auto& made) { made.question.options = {"option-1", "option-1"}; }) ==
        "event.duplicate_key");
  CHECK(broken([](auto& made) { made.question.picks = 3; }) == "event.bad_value");
  CHECK(broken([](auto& made) { made.question.title = {{{"en", "Only"}}}; }) ==
        "event.missing_language");
  CHECK(broken([](auto& made) { made.question.title = said(std::string(61, 'x')); }) ==
        "event.too_long");
  CHECK(broken([](auto& made) { made.question.title.texts.emplace_back("de", "Was?"); }) ==
        "event.unknown_key");
  CHECK(code_of(event, "number = 1\n") == "event.missing_key");
  CHECK(code_of(event, "number = 1\nslug = \"x\"\n") != "");
  CHECK(code_of(event, "number = [") == "event.syntax");
}

TEST_CASE("a number that cannot be read is none") {
  CHECK(number_of("number = [") == 0);
  CHECK(number_of("number = \"3\"") == 0);
  CHECK(number_of("number = 0") == 0);
  CHECK(number_of("number = 99") == 0);
}

}  // namespace stordialog::event
