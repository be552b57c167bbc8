#include "report/plan.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "report/compilation.h"
#include "report/matching.h"
#include "report/method_text.h"
#include "report/names.h"
#include "report/result_bars.h"
#include "report/year_wheel.h"

namespace stordialog::report {

namespace {

constexpr std::size_t kIdeasPerChallenge = 8;  // the rest is counted and stands in the compilation

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

class Plan {
 public:
  Plan(const Results& results, const domain::YearPlan* year, const wording::Catalogue& words)
      : results_(results),
        event_(results.event),
        year_(year),
        words_(words),
        names_(results.event, words) {}

  Document tell() {
    front();
    challenges();
    learning();
    year();
    steering();
    communication();
    resources();
    sources();
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
  void say(std::string text, std::vector<Reference> references, Tone tone = Tone::plain) {
    add(Paragraph{std::move(text), tone, std::move(references)});
  }
  void missing(std::string_view key) { add(Paragraph{word(key), Tone::missing}); }

  /// The reference for something, made when it is first asked for: "I12".
  Reference source(char kind, const std::string& id, const std::string& text) {
    const auto known = references_.find(kind + id);
    if (known != references_.end()) return known->second;
    Reference made = kind + std::to_string(++counted_[kind]);
    references_.emplace(kind + id, made);
    sources_.push_back({made, text});
    return made;
  }
  Reference vote(const QuestionResult& result) {
    return source(
        'R', result.question,
        words_.text("report.plan.source_vote", {{"question", names_.question(result.question)},
                                                {"ballots", words_.number(result.count.ballots)},
                                                {"checksum", checksum(results_)}}));
  }
  Reference idea(const IdeaLine& line) {
    return source('I', line.id,
                  words_.text("report.plan.source_idea", {{"text", Names::one_line(line.text)},
                                                          {"id", line.id.substr(0, 8)}}));
  }
  Reference initiative(const InitiativeLine& line) {
    return source(
        'N', line.id,
        words_.text("report.plan.source_initiative",
                    {{"text", Names::one_line(line.what)}, {"id", line.id.substr(0, 8)}}));
  }
  Reference sign_up(const SignUpCount& count) {
    return source('A', count.list,
                  words_.text("report.plan.source_sign_up", {{"list", names_.list(count.list)}}));
  }

  void front() {
    document_.language = words_.language();
    document_.right_to_left = words_.right_to_left();
    if (event_.practice) document_.strip = word("report.practice");
    document_.brand = names_.in(event_.name);
    document_.brand_line = names_.in(event_.place);
    document_.date = event_.date;
    document_.footer = word("report.plan.kicker") + " · " + word("report.page.checksum") + " " +
                       checksum(results_).substr(0, 9);
    document_.contents_title = word("report.page.contents");
    document_.references_title = word("report.page.references");
    document_.page_word = word("report.page.page");
    auto& cover = document_.cover;
    cover.kicker = word("report.plan.kicker");
    cover.title = word("report.plan.title");
    cover.lead = words_.text("report.plan.lead", {{"event", names_.in(event_.name)},
                                                  {"date", words_.date(event_.date)}});
    std::vector<std::string> sides;
    for (const auto& side : event_.sides) sides.push_back(names_.in(side.name));
    cover.facts.emplace_back(word("report.page.sides"), words_.list(sides));
    if (!event_.registry_number.empty()) {
      cover.facts.emplace_back(word("report.page.registry"), event_.registry_number);
    }
    cover.facts.emplace_back(word("report.plan.adopted"), word("report.plan.to_fill_in"));
    cover.facts.emplace_back(word("report.plan.period"), word("report.plan.to_fill_in"));
    cover.facts.emplace_back(word("report.page.checksum"), checksum(results_));
  }

  void challenges() {
    heading(1, word("report.plan.challenges"), "challenges");
    bool any = false;
    for (const auto& result : results_.questions) {
      if (!results_.opened || result.count.ballots == 0) continue;
      any = true;
      prioritised(result);
    }
    if (!any) missing("report.plan.no_votes");
  }

  void prioritised(const QuestionResult& result) {
    const auto reference = vote(result);
    say(counted_text(event_, result, words_) + " " + word("report.advisory"), {reference},
        Tone::quiet);
    const auto* asked = event_.question(result.question);
    if (!asked) return;
    add(result_bars(event_, *asked, result, words_));
    for (std::size_t at = 0; at < result.count.lines.size(); ++at) {
      const auto& line = result.count.lines[at];
      if (line.votes == 0 || line.option >= asked->options.size()) continue;
      const auto* margin = at < result.margins.size() ? &result.margins[at] : nullptr;
      challenge(asked->options[line.option], line, result, margin);
    }
  }

  /// How many chose it, or what it came to by another rule.
  std::string told_of(const tally::Line& line, const QuestionResult& result) const {
    const auto* asked = event_.question(result.question);
    if (asked && !has_conclusions(*asked)) {
      return words_.text("report.plan.points",
                         {{"what", points_head(*asked, words_)},
                          {"points", line_said(*asked, result, line, words_).value}});
    }
    return words_.plural("report.plan.votes", line.votes,
                         {{"ballots", words_.number(result.count.ballots)},
                          {"share", words_.percent(line.votes, result.count.ballots)}});
  }

  void challenge(const domain::Key& key, const tally::Line& line, const QuestionResult& result,
                 const tally::Margin* margin) {
    heading(2, words_.number(line.rank) + ". " + names_.challenge(key),
            "challenge-" + result.question + "-" + key);
    std::string told = told_of(line, result);
    const auto* asked = event_.question(result.question);
    if (margin && margin->to_tie > 0) {
      const bool in_votes = asked && has_conclusions(*asked);
      told += " " + words_.plural(in_votes ? "report.plan.ahead" : "report.plan.ahead_by_change",
                                  in_votes ? margin->gap : margin->to_overtake,
                                  {{"below", names_.option(result.question, margin->below)}});
    }
    if (margin && margin->too_close) told += " " + word("report.plan.too_close");
    say(told, {vote(result)});
    themes_of(key);
    ideas_of(key);
    initiatives_of(key);
    Blank blank{{}, word("report.plan.write_here")};
    for (std::size_t side = 0; side < event_.sides.size(); ++side) {
      const auto owner = side == 0   ? BlankOwner::first_side
                         : side == 1 ? BlankOwner::second_side
                                     : BlankOwner::nobody;
      blank.boxes.push_back(
          {words_.text("report.plan.undertakes", {{"side", names_.in(event_.sides[side].name)}}),
           owner});
    }
    if (!blank.boxes.empty()) add(std::move(blank));
  }

  static bool may_be_told(const IdeaLine& idea) { return idea.released && !idea.hidden; }
  [[nodiscard]] bool is_about(const ThemeLine& theme, const domain::Key& key) const {
    if (std::ranges::find(theme.options, key) != theme.options.end()) return true;
    return std::ranges::any_of(results_.ideas, [&](const IdeaLine& line) {
      return line.theme == theme.id && line.challenge == key && may_be_told(line);
    });
  }

  void themes_of(const domain::Key& key) {
    Points points;
    for (const auto& theme : results_.themes) {
      if (!is_about(theme, key)) continue;
      std::vector<Reference> references;
      for (const auto& line : results_.ideas) {
        if (line.theme == theme.id && may_be_told(line)) references.push_back(idea(line));
      }
      points.points.push_back({theme.name.empty() ? word("report.page.unnamed_theme") : theme.name,
                               words_.plural("report.page.supporters", theme.supports),
                               std::move(references)});
    }
    if (points.points.empty()) return;
    heading(3, word("report.plan.themes"), "themes-" + key);
    add(std::move(points));
  }

  void ideas_of(const domain::Key& key) {
    Points points;
    std::int64_t more = 0;
    for (const auto& line : results_.ideas) {
      if (line.challenge != key || !may_be_told(line)) continue;
      if (points.points.size() == kIdeasPerChallenge) {
        ++more;
        continue;
      }
      points.points.push_back(
          {line.text, words_.plural("report.page.supporters", line.supports), {idea(line)}});
    }
    heading(3, word("report.sheet.ideas"), "ideas-" + key);
    if (points.points.empty()) return missing("report.plan.no_ideas");
    add(std::move(points));
    if (more > 0) say(words_.plural("report.plan.more_ideas", more), {}, Tone::quiet);
  }

  void initiatives_of(const domain::Key& key) {
    Points points;
    for (const auto& made : results_.initiatives) {
      const auto of = std::ranges::find(results_.ideas, made.idea, &IdeaLine::id);
      if (of == results_.ideas.end() || of->challenge != key || !may_be_told(*of)) continue;
      const std::string needs = words_.text(
          "report.plan.initiative", {{"who", made.who},
                                     {"when", names_.chosen("when", made.when)},
                                     {"offers", said(names_.chosen("resource", made.offers))},
                                     {"seeks", said(names_.chosen("resource", made.seeks))}});
      points.points.push_back({made.what, needs, {initiative(made), idea(*of)}});
    }
    heading(3, word("report.page.initiatives"), "initiatives-" + key);
    if (points.points.empty()) return missing("report.plan.no_initiatives");
    add(std::move(points));
  }
  static std::string said(std::string words) { return words.empty() ? "–" : words; }

  void lists_of(domain::ListKind kind) {
    for (const auto& list : event_.lists) {
      if (list.kind != kind) continue;
      const auto count = std::ranges::find(results_.sign_ups, list.key, &SignUpCount::list);
      if (!results_.contacts_opened || count == results_.sign_ups.end()) continue;
      say(words_.plural("report.plan.signed_up", count->sign_ups,
                        {{"list", names_.in(list.title)}}),
          {sign_up(*count)});
    }
  }

  void learning() {
    heading(1, word("report.plan.learning"), "learning");
    lists_of(domain::ListKind::workshop);
    lists_of(domain::ListKind::interest);
    missing("report.plan.no_learning");
  }

  void year() {
    heading(1, word("report.plan.year"), "year");
    if (!year_) return missing("report.plan.no_year");
    const std::string title =
        words_.text("report.year.title", {{"year", std::to_string(year_->year)}}) + ", " +
        year_->name;
    Grid grid{title,
              {{word("report.year.month")},
               {word("report.year.activity")},
               {word("report.year.responsible")}},
              {}};
    for (const auto& one : year_->activities) {
      std::string when = words_.short_month(one.month);
      if (one.day != 0) {
        when = words_.text("report.year.day", {{"day", std::to_string(one.day)}, {"month", when}});
      }
      grid.rows.push_back({when, one.title,
                           one.owner == domain::YearOwner::first_side ? year_->sides[0]
                           : one.owner == domain::YearOwner::second_side
                               ? year_->sides[1]
                               : word("report.year.joint")});
    }
    say(title, {source('H', std::to_string(year_->year), title)}, Tone::quiet);
    add(std::move(grid));
    if (!year_->note.empty()) say(year_->note, {}, Tone::quiet);
  }

  void steering() {
    heading(1, word("report.plan.steering"), "steering");
    say(words_.plural("report.page.signed", size_of(results_.signatories)),
        {source('O', "signatories", word("report.plan.source_signatories"))});
    lists_of(domain::ListKind::working_group);
    for (const auto& list : event_.lists) {
      if (list.kind == domain::ListKind::working_group) roster(list);
    }
    heading(2, word("report.plan.meetings"), "meetings");
    Grid meetings{
        word("report.plan.meetings"),
        {{word("report.plan.meeting")}, {word("report.page.date")}, {word("report.plan.chair")}},
        {}};
    for (int meeting = 1; meeting <= 4; ++meeting) {
      meetings.rows.push_back({std::to_string(meeting), word("report.plan.to_fill_in"),
                               word("report.plan.to_fill_in")});
    }
    add(std::move(meetings));
    missing("report.plan.no_chair");
  }

  /// Seats to fill: who signed up stands only in the contacts.
  void roster(const domain::SignUpList& list) {
    if (list.places.empty()) return;
    heading(2, names_.in(list.title), "roster-" + list.key);
    Grid seats{names_.in(list.title), {{word("report.plan.seat")}}, {}};
    std::uint16_t most = 0;
    for (const auto& places : list.places) {
      seats.columns.push_back({names_.side(places.side)});
      most = std::max(most, places.count);
    }
    for (std::uint16_t seat = 1; seat <= most; ++seat) {
      std::vector<std::string> row = {words_.number(seat)};
      for (const auto& places : list.places) {
        row.push_back(seat <= places.count ? word("report.plan.to_fill_in") : "–");
      }
      seats.rows.push_back(std::move(row));
    }
    add(std::move(seats));
    missing("report.plan.no_roster");
  }

  void communication() {
    heading(1, word("report.plan.communication"), "communication");
    missing("report.plan.no_communication");
  }

  void resources() {
    heading(1, word("report.plan.resources"), "resources");
    std::map<std::string, std::vector<Reference>> routes;
    for (const auto& made : results_.initiatives) {
      const auto of = std::ranges::find(results_.ideas, made.idea, &IdeaLine::id);
      if (made.funding.empty() || of == results_.ideas.end() || !may_be_told(*of)) continue;
      routes[names_.chosen("funding", made.funding)].push_back(initiative(made));
    }
    if (routes.empty()) missing("report.plan.no_resources");
    for (auto& [route, references] : routes) {
      const auto initiatives = size_of(references);
      say(words_.plural("report.plan.funding", initiatives, {{"route", route}}),
          std::move(references));
    }
    if (!routes.empty()) missing("report.plan.no_budget");
    matching();
  }

  void matching() {
    Points points;
    const auto found = matches(results_);
    for (const Match& match : found | std::views::take(kMatchesShown)) {
      points.points.push_back({match_said(match, results_, words_),
                               {},
                               {initiative(*match.seeker), initiative(*match.giver)}});
    }
    if (points.points.empty()) return;
    heading(2, word("report.matching.title"), "matching");
    say(word("report.matching.text"), {}, Tone::quiet);
    add(std::move(points));
    if (found.size() > kMatchesShown) {
      say(words_.plural("report.matching.more",
                        static_cast<std::int64_t>(found.size() - kMatchesShown)),
          {}, Tone::quiet);
    }
  }

  void sources() {
    heading(1, word("report.page.references"), "sources");
    if (sources_.empty()) return missing("report.plan.no_votes");
    add(Sources{std::move(sources_)});
  }

  const Results& results_;
  const domain::Event& event_;
  const domain::YearPlan* year_;
  const wording::Catalogue& words_;
  Names names_;
  Document document_;
  std::map<std::string, Reference> references_;
  std::map<char, int> counted_;
  std::vector<Source> sources_;
};

}  // namespace

Document plan(const Results& results, const wording::Catalogue& words,
              const domain::YearPlan* year) {
  return Plan(results, year, words).tell();
}

}  // namespace stordialog::report
