// stordialog-bench-grouping [FILE]: precision and recall of suggested groups on real proposals, and
// how long 2,000 ideas take. FILE, or what STORDIALOG_PROPOSALS names: JSON, a list of objects with
// `topic`, `title` and `text`. The threshold is chosen on every other proposal and tried on the
// rest.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>

#include <nlohmann/json.hpp>

#include "bench/grouping/quality.h"
#include "grouping/suggest.h"

namespace stordialog::bench {
namespace {

using Proposals = std::vector<Proposal>;

Proposals read(const char* file) {
  std::ifstream stream(file);
  const auto json = nlohmann::json::parse(stream, nullptr, false);
  Proposals proposals;
  if (!json.is_array()) return proposals;
  for (const auto& one : json) {
    proposals.push_back({one.value("topic", ""), one.value("title", ""), one.value("text", "")});
  }
  return proposals;
}

Proposals half_of(const Proposals& all, std::size_t which) {
  Proposals half;
  for (std::size_t i = which; i < all.size(); i += 2) half.push_back(all[i]);
  return half;
}

std::vector<std::string> texts_of(const Proposals& proposals, bool titles) {
  std::vector<std::string> texts;
  for (const Proposal& one : proposals) {
    texts.push_back(titles ? one.title + ". " + one.text : one.text);
  }
  return texts;
}

void say(const char* what, const char* half, double threshold, const Quality& q) {
  std::printf(
      "%-10s %-5s %5.2f %8zu %10.3f %7.3f %6.3f %11.3f %7zu/%zu\n", what, half, threshold,
      q.suggested, q.precision(), q.recall(), q.f_half(),
      q.suggested == 0 ? 0.0 : static_cast<double>(q.same_topic) / static_cast<double>(q.suggested),
      q.titles, q.titles_known);
}

void compare(const Proposals& all, bool titles) {
  std::printf("\n%s\n%-10s %-5s %5s %8s %10s %7s %6s %11s %9s\n",
              titles ? "Title and text compared" : "Text alone compared, titles unseen", "by",
              "half", "least", "pairs", "precision", "recall", "F0.5", "same topic", "titles");
  const Proposals tune = half_of(all, 0), report = half_of(all, 1);
  const std::vector<std::pair<const char*, Grouping>> ways = {
      {"overlap", by_overlap}, {"likeness", by_likeness}, {"suggest", by_suggest}};
  for (const auto& [name, way] : ways) {
    const AtThreshold tuned = way(texts_of(tune, titles)), other = way(texts_of(report, titles));
    float best = 0;
    Quality best_quality;
    for (int step = 2; step <= 40; ++step) {
      const float threshold = 0.02F * static_cast<float>(step);
      const Quality q = quality(tuned(threshold), tune);
      if (q.f_half() > best_quality.f_half()) best = threshold, best_quality = q;
    }
    say(name, "tuned", best, best_quality);
    say(name, "other", best, quality(other(best), report));
  }
  const float given = grouping::Options{}.alike_least;
  say("as shipped", "other", given, quality(by_suggest(texts_of(report, titles))(given), report));
}

/// Halves of real texts put together anew, or made-up words.
std::vector<grouping::IdeaText> many(const Proposals& proposals, std::size_t count) {
  std::mt19937 random(1);
  std::vector<grouping::IdeaText> ideas(count);
  const auto any = [&] { return proposals[random() % proposals.size()].text; };
  for (std::size_t i = 0; i < count; ++i) {
    for (auto& byte : ideas[i].id.bytes) byte = static_cast<std::uint8_t>(random());
    if (!proposals.empty()) {
      const std::string first = any(), last = any();
      ideas[i].text = first.substr(0, first.find(' ', first.size() / 2)) +
                      last.substr(std::min(last.find(' ', last.size() / 2), last.size()));
      continue;
    }
    for (int word = 0; word < 20; ++word) {
      const double spread = std::uniform_real_distribution<>(0, 1)(random);
      ideas[i].text +=
          "ord" + std::to_string(static_cast<int>(4000 * spread * spread * spread)) + ' ';
    }
  }
  return ideas;
}

void measure(const Proposals& proposals) {
  std::printf("\n%8s %10s %8s\n", "ideas", "CPU ms", "groups");
  for (const std::size_t count : {500UZ, 1000UZ, 2000UZ, 4000UZ}) {
    const auto ideas = many(proposals, count);
    system::NoProgress nobody;
    double best_ms = 1e9;
    std::size_t groups = 0;
    for (int turn = 0; turn < 3; ++turn) {
      const std::clock_t begin = std::clock();  // of the processor: others may be at work too
      groups = grouping::suggest(ideas, {}, nobody).size();
      const double took_ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      best_ms = std::min(best_ms, took_ms);
    }
    std::printf("%8zu %10.0f %8zu\n", count, best_ms, groups);
  }
}

}  // namespace
}  // namespace stordialog::bench

int main(int argc, char** argv) {
  using namespace stordialog::bench;
  const char* const file = argc > 1 ? argv[1] : std::getenv("STORDIALOG_PROPOSALS");
  const Proposals proposals = file == nullptr ? Proposals{} : read(file);
  if (file != nullptr && proposals.empty()) {
    std::fprintf(stderr, "%s holds no list of proposals with topic, title and text.\n", file);
    return 2;
  }
  if (proposals.empty()) {
    std::puts(
        "No proposals given, so only the time is measured: name a file, or set "
        "STORDIALOG_PROPOSALS.");
  } else {
    std::printf(
        "%zu proposals. Right: same title, or same topic and seven rare letters in a row in "
        "both titles.\n",
        proposals.size());
    compare(proposals, false);
    compare(proposals, true);
  }
  measure(proposals);
  return 0;
}
