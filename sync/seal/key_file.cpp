#include "seal/key_file.h"

#include <algorithm>
#include <optional>

#include <sodium.h>

#include "domain/ensure.h"
#include "seal/hash.h"
#include "seal/key_holder.h"
#include "seal/ready.h"
#include "seal/signature.h"

namespace stordialog::seal {

namespace {

constexpr std::string_view kMagic = "stordialog-key\n";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kChecksumBytes = 32;

std::size_t secret_bytes(KeyUse use) {
  return use == KeyUse::organiser ? crypto_sign_SECRETKEYBYTES : crypto_box_SECRETKEYBYTES;
}

bool is_use(std::uint8_t value) {
  return value >= 1 && value <= 3;
}

void put_u32(domain::Bytes& bytes, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) {
    bytes.push_back(static_cast<std::uint8_t>(value >> shift));
  }
}

/// Takes bytes off the front; once something is missing, everything after it is too.
class Reader {
 public:
  explicit Reader(domain::ByteView bytes) : left_(bytes) {}
  domain::ByteView take(std::size_t count) {
    if (count > left_.size()) {
      whole_ = false;
      left_ = {};
      return {};
    }
    const domain::ByteView taken = left_.first(count);
    left_ = left_.subspan(count);
    return taken;
  }
  std::uint8_t u8() {
    const domain::ByteView byte = take(1);
    return byte.empty() ? std::uint8_t{0} : byte[0];
  }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    int shift = 0;
    for (const std::uint8_t byte : take(4)) {
      value |= static_cast<std::uint32_t>(byte) << shift;
      shift += 8;
    }
    return value;
  }
  [[nodiscard]] bool whole() const { return whole_; }
  [[nodiscard]] std::size_t left() const { return left_.size(); }

 private:
  domain::ByteView left_;
  bool whole_ = true;
};

struct LockedParts {
  KeyPublic about;
  domain::Salt salt{};
  Cost cost;
  domain::ByteView nonce;
  domain::ByteView front;  // everything before the locked secret: authenticated with it
  domain::ByteView locked;
};

std::optional<LockedParts> take_apart(domain::ByteView body) {
  Reader reader(body);
  reader.take(kMagic.size() + 1);
  LockedParts parts;
  const std::uint8_t use = reader.u8();
  const domain::ByteView holder = reader.take(reader.u32());
  const domain::ByteView key = reader.take(parts.about.key.size());
  const domain::ByteView salt = reader.take(parts.salt.size());
  parts.cost.passes = reader.u32();
  parts.cost.memory_kib = reader.u32();
  parts.nonce = reader.take(kNonceBytes);
  parts.front = body.first(body.size() - reader.left());
  if (!reader.whole() || !is_use(use) || !is_possible(parts.cost)) return std::nullopt;
  parts.about.use = static_cast<KeyUse>(use);
  parts.about.holder.assign(holder.begin(), holder.end());
  if (!is_holder(parts.about.holder)) return std::nullopt;
  std::ranges::copy(key, parts.about.key.begin());
  std::ranges::copy(salt, parts.salt.begin());
  if (reader.left() != secret_bytes(parts.about.use) + kTagBytes) return std::nullopt;
  parts.locked = reader.take(reader.left());
  return parts;
}

/// Nothing if the secret's halves do not belong together: signing with such a one gives its seed
/// away.
std::optional<PublicKey> public_of(KeyUse use, const domain::Secret& secret) {
  if (use != KeyUse::organiser) return box_key_from_secret(secret.copy()).public_key;
  // The second half of libsodium's signing secret is the public key; make it anew from the seed.
  const auto key = signing_key_from_seed(secret.view().first(crypto_sign_SEEDBYTES)).public_key;
  if (!same(key, secret.view().subspan(crypto_sign_SEEDBYTES))) return std::nullopt;
  return key;
}

/// What a locked file consists of, its checksum tried. The parts point into `file`.
domain::Expected<LockedParts> parts_of(domain::ByteView file) {
  if (file.size() <= kMagic.size() ||
      !std::ranges::equal(file.first(kMagic.size()), kMagic, [](std::uint8_t byte, char letter) {
        return byte == std::uint8_t(letter);
      })) {
    return domain::fail("key.not_a_key_file");
  }
  if (file[kMagic.size()] > kVersion) {
    return domain::fail(
        domain::Error("key.newer").with("version", std::to_string(file[kMagic.size()])));
  }
  // The checksum tells a damaged file from a wrong password; the password protects, not the sum.
  if (file[kMagic.size()] != kVersion || file.size() < kMagic.size() + 1 + kChecksumBytes) {
    return domain::fail("key.damaged");
  }
  const domain::ByteView body = file.first(file.size() - kChecksumBytes);
  if (!same(hash("stordialog/1/key-file", {body}), file.last(kChecksumBytes))) {
    return domain::fail("key.damaged");
  }
  std::optional<LockedParts> parts = take_apart(body);
  if (!parts) return domain::fail("key.damaged");
  return std::move(*parts);
}

}  // namespace

std::string_view name_of(KeyUse use) {
  switch (use) {
    case KeyUse::ballots:
      return "ballots";
    case KeyUse::contacts:
      return "contacts";
    case KeyUse::organiser:
      return "organiser";
  }
  return "unknown";
}

domain::Bytes lock_key(const KeyPublic& about, const domain::Secret& secret,
                       std::string_view password, Cost cost) {
  ready();
  domain::ensure(is_holder(about.holder), "a key's holder has a printable name");
  domain::ensure(secret.size() == secret_bytes(about.use), "a secret is as long as its use says");
  domain::ensure(public_of(about.use, secret) == about.key, "a secret belongs to its public key");
  domain::Salt salt{};
  randombytes_buf(salt.data(), salt.size());

  domain::Bytes file(kMagic.begin(), kMagic.end());
  file.push_back(kVersion);
  file.push_back(static_cast<std::uint8_t>(about.use));
  put_u32(file, static_cast<std::uint32_t>(about.holder.size()));
  file.insert(file.end(), about.holder.begin(), about.holder.end());
  file.insert(file.end(), about.key.begin(), about.key.end());
  file.insert(file.end(), salt.begin(), salt.end());
  put_u32(file, cost.passes);
  put_u32(file, cost.memory_kib);
  std::array<std::uint8_t, kNonceBytes> nonce{};
  randombytes_buf(nonce.data(), nonce.size());
  file.insert(file.end(), nonce.begin(), nonce.end());

  const domain::Secret lock = slow_hash(password, salt, cost);
  const std::size_t front = file.size();
  domain::Bytes locked(secret.size() + kTagBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(locked.data(), nullptr, secret.view().data(),
                                             secret.size(), file.data(), front, nullptr,
                                             nonce.data(), lock.view().data());
  file.insert(file.end(), locked.begin(), locked.end());
  const domain::Hash sum = hash("stordialog/1/key-file", {file});
  file.insert(file.end(), sum.begin(), sum.end());
  return file;
}

domain::Expected<KeyPublic> holder_of(domain::ByteView file) {
  ready();
  auto parts = parts_of(file);
  if (!parts) return domain::fail(parts.error());
  return std::move(parts->about);
}

domain::Expected<UnlockedKey> unlock_key(domain::ByteView file, std::string_view password) {
  ready();
  const auto parts = parts_of(file);
  if (!parts) return domain::fail(parts.error());

  const domain::Secret lock = slow_hash(password, parts->salt, parts->cost);
  domain::Secret secret(secret_bytes(parts->about.use));
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          secret.writable().data(), nullptr, nullptr, parts->locked.data(), parts->locked.size(),
          parts->front.data(), parts->front.size(), parts->nonce.data(), lock.view().data()) != 0) {
    return domain::fail(domain::Error("key.wrong_password").with("holder", parts->about.holder));
  }
  if (public_of(parts->about.use, secret) != parts->about.key) return domain::fail("key.damaged");
  return UnlockedKey{parts->about, std::move(secret)};
}

}  // namespace stordialog::seal
