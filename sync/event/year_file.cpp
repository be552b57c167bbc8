#include "event/year_file.h"

#include <algorithm>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "event/draft.h"
#include "event/rules.h"
#include "event/table_reader.h"

namespace stordialog::event {

namespace {

namespace limits = domain::limits;

domain::YearActivity read_activity(TableReader& table, const domain::YearPlan& plan) {
  using domain::YearOwner;
  domain::YearActivity activity;
  activity.key = table.event_key("key");
  const auto same = [&activity](const auto& other) { return other.key == activity.key; };
  if (std::ranges::any_of(plan.activities, same)) {
    table.wrong("event.duplicate_key", "key", {"unique_key", {}}, {{"value", activity.key}});
  }
  activity.month = static_cast<std::uint8_t>(table.integer("month", 1, 12));
  const std::uint8_t last = domain::days_in(plan.year, activity.month);
  activity.day = static_cast<std::uint8_t>(table.integer("day", 1, last, 0));
  activity.owner = table.one_of<YearOwner>("side", {{"first", YearOwner::first_side},
                                                    {"second", YearOwner::second_side},
                                                    {"joint", YearOwner::joint}});
  activity.title = table.text("title", kTitle);
  table.finish();
  return activity;
}

std::string_view side_word(domain::YearOwner owner) {
  switch (owner) {
    case domain::YearOwner::first_side:
      return "first";
    case domain::YearOwner::second_side:
      return "second";
    case domain::YearOwner::joint:
      break;
  }
  return "joint";
}

void read_plan(TableReader& file, domain::YearPlan& plan) {
  plan.slug = file.event_key("slug");
  plan.name = file.text("name", kTitle);
  plan.year =
      static_cast<std::int32_t>(file.integer("year", domain::kYearLeast, domain::kYearMost));
  if (plan.year == 0) plan.year = domain::kYearLeast;
  plan.sides = {file.text("first_side", kTitle), file.text("second_side", kTitle)};
  if (file.has("note")) plan.note = file.text("note", kDescription);
  file.optional("note");
  for (auto& table : file.tables("activities", domain::kYearActivities, true)) {
    plan.activities.push_back(read_activity(table, plan));
  }
  file.finish();
}

}  // namespace

std::string write_year(const domain::YearPlan& plan) {
  auto file = Draft::read("", "");
  domain::ensure(file.has_value(), "an empty text is TOML");
  file->set_text("slug", plan.slug);
  file->set_text("name", plan.name);
  file->set_number("year", plan.year);
  file->set_text("first_side", plan.sides[0]);
  file->set_text("second_side", plan.sides[1]);
  file->set_text("note", plan.note);
  for (const domain::YearActivity& activity : plan.activities) {
    const std::string path = file->append("activities");
    file->set_text(path + ".key", activity.key);
    file->set_number(path + ".month", activity.month);
    if (activity.day != 0) file->set_number(path + ".day", activity.day);
    file->set_text(path + ".side", side_word(activity.owner));
    file->set_text(path + ".title", activity.title);
  }
  return file->write();
}

domain::Expected<domain::YearPlan> read_year(std::string_view toml, std::string_view file_name) {
  if (toml.size() > limits::kEventFileBytes) {
    return domain::fail(domain::Error("file.too_large")
                            .with("file", std::string(file_name))
                            .with("most", std::to_string(limits::kEventFileBytes)));
  }
  Trouble trouble(file_name);
  domain::YearPlan plan;
  try {
    const toml::table root = toml::parse(toml);
    TableReader file(trouble, root, "", Position{});
    read_plan(file, plan);
  } catch (const toml::parse_error& error) {
    trouble.add("event.syntax", begin_of(error.source()), "", {"toml", {}},
                {{"reason", std::string(error.description())}});
  }
  if (trouble.first()) return domain::fail(*trouble.first());
  std::ranges::stable_sort(plan.activities, {}, [](const domain::YearActivity& one) {
    return std::pair(one.month, one.day);
  });
  return plan;
}

}  // namespace stordialog::event
