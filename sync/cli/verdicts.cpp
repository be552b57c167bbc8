#include "cli/verdicts.h"

#include "report/table.h"

namespace stordialog::cli {

std::string verdicts_text(const std::vector<organise::Verdict>& verdicts,
                          const wording::Catalogue& words) {
  const auto word = [&words](std::string_view key) { return std::string(words.text(key)); };
  report::Table table({{word("cli.verdict.file")},
                       {word("cli.verdict.station"), report::Align::right},
                       {word("cli.verdict.profile")},
                       {word("cli.verdict.number"), report::Align::right},
                       {word("cli.verdict.records"), report::Align::right},
                       {word("cli.verdict.state")}});
  for (const auto& verdict : verdicts) {
    const bool known = !verdict.refused;
    const bool bundle = known && verdict.kind == "bundle";
    const std::string profile =
        bundle ? word("profile." + std::string(domain::name_of(verdict.profile))) : "";
    table.add({verdict.file.filename().string(), bundle ? std::to_string(verdict.station) : "",
               profile, bundle ? std::to_string(verdict.number) : "",
               known ? words.number(verdict.records) : "",
               word(known ? "cli.verdict.good" : "cli.verdict.refused")});
  }
  return table.text();
}

std::vector<Refusal> refusals_of(const std::vector<organise::Verdict>& verdicts) {
  std::vector<Refusal> refused;
  for (const auto& verdict : verdicts) {
    if (verdict.refused) refused.push_back({verdict.file, *verdict.refused});
  }
  return refused;
}

int exit_after(const std::vector<organise::Verdict>& verdicts) {
  const std::size_t refused = refusals_of(verdicts).size();
  if (refused == 0) return kAllDone;
  return refused == verdicts.size() ? kNothingDone : kDoneWithRefusals;
}

}  // namespace stordialog::cli
