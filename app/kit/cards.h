// Cards to choose from, sentences to say yes to, rows to open: whole rectangles that are one target
// each and say whether they were pressed.
#pragma once

#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

enum class Press : std::uint8_t { kNone, kActivated, kRefused };

// A challenge to pick: text and an 80 px ring (04). 140 high.
struct ChoiceCard {
  std::string_view text = {};
  bool selected = false;
  bool enabled = true;  // false: no picks left; a press is kRefused, so that the screen says so
  std::string_view detail = {};  // a second, smaller line (26)
  float em = 0;                  // 0: 56
  bool aloud = false;          // anyone may hear which one it is; otherwise only with headphones on
  std::string_view mark = {};  // in the dot of a selected one in place of the check: a rank, dots
  std::string_view spoken = {};  // what it is called aloud, when the text says too little
  bool stacks = false;           // keeps room for dots that lie under the mark
  std::size_t under = 0;         // so many of them are seen, two at most (33)
};
// Here and below: how high the card must be at that width for its texts to be whole.
float choice_card_height(const Kit& kit, float width, const ChoiceCard& card);
// Whether its text stands in two lines or fewer without cutting words.
bool choice_card_fits(const Kit& kit, float width, const ChoiceCard& card);
Press choice_card(Kit& kit, const Id& id, Rect box, const ChoiceCard& card);

// What can be done here (02). 296 high.
struct ActivityCard {
  std::string_view title = {}, text = {};
  Icon icon = Icon::kNone;
  Color circle = {}, on_circle = {};
  bool enabled = true;
  bool low = false;  // smaller, so that all cards are seen at once on a small panel
};
float activity_card_height(const Kit& kit, float width, const ActivityCard& card);
bool activity_card_fits(const Kit& kit, float width, const ActivityCard& card);
Press activity_card(Kit& kit, const Id& id, Rect box, const ActivityCard& card);

// A side or a group (25): circle with icon and ring above, name and explanation below; `wide`: all
// beside each other, for one column.
struct GroupCard {
  std::string_view title = {}, text = {};
  Icon icon = Icon::kNone;
  bool selected = false;
  bool wide = false;
};
float group_card_height(const Kit& kit, float width, const GroupCard& card);
bool group_card_fits(const Kit& kit, float width, const GroupCard& card);
Press group_card(Kit& kit, const Id& id, Rect box, const GroupCard& card);

// A yellow dot with a number in it, on something chosen or (`on_card` false) on plain paper.
void number_mark(Kit& kit, Point center, float diameter, std::string_view number, float landed = 1,
                 bool on_card = true);

// A sentence to say yes to. 104 to 128 high; the error's sentence stands under the box.
struct CheckRow {
  std::string_view text = {};
  bool on = false;
  bool enabled = true;
  std::string_view error = {};
  float em = 40;
};
// Without the error's sentence.
float check_row_height(const Kit& kit, float width, const CheckRow& row);
// What that takes under the box; 0 without one.
float check_row_error_height(const Kit& kit, float width, const CheckRow& row);
bool check_row(Kit& kit, const Id& id, Rect box, const CheckRow& row);

// A row of a list that can be opened or chosen: icon, text, detail, arrow.
struct ListRow {
  std::string_view title = {}, detail = {};
  Icon icon = Icon::kNone;
  std::string_view end = {};  // a number or a word at the end side
  bool selected = false;
  bool enabled = true;
  bool arrow = true;
  float em = 40;
};
float list_row_height(const Kit& kit, float width, const ListRow& row);
Press list_row(Kit& kit, const Id& id, Rect box, const ListRow& row);

}  // namespace stordialog::kit
