// A keyholder's key pair, made in the only order that is safe: the locked file is written and read
// back, the password asked again, a test box opened with it, and only then is there a public part.
// A key that cannot be opened again seals nothing.
#pragma once

#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/secret.h"
#include "seal/key_file.h"
#include "seal/password.h"
#include "system/files.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

struct KeyOrder {
  seal::KeyUse use = seal::KeyUse::ballots;  // or contacts
  std::string holder;                        // "Idéburen sektor"
  system::Path key_file;                     // locked; stays with the keyholder
  system::Path public_file;                  // all that goes further
  seal::Cost cost = seal::kPasswordCost;
};

/// Is it long enough for a new key file? Errors: text.not_utf8, key.password_short (`least`,
/// `length`, in graphemes).
[[nodiscard]] domain::Expected<void> check_password(std::string_view password);

/// Between the first step and the last: make(), show the recovery sheet, confirm().
class NewKey {
 public:
  /// Makes a pair and writes its locked file, never over a file that is there. Errors:
  /// key.bad_holder, key.exists (`file`), key.read_back (`file`), those of check_password, file.*.
  [[nodiscard]] static domain::Expected<NewKey> make(system::Files& files, KeyOrder order,
                                                     const domain::Secret& password);
  /// The same for the secret that a recovery sheet holds: the key file is lost, or its password.
  /// Errors: also recovery.*; recovery.wrong_length where the sheet is of another sort of key.
  [[nodiscard]] static domain::Expected<NewKey> from_sheet(system::Files& files, KeyOrder order,
                                                           std::string_view recovery_text,
                                                           const domain::Secret& password);

  [[nodiscard]] const seal::KeyPublic& about() const { return about_; }
  /// What the sheet must hold: seal::recovery_text of the secret.
  [[nodiscard]] const domain::Secret& recovery_text() const { return recovery_text_; }

  /// Opens the file as it lies on the drive with the password asked again, opens a test box with
  /// what is in it, and then writes the public part. Errors: key.wrong_password (`holder`; ask once
  /// more), key.exists (`file`), key.read_back (`file`), other key.*, file.*.
  [[nodiscard]] domain::Expected<void> confirm(const domain::Secret& password_again);
  /// Takes the locked file away again. For whoever gives up before confirm().
  void abandon();

 private:
  NewKey(system::Files& files, KeyOrder order, seal::KeyPublic about, domain::Secret recovery_text);
  [[nodiscard]] static domain::Expected<NewKey> write(system::Files& files, KeyOrder order,
                                                      seal::BoxKey pair,
                                                      const domain::Secret& password);
  system::Files* files_;
  KeyOrder order_;
  seal::KeyPublic about_;
  domain::Secret recovery_text_;
};

/// The recovery sheet as text to print: whose and what for, the groups, how to keep it, and that a
/// lost key whose sheet is lost too means lost votes.
[[nodiscard]] domain::Secret recovery_sheet(const NewKey& key, const wording::Catalogue& words);

/// Does the secret belong to its public key? Seals a test box and opens it.
[[nodiscard]] bool opens_its_own(const seal::BoxKey& key);

}  // namespace stordialog::organise
