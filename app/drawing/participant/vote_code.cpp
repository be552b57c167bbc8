// The voting code (24). A scanner's Enter goes on by itself; a code that is no good says why in the
// place of the hints.
// Ids: code.CHARACTER, code.erase, code.clear, back, next.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/column.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/pads.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

std::string left_said(const input::CodeBuffer& code, const screens::View& view) {
  if (code.full()) return std::string(view.text("screen.code.complete"));
  return view.words->plural("screen.code.left", static_cast<std::int64_t>(code.left()));
}

/// What helps: the scanner, where slips are, in practice a code.
struct Hint {
  kit::Icon icon;
  std::string_view lead, text;
  std::string after;
  kit::Secret secret = kit::Secret::kNone;

  kit::Notice notice() const { return {.lead = lead, .text = text, .icon = icon, .after = after}; }
};

/// A question at the beginning leads, else the first sentence.
Hint hint_of(kit::Icon icon, std::string_view text) {
  constexpr std::string_view kMarks[] = {"? ", "\u061f "};  // the second is Arabic and Persian
  std::string_view lead = lead_of(text).lead;
  for (const std::string_view mark : kMarks) {
    const auto end = text.find(mark);
    if (end != std::string_view::npos) lead = text.substr(0, end + mark.size() - 1);
  }
  return {.icon = icon,
          .lead = lead,
          .text = text.substr(std::min(text.size(), lead.size() + 1)),
          .after = {}};
}

std::vector<Hint> hints_of(const screens::View& view) {
  const desk::Board& board = *view.board;
  std::vector<Hint> hints = {hint_of(kit::Icon::kQrCodeScanner, view.text("screen.code.scanner"))};
  if (board.event.practice && board.practice_code) {
    hints.push_back({kit::Icon::kKey,
                     view.text("screen.practice.code"),
                     {},
                     "\n" + in_fours(*board.practice_code),
                     kit::Secret::kContent});
  } else {
    hints.push_back(hint_of(kit::Icon::kConfirmationNumber, view.text("screen.code.no_slip")));
  }
  return hints;
}

/// What went wrong takes the place of the hints.
std::string error_with_help(const screens::Kiosk& kiosk, const screens::View& view) {
  const std::string error = error_said(kiosk, view);
  if (error.empty() || kiosk.error()->code != "vote.code_used") return error;
  return error + " " + std::string(view.text("screen.code.used_text"));
}

constexpr float kUnderPad = 32;

float pad_height(float width) {
  return kit::kCodeCellsHeight + 32 + kit::code_pad_height(width);
}

kit::PadEvent draw_pad(const screens::View& view, kit::Kit& kit, kit::Rect box,
                       input::CodeBuffer& code) {
  kit::code_cells(kit, box.take_top(kit::kCodeCellsHeight, 32), code);
  const kit::CodePad pad{view.text("screen.button.erase"), view.text("screen.button.clear")};
  return kit::code_pad(kit, box, pad, code);
}

constexpr float kErrorEm = 40, kErrorLeast = 34;

/// The hints beside each other under the pad (24), when they have room there.
bool hints_fit(const kit::Kit& kit, kit::Rect box, const std::vector<Hint>& hints,
               const std::string& error) {
  constexpr float kHighest = 140, kGap = 20;
  box.h = std::min(box.h, kHighest);
  if (!error.empty()) {
    const float em = kit.enlargement() == kit::TextSize::kNormal ? kErrorLeast : kErrorEm;
    const kit::Notice notice{.lead = error, .icon = kit::Icon::kError, .em = em, .error = true};
    return kit::notice_height(kit, box.w, notice) <= box.h;
  }
  const float width = (box.w - kGap) / 2;
  constexpr float kEmLeast = 30;  // a little smaller than the others
  return std::ranges::all_of(hints, [&](const Hint& hint) {
    kit::Notice notice = hint.notice();
    if (kit.enlargement() == kit::TextSize::kNormal) notice.em = kEmLeast;
    return kit::notice_height(kit, width, notice) <= box.h;
  });
}

void draw_hints(kit::Kit& kit, kit::Rect box, const std::vector<Hint>& hints,
                const std::string& error) {
  constexpr float kHighest = 140;
  box.h = std::min(box.h, kHighest);
  if (!error.empty()) {
    return draw_fitting_notice(
        kit, box, {.lead = error, .icon = kit::Icon::kError, .em = kErrorEm, .error = true});
  }
  for (std::size_t i = 0; i < hints.size(); ++i) {
    const kit::Aloud aloud(kit, {.secret = hints[i].secret});
    draw_fitting_notice(kit, box.cell(static_cast<int>(i), 2, 1, 20, 0), hints[i].notice());
  }
}

/// What stands below the pad when the hints have no room beside each other.
std::vector<kit::Block> words_below(kit::Kit& kit, const std::vector<Hint>& hints,
                                    const std::string& error, const std::string& left) {
  std::vector<kit::Block> blocks;
  const kit::TextStyle style = kit::kNote.bold();
  if (!error.empty()) {
    const auto notice = [&error] {
      return kit::Notice{.lead = error, .icon = kit::Icon::kError, .em = kErrorEm, .error = true};
    };
    blocks.push_back(
        {.height = [&kit, notice](float width) { return kit::notice_height(kit, width, notice()); },
         .draw = [&kit, notice](kit::Rect box) { kit::notice(kit, box, notice()); },
         .gap = kit::kGap});
  } else {
    blocks.push_back(
        {.height = [&kit, &left,
                    style](float width) { return kit::text_height(kit, left, style, width); },
         .draw = [&kit, &left, style](
                     kit::Rect box) { kit.text(box, left, style, kit.theme().ink, kit::kFlowing); },
         .gap = kit::kGap});
  }
  for (const Hint& hint : hints) {
    blocks.push_back(
        {.height = [&kit,
                    &hint](float width) { return kit::notice_height(kit, width, hint.notice()); },
         .draw =
             [&kit, &hint](kit::Rect box) {
               const kit::Aloud aloud(kit, {.secret = hint.secret});
               kit::notice(kit, box, hint.notice());
             },
         .gap = kit::kGap});
  }
  return blocks;
}

constexpr float kBelowLeast = 202;  // two keys to scroll with

/// The pad, and the words below it; these scroll, or all of it does where little is left for them.
kit::PadEvent draw_stacked(const screens::View& view, kit::Kit& kit, kit::Rect main,
                           input::CodeBuffer& code, std::vector<kit::Block> below) {
  constexpr float kUnder = 20;
  kit::PadEvent typed;
  const float pad = pad_height(main.w);
  const float spare = main.h - kit::column_height(below, main.w) - pad - kUnderPad;
  const bool fits = spare >= 0;
  if (fits || main.h - pad - kUnder >= kBelowLeast) {
    if (kit.upright() && fits) main.take_top(std::min(spare / 2, kit::kSpace6));
    typed = draw_pad(view, kit, main.take_top(pad, fits ? kUnderPad : kUnder), code);
    kit::draw_column(kit, "code.words", main, below, kit::Spread::kTop);
    return typed;
  }
  below.insert(below.begin(),
               {.height = [](float width) { return pad_height(width); },
                .draw = [&](kit::Rect box) { typed = draw_pad(view, kit, box, code); },
                .gap = kUnderPad});
  kit::draw_column(kit, "code.page", main, below, kit::Spread::kTop);
  return typed;
}

}  // namespace

Asked draw_vote_code(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kHeadGap = 32;
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  input::CodeBuffer& code = kiosk.vote.code;
  std::string left = left_said(code, view);
  const std::string error = error_with_help(kiosk, view);
  const std::vector<Hint> hints = hints_of(view);
  const std::string_view where = view.text("screen.code.where");
  const kit::TextStyle style = kit::kLabel.bold();
  Head head{.title = view.text("screen.code.title"),
            .style = kit::kTitleCrowded,
            .least = 70,
            .gap = 24,
            .end = {kit.text_width(where, style) + 2, kit.enlarged(style.em) * style.line}};
  Footer footer{.back = view.text("screen.button.back"),
                .main = view.text("screen.button.next"),
                .enabled = code.full(),
                .why = left,
                .high = kit::kButtonCrowded};
  kit::Rect under = main;
  under.take_top(head_height(kit, main.w, head) + pad_height(main.w) + kUnderPad);
  under.take_bottom(footer_height(kit, main.w, footer), 24);
  const bool beside = !kit.upright() && hints_fit(kit, under, hints, error);
  if (!beside) {
    // An error is seen at once, even where all of it scrolls.
    footer.why = {};
    // Where a code is found is said with the hints, if it has no room beside the title.
    if (!kit::fits_one_line(kit, head.title, head.style, main.w - head.end.w - kHeadGap)) {
      head.end = {};
      left = std::string(where) + ". " + left;
    }
    const float room = under.h + kUnderPad + 2 * kit::kSpace5;
    if (room < kBelowLeast) footer.error = error;
  }

  const kit::Rect row = take_footer(kit, main, footer, 24);
  const kit::Rect end = draw_head(kit, main, head);
  if (head.end.w > 0) {
    kit.text(end, where, style, kit.theme().ink, {.stand = kit::Stand::kMiddle, .max_lines = 1});
  }
  kit::PadEvent typed;
  if (beside) {
    typed = draw_pad(view, kit, main.take_top(pad_height(main.w), kUnderPad), code);
    draw_hints(kit, main, hints, error);
  } else {
    const std::string said = footer.error.empty() ? error : std::string();
    typed = draw_stacked(view, kit, main, code, words_below(kit, hints, said, left));
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main || (typed.entered && code.full())) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
