// What a frame has to say to somebody who does not see it: every target with its name, role and
// state, every text, in reading order. Collected while Frame::listen is on; the words for roles and
// states are the caller's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/icons.h"
#include "kit/reading_order.h"

namespace stordialog::kit {

enum class Role : std::uint8_t {
  kText,
  kButton,
  kRow,     // a card or a row that leads on; its words are worth hearing before it is chosen
  kChoice,  // one of several, chosen or not
  kCheck,   // yes or no
  kField,
  kCode,  // said sign by sign
};
enum class Chosen : std::uint8_t { kNone, kNo, kYes };
// Who may hear it. kContent: that there is something, not what. kChoice: neither which one it is
// nor whether it is chosen.
enum class Secret : std::uint8_t { kNone, kContent, kChoice };

// What a component says of the target it has just drawn.
struct Spoken {
  std::string_view name = {};  // empty: the words drawn inside it
  Role role = Role::kButton;
  Chosen chosen = Chosen::kNone;
  std::string_view value = {};   // of a field or a code
  std::string_view detail = {};  // said after everything else
  // What this choice and its like are about. With the whole screen it is said once for all of them,
  // and which one is chosen; they are counted by themselves.
  std::string_view set = {};
  std::string_view language = {};  // of the name, when it is not the page's: a language's own name
  Secret secret = Secret::kNone;
  Icon icon = Icon::kNone;  // for a button without words
  bool active = false;      // what is typed goes here
};

// For everything drawn while it holds.
struct Hearing {
  Area area = Area::kMain;
  Secret secret = Secret::kNone;
  bool live = false;        // said again whenever it changes
  bool quiet = false;       // what changes here by itself is not said
  std::uint32_t group = 0;  // see Placed
  Rect group_box = {};
};

struct SpokenItem {
  std::uint32_t id = 0;  // of a target; 0: a text
  Role role = Role::kText;
  std::string name, value, detail, set, language;
  Chosen chosen = Chosen::kNone;
  Secret secret = Secret::kNone;
  Icon icon = Icon::kNone;
  bool enabled = true, focused = false, active = false, live = false;
  bool described = false, touch_only = false, quiet = false;
  std::size_t layer = 0;
  Placed place;
};

class SpokenPage {
 public:
  // Nothing is collected, and nothing kept, while `on` is false.
  void begin(bool on);
  bool on() const { return on_; }
  void add_text(std::string text, Rect letters, std::size_t layer, const Hearing& hearing);
  void add_target(std::uint32_t id, Rect box, std::size_t layer, bool enabled, bool touch_only,
                  const Hearing& hearing);
  void describe(std::uint32_t id, const Spoken& spoken);
  void set_focused(std::uint32_t id);
  // Gives targets the words drawn in them, leaves what lies behind a dialog and keys that are only
  // touched, and puts the rest in reading order.
  void finish();

  std::span<const SpokenItem> items() const { return items_; }
  // Where the keyboard's ring is; null without one.
  const SpokenItem* focused() const;
  // Where what is typed goes; null where there is no field.
  const SpokenItem* active() const;
  const SpokenItem* find(std::uint32_t id) const;
  // The layer of items(): 0 for the screen itself, more for a dialog.
  std::size_t layer() const { return layer_; }

 private:
  SpokenItem* target(std::uint32_t id);
  void give_words_to_targets();

  std::vector<SpokenItem> items_;
  std::size_t layer_ = 0;
  bool on_ = false;
};

}  // namespace stordialog::kit
