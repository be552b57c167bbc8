// The practice event: the same machinery with published passwords, PIN, codes and keys, the same on
// every machine, so that anyone can try everything and nothing of it can be mistaken for real.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "organise/prepare.h"

namespace stordialog::organise {

inline constexpr std::string_view kPracticePin = "123456";
inline constexpr std::string_view kPracticePassword = "practice-password";
inline constexpr std::uint32_t kPracticeCodes = 200;

/// How large a practice is. Those with more stations than three are made to measure with.
struct PracticeSize {
  domain::StationNumber stations = 3;
  std::uint32_t codes = kPracticeCodes;  // where the event has them
};

struct Practice {
  Prepared prepared;                      // station 1 is the lead, the last the organiser's
  std::vector<seal::BoxKey> ballot_keys;  // of both keyholders, in sealing order
  seal::BoxKey contacts_key;
  [[nodiscard]] desk::PracticeSecrets secrets() const;
};

/// The ballot keyholders' key files, in sealing order, locked with kPracticePassword.
[[nodiscard]] std::vector<domain::Bytes> practice_key_files(const Practice& practice);

/// The contacts key's, likewise.
[[nodiscard]] domain::Bytes practice_contacts_key_file(const Practice& practice);

/// The same for the same event file and size, byte for byte. Errors: practice.not_practice,
/// event.*, those of prepare().
[[nodiscard]] domain::Expected<Practice> make_practice(std::string event_toml,
                                                       std::string event_file,
                                                       PracticeSize size = {});

}  // namespace stordialog::organise
