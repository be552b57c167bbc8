// What keeps the event from being prepared, each in a sentence that leads to the step that mends
// it.
#include "drawing/organiser/editor.h"
#include "kit/cards.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

/// The code whose sentence says it to somebody who sees no file.
std::string sentence_of(const domain::Error& error) {
  if (error.code == "event.missing_language") return "editing.missing_language";
  if (error.code == "event.missing_key") return "editing.missing";
  if (error.code == "event.unknown_key") return "editing.unknown_key";
  if (error.code == "event.too_long") return "editing.too_long";
  if (error.code == "event.past_date") return "editing.past_date";
  if (error.code == "event.no_basis") return "editing.no_basis";
  return "editing.other";
}

/// What it is about, as the editor asks for it: "Vad heter utmaningen? (Ensamhet)".
std::string subject(const EditorPage& page, const event::Finding& finding) {
  const auto target = screens::place_of(*page.editor.draft, finding);
  if (!target) return finding.path;
  const auto all = screens::decisions_of(*page.editor.draft, target->place);
  std::string said(page.view.text(all.at(target->place.at).title));
  if (!target->place.list.empty()) {
    said =
        shortened(screens::entry_name(*page.editor.draft, target->place.list, target->place.entry),
                  40) +
        ": " + said;
  }
  return said;
}

}  // namespace

std::string finding_said(const EditorPage& page, const event::Finding& finding) {
  domain::Error error(sentence_of(finding.error));
  for (const auto& [name, value] : finding.error.details) {
    const bool tag = name == "language";
    error.details.emplace_back(name, tag ? std::string(language_name(page.view, value)) : value);
  }
  error.details.emplace_back("subject", subject(page, finding));
  return page.view.words->say(error);
}

void draw_editor_check(const EditorPage& page, kit::Rect box) {
  kit::Kit& kit = page.kit;
  std::vector<kit::Block> blocks;
  const auto& findings = page.editor.findings;
  if (findings.empty()) {
    blocks.push_back(finding_block(kit, kit::Verdict::kGood,
                                   std::string(page.view.text("screen.edit.complete")),
                                   std::string(page.view.text("screen.edit.complete_text"))));
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::string said = finding_said(page, findings[i]);
    const bool unknown = findings[i].error.code == "event.unknown_key";
    const std::string way(
        page.view.text(unknown ? "screen.edit.take_out" : "screen.edit.go_and_mend"));
    const auto row_of = [said, way] {
      return kit::ListRow{
          .title = said, .detail = way, .icon = kit::Icon::kReportProblem, .em = 34};
    };
    kit::Block block;
    block.height = [row_of, &kit](float width) {
      return kit::list_row_height(kit, width, row_of()) + kit.theme().lip;
    };
    block.draw = [row_of, i, &page, &kit](kit::Rect place) {
      place.h -= kit.theme().lip;
      if (kit::list_row(kit, kit::Id("finding.", i), place, row_of()) == kit::Press::kActivated) {
        screens::mend(page.editor, i);
      }
    };
    block.gap = kit::kGap - kit.theme().lip;
    blocks.push_back(std::move(block));
  }
  kit::draw_column(kit, "findings", box, blocks, kit::Spread::kTop);
}

}  // namespace stordialog::drawing
