#include "report/json_object.h"

#include <doctest/doctest.h>

namespace stordialog::report {

TEST_CASE("members stand in the order they were added, on one line") {
  JsonObject object;
  object.text("b", "å\"\n").number("a", -3).boolean("c", true).texts("d", {"x", "y"});
  CHECK(object.str() == R"({"b":"å\"\n","a":-3,"c":true,"d":["x","y"]})");
}

TEST_CASE("objects nest") {
  JsonObject inner;
  inner.number("n", 1);
  JsonObject object;
  object.object("one", inner).objects("many", {inner, inner}).json("text", "{\n \"k\": [ 1 ]\n}");
  CHECK(object.str() == R"({"one":{"n":1},"many":[{"n":1},{"n":1}],"text":{"k":[1]}})");
}

TEST_CASE("an empty object and bytes that are no UTF-8 are still JSON") {
  CHECK(JsonObject().str() == "{}");
  CHECK(JsonObject().text("a", "\xFF").str() == "{\"a\":\"\uFFFD\"}");
}

TEST_CASE("indented text keeps the order and ends with a line feed") {
  CHECK(JsonObject().number("b", 1).number("a", 2).indented() == "{\n  \"b\": 1,\n  \"a\": 2\n}\n");
}

}  // namespace stordialog::report
