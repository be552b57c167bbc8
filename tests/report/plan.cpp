#include "report/plan.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "report/strange.h"

namespace stordialog::report {

namespace {

Document plan_of(const Results& results) {
  const auto words = real_words();
  return plan(results, words.in("sv"));
}

std::size_t missing_in(const Document& document) {
  return static_cast<std::size_t>(std::ranges::count_if(document.blocks, [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph && paragraph->tone == Tone::missing;
  }));
}

}  // namespace

TEST_CASE("every reference of the plan leads to a source, and every source is used") {
  const auto document = plan_of(strange_results());
  std::set<Reference> used, known;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      used.insert(paragraph->references.begin(), paragraph->references.end());
    } else if (const auto* points = std::get_if<Points>(&block)) {
      for (const auto& point : points->points) {
        CHECK_FALSE(point.references.empty());
        used.insert(point.references.begin(), point.references.end());
      }
    } else if (const auto* sources = std::get_if<Sources>(&block)) {
      for (const auto& source : sources->sources) known.insert(source.anchor);
    }
  }
  CHECK(used == known);
  CHECK(known.size() > 5);
}

TEST_CASE("a plan of results without votes or ideas says what is missing and states no number") {
  Results results = sample_results();
  results.opened = false;
  results.ideas.clear();
  results.themes.clear();
  results.signatories.clear();
  results.contacts_opened = false;
  const auto document = plan_of(results);
  CHECK(missing_in(document) >= 7);
  CHECK(std::ranges::none_of(
      document.blocks, [](const Block& block) { return std::holds_alternative<Bars>(block); }));
}

TEST_CASE("headings have anchors of their own") {
  const auto document = plan_of(strange_results());
  std::set<std::string> seen;
  for (const auto& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      CHECK_MESSAGE(seen.insert(heading->anchor).second, heading->anchor);
    }
  }
}

}  // namespace stordialog::report
