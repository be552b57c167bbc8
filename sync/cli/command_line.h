// What somebody wrote, sorted by command and option but not yet understood: every value is still
// text.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/orders.h"
#include "domain/error.h"
#include "wording/catalogue.h"

namespace stordialog::cli {

enum class Command {
  none,
  new_key,
  prepare,
  practice,
  verify,
  merge,
  open,
  report,
  simulate,
  count,
  export_votes,
  print,
  check,
  salvage,
  wheel,
  paper,
  withdraw,
  person,
  rehearse,
  approve,
  dispose
};

struct Raw {
  Command command = Command::none;
  std::string name = "stordialog-sync";  // with the command: "stordialog-sync keyholder new"
  std::string use, holder, out, event, contacts_key, contacts_out, package, merged, results;
  std::string count_file, rule, seats, format, question, print, place, cards, ledger, ticket;
  std::string wheel, export_folder, records, exports;
  std::vector<std::string> formats;
  std::string stations, codes, pin, seed, people, language, assets;
  std::vector<std::string> keys, station_names, places, password_files, contacts_password_files;
  std::vector<std::string> ids, brought, sought;
  std::string decision;
  bool force = false, json = false, version = false;
  bool yes = false, before_date = false, without_results = false;
};

/// A help text, or the sorted words. Errors: cli.usage, cli.unknown_argument, cli.value_missing.
[[nodiscard]] domain::Expected<std::variant<Say, Raw>> sort_words(
    std::vector<std::string> arguments, const wording::Catalogue& words);

}  // namespace stordialog::cli
