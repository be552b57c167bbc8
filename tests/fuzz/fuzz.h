// What the targets share: bytes of the golden files, and a promise that ends the program.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "domain/bytes.h"

namespace stordialog::fuzz {

inline domain::Bytes bytes_of(const std::string& name) {
  std::ifstream file(std::string(STORDIALOG_SOURCE_DIR) + "/tests/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// libFuzzer keeps what ends the program.
inline void promise(bool kept) {
  if (!kept) std::abort();
}

}  // namespace stordialog::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);
