// libzip stays in this file.
#include "report/archive.h"

#include <algorithm>
#include <memory>

#include <zip.h>

#include "domain/secret.h"

namespace stordialog::report {

namespace {

constexpr zip_uint16_t kDate = (46U << 9U) | (1U << 5U) | 1U;  // 2026-01-01: the same bytes always

struct Freed {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// `password` null: not locked.
bool add_all(zip_t* zip, const std::vector<std::pair<std::string, std::string>>& parts,
             const char* password) {
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto& [name, contents] = parts[at];
    zip_source_t* part = zip_source_buffer(zip, contents.data(), contents.size(), 0);
    if (!part) return false;
    const auto added = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
      zip_source_free(part);
      return false;
    }
    const auto index = static_cast<zip_uint64_t>(added);
    const auto how = at == 0 && !password ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(zip, index, how, 0) != 0) return false;
    if (zip_file_set_dostime(zip, index, 0, kDate, 0) != 0) return false;
    if (password && zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password) != 0)
      return false;
  }
  return true;
}

domain::Expected<std::string> packed(const std::vector<std::pair<std::string, std::string>>& parts,
                                     const char* password) {
  const std::unique_ptr<zip_source_t, Freed> whole(
      zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!whole) return domain::fail("report.memory");
  zip_t* zip = zip_open_from_source(whole.get(), ZIP_TRUNCATE, nullptr);
  if (!zip) return domain::fail("report.memory");
  zip_source_keep(whole.get());  // closing gives one hold back, ours stays
  if (!add_all(zip, parts, password) || zip_close(zip) != 0) {
    zip_discard(zip);
    return domain::fail("report.memory");
  }
  if (zip_source_open(whole.get()) != 0) return domain::fail("report.memory");
  std::string bytes;
  char piece[16 * 1024];
  for (zip_int64_t got = 0; (got = zip_source_read(whole.get(), piece, sizeof piece)) > 0;) {
    bytes.append(piece, static_cast<std::size_t>(got));
  }
  zip_source_close(whole.get());
  return bytes;
}

}  // namespace

domain::Expected<std::string> archive(
    const std::vector<std::pair<std::string, std::string>>& parts) {
  return packed(parts, nullptr);
}

domain::Expected<std::string> locked_archive(
    const std::vector<std::pair<std::string, std::string>>& parts, std::string_view password) {
  if (zip_encryption_method_supported(ZIP_EM_AES_256, 1) == 0) {
    return domain::fail("report.no_lock");
  }
  domain::Secret ended(password.size() + 1);
  std::ranges::copy(password, ended.writable().begin());
  ended.writable().back() = 0;
  return packed(parts, ended.text().data());
}

std::vector<ArchivePart> parts_of(domain::ByteView zip) {
  zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, nullptr);
  if (source == nullptr) return {};
  zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (opened == nullptr) {
    zip_source_free(source);
    return {};
  }
  std::vector<ArchivePart> parts;
  const zip_int64_t count = zip_get_num_entries(opened, 0);
  for (zip_int64_t at = 0; at < count; ++at) {
    zip_stat_t about;
    if (zip_stat_index(opened, static_cast<zip_uint64_t>(at), 0, &about) != 0) continue;
    const bool told = (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0;
    parts.push_back({about.name, told && about.encryption_method != ZIP_EM_NONE});
  }
  zip_discard(opened);
  return parts;
}

}  // namespace stordialog::report
