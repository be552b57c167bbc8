// What is asked of each question, list, challenge, step of the agenda and purpose.
#include <algorithm>

#include "domain/limits.h"
#include "screens/editor_asks.h"

namespace stordialog::screens::editor {

namespace {

namespace limits = domain::limits;
using Decisions = std::vector<Decision>;

Decisions of_question(const event::Draft& draft, const std::string& path) {
  Decisions all = {local(path + ".title", "screen.edit.ask.question", limits::kTitleGraphemes,
                         false, "screen.edit.help.question"),
                   words(path + ".options", "screen.edit.ask.options", named(draft, "challenges")),
                   choice(path + ".method", "screen.edit.ask.method",
                          {{"picks", "screen.edit.option.picks", {}},
                           {"dots", "screen.edit.option.dots", {}},
                           {"ranking", "screen.edit.option.ranking", {}},
                           {"score", "screen.edit.option.score", {}}},
                          "picks", "screen.edit.help.method")};
  const std::string method = draft.text(path + ".method");
  const auto options = static_cast<std::int64_t>(draft.count(path + ".options"));
  const std::int64_t most = std::clamp<std::int64_t>(options, 1, limits::kPicks);
  if (method == "dots") {
    const std::int64_t dots = std::max<std::int64_t>(1, draft.number(path + ".dots"));
    all.push_back(number(path + ".dots", "screen.edit.ask.dots", 1, limits::kDots, "5"));
    all.push_back(
        number(path + ".per_option", "screen.edit.ask.per_option", 1, dots, std::to_string(dots)));
  } else if (method == "ranking") {
    all.push_back(choice(
        path + ".rule", "screen.edit.ask.rule",
        {{"schulze", "screen.edit.option.schulze", {}}, {"borda", "screen.edit.option.borda", {}}},
        "schulze"));
    all.push_back(number(path + ".picks", "screen.edit.ask.ranked", 1, most, std::to_string(most)));
  } else if (method == "score") {
    all.push_back(choice(path + ".rule", "screen.edit.ask.rule",
                         {{"mean", "screen.edit.option.mean", {}},
                          {"majority-judgement", "screen.edit.option.judgement", {}}},
                         "mean"));
  } else {
    all.push_back(number(path + ".picks", "screen.edit.ask.picks", 1, most, {}));
  }
  all.push_back(opens(path + ".opens", "by_staff"));
  all.push_back(arrange(path));
  return all;
}

Decisions of_list(const event::Draft& draft, const std::string& path) {
  Decisions all = {choice(path + ".kind", "screen.edit.ask.kind",
                          {{"agreement", "screen.edit.option.agreement", {}},
                           {"working_group", "screen.edit.option.working_group", {}},
                           {"workshop", "screen.edit.option.workshop", {}},
                           {"interest", "screen.edit.option.interest", {}}}),
                   local(path + ".title", "screen.edit.ask.list", limits::kTitleGraphemes),
                   local(path + ".description", "screen.edit.ask.purpose",
                         limits::kDescriptionGraphemes, true, "screen.edit.help.purpose")};
  if (draft.text(path + ".kind") == "working_group") {
    for (std::size_t i = 0; i < draft.count("sides"); ++i) {
      const std::string side = draft.text(entry_path("sides", i) + ".key");
      Decision places =
          number(path + ".places." + side, "screen.edit.ask.places", 1, limits::kPlaces, {});
      places.options = {{side, {}, entry_name(draft, "sides", i)}};
      all.push_back(std::move(places));
    }
  }
  all.push_back({.ask = Ask::basis,
                 .path = path + ".basis",
                 .title = "screen.edit.ask.basis",
                 .help = "screen.edit.help.basis"});
  all.push_back(local(path + ".consent", "screen.edit.ask.consent", limits::kDescriptionGraphemes,
                      true, "screen.edit.help.consent"));
  all.push_back(text(path + ".consent_version", "screen.edit.ask.consent_version",
                     limits::kKeyBytes, "screen.edit.help.consent_version"));
  all.push_back(opens(path + ".opens", "at_start"));
  all.push_back(arrange(path));
  return all;
}

}  // namespace

std::vector<Decision> of_entry(const event::Draft& draft, const EditPlace& place) {
  const std::string path = entry_path(place.list, place.entry);
  if (place.list == "questions") return of_question(draft, path);
  if (place.list == "lists") return of_list(draft, path);
  if (place.list == "challenges") {
    return {local(path + ".title", "screen.edit.ask.challenge", limits::kTitleGraphemes, false,
                  "screen.edit.help.challenge"),
            local(path + ".description", "screen.edit.ask.description",
                  limits::kDescriptionGraphemes, true),
            flag(path + ".example", "screen.edit.ask.example", false,
                 "screen.edit.option.example_on", "screen.edit.option.example_off"),
            arrange(path)};
  }
  if (place.list == "agenda") {
    return {text(path + ".start", "screen.edit.ask.start", 5, "screen.edit.help.start"),
            local(path + ".title", "screen.edit.ask.step", limits::kTitleGraphemes),
            number(path + ".minutes", "screen.edit.ask.minutes", 0, limits::kAgendaMinutes, "0",
                   "screen.edit.help.minutes"),
            words(path + ".opens", "screen.edit.ask.step_opens", activities(draft),
                  "screen.edit.help.step_opens"),
            arrange(path)};
  }
  if (place.list == "privacy.purposes") {
    return {local(path + ".text", "screen.edit.ask.use", limits::kDescriptionGraphemes, true),
            text(path + ".legal_basis", "screen.edit.ask.legal_basis", limits::kReasonGraphemes,
                 "screen.edit.help.legal_basis"),
            words(path + ".concerns", "screen.edit.ask.concerns", activities(draft)),
            arrange(path)};
  }
  const bool side = place.list == "sides";
  Decisions all = {local(path + ".name", side ? "screen.edit.ask.side" : "screen.edit.ask.group",
                         limits::kTitleGraphemes)};
  return all;
}

}  // namespace stordialog::screens::editor
