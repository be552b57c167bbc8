#include "drawing/participant/sides.h"

#include <vector>

namespace stordialog::drawing {

kit::Icon side_icon(const domain::Event& event, const domain::Key& side) {
  const bool first = !event.sides.empty() && event.sides.front().key == side;
  return first ? kit::Icon::kVolunteerActivism : kit::Icon::kAccountBalance;
}

std::string side_text(const screens::View& view, const domain::Key& side) {
  const std::string_view language = view.language();
  std::vector<const domain::Group*> groups;
  for (const domain::Group& group : view.board->event.groups) {
    if (group.side == side) groups.push_back(&group);
  }
  if (groups.size() == 1) return std::string(groups.front()->description.in(language));
  std::vector<std::string> names;
  for (const domain::Group* group : groups) names.emplace_back(group->name.in(language));
  return view.words->list(names);
}

}  // namespace stordialog::drawing
