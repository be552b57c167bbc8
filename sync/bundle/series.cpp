#include "bundle/series.h"

#include <charconv>

namespace stordialog::bundle {

namespace {

constexpr std::string_view kSuffix = ".bundle";

}  // namespace

bool is_bundle_name(std::string_view file_name) {
  return file_name.ends_with(kSuffix) && !file_name.starts_with('.');
}

std::optional<Series> series_of(std::string_view file_name) {
  if (!is_bundle_name(file_name)) return std::nullopt;
  const std::string_view stem = file_name.substr(0, file_name.size() - kSuffix.size());
  const std::size_t dash = stem.rfind('-');
  if (dash == std::string_view::npos) return std::nullopt;
  Series series{std::string(stem.substr(0, dash)), 0};
  const char* end = stem.data() + stem.size();
  const auto read = std::from_chars(stem.data() + dash + 1, end, series.number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return series;
}

}  // namespace stordialog::bundle
