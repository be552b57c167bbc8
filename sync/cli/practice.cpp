// The commands that make a practice event: an empty one, one where a workshop has been held, and
// one as large as it gets, to measure with.
#include "cli/commands.h"
#include "domain/limits.h"
#include "simulate/large_workshop.h"
#include "simulate/run.h"

namespace stordialog::cli {

namespace {

void add_key(std::vector<Output>& outputs, const std::string& name, const seal::KeyPublic& about,
             const seal::BoxKey& key) {
  const system::Path folder = "keys";
  outputs.push_back(bytes_output(
      folder / (name + ".key"),
      seal::lock_key(about, key.secret, organise::kPracticePassword, seal::kPracticeCost),
      kPrivateMode));
  outputs.push_back(bytes_output(folder / (name + ".pub"), seal::write_public(about)));
}

std::vector<Output> practice_outputs(const organise::Practice& practice,
                                     const wording::Catalogue& words) {
  auto outputs = prepared_outputs(practice.prepared, words);
  const auto& package = practice.prepared.package;
  for (std::size_t index = 0; index < practice.ballot_keys.size(); ++index) {
    add_key(outputs, "ballots-" + std::to_string(index + 1), package.ballot_keys[index],
            practice.ballot_keys[index]);
  }
  add_key(outputs, "contacts", package.contacts_key, practice.contacts_key);
  return outputs;
}

domain::Expected<organise::Practice> practice_of(const system::Path& event_file, Room& room,
                                                 organise::PracticeSize size = {}) {
  auto event = read_event(event_file, room);
  if (!event) return domain::fail(event.error());
  return organise::make_practice(std::move(event->toml), std::move(event->name), size);
}

void tell_secrets(const organise::Practice& practice, Room& room, Outcome& outcome) {
  outcome.text += room.words.text("cli.practice_secrets",
                                  {{"pin", practice.prepared.pin},
                                   {"password", std::string(organise::kPracticePassword)}}) +
                  "\n";
  outcome.json.text("event_id", practice.prepared.package.id.text())
      .text("pin", practice.prepared.pin)
      .text("password", organise::kPracticePassword);
}

/// A folder for the ledgers of a workshop nobody keeps, gone with this value.
class WorkFolder {
 public:
  WorkFolder(const system::Path& beside, Surroundings& here)
      : files_(here.files), path_(organise::hidden_beside(beside, here.randomness)) {}
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() { organise::remove_folder(files_, path_); }
  [[nodiscard]] const system::Path& path() const { return path_; }

 private:
  system::Files& files_;
  system::Path path_;
};

domain::Expected<void> hold(simulate::Hall& hall, const simulate::WorkshopPlan& plan,
                            system::Progress& progress) {
  if (auto opened = hall.open_activities(); !opened) return opened;
  std::size_t done = 0;
  for (const auto& participant : plan.participants) {
    if (progress.cancelled()) return domain::fail("work.cancelled");
    progress.at("progress.people", done++, plan.participants.size());
    if (auto taken = hall.take(participant); !taken) return taken;
  }
  return hall.close_votes();
}

domain::Expected<std::vector<Output>> bundles_of(simulate::Hall& hall, const system::Path& folder,
                                                 system::Files& files) {
  if (auto made = files.make_folder(folder); !made) return domain::fail(made.error());
  const auto exported = hall.export_all(folder);
  if (!exported) return domain::fail(exported.error());
  std::vector<Output> outputs;
  for (const auto& file : *exported) {
    const auto bytes = files.read(file, domain::limits::kBundleBytes);
    if (!bytes) return domain::fail(bytes.error());
    outputs.push_back(bytes_output(system::Path("bundles") / file.filename(), *bytes));
  }
  return outputs;
}

/// What merging and opening must find, for text and JSON.
void tell_counts(const simulate::LargeCounts& counts, Room& room, Outcome& outcome) {
  JsonObject records, questions;
  for (const auto& [kind, count] : counts.records) {
    const auto name = std::string(domain::name_of(kind));
    records.number(name, static_cast<std::int64_t>(count));
    outcome.text +=
        room.words.text("cli.export_kind", {{"kind", std::string(room.words.text("kind." + name))},
                                            {"count", std::to_string(count)}}) +
        "\n";
  }
  for (const auto& [key, counted] : counts.questions) {
    std::string votes = "[";
    for (const auto each : counted.votes) {
      votes += (votes.size() > 1 ? "," : "") + std::to_string(each);
    }
    questions.object(key, JsonObject()
                              .number("counted", static_cast<std::int64_t>(counted.counted))
                              .number("set_aside", static_cast<std::int64_t>(counted.set_aside))
                              .json("votes", votes + "]"));
  }
  outcome.json.object("records", records)
      .object("questions", questions)
      .number("withdrawn", static_cast<std::int64_t>(counts.withdrawn))
      .number("taken_back", static_cast<std::int64_t>(counts.taken_back));
}

}  // namespace

domain::Expected<Outcome> make_practice(const MakePractice& order, Room& room) {
  const auto practice = practice_of(order.event_file, room, {.stations = order.stations});
  if (!practice) return domain::fail(practice.error());
  const auto written = write_folder(room.here.files, room.here.randomness, order.out,
                                    practice_outputs(*practice, room.words),
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());
  Outcome outcome;
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "practice");
  tell_written(*written, room, outcome);
  tell_secrets(*practice, room, outcome);
  return outcome;
}

domain::Expected<Outcome> simulate(const Simulate& order, Room& room) {
  auto practice = practice_of(order.event_file, room);
  if (!practice) return domain::fail(practice.error());
  auto outputs = practice_outputs(*practice, room.words);
  const auto plan = simulate::plan_workshop(practice->prepared.package.event, order.seed,
                                            order.people, order.stations);
  const WorkFolder work(order.out, room.here);
  system::SeededRandomness randomness(order.seed);
  Outcome outcome;
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "simulate")
      .number("people", order.people)
      .number("stations", order.stations);
  tell_secrets(*practice, room, outcome);
  {
    auto hall = simulate::Hall::open({room.here.files, room.here.clock, randomness},
                                     std::move(*practice), work.path() / "stations");
    if (!hall) return domain::fail(hall.error());
    if (auto held = hold(*hall, plan, room.progress); !held) return domain::fail(held.error());
    auto bundles = bundles_of(*hall, work.path() / "bundles", room.here.files);
    if (!bundles) return domain::fail(bundles.error());
    for (auto& bundle : *bundles) outputs.push_back(std::move(bundle));
  }
  const auto written = write_folder(room.here.files, room.here.randomness, order.out, outputs,
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());
  tell_written(*written, room, outcome);
  return outcome;
}

domain::Expected<Outcome> simulate_large(const SimulateLarge& order, Room& room) {
  auto event = read_event(order.event_file, room);
  if (!event) return domain::fail(event.error());
  auto folder = organise::NewFolder::begin(room.here.files, room.here.randomness, order.out);
  if (!folder) return domain::fail(folder.error());
  const auto practice =
      simulate::practice_for(order.workshop, std::move(event->toml), std::move(event->name));
  if (!practice) return domain::fail(practice.error());
  for (const auto& output : practice_outputs(*practice, room.words)) {
    if (auto added = folder->add(output); !added) return domain::fail(added.error());
  }
  simulate::LargeWorkshop workshop(*practice, order.workshop);
  std::uint64_t bundles = 0, bytes = 0;
  for (domain::StationNumber station = 1; station <= order.workshop.stations; ++station) {
    const auto exports = workshop.exports_of(station, room.progress);
    if (!exports) return domain::fail(exports.error());
    for (const auto& [name, contents] : *exports) {
      ++bundles;
      bytes += contents.size();
      auto added = folder->add(bytes_output(system::Path("bundles") / name, contents));
      if (!added) return domain::fail(added.error());
    }
  }
  if (auto there = folder->finish(); !there) return domain::fail(there.error());

  const auto codes = practice->prepared.codes.size();
  Outcome outcome;
  outcome.text =
      room.words.text("cli.wrote", {{"file", order.out.string()}}) + "\n" +
      room.words.text("cli.export_made", {{"stations", std::to_string(order.workshop.stations)},
                                          {"bundles", std::to_string(bundles)},
                                          {"megabytes", std::to_string(bytes / 1000000)},
                                          {"codes", std::to_string(codes)}}) +
      "\n";
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "simulate")
      .text("folder", order.out.string())
      .number("stations", order.workshop.stations)
      .number("bundles", static_cast<std::int64_t>(bundles))
      .number("bytes", static_cast<std::int64_t>(bytes))
      .number("codes", static_cast<std::int64_t>(codes));
  tell_counts(workshop.counts(), room, outcome);
  tell_secrets(*practice, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
