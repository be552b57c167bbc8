// The voting code (24). A scanner's Enter goes on by itself; a code that is no good says why in the
// place of the hints.
// Ids: code.CHARACTER, code.erase, code.clear, back, next.
#include <string>

#include "drawing/participant/page.h"
#include "kit/keyboard.h"

namespace stordialog::drawing {

namespace {

std::string left_said(const input::CodeBuffer& code, const screens::View& view) {
  if (code.full()) return std::string(view.text("screen.code.complete"));
  return view.words->plural("screen.code.left", static_cast<std::int64_t>(code.left()));
}

void draw_hint(kit::Kit& kit, kit::Rect box, kit::Icon icon, std::string_view text) {
  const Sentences said = lead_of(text);
  constexpr std::string_view kMarks[] = {"? ", "\u061f "};  // the second is Arabic and Persian
  std::string_view lead = said.lead;
  for (const std::string_view mark : kMarks) {
    const auto end = text.find(mark);
    if (end != std::string_view::npos) lead = text.substr(0, end + mark.size() - 1);
  }
  const kit::Notice notice{
      .lead = lead, .text = text.substr(std::min(text.size(), lead.size() + 1)), .icon = icon};
  draw_fitting_notice(kit, box, notice);
}

/// What helps, or what went wrong.
void draw_hints(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect box) {
  const desk::Board& board = *view.board;
  const std::string error = error_said(kiosk, view);
  if (!error.empty()) {
    const bool used = kiosk.error()->code == "vote.code_used";
    const std::string more = used ? "\n" + std::string(view.text("screen.code.used_text")) : "";
    draw_fitting_notice(
        kit, box,
        {.lead = error, .text = more, .icon = kit::Icon::kError, .em = 40, .error = true});
    return;
  }
  draw_hint(kit, box.cell(0, 2, 1, 20, 0), kit::Icon::kQrCodeScanner,
            view.text("screen.code.scanner"));
  const kit::Rect second = box.cell(1, 2, 1, 20, 0);
  if (board.event.practice && board.practice_code) {
    const std::string code = "\n" + in_fours(*board.practice_code);
    draw_fitting_notice(
        kit, second,
        {.lead = view.text("screen.practice.code"), .icon = kit::Icon::kKey, .after = code});
  } else {
    draw_hint(kit, second, kit::Icon::kConfirmationNumber, view.text("screen.code.no_slip"));
  }
}

}  // namespace

Asked draw_vote_code(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = main.take_bottom(kit::kButtonCrowded, 24);
  kit::Rect head = main.take_top(70, 24);
  const std::string_view where = view.text("screen.code.where");
  const float width = kit.text_width(where, kit::kLabel.bold()) + 2;
  kit.text(head.take_end(width, 32), where, kit::kLabel.bold(), kit.theme().ink,
           {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 1});
  draw_title(kit, head, view.text("screen.code.title"), kit::kTitleCrowded);

  input::CodeBuffer& code = kiosk.vote.code;
  kit::code_cells(kit, main.take_top(kit::kCodeCellsHeight, 32), code);
  const kit::CodePad pad{view.text("screen.button.erase"), view.text("screen.button.clear")};
  const kit::PadEvent typed = kit::code_pad(kit, main.take_top(kit::kCodePadHeight, 32), pad, code);
  draw_hints(kiosk, view, kit, main.with_height(std::min(main.h, 140.0F)));

  const std::string left = left_said(code, view);
  const Pressed pressed = draw_footer(kit, row,
                                      {.back = view.text("screen.button.back"),
                                       .main = view.text("screen.button.next"),
                                       .enabled = code.full(),
                                       .why = left});
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main || (typed.entered && code.full())) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
