#include "organise/drafting.h"

#include <algorithm>
#include <set>

#include "bundle/package.h"
#include "domain/limits.h"
#include "event/draft.h"

namespace stordialog::organise {

using domain::Expected;
using domain::fail;

namespace {

constexpr unsigned kMode = 0644;
constexpr int kNamesMost = 1000;

bool is_hidden(const system::Path& name) {
  return name.filename().string().starts_with('.');
}

bool is_prepared(system::Files& files, const system::Path& folder) {
  return std::ranges::any_of(files.list(folder),
                             [](const auto& name) { return name.extension() == ".package"; });
}

/// The event file as it is, or the one inside a package.
Expected<std::string> text_of(system::Files& files, const system::Path& file) {
  if (file.extension() == ".package") {
    const auto bytes = files.read(file, domain::limits::kPackageBytes);
    if (!bytes) return fail(bytes.error());
    const auto package = bundle::read_package(*bytes);
    if (!package) return fail(package.error());
    return package->event_toml;
  }
  const auto bytes = files.read(file, domain::limits::kEventFileBytes);
  if (!bytes) return fail(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

void add_start(system::Files& files, const system::Path& file, StartKind kind,
               std::vector<EventStart>& found) {
  const auto text = text_of(files, file);
  if (!text) return;
  const event::Looked looked = event::look(*text, file.string());
  found.push_back({kind, file, looked.event.name, looked.event.date, looked.event.practice});
}

std::set<system::Path> folders_in(system::Files& files, const std::vector<system::Path>& places) {
  std::set<system::Path> folders;
  for (const system::Path& place : places) {
    folders.insert(place);
    for (const system::Path& name : files.list_folders(place)) {
      if (is_hidden(name)) continue;
      const system::Path folder = place / name.filename();
      folders.insert(folder);
      for (const system::Path& inner : files.list_folders(folder)) {
        if (!is_hidden(inner)) folders.insert(folder / inner.filename());
      }
    }
  }
  return folders;
}

void look_in(system::Files& files, const system::Path& folder, std::vector<EventStart>& found) {
  const bool prepared = is_prepared(files, folder);
  for (const system::Path& name : files.list(folder)) {
    const std::string plain = name.filename().string();
    if (is_hidden(name)) continue;
    const bool package = name.extension() == ".package";
    if (!package && !plain.ends_with(".event.toml")) continue;
    if (!package && prepared) continue;  // the package says the same
    const bool draft = !package && plain == kDraftName;
    add_start(files, folder / name.filename(), draft ? StartKind::draft : StartKind::earlier,
              found);
  }
}

}  // namespace

std::vector<EventStart> find_starts(system::Files& files, const std::vector<system::Path>& samples,
                                    const std::vector<system::Path>& places) {
  std::vector<EventStart> found;
  for (const system::Path& sample : samples) add_start(files, sample, StartKind::sample, found);
  for (const system::Path& folder : folders_in(files, places)) look_in(files, folder, found);
  std::ranges::stable_sort(found, [](const EventStart& a, const EventStart& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    return a.kind == StartKind::earlier && a.date > b.date;
  });
  return found;
}

Expected<Begun> begin_draft(system::Files& files, const system::Path& works,
                            const EventStart& start) {
  auto text = text_of(files, start.file);
  if (!text) return fail(text.error());
  const auto draft = event::Draft::read(*text, start.file.filename().string());
  if (!draft) return fail(draft.error());
  if (start.kind == StartKind::draft) return Begun{start.file.parent_path(), std::move(*text)};
  const std::string slug = draft->text("slug");
  const std::string name = domain::is_key(slug) ? slug : std::string("stordialog");
  system::Path folder = works / name;
  for (int number = 2; files.exists(folder) && number < kNamesMost; ++number) {
    folder = works / (name + "-" + std::to_string(number));
  }
  if (auto made = files.make_folder(folder); !made) return fail(made.error());
  if (auto saved = save_draft(files, folder, *text); !saved) return fail(saved.error());
  return Begun{folder, std::move(*text)};
}

Expected<void> save_draft(system::Files& files, const system::Path& folder, std::string_view toml) {
  if (is_prepared(files, folder)) {
    return fail(domain::Error("draft.prepared").with("folder", folder.string()));
  }
  const domain::Bytes bytes(toml.begin(), toml.end());
  return files.publish(folder / kDraftName, bytes, kMode);
}

}  // namespace stordialog::organise
