#include "house/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace stordialog::house {

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::vector<SourceFile> read_tree(std::string_view folder,
                                  const std::vector<std::string>& extensions) {
  const std::filesystem::path root = STORDIALOG_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    const auto extension = entry.path().extension().string();
    if (!entry.is_regular_file() || std::ranges::find(extensions, extension) == extensions.end()) {
      continue;
    }
    files.push_back({entry.path().lexically_relative(root).generic_string(),  //
                     read_file(entry.path())});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<SourceFile> read_sources() {
  std::vector<SourceFile> sources;
  for (const std::string_view folder : {"sync", "app", "tests"}) {
    std::ranges::move(read_tree(folder, {".h", ".cpp", ".sql"}), std::back_inserter(sources));
  }
  return sources;
}

std::string listing(const std::vector<Finding>& findings) {
  std::string lines;
  for (const auto& finding : findings) {
    lines += finding.path + ":" + std::to_string(finding.line) + ": " + finding.what + "\n";
  }
  return lines;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace stordialog::house
