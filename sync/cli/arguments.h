// From the words of the command line to an order, with help texts from the string files.
#pragma once

#include <string>
#include <vector>

#include "cli/orders.h"
#include "domain/error.h"
#include "wording/catalogue.h"

namespace stordialog::cli {

/// What must be known before anything can be said at all; read leniently.
struct Manner {
  std::string language;  // empty: that of the machine
  system::Path assets;   // empty: beside the program
  bool json = false;
};
[[nodiscard]] Manner manner_of(const std::vector<std::string>& arguments);

/// `arguments`: without the program's own name. Errors, all a matter of usage: cli.usage
/// (`command`, `reason`), cli.no_command, cli.option_missing (`command`, `option`),
/// cli.unknown_argument
/// (`command`, `argument`), cli.value_missing (`command`, `option`), cli.bad_number (`option`,
/// `least`, `most`), cli.bad_choice (`option`, `choices`), cli.bad_station (`value`),
/// cli.contacts_out_missing, cli.password_files (`keys`, `given`).
[[nodiscard]] domain::Expected<Order> understand(std::vector<std::string> arguments,
                                                 const wording::Catalogue& words);

}  // namespace stordialog::cli
