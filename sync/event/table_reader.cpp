#include "event/table_reader.h"

#include <algorithm>
#include <sstream>

#include "domain/utf8.h"
#include "event/values.h"

namespace stordialog::event {
namespace {

std::string trimmed(std::string text) {
  constexpr std::string_view kBlank = " \t\r\n";
  text.erase(text.find_last_not_of(kBlank) + 1);
  text.erase(0, text.find_first_not_of(kBlank));
  return text;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

Wanted whole_number(std::int64_t least, std::int64_t most) {
  return {"integer", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}};
}

}  // namespace

Position begin_of(const toml::source_region& region) {
  // What stands in no line of its own (the file as a whole) begins where the file does.
  return {std::max<std::uint32_t>(region.begin.line, 1),
          std::max<std::uint32_t>(region.begin.column, 1)};
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

TableReader::TableReader(Trouble& trouble, const toml::table& table, std::string path,
                         Position position)
    : trouble_(&trouble), table_(&table), path_(std::move(path)), position_(position) {}

std::string TableReader::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

Position TableReader::position_of(std::string_view key) const {
  const auto* node = table_->get(key);
  return node == nullptr ? position_ : begin_of(node->source());
}

void TableReader::wrong(std::string code, std::string_view key, const Wanted& wanted,
                        Details more) {
  trouble_->add(std::move(code), position_of(key), path_of(key), wanted, std::move(more));
}

void TableReader::wrong_at(Position position, std::string code, std::string_view key,
                           const Wanted& wanted, Details more) {
  trouble_->add(std::move(code), position, path_of(key), wanted, std::move(more));
}

void TableReader::optional(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
}

const toml::node* TableReader::find(std::string_view key) {
  optional(key);
  return table_->get(key);
}

const toml::node* TableReader::need(std::string_view key, const Wanted& wanted) {
  const auto* node = find(key);
  if (node == nullptr) trouble_->add("event.missing_key", position_, path_of(key), wanted);
  return node;
}

std::optional<std::string> TableReader::string_of(std::string_view key, const toml::node& node,
                                                  const Wanted& wanted) {
  if (const auto* text = node.as_string()) return text->get();
  wrong("event.wrong_type", key, wanted);
  return std::nullopt;
}

std::string TableReader::checked(const std::string& path, Position position, std::string text,
                                 TextRule rule) {
  text = trimmed(std::move(text));
  if (text.empty()) trouble_->add("event.bad_value", position, path, {"not_empty", {}});
  const auto lines = rule.lines ? domain::Lines::many : domain::Lines::one;
  if (!domain::is_clean_text(text, lines)) {
    trouble_->add("event.bad_value", position, path, {"clean_text", {}});
  }
  const auto length = code_points(text);
  if (length > rule.most) {
    const Details sizes{{"most", std::to_string(rule.most)}, {"found", std::to_string(length)}};
    trouble_->add("event.too_long", position, path, {"graphemes", sizes});
  }
  return text;
}

std::string TableReader::text(std::string_view key, TextRule rule) {
  const auto* node = need(key, {"text", {}});
  if (node == nullptr) return {};
  const auto text = string_of(key, *node, {"text", {}});
  return text ? checked(path_of(key), position_of(key), *text, rule) : std::string();
}

domain::Key TableReader::event_key(std::string_view key) {
  const auto* node = need(key, {"key", {}});
  if (node == nullptr) return {};
  auto text = string_of(key, *node, {"key", {}});
  if (!text) return {};
  if (!domain::is_key(*text)) wrong("event.bad_value", key, {"key", {}});
  return *text;
}

domain::Key TableReader::reference(std::string_view key, std::string what,
                                   const std::vector<std::string>& known) {
  const Wanted wanted{std::move(what), {{"choices", listed(known)}}};
  const auto* node = need(key, wanted);
  if (node == nullptr) return {};
  const auto text = string_of(key, *node, wanted);
  if (!text) return {};
  const bool exists = std::find(known.begin(), known.end(), *text) != known.end();
  if (!exists) wrong("event.unknown_reference", key, wanted, {{"value", *text}});
  return *text;
}

std::string TableReader::date(std::string_view key) {
  const Wanted wanted{"date", {}};
  const auto* node = need(key, wanted);
  if (node == nullptr) return {};
  std::optional<std::string> text;
  if (const auto* date = node->as_date()) {  // Written without quotation marks: just as clear.
    std::ostringstream out;
    out << date->get();
    text = out.str();
  } else {
    text = string_of(key, *node, wanted);
  }
  if (!text) return {};
  if (!is_date(*text)) wrong("event.bad_value", key, wanted);
  return *text;
}

std::int64_t TableReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const auto wanted = whole_number(least, most);
  const auto* node = need(key, wanted);
  if (node == nullptr) return least;
  const auto* number = node->as_integer();
  if (number == nullptr) {
    wrong("event.wrong_type", key, wanted);
    return least;
  }
  if (number->get() < least || number->get() > most) wrong("event.bad_value", key, wanted);
  return std::clamp(number->get(), least, most);
}

std::int64_t TableReader::integer(std::string_view key, std::int64_t least, std::int64_t most,
                                  std::int64_t otherwise) {
  if (has(key)) return integer(key, least, most);
  (void)find(key);
  return otherwise;
}

bool TableReader::boolean(std::string_view key, bool otherwise) {
  const auto* node = find(key);
  if (node == nullptr) return otherwise;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong("event.wrong_type", key, {"boolean", {}});
  return otherwise;
}

domain::LocalText TableReader::local_text(std::string_view key, TextRule rule,
                                          const std::vector<domain::Language>& languages) {
  const auto* node = need(key, {"local_text", {}});
  if (node == nullptr) return {};
  const auto* texts = node->as_table();
  if (texts == nullptr) {
    wrong("event.wrong_type", key, {"local_text", {}});
    return {};
  }
  if (languages.empty()) return {};  // The languages are wrong: more mistakes would only confuse.

  domain::LocalText local;
  for (const auto& language : languages) {
    const auto* text = texts->get(language);
    if (text == nullptr) {
      wrong("event.missing_language", key, {"language_text", {{"language", language}}});
      continue;
    }
    const auto path = path_of(key) + "." + language;
    const auto position = begin_of(text->source());
    if (const auto* written = text->as_string()) {
      local.texts.emplace_back(language, checked(path, position, written->get(), rule));
    } else {
      trouble_->add("event.wrong_type", position, path, {"text", {}});
    }
  }
  for (const auto& [tag, text] : *texts) {
    if (std::find(languages.begin(), languages.end(), tag.str()) != languages.end()) continue;
    trouble_->add("event.unknown_key", begin_of(tag.source()),
                  path_of(key) + "." + std::string(tag.str()),
                  {"known_keys", {{"choices", listed(languages)}}});
  }
  return local;
}

std::vector<PlacedText> TableReader::texts(std::string_view key, std::size_t most) {
  const Wanted wanted{"array", {}};
  const auto* node = need(key, wanted);
  if (node == nullptr) return {};
  const auto* array = node->as_array();
  if (array == nullptr) {
    wrong("event.wrong_type", key, wanted);
    return {};
  }
  if (array->empty()) wrong("event.too_many", key, {"at_least_one", {}});
  if (array->size() > most)
    wrong("event.too_many", key, {"most", {{"most", std::to_string(most)}}});
  std::vector<PlacedText> texts;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const auto position = begin_of((*array)[i].source());
    if (const auto* text = (*array)[i].as_string()) {
      texts.push_back({text->get(), position});
    } else {
      const auto path = path_of(key) + "[" + std::to_string(i + 1) + "]";
      trouble_->add("event.wrong_type", position, path, {"text", {}});
    }
  }
  return texts;
}

std::optional<TableReader> TableReader::table(std::string_view key) {
  const Wanted wanted{"table", {{"table", path_of(key)}}};
  const auto* node = need(key, wanted);
  if (node == nullptr) return std::nullopt;
  if (const auto* inner = node->as_table()) {
    return TableReader(*trouble_, *inner, path_of(key), position_of(key));
  }
  wrong("event.wrong_type", key, wanted);
  return std::nullopt;
}

std::vector<TableReader> TableReader::tables(std::string_view key, std::size_t most,
                                             bool at_least_one) {
  const Wanted wanted{"table_list", {{"table", path_of(key)}}};
  const auto* node = at_least_one ? need(key, wanted) : find(key);
  if (node == nullptr) return {};
  const auto* array = node->as_array();
  if (array == nullptr) {
    wrong("event.wrong_type", key, wanted);
    return {};
  }
  if (array->empty() && at_least_one) wrong("event.too_many", key, {"at_least_one", {}});
  if (array->size() > most)
    wrong("event.too_many", key, {"most", {{"most", std::to_string(most)}}});
  std::vector<TableReader> tables;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const auto path = path_of(key) + "[" + std::to_string(i + 1) + "]";
    const auto position = begin_of((*array)[i].source());
    if (const auto* table = (*array)[i].as_table()) {
      tables.emplace_back(*trouble_, *table, path, position);
    } else {
      trouble_->add("event.wrong_type", position, path, wanted);
    }
  }
  return tables;
}

std::vector<PlacedText> TableReader::keys() {
  std::vector<PlacedText> all;
  for (const auto& [key, value] : *table_) {
    all.push_back({std::string(key.str()), begin_of(key.source())});
  }
  return all;
}

void TableReader::finish() {
  for (const auto& key : keys()) {
    if (std::find(asked_.begin(), asked_.end(), key.text) != asked_.end()) continue;
    trouble_->add("event.unknown_key", key.position, path_of(key.text),
                  {"known_keys", {{"choices", listed(asked_)}}});
  }
}

}  // namespace stordialog::event
