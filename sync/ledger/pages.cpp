#include "ledger/pages.h"

#include <algorithm>
#include <optional>
#include <set>

#include "domain/limits.h"
#include "record/codec.h"

namespace stordialog::ledger {

namespace {

using domain::ByteView;

constexpr std::size_t kFileHeaderBytes = 100;
constexpr std::uint8_t kInnerIndex = 0x02, kInnerTable = 0x05, kLeafIndex = 0x0a, kLeafTable = 0x0d;
constexpr std::uint64_t kBlobOf16 = 44;  // serial type: 12 + 2 x 16
constexpr std::size_t kPayloadMost = domain::limits::kRecordBytes + 256;

std::uint32_t big_endian(ByteView bytes) {
  std::uint32_t value = 0;
  for (const std::uint8_t byte : bytes) value = value << 8 | byte;
  return value;
}

/// Takes one of SQLite's variable-length numbers off the front; nothing if it is cut.
std::optional<std::uint64_t> take_number(ByteView& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 9 && i < bytes.size(); ++i) {
    const std::uint8_t byte = bytes[i];
    const bool is_last = i == 8 || (byte & 0x80) == 0;
    value = i == 8 ? value << 8 | byte : value << 7 | (byte & 0x7f);
    if (is_last) {
      bytes = bytes.subspan(i + 1);
      return value;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> bytes_of_column(std::uint64_t serial_type) {
  constexpr std::size_t kNumbers[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  if (serial_type < std::size(kNumbers)) return kNumbers[serial_type];
  if (serial_type < 12 || serial_type > 2 * kPayloadMost) return std::nullopt;
  return static_cast<std::size_t>(serial_type - 12) / 2;
}

struct Column {
  std::uint64_t type = 0;
  ByteView bytes;
};

/// The columns of a row; nothing if lengths and bytes do not come out even.
std::optional<std::vector<Column>> columns_of(ByteView payload) {
  ByteView header = payload;
  const auto header_bytes = take_number(header);
  if (!header_bytes || *header_bytes > payload.size()) return std::nullopt;
  const std::size_t taken = payload.size() - header.size();
  if (*header_bytes < taken) return std::nullopt;
  header = header.first(static_cast<std::size_t>(*header_bytes) - taken);
  ByteView body = payload.subspan(static_cast<std::size_t>(*header_bytes));
  std::vector<Column> columns;
  while (!header.empty()) {
    const auto type = take_number(header);
    const auto size = type ? bytes_of_column(*type) : std::nullopt;
    if (!size || *size > body.size()) return std::nullopt;
    columns.push_back({*type, body.first(*size)});
    body = body.subspan(*size);
  }
  if (!body.empty()) return std::nullopt;
  return columns;
}

/// Is it a row of the table `record`, by its columns alone? No other table has two such blobs.
bool looks_like_record(const std::vector<Column>& columns) {
  return columns.size() == 4 && columns[0].type == kBlobOf16 && columns[2].type == kBlobOf16;
}

/// 0: none that there is.
unsigned kind_in(const Column& column) {
  if (column.type == 9) return 1;
  return column.type == 1 ? column.bytes.front() : 0;
}

std::optional<record::Record> record_of(const std::vector<Column>& columns) {
  record::Record record;
  record.id = domain::RecordId::from(columns[0].bytes);
  const unsigned kind = kind_in(columns[1]);
  if (kind < 1 || kind > domain::kKinds) return std::nullopt;
  record.kind = static_cast<domain::Kind>(kind);
  std::ranges::copy(columns[2].bytes, record.salt.begin());
  record.body.assign(columns[3].bytes.begin(), columns[3].bytes.end());
  if (!record::check_body(record.kind, record.body)) return std::nullopt;
  return record;
}

class Pages {
 public:
  explicit Pages(ByteView file) : file_(file) {
    if (file.size() >= kFileHeaderBytes) {
      const std::uint32_t size = big_endian(file.subspan(16, 2));
      const bool is_power = size >= 512 && size <= 32768 && (size & (size - 1)) == 0;
      if (is_power) page_bytes_ = size;
      if (file[20] <= page_bytes_ / 4) usable_bytes_ = page_bytes_ - file[20];
    }
    usable_bytes_ = std::min(usable_bytes_, page_bytes_);
    pages_ = (file.size() + page_bytes_ - 1) / page_bytes_;
  }

  Leftovers read() {
    Leftovers found;
    found.pages = static_cast<std::uint32_t>(pages_);
    for (std::size_t page = 1; page <= pages_; ++page) read_page(page, found);
    account_for_free_pages();
    found.pages_lost = static_cast<std::uint32_t>(pages_ - accounted_.size());
    const auto order = [](const record::Record& record) {
      return std::pair(record.id, record.kind);
    };
    std::ranges::stable_sort(found.records, {}, order);
    const auto twice = std::ranges::unique(found.records, {}, order);
    found.records.erase(twice.begin(), twice.end());
    return found;
  }

 private:
  [[nodiscard]] ByteView page_at(std::size_t page) const {
    const std::size_t begin = (page - 1) * page_bytes_;
    if (page < 1 || begin >= file_.size()) return {};
    return file_.subspan(begin, std::min(page_bytes_, file_.size() - begin));
  }

  void read_page(std::size_t page, Leftovers& found) {
    const ByteView bytes = page_at(page);
    const std::size_t start = page == 1 ? kFileHeaderBytes : 0;
    if (bytes.size() < start + 12) return;
    const std::uint8_t type = bytes[start];
    const bool is_inner = type == kInnerIndex || type == kInnerTable;
    const bool is_index = type == kInnerIndex || type == kLeafIndex;
    if (!is_inner && type != kLeafIndex && type != kLeafTable) return;
    const std::size_t cells = big_endian(bytes.subspan(start + 3, 2));
    const std::size_t pointers = start + (is_inner ? 12 : 8);
    if (pointers + 2 * cells > bytes.size()) return;
    accounted_.insert(page);
    // Only the record and its like hang on an index; the others are one row each.
    for (std::size_t i = 0; is_index && i < cells; ++i) {
      const std::size_t offset = big_endian(bytes.subspan(pointers + 2 * i, 2));
      take_cell(bytes, offset + (is_inner ? 4 : 0), found);
    }
  }

  void take_cell(ByteView page, std::size_t offset, Leftovers& found) {
    const auto payload = offset < page.size() ? payload_at(page.subspan(offset)) : std::nullopt;
    const auto columns = payload ? columns_of(*payload) : std::nullopt;
    if (columns && !looks_like_record(*columns)) return;
    auto record = columns ? record_of(*columns) : std::nullopt;
    if (record) {
      found.records.push_back(std::move(*record));
    } else {
      ++found.rows_lost;
    }
  }

  /// The whole payload of an index cell, from its own page and those it overflows to.
  std::optional<domain::Bytes> payload_at(ByteView cell) {
    const auto size = take_number(cell);
    if (!size || *size > kPayloadMost) return std::nullopt;
    const std::size_t wanted = static_cast<std::size_t>(*size);
    const std::size_t most = (usable_bytes_ - 12) * 64 / 255 - 23;
    const std::size_t least = (usable_bytes_ - 12) * 32 / 255 - 23;
    std::size_t local = wanted;
    if (wanted > most) {
      local = least + (wanted - least) % (usable_bytes_ - 4);
      if (local > most) local = least;
    }
    if (cell.size() < local + (wanted > local ? 4 : 0)) return std::nullopt;
    domain::Bytes payload(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(local));
    std::uint32_t next = wanted > local ? big_endian(cell.subspan(local, 4)) : 0;
    while (payload.size() < wanted) {
      const ByteView page = page_at(next);
      if (next == 0 || page.size() < usable_bytes_) return std::nullopt;
      accounted_.insert(next);
      const std::size_t part = std::min(usable_bytes_ - 4, wanted - payload.size());
      payload.insert(payload.end(), page.begin() + 4,
                     page.begin() + 4 + static_cast<std::ptrdiff_t>(part));
      next = big_endian(page.first(4));
    }
    return payload;
  }

  void account_for_free_pages() {
    if (file_.size() < kFileHeaderBytes) return;
    std::size_t trunk = big_endian(file_.subspan(32, 4));
    for (std::size_t left = pages_; left > 0 && trunk > 1; --left) {
      const ByteView page = page_at(trunk);
      if (page.size() < usable_bytes_) return;
      accounted_.insert(trunk);
      const std::size_t leaves =
          std::min<std::size_t>(big_endian(page.subspan(4, 4)), (usable_bytes_ - 8) / 4);
      for (std::size_t i = 0; i < leaves; ++i) {
        const std::size_t leaf = big_endian(page.subspan(8 + 4 * i, 4));
        if (leaf >= 1 && leaf <= pages_) accounted_.insert(leaf);
      }
      trunk = big_endian(page.first(4));
    }
  }

  ByteView file_;
  std::size_t page_bytes_ = 4096, usable_bytes_ = 4096, pages_ = 0;
  std::set<std::size_t> accounted_;
};

}  // namespace

Leftovers read_pages(ByteView file) {
  return Pages(file).read();
}

}  // namespace stordialog::ledger
