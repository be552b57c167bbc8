// Votes by every method but picks: empty, half done, full, reviewed, and with forty options.
#pragma once

#include <span>
#include <string_view>

#include "screens_fixture/fixture.h"

namespace stordialog::screens_fixture {

struct VoteScene {
  std::string_view name;
  void (*make)(Scene&);
};
[[nodiscard]] std::span<const VoteScene> vote_scenes();

/// Makes it a question of that method: seven dots, a ranking of all, grades. In sv, en and ar.
void asked_by(domain::Question& question, domain::Method method);

}  // namespace stordialog::screens_fixture
