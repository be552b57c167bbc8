#include "hall/preparation.h"

#include <map>
#include <memory>
#include <tuple>

#include "domain/ensure.h"
#include "organise/preparing.h"
#include "seal/hash.h"

namespace stordialog::workshops {

namespace {

std::string event_toml(const Workshop& workshop) {
  return "slug = \"made-up\"\npractice = true\ncodes = " +
         std::string(workshop.codes ? "true" : "false") +
         "\nlive_step = " + std::to_string(workshop.live_step) + "\nideas_visible = \"" +
         (workshop.ideas_at_once ? "at_once" : "after_release") + R"toml("
languages = ["en"]
name = { en = "Made up" }
invitation = { en = "What do we do?" }
place = { en = "A hall" }
date = "2026-03-19"
timezone = "Europe/Stockholm"
influence = "think"
[[sides]]
key = "civil"
name = { en = "Civil society" }
[[sides]]
key = "town"
name = { en = "The town" }
[[challenges]]
key = "roads"
title = { en = "Roads" }
description = { en = "Getting there." }
[[challenges]]
key = "schools"
title = { en = "Schools" }
description = { en = "Learning." }
[[challenges]]
key = "water"
title = { en = "Water" }
description = { en = "Clean." }
[[questions]]
key = "first"
title = { en = "What comes first?" }
options = ["roads", "schools", "water"]
picks = 2
[[questions]]
key = "dots"
title = { en = "Where do dots go?" }
method = "dots"
dots = 5
options = ["water", "roads"]
[[questions]]
key = "order"
title = { en = "In what order?" }
method = "ranking"
options = ["water", "roads", "schools"]
[[lists]]
key = "agreement"
kind = "agreement"
title = { en = "The agreement" }
description = { en = "An organisation joins." }
consent = { en = "Yes." }
consent_version = "a1"
[[lists]]
key = "interest"
kind = "interest"
title = { en = "News" }
description = { en = "We write to you." }
consent = { en = "Yes." }
consent_version = "i1"
opens = "at_start"
[agreement]
version = "2017"
summary = { en = "We meet." }
text = { en = "We meet and exchange ideas." }
[[agenda]]
start = "13.00"
title = { en = "Ideas" }
minutes = 20
opens = ["ideas"]
[[agenda]]
start = "13.30"
title = { en = "Vote" }
opens = ["vote:first", "vote:dots"]
[privacy]
controller = "The town"
contact = "The town hall"
notice = { en = "Write nothing sensitive." }
disposal_date = "2026-12-31"
[[privacy.purposes]]
text = { en = "Ideas." }
legal_basis = "Public interest"
)toml";
}

domain::Hash seed_of(std::string_view whose) {
  const domain::ByteView name(reinterpret_cast<const std::uint8_t*>(whose.data()), whose.size());
  return seal::hash("stordialog/1/made-up-workshop", {name});
}

Preparation prepare(const Workshop& workshop, std::uint32_t codes) {
  Preparation made;
  organise::PrepareOrder order;
  order.event_toml = event_toml(workshop);
  order.event_file = "made-up.event.toml";
  for (domain::StationNumber number = 1; number <= kStationsMost; ++number) {
    const auto role = number == 1 ? domain::Role::lead : domain::Role::station;
    order.stations.push_back({number, role, "Station " + std::to_string(number)});
  }
  for (const std::string holder : {"Civil society", "The town"}) {
    made.ballot_keys.push_back(seal::box_key_from_seed(seed_of(holder)));
    order.ballot_keys.push_back(
        {seal::KeyUse::ballots, holder, made.ballot_keys.back().public_key});
  }
  made.contacts_key = seal::box_key_from_seed(seed_of("contacts"));
  order.contacts_key = {seal::KeyUse::contacts, "The town", made.contacts_key.public_key};
  order.codes = workshop.codes ? codes : 0;
  order.pin = kPin;
  system::SeededRandomness randomness(1);
  system::NoProgress progress;
  const auto keys = [](std::string_view whose) {
    return seal::signing_key_from_seed(seed_of(whose));
  };
  auto prepared = organise::prepare_with(order, keys, randomness, progress);
  domain::ensure(prepared.has_value(), "the made-up event can be prepared");
  made.prepared = std::move(*prepared);
  return made;
}

}  // namespace

std::vector<const seal::BoxKey*> Preparation::keys() const {
  std::vector<const seal::BoxKey*> all;
  for (const auto& key : ballot_keys) all.push_back(&key);
  return all;
}

const Preparation& preparation_for(const Workshop& workshop) {
  static std::map<std::tuple<bool, std::uint32_t, bool, std::uint32_t>, Preparation> kept;
  const std::uint32_t codes = workshop.people <= 10 ? 12 : workshop.people <= 60 ? 64 : 512;
  const std::tuple sort(workshop.codes, workshop.live_step, workshop.ideas_at_once, codes);
  const auto found = kept.find(sort);
  if (found != kept.end()) return found->second;
  return kept.emplace(sort, prepare(workshop, codes)).first->second;
}

}  // namespace stordialog::workshops
