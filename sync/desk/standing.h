// What the staff's actions come to: ideas released, hidden, grouped and replaced, results shown,
// steps, people present. A pure function of the set of actions: order and repetition change
// nothing, no wall clock decides, and two stations with the same actions see the same.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/board.h"
#include "domain/event.h"
#include "domain/handed_in.h"

namespace stordialog::desk {

/// The rules. An action counts unless an undo that counts names it; that is decided from the
/// highest (counter, id) downwards, so that an undo of an undo gives back what was undone. A
/// replacement cannot be undone, since the original is gone. What a step opened and closed counts
/// with the step.
///
/// Of the counting actions that say something about one thing, those speak that no other of them
/// builds on (version vectors, Mattern 1988: a station's own actions build on each other). If
/// they differ, hiding beats showing; of themes and names that with the highest (counter, id)
/// shows, and all stay a conflict until somebody who knows of them says it again. What is said of
/// an idea is said of the one that replaces it.
class Standing {
 public:
  explicit Standing(domain::IdeasVisible visible) : visible_(visible) {}

  void take(const domain::RecordId& id, const domain::StaffAction& action);

  /// Participants may see it. Never together with is_hidden.
  [[nodiscard]] bool is_released(const domain::RecordId& idea) const;
  [[nodiscard]] bool is_hidden(const domain::RecordId& idea) const;
  /// Empty if it is not hidden, or for no stated reason.
  [[nodiscard]] std::string hidden_reason(const domain::RecordId& idea) const;
  /// What the idea stands for, the latest first; none if it is an original.
  [[nodiscard]] std::vector<domain::RecordId> replaces(const domain::RecordId& idea) const;
  /// Zero: none.
  [[nodiscard]] domain::RecordId theme_of(const domain::RecordId& idea) const;
  /// The themes it belonged to before, the latest first, each once.
  [[nodiscard]] std::vector<domain::RecordId> earlier_themes(const domain::RecordId& idea) const;
  /// The themes that stations give it who do not know of each other, the one that shows first;
  /// empty if there is but one.
  [[nodiscard]] std::vector<domain::RecordId> torn_between(const domain::RecordId& idea) const;

  /// Themes that have begun, with name and without ideas or supports, by id.
  [[nodiscard]] std::vector<Theme> themes() const;
  [[nodiscard]] bool is_theme(const domain::RecordId& id) const;
  /// As torn_between, of a theme's names.
  [[nodiscard]] std::vector<std::string> torn_names(const domain::RecordId& theme) const;

  /// What that station's staff last said; nothing: as the event plans it.
  [[nodiscard]] std::optional<bool> is_open(domain::StationNumber station,
                                            const domain::Activity& activity) const;
  [[nodiscard]] std::uint32_t step(domain::StationNumber station) const;
  [[nodiscard]] std::uint32_t present() const;
  [[nodiscard]] bool is_result_shown(const domain::Key& question) const;
  /// Newest first, as the staff of that station see it.
  [[nodiscard]] std::vector<HistoryEntry> history(domain::StationNumber station) const;

  /// Null: not known.
  [[nodiscard]] const domain::StaffAction* action(const domain::RecordId& id) const;
  [[nodiscard]] bool is_undone(const domain::RecordId& id) const;
  /// By the staff of that station: never a replacement, nor what another station opened or closed.
  [[nodiscard]] bool can_undo(const domain::RecordId& id, domain::StationNumber station) const;
  /// Actions that no known action builds on, sorted.
  [[nodiscard]] std::vector<domain::RecordId> newest() const;
  /// The highest counter of all; 0: none.
  [[nodiscard]] std::uint64_t lamport() const;

 private:
  struct Place {
    std::uint64_t lamport = 0;
    domain::RecordId id;
    auto operator<=>(const Place&) const = default;
  };
  struct Known {
    domain::StaffAction action;
    bool counts = true;
    std::map<domain::StationNumber, std::uint64_t>
        past;  // highest counter it builds on, by station
  };
  using Word = std::map<Place, Known>::const_iterator;

  /// What the actions come to, worked out when it is first asked for after a new one.
  void settle() const;
  void settle_counting() const;
  void settle_past() const;
  void settle_words() const;
  /// Of these, those that no other builds on; the highest first.
  [[nodiscard]] static std::vector<Word> speaking(std::vector<Word> words);
  /// All words about the idea or what it replaces, in no order.
  [[nodiscard]] std::vector<Word> all_about(
      const std::map<domain::RecordId, std::vector<Word>>& words,
      const domain::RecordId& idea) const;
  [[nodiscard]] std::vector<Word> about(const std::map<domain::RecordId, std::vector<Word>>& words,
                                        const domain::RecordId& idea) const;
  [[nodiscard]] static domain::RecordId theme_in(const Word& word);

  domain::IdeasVisible visible_;
  std::map<domain::RecordId, Place> places_;
  mutable std::map<Place, Known> actions_;
  mutable bool settled_ = true;
  mutable std::map<domain::RecordId, std::vector<Word>> seen_, grouped_,
      named_;                                          // by idea or theme
  mutable std::map<domain::RecordId, Word> replaced_;  // by the new idea
  mutable std::map<domain::Key, std::vector<Word>> results_;
};

}  // namespace stordialog::desk
