#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

std::string golden(const char* name) {
  std::ifstream file(std::string(STORDIALOG_SOURCE_DIR "/tests/report/golden/") + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("results.json of version 5 is written as the golden file, byte for byte") {
  CHECK(results_json(large_results()) == golden("results-5.json"));
}

TEST_CASE("the report of a merge is written as the golden file, byte for byte") {
  CHECK(merge_json(sample_merge(), sample_event()) == golden("merge-1.json"));
}

TEST_CASE("a ballot stands on one line so that people can read it") {
  CHECK(results_json(sample_results()).find("\n        [0, 2],\n") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 become the replacement character") {
  auto results = sample_results();
  results.ideas.front().text = "a\xFF";
  CHECK(results_json(results).find("a\uFFFD") != std::string::npos);
}

}  // namespace stordialog::report
