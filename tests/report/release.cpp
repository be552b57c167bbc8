#include "report/release.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {
namespace {

const Release kRelease{std::string(64, 'a'),
                       {{"Idéburen sektor", std::string(64, 'b'), 1'773'914'400}}};

TEST_CASE("a release reads back as it was written") {
  const auto read = read_release(release_json(kRelease), "file");
  REQUIRE(read);
  CHECK(*read == kRelease);
}

TEST_CASE("a file that is no release, or lacks something, is refused with its place") {
  for (const char* const text :
       {"", "[]", "{\"format\":\"stordialog/results\"}", "{\"format\":\"stordialog/release\"}",
        "{\"format\":\"stordialog/release\",\"results\":\"a\"}",
        "{\"format\":\"stordialog/release\",\"results\":\"a\","
        "\"approvals\":[{\"holder\":\"x\"}]}"}) {
    CAPTURE(text);
    const auto read = read_release(text, "file");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "results.bad_value");
  }
}

TEST_CASE("the page names who has approved and when, who has not, and what was approved") {
  const auto words = real_words();
  const auto text = release_text(kRelease, sample_results(),
                                 {"Idéburen sektor", "Uddevalla kommun"}, words.in("sv"));
  CHECK(text.starts_with("ÖVNING\n"));
  CHECK(text.find("Idéburen sektor godkände den 19 mars 2026 kl. 10.00.") != std::string::npos);
  CHECK(text.find("Uddevalla kommun har inte godkänt än.") != std::string::npos);
  CHECK(text.find(kRelease.results) != std::string::npos);
}

TEST_CASE("another results file has another hash") {
  const domain::Bytes one = {1, 2, 3}, other = {1, 2, 4};
  CHECK(hash_of(one) == hash_of(one));
  CHECK(hash_of(one) != hash_of(other));
  CHECK(hash_of(one).size() == 64);
}

}  // namespace
}  // namespace stordialog::report
