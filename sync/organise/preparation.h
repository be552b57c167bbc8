// What is made in a folder between the event file and the day: public keys of the keyholders, the
// package with its tickets and codes, tickets on drives. The command line and a screen call the
// same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "organise/output.h"
#include "organise/prepare.h"
#include "seal/key_file.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

/// A key that an event needs: one for the votes per side, one for contacts.
struct KeyWanted {
  seal::KeyUse use = seal::KeyUse::ballots;
  std::string holder;        // as key file and recovery sheet say it
  system::Path public_file;  // in the folder's "keys"
  std::string name;          // of the key file and the sheet, without ending: "ok-ide-kommun"
  bool made = false;
};
/// In sealing order, contacts last; `made`: its public part is there and can be read.
[[nodiscard]] std::vector<KeyWanted> keys_wanted(system::Files& files, const system::Path& folder,
                                                 const domain::Event& event);
/// Their public parts, as the order for prepare() wants them. Errors: key.*, file.*.
[[nodiscard]] domain::Expected<void> read_keys(system::Files& files,
                                               const std::vector<KeyWanted>& keys,
                                               PrepareOrder& order);

/// Stations 1 to `count`, each `plain_name` with its number; the first leads.
[[nodiscard]] std::vector<StationPlan> plain_stations(std::size_t count,
                                                      std::string_view plain_name);

/// The organiser's own station comes after them, unless one of them is it or all numbers are taken:
/// what is on paper is entered there (organise/paper.h).
[[nodiscard]] std::vector<StationPlan> with_own_station(std::vector<StationPlan> plans,
                                                        std::string_view name);

/// File names of a prepared event: package, tickets, codes and PIN.
/// The organiser's own ticket lies where paper is entered, the others in "tickets".
[[nodiscard]] std::string package_name(const domain::Event& event);
[[nodiscard]] std::vector<Output> prepared_outputs(const Prepared& prepared,
                                                   const wording::Catalogue& words);
/// The organiser's signing key, locked.
[[nodiscard]] Output organiser_output(const Prepared& prepared, std::string_view password,
                                      const wording::Catalogue& words,
                                      seal::Cost cost = seal::kPasswordCost);

/// The ticket files that lie in a prepared folder.
[[nodiscard]] std::vector<system::Path> ticket_files(system::Files& files,
                                                     const system::Path& folder);
/// Copies a ticket onto a drive and reads it back. The same ticket once more is fine. Errors:
/// ticket.drive_taken (`station`: that one has been used), ticket.another (`station`: a drive holds
/// one ticket), ticket.read_back (`file`), ticket.*, package.*, file.*.
[[nodiscard]] domain::Expected<system::Path> put_ticket(system::Files& files,
                                                        const system::Path& ticket,
                                                        const system::Path& drive);

}  // namespace stordialog::organise
