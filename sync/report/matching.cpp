#include "report/matching.h"

#include <algorithm>
#include <tuple>

#include "domain/initiative.h"
#include "grouping/words.h"
#include "report/names.h"
#include "report/sheet_maker.h"

namespace stordialog::report {

namespace {

/// The idea behind it, if everybody may read it.
const IdeaLine* readable_idea(const Results& results, const InitiativeLine& made) {
  const auto idea = std::ranges::find(results.ideas, made.idea, &IdeaLine::id);
  if (idea == results.ideas.end() || !idea->released || idea->hidden) return nullptr;
  return &*idea;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool has_line(std::string_view text, std::string_view wanted) {
  return std::ranges::count(lines_of(text), wanted) > 0;
}

std::vector<std::string> in_common(const InitiativeLine& seeker, const InitiativeLine& giver) {
  std::vector<std::string> found;
  for (const std::string_view name : domain::kResources) {
    if (name == "other") continue;  // nobody knows what it is
    if (has_line(seeker.seeks, name) && has_line(giver.offers, name)) found.emplace_back(name);
  }
  return found;
}

/// However it is written: small or large letters, with or without a full stop.
bool same_organisation(const InitiativeLine& one, const InitiativeLine& other) {
  constexpr std::size_t kWordsMost = 40;
  return grouping::words_of(one.who, kWordsMost) == grouping::words_of(other.who, kWordsMost);
}

domain::Key common_challenge(const IdeaLine& one, const IdeaLine& other) {
  return one.challenge == other.challenge ? one.challenge : domain::Key();
}

std::string challenge_said(const domain::Key& key, const Names& names) {
  return key.empty() ? names.word("report.ideas.no_challenge") : names.challenge(key);
}

std::string resources_said(const Match& match, const Names& names,
                           const wording::Catalogue& words) {
  std::vector<std::string> said;
  for (const std::string& name : match.resources) said.push_back(names.chosen("resource", name));
  return words.list(said);
}

/// Lines that are not there yet.
void add_lines(std::string& text, std::string_view more) {
  for (const std::string_view line : lines_of(more)) {
    if (line.empty() || has_line(text, line)) continue;
    if (!text.empty()) text += '\n';
    text += line;
  }
}

}  // namespace

std::vector<Match> matches(const Results& results) {
  std::vector<Match> found;
  for (const InitiativeLine& seeker : results.initiatives) {
    const IdeaLine* sought_for = readable_idea(results, seeker);
    if (sought_for == nullptr || seeker.who.empty()) continue;
    for (const InitiativeLine& giver : results.initiatives) {
      const IdeaLine* offered_for = readable_idea(results, giver);
      if (offered_for == nullptr || giver.who.empty() || same_organisation(seeker, giver)) continue;
      auto resources = in_common(seeker, giver);
      if (resources.empty()) continue;
      found.push_back(
          {&seeker, &giver, std::move(resources), common_challenge(*sought_for, *offered_for)});
    }
  }
  std::ranges::stable_sort(found, {}, [](const Match& match) {
    return std::tuple(match.challenge.empty(), -static_cast<int>(match.resources.size()),
                      std::string_view(match.seeker->who), std::string_view(match.giver->who));
  });
  return found;
}

std::string match_said(const Match& match, const Results& results,
                       const wording::Catalogue& words) {
  const Names names(results.event, words);
  std::string said =
      words.text("report.matching.pair", {{"giver", Names::one_line(match.giver->who)},
                                          {"seeker", Names::one_line(match.seeker->who)},
                                          {"resources", resources_said(match, names, words)}});
  if (!match.challenge.empty()) {
    said += " " + words.text("report.matching.same_challenge",
                             {{"challenge", names.challenge(match.challenge)}});
  }
  return said;
}

Sheet matches_sheet(const Results& results, const wording::Catalogue& words) {
  const Names names(results.event, words);
  SheetMaker sheet(words, "matching", "report.sheet.matching");
  sheet.column("seeker", "report.matching.seeker")
      .column("seeker_what", "report.matching.seeker_what")
      .column("giver", "report.matching.giver")
      .column("giver_what", "report.matching.giver_what")
      .column("in_common", "report.matching.in_common")
      .column("reason", "report.matching.reason");
  for (const Match& match : matches(results)) {
    sheet.row({match.seeker->who, match.seeker->what, match.giver->who, match.giver->what,
               resources_said(match, names, words), match_said(match, results, words)});
  }
  return sheet.take();
}

Sheet organisations_sheet(const Results& results, const wording::Catalogue& words) {
  struct Row {
    std::string organisation;
    domain::Key challenge;
    InitiativeLine all;  // what the initiatives say together
  };
  std::vector<Row> rows;
  for (const InitiativeLine& made : results.initiatives) {
    const IdeaLine* idea = readable_idea(results, made);
    if (idea == nullptr || made.who.empty()) continue;
    auto row = std::ranges::find_if(rows, [&](const Row& known) {
      return known.challenge == idea->challenge && same_organisation(known.all, made);
    });
    if (row == rows.end()) {
      rows.push_back({made.who, idea->challenge, {}});
      row = std::prev(rows.end());
      row->all.who = made.who;
    }
    if (!row->all.what.empty()) row->all.what += "; ";
    row->all.what += Names::one_line(made.what);
    add_lines(row->all.offers, made.offers);
    add_lines(row->all.seeks, made.seeks);
  }
  std::ranges::stable_sort(rows, {}, &Row::organisation);
  const Names names(results.event, words);
  SheetMaker sheet(words, "organisations", "report.sheet.organisations");
  sheet.column("organisation_of", "report.signatories.organisation")
      .column("about", "report.ideas.challenge")
      .column("offers", "screen.initiative.offers")
      .column("seeks", "screen.initiative.seeks")
      .column("whats", "report.sheet.initiatives");
  for (const Row& row : rows) {
    sheet.row({row.organisation, challenge_said(row.challenge, names),
               names.chosen("resource", row.all.offers), names.chosen("resource", row.all.seeks),
               row.all.what});
  }
  return sheet.take();
}

}  // namespace stordialog::report
