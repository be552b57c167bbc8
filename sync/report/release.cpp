#include "report/release.h"

#include <algorithm>
#include <chrono>

#include <nlohmann/json.hpp>

#include "seal/hash.h"

namespace stordialog::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "stordialog/release";

domain::Error bad_value(std::string_view file_name, std::string where, std::string_view expected) {
  return domain::Error("results.bad_value")
      .with("file", std::string(file_name))
      .with("where", std::move(where))
      .with("expected", "@" + std::string(expected));
}

/// "2026-03-19" and "14:05", both UTC.
std::pair<std::string, std::string> day_and_time(std::int64_t utc_s) {
  using namespace std::chrono;
  const sys_seconds at{seconds(utc_s)};
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss time{at - day};
  const auto two = [](auto number) {
    const std::string digits = std::to_string(number);
    return digits.size() < 2 ? "0" + digits : digits;
  };
  return {std::to_string(static_cast<int>(date.year())) + "-" +
              two(static_cast<unsigned>(date.month())) + "-" +
              two(static_cast<unsigned>(date.day())),
          two(time.hours().count()) + "." + two(time.minutes().count())};
}

}  // namespace

std::string hash_of(domain::ByteView results_file) {
  return domain::to_hex(seal::hash("stordialog/1/release", {results_file}));
}

std::string release_json(const Release& release) {
  Json json;
  json["format"] = std::string(kFormat);
  json["results"] = release.results;
  json["approvals"] = Json::array();
  for (const Approval& approval : release.approvals) {
    json["approvals"].push_back(
        {{"holder", approval.holder}, {"key", approval.key}, {"at_utc", approval.at_utc}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

domain::Expected<Release> read_release(std::string_view text, std::string_view file_name) {
  const Json json = Json::parse(text, nullptr, false);
  const auto said = [](const Json& object, const char* name) -> std::optional<std::string> {
    if (!object.is_object() || !object.contains(name) || !object[name].is_string()) return {};
    return object[name].get<std::string>();
  };
  if (said(json, "format") != kFormat) {
    return domain::fail(bad_value(file_name, "format", "report.expected.format"));
  }
  Release release;
  const auto results = said(json, "results");
  if (!results) return domain::fail(bad_value(file_name, "results", "report.expected.text"));
  release.results = *results;
  if (!json.contains("approvals") || !json["approvals"].is_array()) {
    return domain::fail(bad_value(file_name, "approvals", "report.expected.array"));
  }
  for (const Json& one : json["approvals"]) {
    const auto holder = said(one, "holder"), key = said(one, "key");
    const bool timed =
        one.is_object() && one.contains("at_utc") && one["at_utc"].is_number_integer();
    if (!holder || !key || !timed) {
      return domain::fail(bad_value(file_name, "approvals", "report.expected.agreement"));
    }
    release.approvals.push_back({*holder, *key, one["at_utc"].get<std::int64_t>()});
  }
  return release;
}

std::string release_text(const Release& release, const Results& results,
                         const std::vector<std::string>& holders, const wording::Catalogue& words) {
  const domain::Event& event = results.event;
  std::string text;
  if (event.practice) text += std::string(words.text("report.practice")) + "\n\n";
  text += words.text("report.release.title");
  text += "\n\n" + std::string(event.name.in(words.language())) + ", " + words.date(event.date);
  if (!event.registry_number.empty()) text += ", " + event.registry_number;
  text += "\n\n" + std::string(words.text("report.release.text")) + "\n\n";
  for (const std::string& holder : holders) {
    const auto found = std::ranges::find(release.approvals, holder, &Approval::holder);
    if (found == release.approvals.end()) {
      text += words.text("report.release.waits", {{"holder", holder}}) + "\n";
    } else {
      const auto [day, time] = day_and_time(found->at_utc);
      text += words.text("report.release.approved",
                         {{"holder", holder}, {"date", words.date(day)}, {"time", time}}) +
              "\n";
    }
    text += std::string(words.text("report.release.sign")) + " ______________________________\n\n";
  }
  text += words.text("report.release.hash", {{"hash", release.results}}) + "\n";
  return text;
}

}  // namespace stordialog::report
