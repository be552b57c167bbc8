// That the keyholders agree to results being released: who, when, and exactly which results file.
// Kept beside the results as JSON and as a page of text to print; the results file itself is as it
// was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// One keyholder has given the password of the ballot key again, for these results.
struct Approval {
  std::string holder;  // "Idéburen sektor"
  std::string key;     // the public key, 64 hex digits
  std::int64_t at_utc = 0;
  bool operator==(const Approval&) const = default;
};

struct Release {
  std::string results;  // hash_of() the results file, 64 hex digits
  std::vector<Approval> approvals;
  bool operator==(const Release&) const = default;
};

/// BLAKE2b-256 of the file's bytes with the context "stordialog/1/release".
[[nodiscard]] std::string hash_of(domain::ByteView results_file);

[[nodiscard]] std::string release_json(const Release& release);
/// Errors: results.syntax, results.bad_value; each with `file`.
[[nodiscard]] domain::Expected<Release> read_release(std::string_view json,
                                                     std::string_view file_name);

/// A page to print and sign: the event, who has approved and when, the hash, and a line for each of
/// `holders` who has not. Ends with a line feed.
[[nodiscard]] std::string release_text(const Release& release, const Results& results,
                                       const std::vector<std::string>& holders,
                                       const wording::Catalogue& words);

}  // namespace stordialog::report
