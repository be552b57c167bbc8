// An idea while it is written.
#pragma once

#include "domain/event.h"
#include "domain/id.h"
#include "domain/limits.h"
#include "input/text_buffer.h"
#include "screens/alike_ideas.h"

namespace stordialog::screens {

struct IdeaScreen {
  input::TextBuffer text{{domain::limits::kIdeaGraphemes, domain::limits::kIdeaBytes},
                         input::Lines::kMany};
  domain::Key challenge;  // empty: none in particular
  AlikeIdeas alike;
  bool listing = false;  // a table looks at what it has handed in, where that has a page of its own
};

/// Something other than white space has been written.
[[nodiscard]] bool can_hand_in(const IdeaScreen& screen);

/// The ideas others have handed in and staff have released, and which of them this person agrees
/// with.
struct AgreeScreen {
  std::size_t page = 0;
  std::vector<domain::RecordId> agreed;  // this session
};
[[nodiscard]] bool agrees(const AgreeScreen& screen, const domain::RecordId& idea);

}  // namespace stordialog::screens
