// Writing results.json and the report of a merge. Keys and their order are those of
// results_fields.h; arrays of numbers stand on one line so that people can read the ballots.
#include <nlohmann/json.hpp>

#include "report/results_fields.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

using Json = nlohmann::ordered_json;

class Writer {
 public:
  template <typename Value>
  void operator()(const char* name, const Value& value, std::uint32_t /*since*/ = 1) {
    object_[name] = json(value);
  }
  Json take() { return std::move(object_); }

 private:
  static Json json(const std::string& text) { return text; }
  static Json json(bool value) { return value; }
  template <std::unsigned_integral Number>
  static Json json(Number number) {
    return static_cast<std::uint64_t>(number);
  }
  template <typename Tag>
  static Json json(const domain::Id<Tag>& id) {
    return id.text();
  }
  template <typename Value>
    requires std::is_enum_v<Value>
  static Json json(Value value) {
    for (const auto& [known, name] : names_of(value)) {
      if (known == value) return std::string(name);
    }
    return "";
  }
  static Json json(const domain::LocalText& text) { return object_of(text.texts); }
  static Json json(const std::vector<std::pair<domain::Key, std::uint32_t>>& counts) {
    return object_of(counts);
  }
  template <typename Value>
  static Json json(const std::vector<Value>& values) {
    Json array = Json::array();
    for (const auto& value : values) array.push_back(json(value));
    return array;
  }
  template <typename Value, std::size_t count>
  static Json json(const std::array<Value, count>& values) {
    Json array = Json::array();
    for (const auto& value : values) array.push_back(json(value));
    return array;
  }
  template <typename Struct>
    requires requires(Writer& writer, const Struct& value) { fields(writer, value); }
  static Json json(const Struct& value) {
    Writer writer;
    fields(writer, value);
    return writer.take();
  }
  template <typename Value>
  static Json object_of(const std::vector<std::pair<std::string, Value>>& pairs) {
    Json object = Json::object();
    for (const auto& [name, value] : pairs) object[name] = value;
    return object;
  }

  Json object_ = Json::object();
};

/// A text as JSON writes it; bytes that are no UTF-8 become the replacement character.
std::string scalar(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void print(const Json& value, const std::string& indent, std::string& text) {
  const std::string inner = indent + "  ";
  if (!value.is_structured() || value.empty()) {
    text += value.is_structured() ? value.dump() : scalar(value);
  } else if (value.is_array() &&
             std::ranges::none_of(value, [](const Json& item) { return item.is_structured(); })) {
    std::string_view before = "[";
    for (const auto& item : value) {
      text += before;
      text += scalar(item);
      before = ", ";
    }
    text += ']';
  } else {
    const bool object = value.is_object();
    std::string_view before = object ? "{\n" : "[\n";
    for (const auto& item : value.items()) {
      text += before;
      text += inner;
      if (object) text += scalar(Json(item.key())) + ": ";
      print(item.value(), inner, text);
      before = ",\n";
    }
    text += '\n' + indent + (object ? '}' : ']');
  }
}

std::string printed(const Json& value) {
  std::string text;
  print(value, "", text);
  return text + '\n';
}

}  // namespace

std::string results_json(const Results& results) {
  Writer writer;
  writer("format", std::string(kResultsFormat));
  writer("version", kResultsVersion);
  fields(writer, results);
  return printed(writer.take());
}

std::string merge_json(const bundle::MergeReport& report, const domain::Event& event) {
  Writer writer;
  writer("event", event.slug);
  writer("practice", event.practice);
  fields(writer, report);
  return printed(writer.take());
}

}  // namespace stordialog::report
