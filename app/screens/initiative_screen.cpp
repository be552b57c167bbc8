#include "screens/initiative_screen.h"

#include <algorithm>

namespace stordialog::screens {

namespace {

bool written(const input::TextBuffer& buffer) {
  return buffer.view().find_first_not_of(" \t\n") != std::string_view::npos;
}

std::string names_of(const Resources& chosen) {
  std::string names;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    if (!names.empty()) names += '\n';
    names += domain::kResources[i];
  }
  return names;
}

}  // namespace

std::vector<Place> steps_of_initiative() {
  return {Place::initiative_what,      Place::initiative_who,     Place::initiative_when,
          Place::initiative_resources, Place::initiative_funding, Place::initiative_review};
}

bool step_done(const InitiativeScreen& screen, Place step) {
  switch (step) {
    case Place::initiative_what:
      return written(screen.what);
    case Place::initiative_who:
      return written(screen.who);
    case Place::initiative_when:
      return !screen.when.empty();
    case Place::initiative_funding:
      return !screen.funding.empty();
    case Place::initiative_review:
      return written(screen.what) && written(screen.who) && !screen.when.empty() &&
             !screen.funding.empty();
    default:
      return true;
  }
}

domain::Initiative initiative_of(const InitiativeScreen& screen) {
  return {screen.idea,
          std::string(screen.what.view()),
          std::string(screen.who.view()),
          std::string(screen.when),
          names_of(screen.offers),
          names_of(screen.seeks),
          std::string(screen.funding)};
}

bool is_begun(const InitiativeScreen& screen) {
  const bool rewritten = !screen.what.empty() && screen.what.view() != screen.about;
  return rewritten || !screen.who.empty() || !screen.when.empty() || !screen.funding.empty() ||
         screen.offers.any() || screen.seeks.any();
}

}  // namespace stordialog::screens
