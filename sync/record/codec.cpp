#include "record/codec.h"

#include <istream>
#include <ostream>
#include <streambuf>

#include <cereal/archives/portable_binary.hpp>

#include "domain/ensure.h"
#include "record/shape.h"

namespace stordialog::record {

namespace {

constexpr std::uint8_t kLittleEndian = 1;  // as cereal's PortableBinary marks it

/// Memory as a stream without a buffer of its own: nothing secret is copied anywhere else.
class MemoryBuffer : public std::streambuf {
 public:
  explicit MemoryBuffer(std::span<std::uint8_t> out) {
    char* const first = reinterpret_cast<char*>(out.data());
    setp(first, first + out.size());
  }
  explicit MemoryBuffer(domain::ByteView in) {
    // A stream buffer wants writable characters even where it only reads.
    char* const first = const_cast<char*>(reinterpret_cast<const char*>(in.data()));
    setg(first, first, first + in.size());
  }
  [[nodiscard]] std::size_t written() const { return static_cast<std::size_t>(pptr() - pbase()); }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(egptr() - gptr()); }
};

/// Counts the bytes that Sink would write; with it, Fields only checks.
struct Measure {
  static constexpr bool kReads = false;
  std::size_t size = 1;  // the archive's own first byte

  template <typename T>
  void number(const T&) {
    size += sizeof(T);
  }
  void bytes(const void*, std::size_t count) { size += count; }
};

class Sink {
 public:
  static constexpr bool kReads = false;
  explicit Sink(MemoryBuffer& memory)
      : stream_(&memory),
        archive_(stream_, cereal::PortableBinaryOutputArchive::Options::LittleEndian()) {}

  template <typename T>
  void number(const T& value) {
    archive_(value);
  }
  void bytes(const void* first, std::size_t count) { archive_(cereal::binary_data(first, count)); }

 private:
  std::ostream stream_;
  cereal::PortableBinaryOutputArchive archive_;
};

class Source {
 public:
  static constexpr bool kReads = true;
  explicit Source(MemoryBuffer& memory)
      : memory_(memory),
        stream_(&memory),
        archive_(stream_, cereal::PortableBinaryInputArchive::Options::LittleEndian()) {}

  [[nodiscard]] std::size_t left() const { return memory_.left(); }
  template <typename T>
  void number(T& value) {
    archive_(value);
  }
  void bytes(void* first, std::size_t count) { archive_(cereal::binary_data(first, count)); }

 private:
  MemoryBuffer& memory_;
  std::istream stream_;
  cereal::PortableBinaryInputArchive archive_;
};

domain::Error error_of(const Problem& problem, domain::Kind kind) {
  domain::Error error{std::string(problem.code)};
  error.details.emplace_back("kind", domain::name_of(kind));
  if (!problem.field.empty()) error.details.emplace_back("field", problem.field);
  if (problem.most) {
    error.details.emplace_back(problem.code == "record.newer" ? "version" : "most",
                               std::to_string(*problem.most));
  }
  return error;
}

/// The size of the encoding, or the first rule the body breaks.
template <typename Body>
domain::Expected<std::size_t> measure(const Body& body) {
  Measure size;
  Fields<Measure> fields(size);
  std::uint8_t version = version_of(body);
  fields.version(version, kNewest<Body>);
  walk(fields, body);
  if (fields.problem()) return domain::fail(error_of(*fields.problem(), kKindOf<Body>));
  return size.size;
}

/// Storage is Bytes or Secret.
template <typename Storage, typename Body>
Storage encode_into(const Body& body) {
  const auto size = measure(body);
  domain::ensure(size.has_value(), "a body is checked before it is encoded");
  Storage storage(*size);
  std::span<std::uint8_t> memory;
  if constexpr (std::is_same_v<Storage, domain::Secret>) {
    memory = storage.writable();
  } else {
    memory = storage;
  }
  try {
    MemoryBuffer buffer(memory);
    Sink sink(buffer);
    Fields<Sink> fields(sink);
    std::uint8_t version = version_of(body);
    fields.version(version, kNewest<Body>);
    walk(fields, body);
    domain::ensure(buffer.written() == *size, "an encoding has the measured size");
  } catch (const cereal::Exception&) {
    domain::ensure(false, "an encoding fits the measured size");
  }
  return storage;
}

domain::ByteView view_of(const domain::Bytes& bytes) {
  return bytes;
}
domain::ByteView view_of(const domain::Secret& secret) {
  return secret.view();
}

}  // namespace

domain::Bytes encode(const domain::Idea& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::Support& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::Initiative& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::Signatory& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::Withdrawal& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::EventChange& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Bytes encode(const domain::StaffAction& body) {
  return encode_into<domain::Bytes>(body);
}
domain::Secret encode(const domain::Ballot& body) {
  return encode_into<domain::Secret>(body);
}
domain::Secret encode(const domain::Contact& body) {
  return encode_into<domain::Secret>(body);
}

template <typename Body>
domain::Expected<void> check(const Body& body) {
  const auto size = measure(body);
  if (!size) return domain::fail(size.error());
  return {};
}

template <typename Body>
domain::Expected<Body> decode(domain::ByteView bytes) {
  const auto fail = [](std::string_view code, std::string_view field = {},
                       std::optional<std::uint64_t> most = std::nullopt) {
    return domain::fail(error_of({code, field, most}, kKindOf<Body>));
  };
  if (bytes.size() > limits::kRecordBytes) return fail("record.too_long", {}, limits::kRecordBytes);
  if (bytes.size() < kFrontBytes) return fail("record.cut");
  // Otherwise the archive would silently read big-endian, and one body would have two encodings.
  if (bytes[0] != kLittleEndian) return fail("record.not_canonical", "byte_order");
  if (bytes[1] == 0) return fail("record.bad_value", "version");
  if (bytes[1] > kNewest<Body>) return fail("record.newer", {}, bytes[1]);

  Body body;
  try {
    MemoryBuffer buffer(bytes);
    Source source(buffer);
    Fields<Source> fields(source);
    std::uint8_t version = 0;
    fields.version(version, kNewest<Body>);
    walk(fields, body);
    if (fields.problem()) return domain::fail(error_of(*fields.problem(), kKindOf<Body>));
    if (buffer.left() > 0) return fail("record.trailing");
  } catch (const cereal::Exception&) {
    return fail("record.cut");
  }
  const auto again = encode(body);
  if (!std::ranges::equal(view_of(again), bytes)) return fail("record.not_canonical");
  return body;
}

template domain::Expected<domain::Idea> decode(domain::ByteView bytes);
template domain::Expected<domain::Support> decode(domain::ByteView bytes);
template domain::Expected<domain::Initiative> decode(domain::ByteView bytes);
template domain::Expected<domain::Signatory> decode(domain::ByteView bytes);
template domain::Expected<domain::Withdrawal> decode(domain::ByteView bytes);
template domain::Expected<domain::EventChange> decode(domain::ByteView bytes);
template domain::Expected<domain::StaffAction> decode(domain::ByteView bytes);
template domain::Expected<domain::Ballot> decode(domain::ByteView bytes);
template domain::Expected<domain::Contact> decode(domain::ByteView bytes);

template domain::Expected<void> check(const domain::Idea& body);
template domain::Expected<void> check(const domain::Support& body);
template domain::Expected<void> check(const domain::Initiative& body);
template domain::Expected<void> check(const domain::Signatory& body);
template domain::Expected<void> check(const domain::Withdrawal& body);
template domain::Expected<void> check(const domain::EventChange& body);
template domain::Expected<void> check(const domain::StaffAction& body);
template domain::Expected<void> check(const domain::Ballot& body);
template domain::Expected<void> check(const domain::Contact& body);

namespace {

template <typename Body>
domain::Expected<void> check_decodes(domain::ByteView body) {
  const auto decoded = decode<Body>(body);
  if (!decoded) return domain::fail(decoded.error());
  return {};
}

}  // namespace

domain::Expected<void> check_body(domain::Kind kind, domain::ByteView body) {
  using domain::Kind;
  switch (kind) {
    case Kind::idea:
      return check_decodes<domain::Idea>(body);
    case Kind::support:
      return check_decodes<domain::Support>(body);
    case Kind::initiative:
      return check_decodes<domain::Initiative>(body);
    case Kind::signatory:
      return check_decodes<domain::Signatory>(body);
    case Kind::withdrawal:
      return check_decodes<domain::Withdrawal>(body);
    case Kind::event_change:
      return check_decodes<domain::EventChange>(body);
    case Kind::staff_action:
      return check_decodes<domain::StaffAction>(body);
    case Kind::ballot:
    case Kind::contact:
      if (body.empty()) return domain::fail(error_of({"record.cut", {}, {}}, kind));
      if (body.size() > limits::kRecordBytes) {
        return domain::fail(error_of({"record.too_long", {}, limits::kRecordBytes}, kind));
      }
      return {};
  }
  return domain::fail(error_of({"record.bad_value", "kind", {}}, kind));
}

}  // namespace stordialog::record
