// An idea made concrete: what, who, when, what is offered and sought, which way money comes. One
// decision a step.
#pragma once

#include <array>
#include <bitset>
#include <string_view>
#include <vector>

#include "domain/handed_in.h"
#include "domain/initiative.h"
#include "domain/limits.h"
#include "input/text_buffer.h"
#include "screens/place.h"

namespace stordialog::screens {

using Resources = std::bitset<domain::kResources.size()>;

struct InitiativeScreen {
  domain::RecordId idea;
  std::string about;  // the idea's own text: what it is about
  input::TextBuffer what{{domain::limits::kIdeaGraphemes, domain::limits::kIdeaBytes},
                         input::Lines::kMany};
  input::TextBuffer who{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  std::string_view when, funding;  // names of domain/initiative.h; empty: not answered
  Resources offers, seeks;
  bool seeking = false;  // where both have no room on one page: the second is shown
};

[[nodiscard]] std::vector<Place> steps_of_initiative();
/// Everything this step asks for has been answered. Nothing need be offered or sought.
[[nodiscard]] bool step_done(const InitiativeScreen& screen, Place step);
/// What to hand in; call only when every step is done.
[[nodiscard]] domain::Initiative initiative_of(const InitiativeScreen& screen);
[[nodiscard]] bool is_begun(const InitiativeScreen& screen);

}  // namespace stordialog::screens
