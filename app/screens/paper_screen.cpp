#include "screens/paper_screen.h"

#include <numeric>
#include <utility>

namespace stordialog::screens {

namespace {

/// An empty sheet of that question, its rows as they are printed.
VoteScreen sheet_of(const domain::Key& question, std::size_t options) {
  VoteScreen sheet;
  sheet.question = question;
  sheet.order.resize(options);
  std::iota(sheet.order.begin(), sheet.order.end(), std::uint16_t{0});
  return sheet;
}

PaperPage first_page(const domain::Event& event) {
  return event.codes ? PaperPage::code : PaperPage::answer;
}

organise::PaperBallot reading_of(VoteScreen& sheet) {
  organise::PaperBallot reading;
  reading.question = sheet.question;
  reading.code = domain::Secret(sheet.code.view());
  reading.side = std::move(sheet.side);
  reading.picks = std::move(sheet.picks);
  reading.values = std::move(sheet.values);
  sheet.code.clear();
  sheet.side.clear();
  sheet.picks.clear();
  sheet.values.clear();
  sheet.side_answered = false;
  sheet.all_used_said = false;
  return reading;
}

}  // namespace

void PaperScreen::follow(const PaperTold& told) {
  if (told.entered == entered) return;
  entered = told.entered;
  if (!std::exchange(sent, false)) return;
  stored = true;
  second = false;
  text.clear();
  page = page == PaperPage::review ? PaperPage::text : first_page(told.event);
}

void PaperScreen::wipe() {
  static_cast<void>(reading_of(sheet));
  first.wipe();
  unlike.clear();
  text.clear();
  about.clear();
  second = sent = stored = false;
  page = PaperPage::what;
}

void begin_sheets(PaperScreen& screen, const domain::Event& event,
                  const domain::Question& question) {
  screen.wipe();
  screen.sheet = sheet_of(question.key, question.options.size());
  screen.page = first_page(event);
}

void begin_cards(PaperScreen& screen) {
  screen.wipe();
  screen.page = PaperPage::about;
}

bool is_whole(const PaperScreen& screen, const domain::Event& event) {
  return !screen.sheet.picks.empty() && (!event.codes || screen.sheet.code.full());
}

std::optional<organise::PaperBallot> finish_reading(PaperScreen& screen) {
  organise::PaperBallot reading = reading_of(screen.sheet);
  screen.stored = false;
  if (!screen.second) {
    screen.first = std::move(reading);
    screen.page = PaperPage::hand_over;
    return std::nullopt;
  }
  screen.unlike = organise::unlike(screen.first, reading);
  if (!screen.unlike.empty()) {
    screen.page = PaperPage::differs;
    return std::nullopt;
  }
  screen.sent = true;
  return reading;
}

void refuse(PaperScreen& screen) {
  if (!std::exchange(screen.sent, false)) return;
  if (screen.page == PaperPage::answer) screen.page = PaperPage::differs;
}

void read_again(PaperScreen& screen, const domain::Event& event) {
  static_cast<void>(reading_of(screen.sheet));
  screen.first.wipe();
  screen.unlike.clear();
  screen.second = screen.sent = false;
  screen.page = first_page(event);
}

}  // namespace stordialog::screens
