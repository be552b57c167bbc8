// The results on a terminal: who won is in the table, and below it what one must know to trust it.
#include <algorithm>

#include "report/explained.h"
#include "report/method_text.h"
#include "report/sides_text.h"
#include "report/sure.h"
#include "report/table.h"
#include "report/themes_text.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

constexpr std::size_t kTitleGraphemesMost = 48;
constexpr std::uint64_t kBarCells = 20;

std::string bar(std::uint64_t part, std::uint64_t whole) {
  static constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::uint64_t eighths = whole == 0 ? 0 : (part * kBarCells * 8 + whole / 2) / whole;
  std::string text;
  for (std::uint64_t cell = 0; cell < eighths / 8; ++cell) text += "█";
  return text + std::string(kEighths[eighths % 8]);
}

std::string head_text(const Results& results, const wording::Catalogue& words) {
  const auto& event = results.event;
  const auto language = words.language();
  std::string text;
  if (event.practice) text += std::string(words.text("report.practice")) + "\n";
  text += std::string(event.name.in(language)) + "\n";
  if (!event.date.empty()) text += words.date(event.date) + ", ";
  text += std::string(event.place.in(language)) + "\n";
  return text;
}

std::string question_text(const Results& results, const QuestionResult& result,
                          const wording::Catalogue& words) {
  const auto language = words.language();
  const auto* question = results.event.question(result.question);
  if (!question) return "";
  std::string text = "\n" + std::string(question->title.in(language)) + "\n";
  const std::string_view counted =
      results.event.codes ? "report.result.ballots" : "report.result.ballots_sessions";
  text += std::string(words.text(counted)) + ": " + words.number(result.count.ballots) + ". " +
          method_text(*question, words) + "\n\n";
  const bool shares = question->method == domain::Method::picks;
  const std::uint32_t longest = result.count.lines.empty() ? 0 : result.count.lines.front().votes;
  Table table({{std::string(words.text("report.result.rank")), Align::right},
               {std::string(words.text("report.result.option"))},
               {points_head(*question, words), Align::right},
               {shares ? std::string(words.text("report.result.share")) : "", Align::right},
               {""}});
  for (const auto& line : result.count.lines) {
    const std::string title = option_title(results.event, result, line.option, words);
    const bool counted_any = result.count.ballots > 0;
    table.add({std::to_string(line.rank), shortened(title, kTitleGraphemesMost),
               points_text(*question, line.votes, result.count.ballots, words),
               !shares       ? ""
               : counted_any ? words.percent(line.votes, result.count.ballots)
                             : "–",
               bar(line.votes, shares ? result.count.ballots : longest)});
  }
  text += table.text();
  const auto same_rank = [](const tally::Line& left, const tally::Line& right) {
    return left.rank == right.rank;
  };
  if (std::ranges::adjacent_find(result.count.lines, same_rank) != result.count.lines.end()) {
    text += std::string(words.text(shares ? "report.result.tied" : "report.method.tied")) + "\n";
  }
  text += explained_text(results.event, result, words);
  const auto sure = sure_sentences(results.event, result, words);
  if (!sure.empty()) text += "\n" + std::string(words.text("report.sure.title")) + "\n\n";
  for (const std::string& sentence : sure) text += sentence + "\n";
  const std::string sides = sides_text(results.event, result, words);
  if (!sides.empty()) text += "\n" + sides;
  return text;
}

std::string comparison_text(const Results& results, const wording::Catalogue& words) {
  if (results.comparisons.empty()) return "";
  std::int64_t differing = 0;
  for (const auto& row : results.comparisons) differing += row.differing;
  if (differing > 0) return "\n" + words.plural("report.result.differs", differing) + "\n";
  return "\n" + std::string(words.text("report.result.agrees")) + "\n";
}

std::string duplicates_text(const Results& results, const wording::Catalogue& words) {
  std::string text;
  for (const auto& row : results.merge.duplicates) {
    std::string stations;
    for (const auto station : row.set_aside_from) {
      if (!stations.empty()) stations += ", ";
      stations += std::to_string(station);
    }
    text += words.text("report.line.duplicate", {{"id", row.id.text().substr(0, 8)},
                                                 {"counted", std::to_string(row.counted_from)},
                                                 {"set_aside", stations}}) +
            "\n";
  }
  return text;
}

std::string lists_text(const Results& results, const wording::Catalogue& words) {
  Table table({{std::string(words.text("report.contacts.title"))},
               {std::string(words.text("report.csv.sign_ups")), Align::right}});
  for (const auto& list : results.sign_ups) {
    const auto* known = results.event.list(list.list);
    const std::string title = known ? std::string(known->title.in(words.language())) : list.list;
    table.add({shortened(title, kTitleGraphemesMost), words.number(list.sign_ups)});
  }
  return table.empty() ? "" : "\n" + table.text();
}

std::string ideas_text(const Results& results, const wording::Catalogue& words) {
  std::int64_t supports = 0;
  for (const auto& idea : results.ideas) supports += idea.supports;
  std::string text =
      "\n" + words.plural("kinds.idea", static_cast<std::int64_t>(results.ideas.size()));
  text += ", " + words.plural("kinds.support", supports);
  text +=
      ", " + words.plural("kinds.signatory", static_cast<std::int64_t>(results.signatories.size()));
  text += ", " + words.plural("kinds.contact", results.contacts_sealed);
  return text + "\n";
}

}  // namespace

std::string results_text(const Results& results, const wording::Catalogue& words) {
  std::string text = head_text(results, words);
  if (results.opened) {
    for (const auto& result : results.questions) text += question_text(results, result, words);
    text += comparison_text(results, words);
    text += duplicates_text(results, words);
    text += "\n" + std::string(words.text("report.advisory")) + "\n";
  }
  if (results.contacts_opened) text += lists_text(results, words);
  text += ideas_text(results, words);
  const std::string themes = themes_text(results, words);
  return themes.empty() ? text : text + "\n" + themes;
}

}  // namespace stordialog::report
