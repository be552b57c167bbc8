// A desk without a ledger: answers every command at once with a receipt, or with the error a test
// has asked for, and remembers what it was asked.
#pragma once

#include <optional>
#include <vector>

#include "desk/command.h"
#include "domain/error.h"

namespace stordialog::screens_fixture {

class FakeDesk {
 public:
  [[nodiscard]] domain::Expected<desk::Receipt> handle(desk::Command command);
  /// The next command fails so.
  void fail_next(domain::Error error) { error_ = std::move(error); }

  /// How many commands of that kind there have been.
  template <class Command>
  [[nodiscard]] std::size_t count() const {
    std::size_t count = 0;
    for (const desk::Command& command : commands_)
      count += std::holds_alternative<Command>(command);
    return count;
  }
  /// The latest of that kind, or null.
  template <class Command>
  [[nodiscard]] const Command* latest() const {
    for (auto command = commands_.rbegin(); command != commands_.rend(); ++command) {
      if (const auto* found = std::get_if<Command>(&*command)) return found;
    }
    return nullptr;
  }

 private:
  std::vector<desk::Command> commands_;
  std::optional<domain::Error> error_;
};

}  // namespace stordialog::screens_fixture
