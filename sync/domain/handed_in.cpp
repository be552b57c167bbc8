#include "domain/handed_in.h"

namespace stordialog::domain {

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::idea:
      return "idea";
    case Kind::support:
      return "support";
    case Kind::initiative:
      return "initiative";
    case Kind::signatory:
      return "signatory";
    case Kind::ballot:
      return "ballot";
    case Kind::contact:
      return "contact";
    case Kind::withdrawal:
      return "withdrawal";
    case Kind::event_change:
      return "event_change";
    case Kind::staff_action:
      return "staff_action";
  }
  return "unknown";
}

}  // namespace stordialog::domain
