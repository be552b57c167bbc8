// Canonical bytes of every kind of body: cereal PortableBinary, little-endian, a version first.
// RECORD_FORMAT.md beside this file is precise enough to write a reader in another language.
// Decoding distrusts: every size is capped by what is left, every enum, bool and UTF-8 text
// checked, trailing bytes and anything whose re-encoding differs refused. What it allocates stays
// in proportion to the input.
#pragma once

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/handed_in.h"
#include "domain/secret.h"

namespace stordialog::record {

/// Does the body keep every rule of RECORD_FORMAT.md? For each of the nine structs. Errors:
/// record.bad_value (`kind`, `field`), record.too_long (`kind`, `field`, `most`).
template <typename Body>
[[nodiscard]] domain::Expected<void> check(const Body& body);

/// Canonical bytes. The body must pass check(): a broken one ends the program.
[[nodiscard]] domain::Bytes encode(const domain::Idea& idea);
[[nodiscard]] domain::Bytes encode(const domain::Support& support);
[[nodiscard]] domain::Bytes encode(const domain::Initiative& initiative);
[[nodiscard]] domain::Bytes encode(const domain::Signatory& signatory);
[[nodiscard]] domain::Bytes encode(const domain::Withdrawal& withdrawal);
[[nodiscard]] domain::Bytes encode(const domain::EventChange& change);
[[nodiscard]] domain::Bytes encode(const domain::StaffAction& action);
/// Plain bytes of what is sealed before it is stored: kept in memory that wipes itself.
[[nodiscard]] domain::Secret encode(const domain::Ballot& ballot);
[[nodiscard]] domain::Secret encode(const domain::Contact& contact);

/// decode<Idea>(bytes). Errors, each with `kind` and, where it is known, `field`: record.cut,
/// record.trailing, record.newer (`version`), record.bad_value, record.not_canonical,
/// record.too_long (`most`).
template <typename Body>
[[nodiscard]] domain::Expected<Body> decode(domain::ByteView bytes);

/// Is the body of this kind well formed? Sealed kinds: only that the length is not zero.
[[nodiscard]] domain::Expected<void> check_body(domain::Kind kind, domain::ByteView body);

}  // namespace stordialog::record
