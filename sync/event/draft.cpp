#include "event/draft.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <utility>

#include <toml++/toml.h>

#include "domain/limits.h"
#include "event/values.h"

namespace stordialog::event {

struct Draft::Tree {
  toml::table root;
};

namespace {

/// One step of a path: a key, and which entry of the list under it; 0: the value itself.
struct Step {
  std::string_view key;
  std::size_t entry = 0;
};

std::optional<Step> next_step(std::string_view& path) {
  const auto end = std::min(path.find('.'), path.size());
  std::string_view part = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  Step step{part, 0};
  const auto bracket = part.find('[');
  if (bracket != std::string_view::npos) {
    if (!part.ends_with(']')) return std::nullopt;
    step.key = part.substr(0, bracket);
    const auto* last = part.data() + part.size() - 1;
    const auto [stop, trouble] = std::from_chars(part.data() + bracket + 1, last, step.entry);
    if (trouble != std::errc() || stop != last || step.entry == 0) return std::nullopt;
  }
  if (step.key.empty()) return std::nullopt;
  return step;
}

const toml::node* entry_of(const toml::node* node, std::size_t entry) {
  if (node == nullptr || entry == 0) return node;
  const auto* list = node->as_array();
  return list == nullptr ? nullptr : list->get(entry - 1);
}

const toml::node* find(const toml::table& root, std::string_view path) {
  const toml::node* node = &root;
  while (!path.empty()) {
    const auto step = next_step(path);
    const auto* table = node->as_table();
    if (!step || table == nullptr) return nullptr;
    node = entry_of(table->get(step->key), step->entry);
    if (node == nullptr) return nullptr;
  }
  return node;
}

/// The table that holds the last step of `path`, made where only tables are missing, and that
/// step's key.
struct Spot {
  toml::table* table = nullptr;
  std::string_view key;
};
std::optional<Spot> reach(toml::table& root, std::string_view path) {
  if (path.ends_with('.') || path.find("..") != std::string_view::npos) return std::nullopt;
  toml::table* table = &root;
  while (true) {
    const auto step = next_step(path);
    if (!step) return std::nullopt;
    if (path.empty()) {
      if (step->entry != 0) return std::nullopt;
      return Spot{table, step->key};
    }
    toml::node* node = table->get(step->key);
    if (step->entry != 0) {
      auto* list = node == nullptr ? nullptr : node->as_array();
      node = list == nullptr ? nullptr : list->get(step->entry - 1);
    } else if (node == nullptr) {
      table->insert(step->key, toml::table{});
      node = table->get(step->key);
    }
    table = node == nullptr ? nullptr : node->as_table();
    if (table == nullptr) return std::nullopt;
  }
}

/// The list at a path, made where it is missing.
toml::array* list_at(toml::table& root, std::string_view path) {
  const auto spot = reach(root, path);
  if (!spot) return nullptr;
  if (spot->table->get(spot->key) == nullptr) spot->table->insert(spot->key, toml::array{});
  return spot->table->get(spot->key)->as_array();
}

/// Nothing but texts, each under a language.
bool is_local(const toml::table& table) {
  return !table.empty() && std::all_of(table.begin(), table.end(), [](const auto& each) {
    return each.second.is_string() && is_language(each.first.str());
  });
}

void add_local_texts(const toml::table& table, const std::string& path,
                     std::vector<std::string>& found) {
  for (const auto& [key, value] : table) {
    const std::string place =
        path.empty() ? std::string(key.str()) : path + "." + std::string(key.str());
    if (place == "extra" || place == "places") continue;
    if (const auto* inner = value.as_table()) {
      if (is_local(*inner)) {
        found.push_back(place);
      } else {
        add_local_texts(*inner, place, found);
      }
    } else if (const auto* list = value.as_array()) {
      for (std::size_t i = 0; i < list->size(); ++i) {
        const auto* entry = (*list)[i].as_table();
        if (entry != nullptr) {
          add_local_texts(*entry, place + "[" + std::to_string(i + 1) + "]", found);
        }
      }
    }
  }
}

void write_part(const toml::table& part, std::ostream& out) {
  out << toml::toml_formatter(part, toml::format_flags::allow_multi_line_strings |
                                        toml::format_flags::allow_unicode_strings)
      << "\n\n";
}

}  // namespace

Draft::Draft(std::unique_ptr<Tree> tree, std::string_view file_name)
    : tree_(std::move(tree)), file_name_(file_name) {}
Draft::Draft(Draft&& other) noexcept = default;
Draft& Draft::operator=(Draft&& other) noexcept = default;
Draft::~Draft() = default;

domain::Expected<Draft> Draft::read(std::string_view toml, std::string_view file_name) {
  const auto read = event::read(toml, file_name);
  if (!read && (read.error().code == "event.syntax" || read.error().code == "file.too_large")) {
    return domain::fail(read.error());
  }
  auto tree = std::make_unique<Tree>();
  tree->root = toml::parse(toml);
  return Draft(std::move(tree), file_name);
}

std::string Draft::text(std::string_view path) const {
  const auto* node = find(tree_->root, path);
  if (node == nullptr) return {};
  if (const auto* text = node->as_string()) return text->get();
  std::ostringstream out;
  if (const auto* date = node->as_date()) out << date->get();
  if (const auto* number = node->as_integer()) out << number->get();
  if (const auto* flag = node->as_boolean()) out << (flag->get() ? "true" : "false");
  return std::move(out).str();
}

std::int64_t Draft::number(std::string_view path) const {
  const auto* node = find(tree_->root, path);
  return node == nullptr ? 0 : node->value<std::int64_t>().value_or(0);
}

bool Draft::flag(std::string_view path, bool otherwise) const {
  const auto* node = find(tree_->root, path);
  const auto* flag = node == nullptr ? nullptr : node->as_boolean();
  return flag == nullptr ? otherwise : flag->get();
}

std::vector<std::string> Draft::words(std::string_view path) const {
  std::vector<std::string> words;
  const auto* node = find(tree_->root, path);
  const auto* list = node == nullptr ? nullptr : node->as_array();
  if (list == nullptr) return words;
  for (const auto& each : *list) {
    if (const auto* text = each.as_string()) words.push_back(text->get());
  }
  return words;
}

std::size_t Draft::count(std::string_view path) const {
  const auto* node = find(tree_->root, path);
  const auto* list = node == nullptr ? nullptr : node->as_array();
  return list == nullptr ? 0 : list->size();
}

bool Draft::has(std::string_view path) const {
  return find(tree_->root, path) != nullptr;
}

void Draft::set_text(std::string_view path, std::string_view text) {
  if (text.empty()) return remove(path);
  const auto spot = reach(tree_->root, path);
  if (!spot) return;
  spot->table->insert_or_assign(spot->key, std::string(text));
  ++revision_;
}

void Draft::set_number(std::string_view path, std::int64_t number) {
  const auto spot = reach(tree_->root, path);
  if (!spot) return;
  spot->table->insert_or_assign(spot->key, number);
  ++revision_;
}

void Draft::set_flag(std::string_view path, bool flag) {
  const auto spot = reach(tree_->root, path);
  if (!spot) return;
  spot->table->insert_or_assign(spot->key, flag);
  ++revision_;
}

void Draft::set_words(std::string_view path, const std::vector<std::string>& words) {
  const auto spot = reach(tree_->root, path);
  if (!spot) return;
  toml::array list;
  for (const auto& word : words) list.push_back(word);
  spot->table->insert_or_assign(spot->key, std::move(list));
  ++revision_;
}

void Draft::remove(std::string_view path) {
  if (!has(path)) return;
  ++revision_;
  if (path.ends_with(']')) {
    const auto bracket = path.rfind('[');
    auto* list = list_at(tree_->root, path.substr(0, bracket));
    std::size_t entry = 0;
    std::from_chars(path.data() + bracket + 1, path.data() + path.size() - 1, entry);
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(entry - 1));
    return;
  }
  const auto spot = reach(tree_->root, path);
  if (spot) spot->table->erase(spot->key);
}

std::string Draft::append(std::string_view list) {
  auto* entries = list_at(tree_->root, list);
  if (entries == nullptr) return {};
  entries->push_back(toml::table{});
  ++revision_;
  return std::string(list) + "[" + std::to_string(entries->size()) + "]";
}

void Draft::swap_with_next(std::string_view list, std::size_t at) {
  if (at + 1 >= count(list)) return;
  auto* entries = list_at(tree_->root, list);
  const auto* moved = entries->get(at + 1)->as_table();
  if (moved == nullptr) return;
  toml::table later = *moved;
  const auto place = entries->begin() + static_cast<std::ptrdiff_t>(at);
  entries->erase(place + 1);
  entries->insert(entries->begin() + static_cast<std::ptrdiff_t>(at), std::move(later));
  ++revision_;
}

std::vector<std::string> Draft::local_texts() const {
  std::vector<std::string> found;
  add_local_texts(tree_->root, "", found);
  return found;
}

std::string Draft::write() const {
  // toml++ sorts keys; a person reads the parts in the order of the format's page.
  constexpr std::array<std::string_view, 11> kParts = {
      "name",      "invitation", "place",     "sides",  "groups", "challenges",
      "questions", "lists",      "agreement", "agenda", "privacy"};
  std::ostringstream out;
  toml::table plain, others;
  for (const auto& [key, value] : tree_->root) {
    const bool of_tables = value.is_table() || value.is_array_of_tables();
    const bool is_part = std::ranges::find(kParts, key.str()) != kParts.end();
    if (!of_tables) {
      plain.insert(key.str(), value);
    } else if (!is_part) {
      others.insert(key.str(), value);
    }
  }
  write_part(plain, out);
  for (const std::string_view part : kParts) {
    const auto* node = tree_->root.get(part);
    if (node == nullptr || !(node->is_table() || node->is_array_of_tables())) continue;
    toml::table one;
    one.insert(part, *node);
    write_part(one, out);
  }
  if (!others.empty()) write_part(others, out);
  std::string text = std::move(out).str();
  text.erase(text.find_last_not_of('\n') + 1);
  return text + "\n";
}

}  // namespace stordialog::event
