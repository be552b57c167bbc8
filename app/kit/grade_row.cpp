#include "kit/grade_row.h"

#include <algorithm>

#include "kit/card_parts.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::kit {
namespace {

constexpr float kKeyMost = 96, kKeyLeast = 88, kBetween = 17, kPadding = 28, kAir = 18, kGapX = 32;
constexpr float kTextLeast = 420;  // beside the keys
constexpr auto kKeys = static_cast<float>(kGradeKeys);

float keys_width(float key) {
  return kKeys * key + (kKeys - 1) * kBetween;
}

// What the text has beside the keys; 0: the keys stand under it.
float room_beside(const Kit& kit, float width, const GradeRow& row) {
  const float room = width - 2 * kPadding - kGapX - keys_width(kKeyMost);
  const bool fits = room >= kTextLeast && fits_lines(kit, row.text, kCard, room, 2);
  return fits ? room : 0;
}

float key_height(const Kit& kit) {
  return kit.enlargement() == TextSize::kNormal ? kKeyLeast : kKeyMost;
}

bool grade_key(Kit& kit, const Id& id, Rect box, const GradeRow& row, std::size_t grade) {
  const bool given = row.grade == grade;
  const Touch touch = kit.target(id, box, Enabled::kYes);
  kit.describe(
      {.name = row.spoken[grade].empty() ? std::string_view(row.labels[grade]) : row.spoken[grade],
       .role = Role::kChoice,
       .chosen = chosen(given),
       .set = row.text,
       .secret = Secret::kChoice});
  const Face face = draw_face(kit, id, touch, box, kind(given), kRadiusSmall, Enabled::kYes);
  const float landed = kit.moved(Id(id.view(), ".dot"), given, kLandSeconds);
  if (given) {
    number_mark(kit, face.box.center(), std::min(face.box.w, face.box.h) - 20, row.labels[grade],
                landed);
  } else {
    kit.push_text_size(std::min(kit.enlargement(), TextSize::kLarger));
    kit.text(face.box, row.labels[grade], kHead.size(52), face.ink,
             {.align = Align::kCenter, .stand = Stand::kMiddle, .max_lines = 1});
    kit.pop_text_size();
  }
  return touch.activated;
}

}  // namespace

float grade_row_height(const Kit& kit, float width, const GradeRow& row) {
  const float high = key_height(kit), beside = room_beside(kit, width, row);
  const float text = text_height(kit, row.text, kCard, beside > 0 ? beside : width - 2 * kPadding);
  if (beside > 0) return std::max(text, high) + 2 * kAir;
  return text + kGap + high + 2 * kAir;
}

std::optional<std::size_t> grade_row(Kit& kit, const Id& id, Rect box, const GradeRow& row) {
  card(kit, box);
  const bool beside = room_beside(kit, box.w, row) > 0;
  const float high = key_height(kit);
  Rect inner = box.inset(kPadding, kAir);
  Rect keys = beside ? inner.take_end(keys_width(kKeyMost), kGapX) : inner.take_bottom(high, kGap);
  // Its keys say it too, so that scrolling to it says it once.
  const Aloud aloud(kit, {.secret = Secret::kChoice, .quiet = true});
  kit.text(inner, row.text, kCard, kit.theme().ink,
           {.stand = Stand::kMiddle, .balanced = true, .shrink = true});
  keys = keys.middle(keys.w, high);
  std::optional<std::size_t> pressed;
  for (std::size_t grade = 0; grade < kGradeKeys; ++grade) {
    const Rect key =
        keys.cell(static_cast<int>(grade), static_cast<int>(kGradeKeys), 1, kBetween, 0);
    if (grade_key(kit, Id(Id(id.view(), ".").view(), grade), key, row, grade)) pressed = grade;
  }
  return pressed;
}

}  // namespace stordialog::kit
