#include "organise/keyholder.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "domain/limits.h"
#include "organise/output.h"
#include "seal/sealed_box.h"
#include "wording/text.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;

namespace {

constexpr std::uint64_t kKeyFileBytes = 64 * 1024;
constexpr std::size_t kBoxSecretBytes = 32;

/// Writes and reads back; a file that came back different is taken away.
Expected<void> write_new(system::Files& files, const system::Path& file, const domain::Bytes& bytes,
                         unsigned mode) {
  if (files.exists(file)) return fail(Error("key.exists").with("file", file.string()));
  if (auto written = files.publish(file, bytes, mode); !written) return written;
  const auto back = files.read(file, kKeyFileBytes);
  if (back && *back == bytes) return {};
  static_cast<void>(files.remove(file));
  return fail(Error("key.read_back").with("file", file.string()));
}

}  // namespace

Expected<void> check_password(std::string_view password) {
  if (!wording::normalise(password)) return fail("text.not_utf8");
  const std::size_t length = wording::graphemes(password);
  if (length >= limits::kPasswordGraphemesLeast) return {};
  return fail(Error("key.password_short")
                  .with("least", std::to_string(limits::kPasswordGraphemesLeast))
                  .with("length", std::to_string(length)));
}

bool opens_its_own(const seal::BoxKey& key) {
  constexpr std::array<std::uint8_t, 4> kTest = {'t', 'e', 's', 't'};
  constexpr std::size_t kPadded = 64;
  if (key.secret.size() != kBoxSecretBytes || !seal::is_sound(key.public_key)) return false;
  const auto box = seal::seal(kTest, kPadded, std::span(&key.public_key, 1));
  const seal::BoxKey* keys[] = {&key};
  const auto opened = box ? seal::open(*box, kPadded, keys) : fail("seal.wrong_key");
  return opened && std::ranges::equal(opened->view(), kTest);
}

NewKey::NewKey(system::Files& files, KeyOrder order, seal::KeyPublic about,
               domain::Secret recovery_text)
    : files_(&files),
      order_(std::move(order)),
      about_(std::move(about)),
      recovery_text_(std::move(recovery_text)) {}

Expected<NewKey> NewKey::make(system::Files& files, KeyOrder order,
                              const domain::Secret& password) {
  return write(files, std::move(order), seal::make_box_key(), password);
}

Expected<NewKey> NewKey::from_sheet(system::Files& files, KeyOrder order,
                                    std::string_view recovery_text,
                                    const domain::Secret& password) {
  auto secret = seal::from_recovery_text(recovery_text);
  if (!secret) return fail(secret.error());
  if (secret->size() != kBoxSecretBytes) {
    return fail(Error("recovery.wrong_length").with("groups", std::to_string(secret->size() / 4)));
  }
  return write(files, std::move(order), seal::box_key_from_secret(std::move(*secret)), password);
}

Expected<NewKey> NewKey::write(system::Files& files, KeyOrder order, seal::BoxKey pair,
                               const domain::Secret& password) {
  const auto holder = wording::normalise(order.holder);
  if (!holder || !seal::is_holder(*holder) ||
      wording::graphemes(*holder) > limits::kNameGraphemes) {
    return fail("key.bad_holder");
  }
  if (auto long_enough = check_password(password.text()); !long_enough) {
    return fail(long_enough.error());
  }
  if (files.exists(order.public_file)) {
    return fail(Error("key.exists").with("file", order.public_file.string()));
  }
  const seal::KeyPublic about{order.use, *holder, pair.public_key};
  const domain::Bytes locked = seal::lock_key(about, pair.secret, password.text(), order.cost);
  if (auto written = write_new(files, order.key_file, locked, kPrivateMode); !written) {
    return fail(written.error());
  }
  return NewKey(files, std::move(order), about, seal::recovery_text(pair.secret));
}

Expected<void> NewKey::confirm(const domain::Secret& password_again) {
  const auto bytes = files_->read(order_.key_file, kKeyFileBytes);
  if (!bytes) return fail(bytes.error());
  auto unlocked = seal::unlock_key(*bytes, password_again.text());
  if (!unlocked) return fail(unlocked.error());
  const seal::BoxKey pair{std::move(unlocked->secret), unlocked->about.key};
  if (unlocked->about != about_ || !opens_its_own(pair)) {
    return fail(Error("key.read_back").with("file", order_.key_file.string()));
  }
  return write_new(*files_, order_.public_file, seal::write_public(about_), kOpenMode);
}

void NewKey::abandon() {
  static_cast<void>(files_->remove(order_.key_file));
}

domain::Secret recovery_sheet(const NewKey& key, const wording::Catalogue& words) {
  const auto& about = key.about();
  const bool for_ballots = about.use == seal::KeyUse::ballots;
  std::string before(words.text("sheet.recovery.title"));
  before += "\n\n" + words.text("sheet.recovery.holder", {{"holder", about.holder}}) + '\n';
  before += words.text(for_ballots ? "sheet.recovery.for_ballots" : "sheet.recovery.for_contacts");
  before += "\n\n";
  std::string after = "\n\n";
  for (const char* line : {"sheet.recovery.use", "sheet.recovery.keep", "sheet.recovery.lost"}) {
    after += words.text(line);
    after += '\n';
  }
  // In place, so that the groups are never in memory that does not wipe itself.
  const auto groups = key.recovery_text().view();
  domain::Secret sheet(before.size() + groups.size() + after.size());
  auto out = std::ranges::copy(before, sheet.writable().begin()).out;
  out = std::ranges::copy(groups, out).out;
  std::ranges::copy(after, out);
  return sheet;
}

}  // namespace stordialog::organise
