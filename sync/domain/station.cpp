#include "domain/station.h"

namespace stordialog::domain {

std::string_view name_of(Profile profile) {
  return profile == Profile::board ? "board" : "full";
}

}  // namespace stordialog::domain
