// Opening in the hall: with the keyholders present, minutes after voting has closed. Takes the keys
// in one by one, then reads, merges and opens what has been brought, all on the calling thread.
// Writes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "organise/collect.h"
#include "report/results.h"
#include "seal/sealed_box.h"

namespace stordialog::organise {

/// The keyholders' keys, wiped with the ring.
class KeyRing {
 public:
  explicit KeyRing(const bundle::Package& package);

  struct Holder {
    std::string name;  // "Idéburen sektor"
    seal::PublicKey key{};
    bool unlocked = false;
  };
  /// In sealing order.
  [[nodiscard]] const std::vector<Holder>& holders() const { return holders_; }
  [[nodiscard]] std::size_t unlocked() const { return keys_.size(); }
  [[nodiscard]] bool complete() const { return keys_.size() == holders_.size(); }
  [[nodiscard]] std::vector<const seal::BoxKey*> keys() const;

  /// A key file's bytes and its password. Answers the holder's position; a key unlocked before
  /// stays so. Errors: key.*, open.wrong_key (`holder`): a key of another event or for another
  /// use. Costs what the file's password hash costs, about half a second.
  [[nodiscard]] domain::Expected<std::size_t> unlock(domain::ByteView file,
                                                     std::string_view password);
  /// Wipes every key.
  void lock();

 private:
  std::vector<Holder> holders_;
  std::vector<seal::BoxKey> keys_;
};

/// Key files (*.key) in a folder (the root of a drive) and its folder "stordialog". Whose they are
/// shows when they are unlocked.
[[nodiscard]] std::vector<system::Path> find_keys(system::Files& files, const system::Path& folder);

struct HallOpening {
  report::Results results;
  std::vector<Verdict> refused;  // files that were read and not taken
  std::size_t stations = 0;      // of the roster
  std::size_t counted = 0;       // those whose full came
  std::uint32_t differing = 0;   // ballots, over all bundles and questions; 0: all agree
};

/// `places`: files and folders as collect() takes them; one that is not there is passed over.
/// Errors: open.nothing_brought (no full of any station), open.*, work.cancelled.
[[nodiscard]] domain::Expected<HallOpening> open_in_hall(system::Files& files,
                                                         const bundle::Package& package,
                                                         const std::vector<system::Path>& places,
                                                         const KeyRing& ring,
                                                         system::Progress& progress);

}  // namespace stordialog::organise
