#include "canary/canary.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "system/randomness.h"

namespace stordialog::canary {

namespace {

constexpr std::size_t kPart = 8;

char32_t random_key() {
  system::MachineRandomness randomness;
  return 0x40000000U | randomness.below(0x0FFFFFFF);
}

struct Mapping {
  std::uintptr_t begin = 0, end = 0;
};

/// Reads /proc/PID/maps without the heap, which must hold still meanwhile.
class Mappings {
 public:
  explicit Mappings(const char* maps) {
    const int file = ::open(maps, O_RDONLY | O_CLOEXEC);
    std::array<char, 512> line{};
    std::size_t size = 0;
    char c = 0;
    while (::read(file, &c, 1) == 1) {
      if (c != '\n') {
        if (size + 1 < line.size()) line[size++] = c;
        continue;
      }
      line[size] = '\0';
      size = 0;
      take(line.data());
    }
    ::close(file);
  }
  [[nodiscard]] const Mapping* begin() const { return all_.data(); }
  [[nodiscard]] const Mapping* end() const { return all_.data() + count_; }

 private:
  void take(const char* line) {
    char* rest = nullptr;
    const auto begin = std::strtoul(line, &rest, 16);
    const auto end = std::strtoul(rest + 1, &rest, 16);
    if (rest[1] != 'r' || rest[2] != 'w' || std::strstr(line, "/dev/") != nullptr) return;
    if (count_ < all_.size()) all_[count_++] = {begin, end};
  }
  std::array<Mapping, 2048> all_{};
  std::size_t count_ = 0;
};

/// The bytes of one character in UTF-8.
std::size_t utf8(char32_t c, std::array<unsigned char, 4>& bytes) {
  const auto byte = [](char32_t value) { return static_cast<unsigned char>(value); };
  if (c < 0x80) return bytes = {byte(c)}, 1;
  if (c < 0x800) return bytes = {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))}, 2;
  bytes = {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return 3;
}

class Search {
 public:
  explicit Search(const std::vector<Canary>& canaries) : canaries_(canaries) {
    found_.reserve(kFoundMost);
    for (std::size_t i = 0; i < canaries.size(); ++i) {
      for (std::size_t from = 0; from + kPart <= canaries[i].size(); from += kPart / 2) {
        std::array<unsigned char, 4> bytes{};
        utf8(canaries[i].at(from), bytes);
        starts_[bytes[0]].push_back({i, from});
        const auto low = static_cast<unsigned char>(canaries[i].at(from) & 0xFF);
        if (low != bytes[0]) starts_[low].push_back({i, from});
      }
    }
  }

  std::vector<Found> own_memory() {
    for (const Mapping& mapping : Mappings("/proc/self/maps")) {
      // NOLINTNEXTLINE(performance-no-int-to-ptr): the kernel writes addresses as numbers
      const auto* from = reinterpret_cast<const unsigned char*>(mapping.begin);
      look(from, from + (mapping.end - mapping.begin), mapping.end - mapping.begin, mapping.begin);
    }
    return std::move(found_);
  }

  std::vector<Found> memory_of(pid_t process) {
    const std::string folder = "/proc/" + std::to_string(process);
    const int memory = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0) throw std::system_error(errno, std::generic_category(), folder + "/mem");
    constexpr std::size_t kPiece = 4 << 20, kLongest = (kPart + 1) * kStepMost;
    std::vector<unsigned char> piece(kPiece + kLongest);
    for (const Mapping& mapping : Mappings((folder + "/maps").c_str())) {
      for (std::uintptr_t at = mapping.begin; at < mapping.end; at += kPiece) {
        const std::size_t wanted = std::min<std::size_t>(piece.size(), mapping.end - at);
        const ssize_t read = ::pread(memory, piece.data(), wanted, static_cast<off_t>(at));
        if (read <= 0) continue;  // a driver's own memory, which no core file has either
        read_ += std::min<std::size_t>(static_cast<std::size_t>(read), kPiece);
        look(piece.data(), piece.data() + read, kPiece, at);
      }
    }
    ::close(memory);
    if (read_ == 0) throw std::system_error(EIO, std::generic_category(), folder + "/mem");
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kFoundMost = 1000, kStepMost = 64;
  struct Start {
    std::size_t canary, from;
  };

  /// What begins in the first `starts` bytes between `from` and `to`. `address`: where `from` lies
  /// in the program that is looked at.
  void look(const unsigned char* from, const unsigned char* to, std::size_t starts,
            std::uintptr_t address) {
    const unsigned char* end =
        from + std::min<std::size_t>(starts, static_cast<std::size_t>(to - from));
    for (const unsigned char* at = from; at < end; ++at) {
      const std::uintptr_t place = address + static_cast<std::uintptr_t>(at - from);
      for (const auto& start : starts_[*at]) compare(start, at, to, place);
    }
  }

  void compare(const Start& start, const unsigned char* at, const unsigned char* to,
               std::uintptr_t place) {
    if (found_.size() == kFoundMost) return;
    const auto add = [&](std::size_t step) {
      found_.push_back({start.canary, place, step, start.from});
    };
    const Canary& canary = canaries_[start.canary];
    if (is_utf8(canary, start.from, at, to)) add(0);
    for (std::size_t step = 2; step <= kStepMost; step += 2) {
      if (is_strided(canary, start.from, at, to, step)) return add(step);
    }
  }

  static bool is_utf8(const Canary& canary, std::size_t from, const unsigned char* at,
                      const unsigned char* to) {
    for (std::size_t i = from; i < from + kPart; ++i) {
      std::array<unsigned char, 4> bytes{};
      const std::size_t size = utf8(canary.at(i), bytes);
      if (at + size > to || std::memcmp(at, bytes.data(), size) != 0) return false;
      at += size;
    }
    return true;
  }

  /// Two bytes of each code point; of UTF-8 inside structures, its own bytes.
  static bool is_strided(const Canary& canary, std::size_t from, const unsigned char* at,
                         const unsigned char* to, std::size_t step) {
    bool units = true, letters = true;
    for (std::size_t i = from; i < from + kPart && (units || letters); ++i, at += step) {
      std::array<unsigned char, 4> bytes{};
      const char32_t c = canary.at(i);
      const std::size_t size = utf8(c, bytes);
      if (at + 4 > to) return false;
      units = units && at[0] == (c & 0xFF) && at[1] == (c >> 8 & 0xFF);
      letters = letters && std::memcmp(at, bytes.data(), size) == 0 && at[size] == 0;
    }
    return units || letters;
  }

  const std::vector<Canary>& canaries_;
  std::array<std::vector<Start>, 256> starts_;
  std::vector<Found> found_;
  std::size_t read_ = 0;
};

}  // namespace

Canary::Canary(std::u32string_view alphabet, std::size_t length) : key_(random_key()) {
  system::MachineRandomness randomness;
  for (std::size_t i = 0; i < length; ++i) {
    const auto drawn = randomness.below(static_cast<std::uint32_t>(alphabet.size()));
    scrambled_.push_back(alphabet[drawn] ^ key(i));
  }
}

Canary::Canary(std::string_view ascii) : key_(random_key()) {
  for (std::size_t i = 0; i < ascii.size(); ++i) {
    scrambled_.push_back(static_cast<char32_t>(ascii[i]) ^ key(i));
  }
}

char32_t Canary::key(std::size_t index) const {
  return key_ ^ static_cast<char32_t>(0x9E3779B9U * (index + 1));
}

std::vector<Found> search(const std::vector<Canary>& canaries) {
  return Search(canaries).own_memory();
}

std::vector<Found> search(pid_t process, const std::vector<Canary>& canaries) {
  return Search(canaries).memory_of(process);
}

}  // namespace stordialog::canary
