// One JSON object as text, for --json: members in the order they are added.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::report {

class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value);
  JsonObject& texts(std::string_view name, const std::vector<std::string>& values);
  JsonObject& number(std::string_view name, std::int64_t value);
  JsonObject& boolean(std::string_view name, bool value);
  JsonObject& object(std::string_view name, const JsonObject& value);
  JsonObject& objects(std::string_view name, const std::vector<JsonObject>& values);
  /// `json`: text that is JSON already, such as report::merge_json().
  JsonObject& json(std::string_view name, std::string_view json);

  /// On one line, without a line feed at the end.
  [[nodiscard]] std::string str() const { return "{" + members_ + "}"; }
  /// Indented by two, with a line feed at the end, for files that people open.
  [[nodiscard]] std::string indented() const;

 private:
  void add(std::string_view name, std::string_view json);
  std::string members_;
};

}  // namespace stordialog::report
