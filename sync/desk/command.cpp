// How commands and receipts are moved and ended: compiled here once.
#include "desk/command.h"

namespace stordialog::desk {

Command::Command(Command&&) noexcept = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

Receipt::Receipt(const Receipt&) = default;
Receipt::Receipt(Receipt&&) noexcept = default;
Receipt& Receipt::operator=(const Receipt&) = default;
Receipt& Receipt::operator=(Receipt&&) noexcept = default;
Receipt::~Receipt() = default;

}  // namespace stordialog::desk
