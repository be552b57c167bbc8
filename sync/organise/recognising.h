// Which files are an event's own and are disposed of with it: told by what is in them, since a work
// folder or a drive may hold other people's things under the same names.
#pragma once

#include <optional>

#include "bundle/package.h"
#include "organise/disposal.h"
#include "system/files.h"

namespace stordialog::organise {

class Recognising {
 public:
  Recognising(system::Files& files, const bundle::Package& package)
      : files_(files), package_(package) {}

  /// Nothing: not the event's, or nothing that is disposed of, or it cannot be read.
  [[nodiscard]] std::optional<Doom> doom_of(const system::Path& file);
  /// A ticket of this event.
  [[nodiscard]] bool is_ticket(const system::Path& file);
  /// Where one of the event's names is part of the file's: a person's page, a print with codes, PIN
  /// or a key's secret. Such files have nothing in them to tell by.
  [[nodiscard]] std::optional<Doom> doom_of_name(const system::Path& file) const;

 private:
  [[nodiscard]] bool is_of_event(const seal::PublicKey& key) const;
  [[nodiscard]] bool is_key(const system::Path& file);
  [[nodiscard]] bool is_sheet(const system::Path& file);
  [[nodiscard]] bool is_sign(const system::Path& file);
  [[nodiscard]] bool is_contacts(const system::Path& file);
  [[nodiscard]] bool is_brought(const system::Path& file);

  system::Files& files_;
  const bundle::Package& package_;
};

}  // namespace stordialog::organise
