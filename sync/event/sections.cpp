#include "event/sections.h"

#include "event/rules.h"
#include "event/values.h"

namespace stordialog::event {
namespace {

namespace limits = domain::limits;

/// Comes first, and leaves the event without languages if one is wrong: then no text is measured
/// against them.
void read_languages(TableReader& file, domain::Event& event) {
  for (const auto& language : file.texts("languages", limits::kLanguages)) {
    if (!is_language(language.text)) {
      file.wrong_at(language.position, "event.bad_value", "languages", {"language", {}});
    } else if (contains(event.languages, language.text)) {
      file.wrong_at(
          language.position, "event.duplicate_key", "languages",
          {"unique", {{"first_line", std::to_string(file.position_of("languages").line)}}},
          {{"value", language.text}});
    } else {
      event.languages.push_back(language.text);
    }
  }
  if (!file.all_well()) event.languages.clear();
}

}  // namespace

void read_heading(TableReader& file, domain::Event& event) {
  read_languages(file, event);
  event.slug = file.event_key("slug");
  event.name = file.local_text("name", kTitle, event.languages);
  event.invitation = file.local_text("invitation", kTitle, event.languages);
  event.place = file.local_text("place", kName, event.languages);
  event.date = file.date("date");
  event.timezone = file.text("timezone", kName);
  if (file.has("timezone") && !event.timezone.empty() && !is_timezone(event.timezone)) {
    file.wrong("event.bad_value", "timezone", {"timezone", {}});
  }
  if (file.has("registry_number")) event.registry_number = file.text("registry_number", kName);
}

void read_choices(TableReader& file, domain::Event& event) {
  using domain::IdeasVisible, domain::Influence, domain::Opens;
  event.influence = file.one_of<Influence>("influence", {{"know", Influence::know},
                                                         {"think", Influence::think},
                                                         {"act", Influence::act},
                                                         {"decide", Influence::decide}});
  event.practice = file.boolean("practice", event.practice);
  event.codes = file.boolean("codes", event.codes);
  event.results_while_open = file.boolean("results_while_open", event.results_while_open);
  event.live_step = static_cast<std::uint32_t>(
      file.integer("live_step", 1, limits::kLiveStepMost, limits::kLiveStepDefault));
  event.ideas_visible = file.one_of<IdeasVisible>(
      "ideas_visible",
      {{"after_release", IdeasVisible::after_release}, {"at_once", IdeasVisible::at_once}},
      IdeasVisible::after_release);
  const auto opens = file.one_of<Opens>("ideas_open", kOpens, Opens::at_start);
  event.activities.push_back({{domain::ActivityKind::ideas, {}}, opens});
}

void read_parties(TableReader& file, domain::Event& event) {
  Unique sides, groups;
  auto tables = file.tables("sides", limits::kSides, true);
  if (!tables.empty() && tables.size() < limits::kSides) {
    file.wrong("event.too_many", "sides", {"exactly", {{"most", std::to_string(limits::kSides)}}});
  }
  for (auto& table : tables) {
    domain::Side side;
    side.key = table.event_key("key");
    sides.check(table, "key", side.key);
    side.name = table.local_text("name", kTitle, event.languages);
    table.finish();
    event.sides.push_back(std::move(side));
  }
  for (auto& table : file.tables("groups", limits::kGroups, false)) {
    domain::Group group;
    group.key = table.event_key("key");
    groups.check(table, "key", group.key);
    group.side = table.reference("side", "side", keys_of(event.sides));
    group.name = table.local_text("name", kTitle, event.languages);
    if (table.has("description")) {
      group.description = table.local_text("description", kDescription, event.languages);
    }
    table.optional("description");
    table.finish();
    event.groups.push_back(std::move(group));
  }
}

void read_challenges(TableReader& file, domain::Event& event) {
  Unique keys;
  for (auto& table : file.tables("challenges", limits::kChallenges, true)) {
    domain::Challenge challenge;
    challenge.key = table.event_key("key");
    keys.check(table, "key", challenge.key);
    challenge.title = table.local_text("title", kTitle, event.languages);
    challenge.description = table.local_text("description", kDescription, event.languages);
    challenge.example = table.boolean("example", false);
    table.finish();
    event.challenges.push_back(std::move(challenge));
  }
}

namespace {

/// "ideas", "vote:KEY", "list:KEY".
std::string name_of(const domain::Activity& activity) {
  switch (activity.kind) {
    case domain::ActivityKind::ideas:
      return "ideas";
    case domain::ActivityKind::vote:
      return "vote:" + activity.key;
    case domain::ActivityKind::list:
      return "list:" + activity.key;
  }
  return {};
}

/// A list of activities under `key`, each once.
std::vector<domain::Activity> read_activities(TableReader& table, std::string_view key,
                                              const domain::Event& event) {
  std::vector<std::string> known;
  for (const auto& plan : event.activities) known.push_back(name_of(plan.activity));
  std::vector<domain::Activity> opens;
  for (const auto& named : table.texts(key, known.size())) {
    const auto place = std::ranges::find(known, named.text);
    if (place == known.end()) {
      table.wrong_at(named.position, "event.unknown_reference", key,
                     {"activity", {{"choices", listed(known)}}}, {{"value", named.text}});
      continue;
    }
    const auto& activity = event.activities[static_cast<std::size_t>(place - known.begin())];
    if (std::ranges::find(opens, activity.activity) != opens.end()) {
      const auto first_line = std::to_string(table.position_of(key).line);
      table.wrong_at(named.position, "event.duplicate_key", key,
                     {"unique", {{"first_line", first_line}}}, {{"value", named.text}});
    }
    opens.push_back(activity.activity);
  }
  return opens;
}

}  // namespace

void read_agenda(TableReader& file, domain::Event& event) {
  for (auto& table : file.tables("agenda", limits::kAgendaItems, false)) {
    domain::AgendaItem item;
    const auto start = table.text("start", kVersion);
    const auto minutes = minutes_of(start);
    if (!start.empty() && !minutes) table.wrong("event.bad_value", "start", {"time", {}});
    item.start_minute = minutes.value_or(0);
    if (minutes && !event.agenda.empty() && *minutes < event.agenda.back().start_minute) {
      table.wrong("event.bad_value", "start", {"later_time", {}});
    }
    item.title = table.local_text("title", kTitle, event.languages);
    item.minutes =
        static_cast<std::uint16_t>(table.integer("minutes", 1, limits::kAgendaMinutes, 0));
    if (table.has("opens")) item.opens = read_activities(table, "opens", event);
    table.optional("opens");
    table.finish();
    event.agenda.push_back(std::move(item));
  }
}

void read_privacy(TableReader& file, domain::Event& event) {
  auto table = file.table("privacy");
  if (!table) return;
  auto& privacy = event.privacy;
  privacy.controller = table->text("controller", kName);
  privacy.contact = table->text("contact", kReason);
  privacy.notice = table->local_text("notice", kLongText, event.languages);
  privacy.disposal_date = table->date("disposal_date");
  if (is_date(privacy.disposal_date) && is_date(event.date) && privacy.disposal_date < event.date) {
    table->wrong("event.bad_value", "disposal_date", {"later_date", {}});
  }
  for (auto& row : table->tables("purposes", limits::kPurposes, true)) {
    domain::Purpose purpose;
    purpose.text = row.local_text("text", kDescription, event.languages);
    purpose.legal_basis = row.text("legal_basis", kReason);
    // For whoever writes the file: which list has its basis here. Nothing on a station needs it.
    if (row.has("concerns")) static_cast<void>(read_activities(row, "concerns", event));
    row.optional("concerns");
    row.finish();
    privacy.purposes.push_back(std::move(purpose));
  }
  table->finish();
}

}  // namespace stordialog::event
