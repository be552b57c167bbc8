// Paper, entered afterwards: which pile, then sheet by sheet by two people. Cards: paper_cards.cpp.
// Ids: paper.q.N, paper.ideas, paper.back, code.*, paper.stop, paper.next, o.N, o.N.less, side.N,
// side.none, hand.back, hand.next, paper.again.
#include <algorithm>
#include <array>

#include "drawing/organiser/paper_rows.h"
#include "drawing/organiser/paper_task.h"
#include "drawing/organiser/secret_page.h"
#include "drawing/staff/opening.h"
#include "kit/cards.h"
#include "kit/measure.h"
#include "kit/pads.h"
#include "screens/paper_screen.h"

namespace stordialog::drawing {

namespace {

using screens::PaperPage;

class PaperEntering : PaperTask {
 public:
  PaperEntering(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : PaperTask(kiosk.paper, view, kit, work), kiosk_(kiosk) {}

  Wanted draw() {
    screen_.follow(told_.paper);
    if (kiosk_.error()) screens::refuse(screen_);
    if (!told_.paper.counts) {
      looking();
      return std::move(wanted_);
    }
    switch (screen_.page) {
      case PaperPage::what:
        what();
        break;
      case PaperPage::code:
        code();
        break;
      case PaperPage::answer:
        answer();
        break;
      case PaperPage::hand_over:
        hand_over();
        break;
      case PaperPage::differs:
        differs();
        break;
      case PaperPage::about:
      case PaperPage::text:
      case PaperPage::review:
        return draw_paper_cards(screen_, view_, kit_, work_);
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] const domain::Question* question() const {
    return event().question(screen_.sheet.question);
  }

  /// Before the first look at what has been entered.
  void looking() {
    RowsPage page;
    page.title = view_.text("screen.paper.title");
    page.buttons = {back()};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) leave();
  }
  void leave() { wanted_ = screens::Go{screens::Place::organiser_merge}; }

  void what() {
    RowsPage page;
    page.title = view_.text("screen.paper.ask");
    page.text = view_.text("screen.paper.text");
    const organise::PaperCounts& counts = *told_.paper.counts;
    const auto row = [&](std::string id, std::string title, std::uint32_t entered, kit::Icon icon,
                         std::function<void()> pressed) {
      page.blocks.push_back(press_block(
          kit_,
          {.id = std::move(id),
           .title = std::move(title),
           .detail = entered == 0 ? std::string(view_.text("screen.paper.none"))
                                  : view_.words->plural("screen.paper.entered", entered),
           .icon = icon,
           .enabled = idle(),
           .arrow = true},
          std::move(pressed)));
    };
    for (std::size_t i = 0; i < event().questions.size(); ++i) {
      const domain::Question& asked = event().questions[i];
      const std::uint32_t entered = i < counts.ballots.size() ? counts.ballots[i] : 0;
      row("paper.q." + std::to_string(i),
          view_.text("screen.paper.votes", {{"question", in(asked.title)}}), entered,
          kit::Icon::kHowToVote, [this, &asked] { begin_sheets(screen_, event(), asked); });
    }
    row("paper.ideas", std::string(view_.text("screen.paper.ideas")), counts.ideas,
        kit::Icon::kLightbulb, [this] { begin_cards(screen_); });
    page.buttons = {
        {"paper.back",
         {.label = view_.text("screen.paper.to_merge"), .icon = kit::Icon::kArrowBack}}};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) leave();
  }

  /// Which sheet this is, and who reads.
  void sheet_head(std::string_view title) {
    draw_heading(kit_, work_, title,
                 view_.text(screen_.second ? "screen.paper.second" : "screen.paper.first"));
  }

  void code() {
    sheet_head(view_.text("screen.paper.code_ask"));
    const std::array<kit::NamedButton, 2> buttons = {
        kit::NamedButton{"paper.stop",
                         {.label = view_.text("screen.paper.stop"), .icon = kit::Icon::kStop}},
        main("paper.next", "screen.button.next", kit::Icon::kArrowForward,
             screen_.sheet.code.full())};
    const auto pressed = draw_opening_buttons(kit_, work_, buttons);
    take_wish(wanted_, draw_desk_progress(view_, kit_, work_));
    say_stored();
    kit::PadEvent typed;
    const kit::CodePad pad{view_.text("screen.button.erase"), view_.text("screen.button.clear")};
    std::vector<kit::Block> blocks;
    constexpr float kUnderCells = 32;
    blocks.push_back({.height =
                          [](float width) {
                            return kit::kCodeCellsHeight + kUnderCells +
                                   kit::code_pad_height(width);
                          },
                      .draw =
                          [&](kit::Rect box) {
                            kit::code_cells(kit_, box.take_top(kit::kCodeCellsHeight, kUnderCells),
                                            screen_.sheet.code);
                            typed = kit::code_pad(kit_, box, pad, screen_.sheet.code);
                          }});
    kit::draw_column(kit_, "paper.code", work_, blocks, kit::Spread::kTop);
    if (typed.changed) screen_.stored = false;
    if (pressed == 0U) return stop();
    if (pressed == 1U || (typed.entered && screen_.sheet.code.full())) {
      screen_.page = PaperPage::answer;
    }
  }

  void answer() {
    const domain::Question* asked = question();
    if (asked == nullptr) return stop();
    sheet_head(in(asked->title));
    const std::array<kit::NamedButton, 2> buttons = {
        kit::NamedButton{
            "paper.stop",
            {.label = view_.text(event().codes ? "screen.button.back" : "screen.paper.stop"),
             .icon = event().codes ? kit::Icon::kArrowBack : kit::Icon::kStop,
             .enabled = idle()}},
        main("paper.next", screen_.second ? "screen.paper.compare" : "screen.paper.next_reader",
             screen_.second ? kit::Icon::kCheck : kit::Icon::kArrowForward,
             screens::is_whole(screen_, event()))};
    const auto pressed = draw_opening_buttons(kit_, work_, buttons);
    take_wish(wanted_, draw_desk_progress(view_, kit_, work_));
    if (!event().codes) say_stored();
    SheetRows sheet(screen_, event(), view_, kit_, idle());
    std::vector<kit::Block> rows = sheet.options(*asked), sides = sheet.sides();
    // The side stands in sight whatever scrolls over it, where there is room for both.
    constexpr float kRowsLeast = 300;
    const float high = kit::column_height(sides, work_.w);
    if (work_.h - high - kit::kSpace3 >= kRowsLeast) {
      kit::draw_column(kit_, "paper.sides", work_.take_bottom(high, kit::kSpace3), sides,
                       kit::Spread::kTop);
    } else {
      rows.insert(rows.end(), sides.begin(), sides.end());
    }
    kit::draw_column(kit_, "paper.rows", work_, rows, kit::Spread::kTop);
    if (pressed == 0U && event().codes) screen_.page = PaperPage::code;
    if (pressed == 0U && !event().codes) stop();
    if (pressed == 1U) read();
  }
  void read() {
    auto ballot = screens::finish_reading(screen_);
    if (ballot) ask(screens::EnterPaper{std::move(*ballot)});
  }

  void hand_over() {
    const std::array<kit::NamedButton, 2> buttons = {
        kit::NamedButton{
            "hand.back",
            {.label = view_.text("screen.paper.begin_again"), .icon = kit::Icon::kArrowBack}},
        main("hand.next", "screen.paper.i_am", kit::Icon::kArrowForward)};
    const auto pressed = draw_opening_buttons(kit_, work_, buttons);
    draw_hand_over(kit_, work_, view_.text("screen.paper.hand_over"),
                   view_.text("screen.paper.hand_over_text"));
    if (pressed == 0U) screens::read_again(screen_, event());
    if (pressed == 1U) {
      screen_.second = true;
      screen_.page = event().codes ? PaperPage::code : PaperPage::answer;
    }
  }

  void differs() {
    RowsPage page;
    const bool refused = screen_.unlike.empty();  // the reason stands on top
    page.title = view_.text(refused ? "screen.paper.refused" : "screen.paper.differs");
    page.text = view_.text(refused ? "screen.paper.refused_text" : "screen.paper.differs_text");
    for (const organise::Unlike each : screen_.unlike) {
      const std::string_view key = each == organise::Unlike::code   ? "screen.paper.unlike_code"
                                   : each == organise::Unlike::side ? "screen.paper.unlike_side"
                                                                    : "screen.paper.unlike_answer";
      page.blocks.push_back(finding_block(kit_, kit::Verdict::kBad, std::string(view_.text(key))));
    }
    page.buttons = {
        {"paper.stop", {.label = view_.text("screen.paper.put_aside"), .icon = kit::Icon::kStop}},
        main("paper.again", "screen.paper.read_again", kit::Icon::kRefresh)};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (!pressed) return;
    // Either way by both from the beginning: this sheet, or the next of the pile.
    screens::read_again(screen_, event());
    ask(screens::LookAtPaper{});  // and what was refused is no longer said
  }

  screens::Kiosk& kiosk_;
};

}  // namespace

Wanted draw_paper(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  return PaperEntering(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
