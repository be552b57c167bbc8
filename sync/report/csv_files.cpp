// The results as CSV files, headings in the reader's language. No file holds a person's name, and
// no vote stands beside a side, a station or a code.
#include "report/csv.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

using Row = std::vector<std::string>;

std::string count(std::uint64_t value) {
  return std::to_string(value);
}

/// Headings by their string keys.
Row headings(const wording::Catalogue& words, std::initializer_list<std::string_view> keys) {
  Row row;
  for (const auto key : keys) row.emplace_back(words.text(key));
  return row;
}

class Sheets {
 public:
  Sheets(const Results& results, const wording::Catalogue& words)
      : results_(results), event_(results.event), words_(words) {}

  [[nodiscard]] NamedText votes() const {
    const std::string percent_title = std::string(words_.text("report.result.share")) + " (%)";
    Row titles = headings(words_, {"report.result.question", "report.result.rank",
                                   "report.result.option", "report.result.votes"});
    titles.push_back(percent_title);
    titles.emplace_back(words_.text("report.result.ballots"));
    CsvTable table(titles);
    const std::string decimal = words_.decimal_mark();
    for (const auto& result : results_.questions) {
      const auto* question = event_.question(result.question);
      if (!question) continue;
      for (const auto& line : result.count.lines) {
        table.add({title_of(*question), count(line.rank), option(*question, line.option),
                   count(line.votes), csv_percent(line.votes, result.count.ballots, decimal),
                   count(result.count.ballots)});
      }
    }
    return {"votes.csv", table.text()};
  }

  [[nodiscard]] NamedText ballots() const {
    std::size_t picks_most = 0;
    for (const auto& result : results_.questions) {
      for (const auto& ballot : result.ballots) picks_most = std::max(picks_most, ballot.size());
    }
    Row titles = headings(words_, {"report.result.question"});
    for (std::size_t pick = 1; pick <= picks_most; ++pick) {
      titles.push_back(words_.text("report.csv.pick", {{"number", count(pick)}}));
    }
    CsvTable table(titles);
    for (const auto& result : results_.questions) {
      const auto* question = event_.question(result.question);
      if (!question) continue;
      for (const auto& ballot : result.ballots) {
        Row row = {title_of(*question)};
        for (const auto pick : ballot) row.push_back(option(*question, pick));
        row.resize(picks_most + 1);
        table.add(row);
      }
    }
    return {"ballots.csv", table.text()};
  }

  [[nodiscard]] NamedText ideas() const {
    CsvTable table(
        headings(words_, {"report.ideas.text", "report.ideas.challenge", "report.ideas.supporters",
                          "report.ideas.state", "report.ideas.id"}));
    for (const auto& idea : results_.ideas) {
      const auto* challenge = event_.challenge(idea.challenge);
      const auto about = challenge ? challenge->title.in(words_.language())
                                   : words_.text("report.ideas.no_challenge");
      const std::string_view state = idea.hidden     ? "report.ideas.hidden"
                                     : idea.released ? "report.ideas.released"
                                                     : "report.ideas.waiting";
      table.add({idea.text, std::string(about), count(idea.supports),
                 std::string(words_.text(state)), idea.id});
    }
    return {"ideas.csv", table.text()};
  }

  [[nodiscard]] NamedText sign_ups() const {
    Row titles = headings(words_, {"report.contacts.list", "report.csv.sign_ups"});
    for (const auto& side : event_.sides) titles.emplace_back(side.name.in(words_.language()));
    titles.emplace_back(words_.text("report.csv.no_side"));
    CsvTable table(titles);
    for (const auto& list : results_.sign_ups) {
      const auto* known = event_.list(list.list);
      Row row = {known ? std::string(known->title.in(words_.language())) : list.list,
                 count(list.sign_ups)};
      for (const auto& side : event_.sides) row.push_back(count(of_side(list, side.key)));
      row.push_back(count(of_side(list, "")));
      table.add(row);
    }
    return {"sign-ups.csv", table.text()};
  }

  [[nodiscard]] NamedText signatories() const {
    CsvTable table(headings(words_, {"report.signatories.organisation", "report.signatories.side",
                                     "report.signatories.version"}));
    for (const auto& signatory : results_.signatories) {
      const auto* side = event_.side(signatory.side);
      const auto name = side ? side->name.in(words_.language()) : words_.text("report.not_said");
      table.add({signatory.organisation, std::string(name), signatory.agreement_version});
    }
    return {"signatories.csv", table.text()};
  }

  [[nodiscard]] NamedText stations() const {
    CsvTable table(headings(
        words_, {"report.balance.station", "report.balance.kind", "report.balance.received",
                 "report.balance.fresh", "report.balance.already", "report.balance.set_aside",
                 "report.balance.refused"}));
    for (const auto& row : results_.merge.balances) {
      if (row.received == 0) continue;
      const std::string kind = "kind." + std::string(domain::name_of(row.kind));
      table.add({count(row.station), std::string(words_.text(kind)), count(row.received),
                 count(row.fresh), count(row.already), count(row.set_aside), count(row.refused)});
    }
    return {"stations.csv", table.text()};
  }

  [[nodiscard]] NamedText codes() const {
    CsvTable table(
        headings(words_, {"report.codes.question", "report.codes.issued", "report.codes.used_once",
                          "report.codes.used_more", "report.codes.unused"}));
    for (const auto& row : results_.merge.codes) {
      const auto* question = event_.question(row.question);
      table.add({question ? title_of(*question) : row.question, count(row.issued),
                 count(row.used_once), count(row.used_more), count(row.unused)});
    }
    return {"code-balance.csv", table.text()};
  }

  [[nodiscard]] NamedText comparisons() const {
    CsvTable table(headings(
        words_,
        {"report.csv.bundle", "report.balance.station", "report.result.question", "report.csv.cast",
         "report.csv.folded", "report.csv.opened", "report.csv.differing"}));
    for (const auto& row : results_.comparisons) {
      const auto* question = event_.question(row.question);
      table.add({row.bundle, count(row.station), question ? title_of(*question) : row.question,
                 count(row.cast), count(row.folded), count(row.opened), count(row.differing)});
    }
    return {"live-totals.csv", table.text()};
  }

 private:
  [[nodiscard]] std::string title_of(const domain::Question& question) const {
    return std::string(question.title.in(words_.language()));
  }
  [[nodiscard]] std::string option(const domain::Question& question, std::size_t position) const {
    if (position >= question.options.size()) return count(position);
    const auto* challenge = event_.challenge(question.options[position]);
    return challenge ? std::string(challenge->title.in(words_.language()))
                     : question.options[position];
  }
  static std::uint32_t of_side(const SignUpCount& list, const domain::Key& side) {
    for (const auto& [key, number] : list.by_side) {
      if (key == side) return number;
    }
    return 0;
  }

  const Results& results_;
  const domain::Event& event_;
  const wording::Catalogue& words_;
};

}  // namespace

std::vector<NamedText> csv_files(const Results& results, const wording::Catalogue& words) {
  const Sheets sheets(results, words);
  std::vector<NamedText> files;
  if (results.opened) {
    files.push_back(sheets.votes());
    files.push_back(sheets.ballots());
    files.push_back(sheets.comparisons());
  }
  files.push_back(sheets.ideas());
  if (results.contacts_opened) files.push_back(sheets.sign_ups());
  files.push_back(sheets.signatories());
  files.push_back(sheets.stations());
  if (!results.merge.codes.empty()) files.push_back(sheets.codes());
  return files;
}

}  // namespace stordialog::report
