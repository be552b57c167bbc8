#include "wording/catalogue.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <utility>

#include <toml++/toml.h>

#include "domain/ensure.h"

namespace stordialog::wording {
namespace {

using domain::Error;
using domain::Expected;
using domain::fail;

using Strings = std::map<std::string, std::string, std::less<>>;

Error at(std::string code, std::string_view file, const toml::source_region& region) {
  return Error(std::move(code))
      .with("file", std::string(file))
      .with("line", std::to_string(region.begin.line))
      .with("column", std::to_string(region.begin.column));
}

/// Tables within tables become keys with dots.
Expected<void> flatten(const toml::table& table, const std::string& before, std::string_view file,
                       Strings& strings) {
  for (const auto& [name, node] : table) {
    const std::string key = before + std::string(name.str());
    if (const auto* inner = node.as_table()) {
      if (auto flat = flatten(*inner, key + ".", file, strings); !flat) return flat;
    } else if (const auto* text = node.as_string()) {
      if (text->get().empty()) {
        return fail(Error("wording.empty").with("file", std::string(file)).with("key", key));
      }
      strings.emplace(key, text->get());
    } else {
      return fail(at("wording.not_text", file, node.source()).with("key", key));
    }
  }
  return {};
}

std::optional<std::string_view> value_of(std::initializer_list<Fill> fills, std::string_view name) {
  for (const Fill& fill : fills) {
    if (fill.name == name) return fill.value;
  }
  return std::nullopt;
}

/// Goes through the template once, so that braces within a value are left alone. A placeholder that
/// nothing fills stays visible.
template <typename ValueOf>
std::string filled(std::string_view pattern, ValueOf value_of_name) {
  std::string text;
  while (true) {
    const auto open = pattern.find('{');
    const auto close = pattern.find('}', open);
    if (close == std::string_view::npos) return text.append(pattern);
    text.append(pattern.substr(0, open));
    if (const auto value = value_of_name(pattern.substr(open + 1, close - open - 1))) {
      text.append(*value);
    } else {
      text.append(pattern.substr(open, close - open + 1));
    }
    pattern.remove_prefix(close + 1);
  }
}

/// Does it run from left to right: a Latin letter, or digits held together by "-", "/" or ":"?
bool runs_left_to_right(std::string_view value) {
  const auto is_latin = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  };
  const auto joins = [](char letter) { return letter == '-' || letter == '/' || letter == ':'; };
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  return std::ranges::any_of(value, is_latin) ||
         (std::ranges::any_of(value, is_digit) && std::ranges::any_of(value, joins));
}

/// As it stands in a sentence of that direction.
std::string set_apart(std::string_view value, bool right_to_left) {
  if (!right_to_left || !runs_left_to_right(value)) return std::string(value);
  return "\u2068" + std::string(value) + "\u2069";
}

const std::string* find(const Strings& strings, std::string_view key) {
  const auto found = strings.find(key);
  return found == strings.end() ? nullptr : &found->second;
}

}  // namespace

Expected<Catalogue> Catalogue::parse(std::string_view toml, std::string_view file_name) {
  toml::table root;
  try {
    root = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    return fail(at("wording.syntax", file_name, error.source())
                    .with("reason", std::string(error.description())));
  }
  const auto bad_header = [&](std::string key) {
    return fail(Error("wording.bad_header")
                    .with("file", std::string(file_name))
                    .with("key", std::move(key)));
  };
  const auto* header = root["file"].as_table();
  if (header == nullptr) return bad_header("file");

  Catalogue catalogue;
  catalogue.language_ = (*header)["language"].value_or("");
  if (catalogue.language_.empty()) return bad_header("language");
  catalogue.own_name_ = (*header)["name"].value_or("");
  if (catalogue.own_name_.empty()) return bad_header("name");
  const std::string direction = (*header)["direction"].value_or("");
  if (direction != "ltr" && direction != "rtl") return bad_header("direction");
  catalogue.right_to_left_ = direction == "rtl";
  const std::string locale = (*header)["locale"].value_or(catalogue.language_);
  catalogue.locale_ = Locale(locale, (*header)["date"].value_or("yMMMMd"));
  catalogue.months_ = Locale(locale, "LLLL");
  catalogue.short_months_ = Locale(locale, "LLL");
  const auto proofread = (*header)["proofread"].value<bool>();
  if (!proofread) return bad_header("proofread");
  catalogue.proofread_ = *proofread;
  for (const auto& [key, node] : *header) {  // A text above the first table would be lost in here.
    constexpr std::string_view kKnown[] = {"language",  "name",         "direction",
                                           "script",    "locale",       "date",
                                           "proofread", "proofread_by", "proofread_on"};
    if (std::find(std::begin(kKnown), std::end(kKnown), key.str()) == std::end(kKnown)) {
      return bad_header(std::string(key.str()));
    }
  }

  root.erase("file");
  if (auto flat = flatten(root, "", file_name, catalogue.strings_); !flat) {
    return fail(std::move(flat.error()));
  }
  return catalogue;
}

void Catalogue::set_fallback(std::shared_ptr<const Catalogue> fallback) {
  fallback_ = std::move(fallback);
}

std::vector<std::string> Catalogue::keys() const {
  std::vector<std::string> all;
  for (const auto& [key, text] : strings_) all.push_back(key);
  return all;
}

bool Catalogue::has(std::string_view key) const {
  return find(strings_, key) != nullptr;
}

std::string_view Catalogue::text(std::string_view key) const {
  if (const auto* own = find(strings_, key)) return *own;
  return fallback_ ? fallback_->text(key) : key;
}

std::string Catalogue::text(std::string_view key, std::initializer_list<Fill> fills) const {
  return filled(text(key), [&](std::string_view name) -> std::optional<std::string> {
    const auto value = value_of(fills, name);
    if (!value) return std::nullopt;
    return set_apart(*value, right_to_left_);
  });
}

std::string Catalogue::plural(std::string_view key, std::int64_t count,
                              std::initializer_list<Fill> fills) const {
  const std::string other = std::string(key) + ".other";
  if (!has(other) && fallback_) return fallback_->plural(key, count, fills);
  const std::string wanted = std::string(key) + "." + std::string(locale_.plural_category(count));
  const std::string* pattern = find(strings_, wanted);
  if (pattern == nullptr) pattern = find(strings_, other);
  if (pattern == nullptr) return std::string(key);
  return filled(*pattern, [&](std::string_view name) -> std::optional<std::string> {
    if (const auto value = value_of(fills, name)) return set_apart(*value, right_to_left_);
    if (name == "count") return number(count);
    return std::nullopt;
  });
}

std::string Catalogue::say(const Error& error) const {
  const auto detail = [&](std::string_view name) -> std::optional<std::string_view> {
    for (const auto& [known, value] : error.details) {
      if (known == name) return value;
    }
    return std::nullopt;
  };
  return filled(text("error." + error.code),
                [&](std::string_view name) -> std::optional<std::string> {
                  const auto value = detail(name);
                  if (!value) return std::nullopt;
                  if (!value->starts_with('@')) return set_apart(*value, right_to_left_);
                  const auto key = value->substr(1);
                  const auto pattern = text(key);
                  if (pattern == key) return std::string(*value);
                  return filled(pattern, detail);
                });
}

std::string Catalogue::percent(std::int64_t part, std::int64_t whole) const {
  domain::ensure(whole > 0 && part >= 0, "a share is of something");
  const std::int64_t tenths = (part * 2000 + whole) / (2 * whole);
  return locale_.percent_of_tenths(tenths);
}

std::string Catalogue::date(std::string_view iso_date) const {
  const auto digits = [&](std::size_t from, std::size_t size) {
    int value = 0;
    const auto* end = iso_date.data() + from + size;
    const auto read = std::from_chars(iso_date.data() + from, end, value);
    return read.ec == std::errc() && read.ptr == end ? value : 0;
  };
  if (iso_date.size() != 10 || iso_date[4] != '-' || iso_date[7] != '-')
    return std::string(iso_date);
  const std::chrono::year_month_day date{std::chrono::year(digits(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(digits(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(digits(8, 2)))};
  if (!date.ok()) return std::string(iso_date);
  return locale_.date(int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string Catalogue::month(int month) const {
  return months_.date(2027, static_cast<unsigned>(month), 1);  // every year has the same months
}

std::string Catalogue::short_month(int month) const {
  std::string name = short_months_.date(2027, static_cast<unsigned>(month), 1);
  if (name.ends_with('.')) name.pop_back();
  return name;
}

}  // namespace stordialog::wording
