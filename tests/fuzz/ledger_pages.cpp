// Pages of a damaged ledger: whatever they say, what is found is well formed.
#include "fuzz/fuzz.h"
#include "ledger/pages.h"
#include "record/codec.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace stordialog;
  const auto found = ledger::read_pages({data, size});
  fuzz::promise(found.pages_lost <= found.pages);
  for (const auto& record : found.records) {
    fuzz::promise(record::check_body(record.kind, record.body).has_value());
  }
  return 0;
}
