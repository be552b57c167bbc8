#include "organise/output.h"

#include <algorithm>
#include <set>
#include <utility>

#include "domain/id.h"

namespace stordialog::organise {

namespace {

/// "." and a trailing slash would make a hidden neighbour of the wrong folder.
system::Path plain(const system::Path& place) {
  auto full = std::filesystem::absolute(place).lexically_normal();
  return full.has_filename() ? full : full.parent_path();
}

domain::Expected<bool> holds_the_same(system::Files& files, const Output& output) {
  const auto there = files.read(output.file, output.bytes.size() + 1);
  if (!there && there.error().code == "file.too_large") return false;
  if (!there) return domain::fail(there.error());
  return std::ranges::equal(*there, output.bytes.view());
}

/// Files on their way: hidden names beside their places, gone again if not all get there.
class Journey {
 public:
  Journey(system::Files& files, system::Randomness& randomness)
      : files_(files), randomness_(randomness) {}
  Journey(const Journey&) = delete;
  Journey& operator=(const Journey&) = delete;
  ~Journey() {
    for (const auto& leg : legs_) {
      if (leg.waiting) static_cast<void>(files_.remove(leg.hidden));
      if (!finished_ && leg.arrived && leg.fresh) static_cast<void>(files_.remove(leg.place));
    }
  }

  domain::Expected<void> set_out(const Output& output, bool fresh) {
    legs_.push_back({hidden_beside(output.file, randomness_), output.file, fresh, false, false});
    if (auto made = files_.publish(legs_.back().hidden, output.bytes.view(), output.mode); !made) {
      auto error = std::move(made.error());
      for (auto& [name, value] : error.details) {
        if (name == "file") value = output.file.string();  // the hidden name tells nobody anything
      }
      return domain::fail(std::move(error));
    }
    legs_.back().waiting = true;
    return {};
  }
  domain::Expected<void> arrive() {
    for (auto& leg : legs_) {
      if (auto moved = files_.rename(leg.hidden, leg.place); !moved) return moved;
      leg.waiting = false;
      leg.arrived = true;
    }
    finished_ = true;
    return {};
  }

 private:
  struct Leg {
    system::Path hidden, place;
    bool fresh = false, waiting = false, arrived = false;
  };
  system::Files& files_;
  system::Randomness& randomness_;
  std::vector<Leg> legs_;
  bool finished_ = false;
};

/// What stands at each output's place now.
domain::Expected<std::vector<WrittenFile>> look(system::Files& files,
                                                const std::vector<Output>& outputs,
                                                Overwrite overwrite) {
  std::vector<WrittenFile> seen;
  for (const auto& output : outputs) {
    WrittenFile place{output.file, Written::fresh};
    if (files.exists(output.file)) {
      const auto same = holds_the_same(files, output);
      if (!same) return domain::fail(same.error());
      place.how = *same ? Written::same : Written::replaced;
      if (!*same && overwrite == Overwrite::refuse) {
        return domain::fail(domain::Error("output.exists").with("file", output.file.string()));
      }
    }
    seen.push_back(std::move(place));
  }
  return seen;
}

domain::Expected<void> make_folders(system::Files& files, const system::Path& root,
                                    const std::vector<Output>& outputs) {
  std::set<system::Path> folders = {root};
  for (const auto& output : outputs) folders.insert((root / output.file).parent_path());
  for (const auto& folder : folders) {
    if (auto made = files.make_folder(folder); !made) return made;
  }
  return {};
}

std::vector<Output> inside(const system::Path& folder, const std::vector<Output>& outputs) {
  std::vector<Output> moved;
  for (const auto& output : outputs) {
    moved.push_back({folder / output.file, output.bytes.copy(), output.mode});
  }
  return moved;
}

domain::Expected<std::vector<WrittenFile>> write_new_folder(system::Files& files,
                                                            system::Randomness& randomness,
                                                            const system::Path& folder,
                                                            const std::vector<Output>& outputs) {
  auto made = NewFolder::begin(files, randomness, folder);
  if (!made) return domain::fail(made.error());
  for (const auto& output : outputs) {
    if (auto added = made->add(output); !added) return domain::fail(added.error());
  }
  return made->finish();
}

}  // namespace

Output text_output(system::Path file, std::string_view text, unsigned mode) {
  return {std::move(file), domain::Secret(text), mode};
}

Output bytes_output(system::Path file, domain::ByteView bytes, unsigned mode) {
  return {std::move(file), domain::Secret(bytes), mode};
}

NewFolder::NewFolder(system::Files& files, system::Path folder, system::Path hidden)
    : files_(&files), folder_(std::move(folder)), hidden_(std::move(hidden)) {}

NewFolder::NewFolder(NewFolder&& other) noexcept
    : files_(std::exchange(other.files_, nullptr)),
      folder_(std::move(other.folder_)),
      hidden_(std::move(other.hidden_)),
      written_(std::move(other.written_)) {}

NewFolder::~NewFolder() {
  if (files_ != nullptr) remove_folder(*files_, hidden_);
}

domain::Expected<NewFolder> NewFolder::begin(system::Files& files, system::Randomness& randomness,
                                             const system::Path& folder) {
  if (files.exists(folder)) {
    return domain::fail(domain::Error("output.exists").with("file", folder.string()));
  }
  return NewFolder(files, folder, hidden_beside(folder, randomness));
}

domain::Expected<void> NewFolder::add(const Output& output) {
  const auto place = hidden_ / output.file;
  if (auto made = files_->make_folder(place.parent_path()); !made) return made;
  if (auto put = files_->publish(place, output.bytes.view(), output.mode); !put) return put;
  written_.push_back({folder_ / output.file, Written::fresh});
  return {};
}

domain::Expected<std::vector<WrittenFile>> NewFolder::finish() {
  if (auto named = files_->rename(hidden_, folder_); !named) return domain::fail(named.error());
  files_ = nullptr;
  return std::move(written_);
}

system::Path hidden_beside(const system::Path& place, system::Randomness& randomness) {
  const auto full = plain(place);
  const auto salt = randomness.salt();
  const std::string random = domain::to_hex(salt).substr(0, 12);
  return full.parent_path() / ("." + full.filename().string() + "." + random + ".part");
}

void remove_folder(system::Files& files, const system::Path& folder) {
  for (const auto& inner : files.list_folders(folder)) {
    remove_folder(files, folder / inner.filename());
  }
  for (const auto& file : files.list(folder)) {
    static_cast<void>(files.remove(folder / file.filename()));
  }
  static_cast<void>(files.remove(folder));
}

domain::Expected<std::vector<WrittenFile>> write_files(system::Files& files,
                                                       system::Randomness& randomness,
                                                       const std::vector<Output>& outputs,
                                                       Overwrite overwrite) {
  auto places = look(files, outputs, overwrite);
  if (!places) return places;
  Journey journey(files, randomness);
  for (std::size_t index = 0; index < outputs.size(); ++index) {
    const auto how = (*places)[index].how;
    if (how == Written::same) continue;
    if (auto out = journey.set_out(outputs[index], how == Written::fresh); !out) {
      return domain::fail(out.error());
    }
  }
  if (auto there = journey.arrive(); !there) return domain::fail(there.error());
  return places;
}

domain::Expected<std::vector<WrittenFile>> write_folder(system::Files& files,
                                                        system::Randomness& randomness,
                                                        const system::Path& folder,
                                                        const std::vector<Output>& outputs,
                                                        Overwrite overwrite) {
  if (!files.exists(folder)) return write_new_folder(files, randomness, folder, outputs);
  const auto own = inside(folder, outputs);
  // Look first: a refusal must not leave empty folders behind.
  if (auto places = look(files, own, overwrite); !places) return places;
  if (auto made = make_folders(files, folder, outputs); !made) return domain::fail(made.error());
  return write_files(files, randomness, own, overwrite);
}

}  // namespace stordialog::organise
