// Opening the votes in the hall, on a lead's computer: what staff and keyholders have begun, and
// what the host has come to. The host reads, unlocks and opens; nothing here holds a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/board.h"
#include "domain/secret.h"
#include "input/text_buffer.h"
#include "organise/gather.h"
#include "screens/opened_votes.h"
#include "system/files.h"

namespace stordialog::screens {

/// What the host is at; one thing at a time.
enum class OpeningWork : std::uint8_t { none, reading, unlocking, opening };

/// A ballot keyholder, in the order of sealing.
struct KeyholderHere {
  std::string name;    // "Idéburen sektor"
  bool found = false;  // a key file that says it is theirs
  std::string where;   // the drive's name; empty: on this computer
  bool unlocked = false;
};

/// What the host tells of an opening. Empty where this station cannot open.
struct Opening {
  OpeningWork work = OpeningWork::none;
  std::string step;  // a wording key; empty before the first
  std::uint64_t done = 0, total = 0;
  std::vector<organise::StationBrought> stations;
  std::vector<KeyholderHere> holders;
  std::size_t refused = 0;        // files on the drives that could not be taken
  std::string practice_password;  // published; empty in earnest
  std::uint32_t finished = 0;     // how often votes have been opened

  [[nodiscard]] std::size_t unlocked() const;
  [[nodiscard]] bool complete() const { return !holders.empty() && unlocked() == holders.size(); }
  /// Sealed votes in what is here.
  [[nodiscard]] std::uint32_t ballots() const;
  [[nodiscard]] std::size_t stations_here() const;
};

enum class OpenStep : std::uint8_t { votes, keys, result };

struct OpenScreen {
  OpenStep step = OpenStep::votes;
  std::optional<std::size_t> holder;  // whose turn it is to type
  input::TextBuffer password{{kPasswordGraphemes, kPasswordBytes}};
  std::uint32_t finished = 0;       // as the host said when the keys were asked for
  std::optional<system::Path> own;  // this station's export, as soon as it is written

  static constexpr std::size_t kPasswordGraphemes = 256, kPasswordBytes = 1024;

  /// Follows the host: an unlocked key ends its holder's turn, opened votes lead to the result.
  void follow(const Opening& opening);
  /// From the votes to the keys.
  void begin_keys(const Opening& opening);
  /// It is that holder's turn; what another one has typed is gone.
  void begin_turn(std::size_t at);
  void end_turn();
};

/// What was typed, out of the draft, which is wiped.
[[nodiscard]] domain::Secret take_password(OpenScreen& screen);

/// Votes can be opened: this is a lead's station, every vote is closed to everybody, and somebody
/// has voted.
enum class CanOpen : std::uint8_t { yes, not_lead, still_open, no_votes };
[[nodiscard]] CanOpen can_open(const desk::Board& board);

/// Votes of that station that have been seen in its live count and are not in what is here.
[[nodiscard]] std::uint32_t missing_votes(const organise::StationBrought& station,
                                          const desk::Board& board);

/// The opened count of a question; null where there is none, or where its vote is open again.
[[nodiscard]] const report::QuestionResult* opened_result(const OpenedVotes* opened,
                                                          const desk::Board& board,
                                                          const domain::Key& question);
/// Ballots by which the stations' live counts of it and the opened ballots differ; 0: they agree.
[[nodiscard]] std::uint32_t differing(const OpenedVotes& opened, const domain::Key& question);

}  // namespace stordialog::screens
