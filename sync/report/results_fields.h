// The keys of results.json, each named once: writing and reading walk the same lists, so that
// neither can know a key the other does not. A number behind a key is the version that brought it.
// RESULTS_FORMAT.md describes them.
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

#include "report/results.h"

namespace stordialog::report {

inline constexpr std::string_view kResultsFormat = "stordialog/results";
inline constexpr std::uint32_t kResultsVersion = 5;

template <typename Given, typename Wanted>
concept Is = std::same_as<std::remove_const_t<Given>, Wanted>;

template <typename Value>
using Named = std::pair<Value, std::string_view>;

inline constexpr std::array<Named<domain::Method>, 4> names_of(domain::Method) {
  return {{{domain::Method::picks, "picks"},
           {domain::Method::dots, "dots"},
           {domain::Method::ranking, "ranking"},
           {domain::Method::score, "score"}}};
}
inline constexpr std::array<Named<domain::CountingRule>, 5> names_of(domain::CountingRule) {
  return {{{domain::CountingRule::sum, "sum"},
           {domain::CountingRule::schulze, "schulze"},
           {domain::CountingRule::borda, "borda"},
           {domain::CountingRule::mean, "mean"},
           {domain::CountingRule::majority_judgement, "majority_judgement"}}};
}
inline constexpr std::array<Named<tally::Ahead>, 4> names_of(tally::Ahead) {
  return {{{tally::Ahead::upper, "upper"},
           {tally::Ahead::neither, "neither"},
           {tally::Ahead::lower, "lower"},
           {tally::Ahead::not_told, "not_told"}}};
}
inline constexpr std::array<Named<domain::ListKind>, 4> names_of(domain::ListKind) {
  return {{{domain::ListKind::agreement, "agreement"},
           {domain::ListKind::working_group, "working_group"},
           {domain::ListKind::workshop, "workshop"},
           {domain::ListKind::interest, "interest"}}};
}
inline constexpr std::array<Named<domain::ActivityKind>, 3> names_of(domain::ActivityKind) {
  return {{{domain::ActivityKind::ideas, "ideas"},
           {domain::ActivityKind::vote, "vote"},
           {domain::ActivityKind::list, "list"}}};
}
inline constexpr std::array<Named<domain::Opens>, 2> names_of(domain::Opens) {
  return {{{domain::Opens::at_start, "at_start"}, {domain::Opens::by_staff, "by_staff"}}};
}
inline constexpr std::array<Named<domain::Influence>, 4> names_of(domain::Influence) {
  return {{{domain::Influence::know, "know"},
           {domain::Influence::think, "think"},
           {domain::Influence::act, "act"},
           {domain::Influence::decide, "decide"}}};
}
inline constexpr std::array<Named<domain::IdeasVisible>, 2> names_of(domain::IdeasVisible) {
  return {{{domain::IdeasVisible::after_release, "after_release"},
           {domain::IdeasVisible::at_once, "at_once"}}};
}
inline constexpr std::array<Named<domain::Kind>, domain::kKinds> names_of(domain::Kind) {
  return {{{domain::Kind::idea, "idea"},
           {domain::Kind::support, "support"},
           {domain::Kind::initiative, "initiative"},
           {domain::Kind::signatory, "signatory"},
           {domain::Kind::ballot, "ballot"},
           {domain::Kind::contact, "contact"},
           {domain::Kind::withdrawal, "withdrawal"},
           {domain::Kind::event_change, "event_change"},
           {domain::Kind::staff_action, "staff_action"}}};
}

void fields(auto& io, Is<domain::Side> auto& side) {
  io("key", side.key);
  io("name", side.name);
}
void fields(auto& io, Is<domain::Group> auto& group) {
  io("key", group.key);
  io("side", group.side);
  io("name", group.name);
  io("description", group.description);
}
void fields(auto& io, Is<domain::Challenge> auto& challenge) {
  io("key", challenge.key);
  io("title", challenge.title);
  io("description", challenge.description);
  io("example", challenge.example);
  io("added", challenge.added);
  io("theme", challenge.theme);
}
void fields(auto& io, Is<domain::Question> auto& question) {
  io("key", question.key);
  io("title", question.title);
  io("method", question.method);
  io("rule", question.rule, 3);
  io("picks", question.picks);
  io("per_option", question.per_option, 3);
  io("options", question.options);
}
void fields(auto& io, Is<domain::Places> auto& places) {
  io("side", places.side);
  io("count", places.count);
}
void fields(auto& io, Is<domain::SignUpList> auto& list) {
  io("key", list.key);
  io("kind", list.kind);
  io("title", list.title);
  io("description", list.description);
  io("places", list.places);
  io("consent", list.consent);
  io("consent_version", list.consent_version);
}
void fields(auto& io, Is<domain::Agreement> auto& agreement) {
  io("version", agreement.version);
  io("summary", agreement.summary);
  io("text", agreement.text);
}
void fields(auto& io, Is<domain::ActivityPlan> auto& plan) {
  io("kind", plan.activity.kind);
  io("key", plan.activity.key);
  io("opens", plan.opens);
}
void fields(auto& io, Is<domain::Activity> auto& activity) {
  io("kind", activity.kind);
  io("key", activity.key);
}
void fields(auto& io, Is<domain::AgendaItem> auto& item) {
  io("start_minute", item.start_minute);
  io("title", item.title);
  io("minutes", item.minutes);
  io("opens", item.opens);
}
void fields(auto& io, Is<domain::Purpose> auto& purpose) {
  io("text", purpose.text);
  io("legal_basis", purpose.legal_basis);
}
void fields(auto& io, Is<domain::Privacy> auto& privacy) {
  io("controller", privacy.controller);
  io("contact", privacy.contact);
  io("notice", privacy.notice);
  io("purposes", privacy.purposes);
  io("disposal_date", privacy.disposal_date);
}
void fields(auto& io, Is<domain::Event> auto& event) {
  io("slug", event.slug);
  io("name", event.name);
  io("invitation", event.invitation);
  io("place", event.place);
  io("date", event.date);
  io("timezone", event.timezone);
  io("languages", event.languages);
  io("influence", event.influence);
  io("registry_number", event.registry_number);
  io("practice", event.practice);
  io("sides", event.sides);
  io("groups", event.groups);
  io("challenges", event.challenges);
  io("questions", event.questions);
  io("lists", event.lists);
  io("activities", event.activities);
  io("agenda", event.agenda);
  io("agreement", event.agreement);
  io("privacy", event.privacy);
  io("codes", event.codes);
  io("live_step", event.live_step);
  io("results_while_open", event.results_while_open);
  io("ideas_visible", event.ideas_visible);
}

void fields(auto& io, Is<tally::Line> auto& line) {
  io("option", line.option);
  io("votes", line.votes);
  io("rank", line.rank);
}
void fields(auto& io, Is<tally::PicksResult> auto& count) {
  io("ballots", count.ballots);
  io("lines", count.lines);
}
void fields(auto& io, Is<tally::Margin> auto& margin) {
  io("above", margin.above);
  io("below", margin.below);
  io("gap", margin.gap);
  io("to_tie", margin.to_tie);
  io("to_overtake", margin.to_overtake);
  io("too_close", margin.too_close);
  io("exact", margin.exact, 3);
}
void fields(auto& io, Is<StationLeftOut> auto& left_out) {
  io("station", left_out.station);
  io("ballots", left_out.ballots);
  io("order", left_out.order);
}
void fields(auto& io, Is<tally::SideLine> auto& line) {
  io("option", line.option);
  io("shown", line.shown);
  io("steps", line.steps);
  io("equal_weight_twice", line.equal_weight_twice);
  io("equal_weight_rank", line.equal_weight_rank);
  io("common_ground", line.common_ground);
  io("common_ground_rank", line.common_ground_rank);
}
void fields(auto& io, Is<tally::SidesResult> auto& sides) {
  io("published", sides.published);
  io("ballots", sides.ballots);
  io("lines", sides.lines);
}
void fields(auto& io, Is<QuestionResult> auto& question) {
  io("question", question.question);
  io("issued_codes", question.issued_codes);
  io("used_once", question.used_once);
  io("used_more", question.used_more);
  io("unused", question.unused);
  io("set_aside", question.set_aside);
  io("unreadable", question.unreadable);
  io("missing", question.missing, 2);
  io("on_paper", question.on_paper, 5);
  io("count", question.count);
  io("table", question.table, 3);
  io("paths", question.paths, 3);
  io("margins", question.margins, 2);
  io("without_station", question.without_station, 2);
  io("with_set_aside", question.with_set_aside, 2);
  io("sides", question.sides, 2);
  io("ballots", question.ballots);
  io("values", question.values, 3);
}
void fields(auto& io, Is<Comparison> auto& comparison) {
  io("bundle", comparison.bundle);
  io("station", comparison.station);
  io("question", comparison.question);
  io("cast", comparison.cast);
  io("folded", comparison.folded);
  io("opened", comparison.opened);
  io("differing", comparison.differing);
}
void fields(auto& io, Is<IdeaLine> auto& idea) {
  io("id", idea.id);
  io("text", idea.text);
  io("challenge", idea.challenge);
  io("supports", idea.supports);
  io("released", idea.released);
  io("hidden", idea.hidden);
  io("on_paper", idea.on_paper, 5);
  io("theme", idea.theme);
  io("replaces", idea.replaces);
  io("earlier_themes", idea.earlier_themes, 2);
}
void fields(auto& io, Is<ThemeLine> auto& theme) {
  io("id", theme.id);
  io("name", theme.name);
  io("supports", theme.supports);
  io("ideas", theme.ideas);
  io("options", theme.options);
  io("from", theme.from, 2);
  io("into", theme.into, 2);
}
void fields(auto& io, Is<domain::Signatory> auto& signatory) {
  io("organisation", signatory.organisation);
  io("side", signatory.side);
  io("agreement_version", signatory.agreement_version);
}
void fields(auto& io, Is<InitiativeLine> auto& initiative) {
  io("id", initiative.id);
  io("idea", initiative.idea);
  io("what", initiative.what);
  io("who", initiative.who);
  io("when", initiative.when);
  io("offers", initiative.offers);
  io("seeks", initiative.seeks);
  io("funding", initiative.funding);
}
void fields(auto& io, Is<SignUpCount> auto& count) {
  io("list", count.list);
  io("sign_ups", count.sign_ups);
  io("by_side", count.by_side);
}

void fields(auto& io, Is<bundle::Balance> auto& balance) {
  io("station", balance.station);
  io("kind", balance.kind);
  io("received", balance.received);
  io("fresh", balance.fresh);
  io("already", balance.already);
  io("set_aside", balance.set_aside);
  io("refused", balance.refused);
}
void fields(auto& io, Is<bundle::CodeBalance> auto& codes) {
  io("question", codes.question);
  io("issued", codes.issued);
  io("used_once", codes.used_once);
  io("used_more", codes.used_more);
  io("unused", codes.unused);
}
void fields(auto& io, Is<bundle::Duplicate> auto& duplicate) {
  io("id", duplicate.id);
  io("question", duplicate.question);
  io("counted_from", duplicate.counted_from);
  io("set_aside_from", duplicate.set_aside_from);
}
void fields(auto& io, Is<bundle::Fork> auto& fork) {
  io("station", fork.station);
  io("bundles", fork.bundles);
}
void fields(auto& io, Is<bundle::MergeReport> auto& merge) {
  io("balances", merge.balances);
  io("codes", merge.codes);
  io("duplicates", merge.duplicates);
  io("forks", merge.forks);
  io("missing", merge.missing);
  io("board_only", merge.board_only);
  io("withdrawn", merge.withdrawn);
  io("withdrawals_refused", merge.withdrawals_refused);
}

void fields(auto& io, Is<Results> auto& results) {
  io("event_id", results.event_id);
  io("opened", results.opened);
  io("contacts_opened", results.contacts_opened);
  io("questions", results.questions);
  io("comparisons", results.comparisons);
  io("ideas", results.ideas);
  io("themes", results.themes);
  io("initiatives", results.initiatives, 2);
  io("present", results.present);
  io("signatories", results.signatories);
  io("sign_ups", results.sign_ups);
  io("contacts_sealed", results.contacts_sealed);
  io("merge", results.merge);
  io("event", results.event);
}

}  // namespace stordialog::report
