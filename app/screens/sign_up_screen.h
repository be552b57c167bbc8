// Signing up to a list, or signing the agreement for an organisation: one decision a step.
#pragma once

#include "domain/event.h"
#include "domain/handed_in.h"
#include "domain/limits.h"
#include "input/strokes.h"
#include "input/text_buffer.h"
#include "screens/place.h"

namespace stordialog::screens {

/// What of a step is being filled in. Where there is room for all of it, only fields take turns.
enum class SignUpField : std::uint8_t { name, organisation, decided, reach, consent };

struct SignUpScreen {
  domain::Key list;
  domain::Key side;
  input::TextBuffer name{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  input::TextBuffer organisation{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  input::TextBuffer reach{{domain::limits::kReachGraphemes, domain::limits::kReachBytes}};
  bool consented = false;
  bool decided = false;      // agreement: the organisation has decided so
  input::Strokes signature;  // agreement: drawn with a finger
  SignUpField focus = SignUpField::name;
};

/// The places of this list's journey, in order: agreement (its text), side, name, reach, signature
/// (agreement), review.
[[nodiscard]] std::vector<Place> steps_of(const domain::SignUpList& list);
/// That part of a step has been answered.
[[nodiscard]] bool field_done(const SignUpScreen& screen, SignUpField field);
/// Everything this step asks for has been answered. A signature may be left out, since not
/// everybody can draw; begun, it must be more than a dot.
[[nodiscard]] bool step_done(const SignUpScreen& screen, const domain::SignUpList& list,
                             Place step);
/// The contact to hand in; call only when every step is done.
[[nodiscard]] domain::Contact contact_of(const SignUpScreen& screen,
                                         const domain::SignUpList& list);

}  // namespace stordialog::screens
