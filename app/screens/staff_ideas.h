// The board of ideas as staff work on it: which of them are looked at, which are chosen, what is
// being written. Lists are made anew only when board or wish has changed; nothing here is stored.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/board.h"
#include "domain/limits.h"
#include "input/text_buffer.h"

namespace stordialog::screens {

enum class IdeaFilter : std::uint8_t { fresh, released, hidden, no_theme, all };
inline constexpr std::array kIdeaFilters = {IdeaFilter::fresh, IdeaFilter::released,
                                            IdeaFilter::hidden, IdeaFilter::no_theme,
                                            IdeaFilter::all};
[[nodiscard]] bool passes(const desk::BoardIdea& idea, IdeaFilter filter);

/// What is looked for: every word of `search` stands somewhere in the idea, in any case.
struct IdeaWish {
  IdeaFilter filter = IdeaFilter::fresh;
  std::optional<domain::Key> challenge;  // an empty key: about none in particular
  std::string search;
  bool operator==(const IdeaWish&) const = default;
};

/// The board's ideas in lists, as positions in Board::ideas. Costs a look at each idea a frame, and
/// sorts only when something of them has changed.
class IdeaLists {
 public:
  using Positions = std::vector<std::uint32_t>;
  /// Before anything below is read.
  void learn(const desk::Board& board, const IdeaWish& wish);
  /// What the wish leaves, those with most support first.
  [[nodiscard]] const Positions& found() const { return found_; }
  /// How many there are of each filter, whatever else is wished.
  [[nodiscard]] std::size_t count(IdeaFilter filter) const;
  /// In no theme, and not hidden.
  [[nodiscard]] const Positions& loose() const { return loose_; }
  /// Of Board::themes[theme], without the hidden ones.
  [[nodiscard]] const Positions& in_theme(std::size_t theme) const { return themes_[theme]; }
  [[nodiscard]] std::size_t themes() const { return themes_.size(); }
  /// How often the lists have been made, for tests.
  [[nodiscard]] int made() const { return made_; }

 private:
  void sort_out(const desk::Board& board);
  void find(const desk::Board& board, const IdeaWish& wish);

  std::optional<std::uint64_t> seen_;  // of the board
  IdeaWish wish_;
  int made_ = 0;
  Positions found_, loose_;
  std::vector<Positions> themes_;
  std::array<std::size_t, kIdeaFilters.size()> counts_{};
  std::vector<std::string> folded_;  // texts to search in
};

/// Null for what the board does not have.
[[nodiscard]] const desk::BoardIdea* idea_of(const desk::Board& board, const domain::RecordId& id);
[[nodiscard]] const desk::Theme* theme_of(const desk::Board& board, const domain::RecordId& id);

/// What lies over the board of ideas, or stands in its place.
enum class IdeaTask : std::uint8_t {
  none,
  filter,     // which ideas
  challenge,  // about which challenge
  hide,       // for which reason
  reason,     // one's own reason, written
  rewrite,    // spelling or personal data; the original goes
  release_all,
  new_theme,
  rename,  // of `theme`
  theme,   // what can be done with it
  suggestion,
  conflicts,
};

struct IdeaBoardScreen {
  IdeaFilter filter = IdeaFilter::fresh;
  std::optional<domain::Key> challenge;
  input::TextBuffer search{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  bool searching = false;  // the keyboard is up
  bool in_search = false;  // Tab has come to the field
  bool grouping = false;   // themes beside each other
  IdeaTask task = IdeaTask::none;
  std::size_t task_page = 0;

  std::size_t page = 0;
  std::optional<domain::RecordId> idea;          // looked at
  std::size_t position = 0;                      // where it stood in the list
  std::vector<std::size_t> masked;               // words of it that are to go, ascending
  bool release_masked = false;                   // what is sent now is to be released, too
  std::optional<domain::RecordId> release_next;  // the new idea that is

  std::vector<domain::RecordId> chosen;  // to be grouped
  std::size_t theme_page = 0;
  std::vector<std::pair<domain::RecordId, std::size_t>> column_pages;  // by theme, zero: none
  std::optional<domain::RecordId> theme;
  std::optional<domain::RecordId> dragged;
  std::size_t skipped = 0;  // suggestions

  input::TextBuffer text{{domain::limits::kIdeaGraphemes, domain::limits::kIdeaBytes},
                         input::Lines::kMany};
  input::TextBuffer line{{domain::limits::kReasonGraphemes, domain::limits::kReasonBytes}};
  IdeaLists lists;

  /// What is being written: an idea, or a line.
  [[nodiscard]] input::TextBuffer& written() { return task == IdeaTask::rewrite ? text : line; }
  void stop_writing();

  [[nodiscard]] IdeaWish wish() const;
  /// Another filter, search or challenge: from the beginning.
  void start_list();
  void look_at(const domain::RecordId& id);
  [[nodiscard]] bool is_chosen(const domain::RecordId& id) const;
  void toggle(const domain::RecordId& id);
  [[nodiscard]] std::size_t& column_page(const domain::RecordId& theme_id);
  /// Forgets what the board no longer has.
  void follow(const desk::Board& board);
};

/// Words as they are masked: runs of letters between white space.
[[nodiscard]] std::vector<std::string_view> words_in(std::string_view text);
/// The text with "[…]" for the masked words, one for several in a row.
[[nodiscard]] std::string masked_text(std::string_view text,
                                      const std::vector<std::size_t>& masked);
void toggle_mask(std::vector<std::size_t>& masked, std::size_t word);

/// Handed in, neither released nor hidden.
[[nodiscard]] std::vector<domain::RecordId> fresh_ideas(const desk::Board& board);
/// Only the station that took an idea in, or the lead, can put another in its place.
[[nodiscard]] bool can_rewrite(const desk::Board& board, const desk::BoardIdea& idea);
/// Something has been written, and it says something else.
[[nodiscard]] bool can_save(const IdeaBoardScreen& screen, const desk::Board& board);

}  // namespace stordialog::screens
