#include "simulate/large_records.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "record/codec.h"
#include "seal/sealed_box.h"
#include "seal/voting_code.h"
#include "simulate/made_up.h"

namespace stordialog::simulate {

namespace {

using domain::Kind;
using domain::StationNumber;

constexpr std::uint32_t kRecordsPerStaffAction = 400;

/// Options in the order in which this voter likes them; the first ones are liked by more.
std::vector<std::uint16_t> liked(std::size_t options, system::Randomness& randomness) {
  std::vector<std::pair<std::uint32_t, std::uint16_t>> drawn;
  for (std::size_t option = 0; option < options; ++option) {
    drawn.emplace_back(randomness.below(static_cast<std::uint32_t>(100 + 15 * option)),
                       static_cast<std::uint16_t>(option));
  }
  std::ranges::sort(drawn);
  std::vector<std::uint16_t> order;
  for (const auto& [place, option] : drawn) order.push_back(option);
  return order;
}

/// What each pick is given, by the order in which it is liked.
std::uint8_t value_of(domain::Method method, std::size_t place) {
  if (method == domain::Method::ranking) return static_cast<std::uint8_t>(place + 1);
  if (method == domain::Method::score) {
    return static_cast<std::uint8_t>(domain::limits::kScoreMost -
                                     std::min<std::size_t>(place, domain::limits::kScoreMost));
  }
  return 1;
}

}  // namespace

Mix::Mix(std::uint32_t records)
    : ballots(records * 60 / 100),
      supports(records * 15 / 100),
      contacts(records * 2 / 100),
      signatories(records / 500),
      initiatives(records / 100),
      withdrawals(records / 100),
      staff_actions(0),
      ideas(0) {
  const std::uint32_t rest =
      records - ballots - supports - contacts - signatories - initiatives - withdrawals;
  staff_actions =
      std::min((records + kRecordsPerStaffAction - 1) / kRecordsPerStaffAction, rest / 2);
  ideas = rest - staff_actions;
}

LargeRecords::LargeRecords(const organise::Practice& practice, const LargeOrder& order)
    : package_(practice.prepared.package),
      ballot_keys_(package_.ballot_public_keys()),
      order_(order),
      mix_(order.records) {}

std::vector<LargeRecords::Place> LargeRecords::places(StationNumber station) const {
  std::vector<Place> places;
  const auto add = [&](Kind kind, std::uint32_t count) {
    for (std::uint32_t number = 0; number < count; ++number) places.emplace_back(kind, number);
  };
  add(Kind::ballot, package_.event.questions.empty() ? 0 : mix_.ballots);
  add(Kind::support, mix_.supports);
  add(Kind::contact, package_.event.lists.empty() ? 0 : mix_.contacts);
  add(Kind::signatory, mix_.signatories);
  add(Kind::initiative, mix_.initiatives);
  add(Kind::withdrawal, mix_.withdrawals);
  add(Kind::staff_action, mix_.staff_actions);
  add(Kind::idea, mix_.ideas);
  auto randomness = chance(station, {Kind{}, 0});
  for (std::size_t left = places.size(); left > 1; --left) {
    std::swap(places[left - 1], places[randomness.below(static_cast<std::uint32_t>(left))]);
  }
  return places;
}

system::SeededRandomness LargeRecords::chance(StationNumber station, Place place) const {
  system::SeededRandomness seeds(order_.seed);
  const std::uint64_t own = std::uint64_t{station} << 40U |
                            std::uint64_t{static_cast<std::uint8_t>(place.first)} << 32U |
                            place.second;
  return system::SeededRandomness(seeds.next() ^ system::SeededRandomness(own).next());
}

domain::RecordId LargeRecords::id_of(StationNumber station, Place place) const {
  if (place.first == Kind::ballot && package_.event.codes) {
    const std::uint64_t number = ballot_number(station, place.second);
    const std::size_t questions = package_.event.questions.size();
    return seal::ballot_id(package_.id_key, package_.event.questions[number % questions].key,
                           package_.code_hashes.at(number / questions));
  }
  return chance(station, place).id<domain::RecordId>();
}

bool LargeRecords::is_duplicate(StationNumber station, std::uint32_t ballot) const {
  return package_.event.codes && ballot == 0 && station % 2 == 0;
}

std::uint64_t LargeRecords::ballot_number(StationNumber station, std::uint32_t number) const {
  const auto before = is_duplicate(station, number) ? station - 2U : station - 1U;
  return std::uint64_t{before} * mix_.ballots + number;
}

domain::Ballot LargeRecords::ballot_of(StationNumber station, std::uint32_t number) const {
  const std::uint64_t which = ballot_number(station, number);
  const auto& questions = package_.event.questions;
  const domain::Question& question = questions[which % questions.size()];
  // By the voter and not by the station, so that whoever votes twice says the same twice.
  auto randomness = chance(0, {Kind::ballot, static_cast<std::uint32_t>(which)});
  domain::Ballot ballot;
  ballot.question = question.key;
  const auto sides = static_cast<std::uint32_t>(package_.event.sides.size());
  if (sides > 0 && randomness.below(12) != 0) {
    ballot.side = package_.event.sides[randomness.below(sides)].key;
  }
  auto order = liked(question.options.size(), randomness);
  const auto most =
      std::min<std::uint32_t>(question.picks, static_cast<std::uint32_t>(order.size()));
  order.resize(randomness.below(5) == 0 ? 1 + randomness.below(most) : most);
  std::vector<std::pair<std::uint16_t, std::uint8_t>> marks;
  for (std::size_t i = 0; i < order.size(); ++i) {
    marks.emplace_back(order[i], value_of(question.method, i));
  }
  std::ranges::sort(marks);
  for (const auto& [option, value] : marks) {
    ballot.picks.push_back(option);
    if (domain::has_values(question.method)) ballot.values.push_back(value);
  }
  return ballot;
}

domain::Contact LargeRecords::contact_of(StationNumber station, std::uint32_t number) const {
  auto randomness = chance(station, {Kind::contact, number});
  const auto& lists = package_.event.lists;
  std::size_t association = std::size_t{station} * mix_.contacts + number;
  return contact_for(package_.event, lists[number % lists.size()], association, randomness);
}

/// Batch by batch, as staff who look in now and then; each knows of the one before.
domain::StaffAction LargeRecords::release_of(StationNumber station, std::uint32_t number) const {
  domain::StaffAction action;
  action.station = station;
  action.lamport = number + 1U;
  if (number > 0) action.builds_on.push_back(id_of(station, {Kind::staff_action, number - 1}));
  action.deed = domain::StaffDeed::release_idea;
  const std::uint32_t first = mix_.ideas * number / mix_.staff_actions;
  const std::uint32_t end = mix_.ideas * (number + 1) / mix_.staff_actions;
  for (std::uint32_t idea = first; idea < end; ++idea) {
    action.ideas.push_back(id_of(station, {Kind::idea, idea}));
  }
  std::ranges::sort(action.ideas);
  return action;
}

std::uint32_t LargeRecords::taken_back() const {
  const std::uint32_t others = order_.stations - 1U;
  return std::min(mix_.withdrawals, others * mix_.ideas);
}

/// The lead takes ideas of other stations back; every station what was undone in the same session,
/// so that its export lists the withdrawal alone.
domain::RecordId LargeRecords::withdrawn_by(StationNumber station, std::uint32_t number) const {
  if (station == 1 && number < taken_back()) {
    const std::uint32_t others = order_.stations - 1U;
    return id_of(static_cast<StationNumber>(2 + number % others), {Kind::idea, number / others});
  }
  return id_of(station, {Kind::idea, mix_.ideas + number});
}

domain::Bytes LargeRecords::plain_body(StationNumber station, Place place) const {
  auto randomness = chance(station, place);
  const auto& [kind, number] = place;
  const auto any_idea = [&] {
    return id_of(station, {Kind::idea, randomness.below(std::max(1U, mix_.ideas))});
  };
  const auto session = [&] { return randomness.id<domain::SessionToken>(); };
  const std::size_t which = std::size_t{station} * order_.records + number;
  switch (kind) {
    case Kind::idea: {
      const auto& challenges = package_.event.challenges;
      const auto about = randomness.below(static_cast<std::uint32_t>(challenges.size()) + 1);
      return record::encode(
          domain::Idea{session(), about == 0 ? "" : challenges[about - 1].key, idea_text(which)});
    }
    case Kind::support:
      return record::encode(domain::Support{session(), any_idea()});
    case Kind::initiative: {
      const std::string who = association(which);
      return record::encode(domain::Initiative{any_idea(), idea_text(which), who, "", "", "", ""});
    }
    case Kind::signatory: {
      const auto& sides = package_.event.sides;
      return record::encode(domain::Signatory{association(which),
                                              sides.empty() ? "" : sides.front().key,
                                              package_.event.agreement.version});
    }
    case Kind::withdrawal:
      return record::encode(domain::Withdrawal{withdrawn_by(station, number)});
    case Kind::staff_action:
      return record::encode(release_of(station, number));
    case Kind::ballot:
    case Kind::contact:
    case Kind::event_change:
      break;
  }
  domain::ensure(false, "what is sealed has no plain body");
  return {};
}

LargeRecords::Made LargeRecords::make(StationNumber station, Place place) const {
  Made made;
  made.record.kind = place.first;
  made.record.id = id_of(station, place);
  system::SeededRandomness randomness = chance(station, place);
  static_cast<void>(randomness.id<domain::RecordId>());  // what id_of() took
  made.record.salt = randomness.salt();
  const auto seal = [&](const domain::Secret& plain, std::size_t padded, auto keys) {
    auto sealed = seal::seal_made_up(plain.view(), padded, keys, randomness);
    domain::ensure(sealed.has_value(), "what passed its check can be sealed");
    made.record.body = std::move(*sealed);
  };
  if (place.first == Kind::ballot) {
    made.ballot = ballot_of(station, place.second);
    seal(record::encode(*made.ballot), domain::limits::kBallotPaddedBytes,
         std::span<const seal::PublicKey>(ballot_keys_));
  } else if (place.first == Kind::contact) {
    seal(record::encode(contact_of(station, place.second)), domain::limits::kContactPaddedBytes,
         std::span(&package_.contacts_key.key, 1));
  } else {
    made.record.body = plain_body(station, place);
  }
  return made;
}

}  // namespace stordialog::simulate
