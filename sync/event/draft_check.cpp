#include "event/draft_check.h"

#include <algorithm>

#include "event/values.h"

namespace stordialog::event {

namespace {

std::string detail(const domain::Error& error, std::string_view name) {
  for (const auto& [key, value] : error.details) {
    if (key == name) return value;
  }
  return {};
}

bool has_basis(const Draft& draft, const std::string& activity) {
  for (std::size_t i = 0; i < draft.count("privacy.purposes"); ++i) {
    const std::string purpose = "privacy.purposes[" + std::to_string(i + 1) + "]";
    const auto concerned = draft.words(purpose + ".concerns");
    if (std::ranges::find(concerned, activity) == concerned.end()) continue;
    if (!draft.text(purpose + ".legal_basis").empty()) return true;
  }
  return false;
}

}  // namespace

std::vector<Finding> findings(const Draft& draft, const Looked& looked, std::string_view today) {
  std::vector<Finding> found;
  for (const domain::Error& error : looked.errors) {
    std::string path = detail(error, "key");
    if (error.code == "event.missing_language") path += "." + detail(error, "language");
    found.push_back({error, std::move(path)});
  }
  const std::string date = draft.text("date");
  if (!today.empty() && is_date(date) && date < today && !draft.flag("practice", false)) {
    found.push_back({domain::Error("event.past_date").with("value", date), "date"});
  }
  for (std::size_t i = 0; i < draft.count("lists"); ++i) {
    const std::string list = "lists[" + std::to_string(i + 1) + "]";
    const std::string key = draft.text(list + ".key");
    if (has_basis(draft, "list:" + key)) continue;
    found.push_back({domain::Error("event.no_basis").with("value", key), list + ".basis"});
  }
  return found;
}

std::size_t missing_in(const std::vector<Finding>& findings, std::string_view language) {
  return static_cast<std::size_t>(std::ranges::count_if(findings, [&](const Finding& finding) {
    if (finding.error.code == "event.missing_language") {
      return detail(finding.error, "language") == language;
    }
    return finding.error.code == "event.missing_key" &&
           detail(finding.error, "expected") == "@expected.local_text";
  }));
}

}  // namespace stordialog::event
