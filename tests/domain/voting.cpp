#include "domain/voting.h"

#include <initializer_list>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace stordialog::domain {

namespace {

Question question(Method method, std::uint16_t picks, CountingRule rule = CountingRule::sum,
                  std::uint16_t per_option = 1) {
  return {"q", {}, method, picks, {"a", "b", "c", "d"}, rule, per_option};
}

std::string said_of(const Question& asked, std::vector<std::uint16_t> picks,
                    std::vector<std::uint8_t> values = {}) {
  const auto sound = check_answer(asked, picks, values);
  if (sound) return "";
  std::string said = sound.error().code;
  for (const auto& [name, value] : sound.error().details) said += " " + name + "=" + value;
  return said;
}

}  // namespace

TEST_CASE("every method wants something, in order, of the options there are") {
  const Question questions[] = {question(Method::picks, 2), question(Method::dots, 5),
                                question(Method::ranking, 3, CountingRule::schulze),
                                question(Method::score, 4, CountingRule::mean)};
  for (const auto& asked : questions) {
    const bool more = has_values(asked.method);
    const auto ones = [&](std::size_t count) {
      return std::vector<std::uint8_t>(more ? count : 0, 1);
    };
    CHECK(said_of(asked, {}) == "vote.no_picks");
    CHECK(said_of(asked, {1, 3}, ones(2)) == "");
    CHECK(said_of(asked, {1, 4}, ones(2)) == "vote.bad_pick");
    CHECK(said_of(asked, {3, 1}, ones(2)) == "vote.bad_pick");
    CHECK(said_of(asked, {1, 1}, ones(2)) == "vote.bad_pick");
    CHECK(said_of(asked, {1, 3}, std::vector<std::uint8_t>(more ? 1 : 2, 1)) == "vote.bad_pick");
  }
}

TEST_CASE("picks are at most so many") {
  const Question asked = question(Method::picks, 2);
  CHECK(said_of(asked, {0, 1}) == "");
  CHECK(said_of(asked, {0, 1, 2}) == "vote.too_many_picks most=2");
}

TEST_CASE("dots are at most so many together and on one option") {
  const Question asked = question(Method::dots, 5, CountingRule::sum, 3);
  CHECK(said_of(asked, {0, 2}, {3, 2}) == "");
  CHECK(said_of(asked, {0}, {1}) == "");
  CHECK(said_of(asked, {0, 2}, {3, 3}) == "vote.too_many_dots most=5");
  CHECK(said_of(asked, {0}, {4}) == "vote.bad_pick");
  CHECK(said_of(asked, {0}, {0}) == "vote.bad_pick");
  // Dots are counted, not options.
  CHECK(said_of(question(Method::dots, 4, CountingRule::sum, 1), {0, 1, 2, 3}, {1, 1, 1, 1}) == "");
}

TEST_CASE("ranks begin with 1 and pass over none; ties are said by equal ranks") {
  const Question asked = question(Method::ranking, 3, CountingRule::borda);
  CHECK(said_of(asked, {0, 1, 2}, {3, 1, 2}) == "");
  CHECK(said_of(asked, {0, 1, 3}, {2, 1, 1}) == "");
  CHECK(said_of(asked, {0, 1}, {1, 3}) == "vote.bad_pick");
  CHECK(said_of(asked, {0, 1}, {2, 3}) == "vote.bad_pick");
  CHECK(said_of(asked, {0}, {0}) == "vote.bad_pick");
  CHECK(said_of(asked, {0, 1, 2, 3}, {1, 2, 3, 4}) == "vote.too_many_picks most=3");
}

TEST_CASE("grades are 0 to 5") {
  const Question asked = question(Method::score, 4, CountingRule::majority_judgement);
  CHECK(said_of(asked, {0, 1, 2, 3}, {0, 5, 3, 3}) == "");
  CHECK(said_of(asked, {0}, {6}) == "vote.bad_pick");
}

TEST_CASE("live totals are there where the result is a sum, and one ballot adds so much") {
  const auto adds = [](const Question& asked) {
    return std::vector<std::uint32_t>{counts_live(asked), most_on_one(asked), most_in_all(asked)};
  };
  using Facts = std::vector<std::uint32_t>;
  CHECK(adds(question(Method::picks, 3)) == Facts{1, 1, 3});
  CHECK(adds(question(Method::dots, 5, CountingRule::sum, 2)) == Facts{1, 2, 5});
  CHECK(adds(question(Method::score, 4, CountingRule::mean)) == Facts{1, 5, 20});
  CHECK(adds(question(Method::score, 4, CountingRule::majority_judgement)) == Facts{0, 0, 0});
  CHECK(adds(question(Method::ranking, 4, CountingRule::schulze)) == Facts{0, 0, 0});
  CHECK(adds(question(Method::ranking, 4, CountingRule::borda)) == Facts{0, 0, 0});
}

}  // namespace stordialog::domain
