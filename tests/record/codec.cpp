#include "record/codec.h"

#include <algorithm>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "samples.h"

using namespace stordialog;
using namespace stordialog::record;

namespace {

domain::Bytes golden(const std::string& name) {
  std::ifstream file(std::string(STORDIALOG_SOURCE_DIR) + "/tests/record/golden/" + name + ".hex");
  std::string hex;
  for (std::string line; std::getline(file, line);) hex += line;
  domain::Bytes bytes(hex.size() / 2);
  REQUIRE(!bytes.empty());
  REQUIRE(domain::from_hex(hex, bytes));
  return bytes;
}

domain::ByteView view(const domain::Bytes& bytes) {
  return bytes;
}
domain::ByteView view(const domain::Secret& secret) {
  return secret.view();
}

/// Calls `test` with the golden bytes and the sample of every kind.
template <typename Test>
void with_every_kind(Test test) {
  test(golden("idea"), sample_idea());
  test(golden("support"), sample_support());
  test(golden("initiative"), sample_initiative());
  test(golden("signatory"), sample_signatory());
  test(golden("ballot"), sample_ballot());
  test(golden("ballot_values"), sample_ranking());
  test(golden("contact"), sample_contact());
  test(golden("withdrawal"), sample_withdrawal());
  test(golden("event_change"), sample_event_change());
  test(golden("staff_action"), sample_staff_action());
  test(golden("staff_action_opening"), sample_opening());
  test(golden("staff_action_present"), sample_present());
  test(golden("staff_action_undo"), sample_undo());
}

template <typename Body>
std::string code_of(domain::ByteView bytes, const Body&) {
  const auto decoded = decode<Body>(bytes);
  return decoded ? "" : decoded.error().code;
}

}  // namespace

TEST_CASE("every kind has the bytes of its golden file") {
  with_every_kind([](const domain::Bytes& bytes, const auto& body) {
    CHECK(domain::to_hex(view(encode(body))) == domain::to_hex(bytes));
  });
}

TEST_CASE("every golden file decodes to what was encoded") {
  with_every_kind([]<typename Body>(const domain::Bytes& bytes, const Body& body) {
    const auto decoded = decode<Body>(bytes);
    REQUIRE(decoded);
    CHECK(*decoded == body);
  });
}

TEST_CASE("a body cut anywhere is refused") {
  with_every_kind([](const domain::Bytes& bytes, const auto& body) {
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CHECK(code_of(view(bytes).first(size), body) == "record.cut");
    }
  });
}

TEST_CASE("a body with anything after its end is refused") {
  with_every_kind([](domain::Bytes bytes, const auto& body) {
    bytes.push_back(0);
    CHECK(code_of(bytes, body) == "record.trailing");
  });
}

TEST_CASE("a body of a newer version says which") {
  with_every_kind([]<typename Body>(domain::Bytes bytes, const Body&) {
    bytes[1] = 3;
    const auto error = decode<Body>(bytes).error();
    CHECK(error.code == "record.newer");
    CHECK(error.details.back() == std::pair<std::string, std::string>{"version", "3"});
    bytes[1] = 0;
    CHECK(decode<Body>(bytes).error().code == "record.bad_value");
  });
}

TEST_CASE("big-endian bytes are not canonical") {
  with_every_kind([](domain::Bytes bytes, const auto& body) {
    for (const int order : {0, 2, 255}) {
      bytes[0] = static_cast<std::uint8_t>(order);
      CHECK(code_of(bytes, body) == "record.not_canonical");
    }
  });
}

TEST_CASE("an enormous size in any place allocates nothing and is refused") {
  with_every_kind([](const domain::Bytes& bytes, const auto& body) {
    for (std::size_t at = 2; at + 4 <= bytes.size(); ++at) {
      auto changed = bytes;
      std::fill_n(changed.begin() + static_cast<std::ptrdiff_t>(at), 4, std::uint8_t{0xff});
      // Where no size stood, the bytes may still be sound: then they decode to themselves.
      const auto code = code_of(changed, body);
      CHECK((code == "" || code == "record.too_long" || code == "record.bad_value" ||
             code == "record.cut"));
    }
  });
}

TEST_CASE("whatever decodes encodes to the same bytes again") {
  with_every_kind([]<typename Body>(const domain::Bytes& bytes, const Body&) {
    int sound = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      for (int value = 0; value < 256; value += 3) {
        auto changed = bytes;
        changed[at] = static_cast<std::uint8_t>(value);
        const auto decoded = decode<Body>(changed);
        if (!decoded) continue;
        ++sound;
        const auto again = encode(*decoded);
        if (!std::ranges::equal(view(again), changed)) CHECK(at == bytes.size());
      }
    }
    CHECK(sound > 0);
  });
}

TEST_CASE("an error names the kind and the field") {
  auto bytes = golden("ballot");
  bytes[6] = 'U';
  CHECK(decode<domain::Ballot>(bytes).error() ==
        domain::Error("record.bad_value").with("kind", "ballot").with("field", "question"));
  bytes = golden("idea");
  bytes[18] = 33;
  CHECK(decode<domain::Idea>(bytes).error() == domain::Error("record.too_long")
                                                   .with("kind", "idea")
                                                   .with("field", "challenge")
                                                   .with("most", "32"));
}

TEST_CASE("a ballot has as many values as picks, or none") {
  CHECK(check(sample_ranking()));
  auto ballot = sample_ranking();
  ballot.values.pop_back();
  CHECK(check(ballot).error() ==
        domain::Error("record.bad_value").with("kind", "ballot").with("field", "values"));
  ballot.values.clear();
  CHECK(encode(ballot).view()[1] == 1);
  // Version 2 without values would be a second encoding of the same ballot.
  auto bytes = golden("ballot");
  bytes[1] = 2;
  bytes.insert(bytes.end(), 4, 0);
  CHECK(code_of(bytes, ballot) == "record.bad_value");
}

TEST_CASE("a size beyond the end is found before room is made for it") {
  auto bytes = golden("idea");
  bytes.pop_back();
  CHECK(decode<domain::Idea>(bytes).error() ==
        domain::Error("record.cut").with("kind", "idea").with("field", "text"));
  bytes = golden("staff_action_opening");
  bytes[12] = 200;  // builds_on: so many ids would be 3,200 bytes
  CHECK(decode<domain::StaffAction>(bytes).error() ==
        domain::Error("record.cut").with("kind", "staff_action").with("field", "builds_on"));
}

TEST_CASE("a body of one kind is not one of another") {
  CHECK(check_body(domain::Kind::idea, golden("idea")));
  CHECK_FALSE(check_body(domain::Kind::support, golden("idea")));
  CHECK_FALSE(check_body(domain::Kind::idea, golden("support")));
  CHECK_FALSE(check_body(domain::Kind::withdrawal, golden("support")));
}

TEST_CASE("every kind of body can be checked by its number") {
  for (const domain::Kind kind : domain::kEveryKind) {
    CHECK(check_body(kind, golden(std::string(domain::name_of(kind)))));
    CHECK(check_body(kind, {}).error().code == "record.cut");
  }
  CHECK_FALSE(check_body(static_cast<domain::Kind>(10), golden("idea")));
  CHECK_FALSE(check_body(static_cast<domain::Kind>(0), golden("idea")));
}

TEST_CASE("a body larger than a record is refused") {
  const domain::Bytes large(domain::limits::kRecordBytes + 1, 1);
  for (const domain::Kind kind : domain::kEveryKind) {
    CHECK(check_body(kind, large).error().code == "record.too_long");
  }
}

TEST_CASE("the longest bodies fit their padding and a record") {
  domain::Ballot ballot{std::string(32, 'q'), std::string(32, 's'), {}};
  for (std::uint16_t i = 0; i < domain::limits::kPicks; ++i) ballot.picks.push_back(i);
  CHECK(encode(ballot).size() == 158);
  ballot.values.assign(domain::limits::kPicks, 1);
  CHECK(encode(ballot).size() == 202);
  CHECK(encode(ballot).size() < domain::limits::kBallotPaddedBytes);

  domain::Contact contact{std::string(32, 'l'),
                          std::string(32, 's'),
                          std::string(400, 'n'),
                          std::string(480, 'r'),
                          std::string(400, 'o'),
                          std::string(400, 'v'),
                          {}};
  contact.signature.resize(domain::limits::kSignaturePoints);
  CHECK(encode(contact).size() == 7774);
  CHECK(encode(contact).size() < domain::limits::kContactPaddedBytes);
}
