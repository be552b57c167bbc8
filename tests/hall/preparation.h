// The event of the made-up workshops, prepared once for each sort of it: eight stations, the first
// a lead, two keyholders, three questions, lists and a run sheet.
#pragma once

#include <string>
#include <vector>

#include "hall/plan.h"
#include "organise/prepare.h"
#include "seal/sealed_box.h"

namespace stordialog::workshops {

inline constexpr std::uint32_t kStationsMost = 8;
inline constexpr std::string_view kPin = "123456";

struct Preparation {
  organise::Prepared prepared;
  std::vector<seal::BoxKey> ballot_keys;  // in sealing order
  seal::BoxKey contacts_key;

  [[nodiscard]] std::vector<const seal::BoxKey*> keys() const;
};

/// Kept as long as the program runs; as many codes as the workshop's people may need.
[[nodiscard]] const Preparation& preparation_for(const Workshop& workshop);

}  // namespace stordialog::workshops
