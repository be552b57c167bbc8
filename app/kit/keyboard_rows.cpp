#include "kit/keyboard_rows.h"

#include <algorithm>
#include <array>

namespace stordialog::kit {
namespace {

constexpr int kColumnsWide = 12, kColumnsNarrow = 10, kColumnsSlender = 7;
constexpr float kKeyHigh = 86, kKeyHighUpright = 100;

float unit_of(float width, int columns) {
  return (width - static_cast<float>(columns - 1) * kKeyAcross) / static_cast<float>(columns);
}
int columns_in(float width) {
  if (unit_of(width, kColumnsWide) >= kKeyLeast) return kColumnsWide;
  return unit_of(width, kColumnsNarrow) >= kKeyLeast ? kColumnsNarrow : kColumnsSlender;
}
int rows_at(int columns) {
  return columns == kColumnsWide ? 4 : columns == kColumnsNarrow ? 5 : 6;
}
float height_of(int rows, float key) {
  return static_cast<float>(rows) * key + static_cast<float>(rows - 1) * kKeyDown;
}

}  // namespace

bool is_function(std::string_view key) {
  return key == kKeyShift || key == kKeyBackspace || key == kKeyEnter;
}

Rect physical(const Kit& kit, Rect row, Rect key) {
  if (kit.direction() == Direction::kLeftToRight) return key;
  return {row.x + row.right() - key.right(), key.y, key.w, key.h};
}

float KeyboardRows::height(const Kit& kit, float width, bool address) {
  // Upright there is height to spare: taller keys, and digits where they are wanted.
  const int columns = columns_in(width);
  // Where ten digits have no room in a row they stand on the page of signs.
  const bool digits = address && kit.upright() && columns > kColumnsSlender;
  const float key = kit.upright() && columns > kColumnsSlender ? kKeyHighUpright : kKeyHigh;
  return height_of(rows_at(columns) + (digits ? 1 : 0), key);
}

KeyboardRows::KeyboardRows(const Kit&, Rect box, bool address)
    : rest_(box), columns_(columns_in(box.w)) {
  int rows = rows_at(columns_);
  digits_ = address && !slender() && box.h >= height_of(rows + 1, kKeyHigh) - 1;
  if (digits_) ++rows;
  key_height_ = (box.h - static_cast<float>(rows - 1) * kKeyDown) / static_cast<float>(rows);
}

KeyWidths KeyboardRows::widths(Rect row, std::string_view keys) const {
  const int count = count_keys(keys);
  int functions = 0;
  bool has_shift = false;
  for (std::string_view rest = keys; !rest.empty();) {
    const std::string_view key = take_key(rest);
    functions += is_function(key) ? 1 : 0;
    has_shift = has_shift || key == kKeyShift;
  }
  const float equal = unit_of(row.w, count);
  if (count < columns_ && functions > 0) {
    const float unit = unit_of(row.w, columns_);
    const auto letters = static_cast<float>(count - functions);
    const float gaps = static_cast<float>(count - 1) * kKeyAcross;
    return {unit, (row.w - gaps - letters * unit) / static_cast<float>(functions)};
  }
  // Shift, and what else is no letter in its row, is half as wide again where the letters beside it
  // stay wide enough.
  constexpr float kShiftShare = 1.5F;
  const float gaps = static_cast<float>(count - 1) * kKeyAcross;
  const float beside = (row.w - gaps) / (static_cast<float>(count - functions) +
                                         static_cast<float>(functions) * kShiftShare);
  if (has_shift && beside >= kKeyLeast) return {beside, beside * kShiftShare};
  return {equal, equal};
}

namespace {

constexpr float kSpaceLeast = 180, kWordShare = 2.15F, kPageShare = 1.5F, kUnits = 11.8F;
constexpr float kWord = 40, kWordMost = 56, kWordLeast = 28;
constexpr float kSpaceWord = 36, kSpaceWordMost = 50;

// Tries one size of the words; what is left for the space key decides.
class LastRowTry {
 public:
  LastRowTry(const Kit& kit, float width, const LastRowWants& wants)
      : kit_(kit), width_(width), wants_(wants), unit_((width - 4 * kKeyAcross) / kUnits) {
    fit_.mark = std::clamp(unit_, kKeyLeast + 1, wants.script.label.empty() ? unit_ + 200 : 100.0F);
    fit_.before = fixed(wants.before);
    fit_.script = fixed(wants.script);
    fit_.page = fixed(wants.page);
  }

  // `roomy`: as wide as on the pictures (03), not only as the words need.
  bool fits(float em, bool icons, bool roomy) {
    fit_.em = em;
    fit_.icons = icons;
    fit_.back = word(wants_.back, roomy ? kWordShare * unit_ : 0);
    fit_.next = word(wants_.next, roomy ? kWordShare * unit_ : 0);
    fit_.page = std::max(fixed(wants_.page), roomy ? kPageShare * unit_ : 0);
    return space() >= (roomy ? 2 * kSpaceLeast : kSpaceLeast);
  }

  LastRow fit() {
    fit_.space_em = std::min(enlarged(kSpaceWord, wants_.text), kSpaceWordMost);
    while (fit_.space_em > kWordLeast &&
           key_width(kit_, {.label = wants_.space, .em = fit_.space_em}) > space()) {
      fit_.space_em -= 2;
    }
    return fit_;
  }

 private:
  float fixed(const KeyLook& look) const {
    return look.label.empty() ? 0 : std::max(key_width(kit_, look), fit_.mark);
  }
  float word(KeyLook look, float least) const {
    if (look.label.empty()) return 0;
    look.em = fit_.em;
    if (!fit_.icons) look.icon = Icon::kNone;
    return std::max({key_width(kit_, look), least, fit_.mark});
  }
  float space() const {
    float left = width_;
    for (const float key : {fit_.back, fit_.next, fit_.page, fit_.script, fit_.before}) {
      if (key > 0) left -= key + kKeyAcross;
    }
    return left - static_cast<float>(wants_.marks) * (fit_.mark + kKeyAcross);
  }

  const Kit& kit_;
  float width_;
  const LastRowWants& wants_;
  float unit_;
  LastRow fit_;
};

}  // namespace

LastRow fit_last_row(const Kit& kit, float width, const LastRowWants& wants) {
  LastRowTry row(kit, width, wants);
  const float wanted = std::min(enlarged(kWord, wants.text), kWordMost);
  bool fits = row.fits(wanted, true, true);
  for (float em = wanted; !fits && em >= kWord - 4; em -= 4) fits = row.fits(em, true, false);
  for (float em = kWord; !fits && em >= kWordLeast; em -= 4) fits = row.fits(em, false, false);
  return row.fit();
}

}  // namespace stordialog::kit
