// Opening on the organiser's desk: both keys, a rehearsal, the agreement bundle by bundle, both
// sides' approval.
#include <algorithm>
#include <array>

#include "drawing/organiser/organiser.h"
#include "drawing/staff/count_page.h"
#include "drawing/staff/idea_board.h"
#include "drawing/staff/keyholders.h"
#include "drawing/staff/opening.h"
#include "kit/figures.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::DeskWork;
using screens::OpenPage;
using screens::Organiser;

screens::Errand errand(screens::OrganiserErrand of) {
  return screens::Errand{std::move(of)};
}

std::size_t approvals(const Organiser& told) {
  return told.work->release.approvals.size();
}

Wanted draw_keys(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const Organiser& told = *view.host->organiser;
  const auto count = static_cast<std::int64_t>(told.keys.holders.size());
  const bool idle = told.doing == DeskWork::none, complete = told.keys.complete();
  const std::array<kit::NamedButton, 3> buttons = {
      kit::NamedButton{"keys.look",
                       {.label = view.text("screen.opening.look_keys"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = idle}},
      kit::NamedButton{
          "keys.try",
          {.label = view.text("screen.desk.rehearse"),
           .icon = kit::Icon::kSchool,
           .kind = told.keys_tried ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
           .enabled = idle && complete}},
      kit::NamedButton{"keys.open",
                       {.label = view.text("screen.opening.open"),
                        .icon = kit::Icon::kLockOpen,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = idle && complete && told.work->merged}}};
  Wanted wanted;
  KeyTurns turns{
      .screen = kiosk.organiser.keys,
      .opening = told.keys,
      .error = kiosk.error(),
      .title = view.words->plural("screen.opening.keys_title", count),
      .end = view.words->plural(
          "screen.opening.keys_done", count,
          {{"done", view.words->number(static_cast<std::int64_t>(told.keys.unlocked()))}}),
      .text = std::string(view.text(told.keys_tried ? "screen.desk.rehearsed"
                                    : complete      ? "screen.desk.rehearse_text"
                                                    : "screen.opening.keys_text")),
      .done = view.text("screen.opening.unlocked"),
      .done_where = view.text("screen.opening.wiped_after"),
      .finish = view.text("screen.opening.unlock"),
      .idle = idle,
      .types = told.doing != DeskWork::unlocking,
      .buttons = buttons,
      .under = [&](kit::Rect& rest) { take_wish(wanted, draw_desk_progress(view, kit, rest)); }};
  KeyTurnsAsked asked = draw_key_turns(view, kit, work, turns);
  if (asked.holder) {
    return errand(screens::UnlockWorkKey{*asked.holder, std::move(asked.password)});
  }
  if (asked.pressed == 0U) return errand(screens::LookForKeys{});
  if (asked.pressed == 1U) return errand(screens::TryKeys{});
  if (asked.pressed == 2U) return errand(screens::OpenMerged{});
  return wanted;
}

/// One bundle's ballots against what its station counted during the day.
kit::Block comparison_block(const report::Comparison& one, const screens::View& view,
                            kit::Kit& kit) {
  const Organiser& told = *view.host->organiser;
  const domain::Question* question = told.results->event.question(one.question);
  const std::string name = view.text(
      "screen.export.station",
      {{"station", std::to_string(one.station)}, {"name", told.work->name_of(one.station)}});
  const std::string title =
      question == nullptr ? one.question : std::string(question->title.in(view.language()));
  const std::string more =
      view.words->plural("screen.opening.votes", one.opened) + ". " +
      (one.differing == 0 ? std::string(view.text("screen.opening.agrees"))
                          : view.words->plural("screen.opening.differs", one.differing));
  return finding_block(kit, one.differing == 0 ? kit::Verdict::kGood : kit::Verdict::kBad,
                       name + " · " + title, more);
}

/// How each question was counted, over the agreement until it is left.
bool draw_counts_told(screens::CountScreen& screen, const screens::View& view, kit::Kit& kit,
                      kit::Rect work) {
  const report::Results& results = *view.host->organiser->results;
  if (!screen.shown || results.questions.empty()) return false;
  screen.question = std::min(screen.question, results.questions.size() - 1);
  if (results.questions.size() > 1) {
    const std::string said = view.text(
        "screen.results.question",
        {{"number", view.words->number(static_cast<std::int64_t>(screen.question + 1))},
         {"count", view.words->number(static_cast<std::int64_t>(results.questions.size()))}});
    const Pages pages{.id = "question",
                      .page = screen.question,
                      .count = results.questions.size(),
                      .sideways = true,
                      .said = said};
    const kit::Rect row = work.take_top(kit::kTarget + kit.theme().lip, kit::kSpace2);
    const std::size_t to = draw_pages(view, kit, row.with_height(kit::kTarget), pages);
    if (to != screen.question) screen = {.shown = true, .question = to};
  }
  (void)draw_count_page(screen, results.event, results.questions[screen.question], view, kit, work);
  return true;
}

Wanted draw_agreement(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect work) {
  if (draw_counts_told(kiosk.organiser.count, view, kit, work)) return std::nullopt;
  const Organiser& told = *view.host->organiser;
  const std::uint32_t differing = told.differing();
  draw_heading(kit, work, view.text("screen.opening.done"),
               differing == 0 ? std::string(view.text("screen.opening.agrees"))
                              : view.words->plural("screen.opening.differs", differing));
  const std::string_view text =
      view.text(differing == 0 ? "screen.desk.agreement_text" : "screen.desk.disagreement_text");
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace3), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const std::array<kit::NamedButton, 3> buttons = {
      kit::NamedButton{"agreement.again",
                       {.label = view.text("screen.opening.again"), .icon = kit::Icon::kRefresh}},
      kit::NamedButton{
          "agreement.count",
          {.label = view.text("report.explained.title"), .icon = kit::Icon::kCalculate}},
      kit::NamedButton{"agreement.approve",
                       {.label = view.text("screen.desk.to_approval"),
                        .icon = kit::Icon::kHandshake,
                        .kind = kit::ButtonKind::kMain}}};
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  std::vector<kit::Block> blocks;
  for (const report::QuestionResult& question : told.results->questions) {
    const domain::Question* asked = told.results->event.question(question.question);
    if (asked == nullptr) continue;
    std::string more;
    if (question.set_aside > 0) {
      more += view.words->plural("screen.opening.set_aside", question.set_aside);
    }
    if (question.unreadable > 0) {
      more += (more.empty() ? "" : " ") +
              view.words->plural("screen.opening.unreadable", question.unreadable);
    }
    blocks.push_back(
        finding_block(kit, question.unreadable == 0 ? kit::Verdict::kGood : kit::Verdict::kBad,
                      std::string(asked->title.in(view.language())) + " · " +
                          view.words->plural("screen.opening.voters", question.count.ballots),
                      more));
  }
  for (const report::Comparison& one : told.results->comparisons) {
    if (one.cast > 0 || one.opened > 0) blocks.push_back(comparison_block(one, view, kit));
  }
  kit::card(kit, work);
  kit::draw_column(kit, "agreement", work.inset(kit::kSpace4, kit::kSpace3), blocks,
                   kit::Spread::kTop);
  if (pressed == 0U) {
    kiosk.organiser.open = OpenPage::keys;
    return errand(screens::LookForKeys{});
  }
  if (pressed == 1U) kiosk.organiser.count.shown = true;
  if (pressed == 2U) {
    kiosk.organiser.open = OpenPage::approval;
    return errand(screens::LookForKeys{});
  }
  return std::nullopt;
}

Wanted draw_approval(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect work) {
  const Organiser& told = *view.host->organiser;
  const bool idle = told.doing == DeskWork::none;
  screens::Opening approved = told.keys;
  for (screens::KeyholderHere& holder : approved.holders) {
    holder.unlocked = std::ranges::any_of(
        told.work->release.approvals,
        [&holder](const report::Approval& one) { return one.holder == holder.name; });
  }
  const auto count = static_cast<std::int64_t>(approved.holders.size());
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{"approval.look",
                       {.label = view.text("screen.opening.look_keys"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = idle}},
      kit::NamedButton{"approval.report",
                       {.label = view.text("screen.desk.to_report"),
                        .icon = kit::Icon::kMenuBook,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = idle && told.work->approved()}}};
  Wanted wanted;
  KeyTurns turns{
      .screen = kiosk.organiser.keys,
      .opening = approved,
      .error = kiosk.error(),
      .title = std::string(view.text("screen.desk.approval_title")),
      .end = view.words->plural(
          "screen.opening.keys_done", count,
          {{"done", view.words->number(static_cast<std::int64_t>(approvals(told)))}}),
      .text = std::string(view.text("screen.desk.approval_text")),
      .done = view.text("screen.desk.approved"),
      .done_where = view.text("screen.desk.approved_where"),
      .finish = view.text("screen.desk.approve"),
      .idle = idle,
      .types = told.doing != DeskWork::approving,
      .buttons = buttons,
      .under = [&](kit::Rect& rest) { take_wish(wanted, draw_desk_progress(view, kit, rest)); }};
  KeyTurnsAsked asked = draw_key_turns(view, kit, work, turns);
  if (asked.holder) {
    return errand(screens::ApproveRelease{*asked.holder, std::move(asked.password)});
  }
  if (asked.pressed == 0U) return errand(screens::LookForKeys{});
  if (asked.pressed == 1U) return screens::Go{screens::Place::organiser_report};
  return wanted;
}

}  // namespace

Wanted draw_work_opening(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work) {
  const Organiser& told = *view.host->organiser;
  if (!told.results) kiosk.organiser.open = OpenPage::keys;
  switch (kiosk.organiser.open) {
    case OpenPage::agreement:
      draw_refusal(kiosk, view, kit, work);
      return draw_agreement(kiosk, view, kit, work);
    case OpenPage::approval:
      return draw_approval(kiosk, view, kit, work);
    default:
      return draw_keys(kiosk, view, kit, work);
  }
}

}  // namespace stordialog::drawing
