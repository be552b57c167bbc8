#include "organise/hall.h"

#include <system_error>

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

namespace stordialog::organise::testing {

std::string event_toml() {
  return R"toml(slug = "small-practice"
practice = true
live_step = 3
ideas_visible = "after_release"
languages = ["en"]
name = { en = "A small practice" }
invitation = { en = "What do we do together?" }
place = { en = "The hall" }
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
[[challenges]]
key = "woods"
title = { en = "Woods" }
description = { en = "Quiet." }

[[questions]]
key = "first"
title = { en = "What comes first?" }
options = ["roads", "schools", "water", "woods"]
picks = 2
[[questions]]
key = "second"
title = { en = "And then?" }
options = ["water", "roads"]
picks = 1
[[questions]]
key = "with-dots"
title = { en = "Where do you put your dots?" }
options = ["roads", "schools", "water"]
method = "dots"
dots = 5
per_option = 3
[[questions]]
key = "with-ranks"
title = { en = "In which order?" }
options = ["roads", "schools", "water"]
method = "ranking"
[[questions]]
key = "with-grades"
title = { en = "How important is each?" }
options = ["roads", "schools", "water"]
method = "score"
rule = "majority-judgement"

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

[agreement]
version = "2017"
summary = { en = "We meet." }
text = { en = "We meet and exchange ideas." }

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

std::string real_event_toml() {
  std::string toml = event_toml();
  for (const auto& [from, to] :
       {std::pair("practice = true", "practice = false"), std::pair("small-practice", "small")}) {
    toml.replace(toml.find(from), std::string_view(from).size(), to);
  }
  return toml;
}

Practice small_practice() {
  auto practice = make_practice(event_toml(), "small-practice.event.toml");
  REQUIRE_MESSAGE(practice, (code_of(practice) + " " + detail(practice, "key")));
  return std::move(*practice);
}

Folder::Folder() {
  // In memory where the machine has such a folder: the ledgers sync at every commit.
  const system::Path memory = "/dev/shm";
  const bool is_there = ::access(memory.c_str(), W_OK) == 0;
  std::string pattern =
      ((is_there ? memory : std::filesystem::temp_directory_path()) / "organise-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

void Watched::at(std::string_view step, std::uint64_t done, std::uint64_t total) {
  CHECK(done <= total);
  ++calls;
  if (steps.empty() || steps.back() != step) steps.emplace_back(step);
}

Workshop::Workshop() : drive(folder.path / "drive"), practice(small_practice()) {
  std::filesystem::create_directory(drive);
  for (const auto& [number, bytes] : practice.prepared.tickets) {
    auto ticket = bundle::read_ticket(bytes.view());
    REQUIRE(ticket);
    auto desk = desk::Desk::open({files, clock, randomness}, std::move(*ticket),
                                 folder.path / std::to_string(number), practice.secrets());
    REQUIRE_MESSAGE(desk, code_of(desk));
    const auto before = desk->board();  // each command publishes another
    for (const auto& state : before->activities) {
      get<desk::Done>(*desk, desk::SetActivity{state.activity, true});
    }
    desks.push_back(std::move(*desk));
  }
}

void Workshop::vote(domain::StationNumber station, std::size_t code,
                    std::vector<std::uint16_t> picks, const domain::Key& question,
                    const domain::Key& side, std::vector<std::uint8_t> values) {
  const domain::Secret typed(std::string_view(practice.prepared.codes[code]));
  const auto admitted = get<desk::Admitted>(at(station), desk::CheckCode{question, typed.copy()});
  get<desk::Stored>(at(station), desk::CastBallot{question, admitted.admission, side,
                                                  std::move(picks), std::move(values)});
}

void Workshop::close_votes() {
  for (auto& desk : desks) {
    for (const auto& question : package().event.questions) {
      const domain::Activity activity{domain::ActivityKind::vote, question.key};
      get<desk::Done>(desk, desk::SetActivity{activity, false});
    }
  }
}

void Workshop::export_all() {
  for (auto& desk : desks) {
    get<desk::Exported>(desk, desk::Export{domain::Profile::full, drive});
  }
}

std::vector<const seal::BoxKey*> Workshop::ballot_keys() const {
  std::vector<const seal::BoxKey*> keys;
  for (const auto& key : practice.ballot_keys) keys.push_back(&key);
  return keys;
}

bundle::MergeRun Workshop::merged() {
  system::NoProgress progress;
  auto collected = collect(files, package(), {drive}, progress);
  REQUIRE(collected);
  for (const auto& verdict : collected->verdicts) REQUIRE_FALSE(verdict.refused);
  return bundle::merge(package(), std::move(collected->bundles));
}

bundle::Bundle Workshop::forged(domain::StationNumber station, bundle::Manifest manifest,
                                std::vector<record::Record> records) const {
  const auto ticket = bundle::read_ticket(practice.prepared.tickets[station - 1U].second.view());
  REQUIRE(ticket);
  manifest.counts = {};
  for (const auto& record : records) ++manifest.counts.of(record.kind);
  const auto bytes = bundle::write_bundle(manifest, std::move(records), ticket->station_secret);
  auto bundle = bundle::read_bundle(bytes, package(), "forged.bundle");
  REQUIRE_MESSAGE(bundle, (code_of(bundle) + " " + detail(bundle, "where")));
  return std::move(*bundle);
}

domain::Contact somebody(const domain::Key& list, std::string name) {
  domain::Contact contact;
  contact.list = list;
  contact.name = std::move(name);
  contact.reach = "0522 00 00 00";
  return contact;
}

const wording::Catalogue& words() {
  static system::DiskFiles files;
  static const auto all = wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
  REQUIRE(all);
  return all->in("sv");
}

}  // namespace stordialog::organise::testing
