// String files, and every key of one put into words.
#include "fuzz/fuzz.h"
#include "wording/catalogue.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace stordialog;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto words = wording::Catalogue::parse(text, "fuzz.toml");
  if (!words) return 0;
  for (const auto& key : words->keys()) {
    static_cast<void>(words->text(key, {{"count", "5"}, {"file", "x"}}));
    static_cast<void>(words->plural(key, 2));
  }
  static_cast<void>(words->date("2026-03-19"));
  static_cast<void>(words->percent(1, 3));
  return 0;
}
