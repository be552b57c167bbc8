#include "fault_disk/drive.h"

#include <algorithm>
#include <cstring>

namespace stordialog::fault_disk {

namespace {

std::string folder_of(const std::string& name) {
  return name.substr(0, name.find_last_of('/'));
}

void put(domain::ByteView from, std::size_t offset, domain::Bytes& bytes) {
  if (bytes.size() < offset + from.size()) bytes.resize(offset + from.size());
  if (!from.empty()) std::memcpy(bytes.data() + offset, from.data(), from.size());
}

}  // namespace

Drive::Answer Drive::take(Step step) {
  const Answer answer = answer_to(step);
  ++tally_.steps;
  if (answer != Answer::done) ++tally_.faults;
  return answer;
}

Drive::Answer Drive::answer_to(Step step) {
  dying_ = false;
  if (dead_ || gone_) return dead_ ? Answer::failed : Answer::gone;
  ++steps_;
  if (at_step_ == 0 || steps_ < at_step_) return Answer::done;
  switch (trouble_) {
    case Trouble::none:
    case Trouble::unreadable_once:
    case Trouble::unreadable:
      return Answer::done;
    case Trouble::full:
      return step == Step::create || step == Step::write ? Answer::full : Answer::done;
    case Trouble::fails_once:
      return steps_ == at_step_ ? Answer::failed : Answer::done;
    case Trouble::fails:
      return Answer::failed;
    case Trouble::gone:
      gone_ = true;
      return Answer::gone;
    case Trouble::power:
      dead_ = dying_ = true;
      return Answer::failed;
  }
  return Answer::failed;
}

Drive::Answer Drive::create(const std::string& name) {
  const Answer answer = take(Step::create);
  if (leaves_no_trace(answer)) return answer;
  files_[next_file_];
  names_[name] = next_file_;
  unsynced_names_.push_back({name, next_file_, ++calls_});
  ++next_file_;
  return answer;
}

Drive::Answer Drive::rename(const std::string& from, const std::string& to) {
  const Answer answer = take(Step::rename);
  if (leaves_no_trace(answer)) return answer;
  const auto found = names_.find(from);
  if (found == names_.end()) return Answer::missing;
  ++calls_;
  unsynced_names_.push_back({to, found->second, calls_});
  unsynced_names_.push_back({from, std::nullopt, calls_});
  names_[to] = found->second;
  names_.erase(from);
  return answer;
}

Drive::Answer Drive::remove(const std::string& name) {
  const Answer answer = take(Step::remove);
  if (leaves_no_trace(answer)) return answer;
  if (names_.erase(name) == 0) return folders_.erase(name) > 0 ? Answer::done : Answer::missing;
  unsynced_names_.push_back({name, std::nullopt, ++calls_});
  return answer;
}

Drive::Answer Drive::make_folder(const std::string& name) {
  if (folders_.contains(name)) return is_there() ? Answer::done : Answer::failed;
  if (const Answer answer = take(Step::create); answer != Answer::done) return answer;
  folders_.insert(name);
  return Answer::done;
}

Drive::Answer Drive::sync_folder(const std::string& folder) {
  if (const Answer answer = take(Step::sync_folder); answer != Answer::done) return answer;
  std::erase_if(unsynced_names_, [&](const Renaming& renaming) {
    if (folder_of(renaming.name) != folder) return false;
    if (renaming.file) {
      durable_names_[renaming.name] = *renaming.file;
    } else {
      durable_names_.erase(renaming.name);
    }
    return true;
  });
  forget_unnamed();
  return Answer::done;
}

bool Drive::read() {
  if (!is_there()) return false;
  ++reads_;
  const bool fails = fails_reading() && at_step_ != 0 &&
                     (trouble_ == Trouble::unreadable ? reads_ >= at_step_ : reads_ == at_step_);
  if (fails) ++tally_.faults;
  return !fails;
}

std::optional<int> Drive::open(const std::string& name) const {
  const auto found = names_.find(name);
  if (!is_there() || found == names_.end()) return std::nullopt;
  return found->second;
}

Drive::Answer Drive::write(int file, domain::ByteView bytes, std::size_t offset) {
  if (watcher_) watcher_(bytes);
  const Answer answer = take(Step::write);
  if (answer == Answer::gone || (dead_ && !dying_)) return answer;
  // A write that fails may have done half of its work.
  const bool is_whole = answer == Answer::done || dying_;
  const auto arrived = is_whole ? bytes : bytes.first(bytes.size() / 2);
  File& written = files_.at(file);
  Write write{offset, {arrived.begin(), arrived.end()}, std::nullopt, false};
  put(arrived, offset, written.now);
  written.unsynced.push_back(std::move(write));
  return answer;
}

Drive::Answer Drive::truncate(int file, std::size_t size) {
  const Answer answer = take(Step::truncate);
  if (leaves_no_trace(answer)) return answer;
  File& cut = files_.at(file);
  cut.now.resize(size);
  cut.unsynced.push_back({0, {}, size, false});
  return answer;
}

Drive::Answer Drive::sync(int file) {
  File& synced = files_.at(file);
  if (const Answer answer = take(Step::sync); answer != Answer::done) {
    // As on Linux: the pages count as clean afterwards, and whether they arrived nobody knows.
    for (Write& write : synced.unsynced) write.doomed = !dead_;
    return answer;
  }
  // What a failed sync has left behind is gone, though programs see it until power goes.
  for (const Write& write : synced.unsynced) {
    if (!write.doomed) apply(write, synced.durable);
  }
  synced.unsynced.clear();
  return Answer::done;
}

void Drive::plan(Trouble trouble, std::uint64_t step) {
  trouble_ = trouble;
  at_step_ = step;
  steps_ = reads_ = 0;
}

void Drive::heal() {
  plan(Trouble::none, 0);
  gone_ = false;
}

void Drive::apply(const Write& write, domain::Bytes& bytes) {
  if (write.truncated) {
    bytes.resize(*write.truncated);
  } else {
    put(write.bytes, write.offset, bytes);
  }
}

/// By sector: as it was, as it was to become, or, with `garbage`, neither.
void Drive::tear(const Write& write, Unsynced unsynced, system::Randomness& randomness,
                 domain::Bytes& bytes) {
  if (write.truncated) {
    if (randomness.below(2) == 0) bytes.resize(*write.truncated);
    return;
  }
  const domain::ByteView all = write.bytes;
  for (std::size_t done = 0; done < all.size();) {
    const std::size_t in_sector = kSectorBytes - (write.offset + done) % kSectorBytes;
    const auto part = all.subspan(done, std::min(in_sector, all.size() - done));
    const auto fate = randomness.below(unsynced == Unsynced::garbage ? 3 : 2);
    if (fate == 1) put(part, write.offset + done, bytes);
    if (fate == 2) {
      domain::Bytes noise(part.size());
      randomness.fill(noise);
      put(noise, write.offset + done, bytes);
    }
    done += part.size();
  }
}

void Drive::restart(Unsynced unsynced, system::Randomness& randomness) {
  const auto keeps = [&](std::size_t position, std::size_t cut_at) {
    if (unsynced == Unsynced::kept) return true;
    if (unsynced == Unsynced::cut) return position < cut_at;
    return unsynced != Unsynced::lost && randomness.below(2) == 0;
  };
  const auto cut_at = [&](std::size_t count) {
    return std::size_t{randomness.below(static_cast<std::uint32_t>(count) + 1)};
  };
  for (auto& [number, file] : files_) {
    const std::size_t cut = cut_at(file.unsynced.size());
    for (std::size_t i = 0; i < file.unsynced.size(); ++i) {
      if (unsynced == Unsynced::torn || unsynced == Unsynced::garbage) {
        tear(file.unsynced[i], unsynced, randomness, file.durable);
      } else if (keeps(i, cut)) {
        apply(file.unsynced[i], file.durable);
      }
    }
    file.now = file.durable;
    file.unsynced.clear();
  }
  const std::size_t cut = cut_at(unsynced_names_.size());
  bool kept = false;
  for (std::size_t i = 0; i < unsynced_names_.size(); ++i) {
    const Renaming& renaming = unsynced_names_[i];
    // Both names of a rename change in one stroke, or neither does.
    if (i == 0 || unsynced_names_[i - 1].call != renaming.call) kept = keeps(i, cut);
    if (!kept) continue;
    if (renaming.file) {
      durable_names_[renaming.name] = *renaming.file;
    } else {
      durable_names_.erase(renaming.name);
    }
  }
  unsynced_names_.clear();
  names_ = durable_names_;
  forget_unnamed();
  dead_ = false;
  heal();
}

void Drive::forget_unnamed() {
  std::set<int> named;
  for (const auto& [name, file] : names_) named.insert(file);
  for (const auto& [name, file] : durable_names_) named.insert(file);
  for (const auto& renaming : unsynced_names_) {
    if (renaming.file) named.insert(*renaming.file);
  }
  std::erase_if(files_, [&](const auto& each) { return !named.contains(each.first); });
}

Drive Drive::copy(const std::string& from, const std::string& to) const {
  Drive made;
  for (const auto& folder : folders_) made.folders_.insert(to + folder.substr(from.size()));
  made.next_file_ = next_file_;
  made.free_bytes = free_bytes;
  for (const auto& [name, file] : names_) {
    made.names_[to + name.substr(from.size())] = file;
    const auto& now = files_.at(file).now;
    made.files_[file] = {now, now, {}};
  }
  made.durable_names_ = made.names_;
  return made;
}

std::string Drive::all_bytes() const {
  std::string all;
  for (const auto& [name, file] : names_) {
    const auto& now = files_.at(file).now;
    all.append(now.begin(), now.end());
  }
  return all;
}

}  // namespace stordialog::fault_disk
