// What came of a merge, for people: a table that balances, then each thing somebody should know.
#include "report/table.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

std::string count(std::uint64_t value) {
  return std::to_string(value);
}

std::string joined(const std::vector<domain::StationNumber>& stations) {
  std::string text;
  for (const auto station : stations) {
    if (!text.empty()) text += ", ";
    text += count(station);
  }
  return text;
}

std::string title_of(const domain::Event& event, const domain::Key& key,
                     const wording::Catalogue& words) {
  const auto* question = event.question(key);
  return question ? std::string(question->title.in(words.language())) : key;
}

std::string heading(const wording::Catalogue& words, std::string_view key) {
  return std::string(words.text(key)) + "\n\n";
}

std::string balance_text(const bundle::MergeReport& report, const wording::Catalogue& words) {
  Table table({{std::string(words.text("report.balance.station"))},
               {std::string(words.text("report.balance.kind"))},
               {std::string(words.text("report.balance.received")), Align::right},
               {std::string(words.text("report.balance.fresh")), Align::right},
               {std::string(words.text("report.balance.already")), Align::right},
               {std::string(words.text("report.balance.set_aside")), Align::right},
               {std::string(words.text("report.balance.refused")), Align::right}});
  bundle::Balance sum;
  for (const auto& row : report.balances) {
    if (row.received == 0) continue;
    const std::string kind = "kind." + std::string(domain::name_of(row.kind));
    table.add({count(row.station), std::string(words.text(kind)), count(row.received),
               count(row.fresh), count(row.already), count(row.set_aside), count(row.refused)});
    sum.received += row.received;
    sum.fresh += row.fresh;
    sum.already += row.already;
    sum.set_aside += row.set_aside;
    sum.refused += row.refused;
  }
  table.add({std::string(words.text("report.sum")), "", count(sum.received), count(sum.fresh),
             count(sum.already), count(sum.set_aside), count(sum.refused)});
  return heading(words, "report.balance.title") + table.text() + "\n" +
         std::string(words.text("report.balance.rule")) + "\n";
}

std::string codes_text(const bundle::MergeReport& report, const domain::Event& event,
                       const wording::Catalogue& words) {
  if (report.codes.empty()) return "";
  Table table({{std::string(words.text("report.codes.question"))},
               {std::string(words.text("report.codes.issued")), Align::right},
               {std::string(words.text("report.codes.used_once")), Align::right},
               {std::string(words.text("report.codes.used_more")), Align::right},
               {std::string(words.text("report.codes.unused")), Align::right}});
  for (const auto& row : report.codes) {
    table.add({title_of(event, row.question, words), count(row.issued), count(row.used_once),
               count(row.used_more), count(row.unused)});
  }
  return "\n" + heading(words, "report.codes.title") + table.text() + "\n" +
         std::string(words.text("report.codes.rule")) + "\n";
}

std::string duplicates_text(const bundle::MergeReport& report, const domain::Event& event,
                            const wording::Catalogue& words) {
  if (report.duplicates.empty()) return "";
  Table table({{std::string(words.text("report.duplicates.id"))},
               {std::string(words.text("report.duplicates.question"))},
               {std::string(words.text("report.duplicates.counted_from"))},
               {std::string(words.text("report.duplicates.set_aside_from"))}});
  for (const auto& row : report.duplicates) {
    table.add({row.id.text(), row.question.empty() ? "" : title_of(event, row.question, words),
               count(row.counted_from), joined(row.set_aside_from)});
  }
  return "\n" + heading(words, "report.duplicates.title") + table.text() + "\n" +
         std::string(words.text("report.duplicates.text")) + "\n";
}

std::string stations_text(const bundle::MergeReport& report, const wording::Catalogue& words) {
  std::string lines;
  const auto line = [&lines, &words](domain::StationNumber station, std::string_view key) {
    lines += words.text("report.line.station",
                        {{"station", count(station)}, {"text", std::string(words.text(key))}}) +
             "\n";
  };
  for (const auto station : report.missing) line(station, "report.stations.missing");
  for (const auto station : report.board_only) line(station, "report.stations.board_only");
  for (const auto& fork : report.forks) {
    line(fork.station, "report.stations.fork");
    for (const auto& name : fork.bundles) lines += "  " + name + "\n";
  }
  return lines.empty() ? "" : "\n" + heading(words, "report.stations.title") + lines;
}

std::string withdrawals_text(const bundle::MergeReport& report, const wording::Catalogue& words) {
  std::string lines;
  if (report.withdrawn > 0) {
    lines += words.plural("report.withdrawals.withdrawn", report.withdrawn) + "\n";
  }
  if (report.withdrawals_refused > 0) {
    lines += words.plural("report.withdrawals.refused", report.withdrawals_refused) + "\n";
  }
  return lines.empty() ? "" : "\n" + heading(words, "report.withdrawals.title") + lines;
}

}  // namespace

std::string merge_text(const bundle::MergeReport& report, const domain::Event& event,
                       const wording::Catalogue& words) {
  return balance_text(report, words) + codes_text(report, event, words) +
         duplicates_text(report, event, words) + stations_text(report, words) +
         withdrawals_text(report, words);
}

}  // namespace stordialog::report
