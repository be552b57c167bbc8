#include "organise/open.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "desk/known.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "organise/comparison.h"
#include "organise/counting.h"
#include "organise/keyholder.h"
#include "organise/opened_ballots.h"
#include "record/codec.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using bundle::Merged;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

constexpr std::size_t kContactsPerReport = 64;

/// Every body that counts, of one kind, decoded; what cannot be decoded never passed a bundle's
/// reader.
template <typename Body>
std::vector<std::pair<domain::RecordId, Body>> counted(const std::vector<Merged::Body>& bodies,
                                                       Kind kind) {
  std::vector<std::pair<domain::RecordId, Body>> found;
  for (const auto& body : bodies) {
    if (body.record.kind != kind || !body.counted) continue;
    auto decoded = record::decode<Body>(body.record.body);
    if (decoded) found.emplace_back(body.record.id, std::move(*decoded));
  }
  return found;
}

/// What the ideas, supports and staff actions that count come to.
desk::Known known_of(const std::vector<Merged::Body>& bodies, const domain::Event& event) {
  desk::Known known(event, 0);
  for (const auto& body : bodies) {
    const auto kind = body.record.kind;
    if (!body.counted) continue;
    if (kind != Kind::idea && kind != Kind::support && kind != Kind::staff_action) continue;
    // What cannot be decoded never passed a bundle's reader.
    static_cast<void>(known.take(body.record));
  }
  return known;
}

/// Those that the organiser's own station has entered.
std::set<domain::RecordId> ideas_on_paper(const bundle::Package& package, const Merged& merged) {
  std::set<domain::RecordId> found;
  for (const bundle::Bundle& bundle : merged.kept()) {
    const domain::Station* station = package.station(bundle.manifest.station);
    if (station == nullptr || station->role != domain::Role::organiser) continue;
    for (const record::Record& record : bundle.records) {
      if (record.kind == Kind::idea) found.insert(record.id);
    }
  }
  return found;
}

std::vector<report::IdeaLine> idea_lines(const desk::Known& known,
                                         const std::set<domain::RecordId>& on_paper) {
  const domain::RecordId none{};
  std::vector<report::IdeaLine> lines;
  for (auto& idea : known.ideas()) {
    report::IdeaLine line{idea.id.text(),
                          std::move(idea.text),
                          std::move(idea.challenge),
                          idea.supports,
                          idea.released,
                          idea.hidden,
                          idea.theme == none ? "" : idea.theme.text(),
                          {},
                          {},
                          on_paper.contains(idea.id)};
    for (const auto& older : idea.replaces) line.replaces.push_back(older.text());
    for (const auto& theme : known.standing().earlier_themes(idea.id)) {
      line.earlier_themes.push_back(theme.text());
    }
    lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, [](const auto& left, const auto& right) {
    return left.supports != right.supports ? left.supports > right.supports
                                           : left.text < right.text;
  });
  return lines;
}

std::vector<report::ThemeLine> theme_lines(const desk::Known& known, const domain::Event& event) {
  std::vector<report::ThemeLine> lines;
  for (auto& theme : known.themes()) {
    report::ThemeLine line{theme.id.text(), std::move(theme.name), theme.supports, {}, {}, {}, {}};
    for (const auto& idea : theme.ideas) line.ideas.push_back(idea.text());
    for (const auto& challenge : event.challenges) {
      if (challenge.theme == theme.id) line.options.push_back(challenge.key);
    }
    lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, [](const auto& left, const auto& right) {
    return left.supports != right.supports ? left.supports > right.supports
                                           : left.name < right.name;
  });
  return lines;
}

/// Those of ideas that are still there.
std::vector<report::InitiativeLine> initiative_lines(const std::vector<Merged::Body>& bodies,
                                                     const std::vector<report::IdeaLine>& ideas) {
  // Who stands for each idea, gone ones too: of several the first.
  std::map<std::string_view, const report::IdeaLine*> by_id;
  for (const report::IdeaLine& line : ideas) {
    by_id.emplace(line.id, &line);
    for (const std::string& older : line.replaces) by_id.emplace(older, &line);
  }
  std::vector<report::InitiativeLine> lines;
  for (auto& [id, made] : counted<domain::Initiative>(bodies, Kind::initiative)) {
    const auto found = by_id.find(made.idea.text());
    if (found == by_id.end()) continue;
    const report::IdeaLine* here = found->second;
    lines.push_back({id.text(), here->id, std::move(made.what), std::move(made.who),
                     std::move(made.when), std::move(made.offers), std::move(made.seeks),
                     std::move(made.funding)});
  }
  std::ranges::sort(
      lines, {}, [](const report::InitiativeLine& line) { return std::pair(line.what, line.id); });
  return lines;
}

/// Which themes each one's ideas came from and went on to.
void trace(const std::vector<report::IdeaLine>& ideas, std::vector<report::ThemeLine>& themes) {
  const auto add = [&](const std::string& theme, std::vector<std::string> report::ThemeLine::* list,
                       const std::string& other) {
    const auto found = std::ranges::find(themes, theme, &report::ThemeLine::id);
    if (found == themes.end()) return;
    auto& ids = (*found).*list;
    if (std::ranges::find(ids, other) == ids.end()) ids.push_back(other);
  };
  for (const report::IdeaLine& idea : ideas) {
    if (idea.theme.empty()) continue;
    for (const std::string& earlier : idea.earlier_themes) {
      add(idea.theme, &report::ThemeLine::from, earlier);
      add(earlier, &report::ThemeLine::into, idea.theme);
    }
  }
}

std::vector<domain::Signatory> signatories(const std::vector<Merged::Body>& bodies) {
  std::vector<domain::Signatory> found;
  for (auto& [id, signatory] : counted<domain::Signatory>(bodies, Kind::signatory)) {
    found.push_back(std::move(signatory));
  }
  std::ranges::stable_sort(found, {}, &domain::Signatory::organisation);
  return found;
}

report::QuestionResult unopened_question(const domain::Question& question,
                                         const bundle::MergeReport& merge) {
  report::QuestionResult result;
  result.question = question.key;
  for (const auto& codes : merge.codes) {
    if (codes.question != question.key) continue;
    result.issued_codes = codes.issued;
    result.used_once = codes.used_once;
    result.used_more = codes.used_more;
    result.unused = codes.unused;
  }
  for (const auto& duplicate : merge.duplicates) {
    if (duplicate.question != question.key) continue;
    result.set_aside += static_cast<std::uint32_t>(duplicate.set_aside_from.size());
  }
  return result;
}

/// The keys in sealing order, each able to open what is sealed to it.
Expected<std::vector<const seal::BoxKey*>> in_sealing_order(
    const bundle::Package& package, const std::vector<const seal::BoxKey*>& given) {
  std::vector<const seal::BoxKey*> ordered;
  for (const auto& holder : package.ballot_keys) {
    const auto fits = [&](const seal::BoxKey* key) { return key->public_key == holder.key; };
    const auto found = std::ranges::find_if(given, fits);
    if (found == given.end()) {
      if (given.size() >= package.ballot_keys.size()) {
        return fail(Error("open.wrong_key").with("holder", holder.holder));
      }
      return fail(Error("open.keys_missing")
                      .with("needed", std::to_string(package.ballot_keys.size()))
                      .with("given", std::to_string(given.size())));
    }
    if (!opens_its_own(**found)) return fail(Error("open.wrong_key").with("holder", holder.holder));
    ordered.push_back(*found);
  }
  return ordered;
}

std::string name_in_report(const bundle::Package& package, const bundle::Bundle& bundle) {
  const system::Path name = bundle::file_name(package, bundle.manifest);
  return name.stem().string() + " (" + domain::to_hex(std::span(bundle.hash).first(4)) + ")";
}

/// A board carries totals but no ballots: there is nothing to hold them against.
void compare(const bundle::Package& package, const bundle::Bundle& bundle,
             const OpenedBallots& opened, report::Results& results) {
  if (bundle.manifest.profile != domain::Profile::full) return;
  for (const auto& question : package.event.questions) {
    domain::Totals totals{question.key, 0, 0, {}};
    for (const auto& row : bundle.manifest.totals) {
      if (row.question == question.key) totals = row;
    }
    std::uint32_t found = 0;
    std::vector<std::uint32_t> votes(question.options.size(), 0);
    for (const auto& record : bundle.records) {
      if (record.kind != Kind::ballot) continue;
      const auto& ballot = opened.at(record);
      if (!ballot || ballot->question != question.key) continue;
      ++found;
      for (std::size_t i = 0; i < ballot->picks.size(); ++i) {
        votes[ballot->picks[i]] += ballot->values.empty() ? 1 : ballot->values[i];
      }
    }
    results.comparisons.push_back({name_in_report(package, bundle), bundle.manifest.station,
                                   question.key, totals.cast, totals.folded, found,
                                   differing(totals, found, votes, domain::most_on_one(question))});
  }
}

}  // namespace

report::Results unopened(const bundle::Package& issued, const bundle::MergeRun& run) {
  const bundle::Package package = run.merged.grown(issued);
  const auto bodies =
      run.merged.bodies(package, [](Kind kind) { return !domain::is_sealed(kind); });
  report::Results results;
  results.event = package.event;
  results.event_id = package.id.text();
  for (const auto& question : package.event.questions) {
    results.questions.push_back(unopened_question(question, run.report));
  }
  const desk::Known known = known_of(bodies, package.event);
  results.ideas = idea_lines(known, ideas_on_paper(package, run.merged));
  results.themes = theme_lines(known, package.event);
  results.initiatives = initiative_lines(bodies, results.ideas);
  trace(results.ideas, results.themes);
  results.present = known.standing().present();
  results.signatories = signatories(bodies);
  for (const auto& list : package.event.lists) results.sign_ups.push_back({list.key, 0, {}});
  const auto contacts = run.merged.bodies(package, [](Kind kind) { return kind == Kind::contact; });
  results.contacts_sealed =
      static_cast<std::uint32_t>(std::ranges::count_if(contacts, &Merged::Body::counted));
  results.merge = run.report;
  return results;
}

Expected<report::Results> open_ballots(const bundle::Package& issued, const bundle::MergeRun& run,
                                       std::vector<const seal::BoxKey*> keys,
                                       system::Progress& progress) {
  const bundle::Package package = run.merged.grown(issued);
  auto ordered = in_sealing_order(package, keys);
  if (!ordered) return fail(ordered.error());
  const auto bodies = run.merged.bodies(package, [](Kind kind) { return kind == Kind::ballot; });

  OpenedBallots opened(package, std::move(*ordered));
  if (!opened.open(bodies, progress)) return fail("work.cancelled");

  report::Results results = unopened(issued, run);
  results.opened = true;
  count_ballots(package, run.merged, bodies, opened, results);
  for (const auto& bundle : run.merged.kept()) compare(package, bundle, opened, results);
  return results;
}

Expected<std::vector<domain::Contact>> open_contacts(const bundle::Package& package,
                                                     const bundle::MergeRun& run,
                                                     const seal::BoxKey& key,
                                                     system::Progress& progress) {
  if (key.public_key != package.contacts_key.key || !opens_its_own(key)) {
    return fail(Error("open.wrong_key").with("holder", package.contacts_key.holder));
  }
  const seal::BoxKey* keys[] = {&key};
  const auto bodies = run.merged.bodies(package, [](Kind kind) { return kind == Kind::contact; });
  std::vector<domain::Contact> contacts;
  if (progress.cancelled()) return fail("work.cancelled");
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (i % kContactsPerReport == 0) progress.at("progress.contacts", i, bodies.size());
    if (progress.cancelled()) return fail("work.cancelled");
    const auto& body = bodies[i];
    if (!body.counted) continue;
    const auto plain = seal::open(body.record.body, limits::kContactPaddedBytes, keys);
    auto contact = plain ? record::decode<domain::Contact>(plain->view()) : fail(plain.error());
    if (contact) contacts.push_back(std::move(*contact));
  }
  progress.at("progress.contacts", bodies.size(), bodies.size());
  const auto place = [&](const domain::Contact& contact) {
    const auto& lists = package.event.lists;
    const auto list = std::ranges::find(lists, contact.list, &domain::SignUpList::key);
    return std::tuple(list - lists.begin(), contact.name, contact.reach);
  };
  std::ranges::sort(contacts, {}, place);
  return contacts;
}

}  // namespace stordialog::organise
