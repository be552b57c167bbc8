// A record: an id, a kind and a body. The one shape in which everything is stored, exported,
// merged.
#pragma once

#include "domain/bytes.h"
#include "domain/handed_in.h"
#include "domain/id.h"

namespace stordialog::record {

struct Record {
  domain::RecordId id;
  domain::Kind kind = domain::Kind::idea;
  domain::Salt
      salt{};  // random, goes into the row's hash so that a withdrawn body cannot be guessed
  domain::Bytes body;  // canonical bytes (codec.h), or sealed
  bool operator==(const Record&) const = default;
};

}  // namespace stordialog::record
