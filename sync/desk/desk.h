// The one door to the record: a command in, a receipt out. Plain synchronous code; a thread around
// it is the shell's business. A receipt means that the commit has reached the drive.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "desk/board.h"
#include "desk/command.h"
#include "domain/error.h"
#include "ledger/ledger.h"
#include "ledger/place.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::desk {

/// What the desk uses of the machine. All outlive the desk.
struct Machine {
  system::Files& files;
  system::Clock& clock;
  system::Randomness& randomness;
  ledger::Place* ledger_place = nullptr;  // null: the machine's own
};

/// Published secrets of a practice event, shown on its screens; empty otherwise.
struct PracticeSecrets {
  std::vector<std::string> codes;
  std::string pin;
};

/// Whether an organiser may take back a record of that kind: what people handed in, but no ballot.
/// Errors: withdraw.ballot, withdraw.kind (both `id`; the latter `kind`).
[[nodiscard]] domain::Expected<void> check_withdrawable(const domain::RecordId& id,
                                                        domain::Kind kind);

class Desk {
 public:
  /// `folder` holds this station's ledger ("station.ledger"). Errors: package.*,
  /// ticket.wrong_station, ledger.*, record.*, file.*.
  [[nodiscard]] static domain::Expected<Desk> open(Machine machine, bundle::Ticket ticket,
                                                   system::Path folder,
                                                   PracticeSecrets practice = {});

  [[nodiscard]] domain::Expected<Receipt> handle(Command command);
  /// After every handled command, and at the start. Never fails: a board that cannot be read anew
  /// is the last one.
  [[nodiscard]] std::shared_ptr<const Board> board() const { return board_; }
  [[nodiscard]] const bundle::Package& package() const;

  Desk(Desk&&) noexcept;
  Desk& operator=(Desk&&) noexcept;
  ~Desk();

 private:
  struct State;
  explicit Desk(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
  std::shared_ptr<const Board> board_;  // shared: the screen's thread reads while a new one is made
};

}  // namespace stordialog::desk
