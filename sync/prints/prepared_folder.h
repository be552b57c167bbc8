// What `prepare` left in a folder, read for printing: the package, and what is secret beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bundle/package.h"
#include "system/files.h"

namespace stordialog::prints {

inline constexpr std::string_view kCodesName = "codes.csv", kPinName = "pin.txt";

/// The package in a folder, or the package that is named itself. Errors: print.no_package
/// (`folder`), print.several_packages (`folder`), package.*, file.*.
[[nodiscard]] domain::Expected<bundle::Package> package_in(system::Files& files,
                                                           const system::Path& place);
/// Twelve characters each, all that the package knows. Errors: print.codes_off, print.bad_code
/// (`file`, `line`), print.other_codes (`file`: not this event's), file.*.
[[nodiscard]] domain::Expected<std::vector<std::string>> codes_in(system::Files& files,
                                                                  const system::Path& folder,
                                                                  const bundle::Package& package);
/// Errors: print.bad_pin (`file`), file.*.
[[nodiscard]] domain::Expected<std::string> pin_in(system::Files& files,
                                                   const system::Path& folder);

}  // namespace stordialog::prints
