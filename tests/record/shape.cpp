// Tests the rules of sync/record/shape.h: what a body of each kind may say.
#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "record/codec.h"
#include "samples.h"

using namespace stordialog;
using namespace stordialog::record;
namespace limits = domain::limits;

namespace {

/// The field that `change` breaks in a sound body; "" if the body is still sound.
template <typename Body>
std::string broken_field(Body body, const std::function<void(Body&)>& change) {
  change(body);
  const auto checked = check(body);
  if (checked) return "";
  for (const auto& [name, value] : checked.error().details) {
    if (name == "field") return value;
  }
  return "no field";
}

const std::string kTooLongName(limits::kNameBytes + 1, 'x');

}  // namespace

TEST_CASE("the samples keep every rule") {
  CHECK(check(sample_idea()));
  CHECK(check(sample_support()));
  CHECK(check(sample_initiative()));
  CHECK(check(sample_signatory()));
  CHECK(check(sample_ballot()));
  CHECK(check(sample_contact()));
  CHECK(check(sample_withdrawal()));
  CHECK(check(sample_event_change()));
  CHECK(check(sample_staff_action()));
  CHECK(check(sample_opening()));
}

TEST_CASE("an idea has a text and may be about no challenge") {
  const auto field = [](auto change) { return broken_field<domain::Idea>(sample_idea(), change); };
  CHECK(field([](auto& idea) { idea.challenge = ""; }) == "");
  CHECK(field([](auto& idea) { idea.challenge = "Stor"; }) == "challenge");
  CHECK(field([](auto& idea) { idea.challenge = std::string(33, 'a'); }) == "challenge");
  CHECK(field([](auto& idea) { idea.text = ""; }) == "text");
  CHECK(field([](auto& idea) { idea.text = std::string(limits::kIdeaBytes, 'x'); }) == "");
  CHECK(field([](auto& idea) { idea.text = std::string(limits::kIdeaBytes + 1, 'x'); }) == "text");
  CHECK(field([](auto& idea) { idea.text = "a\nb\tc"; }) == "");
  CHECK(field([](auto& idea) { idea.text = "a\r\nb"; }) == "text");
  CHECK(field([](auto& idea) { idea.text = "\xc3"; }) == "text");
}

TEST_CASE("an initiative says what; the rest may be empty") {
  const auto field = [](auto change) {
    return broken_field<domain::Initiative>(sample_initiative(), change);
  };
  CHECK(field([](auto& made) { made.what = ""; }) == "what");
  CHECK(field([](auto& made) {
          made.who = made.when = made.offers = made.seeks = made.funding = "";
        }) == "");
  CHECK(field([](auto& made) { made.funding = std::string(1601, 'x'); }) == "funding");
}

TEST_CASE("a signatory is an organisation on a side, on one line") {
  const auto field = [](auto change) {
    return broken_field<domain::Signatory>(sample_signatory(), change);
  };
  CHECK(field([](auto& signed_by) { signed_by.organisation = ""; }) == "organisation");
  CHECK(field([](auto& signed_by) { signed_by.organisation = "a\nb"; }) == "organisation");
  CHECK(field([](auto& signed_by) { signed_by.organisation = kTooLongName; }) == "organisation");
  CHECK(field([](auto& signed_by) { signed_by.side = ""; }) == "side");
  CHECK(field([](auto& signed_by) { signed_by.agreement_version = ""; }) == "agreement_version");
}

TEST_CASE("a ballot picks at least one option, each once, ascending") {
  const auto field = [](auto change) {
    return broken_field<domain::Ballot>(sample_ballot(), change);
  };
  CHECK(field([](auto& ballot) { ballot.picks = {}; }) == "picks");
  CHECK(field([](auto& ballot) { ballot.picks = {0}; }) == "");
  CHECK(field([](auto& ballot) { ballot.picks = {65535}; }) == "");
  CHECK(field([](auto& ballot) { ballot.picks = {1, 1}; }) == "picks");
  CHECK(field([](auto& ballot) { ballot.picks = {2, 1}; }) == "picks");
  const auto so_many = [](std::size_t count) {
    return [count](domain::Ballot& ballot) {
      ballot.picks.clear();
      for (std::size_t i = 0; i < count; ++i) ballot.picks.push_back(static_cast<std::uint16_t>(i));
    };
  };
  CHECK(field(so_many(limits::kPicks)) == "");
  CHECK(field(so_many(limits::kPicks + 1)) == "picks");
  CHECK(field([](auto& ballot) { ballot.question = ""; }) == "question");
  CHECK(field([](auto& ballot) { ballot.side = ""; }) == "");
  CHECK(field([](auto& ballot) { ballot.side = "å"; }) == "side");
}

TEST_CASE("a contact has a list, a name and the consent it gave") {
  const auto field = [](auto change) {
    return broken_field<domain::Contact>(sample_contact(), change);
  };
  CHECK(field([](auto& contact) { contact.list = ""; }) == "list");
  CHECK(field([](auto& contact) { contact.side = ""; }) == "");
  CHECK(field([](auto& contact) { contact.name = ""; }) == "name");
  CHECK(field([](auto& contact) { contact.name = "Prov\nPerson"; }) == "name");
  CHECK(field([](auto& contact) { contact.name = kTooLongName; }) == "name");
  CHECK(field([](auto& contact) { contact.reach = ""; }) == "");
  CHECK(field([](auto& contact) { contact.reach = std::string(481, '1'); }) == "reach");
  CHECK(field([](auto& contact) { contact.organisation = "Klubben"; }) == "");
  CHECK(field([](auto& contact) { contact.consent_version = ""; }) == "consent_version");
  CHECK(field([](auto& contact) { contact.signature[0].lift = 2; }) == "signature");
  CHECK(field([](auto& contact) { contact.signature.clear(); }) == "");
  CHECK(field([](auto& contact) { contact.signature.resize(limits::kSignaturePoints + 1); }) ==
        "signature");
}

TEST_CASE("an event change has text, a lead station and a whole signature") {
  const auto field = [](auto change) {
    return broken_field<domain::EventChange>(sample_event_change(), change);
  };
  CHECK(field([](auto& change) { change.change = ""; }) == "change");
  CHECK(field([](auto& change) { change.lead = 0; }) == "lead");
  CHECK(field([](auto& change) { change.lead = limits::kStations + 1; }) == "lead");
  CHECK(field([](auto& change) { change.signature.pop_back(); }) == "signature");
  CHECK(field([](auto& change) { change.signature.push_back(0); }) == "signature");
}

TEST_CASE("a staff action has a station, a counter and sorted ids") {
  const auto field = [](auto change) {
    return broken_field<domain::StaffAction>(sample_staff_action(), change);
  };
  CHECK(field([](auto& action) { action.station = 0; }) == "station");
  CHECK(field([](auto& action) { action.station = 101; }) == "station");
  CHECK(field([](auto& action) { action.lamport = 0; }) == "lamport");
  CHECK(field([](auto& action) { action.lamport = limits::kLamportMost; }) == "");
  CHECK(field([](auto& action) { action.lamport = limits::kLamportMost + 1; }) == "lamport");
  CHECK(field([](auto& action) { std::swap(action.builds_on[0], action.builds_on[1]); }) ==
        "builds_on");
  CHECK(field([](auto& action) { action.builds_on[1] = action.builds_on[0]; }) == "builds_on");
  CHECK(field([](auto& action) { std::swap(action.ideas[0], action.ideas[1]); }) == "ideas");
  CHECK(field([](auto& action) { action.text = std::string(1601, 'x'); }) == "text");
}

TEST_CASE("a deed carries what it needs and nothing else") {
  using domain::ActivityKind;
  using domain::StaffDeed;
  const auto about_ideas = [](auto change) {
    return broken_field<domain::StaffAction>(sample_staff_action(), change);
  };
  CHECK(about_ideas([](auto& action) { action.ideas.clear(); }) == "");  // a theme may begin empty
  CHECK(about_ideas([](auto& action) { action.text.clear(); }) == "");
  CHECK(about_ideas([](auto& action) { action.target = record_id(1); }) == "text");
  CHECK(about_ideas([](auto& action) {
          action.target = record_id(1);
          action.text.clear();
        }) == "");
  CHECK(about_ideas([](auto& action) {
          action.target = record_id(1);
          action.ideas.clear();
        }) == "ideas");
  CHECK(about_ideas([](auto& action) { action.number = 1; }) == "number");
  CHECK(about_ideas([](auto& action) { action.activity = {ActivityKind::vote, "x"}; }) ==
        "activity");
  CHECK(about_ideas([](auto& action) { action.deed = StaffDeed::open_activity; }) == "ideas");
  CHECK(about_ideas([](auto& action) { action.deed = static_cast<StaffDeed>(14); }) == "deed");
  CHECK(about_ideas([](auto& action) { action.deed = static_cast<StaffDeed>(0); }) == "deed");
  for (const auto deed : {StaffDeed::release_idea, StaffDeed::ungroup_ideas}) {
    CHECK(about_ideas([&](auto& action) { action.deed = deed; }) == "text");
    CHECK(about_ideas([&](auto& action) {
            action.deed = deed;
            action.text.clear();
          }) == "");
  }
  CHECK(about_ideas([](auto& action) { action.deed = StaffDeed::hide_idea; }) == "");

  const auto opening = [](auto change) {
    return broken_field<domain::StaffAction>(sample_opening(), change);
  };
  CHECK(opening([](auto& action) { action.deed = StaffDeed::close_activity; }) == "");
  CHECK(opening([](auto& action) { action.activity = {ActivityKind::ideas, ""}; }) == "");
  CHECK(opening([](auto& action) { action.activity = {ActivityKind::ideas, "x"}; }) ==
        "activity_key");
  CHECK(opening([](auto& action) { action.activity = {ActivityKind::list, ""}; }) ==
        "activity_key");
  CHECK(opening([](auto& action) { action.activity.kind = static_cast<ActivityKind>(4); }) ==
        "activity");
  CHECK(opening([](auto& action) { action.ideas = {record_id(1)}; }) == "ideas");
  CHECK(opening([](auto& action) { action.target = record_id(1); }) == "");
  CHECK(opening([](auto& action) { action.text = "x"; }) == "text");
}

TEST_CASE("each of the later deeds names its target, its number or its vote") {
  using domain::ActivityKind;
  using domain::StaffDeed;
  using Change = void (*)(domain::StaffAction&);
  const auto of = [](StaffDeed deed, Change change) {
    return broken_field<domain::StaffAction>({1, 1, {}, deed, {}, {}, {}, 0, ""}, change);
  };
  const Change nothing = [](domain::StaffAction&) {};
  const Change target = [](domain::StaffAction& action) { action.target = record_id(1); };
  const Change named = [](domain::StaffAction& action) {
    action.target = record_id(1);
    action.text = "Möten";
  };
  const Change replacing = [](domain::StaffAction& action) {
    action.target = record_id(1);
    action.ideas = {record_id(2)};
  };
  const Change vote = [](domain::StaffAction& action) {
    action.activity = {ActivityKind::vote, "x"};
  };
  const Change list = [](domain::StaffAction& action) {
    action.activity = {ActivityKind::list, "x"};
  };
  const Change step = [](domain::StaffAction& action) { action.number = limits::kAgendaItems; };
  const Change beyond = [](domain::StaffAction& action) {
    action.number = limits::kAgendaItems + 1;
  };
  const Change crowd = [](domain::StaffAction& action) { action.number = limits::kPresent; };

  CHECK(of(StaffDeed::name_theme, named) == "");
  CHECK(of(StaffDeed::name_theme, target) == "text");
  CHECK(of(StaffDeed::name_theme, nothing) == "target");
  CHECK(of(StaffDeed::replace_idea, replacing) == "");
  CHECK(of(StaffDeed::replace_idea, target) == "ideas");
  CHECK(of(StaffDeed::go_to_step, nothing) == "");
  CHECK(of(StaffDeed::go_to_step, step) == "");
  CHECK(of(StaffDeed::go_to_step, beyond) == "number");
  CHECK(of(StaffDeed::show_result, vote) == "");
  CHECK(of(StaffDeed::hide_result, vote) == "");
  CHECK(of(StaffDeed::show_result, nothing) == "activity");
  CHECK(of(StaffDeed::hide_result, list) == "activity");
  CHECK(of(StaffDeed::note_present, nothing) == "");
  CHECK(of(StaffDeed::note_present, crowd) == "");
  CHECK(of(StaffDeed::note_present, target) == "target");
  CHECK(of(StaffDeed::undo, target) == "");
  CHECK(of(StaffDeed::undo, nothing) == "target");
}
