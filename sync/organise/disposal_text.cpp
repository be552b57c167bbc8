// Disposal in words: what is asked before, and what the log keeps.
#include "organise/disposal.h"
#include "report/names.h"

namespace stordialog::organise {

namespace {

std::string_view key_of(Doom what) {
  switch (what) {
    case Doom::sheet:
      return "report.disposal.what.sheet";
    case Doom::key:
      return "report.disposal.what.key";
    case Doom::ticket:
      return "report.disposal.what.ticket";
    case Doom::codes:
      return "report.disposal.what.codes";
    case Doom::contacts:
      return "report.disposal.what.contacts";
    case Doom::bundle:
      return "report.disposal.what.bundle";
    case Doom::ledger:
      return "report.disposal.what.ledger";
    case Doom::remains:
      return "report.disposal.what.remains";
  }
  return "";
}

std::string line_of(const Doomed& doomed, const std::string& name,
                    const wording::Catalogue& words) {
  const auto what = words.text(key_of(doomed.what));
  return "  " +
         words.text("report.disposal.line",
                    {{"file", name},
                     {"what", std::string(what)},
                     {"bytes", words.number(static_cast<std::int64_t>(doomed.bytes))}}) +
         "\n";
}

std::string listed(const char* title, const std::vector<system::Path>& files,
                   const wording::Catalogue& words) {
  if (files.empty()) return {};
  std::string text = std::string(words.text(title)) + "\n";
  for (const auto& file : files) text += "  " + file.string() + "\n";
  return text;
}

}  // namespace

std::string disposal_text(const DisposalPlan& plan, const wording::Catalogue& words) {
  if (plan.destroyed.empty()) {
    return std::string(words.text("report.disposal.nothing")) + "\n" +
           listed("report.disposal.unknown", plan.unknown, words);
  }
  std::string text = std::string(words.text("report.disposal.goes")) + "\n";
  for (const Doomed& doomed : plan.destroyed) text += line_of(doomed, doomed.file.string(), words);
  text += words.text("report.disposal.preserved", {{"folder", plan.preserved.string()}}) + "\n";
  return text + listed("report.disposal.stays", plan.kept, words) +
         listed("report.disposal.unknown", plan.unknown, words) +
         listed("report.disposal.gone", plan.gone, words) +
         std::string(words.text("report.disposal.blocks")) + "\n" +
         std::string(words.text("report.disposal.elsewhere")) + "\n";
}

std::string disposal_log(const DisposalPlan& plan, const bundle::Package& package,
                         const wording::Catalogue& words) {
  const domain::Event& event = package.event;
  const report::Names names(event, words);
  std::string text = words.text("report.disposal.head",
                                {{"date", words.date(plan.today)}, {"decision", plan.decision}}) +
                     "\n" + names.in(event.name) + ", " + words.date(event.date) + "\n";
  if (!event.registry_number.empty()) {
    text += words.text("report.disposal.registry", {{"number", event.registry_number}}) + "\n";
  }
  const std::string& date = event.privacy.disposal_date;
  if (!date.empty()) {
    text += words.text("report.disposal.due", {{"date", words.date(date)}}) + "\n";
  }
  if (plan.early) text += std::string(words.text("report.disposal.early")) + "\n";
  text +=
      words.text("report.disposal.preserved", {{"folder", plan.preserved.filename().string()}}) +
      "\n" + std::string(words.text("report.disposal.goes")) + "\n";
  for (const Doomed& doomed : plan.destroyed) text += line_of(doomed, doomed.name, words);
  return text + std::string(words.text("report.disposal.blocks")) + "\n" +
         std::string(words.text("report.disposal.elsewhere")) + "\n";
}

}  // namespace stordialog::organise
