// What people in a made-up workshop write and call themselves. Nobody here exists: names are drawn
// from two lists, associations are invented, telephone numbers come from the series that the
// Swedish Post and Telecom Authority keeps free for fiction, addresses from example.org.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "domain/event.h"
#include "domain/handed_in.h"
#include "system/randomness.h"

namespace stordialog::simulate {

struct IdeaText {
  std::string_view text;
  std::string_view about;  // lower-case start of a word in the challenge's Swedish title
};
[[nodiscard]] std::span<const IdeaText> idea_texts();

/// The idea number `index`: every number gives another text.
[[nodiscard]] std::string idea_text(std::size_t index);

[[nodiscard]] std::string person_name(system::Randomness& randomness);
/// A telephone number, or an e-mail address made of the name.
[[nodiscard]] std::string reach_of(const std::string& name, system::Randomness& randomness);
/// The association number `index`: every number gives another name.
[[nodiscard]] std::string association(std::size_t index);

/// Somebody who puts themselves on the list; for an agreement the association `next_association`,
/// which is then one more, and a signature.
[[nodiscard]] domain::Contact contact_for(const domain::Event& event,
                                          const domain::SignUpList& list,
                                          std::size_t& next_association,
                                          system::Randomness& randomness);

}  // namespace stordialog::simulate
