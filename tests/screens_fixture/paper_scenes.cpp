#include "screens_fixture/paper_scenes.h"

#include <vector>

#include "screens/organiser_told.h"
#include "screens_fixture/organiser_scenes.h"

namespace stordialog::screens_fixture {

namespace {

using domain::Method;
using screens::PaperPage;
using screens::PaperScreen;

constexpr std::uint16_t kDots = 7, kOnOne = 5;

/// At the page of paper: some sheets and cards are entered.
screens::PaperTold& at_paper(Scene& scene) {
  screens::PaperTold& told = at_organiser(scene, screens::Place::organiser_paper).paper;
  told.event = scene.board.event;
  told.counts = organise::PaperCounts{};
  told.counts->ballots.assign(told.event.questions.size(), 0);
  if (!told.counts->ballots.empty()) told.counts->ballots.front() = 12;
  told.counts->ideas = 3;
  return told;
}

/// Reading a sheet whose question is answered by that method.
PaperScreen& read_sheet(Scene& scene, Method method) {
  screens::PaperTold& told = at_paper(scene);
  domain::Question& question = told.event.questions.front();
  question.method = method;
  if (method == Method::dots) question.picks = kDots, question.per_option = kOnOne;
  if (method == Method::ranking || method == Method::score) {
    question.picks = static_cast<std::uint16_t>(question.options.size());
  }
  PaperScreen& paper = scene.kiosk.paper;
  begin_sheets(paper, told.event, question);
  paper.page = PaperPage::answer;
  paper.sheet.code.insert("ACDEFHJKMNPR");
  const std::uint16_t options[] = {1, 0};
  for (const std::uint16_t option : options) {
    if (method == Method::score) {
      give_grade(paper.sheet, option, static_cast<std::uint8_t>(4 - option));
    } else if (method == Method::dots) {
      add_dot(paper.sheet, question, option);
    } else {
      toggle_pick(paper.sheet, question, option);
    }
  }
  paper.sheet.side = told.event.sides.front().key;
  paper.sheet.side_answered = true;
  return paper;
}

PaperScreen& write_card(Scene& scene, PaperPage page) {
  at_paper(scene);
  PaperScreen& paper = scene.kiosk.paper;
  begin_cards(paper);
  paper.page = page;
  paper.text.set_text(
      "En verkstad där unga och äldre lagar cyklar tillsammans, en kväll i veckan.");
  return paper;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"paper", [](Scene& s) { at_paper(s); }},
      {"paper-code",
       [](Scene& s) {
         read_sheet(s, Method::picks).page = PaperPage::code;
         s.kiosk.paper.sheet.code.clear();
         s.kiosk.paper.sheet.code.insert("ACDEFH");
       }},
      {"paper-stored",
       [](Scene& s) {
         read_sheet(s, Method::picks).page = PaperPage::code;
         s.kiosk.paper.sheet.code.clear();
         s.kiosk.paper.stored = true;
       }},
      {"paper-answer", [](Scene& s) { read_sheet(s, Method::picks); }},
      {"paper-dots", [](Scene& s) { read_sheet(s, Method::dots).second = true; }},
      {"paper-ranks", [](Scene& s) { read_sheet(s, Method::ranking); }},
      {"paper-grades", [](Scene& s) { read_sheet(s, Method::score); }},
      {"paper-hand-over", [](Scene& s) { (void)finish_reading(read_sheet(s, Method::picks)); }},
      {"paper-differs",
       [](Scene& s) {
         PaperScreen& paper = read_sheet(s, Method::picks);
         paper.page = PaperPage::differs;
         paper.unlike = {organise::Unlike::code, organise::Unlike::answer};
       }},
      {"paper-refused",
       [](Scene& s) {
         PaperScreen& paper = read_sheet(s, Method::picks);
         paper.unlike.clear();
         paper.sent = true;
         s.desk.fail_next(domain::Error("vote.code_used"));
         refuse(paper);
       }},
      {"paper-about", [](Scene& s) { write_card(s, PaperPage::about); }},
      {"paper-card", [](Scene& s) { write_card(s, PaperPage::text); }},
      {"paper-card-right", [](Scene& s) { write_card(s, PaperPage::review); }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> paper_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
