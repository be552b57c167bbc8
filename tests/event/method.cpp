#include <string>

#include <doctest/doctest.h>

#include "event/change.h"
#include "event/sample.h"

namespace stordialog::event {

namespace {

using domain::CountingRule;
using domain::Method;

domain::Expected<domain::Question> read_with(const std::string& lines) {
  std::string text(kSample);
  constexpr std::string_view kLine = "picks = 1\n";
  text.replace(text.find(kLine), kLine.size(), lines);
  auto event = read(text, "prov.event.toml");
  if (!event) return std::unexpected(event.error());
  return event->questions.front();
}

std::string place_of(const std::string& lines) {
  const auto question = read_with(lines);
  if (question) return "";
  for (const auto& [name, value] : question.error().details) {
    if (name == "key") return question.error().code + " " + value;
  }
  return question.error().code;
}

}  // namespace

TEST_CASE("every method is read with its rule and what a voter may give") {
  const auto picks = read_with("picks = 2\n");
  REQUIRE(picks);
  CHECK((picks->method == Method::picks && picks->rule == CountingRule::sum && picks->picks == 2));

  const auto dots = read_with("method = \"dots\"\ndots = 7\nper_option = 3\n");
  REQUIRE(dots);
  CHECK((dots->method == Method::dots && dots->rule == CountingRule::sum));
  CHECK((dots->picks == 7 && dots->per_option == 3));
  CHECK(read_with("method = \"dots\"\ndots = 7\n")->per_option == 7);

  const auto ranking = read_with("method = \"ranking\"\n");
  REQUIRE(ranking);
  CHECK((ranking->method == Method::ranking && ranking->rule == CountingRule::schulze));
  CHECK(ranking->picks == ranking->options.size());
  const auto borda = read_with("method = \"ranking\"\nrule = \"borda\"\npicks = 1\n");
  REQUIRE(borda);
  CHECK((borda->rule == CountingRule::borda && borda->picks == 1));

  const auto score = read_with("method = \"score\"\n");
  REQUIRE(score);
  CHECK((score->method == Method::score && score->rule == CountingRule::mean));
  CHECK(score->picks == score->options.size());
  CHECK(read_with("method = \"score\"\nrule = \"majority-judgement\"\n")->rule ==
        CountingRule::majority_judgement);
}

TEST_CASE("a key or rule of another method is told by name") {
  CHECK(place_of("method = \"best\"\npicks = 1\n") == "event.bad_value questions[1].method");
  CHECK(place_of("method = \"dots\"\n") == "event.missing_key questions[1].dots");
  CHECK(place_of("method = \"dots\"\ndots = 61\n") == "event.bad_value questions[1].dots");
  CHECK(place_of("method = \"dots\"\ndots = 3\nper_option = 4\n") ==
        "event.bad_value questions[1].per_option");
  CHECK(place_of("method = \"dots\"\ndots = 3\npicks = 1\n") ==
        "event.unknown_key questions[1].picks");
  CHECK(place_of("picks = 1\nrule = \"borda\"\n") == "event.bad_value questions[1].rule");
  CHECK(place_of("method = \"score\"\nrule = \"schulze\"\n") ==
        "event.bad_value questions[1].rule");
  CHECK(place_of("method = \"score\"\npicks = 1\n") == "event.unknown_key questions[1].picks");
}

TEST_CASE("a follow-up question of every method is read as it was written") {
  const auto before = read(kSample, "prov.event.toml");
  REQUIRE(before);
  const auto key = before->challenges.front().key;
  const domain::LocalText title{{{"sv", "Vad först?"}}};
  const domain::Question asked[] = {
      {"q", title, Method::picks, 1, {key}},
      {"q", title, Method::dots, 9, {key}, CountingRule::sum, 4},
      {"q", title, Method::ranking, 1, {key}, CountingRule::borda},
      {"q", title, Method::ranking, 1, {key}, CountingRule::schulze},
      {"q", title, Method::score, 1, {key}, CountingRule::mean},
      {"q", title, Method::score, 1, {key}, CountingRule::majority_judgement}};
  for (const auto& question : asked) {
    domain::Event event = *before;
    REQUIRE(event::apply(event, write_change({1, {}, question})));
    const auto& found = event.questions.back();
    CHECK(found.method == question.method);
    CHECK(found.rule == question.rule);
    CHECK(found.picks == question.picks);
    CHECK(found.per_option == question.per_option);
  }
}

}  // namespace stordialog::event
