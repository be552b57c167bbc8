#include "house/wording.h"

#include <algorithm>
#include <regex>
#include <set>

#include <toml++/toml.h>

namespace stordialog::house {

namespace {

void collect_keys(const toml::table& table, const std::string& prefix,
                  std::vector<std::string>& keys) {
  for (const auto& [key, value] : table) {
    const std::string full = prefix + std::string(key.str());
    keys.push_back(full);
    if (const auto* inner = value.as_table()) collect_keys(*inner, full + ".", keys);
  }
}

std::string without_comments(const std::string& text) {
  std::string bare;
  for (const std::string_view line : lines_of(text)) {
    bare += line.substr(0, line.find("//"));
    bare += '\n';
  }
  return bare;
}

}  // namespace

std::vector<ErrorCode> error_codes_in(const std::vector<SourceFile>& sources) {
  static const std::regex kCode(
      R"re(\b(?:Error|fail|refuse|error)\s*[({]\s*"([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+)")re");
  std::vector<ErrorCode> codes;
  for (const auto& file : sources) {
    const std::string text = without_comments(file.text);
    for (std::sregex_iterator match(text.begin(), text.end(), kCode), end; match != end; ++match) {
      const auto before = text.begin() + match->position();
      const auto line = std::count(text.begin(), before, '\n') + 1;
      codes.push_back({(*match)[1], file.path, static_cast<std::size_t>(line)});
    }
  }
  return codes;
}

std::vector<std::string> keys_of(const SourceFile& catalogue) {
  std::vector<std::string> keys;
  collect_keys(toml::parse(catalogue.text), "", keys);
  return keys;
}

std::vector<Finding> check_error_codes(const std::vector<SourceFile>& sources,
                                       const std::vector<SourceFile>& catalogues) {
  const auto codes = error_codes_in(sources);
  std::vector<Finding> findings;
  for (const auto& catalogue : catalogues) {
    const auto keys = keys_of(catalogue);
    const std::set<std::string> known(keys.begin(), keys.end());
    for (const auto& code : codes) {
      if (known.contains("error." + code.code)) continue;
      findings.push_back({code.path, code.line, catalogue.path + " has no error." + code.code});
    }
  }
  return findings;
}

}  // namespace stordialog::house
