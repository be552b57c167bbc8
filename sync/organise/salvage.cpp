#include "organise/salvage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "bundle/event_changes.h"
#include "bundle/front.h"
#include "desk/ballot_ids.h"
#include "domain/limits.h"
#include "record/codec.h"
#include "seal/sealed_box.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

bundle::Package grown_by(const bundle::Package& package,
                         const std::vector<record::Record>& records) {
  std::vector<domain::EventChange> changes;
  for (const auto& record : records) {
    if (record.kind != Kind::event_change) continue;
    auto change = record::decode<domain::EventChange>(record.body);
    if (change) changes.push_back(std::move(*change));
  }
  return bundle::grown(package, std::move(changes));
}

/// Where the live totals are gone: so many ballots as there are, none of them in the live count.
std::vector<domain::Totals> unfolded(const bundle::Package& package,
                                     const std::vector<record::Record>& records) {
  const desk::BallotIds ids(package);
  std::map<domain::Key, domain::Totals> by_question;
  for (const auto& record : records) {
    if (record.kind != Kind::ballot) continue;
    const auto position = ids.question_of(record.id);
    if (!position) continue;
    const domain::Question& question = package.event.questions[*position];
    auto& totals = by_question[question.key];
    totals.question = question.key;
    totals.picks.resize(question.options.size());
    ++totals.cast;
  }
  std::vector<domain::Totals> all;
  for (auto& [key, totals] : by_question) all.push_back(std::move(totals));
  return all;
}

}  // namespace

Expected<SavedLedger> save_ledger(const ledger::Salvaged& salvaged, const bundle::Ticket& ticket,
                                  system::Clock& clock, const system::Path& file) {
  const auto package = bundle::read_package(ticket.package);
  if (!package) return fail(package.error());
  const auto about = [&](const char* code) { return Error(code).with("file", file.string()); };
  if (salvaged.owner && salvaged.owner->event != package->id) {
    return fail(about("ledger.other_event"));
  }
  if (salvaged.owner && salvaged.owner->station != ticket.station) {
    return fail(
        about("ledger.other_station").with("station", std::to_string(salvaged.owner->station)));
  }
  SavedLedger saved;
  saved.rows_lost = salvaged.rows_lost;
  saved.pages = salvaged.pages;
  saved.pages_lost = salvaged.pages_lost;
  std::vector<record::Record> records;
  for (const auto& record : salvaged.records) {
    const bool is_second = !records.empty() && records.back().id == record.id;
    if (is_second || !bundle::is_body_length(record.kind, record.body.size(), *package)) {
      ++saved.rows_lost;
    } else {
      records.push_back(record);
    }
  }
  if (records.empty()) return fail(about("salvage.nothing"));

  bundle::Manifest& manifest = saved.manifest;
  manifest.event = package->id;
  manifest.station = ticket.station;
  manifest.profile = domain::Profile::full;
  manifest.made_utc = clock.utc_seconds();
  manifest.practice = package->event.practice;
  for (const auto& record : records) ++manifest.counts.of(record.kind);
  for (const auto& earlier : salvaged.fulls.value_or(std::vector<ledger::Export>{})) {
    saved.exports_lost = saved.exports_lost || earlier.number != manifest.earlier.size() + 1;
    manifest.earlier.push_back(earlier.hash);
  }
  saved.exports_lost = saved.exports_lost || !salvaged.fulls;
  if (saved.exports_lost) manifest.earlier.clear();
  manifest.number = static_cast<std::uint32_t>(manifest.earlier.size()) + 1;

  // What its reader does not take as live totals is as good as none.
  const auto name = bundle::file_name(*package, manifest);
  manifest.totals = salvaged.totals.value_or(std::vector<domain::Totals>{});
  saved.bundle = bundle::write_bundle(manifest, records, ticket.station_secret);
  if (!salvaged.totals || !bundle::read_bundle(saved.bundle, *package, name)) {
    saved.totals_lost = true;
    manifest.totals = unfolded(grown_by(*package, records), records);
    saved.bundle = bundle::write_bundle(manifest, records, ticket.station_secret);
  }
  if (!bundle::read_bundle(saved.bundle, *package, name)) return fail(about("salvage.nothing"));
  std::uint32_t cast = 0;
  for (const auto& totals : manifest.totals) cast += totals.cast;
  const std::uint32_t found = manifest.counts.of(Kind::ballot);
  saved.ballots_missing = cast > found ? cast - found : 0;
  return saved;
}

}  // namespace stordialog::organise
