// Event files that are being written: which one may begin with, the folder that a new one gets, and
// keeping it. What lies in the folder later, keys, package and tickets, lies beside the draft.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/event.h"
#include "system/files.h"

namespace stordialog::organise {

/// In every folder that the app prepares in.
inline constexpr std::string_view kDraftName = "stordialog.event.toml";

/// sample: one that comes along. draft: begun here and not prepared yet, goes on where it lies.
/// earlier: an event file or package somewhere, which stays as it is.
enum class StartKind : std::uint8_t { draft, sample, earlier };
struct EventStart {
  StartKind kind = StartKind::sample;
  system::Path file;
  domain::LocalText event;  // perhaps empty: drafts lack much
  std::string date;
  bool practice = false;
};

/// `samples` are files, `places` folders: each is looked through with its folders and theirs.
/// Drafts first, then samples, then earlier events by date, the latest first.
[[nodiscard]] std::vector<EventStart> find_starts(system::Files& files,
                                                  const std::vector<system::Path>& samples,
                                                  const std::vector<system::Path>& places);

struct Begun {
  system::Path folder;
  std::string toml;
};
/// A draft goes on in its folder; anything else is copied into a new one in `works`, named after
/// the event. Errors: event.syntax (`line`, `column`), package.*, file.*; then nothing is written.
[[nodiscard]] domain::Expected<Begun> begin_draft(system::Files& files, const system::Path& works,
                                                  const EventStart& start);
/// Errors: draft.prepared (its package is made: it stays as it is), file.*.
[[nodiscard]] domain::Expected<void> save_draft(system::Files& files, const system::Path& folder,
                                                std::string_view toml);

}  // namespace stordialog::organise
