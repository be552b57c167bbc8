// One function per command: an order in, what came of it out. They print nothing themselves.
#pragma once

#include <string>
#include <vector>

#include "cli/orders.h"
#include "cli/progress_bar.h"
#include "cli/run.h"
#include "domain/year_plan.h"
#include "organise/output.h"
#include "organise/preparation.h"
#include "report/json_object.h"

namespace stordialog::cli {

using organise::bytes_output;
using organise::kOpenMode;
using organise::kPrivateMode;
using organise::Output;
using organise::Overwrite;
using organise::prepared_outputs;
using organise::text_output;
using organise::write_files;
using organise::write_folder;
using organise::Written;
using organise::WrittenFile;
using report::JsonObject;

/// What a command has at hand.
struct Room {
  Surroundings& here;
  const wording::Catalogue& words;
  ProgressBar& progress;
  system::Path assets;
};

struct Outcome {
  int exit = kAllDone;
  std::string text;                  // for standard output, unless --json
  JsonObject json;                   // the command's own members
  std::vector<std::string> notices;  // refusals and warnings, a sentence each, for standard error
};

[[nodiscard]] domain::Expected<Outcome> new_key(const NewKey& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> prepare(const Prepare& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> make_practice(const MakePractice& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> verify(const Verify& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> merge(const Merge& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> open(const Open& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> write_report(const WriteReport& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> simulate(const Simulate& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> simulate_large(const SimulateLarge& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> count(const Count& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> export_votes(const ExportVotes& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> print(const Print& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> check(const Check& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> salvage(const Salvage& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> draw_wheel(const DrawWheel& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> paper(const Paper& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> withdraw(const Withdraw& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> person(const Person& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> rehearse(const Rehearse& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> approve(const Approve& order, Room& room);
[[nodiscard]] domain::Expected<Outcome> dispose(const Dispose& order, Room& room);

// What several commands share.

/// An error that does not name its file, with the file: cli.in_file (`file`, `reason`, `code`).
[[nodiscard]] domain::Error in_file(const system::Path& file, const domain::Error& error,
                                    const wording::Catalogue& words);
[[nodiscard]] domain::Expected<bundle::Package> read_package(const system::Path& file, Room& room);
/// The event file's text and its name.
struct EventText {
  std::string toml, name;
};
/// `file` empty: the practice event among the assets.
[[nodiscard]] domain::Expected<EventText> read_event(const system::Path& file, Room& room);

[[nodiscard]] domain::Expected<domain::YearPlan> read_wheel(const system::Path& file, Room& room);

/// "Wrote ..." lines, and the JSON member `written`.
void tell_written(const std::vector<WrittenFile>& written, Room& room, Outcome& outcome);

/// The password in a file (its first line), or asked for. Errors: cli.no_terminal, file.*.
[[nodiscard]] domain::Expected<domain::Secret> password_for(const std::vector<system::Path>& files,
                                                            std::size_t key,
                                                            const std::string& prompt, Room& room);
/// Unlocks a key file; `index` is its number among those that the passwords are counted by. Errors:
/// key.*, as cli.in_file, and those of password_for().
[[nodiscard]] domain::Expected<seal::UnlockedKey> unlock(
    const system::Path& file, const std::vector<system::Path>& password_files, std::size_t index,
    Room& room);
/// A new one: asked for twice. Errors: cli.passwords_differ, and those of password_for() and
/// organise::check_password().
[[nodiscard]] domain::Expected<domain::Secret> new_password(const std::vector<system::Path>& files,
                                                            const std::string& holder, Room& room);

/// Which files were refused, for text, notices and JSON.
struct Refusal {
  system::Path file;
  domain::Error reason;
};
void tell_refused(const std::vector<Refusal>& refused, Room& room, Outcome& outcome);

}  // namespace stordialog::cli
