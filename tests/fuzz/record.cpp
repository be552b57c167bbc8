// Bodies of every kind: what is accepted is written again byte for byte.
#include "fuzz/fuzz.h"
#include "record/codec.h"

namespace {

using namespace stordialog;

template <typename Body>
void decode(domain::ByteView bytes) {
  const auto body = record::decode<Body>(bytes);
  if (!body) return;
  const auto again = record::encode(*body);
  if constexpr (requires { again.view(); }) {
    fuzz::promise(std::ranges::equal(again.view(), bytes));
  } else {
    fuzz::promise(std::ranges::equal(again, bytes));
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const domain::ByteView bytes(data, size);
  decode<domain::Idea>(bytes);
  decode<domain::Support>(bytes);
  decode<domain::Initiative>(bytes);
  decode<domain::Signatory>(bytes);
  decode<domain::Ballot>(bytes);
  decode<domain::Contact>(bytes);
  decode<domain::Withdrawal>(bytes);
  decode<domain::EventChange>(bytes);
  decode<domain::StaffAction>(bytes);
  for (const auto kind : domain::kEveryKind) static_cast<void>(record::check_body(kind, bytes));
  return 0;
}
