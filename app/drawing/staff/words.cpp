// Words and small pieces that several of the staff's screens share.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/staff.h"
#include "kit/keyboard.h"
#include "kit/panels.h"

namespace stordialog::drawing {

std::string activity_title(const domain::Activity& activity, const screens::View& view) {
  const domain::Event& event = view.board->event;
  if (activity.kind == domain::ActivityKind::ideas) {
    return std::string(view.text("screen.staff.activity_ideas"));
  }
  if (activity.kind == domain::ActivityKind::vote) {
    const domain::Question* question = event.question(activity.key);
    const auto title =
        question == nullptr ? std::string_view{} : question->title.in(view.language());
    return view.text("screen.staff.activity_vote", {{"title", std::string(title)}});
  }
  const domain::SignUpList* list = event.list(activity.key);
  const auto title = list == nullptr ? std::string_view{} : list->title.in(view.language());
  return view.text("screen.staff.activity_list", {{"title", std::string(title)}});
}

kit::Icon activity_icon(const domain::Activity& activity, const domain::Event& event) {
  if (activity.kind == domain::ActivityKind::ideas) return kit::Icon::kLightbulb;
  if (activity.kind == domain::ActivityKind::vote) return kit::Icon::kHowToVote;
  const domain::SignUpList* list = event.list(activity.key);
  const bool agreement = list != nullptr && list->kind == domain::ListKind::agreement;
  return agreement ? kit::Icon::kDraw : kit::Icon::kGroups;
}

std::string activity_id(const domain::Activity& activity) {
  return activity.key.empty() ? std::string("ideas") : activity.key;
}

std::string size_text(std::uint64_t bytes, const screens::View& view) {
  struct Unit {
    std::uint64_t bytes;
    std::string_view key;
  };
  static constexpr std::array<Unit, 3> kUnits = {Unit{1'000'000'000, "size.gigabytes"},
                                                 Unit{1'000'000, "size.megabytes"},
                                                 Unit{1000, "size.kilobytes"}};
  for (const Unit& unit : kUnits) {
    if (bytes >= unit.bytes) {
      const auto whole = static_cast<std::int64_t>(bytes / unit.bytes);
      return view.text(unit.key, {{"number", view.words->number(whole)}});
    }
  }
  return view.words->plural("size.bytes", static_cast<std::int64_t>(bytes));
}

namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string clock_text(int minutes) {
  constexpr int kHour = 60, kDay = 24 * kHour;
  return two_digits(minutes % kDay / kHour) + "." + two_digits(minutes % kHour);
}

std::string countdown_text(double seconds) {
  const int left = std::max(0, static_cast<int>(std::ceil(seconds)));
  return std::to_string(left / 60) + ":" + two_digits(left % 60);
}

std::string shortened(std::string_view text, std::size_t graphemes) {
  input::TextBuffer cut({graphemes, 4 * graphemes});
  (void)cut.insert(text);
  std::string kept(cut.view());
  return kept.size() < text.size() ? kept + "…" : kept;
}

Answer draw_closing_question(const screens::View& view, kit::Kit& kit) {
  return draw_question(kit, {.id = "closing",
                             .title = view.text("screen.staff.close_vote_title"),
                             .text = view.text("screen.staff.close_vote_text"),
                             .first_id = "closing.cancel",
                             .second_id = "closing.close",
                             .first = {.label = view.text("screen.button.cancel")},
                             .second = {.label = view.text("screen.staff.close"),
                                        .icon = kit::Icon::kStop,
                                        .kind = kit::ButtonKind::kMain}});
}

void draw_refusal(const std::optional<domain::Error>& error, const screens::View& view,
                  kit::Kit& kit, kit::Rect& work) {
  if (!error) return;
  const std::string said = view.words->say(*error);
  const kit::Notice notice{.lead = said, .icon = kit::Icon::kError, .em = 32, .error = true};
  kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, notice), kit::kSpace2), notice);
}

void draw_refusal(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  kit::Rect& work) {
  draw_refusal(kiosk.error(), view, kit, work);
}

Typing draw_staff_keys(const screens::View& view, kit::Kit& kit, kit::Rect box,
                       input::TextBuffer& text, const StaffKeys& keys) {
  kit::Keyboard keyboard;
  keyboard.back = view.text("screen.button.back");
  keyboard.next = keys.next;
  keyboard.next_icon = kit::Icon::kCheck;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  if (keys.number) keyboard.kind = kit::KeyboardKind::kNumber;
  keyboard.next_enabled = keys.next_enabled;
  keyboard.capital = keys.capital && kit::begins_sentence(text);
  const input::KeyPress key = kit::keyboard(kit, box, keyboard);
  if (key.kind == input::KeyKind::kBack) return Typing::kBack;
  const bool enter = key.kind == input::KeyKind::kEnter && text.lines() == input::Lines::kOne;
  if (key.kind == input::KeyKind::kNext || enter) {
    return keys.next_enabled ? Typing::kNext : Typing::kNone;
  }
  if (key) input::apply(key, text);
  return Typing::kNone;
}

}  // namespace stordialog::drawing
