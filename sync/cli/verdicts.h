// What was found out about each file that stations brought, as a table and as an exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"
#include "organise/collect.h"

namespace stordialog::cli {

[[nodiscard]] std::string verdicts_text(const std::vector<organise::Verdict>& verdicts,
                                        const wording::Catalogue& words);
[[nodiscard]] std::vector<Refusal> refusals_of(const std::vector<organise::Verdict>& verdicts);
/// All good, some refused, all refused.
[[nodiscard]] int exit_after(const std::vector<organise::Verdict>& verdicts);

}  // namespace stordialog::cli
