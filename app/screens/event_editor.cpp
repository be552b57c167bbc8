#include "screens/event_editor.h"

#include <algorithm>
#include <utility>

#include "wording/text.h"

namespace stordialog::screens {

namespace {

constexpr std::size_t kBytesPerCharacter = 4;

std::string value_path(const EventEditor& editor) {
  return editor.language.empty() ? editor.writing : editor.writing + "." + editor.language;
}

/// What of an event a picture of it needs; texts may be missing.
std::optional<desk::Board> board_of(const domain::Event& event) {
  if (event.languages.empty() || event.sides.size() != 2 || event.challenges.empty()) return {};
  for (const domain::Question& question : event.questions) {
    const bool known = std::ranges::all_of(question.options, [&event](const domain::Key& option) {
      return event.challenge(option) != nullptr;
    });
    if (question.options.empty() || !known || question.picks == 0) return std::nullopt;
  }
  desk::Board board;
  board.event = event;
  board.station = {1, domain::Role::station, {}, {}};
  for (const domain::ActivityPlan& plan : event.activities) {
    board.activities.push_back({plan.activity, true, 0});
  }
  for (const domain::Question& question : event.questions) {
    domain::Totals totals;
    totals.question = question.key;
    totals.picks.resize(question.options.size());
    board.totals.push_back(totals);
  }
  board.hall_totals = board.totals;
  return board;
}

}  // namespace

Decision EventEditor::decision() const {
  auto all = decisions();
  return all.at(std::min(place.at, all.size() - 1));
}

std::size_t EventEditor::wrong_in(EditStep step) const {
  if (step == EditStep::check) return findings.size();
  return static_cast<std::size_t>(std::ranges::count_if(
      findings, [step](const event::Finding& finding) { return step_of(finding.path) == step; }));
}

void begin_editor(EventEditor& editor, event::Draft draft) {
  editor = {};
  editor.saved = draft.revision();
  editor.draft = std::move(draft);
}

void look(EventEditor& editor, const std::string& today) {
  if (!editor.draft || editor.looked_at == editor.draft->revision()) return;
  editor.looked_at = editor.draft->revision();
  const event::Looked looked = editor.draft->look();
  editor.findings = event::findings(*editor.draft, looked, today);
  editor.preview = board_of(looked.event);
  const std::size_t languages = looked.event.languages.size();
  if (editor.preview_language >= languages) editor.preview_language = 0;
}

void next_decision(EventEditor& editor) {
  editor.removing = false;
  if (editor.place.at + 1 < editor.decisions().size()) {
    ++editor.place.at;
  } else if (!editor.place.list.empty()) {
    (void)previous_decision(editor);
    while (!editor.place.list.empty()) (void)previous_decision(editor);
  } else if (editor.place.step != EditStep::check) {
    open_step(editor, static_cast<EditStep>(static_cast<int>(editor.place.step) + 1));
  }
}

bool previous_decision(EventEditor& editor) {
  editor.removing = false;
  if (editor.place.at > 0) {
    --editor.place.at;
    return true;
  }
  if (!editor.place.list.empty()) {
    const std::string list = std::exchange(editor.place.list, {});
    editor.place.entry = 0;
    const auto all = editor.decisions();
    const auto home = std::ranges::find(all, list, &Decision::path);
    editor.place.at = home == all.end() ? 0 : static_cast<std::size_t>(home - all.begin());
    return true;
  }
  if (editor.place.step == EditStep::place) return false;
  open_step(editor, static_cast<EditStep>(static_cast<int>(editor.place.step) - 1));
  editor.place.at = editor.decisions().size() - 1;
  return true;
}

void open_step(EventEditor& editor, EditStep step) {
  leave_writing(editor);
  editor.removing = false;
  editor.place = {.step = step};
}

void open_entry(EventEditor& editor, std::size_t entry) {
  const std::string list = editor.decision().path;
  editor.place.list = list;
  editor.place.entry = entry;
  editor.place.at = 0;
  editor.removing = false;
}

void mend(EventEditor& editor, std::size_t finding) {
  if (finding >= editor.findings.size()) return;
  const event::Finding& found = editor.findings[finding];
  const auto target = place_of(*editor.draft, found);
  if (!target) return editor.draft->remove(found.path);
  editor.place = target->place;
  if (!target->language.empty()) begin_writing(editor, editor.decision(), target->language);
}

void begin_writing(EventEditor& editor, const Decision& decision, const std::string& language) {
  editor.writing = decision.path;
  editor.language = language;
  editor.text = input::TextBuffer({decision.most, kBytesPerCharacter * decision.most},
                                  decision.lines ? input::Lines::kMany : input::Lines::kOne);
  editor.text.set_text(editor.draft->text(value_path(editor)));
  editor.text.move_to_end();
}

void finish_writing(EventEditor& editor) {
  const std::string typed(editor.text.view());
  editor.draft->set_text(value_path(editor), wording::normalise(typed).value_or(typed));
  if (editor.language.empty()) return leave_writing(editor);
  const auto languages = editor.draft->languages();
  const auto now = std::ranges::find(languages, editor.language);
  if (now == languages.end() || now + 1 == languages.end()) return leave_writing(editor);
  begin_writing(editor, editor.decision(), *(now + 1));
}

void leave_writing(EventEditor& editor) {
  editor.writing.clear();
  editor.language.clear();
  editor.text.clear();
}

std::string chosen(const EventEditor& editor, const Decision& decision) {
  std::string value = editor.draft->text(decision.path);
  return value.empty() ? decision.otherwise : value;
}

void choose(EventEditor& editor, const Decision& decision, const std::string& value) {
  event::Draft& draft = *editor.draft;
  const std::string entry = entry_path(editor.place.list, editor.place.entry);
  if (decision.flag) return draft.set_flag(decision.path, value == "true");
  if (decision.path == entry + ".method") {
    if (draft.text(decision.path) != value) event::set_method(draft, entry, value);
  } else if (decision.path == entry + ".kind") {
    event::set_list_kind(draft, entry, value);
  } else {
    draft.set_text(decision.path, value);
  }
}

void count_by(EventEditor& editor, const Decision& decision, std::int64_t by) {
  const std::string value = chosen(editor, decision);
  const std::int64_t now = value.empty() ? decision.least_number : std::stoll(value);
  const std::int64_t next = std::clamp(now + by, decision.least_number, decision.most_number);
  // An event without a timer says nothing of one.
  if (next == 0) return editor.draft->remove(decision.path);
  editor.draft->set_number(decision.path, next);
}

void toggle(EventEditor& editor, const Decision& decision, const std::string& value) {
  std::vector<std::string> all;
  for (const EditOption& option : decision.options) all.push_back(option.value);
  event::toggle_word(*editor.draft, decision.path, value, all);
}

namespace {

std::string list_at_hand(const EventEditor& editor) {
  return "list:" + editor.draft->text(entry_path(editor.place.list, editor.place.entry) + ".key");
}

std::string concerns(std::size_t purpose) {
  return entry_path("privacy.purposes", purpose) + ".concerns";
}

}  // namespace

void toggle_basis(EventEditor& editor, std::size_t purpose) {
  event::toggle_word(*editor.draft, concerns(purpose), list_at_hand(editor),
                     event::activities_of(*editor.draft));
}

bool has_basis(const EventEditor& editor, std::size_t purpose) {
  const auto concerned = editor.draft->words(concerns(purpose));
  return std::ranges::find(concerned, list_at_hand(editor)) != concerned.end();
}

void toggle_language(EventEditor& editor, const std::string& language) {
  event::Draft& draft = *editor.draft;
  const auto languages = draft.languages();
  if (std::ranges::find(languages, language) == languages.end()) {
    event::add_language(draft, language, editor.put_aside[language]);
    editor.put_aside.erase(language);
  } else if (languages.size() > 1) {
    editor.put_aside[language] = event::take_language(draft, language);
  }
}

void add_entry(EventEditor& editor, const std::string& list) {
  event::Draft& draft = *editor.draft;
  const std::size_t before = draft.count(list);
  if (list == "challenges") (void)event::add_challenge(draft);
  if (list == "questions") (void)event::add_question(draft);
  if (list == "lists") (void)event::add_list(draft);
  if (list == "agenda") (void)event::add_step(draft);
  if (list == "privacy.purposes") (void)event::add_purpose(draft);
  if (draft.count(list) > before) open_entry(editor, before);
}

void move_entry(EventEditor& editor, int by) {
  const std::size_t entry = editor.place.entry;
  const std::size_t count = editor.draft->count(editor.place.list);
  if ((by < 0 && entry == 0) || (by > 0 && entry + 1 >= count)) return;
  const std::size_t first = by < 0 ? entry - 1 : entry;
  editor.draft->swap_with_next(editor.place.list, first);
  editor.place.entry = by < 0 ? entry - 1 : entry + 1;
  editor.put_aside.clear();  // texts put aside are kept by place
}

void remove_entry_at_hand(EventEditor& editor) {
  const std::string list = editor.place.list;
  const std::size_t entry = editor.place.entry;
  while (!editor.place.list.empty()) (void)previous_decision(editor);
  event::remove_entry(*editor.draft, list, entry);
  editor.put_aside.clear();
}

}  // namespace stordialog::screens
