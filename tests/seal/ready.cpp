#include "seal/ready.h"

#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "bytes_of.h"
#include "seal/hash.h"

using namespace stordialog;

TEST_CASE("any number of threads may be the first to use the room") {
  std::vector<domain::Hash> hashes(8);
  std::vector<std::thread> threads;
  for (auto& result : hashes) {
    threads.emplace_back([&result] { result = seal::hash("stordialog/1/test", {}); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& result : hashes) CHECK(result == hashes.front());
}
