// Cards with ideas, entered from paper: what each is about, its words, read through once more.
// Ids: about.N, about.none, paper.back, paper.text, key.*, paper.edit, paper.save.
#include "drawing/organiser/paper_task.h"
#include "drawing/organiser/secret_page.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::PaperPage;

class PaperCards : PaperTask {
 public:
  PaperCards(screens::PaperScreen& screen, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : PaperTask(screen, view, kit, work) {}

  Wanted draw() {
    if (screen_.page == PaperPage::about) {
      about();
    } else if (screen_.page == PaperPage::text) {
      text();
    } else {
      review();
    }
    return std::move(wanted_);
  }

 private:
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
};

}  // namespace

Wanted draw_paper_cards(screens::PaperScreen& screen, const screens::View& view, kit::Kit& kit,
                        kit::Rect work) {
  return PaperCards(screen, view, kit, work).draw();
}

}  // namespace stordialog::drawing
