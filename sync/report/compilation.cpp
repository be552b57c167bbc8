#include "report/compilation.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "report/explained.h"
#include "report/matching.h"
#include "report/method_text.h"
#include "report/names.h"
#include "report/result_bars.h"
#include "report/sheets.h"
#include "report/write.h"
#include "seal/hash.h"

namespace stordialog::report {

namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

/// Cells of a sheet as people read them.
std::string shown(const Cell& cell, const wording::Catalogue& words) {
  if (const auto* text = std::get_if<std::string>(&cell)) return Names::one_line(*text);
  if (const auto* number = std::get_if<std::uint64_t>(&cell)) {
    return words.number(static_cast<std::int64_t>(*number));
  }
  const auto& share = std::get<Share>(cell);
  return share.whole == 0 ? "–"
                          : words.percent(static_cast<std::int64_t>(share.part),
                                          static_cast<std::int64_t>(share.whole));
}

class Telling {
 public:
  Telling(const Results& results, const wording::Catalogue& words)
      : results_(results), event_(results.event), words_(words), names_(results.event, words) {}

  Document tell() {
    front();
    questions();
    ideas();
    initiatives();
    matching();
    signatories();
    sign_ups();
    trust();
    about();
    return std::move(document_);
  }

 private:
  std::string word(std::string_view key) const { return names_.word(key); }
  template <typename Made>
  void add(Made made) {
    document_.blocks.emplace_back(std::move(made));
  }
  void heading(int level, std::string text, std::string anchor) {
    add(Heading{level, std::move(text), std::move(anchor)});
  }
  void say(std::string text, Tone tone = Tone::plain) { add(Paragraph{std::move(text), tone}); }

  void front() {
    document_.language = words_.language();
    document_.right_to_left = words_.right_to_left();
    if (event_.practice) document_.strip = word("report.practice");
    document_.brand = names_.in(event_.name);
    document_.brand_line = names_.in(event_.place);
    document_.date = event_.date;
    document_.footer = word("report.page.kicker") + " · " + names_.in(event_.name);
    document_.contents_title = word("report.page.contents");
    document_.references_title = word("report.page.references");
    document_.page_word = word("report.page.page");
    auto& cover = document_.cover;
    cover.kicker = word("report.page.kicker");
    cover.title = names_.in(event_.invitation);
    cover.lead = lead();
    const auto fact = [&cover](std::string name, std::string value) {
      if (!value.empty()) cover.facts.emplace_back(std::move(name), std::move(value));
    };
    std::vector<std::string> sides;
    for (const auto& side : event_.sides) sides.push_back(names_.in(side.name));
    fact(word("report.page.sides"), words_.list(sides));
    fact(word("report.page.registry"), event_.registry_number);
    fact(word("report.page.influence"), influence());
    fact(word("report.page.stations"), stations());
    if (results_.present > 0) fact(word("report.page.present"), words_.number(results_.present));
    fact(word("report.page.opened"),
         word(results_.opened ? "report.page.opened_by_all" : "report.page.not_opened"));
    fact(word("report.page.checksum"), checksum(results_));
  }

  std::string lead() const {
    std::int64_t ballots = 0;
    for (const auto& question : results_.questions) ballots += question.count.ballots;
    const std::string votes =
        words_.plural(event_.codes ? "report.page.votes" : "report.page.sessions", ballots);
    return words_.text("report.page.lead",
                       {{"ideas", words_.plural("kinds.idea", size_of(results_.ideas))},
                        {"votes", votes},
                        {"organisations", words_.plural("report.page.organisations",
                                                        size_of(results_.signatories))}}) +
           " " +
           words_.text("report.page.held", {{"event", names_.in(event_.name)},
                                            {"date", words_.date(event_.date)},
                                            {"place", names_.in(event_.place)}});
  }

  std::string influence() const {
    switch (event_.influence) {
      case domain::Influence::know:
        return word("report.influence.know");
      case domain::Influence::think:
        return word("report.influence.think");
      case domain::Influence::act:
        return word("report.influence.act");
      case domain::Influence::decide:
        return word("report.influence.decide");
    }
    return "";
  }

  std::string stations() const {
    std::set<domain::StationNumber> came;
    for (const auto& row : results_.merge.balances) {
      if (row.received > 0) came.insert(row.station);
    }
    const auto missing = size_of(results_.merge.missing);
    const auto all = size_of(came) + missing;
    return words_.text("report.page.stations_of",
                       {{"came", words_.number(size_of(came))}, {"all", words_.number(all)}});
  }

  void questions() {
    if (!results_.opened) {
      heading(1, word("report.page.results"), "result");
      say(word("report.page.not_opened"), Tone::missing);
      return;
    }
    for (std::size_t index = 0; index < results_.questions.size(); ++index) {
      question(results_.questions[index], index + 1);
    }
  }

  void question(const QuestionResult& result, std::size_t number) {
    const auto* asked = event_.question(result.question);
    heading(1, names_.question(result.question), "result-" + std::to_string(number));
    if (!asked) return;
    say(counted_text(event_, result, words_) + " " + method_text(*asked, words_) + " " +
            word("report.advisory"),
        Tone::quiet);
    Bars bars = result_bars(event_, *asked, result, words_);
    const bool tied = std::ranges::any_of(bars.rows, &BarRow::tied);
    add(std::move(bars));
    if (tied) {
      say(word(has_conclusions(*asked) ? "report.result.tied" : "report.method.tied"), Tone::quiet);
    }
    margins(result);
    stations_left_out(result);
    sides(result);
    explained(result, number);
  }

  /// Why this order: tables and steps for whoever wants to do it again.
  void explained(const QuestionResult& result, std::size_t number) {
    Explained told = explain(event_, result, words_, Meetings::matrix);
    for (std::string& text : told.aside) say(std::move(text), Tone::notice);
    if (told.steps.empty()) return;
    heading(2, word("report.explained.self"), "counted-" + std::to_string(number));
    for (Grid& table : told.tables) {
      say(table.caption);  // neither page nor print shows a table's own
      add(std::move(table));
    }
    Points steps;
    for (std::size_t i = 0; i < told.steps.size(); ++i) {
      steps.points.push_back(
          {words_.number(static_cast<std::int64_t>(i + 1)) + ". " + told.steps[i].lead,
           told.steps[i].text});
    }
    add(std::move(steps));
    std::string rest;
    for (const auto* texts : {&told.ties, &told.sums}) {
      for (const std::string& text : *texts) rest += (rest.empty() ? "" : "\n") + text;
    }
    say(std::move(rest));
    say(told.ballots, Tone::quiet);
  }

  void margins(const QuestionResult& result) {
    std::string told;
    for (const auto& margin : result.margins) {
      if (!margin.too_close) continue;
      const auto* asked = event_.question(result.question);
      const std::string above = names_.option(result.question, margin.above);
      const std::string below = names_.option(result.question, margin.below);
      told += told.empty() ? "" : "\n";
      told += asked && has_conclusions(*asked) ? words_.plural("report.page.too_close", margin.gap,
                                                               {{"above", above}, {"below", below}})
                                               : words_.text("report.page.too_close_by_change",
                                                             {{"above", above}, {"below", below}});
    }
    if (!told.empty()) say(std::move(told), Tone::notice);
  }

  /// Whether the order hangs on any one station.
  void stations_left_out(const QuestionResult& result) {
    if (result.without_station.empty()) return;
    bool all_hold = true;
    std::vector<std::string> matter;
    for (const auto& without : result.without_station) {
      const auto holds = tally::holds(result.margins, without.order);
      all_hold = all_hold && holds == tally::Holds::yes;
      if (holds == tally::Holds::no) matter.push_back(std::to_string(without.station));
    }
    if (all_hold) say(word("report.page.no_station_matters"), Tone::quiet);
    if (matter.empty()) return;
    say(words_.plural("report.page.station_matters", size_of(matter),
                      {{"stations", words_.list(matter)}}),
        Tone::notice);
  }

  std::string step(tally::Step percent) const {
    if (percent == tally::kUnderTen) return word("report.page.under_ten");
    if (percent == tally::kOverNinety) return word("report.page.over_ninety");
    return std::to_string(percent) + "\u00a0%";
  }

  void sides(const QuestionResult& result) {
    if (!result.sides.published || event_.sides.size() != tally::kSides) return;
    heading(2, word("report.page.by_side"), "sides-" + result.question);
    say(word("report.page.by_side_text"), Tone::quiet);
    Grid grid{word("report.page.by_side"), {{word("report.result.option")}}, {}};
    for (std::size_t side = 0; side < tally::kSides; ++side) {
      grid.columns.push_back({names_.in(event_.sides[side].name) + " (" +
                                  words_.number(result.sides.ballots.at(side)) + ")",
                              true});
    }
    grid.columns.push_back({word("report.page.common_ground"), true});
    std::vector<const tally::SideLine*> lines;
    for (const auto& line : result.sides.lines) lines.push_back(&line);
    std::ranges::stable_sort(lines, [](const auto* left, const auto* right) {
      if (left->shown != right->shown) return left->shown;
      return left->common_ground_rank < right->common_ground_rank;
    });
    for (const auto* line : lines) {
      std::vector<std::string> row = {names_.option(result.question, line->option)};
      for (const auto percent : line->steps) row.push_back(line->shown ? step(percent) : "–");
      row.push_back(line->shown ? step(line->common_ground) : "–");
      grid.rows.push_back(std::move(row));
    }
    add(std::move(grid));
  }

  void ideas() {
    heading(1, word("report.page.ideas"), "ideas");
    std::int64_t released = 0, hidden = 0;
    for (const auto& idea : results_.ideas) {
      hidden += idea.hidden;
      released += idea.released && !idea.hidden;
    }
    const auto waiting = size_of(results_.ideas) - released - hidden;
    say(words_.plural("report.page.ideas_released", released) + " " +
            word("report.page.supporters_once"),
        Tone::quiet);
    for (std::size_t index = 0; index < results_.themes.size(); ++index) {
      const auto& theme = results_.themes[index];
      heading(2, theme.name.empty() ? word("report.page.unnamed_theme") : theme.name,
              "theme-" + std::to_string(index + 1));
      say(words_.plural("report.page.supporters", theme.supports), Tone::quiet);
      points_of([&](const IdeaLine& idea) { return idea.theme == theme.id; });
    }
    if (std::ranges::any_of(results_.ideas, [](const auto& idea) {
          return idea.theme.empty() && idea.released && !idea.hidden;
        })) {
      if (!results_.themes.empty()) {
        heading(2, word("report.page.other_ideas"), "other-ideas");
      }
      points_of([](const IdeaLine& idea) { return idea.theme.empty(); });
    }
    if (waiting > 0) say(words_.plural("report.page.ideas_waiting", waiting), Tone::missing);
    if (hidden > 0) say(words_.plural("report.page.ideas_hidden", hidden), Tone::missing);
  }

  void points_of(const auto& wanted) {
    Points list;
    for (const auto& idea : results_.ideas) {
      if (!idea.released || idea.hidden || !wanted(idea)) continue;
      std::string detail = words_.plural("report.page.supporters", idea.supports);
      if (!idea.challenge.empty()) detail += " · " + names_.challenge(idea.challenge);
      list.points.push_back({idea.text, detail});
    }
    if (!list.points.empty()) add(std::move(list));
  }

  /// Of released ideas.
  void initiatives() {
    Points list;
    for (const auto& made : results_.initiatives) {
      const auto idea = std::ranges::find(results_.ideas, made.idea, &IdeaLine::id);
      if (idea == results_.ideas.end() || !idea->released || idea->hidden) continue;
      list.points.push_back({made.what, about_initiative(made)});
    }
    if (list.points.empty()) return;
    heading(1, word("report.page.initiatives"), "initiatives");
    say(word("report.page.initiatives_text"), Tone::quiet);
    add(std::move(list));
  }

  /// Who is in it has an initiative that everybody may read.
  void matching() {
    if (results_.initiatives.empty()) return;
    heading(1, word("report.matching.title"), "matching");
    say(word("report.matching.text"), Tone::quiet);
    Points list;
    const auto found = matches(results_);
    for (const Match& match : found | std::views::take(kMatchesShown)) {
      list.points.push_back(
          {match_said(match, results_, words_),
           Names::one_line(match.seeker->what) + " · " + Names::one_line(match.giver->what)});
    }
    if (found.empty()) say(word("report.matching.none"), Tone::missing);
    if (!found.empty()) add(std::move(list));
    if (found.size() > kMatchesShown) {
      say(words_.plural("report.matching.more",
                        static_cast<std::int64_t>(found.size() - kMatchesShown)),
          Tone::quiet);
    }
    grid("organisations");
  }

  std::string about_initiative(const InitiativeLine& made) const {
    std::string about;
    const auto tell = [&](std::string_view key, const std::string& value) {
      if (value.empty()) return;
      about += (about.empty() ? "" : "\n") + word(key) + ": " + value;
    };
    tell("screen.initiative.review_who", made.who);
    tell("screen.initiative.review_when", names_.chosen("when", made.when));
    tell("screen.initiative.offers", names_.chosen("resource", made.offers));
    tell("screen.initiative.seeks", names_.chosen("resource", made.seeks));
    tell("screen.initiative.review_funding", names_.chosen("funding", made.funding));
    return about;
  }

  void signatories() {
    heading(1, word("report.page.signatories"), "signatories");
    if (results_.signatories.empty()) {
      say(word("report.page.no_signatories"), Tone::missing);
      return;
    }
    say(words_.plural("report.page.signed", size_of(results_.signatories)));
    grid("signatories");
  }

  void sign_ups() {
    if (event_.lists.empty()) return;
    heading(1, word("report.contacts.title"), "sign-ups");
    if (results_.contacts_opened) {
      grid("sign-ups");
      return;
    }
    say(words_.plural("report.page.contacts_sealed", results_.contacts_sealed), Tone::missing);
  }

  void trust() {
    heading(1, word("report.page.trust"), "trust");
    if (results_.opened) {
      std::int64_t differing = 0;
      for (const auto& row : results_.comparisons) differing += row.differing;
      if (differing > 0) {
        say(words_.plural("report.result.differs", differing), Tone::notice);
      } else {
        say(word("report.result.agrees"));
      }
    }
    if (!results_.merge.duplicates.empty()) {
      say(words_.plural("report.page.codes_twice", size_of(results_.merge.duplicates)) + " " +
              word("report.duplicates.text"),
          Tone::notice);
    }
    for (const auto station : results_.merge.missing)
      about_station(station, "report.stations.missing");
    for (const auto station : results_.merge.board_only) {
      about_station(station, "report.stations.board_only");
    }
    for (const auto& fork : results_.merge.forks)
      about_station(fork.station, "report.stations.fork");
    if (results_.merge.withdrawn > 0) {
      say(words_.plural("report.withdrawals.withdrawn", results_.merge.withdrawn));
    }
    if (!results_.merge.codes.empty()) {
      heading(2, word("report.codes.title"), "codes");
      say(word("report.codes.rule"), Tone::quiet);
      grid("code-balance");
    }
    heading(2, word("report.balance.title"), "balance");
    say(word("report.balance.rule"), Tone::quiet);
    grid("stations");
  }

  void about_station(domain::StationNumber station, std::string_view key) {
    say(words_.text("report.line.station",
                    {{"station", std::to_string(station)}, {"text", word(key)}}),
        Tone::notice);
  }

  void about() {
    heading(1, word("report.page.about"), "about");
    say(word("report.page.no_personal_data"));
    const auto& privacy = event_.privacy;
    Grid purposes{word("report.page.purposes"),
                  {{word("report.page.purpose")}, {word("report.page.legal_basis")}},
                  {}};
    for (const auto& purpose : privacy.purposes) {
      purposes.rows.push_back({Names::one_line(names_.in(purpose.text)), purpose.legal_basis});
    }
    if (!privacy.controller.empty()) {
      say(words_.text("report.page.controller",
                      {{"controller", privacy.controller}, {"contact", privacy.contact}}));
    }
    if (!purposes.rows.empty()) add(std::move(purposes));
    if (!privacy.disposal_date.empty()) {
      say(words_.text("report.page.disposal", {{"date", words_.date(privacy.disposal_date)}}));
    }
  }

  /// A sheet of that name as a table; nothing if there is none or it has no rows.
  void grid(std::string_view name) {
    if (sheets_.empty()) sheets_ = sheets(results_, words_);
    const auto sheet = std::ranges::find(sheets_, name, &Sheet::name);
    if (sheet == sheets_.end() || sheet->rows.empty()) return;
    Grid made{sheet->title, {}, {}};
    for (const auto& column : sheet->columns) {
      // The first column names the row, also where it does so by a number.
      made.columns.push_back(
          {column.title, column.kind != CellKind::text && !made.columns.empty()});
    }
    for (const auto& cells : sheet->rows) {
      std::vector<std::string> row;
      for (const auto& cell : cells) row.push_back(shown(cell, words_));
      made.rows.push_back(std::move(row));
    }
    add(std::move(made));
  }

  const Results& results_;
  const domain::Event& event_;
  const wording::Catalogue& words_;
  Names names_;
  Document document_;
  std::vector<Sheet> sheets_;
};

}  // namespace

std::string checksum(const Results& results) {
  const std::string json = results_json(results);
  const domain::Bytes bytes(json.begin(), json.end());
  const auto hash = seal::hash128("stordialog/1/results", {bytes});
  const std::string hex = domain::to_hex(hash);
  std::string grouped;
  for (std::size_t at = 0; at < hex.size(); at += 4) {
    if (at > 0) grouped += ' ';
    grouped += hex.substr(at, 4);
  }
  return grouped;
}

Document compilation(const Results& results, const wording::Catalogue& words) {
  return Telling(results, words).tell();
}

}  // namespace stordialog::report
