// Results in which people wrote everything that breaks a format: quotes, line ends, both
// directions, emoji, markup and formulas.
#pragma once

#include <string>
#include <vector>

#include "report/sample.h"

namespace stordialog::report {

inline const std::vector<std::string>& strange_texts() {
  static const std::vector<std::string> texts = {
      "=HYPERLINK(\"x\";\"y\")", "<b>fet</b> & \"citat\" 'enkelt'", "Första raden\nandra raden",
      "مرحبا بالعالم",  // to be joined and read from the right
      "Café à la carte ☕ 🎉",   "]]> --> {count} %s \\n"};
  return texts;
}

inline Results strange_results() {
  Results results = large_results();
  results.ideas.clear();
  for (std::size_t at = 0; at < strange_texts().size(); ++at) {
    const std::string id = "0001020304050607" + std::string("08090a0b0c0d0e0") + std::to_string(at);
    results.ideas.push_back({id, strange_texts()[at], "ensamhet", 3, true, false, "", {}});
  }
  results.themes.clear();
  results.initiatives = {{"50010203040506070809a0b0c0d0e0f0", results.ideas.front().id,
                          "=1+1 på torsdagar", "Föreningen \"Å & Ä\"", "soon", "room\ntime",
                          "Egna ord <här>", "grant"}};
  results.signatories = {{"@Risk \"AB\" <i>", "ideburen", "2027"}};
  return results;
}

/// How often `part` stands in `text`.
inline bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace stordialog::report
