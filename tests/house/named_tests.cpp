#include "house/named_tests.h"

#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace stordialog::house {

namespace {

using NamesByRoom = std::map<std::string, std::set<std::string>>;

constexpr std::string_view kColumn = "| shown by |";

std::string room_of(const std::string& path) {
  const auto begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

/// A long name stands as several literals one after the other.
std::string joined(const std::string& literals) {
  static const std::regex kLiteral(R"rx("((?:[^"\\]|\\.)*)")rx");
  std::string name;
  for (std::sregex_iterator each(literals.begin(), literals.end(), kLiteral), end; each != end;
       ++each) {
    name += (*each)[1].str();
  }
  return name;
}

NamesByRoom names_of(const std::vector<SourceFile>& tests) {
  static const std::regex kCase(R"rx(TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))rx");
  NamesByRoom names;
  for (const SourceFile& file : tests) {
    for (std::sregex_iterator each(file.text.begin(), file.text.end(), kCase), end; each != end;
         ++each) {
      names[room_of(file.path)].insert(joined((*each)[1].str()));
    }
  }
  return names;
}

/// A row's last cell.
std::string last_cell(std::string_view row) {
  const auto end = row.rfind('|');
  const auto begin = row.rfind('|', end - 1);
  return std::string(row.substr(begin + 1, end - begin - 1));
}

}  // namespace

std::vector<Finding> check_named_tests(const SourceFile& page,
                                       const std::vector<SourceFile>& tests) {
  static const std::regex kNamed(R"rx(`test_([a-z0-9_]+)`: ([^·]*[^· ]))rx");
  const NamesByRoom names = names_of(tests);
  std::vector<Finding> findings;
  bool in_table = false;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(page.text)) {
    ++number;
    if (line.ends_with(kColumn)) {
      in_table = true;
      continue;
    }
    if (!line.starts_with("|")) in_table = false;
    if (!in_table || line.starts_with("|---")) continue;
    const std::string cell = last_cell(line);
    std::size_t count = 0;
    for (std::sregex_iterator each(cell.begin(), cell.end(), kNamed), end; each != end; ++each) {
      ++count;
      const auto room = names.find((*each)[1].str());
      if (room == names.end() || !room->second.contains((*each)[2].str())) {
        findings.push_back({page.path, number, "no test is called " + (*each)[2].str()});
      }
    }
    if (count == 0) findings.push_back({page.path, number, "names no test"});
  }
  return findings;
}

}  // namespace stordialog::house
