// Signing up to a list, or signing the agreement for an organisation: one decision a step.
#pragma once

#include "domain/event.h"
#include "domain/handed_in.h"
#include "domain/limits.h"
#include "input/text_buffer.h"
#include "screens/place.h"

namespace stordialog::screens {

enum class SignUpField : std::uint8_t { name, organisation, reach };

struct SignUpScreen {
  domain::Key list;
  domain::Key side;
  input::TextBuffer name{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  input::TextBuffer organisation{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  input::TextBuffer reach{{domain::limits::kReachGraphemes, domain::limits::kReachBytes}};
  bool consented = false;
  bool decided = false;  // agreement: the organisation has decided so
  SignUpField focus = SignUpField::name;
};

/// The places of this list's journey, in order: agreement (its text), side, name, reach, review.
[[nodiscard]] std::vector<Place> steps_of(const domain::SignUpList& list);
/// Everything this step asks for has been answered.
[[nodiscard]] bool step_done(const SignUpScreen& screen, const domain::SignUpList& list,
                             Place step);
/// The contact to hand in; call only when every step is done.
[[nodiscard]] domain::Contact contact_of(const SignUpScreen& screen,
                                         const domain::SignUpList& list);

}  // namespace stordialog::screens
