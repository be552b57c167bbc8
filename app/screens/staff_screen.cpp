#include "screens/staff_screen.h"

#include <cmath>

namespace stordialog::screens {

namespace {

template <class Command>
const std::size_t kIndexOf = desk::Command(Command{}).index();

}  // namespace

int wait_left_s(const PinScreen& screen, double now_s) {
  const double left = screen.wait_until_s - now_s;
  return left > 0 ? static_cast<int>(std::ceil(left)) : 0;
}

void send(StaffScreen& screen, const desk::Command& command) {
  screen.sent = command.index();
}

void answered(StaffScreen& screen, const desk::Receipt& receipt) {
  IdeaBoardScreen& ideas = screen.ideas;
  screen.closing.reset();
  screen.run_sheet.asking = false;
  screen.results.confirming = false;
  const std::size_t sent = screen.sent;
  if (sent == kIndexOf<desk::ReplaceIdea>) {
    const domain::RecordId made = std::get<desk::Stored>(receipt).id;
    if (ideas.release_masked) ideas.release_next = made;
    ideas.idea = made;
    ideas.masked.clear();
  }
  if (sent == kIndexOf<desk::ReleaseIdeas>) ideas.release_next.reset();
  if (sent == kIndexOf<desk::GroupIdeas> || sent == kIndexOf<desk::UngroupIdeas>) {
    ideas.chosen.clear();
  }
  if (sent == kIndexOf<desk::NotePresent>) {
    screen.results.counting = false;
    screen.results.people.clear();
  }
  if (sent == kIndexOf<desk::AddQuestion>) screen.promote.added = true;
  ideas.release_masked = false;
  // Conflicts are settled, and suggestions taken, one after the other.
  if (ideas.task != IdeaTask::conflicts && ideas.task != IdeaTask::suggestion) {
    ideas.stop_writing();
  }
}

void failed(StaffScreen& screen) {
  screen.ideas.release_next.reset();
  screen.ideas.release_masked = false;
}

std::optional<Request> due(const StaffScreen& screen, const desk::Board& board) {
  if (!screen.ideas.release_next) return std::nullopt;
  if (idea_of(board, *screen.ideas.release_next) == nullptr) return std::nullopt;
  return desk::Command{desk::ReleaseIdeas{{*screen.ideas.release_next}}};
}

}  // namespace stordialog::screens
