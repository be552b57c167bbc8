// Help (27): what this is, how to reach a person, that the vote is secret, what to do when it went
// wrong.
// Ids: close.
#include <algorithm>
#include <array>
#include <vector>

#include "drawing/participant/sheet.h"
#include "kit/column.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

struct Topic {
  kit::Icon icon;
  kit::Color circle, on;
  std::string_view title, text;
};

constexpr kit::TextStyle kTitle{52, 1.15F, kit::Weight::kBold, -0.01F};
constexpr float kCircle = 120, kCircleGap = 36, kTextGap = 6;

/// Large letters in a narrow sheet: the text has the whole width, under its circle and title.
bool is_narrow(const kit::Kit& kit, float width, const Topic& topic) {
  return !kit::fits_lines(kit, topic.text, kit::kLabel, width - kCircle - kCircleGap);
}

float topic_height(const kit::Kit& kit, float width, const Topic& topic) {
  const float room = width - kCircle - kCircleGap;
  const float title = kit::text_height(kit, topic.title, kTitle, room) + kTextGap;
  if (!is_narrow(kit, width, topic)) {
    return std::max(kCircle, title + kit::text_height(kit, topic.text, kit::kLabel, room));
  }
  return std::max(kCircle, title - kTextGap) + 2 * kTextGap +
         kit::text_height(kit, topic.text, kit::kLabel, width);
}

void draw_topic(kit::Kit& kit, kit::Rect box, const Topic& topic) {
  kit::Rect rest = box;
  const kit::Rect mark = rest.take_start(kCircle, kCircleGap).with_height(kCircle);
  kit.medallion(topic.icon, mark.center(), kCircle, 68, topic.circle, topic.on);
  if (is_narrow(kit, box.w, topic)) {
    kit::TextLayout layout = kit::kFlowing;
    layout.stand = kit::Stand::kMiddle;
    const float high = std::max(kCircle, kit::text_height(kit, topic.title, kTitle, rest.w));
    kit.text(rest.with_height(high), topic.title, kTitle, kit.theme().ink, layout);
    box.take_top(high, 2 * kTextGap);
    kit.text(box, topic.text, kit::kLabel, kit.theme().ink, kit::kFlowing);
    return;
  }
  const float title = kit::text_height(kit, topic.title, kTitle, rest.w);
  kit.text(rest.take_top(title, kTextGap), topic.title, kTitle, kit.theme().ink, kit::kFlowing);
  kit.text(rest, topic.text, kit::kLabel, kit.theme().ink, kit::kFlowing);
}

std::vector<Topic> topics_of(const screens::View& view, const kit::Theme& theme) {
  return {{kit::Icon::kForum, theme.dot, theme.on_dot, view.text("screen.help.what_title"),
           view.text("screen.help.what_text")},
          {kit::Icon::kFrontHand, theme.second_side, theme.ink,
           view.text("screen.help.human_title"), view.text("screen.help.human_text")},
          {kit::Icon::kLock, theme.action, theme.on_action, view.text("screen.help.secret_title"),
           view.text("screen.help.secret_text")}};
}

/// What to do when it went wrong: beside the button where it fits, else one more topic.
struct Undo {
  std::string_view title, text;
  std::array<kit::Run, 3> runs() const { return {kit::Run{title, true}, {" "}, {text}}; }
};

}  // namespace

Asked draw_help(screens::Kiosk&, const screens::View& view, kit::Kit& kit) {
  constexpr float kGapMost = 60, kGapLeast = 32, kBesideButton = 48;
  const SheetBox sheet = sheet_box(kit);
  const kit::Dialog dialog(kit, "help", sheet.box, sheet.veil);
  const kit::Theme& theme = kit.theme();
  kit::Rect inner = sheet.inner;
  const kit::Button close{.label = view.text("screen.help.close"),
                          .icon = kit::Icon::kCheck,
                          .kind = kit::ButtonKind::kMain};
  draw_head(kit, inner,
            {.title = view.text("screen.help.title"),
             .style = kit::kTitle.size(72),
             .least = 80,
             .gap = 12});
  kit::Rect row = inner.take_bottom(kit::button_height(kit, close, inner.w), 24);
  const kit::Rect button = sheet_button(kit, row, close);
  row.w = button.x - kBesideButton - row.x;
  const Undo undo{view.text("screen.help.undo_title"), view.text("screen.help.undo_text")};
  std::vector<Topic> topics = topics_of(view, theme);
  const bool beside =
      !kit.upright() && row.w > 0 && kit.text_size(undo.runs(), kit::kSmall, row.w).h <= row.h + 20;
  if (!beside) {
    topics.push_back({kit::Icon::kUndo, theme.first_side, theme.ink, undo.title, undo.text});
  }
  std::vector<kit::Block> blocks;
  for (const Topic& topic : topics) {
    const bool last = &topic == &topics.back();
    blocks.push_back({.height = [&](float width) { return topic_height(kit, width, topic); },
                      .draw =
                          [&, last](kit::Rect box) {
                            draw_topic(kit, box, topic);
                            if (!last)
                              kit.fill({box.x, box.bottom() + kGapLeast / 2, box.w, 2}, theme.hair);
                          },
                      .gap = kGapLeast});
  }
  // As far apart as in the picture, where there is room.
  const float spare = inner.h - kit::column_height(blocks, inner.w);
  const float more =
      std::clamp(spare / static_cast<float>(blocks.size()), 0.0F, kGapMost - kGapLeast);
  if (!kit.upright()) inner.take_top(more / 2 + (spare > 0 ? kGapLeast / 2 : 0));
  for (kit::Block& block : blocks) block.gap += more;
  kit::draw_column(kit, "help.topics", inner, blocks, kit::natural_spread(kit));

  const bool pressed = kit::button(kit, "close", button, close);
  if (beside) {
    kit.text(row, undo.runs(), kit::kSmall, theme.ink2,
             {.stand = kit::Stand::kMiddle, .shrink = true});
  }
  if (pressed) return screens::ShowSheet{screens::Sheet::none};
  return std::nullopt;
}

}  // namespace stordialog::drawing
