#include "elections/read.h"

#include <array>
#include <utility>

#include "elections/formats.h"

namespace stordialog::elections {

domain::Expected<Election> read_election(std::string_view text, std::string_view file_name) {
  const Source source{text, file_name};
  constexpr std::array<std::pair<std::string_view, PrefLibKind>, 5> kPrefLib = {
      {{".soc", PrefLibKind::soc},
       {".soi", PrefLibKind::soi},
       {".toc", PrefLibKind::toc},
       {".toi", PrefLibKind::toi},
       {".cat", PrefLibKind::cat}}};
  for (const auto& [ending, kind] : kPrefLib) {
    if (file_name.ends_with(ending)) return read_preflib(source, kind);
  }
  if (file_name.ends_with(".pb")) return read_pabulib(source);
  if (file_name.ends_with(".yaml") || file_name.ends_with(".yml")) return read_abc_yaml(source);
  if (file_name.ends_with(".csv")) {
    return is_scottish(text) ? read_scottish(source) : read_ballots_csv(source);
  }
  return domain::fail(domain::Error("election.unknown_file").with("file", std::string(file_name)));
}

}  // namespace stordialog::elections
