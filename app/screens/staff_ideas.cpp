#include "screens/staff_ideas.h"

#include <algorithm>
#include <unordered_map>

namespace stordialog::screens {

namespace {

/// Small letters, for comparing: those of Latin-1, which Swedish and Finnish are written with.
std::string folded(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < small.size(); ++i) {
    const auto byte = static_cast<unsigned char>(small[i]);
    if (byte >= 'A' && byte <= 'Z') {
      small[i] = static_cast<char>(byte + 32);
    } else if (byte == 0xC3 && i + 1 < small.size()) {  // À to Þ
      const auto next = static_cast<unsigned char>(small[++i]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) small[i] = static_cast<char>(next + 32);
    }
  }
  return small;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Changes with everything that a list of ideas depends on.
std::uint64_t fingerprint(const desk::Board& board) {
  std::uint64_t seen = 0xcbf29ce484222325ULL;
  const auto add = [&seen](std::uint64_t value) { seen = (seen ^ value) * 0x100000001b3ULL; };
  const auto add_id = [&add](const domain::RecordId& id) {
    for (std::size_t i = 0; i < id.bytes.size(); i += 4) {
      add(std::uint64_t{id.bytes[i]} << 24U | std::uint64_t{id.bytes[i + 1]} << 16U |
          std::uint64_t{id.bytes[i + 2]} << 8U | id.bytes[i + 3]);
    }
  };
  for (const desk::BoardIdea& idea : board.ideas) {
    add_id(idea.id);
    add_id(idea.theme);
    add(std::uint64_t{idea.supports} << 2U | (idea.released ? 2U : 0U) | (idea.hidden ? 1U : 0U));
  }
  for (const desk::Theme& theme : board.themes) add_id(theme.id);
  return seen;
}

struct HashId {
  std::size_t operator()(const domain::RecordId& id) const {
    std::size_t hash = 0;
    for (const std::uint8_t byte : id.bytes) hash = hash * 257 + byte;
    return hash;
  }
};

}  // namespace

bool passes(const desk::BoardIdea& idea, IdeaFilter filter) {
  switch (filter) {
    case IdeaFilter::fresh:
      return !idea.released && !idea.hidden;
    case IdeaFilter::released:
      return idea.released && !idea.hidden;
    case IdeaFilter::hidden:
      return idea.hidden;
    case IdeaFilter::no_theme:
      return !idea.hidden && idea.theme == domain::RecordId{};
    default:
      return true;
  }
}

void IdeaLists::learn(const desk::Board& board, const IdeaWish& wish) {
  const std::uint64_t seen = fingerprint(board);
  const bool other = seen_ != seen;
  if (other) sort_out(board);
  if (other || !(wish == wish_)) find(board, wish);
  seen_ = seen;
  wish_ = wish;
}

void IdeaLists::sort_out(const desk::Board& board) {
  folded_.clear();
  loose_.clear();
  counts_.fill(0);
  themes_.assign(board.themes.size(), {});
  std::unordered_map<domain::RecordId, std::size_t, HashId> position;
  for (std::size_t i = 0; i < board.themes.size(); ++i) position[board.themes[i].id] = i;
  for (std::uint32_t i = 0; i < board.ideas.size(); ++i) {
    const desk::BoardIdea& idea = board.ideas[i];
    folded_.push_back(folded(idea.text));
    for (const IdeaFilter filter : kIdeaFilters) {
      counts_[static_cast<std::size_t>(filter)] += passes(idea, filter) ? 1 : 0;
    }
    if (idea.hidden) continue;
    const auto theme = position.find(idea.theme);
    (theme == position.end() ? loose_ : themes_[theme->second]).push_back(i);
  }
  const auto more = [&board](std::uint32_t a, std::uint32_t b) {
    return board.ideas[a].supports > board.ideas[b].supports;
  };
  std::ranges::stable_sort(loose_, more);
  for (Positions& theme : themes_) std::ranges::stable_sort(theme, more);
}

void IdeaLists::find(const desk::Board& board, const IdeaWish& wish) {
  ++made_;
  found_.clear();
  const std::string search = folded(wish.search);
  const std::vector<std::string_view> words = words_in(search);
  for (std::uint32_t i = 0; i < board.ideas.size(); ++i) {
    const desk::BoardIdea& idea = board.ideas[i];
    if (!passes(idea, wish.filter)) continue;
    if (wish.challenge && idea.challenge != *wish.challenge) continue;
    const bool all = std::ranges::all_of(
        words, [&](std::string_view word) { return folded_[i].contains(word); });
    if (all) found_.push_back(i);
  }
  std::ranges::stable_sort(found_, [&board](std::uint32_t a, std::uint32_t b) {
    return board.ideas[a].supports > board.ideas[b].supports;
  });
}

std::size_t IdeaLists::count(IdeaFilter filter) const {
  return counts_[static_cast<std::size_t>(filter)];
}

const desk::BoardIdea* idea_of(const desk::Board& board, const domain::RecordId& id) {
  const auto found = std::ranges::find(board.ideas, id, &desk::BoardIdea::id);
  return found == board.ideas.end() ? nullptr : &*found;
}

const desk::Theme* theme_of(const desk::Board& board, const domain::RecordId& id) {
  const auto found = std::ranges::find(board.themes, id, &desk::Theme::id);
  return found == board.themes.end() ? nullptr : &*found;
}

IdeaWish IdeaBoardScreen::wish() const {
  return {filter, challenge, std::string(search.view())};
}

void IdeaBoardScreen::start_list() {
  page = position = 0;
  idea.reset();
  masked.clear();
}

void IdeaBoardScreen::look_at(const domain::RecordId& id) {
  if (idea == id) return;
  idea = id;
  masked.clear();
}

bool IdeaBoardScreen::is_chosen(const domain::RecordId& id) const {
  return std::ranges::find(chosen, id) != chosen.end();
}

void IdeaBoardScreen::toggle(const domain::RecordId& id) {
  if (std::erase(chosen, id) == 0) chosen.push_back(id);
}

std::size_t& IdeaBoardScreen::column_page(const domain::RecordId& theme_id) {
  const auto found =
      std::ranges::find(column_pages, theme_id, [](const auto& each) { return each.first; });
  if (found != column_pages.end()) return found->second;
  return column_pages.emplace_back(theme_id, 0).second;
}

void IdeaBoardScreen::stop_writing() {
  task = IdeaTask::none;
  text.clear();
  line.clear();
}

void IdeaBoardScreen::follow(const desk::Board& board) {
  std::erase_if(chosen, [&board](const domain::RecordId& id) { return !idea_of(board, id); });
  if (dragged && !idea_of(board, *dragged)) dragged.reset();
  if (idea && !idea_of(board, *idea)) {
    idea.reset();
    masked.clear();
    if (task == IdeaTask::reason || task == IdeaTask::rewrite) task = IdeaTask::none;
  }
  if (theme && !theme_of(board, *theme)) {
    theme.reset();
    if (task == IdeaTask::theme || task == IdeaTask::rename) task = IdeaTask::none;
  }
  if (task == IdeaTask::conflicts && board.conflicts.empty()) task = IdeaTask::none;
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    words.push_back(text.substr(i, end - i));
    i = end;
  }
  return words;
}

std::string masked_text(std::string_view text, const std::vector<std::size_t>& masked) {
  constexpr std::string_view kMask = "[…]";
  const std::vector<std::string_view> words = words_in(text);
  std::string made;
  std::size_t from = 0;  // of the text that has not been taken over
  bool before = false;   // the word before was masked
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto begin = static_cast<std::size_t>(words[i].data() - text.data());
    const bool hide = std::ranges::binary_search(masked, i);
    if (!(hide && before)) made += text.substr(from, begin - from);
    if (!hide) {
      made += words[i];
    } else if (!before) {
      made += kMask;
    }
    before = hide;
    from = begin + words[i].size();
  }
  return made;
}

void toggle_mask(std::vector<std::size_t>& masked, std::size_t word) {
  if (std::erase(masked, word) > 0) return;
  masked.insert(std::ranges::upper_bound(masked, word), word);
}

std::vector<domain::RecordId> fresh_ideas(const desk::Board& board) {
  std::vector<domain::RecordId> ideas;
  for (const desk::BoardIdea& idea : board.ideas) {
    if (passes(idea, IdeaFilter::fresh)) ideas.push_back(idea.id);
  }
  return ideas;
}

bool can_rewrite(const desk::Board& board, const desk::BoardIdea& idea) {
  return idea.own || board.lead;
}

bool can_save(const IdeaBoardScreen& screen, const desk::Board& board) {
  if (screen.task != IdeaTask::rewrite) return !words_in(screen.line.view()).empty();
  if (words_in(screen.text.view()).empty()) return false;
  const desk::BoardIdea* idea = screen.idea ? idea_of(board, *screen.idea) : nullptr;
  return idea != nullptr && idea->text != screen.text.view();
}

}  // namespace stordialog::screens
