// Questions, sign-up lists and the agreement: what people do at a station.
#include "event/rules.h"
#include "event/sections.h"

namespace stordialog::event {
namespace {

namespace limits = domain::limits;
using domain::ListKind;

const std::vector<std::pair<std::string, ListKind>> kListKinds = {
    {"agreement", ListKind::agreement},
    {"working_group", ListKind::working_group},
    {"workshop", ListKind::workshop},
    {"interest", ListKind::interest}};

void read_options(TableReader& table, const domain::Event& event, domain::Question& question) {
  const auto known = keys_of(event.challenges);
  for (const auto& option : table.texts("options", limits::kChallenges)) {
    if (!contains(known, option.text)) {
      table.wrong_at(option.position, "event.unknown_reference", "options",
                     {"challenge", {{"choices", listed(known)}}}, {{"value", option.text}});
    } else if (contains(question.options, option.text)) {
      const auto first_line = std::to_string(table.position_of("options").line);
      table.wrong_at(option.position, "event.duplicate_key", "options",
                     {"unique", {{"first_line", first_line}}}, {{"value", option.text}});
    }
    question.options.push_back(option.text);
  }
}

/// Places per side in the sides' order; both sides, so that the group is joint.
std::vector<domain::Places> read_places(TableReader& list, const domain::Event& event) {
  auto table = list.table("places");
  if (!table) return {};
  std::vector<domain::Places> places;
  for (const auto& side : event.sides) {
    if (!table->has(side.key)) {
      list.wrong("event.missing_key", "places", {"places_both", {}});
      continue;
    }
    places.push_back(
        {side.key, static_cast<std::uint16_t>(table->integer(side.key, 1, limits::kPlaces))});
  }
  const auto known = keys_of(event.sides);
  for (const auto& key : table->keys()) {
    if (contains(known, key.text)) continue;
    list.wrong_at(key.position, "event.unknown_reference", "places",
                  {"side", {{"choices", listed(known)}}}, {{"value", key.text}});
  }
  return places;
}

}  // namespace

void read_questions(TableReader& file, domain::Event& event) {
  Unique keys;
  for (auto& table : file.tables("questions", limits::kQuestions, false)) {
    domain::Question question;
    question.key = table.event_key("key");
    keys.check(table, "key", question.key);
    question.title = table.local_text("title", kTitle, event.languages);
    read_options(table, event, question);
    read_method(table, question);
    const auto opens = table.one_of<domain::Opens>("opens", kOpens, domain::Opens::by_staff);
    table.finish();
    event.activities.push_back({{domain::ActivityKind::vote, question.key}, opens});
    event.questions.push_back(std::move(question));
  }
}

void read_lists(TableReader& file, domain::Event& event) {
  Unique keys;
  for (auto& table : file.tables("lists", limits::kLists, false)) {
    domain::SignUpList list;
    list.key = table.event_key("key");
    keys.check(table, "key", list.key);
    list.kind = table.one_of<ListKind>("kind", kListKinds);
    list.title = table.local_text("title", kTitle, event.languages);
    list.description = table.local_text("description", kDescription, event.languages);
    if (list.kind == ListKind::working_group) {
      list.places = read_places(table, event);
    } else if (table.has("places")) {
      table.wrong("event.bad_value", "places", {"places_only", {}});
    }
    table.optional("places");
    list.consent = table.local_text("consent", kDescription, event.languages);
    list.consent_version = table.text("consent_version", kVersion);
    const auto opens = table.one_of<domain::Opens>("opens", kOpens, domain::Opens::at_start);
    table.finish();
    if (list.kind == ListKind::agreement && !file.has("agreement")) {
      table.wrong("event.missing_key", "kind", {"agreement_list", {}});
    }
    event.activities.push_back({{domain::ActivityKind::list, list.key}, opens});
    event.lists.push_back(std::move(list));
  }
}

void read_agreement(TableReader& file, domain::Event& event) {
  file.optional("agreement");
  if (!file.has("agreement")) return;
  auto table = file.table("agreement");
  if (!table) return;
  event.agreement.version = table->text("version", kVersion);
  event.agreement.summary = table->local_text("summary", kDescription, event.languages);
  event.agreement.text = table->local_text("text", kLongText, event.languages);
  table->finish();
}

}  // namespace stordialog::event
