#include "drawing/organiser/editor.h"

#include <array>

#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::Ask;
using screens::Decision;
using screens::EditStep;
using screens::EventEditor;

constexpr std::array<std::string_view, screens::kEditSteps> kStepNames = {
    "screen.edit.step.place",     "screen.edit.step.languages", "screen.edit.step.challenges",
    "screen.edit.step.questions", "screen.edit.step.lists",     "screen.edit.step.agenda",
    "screen.edit.step.privacy",   "screen.edit.step.check"};

std::string_view step_name(const EditorPage& page, EditStep step) {
  return page.view.text(kStepNames.at(static_cast<std::size_t>(step)));
}

/// "Utmaningar · Ensamhet · 2 av 4".
std::string where_said(const EditorPage& page) {
  const EventEditor& editor = page.editor;
  std::string said(step_name(page, editor.place.step));
  if (!editor.place.list.empty()) {
    said +=
        " · " +
        shortened(screens::entry_name(*editor.draft, editor.place.list, editor.place.entry), 40);
  }
  const std::size_t count = editor.decisions().size();
  if (count == 1) return said;
  return said + " · " +
         page.view.text("screen.edit.of", {{"now", std::to_string(editor.place.at + 1)},
                                           {"count", std::to_string(count)}});
}

std::string title_of(const EditorPage& page, const Decision& decision) {
  const std::string title(page.view.text(decision.title));
  // Places are asked for side by side.
  if (decision.ask != Ask::number || decision.options.empty()) return title;
  return page.view.text(decision.title, {{"side", decision.options.front().label}});
}

void draw_head(const EditorPage& page, const Decision& decision, kit::Rect& box) {
  kit::Kit& kit = page.kit;
  const std::string where = where_said(page), title = title_of(page, decision);
  const kit::TextStyle style = kit::kTitleCrowded.size(52);
  kit.text(box.take_top(kit::text_height(kit, where, kit::kSmall, box.w), kit::kSpace1), where,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  kit.text(box.take_top(kit::text_height(kit, title, style, box.w), kit::kSpace1), title, style,
           kit.theme().ink, kit::kFlowing);
  if (decision.help.empty()) return;
  const std::string_view help = page.view.text(decision.help);
  kit.text(box.take_top(kit::text_height(kit, help, kit::kSmall, box.w), kit::kSpace2), help,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
}

/// Tillbaka and Nästa; at the end saving it all and going on to the keys.
Wanted draw_foot(const EditorPage& page, kit::Rect& box) {
  const screens::View& view = page.view;
  EventEditor& editor = page.editor;
  const bool last = editor.place.step == EditStep::check;
  const bool first = editor.place == screens::EditPlace{};
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{"back",
                       {.label = view.text("screen.button.back"), .icon = kit::Icon::kArrowBack}},
      kit::NamedButton{"next",
                       {.label = view.text(last ? "screen.edit.to_keys" : "screen.button.next"),
                        .icon = last ? kit::Icon::kKey : kit::Icon::kArrowForward,
                        .icon_at_end = !last,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = !last || (editor.complete() && view.host->organiser->doing ==
                                                                      screens::DeskWork::none)}}};
  const auto pressed = draw_opening_buttons(page.kit, box, buttons);
  if (pressed == 0U) {
    if (first) return screens::Go{screens::Place::organiser_start};
    (void)screens::previous_decision(editor);
  }
  if (pressed == 1U && last) return screens::Go{screens::Place::organiser_keys};
  if (pressed == 1U) screens::next_decision(editor);
  return std::nullopt;
}

/// What has been said is kept as soon as a page is left, so that a power cut costs one answer.
Wanted keep(const EditorPage& page) {
  const screens::Organiser& told = *page.view.host->organiser;
  if (!page.editor.unsaved() || !page.editor.writing.empty()) return std::nullopt;
  if (told.doing != screens::DeskWork::none) return std::nullopt;
  page.editor.saved = page.editor.draft->revision();
  return screens::Errand{screens::OrganiserErrand{screens::SaveDraft{page.editor.draft->write()}}};
}

Wanted draw_page(const EditorPage& page, const Decision& decision, kit::Rect work) {
  constexpr float kRail = 430, kPreview = 560, kRoomy = 1700;
  kit::Kit& kit = page.kit;
  if (!kit.upright()) {
    draw_editor_steps(page, work.take_start(kRail, kit::kSpace5));
    if (work.w + kRail > kRoomy) draw_preview(page, work.take_end(kPreview, kit::kSpace5));
  }
  Wanted wanted = draw_foot(page, work);
  draw_head(page, decision, work);
  if (decision.ask == Ask::check) {
    draw_editor_check(page, work);
  } else {
    draw_ask(page, decision, work);
  }
  return wanted;
}

}  // namespace

void draw_editor_steps(const EditorPage& page, kit::Rect rail) {
  kit::Kit& kit = page.kit;
  std::vector<kit::Block> blocks;
  for (std::size_t i = 0; i < screens::kEditSteps; ++i) {
    const auto step = static_cast<EditStep>(i);
    const bool here = page.editor.place.step == step, wrong = page.editor.wrong_in(step) > 0;
    const kit::Button button{.label = step_name(page, step),
                             .icon = wrong ? kit::Icon::kReportProblem : kit::Icon::kCheckCircle,
                             .kind = here ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
                             .at_start = true};
    kit::Block block;
    block.height = [button, &kit](float width) {
      return kit::button_height(kit, button, width, kit::kButtonSmall) + kit.theme().lip;
    };
    block.draw = [button, step, i, &page, &kit](kit::Rect box) {
      box.h -= kit.theme().lip;
      if (kit::button(kit, kit::Id("step.", i), box, button)) {
        screens::open_step(page.editor, step);
      }
    };
    block.gap = kit::kGap - kit.theme().lip;
    blocks.push_back(std::move(block));
  }
  kit::draw_column(kit, "steps", rail, blocks, kit::Spread::kTop);
}

std::string_view language_name(const screens::View& view, std::string_view tag) {
  const std::string_view name = view.catalogues->in(tag).own_name();
  return name.empty() ? tag : name;
}

Wanted draw_event_editor(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work) {
  const screens::Preparing& told = view.host->organiser->prepare;
  EventEditor& editor = kiosk.prepare.editor;
  if (!editor.draft) return std::nullopt;
  screens::look(editor, told.today);
  const EditorPage page{editor, view, kit};
  // An entry may have gone, a method may have fewer decisions.
  editor.place.at = std::min(editor.place.at, editor.decisions().size() - 1);
  const Decision decision = editor.decision();
  if (!editor.writing.empty()) {
    draw_writing(page, decision, work);
    return std::nullopt;
  }
  Wanted wanted = draw_page(page, decision, work);
  return wanted ? std::move(wanted) : keep(page);
}

}  // namespace stordialog::drawing
