// Words that nobody can have written before: made at run time, kept scrambled, never whole in the
// memory of the test itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace stordialog::canary {

class Canary {
 public:
  /// `length` letters of `alphabet` (code points), drawn by the machine's own randomness.
  Canary(std::u32string_view alphabet, std::size_t length);
  /// The same of a text, which the caller then wipes.
  explicit Canary(std::string_view ascii);

  [[nodiscard]] std::size_t size() const { return scrambled_.size(); }
  [[nodiscard]] char32_t at(std::size_t index) const { return scrambled_[index] ^ key(index); }

 private:
  [[nodiscard]] char32_t key(std::size_t index) const;
  std::vector<char32_t> scrambled_;
  char32_t key_ = 0;
};

struct Found {
  std::size_t canary = 0;
  std::uintptr_t address = 0;
  std::size_t step = 0;  // bytes from one character to the next; 0: UTF-8
  std::size_t from = 0;  // which part of it
};

/// Looks through all memory that this program can write to, for parts of eight characters of each
/// canary: in UTF-8, and as units of one, two or four bytes that stand 1 to 64 bytes apart (UTF-16,
/// UTF-32, and characters inside structures). Memory that the search itself uses holds none whole.
[[nodiscard]] std::vector<Found> search(const std::vector<Canary>& canaries);

/// The same in another program, which stands still meanwhile: all that a core file of it could
/// hold, read from its memory so that none of it comes to lie on a disk. Throws std::system_error
/// when that memory may not be read (the kiosk allows it to nobody but root).
[[nodiscard]] std::vector<Found> search(pid_t process, const std::vector<Canary>& canaries);

}  // namespace stordialog::canary
