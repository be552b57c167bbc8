#include "screens/idea_screen.h"

#include <algorithm>

namespace stordialog::screens {

bool can_hand_in(const IdeaScreen& screen) {
  return screen.text.view().find_first_not_of(" \t\n") != std::string_view::npos;
}

bool agrees(const AgreeScreen& screen, const domain::RecordId& idea) {
  return std::find(screen.agreed.begin(), screen.agreed.end(), idea) != screen.agreed.end();
}

}  // namespace stordialog::screens
