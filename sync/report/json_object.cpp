#include "report/json_object.h"

#include <nlohmann/json.hpp>

namespace stordialog::report {

namespace {

using Json = nlohmann::ordered_json;

std::string json_text(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void JsonObject::add(std::string_view name, std::string_view json) {
  if (!members_.empty()) members_ += ',';
  members_ += json_text(name) + ':';
  members_ += json;
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value) {
  add(name, json_text(value));
  return *this;
}

JsonObject& JsonObject::texts(std::string_view name, const std::vector<std::string>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ",") + json_text(value);
  add(name, "[" + list + "]");
  return *this;
}

JsonObject& JsonObject::number(std::string_view name, std::int64_t value) {
  add(name, std::to_string(value));
  return *this;
}

JsonObject& JsonObject::boolean(std::string_view name, bool value) {
  add(name, value ? "true" : "false");
  return *this;
}

JsonObject& JsonObject::object(std::string_view name, const JsonObject& value) {
  add(name, value.str());
  return *this;
}

JsonObject& JsonObject::objects(std::string_view name, const std::vector<JsonObject>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ",") + value.str();
  add(name, "[" + list + "]");
  return *this;
}

JsonObject& JsonObject::json(std::string_view name, std::string_view json) {
  add(name, Json::parse(json).dump());
  return *this;
}

std::string JsonObject::indented() const {
  return Json::parse(str()).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace stordialog::report
