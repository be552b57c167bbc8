#include "desk/standing.h"

#include <algorithm>
#include <ranges>

namespace stordialog::desk {

using domain::RecordId;
using domain::StaffAction;
using domain::StaffDeed;

namespace {

const RecordId kNone{};

bool opens_or_closes(const StaffAction& action) {
  return action.deed == StaffDeed::open_activity || action.deed == StaffDeed::close_activity;
}
bool begins_theme(const StaffAction& action) {
  return action.deed == StaffDeed::group_ideas && action.target == kNone;
}

}  // namespace

void Standing::take(const RecordId& id, const StaffAction& action) {
  const Place place{action.lamport, id};
  if (!places_.emplace(id, place).second) return;
  actions_[place].action = action;
  settled_ = false;
}

void Standing::settle_counting() const {
  std::set<RecordId> undone;
  for (auto& [place, known] : actions_ | std::views::reverse) {
    const StaffAction& action = known.action;
    known.counts = action.deed == StaffDeed::replace_idea || !undone.contains(place.id);
    if (action.deed != StaffDeed::undo || !known.counts) continue;
    const auto target = places_.find(action.target);
    if (target != places_.end() && target->second < place) undone.insert(action.target);
  }
  for (auto& [place, known] : actions_) {
    if (!opens_or_closes(known.action) || known.action.target == kNone) continue;
    const auto step = places_.find(known.action.target);
    if (step != places_.end() && step->second < place) {
      known.counts = known.counts && actions_.at(step->second).counts;
    }
  }
}

void Standing::settle_past() const {
  for (auto& [place, known] : actions_) {
    auto& past = known.past;
    past.clear();
    for (const RecordId& older : known.action.builds_on) {
      const auto found = places_.find(older);
      if (found == places_.end() || !(found->second < place)) continue;
      const Known& parent = actions_.at(found->second);
      for (const auto& [station, lamport] : parent.past) {
        auto& highest = past[station];
        highest = std::max(highest, lamport);
      }
    }
    past[known.action.station] = place.lamport;
  }
}

void Standing::settle_words() const {
  for (auto* words : {&seen_, &grouped_, &named_}) words->clear();
  replaced_.clear();
  results_.clear();
  for (Word word = actions_.begin(); word != actions_.end(); ++word) {
    if (!word->second.counts) continue;
    const StaffAction& action = word->second.action;
    switch (action.deed) {
      case StaffDeed::release_idea:
      case StaffDeed::hide_idea:
        for (const auto& idea : action.ideas) seen_[idea].push_back(word);
        break;
      case StaffDeed::group_ideas:
        // Ascending order: a theme has begun before anything can belong to it.
        if (begins_theme(action)) named_[word->first.id].push_back(word);
        if (!begins_theme(action) && !named_.contains(action.target)) break;
        for (const auto& idea : action.ideas) grouped_[idea].push_back(word);
        break;
      case StaffDeed::ungroup_ideas:
        for (const auto& idea : action.ideas) grouped_[idea].push_back(word);
        break;
      case StaffDeed::name_theme:
        if (named_.contains(action.target)) named_[action.target].push_back(word);
        break;
      case StaffDeed::replace_idea:
        replaced_.insert_or_assign(action.ideas.front(), word);
        break;
      case StaffDeed::show_result:
      case StaffDeed::hide_result:
        results_[action.activity.key].push_back(word);
        break;
      case StaffDeed::open_activity:
      case StaffDeed::close_activity:
      case StaffDeed::go_to_step:
      case StaffDeed::note_present:
      case StaffDeed::undo:
        break;
    }
  }
}

void Standing::settle() const {
  if (settled_) return;
  settle_counting();
  settle_past();
  settle_words();
  settled_ = true;
}

std::vector<Standing::Word> Standing::speaking(std::vector<Word> words) {
  std::ranges::sort(words, std::ranges::greater{}, [](const Word& word) { return word->first; });
  words.erase(std::ranges::unique(words).begin(), words.end());
  std::vector<Word> heard;
  for (const Word& word : words) {
    const StaffAction& action = word->second.action;
    // What builds on it has a higher counter, and if that is silenced, then by one that builds on
    // both: so it is enough to look among those that speak.
    const bool is_silenced = std::ranges::any_of(heard, [&](const Word& later) {
      const auto known = later->second.past.find(action.station);
      return known != later->second.past.end() && action.lamport <= known->second;
    });
    if (!is_silenced) heard.push_back(word);
  }
  return heard;
}

std::vector<RecordId> Standing::replaces(const RecordId& idea) const {
  settle();
  std::vector<RecordId> forerunners;
  for (auto word = replaced_.find(idea); word != replaced_.end();
       word = replaced_.find(forerunners.back())) {
    const RecordId& older = word->second->second.action.target;
    // Nobody's program makes a circle; a made-up one ends here.
    if (older == idea || std::ranges::find(forerunners, older) != forerunners.end()) break;
    forerunners.push_back(older);
  }
  return forerunners;
}

std::vector<Standing::Word> Standing::all_about(const std::map<RecordId, std::vector<Word>>& words,
                                                const RecordId& idea) const {
  settle();
  std::vector<Word> all;
  const auto add = [&](const RecordId& id) {
    const auto found = words.find(id);
    if (found != words.end()) all.insert(all.end(), found->second.begin(), found->second.end());
  };
  add(idea);
  for (const auto& older : replaces(idea)) add(older);
  return all;
}

std::vector<Standing::Word> Standing::about(const std::map<RecordId, std::vector<Word>>& words,
                                            const RecordId& idea) const {
  return speaking(all_about(words, idea));
}

bool Standing::is_released(const RecordId& idea) const {
  const auto words = about(seen_, idea);
  if (words.empty()) return visible_ == domain::IdeasVisible::at_once;
  return std::ranges::all_of(
      words, [](const Word& word) { return word->second.action.deed == StaffDeed::release_idea; });
}

bool Standing::is_hidden(const RecordId& idea) const {
  return std::ranges::any_of(about(seen_, idea), [](const Word& word) {
    return word->second.action.deed == StaffDeed::hide_idea;
  });
}

std::string Standing::hidden_reason(const RecordId& idea) const {
  for (const Word& word : about(seen_, idea)) {
    const StaffAction& action = word->second.action;
    if (action.deed == StaffDeed::hide_idea && !action.text.empty()) return action.text;
  }
  return {};
}

RecordId Standing::theme_in(const Word& word) {
  const StaffAction& action = word->second.action;
  if (action.deed == StaffDeed::ungroup_ideas) return kNone;
  return begins_theme(action) ? word->first.id : action.target;
}

RecordId Standing::theme_of(const RecordId& idea) const {
  const auto words = about(grouped_, idea);
  return words.empty() ? kNone : theme_in(words.front());
}

std::vector<RecordId> Standing::earlier_themes(const RecordId& idea) const {
  auto words = all_about(grouped_, idea);
  std::ranges::sort(words, std::ranges::greater{}, [](const Word& word) { return word->first; });
  std::vector<RecordId> now;
  for (const Word& word : speaking(words)) now.push_back(theme_in(word));
  std::vector<RecordId> earlier;
  for (const Word& word : words) {
    const RecordId theme = theme_in(word);
    const bool is_told = theme == kNone || std::ranges::find(now, theme) != now.end() ||
                         std::ranges::find(earlier, theme) != earlier.end();
    if (!is_told) earlier.push_back(theme);
  }
  return earlier;
}

std::vector<RecordId> Standing::torn_between(const RecordId& idea) const {
  std::vector<RecordId> themes;
  for (const Word& word : about(grouped_, idea)) {
    const RecordId theme = theme_in(word);
    if (std::ranges::find(themes, theme) == themes.end()) themes.push_back(theme);
  }
  if (themes.size() < 2) themes.clear();
  return themes;
}

std::vector<Theme> Standing::themes() const {
  settle();
  std::vector<Theme> themes;
  for (const auto& [id, words] : named_) {
    themes.push_back({id, speaking(words).front()->second.action.text, {}, 0});
  }
  return themes;
}

bool Standing::is_theme(const RecordId& id) const {
  settle();
  return named_.contains(id);
}

std::vector<std::string> Standing::torn_names(const RecordId& theme) const {
  settle();
  std::vector<std::string> names;
  const auto words = named_.find(theme);
  if (words == named_.end()) return names;
  for (const Word& word : speaking(words->second)) {
    const std::string& name = word->second.action.text;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  if (names.size() < 2) names.clear();
  return names;
}

bool Standing::is_result_shown(const domain::Key& question) const {
  settle();
  const auto words = results_.find(question);
  return words != results_.end() &&
         std::ranges::all_of(speaking(words->second), [](const Word& word) {
           return word->second.action.deed == StaffDeed::show_result;
         });
}

}  // namespace stordialog::desk
