// Initiatives: an idea made concrete, readable to all.
#include <utility>

#include "desk/state.h"
#include "desk/written.h"
#include "domain/initiative.h"
#include "domain/limits.h"
#include "record/codec.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

Expected<void> rewrite(std::string& text, TextLimits most, const char* field) {
  auto clean = written(text, most, Error("initiative.too_long").with("field", field));
  if (!clean) return fail(clean.error());
  text = std::move(*clean);
  return {};
}

template <std::size_t size>
Expected<void> check_names(const std::string& text, const std::array<std::string_view, size>& names,
                           const char* field) {
  if (domain::are_names(text, names)) return {};
  return fail(Error("initiative.bad_choice").with("field", field));
}

/// One of them or none.
template <std::size_t size>
Expected<void> check_name(const std::string& text, const std::array<std::string_view, size>& names,
                          const char* field) {
  if (text.find('\n') != std::string::npos) {
    return fail(Error("initiative.bad_choice").with("field", field));
  }
  return check_names(text, names, field);
}

Expected<void> make_sound(domain::Initiative& initiative) {
  const TextLimits what{limits::kIdeaGraphemes, limits::kIdeaBytes};
  const TextLimits who{limits::kReasonGraphemes, limits::kReasonBytes};
  if (auto kept = rewrite(initiative.what, what, "what"); !kept) return kept;
  if (initiative.what.empty()) return fail("initiative.what_missing");
  if (auto kept = rewrite(initiative.who, who, "who"); !kept) return kept;
  if (initiative.who.empty()) return fail("initiative.who_missing");
  if (auto named = check_name(initiative.when, domain::kBeginnings, "when"); !named) return named;
  if (auto named = check_names(initiative.offers, domain::kResources, "offers"); !named) {
    return named;
  }
  if (auto named = check_names(initiative.seeks, domain::kResources, "seeks"); !named) {
    return named;
  }
  return check_name(initiative.funding, domain::kFundings, "funding");
}

}  // namespace

Expected<Receipt> Desk::State::handle(HandInInitiative& asked) {
  if (!known.is_open(kIdeas)) return fail("desk.closed");
  domain::Initiative& initiative = asked.initiative;
  const domain::Idea* idea = known.idea(initiative.idea);
  const bool is_seen = idea != nullptr && (idea->session == asked.session ||
                                           known.standing().is_released(initiative.idea));
  if (!is_seen) return fail("idea.missing");
  if (auto sound = make_sound(initiative); !sound) return fail(sound.error());

  ledger::Change change;
  change.add.push_back(new_record(Kind::initiative, record::encode(initiative)));
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{change.add.front().id};
}

}  // namespace stordialog::desk
