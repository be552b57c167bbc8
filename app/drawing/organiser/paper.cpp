// Paper, entered afterwards: which pile, then sheet by sheet by two people, or card by card.
// Ids: paper.q.N, paper.ideas, paper.back, code.*, paper.stop, paper.next, o.N, o.N.less, side.N,
// side.none, hand.back, hand.next, paper.again, about.N, about.none, paper.text, paper.edit,
// paper.save.
#include <algorithm>
#include <array>

#include "drawing/organiser/paper_rows.h"
#include "drawing/organiser/secret_page.h"
#include "drawing/staff/opening.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/pads.h"
#include "screens/paper_screen.h"

namespace stordialog::drawing {

namespace {

using screens::OrganiserErrand;
using screens::PaperPage;

class PaperEntering {
 public:
  PaperEntering(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : kiosk_(kiosk),
        screen_(kiosk.paper),
        view_(view),
        kit_(kit),
        work_(work),
        told_(*view.host->organiser) {}

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
        about();
        break;
      case PaperPage::text:
        text();
        break;
      case PaperPage::review:
        review();
        break;
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] bool idle() const { return told_.doing == screens::DeskWork::none; }
  [[nodiscard]] const domain::Event& event() const { return told_.paper.event; }
  [[nodiscard]] const domain::Question* question() const {
    return event().question(screen_.sheet.question);
  }
  [[nodiscard]] std::string in(const domain::LocalText& text) const {
    return std::string(text.in(view_.language()));
  }
  void ask(OrganiserErrand errand) { wanted_ = screens::Errand{std::move(errand)}; }
  [[nodiscard]] kit::NamedButton back() const {
    return {"paper.back",
            {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}};
  }
  [[nodiscard]] kit::NamedButton main(std::string_view id, std::string_view key, kit::Icon icon,
                                      bool enabled = true) const {
    return {id,
            {.label = view_.text(key),
             .icon = icon,
             .kind = kit::ButtonKind::kMain,
             .enabled = enabled && idle()}};
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
  /// Said once over the next empty sheet.
  void say_stored() {
    if (!screen_.stored) return;
    const kit::Notice notice{.lead = view_.text("screen.paper.stored"),
                             .text = view_.text("screen.paper.stored_pile"),
                             .icon = kit::Icon::kCheckCircle,
                             .em = 32};
    kit::notice(kit_, work_.take_bottom(kit::notice_height(kit_, work_.w, notice), kit::kSpace3),
                notice);
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
  void stop() {
    screen_.wipe();
    ask(screens::LookAtPaper{});
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
    if (pressed) screens::read_again(screen_, event());
    if (pressed == 0U) {
      stop();
    } else if (pressed) {
      ask(screens::LookAtPaper{});  // and what was refused is no longer said
    }
  }

  void about() {
    RowsPage page;
    page.title = view_.text("screen.paper.about");
    const auto row = [&](std::string id, std::string title, const domain::Key& key) {
      page.blocks.push_back(press_block(
          kit_, {.id = std::move(id), .title = std::move(title), .enabled = idle(), .arrow = true},
          [this, key] {
            screen_.about = key;
            screen_.page = PaperPage::text;
          }));
    };
    for (std::size_t i = 0; i < event().challenges.size(); ++i) {
      const domain::Challenge& challenge = event().challenges[i];
      if (challenge.added) continue;
      row("about." + std::to_string(i), in(challenge.title), challenge.key);
    }
    row("about.none", std::string(view_.text("screen.paper.no_challenge")), {});
    page.buttons = {back()};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) stop();
  }

  void text() {
    const kit::Rect keys = work_.take_bottom(kit::keyboard_height(kit_, work_.w), kit::kSpace2);
    draw_heading(
        kit_, work_, view_.text("screen.paper.card"),
        view_.words->plural("screen.edit.left", static_cast<std::int64_t>(screen_.text.left())));
    if (screen_.stored && screen_.text.empty()) say_stored();
    kit::field(kit_, "paper.text", work_, screen_.text,
               {.placeholder = view_.text("screen.paper.card_text"), .focused = true, .em = 40});
    const Typing done = draw_staff_keys(view_, kit_, keys, screen_.text,
                                        {.next = view_.text("screen.paper.read_through"),
                                         .next_enabled = !screen_.text.empty(),
                                         .capital = kit::begins_sentence(screen_.text)});
    if (done == Typing::kBack) screen_.page = PaperPage::about;
    if (done == Typing::kNext) screen_.page = PaperPage::review;
  }

  void review() {
    RowsPage page;
    page.title = view_.text("screen.paper.card_right");
    page.text = view_.text("screen.paper.card_names");
    page.blocks.push_back({.height =
                               [this](float width) {
                                 return kit::text_height(kit_, screen_.text.view(), kit::kLabel,
                                                         width - 2 * kit::kSpace4) +
                                        2 * kit::kSpace4;
                               },
                           .draw =
                               [this](kit::Rect box) {
                                 kit::card(kit_, box);
                                 kit_.text(box.inset(kit::kSpace4, kit::kSpace4),
                                           screen_.text.view(), kit::kLabel, kit_.theme().ink,
                                           kit::kFlowing);
                               }});
    page.buttons = {
        {"paper.edit",
         {.label = view_.text("screen.paper.edit"), .icon = kit::Icon::kEdit, .enabled = idle()}},
        main("paper.save", "screen.paper.save", kit::Icon::kCheck)};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.page = PaperPage::text;
    if (pressed == 1U) {
      screen_.sent = true;
      ask(screens::EnterCard{screen_.about, domain::Secret(screen_.text.view())});
    }
  }

  screens::Kiosk& kiosk_;
  screens::PaperScreen& screen_;
  const screens::View& view_;
  kit::Kit& kit_;
  kit::Rect work_;
  const screens::Organiser& told_;
  Wanted wanted_;
};

}  // namespace

Wanted draw_paper(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  return PaperEntering(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
