// Reading results.json: somebody may have edited it, so every value is checked for type and range,
// then the whole for agreeing with itself.
#include <limits>

#include <nlohmann/json.hpp>

#include "report/pieces.h"
#include "report/results_check.h"
#include "report/results_fields.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

using Json = nlohmann::ordered_json;

/// What is wrong and where: the first thing that is.
struct Wrong {
  std::string where;
  std::string expected;  // a string key
};

class Reader {
 public:
  Reader(const Json& object, std::string where, const std::uint32_t& version,
         std::optional<Wrong>& wrong)
      : object_(object), where_(std::move(where)), version_(version), wrong_(wrong) {}

  template <typename Value>
  void operator()(const char* name, Value& value, std::uint32_t since = 1) {
    if (wrong_ || version_ < since) return;
    const std::string where = where_.empty() ? name : where_ + "." + name;
    const auto found = object_.find(name);
    if (found == object_.end()) {
      wrong_ = Wrong{where, "report.expected.there"};
    } else {
      read(*found, where, value);
    }
  }

 private:
  void refuse(const std::string& where, const char* expected) {
    if (!wrong_) wrong_ = Wrong{where, expected};
  }
  void read(const Json& json, const std::string& where, std::string& text) {
    if (!json.is_string()) return refuse(where, "report.expected.text");
    text = json.get<std::string>();
  }
  void read(const Json& json, const std::string& where, bool& value) {
    if (!json.is_boolean()) return refuse(where, "report.expected.boolean");
    value = json.get<bool>();
  }
  template <std::unsigned_integral Number>
  void read(const Json& json, const std::string& where, Number& number) {
    const bool fits = json.is_number_unsigned() &&
                      json.get<std::uint64_t>() <= std::numeric_limits<Number>::max();
    if (!fits) return refuse(where, "report.expected.number");
    number = json.get<Number>();
  }
  template <typename Tag>
  void read(const Json& json, const std::string& where, domain::Id<Tag>& id) {
    const auto parsed = json.is_string() ? domain::Id<Tag>::parse(json.get<std::string>())
                                         : std::optional<domain::Id<Tag>>();
    if (!parsed) return refuse(where, "report.expected.id");
    id = *parsed;
  }
  template <typename Value>
    requires std::is_enum_v<Value>
  void read(const Json& json, const std::string& where, Value& value) {
    if (!json.is_string()) return refuse(where, "report.expected.name");
    for (const auto& [known, name] : names_of(value)) {
      if (json.get_ref<const std::string&>() != name) continue;
      value = known;
      return;
    }
    refuse(where, "report.expected.name");
  }
  void read(const Json& json, const std::string& where, domain::LocalText& text) {
    read_pairs(json, where, text.texts);
  }
  void read(const Json& json, const std::string& where,
            std::vector<std::pair<domain::Key, std::uint32_t>>& counts) {
    read_pairs(json, where, counts);
  }
  template <typename Value>
  void read_pairs(const Json& json, const std::string& where,
                  std::vector<std::pair<std::string, Value>>& pairs) {
    if (!json.is_object()) return refuse(where, "report.expected.object");
    for (const auto& item : json.items()) {
      Value value{};
      read(item.value(), where + "." + item.key(), value);
      pairs.emplace_back(item.key(), std::move(value));
    }
  }
  template <typename Value>
  void read(const Json& json, const std::string& where, std::vector<Value>& values) {
    if (!json.is_array()) return refuse(where, "report.expected.array");
    for (std::size_t index = 0; index < json.size() && !wrong_; ++index) {
      values.emplace_back();
      read(json[index], where + "[" + std::to_string(index) + "]", values.back());
    }
  }
  template <typename Value, std::size_t count>
  void read(const Json& json, const std::string& where, std::array<Value, count>& values) {
    if (!json.is_array() || json.size() != count) return refuse(where, "report.expected.array");
    for (std::size_t index = 0; index < count && !wrong_; ++index) {
      read(json[index], where + "[" + std::to_string(index) + "]", values[index]);
    }
  }
  template <typename Struct>
    requires requires(Reader& reader, Struct& value) { fields(reader, value); }
  void read(const Json& json, const std::string& where, Struct& value) {
    if (!json.is_object()) return refuse(where, "report.expected.object");
    Reader reader(json, where, version_, wrong_);
    fields(reader, value);
  }

  const Json& object_;
  std::string where_;
  const std::uint32_t& version_;  // of the file
  std::optional<Wrong>& wrong_;
};

/// What version 1 did not say and its figures give.
void add_since_1(Results& results) {
  constexpr std::uint32_t kNothingTold = std::numeric_limits<std::uint32_t>::max();
  for (QuestionResult& result : results.questions) {
    const tally::Batch set_aside{result.set_aside,
                                 std::vector<std::uint32_t>(result.count.lines.size(), 0)};
    result.margins = tally::margins(result.count, doubt_of(result));
    result.with_set_aside = tally::order_with(result.count, set_aside, kNothingTold);
  }
}

domain::Error syntax(std::string_view text, std::size_t byte, std::string_view file_name) {
  const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
  const auto line = std::ranges::count(before, '\n') + 1;
  const auto line_start = before.rfind('\n');
  const auto column = before.size() - (line_start == before.npos ? 0 : line_start + 1) + 1;
  return domain::Error("results.syntax")
      .with("file", std::string(file_name))
      .with("line", std::to_string(line))
      .with("column", std::to_string(column));
}

domain::Error bad_value(std::string_view file_name, std::string where, std::string expected) {
  return domain::Error("results.bad_value")
      .with("file", std::string(file_name))
      .with("where", std::move(where))
      .with("expected", "@" + expected);
}

}  // namespace

domain::Expected<Results> read_results(std::string_view json, std::string_view file_name) {
  Json document;
  try {
    document = Json::parse(json);
  } catch (const Json::parse_error& failure) {
    return domain::fail(syntax(json, failure.byte, file_name));
  }
  if (!document.is_object()) {
    return domain::fail(bad_value(file_name, "{}", "report.expected.object"));
  }
  std::optional<Wrong> wrong;
  std::string format;
  std::uint32_t version = 1;
  Reader reader(document, "", version, wrong);
  reader("format", format);
  if (wrong || format != kResultsFormat) {
    return domain::fail(bad_value(file_name, "format", "report.expected.format"));
  }
  reader("version", version);
  if (!wrong && version > kResultsVersion) {
    return domain::fail(domain::Error("results.newer").with("file", std::string(file_name)));
  }
  if (!wrong && version == 0) wrong = Wrong{"version", "report.expected.number"};
  Results results;
  fields(reader, results);
  if (wrong) return domain::fail(bad_value(file_name, wrong->where, wrong->expected));
  auto where = disagreement_in_counts(results);
  if (!where && version == 1) add_since_1(results);
  if (!where) where = disagreement_in_conclusions(results);
  if (where) return domain::fail(bad_value(file_name, *where, "report.expected.agreement"));
  // Files older than version 4 hold ballots that are published in pieces today.
  for (QuestionResult& result : results.questions) {
    keep_publishable(*results.event.question(result.question), result);
  }
  return results;
}

}  // namespace stordialog::report
