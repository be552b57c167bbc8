#include "drawing/staff/results.h"

#include <algorithm>
#include <cmath>

#include "domain/voting.h"
#include "drawing/staff/count_page.h"
#include "drawing/staff/idea_board.h"
#include "drawing/staff/run_sheet.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

/// Which question, when there are several: its name with keys to the one before and after.
void draw_question_row(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& work, const domain::Question& question) {
  const auto& questions = view.board->event.questions;
  const auto now = static_cast<std::size_t>(&question - questions.data());
  const std::string_view title = question.title.in(view.language());
  constexpr float kKeys = 2 * kit::kTarget + kit::kGap + kit::kSpace3;
  const bool several = questions.size() > 1;
  const kit::TextStyle style = kit::kTitleCrowded.size(little_height(kit) ? 36 : 44);
  const float room = work.w - (several ? kKeys + 240 : 0);
  const float high =
      std::max(several ? kit::kTarget : 60.0F, kit::text_height(kit, title, style, room));
  kit::Rect row = work.take_top(high, kit::kSpace2);
  if (several) {
    const std::string said =
        view.text("screen.results.question",
                  {{"number", view.words->number(static_cast<std::int64_t>(now + 1))},
                   {"count", view.words->number(static_cast<std::int64_t>(questions.size()))}});
    const Pages pages{.id = "question",
                      .page = now,
                      .size = 1,
                      .count = questions.size(),
                      .sideways = true,
                      .said = said};
    const std::size_t to =
        draw_pages(view, kit, row.take_end(kKeys + 220, 20).with_height(kit::kTarget), pages);
    if (to != now) {
      kiosk.staff.results.question = questions[to].key;
      kiosk.staff.results.page = 0;
    }
  }
  kit.text(row, title, style, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .balanced = true, .shrink = true});
}

}  // namespace

std::string opened_said(const screens::View& view, const domain::Question& question) {
  const std::uint32_t differing = screens::differing(*view.opened, question.key);
  std::string said(view.text("screen.opening.counted"));
  said += ' ';
  said += differing == 0 ? std::string(view.text("screen.opening.agrees"))
                         : view.words->plural("screen.opening.differs", differing);
  if (view.opened->counted < view.opened->stations) {
    said += ' ';
    said +=
        view.words->plural("screen.opening.stations_missing",
                           static_cast<std::int64_t>(view.opened->stations - view.opened->counted));
  }
  return said;
}

Wanted draw_people(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  screens::ResultsScreen& screen = kiosk.staff.results;
  const kit::Rect keys =
      work.take_bottom(kit::keyboard_height(kit, work.w, kit::KeyboardKind::kNumber), kit::kSpace2);
  const std::string_view title = view.text("screen.results.people_title");
  const std::string_view text = view.text("screen.results.people_text");
  const kit::TextStyle style = kit::kTitleCrowded.size(work.h < 360 ? 40 : 52);
  kit.text(work.take_top(kit::text_height(kit, title, style, work.w), kit::kSpace1), title, style,
           kit.theme().ink, kit::kFlowing);
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace2), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const std::optional<std::uint32_t> people = screens::people_of(screen);
  const kit::FieldEvent event =
      kit::field(kit, "people.field", work.with_height(std::min(work.h, kit::kFieldHeight)),
                 screen.people, {.placeholder = "0", .focused = true});
  Typing typed = draw_staff_keys(
      view, kit, keys, screen.people,
      {.next = view.text("screen.board.save"), .next_enabled = people.has_value(), .number = true});
  if (event.entered && people) typed = Typing::kNext;
  if (typed == Typing::kBack || kit.key_escape()) screen.counting = false;
  if (typed == Typing::kNext && people) return desk::Command{desk::NotePresent{*people}};
  return std::nullopt;
}

Wanted draw_release_question(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                             const domain::Question& question) {
  constexpr float kWide = 1240, kMargin = 40, kFrame = 4;
  const float wide = std::min(kWide, kit.screen().w - 2 * kMargin);
  const kit::Size padding = kit::dialog_padding(wide);
  const float room = wide - 2 * padding.w;
  const std::string_view title = view.text("screen.results.show_title");
  const screens::VoteState state = screens::state_of(*view.board, question.key);
  const bool is_final = screens::opened_result(view.opened, *view.board, question.key) != nullptr;
  std::string text(view.text("screen.results.show_text"));
  if (state.open) text += " " + std::string(view.text("screen.results.still_open"));
  if (is_final) {
    text += " " + opened_said(view, question);
  } else if (state.counted < state.stations) {
    text += " " + view.words->plural("screen.results.missing",
                                     static_cast<std::int64_t>(state.stations - state.counted));
  }
  const kit::TextStyle style = kit::kTitleCrowded.size(52);
  const float title_high = kit::text_height(kit, title, style, room);
  const float text_high = kit::text_height(kit, text, kit::kNote, room);
  const float least = 2 * padding.h + title_high + text_high + kit::kButtonSmall + kit.theme().lip +
                      2 * kit::kSpace3 + kit::kSpace2;
  const float picture_high =
      std::min(room * 9 / 16, kit.screen().h - 2 * kMargin - least - 2 * kFrame);
  kit::Dialog dialog(kit, "release_result",
                     kit.screen().middle(wide, least + picture_high + 2 * kFrame));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(title_high, kit::kSpace2), title, style, kit.theme().ink, kit::kFlowing);
  kit.text(inner.take_top(text_high, kit::kSpace3), text, kit::kNote, kit.theme().ink2,
           kit::kFlowing);
  kit::Rect row = inner.take_bottom(kit::kButtonSmall + kit.theme().lip, kit::kSpace3)
                      .with_height(kit::kButtonSmall);
  draw_result_picture(kiosk, view, kit, inner.middle(picture_high * 16 / 9, picture_high),
                      question.key);
  Wanted wanted;
  const kit::Button cancel{.label = view.text("screen.button.cancel")};
  const kit::Button show{.label = view.text("screen.results.show_yes"),
                         .icon = kit::Icon::kVisibility,
                         .kind = kit::ButtonKind::kMain};
  const float half = (row.w - kit::kGap) / 2;
  if (kit::button(kit, "release.cancel", row.take_start(half, kit::kGap), cancel) ||
      kit.key_escape()) {
    kiosk.staff.results.confirming = false;
  }
  if (kit::button(kit, "release.show", row, show)) {
    if (is_final) kiosk.hall.show_final(question.key);
    wanted = desk::Command{desk::ShowResult{question.key, true}};
  }
  return wanted;
}

Wanted draw_results(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect work) {
  draw_refusal(kiosk, view, kit, work);
  screens::ResultsScreen& screen = kiosk.staff.results;
  if (screen.counting) return draw_people(kiosk, view, kit, work);
  const domain::Question* question = screens::question_of(screen, *view.board);
  if (question == nullptr) {
    kit::panel(kit, work);
    kit.text(work.inset(48), view.text("screen.results.no_question"), kit::kLabel, kit.theme().ink,
             {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
    return std::nullopt;
  }
  const report::QuestionResult* opened =
      screens::opened_result(view.opened, *view.board, question->key);
  if (screen.count.shown && opened != nullptr && opened->count.ballots > 0) {
    (void)draw_count_page(screen.count, view.board->event, *opened, view, kit, work);
    return std::nullopt;
  }
  const bool explains = opened != nullptr && opened->count.ballots > 0;
  const float state_share = explains ? 0.435F : 0.55F;  // the key under the lines needs room too
  const kit::Rect side =
      kit.upright() ? work.take_bottom(std::min(work.h * state_share, result_state_height(view)),
                                       kit::kSpace4)
                    : work.take_end(little_height(kit) ? 420 : 500, kit::kSpace4);
  draw_question_row(kiosk, view, kit, work, *question);
  if (explains) {
    const kit::Button explain{
        .label = view.text("report.explained.title"), .icon = kit::Icon::kCalculate, .em = 32};
    const kit::Rect row =
        work.take_bottom(kit::kTarget + kit.theme().lip, kit::kSpace2).with_height(kit::kTarget);
    const float wide = std::min(row.w, kit::button_width(kit, explain, kit::kTarget));
    if (kit::button(kit, "results.explain", row.with_width(wide), explain)) {
      screen.count.shown = true;
    }
  }
  Wanted wanted = draw_result_lines(kiosk, view, kit, work, *question);
  take_wish(wanted, draw_result_state(kiosk, view, kit, side, *question));
  if (screen.confirming) take_wish(wanted, draw_release_question(kiosk, view, kit, *question));
  return wanted;
}

}  // namespace stordialog::drawing
