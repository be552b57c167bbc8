#include "event/change.h"

#include <algorithm>
#include <sstream>
#include <variant>

#include "domain/limits.h"
#include "event/rules.h"
#include "event/sections.h"
#include "event/table_reader.h"

namespace stordialog::event {

namespace {

namespace limits = domain::limits;

constexpr std::string_view kFileName = "event_change";
constexpr std::int64_t kNumberMost = limits::kQuestions;

toml::table table_of(const domain::LocalText& text) {
  toml::table table;
  for (const auto& [language, words] : text.texts) table.insert_or_assign(language, words);
  return table;
}

/// In the event's first language and any others of its.
domain::LocalText read_text(TableReader& table, std::string_view key, TextRule rule,
                            const domain::Event& event) {
  std::vector<domain::Language> languages;
  if (table.has(key)) {
    if (auto texts = table.table(key)) {
      for (const auto& language : event.languages) {
        if (languages.empty() || texts->has(language)) languages.push_back(language);
      }
    }
  }
  if (languages.empty()) languages = {event.languages.front()};
  return table.local_text(key, rule, languages);
}

void read_challenge(TableReader& table, domain::Event& event) {
  domain::Challenge challenge;
  challenge.added = true;
  challenge.key = table.event_key("key");
  if (event.challenge(challenge.key) != nullptr) {
    table.wrong("event.duplicate_key", "key", {"unique", {{"first_line", "0"}}},
                {{"value", challenge.key}});
  }
  challenge.title = read_text(table, "title", kTitle, event);
  if (table.has("description")) {
    challenge.description = read_text(table, "description", kDescription, event);
  }
  table.optional("description");
  if (table.has("theme")) {
    const auto theme = domain::RecordId::parse(table.text("theme", kVersion));
    if (!theme) table.wrong("event.bad_value", "theme", {"key", {}});
    challenge.theme = theme.value_or(domain::RecordId{});
  }
  table.optional("theme");
  table.finish();
  event.challenges.push_back(std::move(challenge));
}

void read_question(TableReader& table, domain::Event& event) {
  domain::Question question;
  question.key = table.event_key("key");
  if (event.question(question.key) != nullptr) {
    table.wrong("event.duplicate_key", "key", {"unique", {{"first_line", "0"}}},
                {{"value", question.key}});
  }
  question.title = read_text(table, "title", kTitle, event);
  const auto known = keys_of(event.challenges);
  for (const auto& option : table.texts("options", limits::kPicks)) {
    if (!contains(known, option.text)) {
      table.wrong_at(option.position, "event.unknown_reference", "options",
                     {"challenge", {{"choices", listed(known)}}}, {{"value", option.text}});
    } else if (contains(question.options, option.text)) {
      table.wrong_at(option.position, "event.duplicate_key", "options",
                     {"unique", {{"first_line", "0"}}}, {{"value", option.text}});
    }
    question.options.push_back(option.text);
  }
  read_method(table, question);
  table.finish();

  const domain::ActivityPlan plan{{domain::ActivityKind::vote, question.key},
                                  domain::Opens::by_staff};
  // Questions before lists, as everywhere.
  const auto place = std::ranges::find_if(event.activities, [](const domain::ActivityPlan& other) {
    return other.activity.kind == domain::ActivityKind::list;
  });
  event.activities.insert(place, plan);
  event.questions.push_back(std::move(question));
}

void read_change(TableReader& file, domain::Event& event) {
  static_cast<void>(file.integer("number", 1, kNumberMost));
  for (auto& table : file.tables("challenges", limits::kChallenges, false)) {
    read_challenge(table, event);
  }
  for (auto& table : file.tables("questions", 1, true)) read_question(table, event);
  file.finish();
  if (event.challenges.size() > limits::kChallenges) {
    file.wrong("event.too_many", "challenges",
               {"most", {{"most", std::to_string(limits::kChallenges)}}});
  }
  if (event.questions.size() > limits::kQuestions) {
    file.wrong("event.too_many", "questions",
               {"most", {{"most", std::to_string(limits::kQuestions)}}});
  }
}

}  // namespace

std::string write_change(const Addition& addition) {
  toml::array challenges;
  for (const auto& challenge : addition.challenges) {
    toml::table table;
    table.insert_or_assign("key", challenge.key);
    table.insert_or_assign("title", table_of(challenge.title));
    if (!challenge.description.texts.empty()) {
      table.insert_or_assign("description", table_of(challenge.description));
    }
    if (challenge.theme != domain::RecordId{}) {
      table.insert_or_assign("theme", challenge.theme.text());
    }
    challenges.push_back(std::move(table));
  }
  toml::array options;
  for (const auto& option : addition.question.options) options.push_back(option);
  toml::table question;
  question.insert_or_assign("key", addition.question.key);
  question.insert_or_assign("title", table_of(addition.question.title));
  for (const auto& [key, value] : written_method(addition.question)) {
    std::visit([&](const auto& each) { question.insert_or_assign(key, each); }, value);
  }
  question.insert_or_assign("options", std::move(options));
  toml::table root;
  root.insert_or_assign("number", std::int64_t{addition.number});
  if (!challenges.empty()) root.insert_or_assign("challenges", std::move(challenges));
  root.insert_or_assign("questions", toml::array(std::move(question)));
  std::ostringstream out;
  out << toml::toml_formatter(root, toml::format_flags::allow_multi_line_strings |
                                        toml::format_flags::allow_unicode_strings);
  return std::move(out).str() + "\n";
}

std::uint32_t number_of(std::string_view change) {
  try {
    const toml::table root = toml::parse(change);
    const auto number = root["number"].value<std::int64_t>().value_or(0);
    return number >= 1 && number <= kNumberMost ? static_cast<std::uint32_t>(number) : 0;
  } catch (const toml::parse_error&) {
    return 0;
  }
}

domain::Expected<void> apply(domain::Event& event, std::string_view change) {
  Trouble trouble(kFileName);
  domain::Event grown = event;
  try {
    const toml::table root = toml::parse(change);
    TableReader file(trouble, root, "", Position{});
    read_change(file, grown);
  } catch (const toml::parse_error& error) {
    trouble.add("event.syntax", begin_of(error.source()), "", {"toml", {}},
                {{"reason", std::string(error.description())}});
  }
  if (trouble.first()) return domain::fail(*trouble.first());
  event = std::move(grown);
  return {};
}

}  // namespace stordialog::event
