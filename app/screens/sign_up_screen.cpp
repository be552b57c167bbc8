#include "screens/sign_up_screen.h"

namespace stordialog::screens {

namespace {

bool written(const input::TextBuffer& buffer) {
  return buffer.view().find_first_not_of(" \t\n") != std::string_view::npos;
}

bool is_agreement(const domain::SignUpList& list) {
  return list.kind == domain::ListKind::agreement;
}

}  // namespace

std::vector<Place> steps_of(const domain::SignUpList& list) {
  std::vector<Place> steps;
  if (is_agreement(list)) steps.push_back(Place::agreement);
  if (is_agreement(list) || !list.places.empty()) steps.push_back(Place::sign_up_side);
  steps.insert(steps.end(), {Place::sign_up_name, Place::sign_up_reach});
  if (is_agreement(list)) steps.push_back(Place::sign_up_signature);
  steps.push_back(Place::sign_up_review);
  return steps;
}

bool field_done(const SignUpScreen& screen, SignUpField field) {
  switch (field) {
    case SignUpField::name:
      return written(screen.name);
    case SignUpField::organisation:
      return written(screen.organisation);
    case SignUpField::decided:
      return screen.decided;
    case SignUpField::reach:
      return written(screen.reach);
    case SignUpField::consent:
      return screen.consented;
  }
  return false;
}

bool step_done(const SignUpScreen& screen, const domain::SignUpList& list, Place step) {
  switch (step) {
    case Place::sign_up_side:
      return !screen.side.empty();
    case Place::sign_up_name:
      return written(screen.name) &&
             (!is_agreement(list) || (written(screen.organisation) && screen.decided));
    case Place::sign_up_reach:
      return written(screen.reach) && screen.consented;
    case Place::sign_up_signature:
      return screen.signature.empty() || screen.signature.enough();
    case Place::sign_up_review: {
      for (const Place earlier : steps_of(list)) {
        if (earlier != Place::sign_up_review && !step_done(screen, list, earlier)) return false;
      }
      return true;
    }
    default:
      return true;
  }
}

domain::Contact contact_of(const SignUpScreen& screen, const domain::SignUpList& list) {
  domain::Contact contact;
  contact.list = list.key;
  contact.side = screen.side;
  contact.name = std::string(screen.name.view());
  contact.reach = std::string(screen.reach.view());
  contact.organisation = std::string(screen.organisation.view());
  contact.consent_version = list.consent_version;
  for (const input::InkPoint& point : screen.signature.points()) {
    contact.signature.push_back({point.x, point.y, point.lift});
  }
  return contact;
}

}  // namespace stordialog::screens
