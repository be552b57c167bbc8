#include "kit/spoken.h"

#include <algorithm>
#include <utility>

namespace stordialog::kit {
namespace {

bool lies_in(Rect letters, Rect box) {
  return box.contains(letters.center());
}

// A group as large as the target is the target's alone, wherever its letters are drawn.
bool is_its_group(const Placed& text, Rect target) {
  const Rect& box = text.group_box;
  return text.group != 0 && box.x == target.x && box.y == target.y && box.w == target.w &&
         box.h == target.h;
}

}  // namespace

void SpokenPage::begin(bool on) {
  on_ = on;
  items_.clear();
  layer_ = 0;
  if (!on) items_.shrink_to_fit();
}

void SpokenPage::add_text(std::string text, Rect letters, std::size_t layer,
                          const Hearing& hearing) {
  if (text.find_first_not_of(" \n") == std::string::npos) return;
  SpokenItem item;
  item.name = std::move(text);
  item.secret = hearing.secret;
  item.live = hearing.live;
  item.quiet = hearing.quiet;
  item.layer = layer;
  item.place = {letters, hearing.area, hearing.group, hearing.group_box};
  items_.push_back(std::move(item));
}

void SpokenPage::add_target(std::uint32_t id, Rect box, std::size_t layer, bool enabled,
                            bool touch_only, const Hearing& hearing) {
  SpokenItem item;
  item.id = id;
  item.role = Role::kButton;
  item.secret = hearing.secret;
  item.enabled = enabled;
  item.touch_only = touch_only;
  item.layer = layer;
  item.place = {box, hearing.area, hearing.group, hearing.group_box};
  items_.push_back(std::move(item));
}

SpokenItem* SpokenPage::target(std::uint32_t id) {
  const auto found = std::find_if(items_.rbegin(), items_.rend(),
                                  [id](const SpokenItem& item) { return item.id == id; });
  return id == 0 || found == items_.rend() ? nullptr : &*found;
}

void SpokenPage::describe(std::uint32_t id, const Spoken& spoken) {
  SpokenItem* item = target(id);
  if (item == nullptr) return;
  item->described = true;
  item->name = spoken.name;
  item->set = spoken.set;
  item->role = spoken.role;
  item->chosen = spoken.chosen;
  item->value = spoken.value;
  item->detail = spoken.detail;
  item->language = spoken.language;
  item->icon = spoken.icon;
  item->active = spoken.active;
  if (spoken.secret != Secret::kNone) item->secret = spoken.secret;
}

void SpokenPage::set_focused(std::uint32_t id) {
  if (SpokenItem* item = target(id)) item->focused = true;
}

void SpokenPage::give_words_to_targets() {
  std::vector<std::size_t> words_in(items_.size(), 0);
  std::vector<std::pair<SpokenItem*, std::string>> given;
  std::vector<bool> taken(items_.size(), false);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const SpokenItem& text = items_[i];
    if (text.id != 0) continue;
    // The smallest target around it: a button on a card is not the card. Of a list that scrolls
    // only what is in it: rows out of sight lie under what stands beside the list.
    SpokenItem* owner = nullptr;
    for (SpokenItem& item : items_) {
      const bool around =
          item.id != 0 && item.layer == text.layer && item.place.area == text.place.area &&
          item.place.group == text.place.group &&
          (lies_in(text.place.box, item.place.box) || is_its_group(text.place, item.place.box));
      if (!around) continue;
      const auto size = [](const SpokenItem& each) { return each.place.box.w * each.place.box.h; };
      if (owner == nullptr || size(item) <= size(*owner)) owner = &item;
    }
    if (owner == nullptr) continue;
    taken[i] = true;
    // What stands in a field is its content, which it has told itself.
    const bool field = owner->role == Role::kField || owner->role == Role::kCode;
    if (owner->described && (field || !owner->name.empty())) continue;
    owner->secret = std::max(owner->secret, text.secret);
    given.emplace_back(owner, text.name);
    ++words_in[static_cast<std::size_t>(owner - items_.data())];
  }
  for (const auto& [owner, words] : given) {
    if (!owner->name.empty()) owner->name += owner->name.ends_with('.') ? " " : ". ";
    owner->name += words;
    // Several texts: a card that explains itself.
    const bool card = words_in[static_cast<std::size_t>(owner - items_.data())] > 1;
    if (!owner->described && card) owner->role = Role::kRow;
  }
  std::size_t position = 0;
  std::erase_if(items_, [&](const SpokenItem&) { return taken[position++]; });
}

void SpokenPage::finish() {
  if (!on_) return;
  for (const SpokenItem& item : items_) layer_ = std::max(layer_, item.layer);
  std::erase_if(items_, [this](const SpokenItem& item) { return item.layer != layer_; });
  give_words_to_targets();
  std::erase_if(items_, [](const SpokenItem& item) { return item.touch_only; });
  std::vector<Placed> places;
  for (const SpokenItem& item : items_) places.push_back(item.place);
  std::vector<SpokenItem> ordered;
  ordered.reserve(items_.size());
  for (const std::size_t i : reading_order(places)) ordered.push_back(std::move(items_[i]));
  items_ = std::move(ordered);
}

const SpokenItem* SpokenPage::focused() const {
  const auto found = std::ranges::find_if(items_, &SpokenItem::focused);
  return found == items_.end() ? nullptr : &*found;
}

const SpokenItem* SpokenPage::active() const {
  const auto found = std::ranges::find_if(items_, &SpokenItem::active);
  return found == items_.end() ? nullptr : &*found;
}

const SpokenItem* SpokenPage::find(std::uint32_t id) const {
  const auto found = std::ranges::find(items_, id, &SpokenItem::id);
  return id == 0 || found == items_.end() ? nullptr : &*found;
}

}  // namespace stordialog::kit
