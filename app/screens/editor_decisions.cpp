#include "screens/editor_decisions.h"

#include <algorithm>
#include <array>

#include "domain/limits.h"
#include "screens/editor_asks.h"

namespace stordialog::screens {

namespace {

namespace limits = domain::limits;
using Decisions = std::vector<Decision>;
using editor::choice;
using editor::entries;
using editor::flag;
using editor::local;
using editor::number;
using editor::text;

/// A key of one of the file's tables.
std::string in(std::string_view table, std::string_view key) {
  return std::string(table) + "." + std::string(key);
}

Decisions of_place() {
  return {local("name", "screen.edit.ask.name", limits::kTitleGraphemes),
          local("invitation", "screen.edit.ask.invitation", limits::kTitleGraphemes, false,
                "screen.edit.help.invitation"),
          local("place", "screen.edit.ask.place", limits::kNameGraphemes),
          text("date", "screen.edit.ask.date", 10, "screen.edit.help.date"),
          choice("timezone", "screen.edit.ask.timezone",
                 {{"Europe/Stockholm", {}, "Europe/Stockholm"},
                  {"Europe/Helsinki", {}, "Europe/Helsinki"},
                  {"Europe/Oslo", {}, "Europe/Oslo"},
                  {"Europe/Copenhagen", {}, "Europe/Copenhagen"}},
                 {}, "screen.edit.help.timezone"),
          choice("influence", "screen.edit.ask.influence",
                 {{"know", "screen.edit.option.know", {}},
                  {"think", "screen.edit.option.think", {}},
                  {"act", "screen.edit.option.act", {}},
                  {"decide", "screen.edit.option.decide", {}}},
                 {}, "screen.edit.help.influence"),
          text("slug", "screen.edit.ask.slug", limits::kKeyBytes, "screen.edit.help.slug"),
          text("registry_number", "screen.edit.ask.registry", limits::kNameGraphemes,
               "screen.edit.help.optional"),
          flag("practice", "screen.edit.ask.practice", false, "screen.edit.option.practice_on",
               "screen.edit.option.practice_off", "screen.edit.help.practice")};
}

Decision codes() {
  return flag("codes", "screen.edit.ask.codes", true, "screen.edit.option.codes_on",
              "screen.edit.option.codes_off", "screen.edit.help.codes");
}

Decision live_step() {
  return number("live_step", "screen.edit.ask.live_step", 1, limits::kLiveStepMost, "10",
                "screen.edit.help.live_step");
}

Decision results_while_open() {
  return flag("results_while_open", "screen.edit.ask.results_while_open", false,
              "screen.edit.option.results_on", "screen.edit.option.results_off",
              "screen.edit.help.results_while_open");
}

Decision ideas_visible() {
  return choice("ideas_visible", "screen.edit.ask.ideas_visible",
                {{"after_release", "screen.edit.option.after_release", {}},
                 {"at_once", "screen.edit.option.at_once", {}}},
                "after_release");
}

Decision ideas_open() {
  return choice("ideas_open", "screen.edit.ask.ideas_open",
                {{"at_start", "screen.edit.option.at_start", {}},
                 {"by_staff", "screen.edit.option.by_staff", {}}},
                "at_start");
}

Decisions of_step(EditStep step) {
  switch (step) {
    case EditStep::place:
      return of_place();
    case EditStep::languages:
      return {{.ask = Ask::languages,
               .path = "languages",
               .title = "screen.edit.ask.languages",
               .help = "screen.edit.help.languages"},
              entries("sides", "screen.edit.ask.sides", "screen.edit.help.sides", true),
              entries("groups", "screen.edit.ask.groups", "screen.edit.help.groups", true)};
    case EditStep::challenges:
      return {entries("challenges", "screen.edit.ask.challenges", "screen.edit.help.challenges"),
              ideas_visible(), ideas_open()};
    case EditStep::questions:
      return {entries("questions", "screen.edit.ask.questions", "screen.edit.help.questions"),
              codes(), live_step(), results_while_open()};
    case EditStep::lists:
      return {entries("lists", "screen.edit.ask.lists", "screen.edit.help.lists"),
              local(in("agreement", "summary"), "screen.edit.ask.summary",
                    limits::kDescriptionGraphemes, true, "screen.edit.help.agreement"),
              local(in("agreement", "text"), "screen.edit.ask.agreement",
                    limits::kLongTextGraphemes, true),
              text(in("agreement", "version"), "screen.edit.ask.version", limits::kKeyBytes)};
    case EditStep::agenda:
      return {entries("agenda", "screen.edit.ask.agenda", "screen.edit.help.agenda")};
    case EditStep::privacy:
      return {text(in("privacy", "controller"), "screen.edit.ask.controller",
                   limits::kNameGraphemes, "screen.edit.help.controller"),
              text(in("privacy", "contact"), "screen.edit.ask.contact", limits::kReasonGraphemes),
              local(in("privacy", "notice"), "screen.edit.ask.notice", limits::kLongTextGraphemes,
                    true),
              entries("privacy.purposes", "screen.edit.ask.purposes", "screen.edit.help.purposes"),
              text(in("privacy", "disposal_date"), "screen.edit.ask.disposal", 10,
                   "screen.edit.help.disposal")};
    default:
      return {{.ask = Ask::check,
               .path = {},
               .title = "screen.edit.ask.check",
               .help = "screen.edit.help.check"}};
  }
}

constexpr std::array<std::string_view, 6> kLists = {
    "privacy.purposes", "challenges", "questions", "lists", "agenda", "sides"};

bool begins_with(std::string_view path, std::string_view whole) {
  return path.starts_with(whole) &&
         (path.size() == whole.size() || path[whole.size()] == '.' || path[whole.size()] == '[');
}

}  // namespace

std::vector<Decision> decisions_of(const event::Draft& draft, const EditPlace& place) {
  return place.list.empty() ? of_step(place.step) : editor::of_entry(draft, place);
}

std::string entry_path(std::string_view list, std::size_t at) {
  return std::string(list) + "[" + std::to_string(at + 1) + "]";
}

std::string entry_name(const event::Draft& draft, std::string_view list, std::size_t at) {
  const std::string path = entry_path(list, at);
  const auto languages = draft.languages();
  for (const char* name : {".title.", ".name.", ".text."}) {
    for (const std::string& language : languages) {
      std::string said = draft.text(path + name + language);
      if (!said.empty()) return said;
    }
  }
  return draft.text(path + ".key");
}

EditStep step_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, EditStep>, 13> kSteps = {{
      {"languages", EditStep::languages},
      {"sides", EditStep::languages},
      {"groups", EditStep::languages},
      {"challenges", EditStep::challenges},
      {"ideas_visible", EditStep::challenges},
      {"ideas_open", EditStep::challenges},
      {"questions", EditStep::questions},
      {"codes", EditStep::questions},
      {"live_step", EditStep::questions},
      {"results_while_open", EditStep::questions},
      {"lists", EditStep::lists},
      {"agreement", EditStep::lists},
      {"agenda", EditStep::agenda},
  }};
  if (begins_with(path, "privacy")) return EditStep::privacy;
  for (const auto& [whole, step] : kSteps) {
    if (begins_with(path, whole)) return step;
  }
  return EditStep::place;
}

std::optional<EditTarget> place_of(const event::Draft& draft, const event::Finding& finding) {
  if (finding.error.code == "event.unknown_key") return std::nullopt;
  EditTarget target;
  std::string_view path = finding.path;
  target.place.step = step_of(path);
  for (const std::string_view list : {kLists[0], kLists[1], kLists[2], kLists[3], kLists[4],
                                      kLists[5], std::string_view("groups")}) {
    if (!path.starts_with(std::string(list) + "[")) continue;
    for (std::size_t i = 0; i < draft.count(list); ++i) {
      if (!begins_with(path, entry_path(list, i))) continue;
      target.place.list = list;
      target.place.entry = i;
    }
  }
  const auto decisions = decisions_of(draft, target.place);
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (!begins_with(path, decisions[i].path)) continue;
    if (decisions[i].ask == Ask::arrange) continue;  // every path of the entry begins with its own
    target.place.at = i;
    if (decisions[i].ask == Ask::local_text && path.size() > decisions[i].path.size() + 1) {
      target.language = path.substr(decisions[i].path.size() + 1);
    }
  }
  return target;
}

}  // namespace stordialog::screens
