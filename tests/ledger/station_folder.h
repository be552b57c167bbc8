// A folder that is gone after the test, a ledger in it, and records to put there.
#pragma once

#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "ledger/ledger.h"

namespace stordialog::ledger {

template <typename IdType>
IdType made_id(std::uint32_t number) {
  IdType id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    // Spread over the whole range, as random ids are.
    number = number * 2654435761U + 12345U;
    id.bytes[i] = static_cast<std::uint8_t>(number >> 24);
  }
  return id;
}

inline domain::RecordId record_id(std::uint32_t number) {
  return made_id<domain::RecordId>(number);
}

inline record::Record made_record(std::uint32_t number, std::string_view body = "body",
                                  domain::Kind kind = domain::Kind::idea) {
  record::Record record{record_id(number), kind, {}, {body.begin(), body.end()}};
  std::copy_n(made_id<domain::EventId>(number + 1000000).bytes.begin(), record.salt.size(),
              record.salt.begin());
  return record;
}

inline Change adding(record::Record record) {
  Change change;
  change.add.push_back(std::move(record));
  return change;
}

inline domain::Bytes bytes_of(const system::Path& file) {
  std::ifstream stream(file, std::ios::binary);
  domain::Bytes bytes(std::filesystem::file_size(file));
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

inline void write_bytes(const system::Path& file, const domain::Bytes& bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

struct StationFolder {
  system::Path path;
  Owner owner{made_id<domain::EventId>(1), 3, false};

  StationFolder() {
    // In memory where the machine has such a folder: the tests sync some thousand times.
    const system::Path memory = "/dev/shm";
    const bool is_there = ::access(memory.c_str(), W_OK) == 0;
    std::string pattern =
        ((is_there ? memory : std::filesystem::temp_directory_path()) / "ledger-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path = pattern;
  }
  StationFolder(const StationFolder&) = delete;
  StationFolder& operator=(const StationFolder&) = delete;
  ~StationFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  [[nodiscard]] system::Path file() const { return path / "ledger.sqlite"; }
  [[nodiscard]] domain::Expected<Ledger> try_open() const { return Ledger::open(file(), owner); }
  [[nodiscard]] Ledger open() const {
    auto opened = try_open();
    REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().code));
    return std::move(*opened);
  }
  /// Every file of the folder, one after the other, to search in.
  [[nodiscard]] std::string all_bytes() const {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      const auto bytes = bytes_of(entry.path());
      all.append(bytes.begin(), bytes.end());
    }
    return all;
  }
};

/// Something done to the file by another program, which knows none of our rules.
inline void meddle(const system::Path& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  const std::string unruly = "PRAGMA ignore_check_constraints = ON; " + sql;
  CHECK(sqlite3_exec(handle, unruly.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
}

inline void must(const domain::Expected<void>& done) {
  REQUIRE_MESSAGE(done, (done ? "" : done.error().code));
}

}  // namespace stordialog::ledger
