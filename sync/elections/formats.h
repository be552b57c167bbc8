// One reader per format; read.h chooses.
#pragma once

#include "elections/election.h"
#include "elections/lines.h"

namespace stordialog::elections {

enum class PrefLibKind : std::uint8_t { soc, soi, toc, toi, cat };

[[nodiscard]] domain::Expected<Election> read_preflib(const Source& source, PrefLibKind kind);
[[nodiscard]] domain::Expected<Election> read_pabulib(const Source& source);
[[nodiscard]] domain::Expected<Election> read_abc_yaml(const Source& source);
/// Does it begin as a Scottish ward's file does: two numbers alone?
[[nodiscard]] bool is_scottish(std::string_view text);
[[nodiscard]] domain::Expected<Election> read_scottish(const Source& source);
[[nodiscard]] domain::Expected<Election> read_ballots_csv(const Source& source);

}  // namespace stordialog::elections
