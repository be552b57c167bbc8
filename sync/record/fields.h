// The fields a body is made of, and the one walk over them that measures, writes, reads and checks:
// a medium that writes and one that reads see the same rules, so what encodes also decodes.
// Only codec.cpp and shape.h know this header.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "domain/bytes.h"
#include "domain/handed_in.h"
#include "domain/limits.h"
#include "domain/utf8.h"

namespace stordialog::record {

/// The first rule that does not hold.
struct Problem {
  std::string_view code;
  std::string_view field;
  std::optional<std::uint64_t> most;  // too_long: the limit; newer: the version
};

enum class Presence { required, may_be_empty };

/// `Medium` has kReads, number(unsigned&), bytes(pointer, size) and, if it reads, left().
template <typename Medium>
class Fields {
 public:
  template <typename T>
  using Of = std::conditional_t<Medium::kReads, T, const T>;

  explicit Fields(Medium& medium) : medium_(medium) {}
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

  /// First of all; what comes after may depend on it.
  void version(std::uint8_t& value, std::uint8_t newest) {
    number("version", value, 1, newest);
    version_ = value;
  }
  [[nodiscard]] std::uint8_t version() const { return version_; }

  template <std::unsigned_integral T>
  void number(std::string_view field, T& value, std::uint64_t least, std::uint64_t most) {
    if (!raw(field, value)) return;
    if (value < least || value > most) stop("record.bad_value", field);
  }

  template <typename Enum>
  void choice(std::string_view field, Enum& value, std::uint8_t most) {
    auto code = static_cast<std::uint8_t>(value);
    number(field, code, 1, most);
    if constexpr (Medium::kReads) {
      if (!problem_) value = static_cast<Enum>(code);
    }
  }

  template <typename IdType>
  void id(std::string_view field, IdType& value) {
    sixteen(field, value);
  }

  /// An event key.
  void key(std::string_view field, Of<domain::Key>& value, Presence presence) {
    if (!many(field, value, domain::limits::kKeyBytes, 1)) return;
    medium_.bytes(value.data(), value.size());
    const bool absent = value.empty() && presence == Presence::may_be_empty;
    if (!absent && !domain::is_key(value)) stop("record.bad_value", field);
  }

  void text(std::string_view field, Of<std::string>& value, std::size_t bytes_most,
            domain::Lines lines, Presence presence) {
    if (!many(field, value, bytes_most, 1)) return;
    medium_.bytes(value.data(), value.size());
    const bool absent = value.empty() && presence == Presence::required;
    if (absent || !domain::is_clean_text(value, lines)) stop("record.bad_value", field);
  }

  /// Plain bytes of one length.
  void blob(std::string_view field, Of<domain::Bytes>& value, std::size_t size) {
    if (!many(field, value, size, 1)) return;
    medium_.bytes(value.data(), value.size());
    if (value.size() != size) stop("record.bad_value", field);
  }

  /// Ids, ascending, each once.
  void ids(std::string_view field, Of<std::vector<domain::RecordId>>& values, std::size_t least,
           std::size_t most) {
    if (!many(field, values, most, domain::RecordId::kSize)) return;
    for (auto& value : values) sixteen(field, value);
    if (values.size() < least || !ascends(values)) stop("record.bad_value", field);
  }

  /// Positions, ascending, each once.
  void positions(std::string_view field, Of<std::vector<std::uint16_t>>& values, std::size_t least,
                 std::size_t most) {
    if (!many(field, values, most, sizeof(std::uint16_t))) return;
    for (auto& value : values) raw(field, value);
    if (values.size() < least || !ascends(values)) stop("record.bad_value", field);
  }

  /// One small number for each of `count` things.
  void values(std::string_view field, Of<std::vector<std::uint8_t>>& values, std::size_t count) {
    if (!many(field, values, count, 1)) return;
    for (auto& value : values) raw(field, value);
    if (values.empty() || values.size() != count) stop("record.bad_value", field);
  }

  void points(std::string_view field, Of<std::vector<domain::StrokePoint>>& values,
              std::size_t most) {
    if (!many(field, values, most, 5)) return;
    for (auto& point : values) {
      raw(field, point.x);
      raw(field, point.y);
      number(field, point.lift, 0, 1);
    }
  }

  /// A rule between fields.
  void require(std::string_view field, bool holds) {
    if (!holds) stop("record.bad_value", field);
  }
  void stop(std::string_view code, std::string_view field,
            std::optional<std::uint64_t> most = std::nullopt) {
    if (!problem_) problem_ = Problem{code, field, most};
  }

 private:
  template <typename Values>
  static bool ascends(const Values& values) {
    return std::ranges::adjacent_find(values, std::ranges::greater_equal()) == values.end();
  }

  template <typename T>
  bool raw(std::string_view field, T& value) {
    if (problem_) return false;
    if constexpr (Medium::kReads) {
      if (medium_.left() < sizeof(T)) {
        stop("record.cut", field);
        return false;
      }
    }
    medium_.number(value);
    return true;
  }

  template <typename IdType>
  void sixteen(std::string_view field, IdType& value) {
    if (problem_) return;
    if constexpr (Medium::kReads) {
      if (medium_.left() < value.bytes.size()) return stop("record.cut", field);
    }
    medium_.bytes(value.bytes.data(), value.bytes.size());
  }

  /// A u32 count; when reading, room for so many elements, but never more than the input has.
  template <typename Values>
  bool many(std::string_view field, Values& values, std::size_t most, std::size_t element_bytes) {
    auto count = static_cast<std::uint32_t>(std::min<std::size_t>(values.size(), UINT32_MAX));
    if (!raw(field, count)) return false;
    if (count > most) {
      stop("record.too_long", field, most);
      return false;
    }
    if constexpr (Medium::kReads) {
      if (count > medium_.left() / element_bytes) {
        stop("record.cut", field);
        return false;
      }
      values.resize(count);
    }
    return true;
  }

  Medium& medium_;
  std::optional<Problem> problem_;
  std::uint8_t version_ = 0;
};

}  // namespace stordialog::record
