#include "cli/station_plans.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "domain/limits.h"
#include "organise/preparation.h"
#include "wording/text.h"

namespace stordialog::cli {

namespace {

std::optional<domain::Role> role_of(std::string_view text) {
  if (text == "station") return domain::Role::station;
  if (text == "lead") return domain::Role::lead;
  if (text == "organiser") return domain::Role::organiser;
  return std::nullopt;
}

std::optional<organise::StationPlan> one_plan(const std::string& text, std::uint32_t count) {
  const auto first = text.find(':');
  if (first == std::string::npos) return std::nullopt;
  organise::StationPlan plan;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + first, plan.number);
  if (trouble != std::errc() || end != text.data() + first) return std::nullopt;
  if (plan.number < 1 || plan.number > count) return std::nullopt;
  const auto second = text.find(':', first + 1);
  const auto name = wording::normalise(text.substr(first + 1, second - first - 1));
  if (!name || name->empty()) return std::nullopt;
  if (wording::graphemes(*name) > domain::limits::kNameGraphemes) return std::nullopt;
  plan.name = *name;
  if (second == std::string::npos) return plan;
  const auto role = role_of(text.substr(second + 1));
  if (!role) return std::nullopt;
  plan.role = *role;
  return plan;
}

}  // namespace

domain::Expected<std::vector<organise::StationPlan>> station_plans(
    std::uint32_t count, const std::vector<std::string>& named, const std::string& plain_name) {
  auto plans = organise::plain_stations(count, plain_name);
  if (!plans.empty()) plans.front().role = domain::Role::station;  // until nobody else leads
  for (const auto& text : named) {
    const auto plan = one_plan(text, count);
    if (!plan) return domain::fail(domain::Error("cli.bad_station").with("value", text));
    plans[plan->number - 1] = *plan;
  }
  const bool has_lead =
      std::ranges::any_of(plans, [](const auto& plan) { return plan.role == domain::Role::lead; });
  if (!has_lead && !plans.empty()) plans.front().role = domain::Role::lead;
  return plans;
}

}  // namespace stordialog::cli
