#include "kit/panels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kit/figures.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

bool high_contrast(const Kit& kit) {
  return kit.theme().name == ThemeName::kHighContrast;
}

struct NoticeParts {
  std::array<Run, 5> runs;
  std::size_t count;
  float icon, gap, padding_x, padding_y;
  TextStyle style;
  std::span<const Run> text() const { return {runs.data(), count}; }
};

NoticeParts parts_of(const Notice& notice) {
  NoticeParts parts{};
  const auto add = [&](std::string_view text, bool strong) {
    if (text.empty()) return;
    if (parts.count > 0) parts.runs[parts.count++] = {" "};
    parts.runs[parts.count++] = {text, strong};
  };
  add(notice.lead, true);
  add(notice.text, false);
  add(notice.after, true);
  parts.icon = notice.icon_em > 0 ? notice.icon_em : (notice.bare ? 52.0F : 64.0F);
  if (notice.icon == Icon::kNone) parts.icon = 0;
  parts.gap = notice.icon == Icon::kNone ? 0 : 24;
  parts.padding_x = notice.bare ? 0 : 36;
  parts.padding_y = notice.bare ? 0 : 24;
  parts.style = {notice.em, 1.3F, Weight::kMedium, 0};
  return parts;
}

}  // namespace

void panel(Kit& kit, Rect box) {
  if (!high_contrast(kit)) return kit.fill(box, kit.theme().sand, kRadiusCard);
  kit.fill({box.x, box.y, 4, box.h}, kit.theme().ink);
}

void card(Kit& kit, Rect box) {
  kit.fill(box, kit.theme().surface, kRadiusCard);
  if (high_contrast(kit)) kit.fill({box.x, box.y, 4, box.h}, kit.theme().ink);
}

void notice(Kit& kit, Rect box, const Notice& notice) {
  const Theme& t = kit.theme();
  const NoticeParts parts = parts_of(notice);
  if (notice.error && !notice.bare) {
    kit.fill(box, t.error_panel, kRadiusCard);
    kit.stroke(box, t.error, 3, kRadiusCard);
  } else if (!notice.bare) {
    panel(kit, box);
  }
  Rect content = box.inset(parts.padding_x, parts.padding_y);
  if (notice.icon != Icon::kNone) {
    const Rect column = content.take_start(parts.icon, parts.gap);
    const bool middle = notice.stand == Stand::kMiddle;
    const Point at =
        middle ? column.center() : Point{column.center().x, column.y - 2 + parts.icon / 2};
    kit.icon(notice.icon, at, parts.icon, notice.error ? t.error : t.ink);
  }
  kit.text(content, parts.text(), parts.style, t.ink, {.stand = notice.stand, .shrink = true});
}

float notice_height(const Kit& kit, float width, const Notice& notice) {
  const NoticeParts parts = parts_of(notice);
  const float room = width - 2 * parts.padding_x - parts.icon - parts.gap;
  const float text = kit.text_size(parts.text(), parts.style, room, kFlowing).h;
  return std::max(text, parts.icon) + 2 * parts.padding_y;
}

float hint(Kit& kit, Rect box, Icon icon, std::string_view text, float em) {
  const TextStyle style{em, 1.3F, Weight::kBold, 0};
  const float side = em * 1.18F;
  const Rect column = box.take_start(side, 12);
  const float high = kit.text(box, text, style, kit.theme().ink2, kFlowing);
  kit.icon(icon, {column.center().x, box.y + em * 1.3F / 2}, side, kit.theme().ink2);
  return high;
}

Size dialog_padding(float width) {
  constexpr float kNarrow = 1000;
  return width < kNarrow ? Size{40, 40} : Size{64, 56};
}

Dialog::Dialog(Kit& kit, const Id& id, Rect box) : Dialog(kit, id, box, kit.screen()) {}

Dialog::Dialog(Kit& kit, const Id& id, Rect box, Rect veil)
    : kit_(&kit), inner_(box.inset(dialog_padding(box.w).w, dialog_padding(box.w).h)) {
  kit.push_layer(id, veil);
  kit.fill(veil, kit.theme().veil);
  kit.shadow(box, kRadiusDialog);
  kit.fill(box, kit.theme().surface, kRadiusDialog);
  if (high_contrast(kit)) kit.stroke(box, kit.theme().ink, 4, kRadiusDialog);
}

Dialog::~Dialog() {
  kit_->pop_layer();
}

namespace {

constexpr float kReceiptDeep = 22, kReceiptAir = 36, kReceiptHead = 83, kReceiptUnderHead = 24;
constexpr float kReceiptRow = 72.5F, kReceiptRowLeast = 46, kReceiptLine = 40.5F;

float receipt_around() {
  return kReceiptDeep + 2 * kReceiptAir + kReceiptHead + kReceiptUnderHead + 2;
}

float receipt_second_lines(std::span<const ReceiptRow> rows) {
  return kReceiptLine * static_cast<float>(std::ranges::count_if(
                            rows, [](const ReceiptRow& row) { return !row.second.empty(); }));
}

}  // namespace

float receipt_height(std::span<const ReceiptRow> rows, bool roomy) {
  return receipt_around() + receipt_second_lines(rows) +
         static_cast<float>(rows.size()) * (roomy ? kReceiptRow : kReceiptRowLeast);
}

void receipt(Kit& kit, Rect box, std::string_view title, std::string_view subtitle,
             std::span<const ReceiptRow> rows) {
  const Theme& t = kit.theme();
  constexpr float kTooth = 20, kDeep = kReceiptDeep;
  Rect paper = box;
  paper.h -= kDeep;
  kit.fill(paper, t.surface, 12);
  kit.fill({paper.x, paper.bottom() - 12, paper.w, 12}, t.surface);
  const auto teeth = static_cast<int>(std::round(box.w / kTooth));
  const float tooth = box.w / static_cast<float>(teeth);
  for (int i = 0; i < teeth; ++i) {
    const float x = box.x + tooth * static_cast<float>(i);
    const std::array points{Point{x, paper.bottom()}, Point{x + tooth, paper.bottom()},
                            Point{x + tooth / 2, paper.bottom() + kDeep}};
    kit.polygon(points, t.surface);
  }
  if (high_contrast(kit)) kit.stroke(paper, t.ink, 4, 12);
  Rect content = paper.inset(44, kReceiptAir);
  Rect head = content.take_top(kReceiptHead, kReceiptUnderHead);
  logo(kit, head.take_start(72, 18).center(), 72);
  kit.text(head.take_top(44), title, {40, 1.1F, Weight::kExtraBold, 0}, t.ink);
  kit.text(head, subtitle, {30, 1.3F, Weight::kMedium, 0}, t.ink2);
  const TextStyle name{30, 1.35F, Weight::kMedium, 0};
  const TextStyle value{30, 1.35F, Weight::kExtraBold, 0};
  const float each = std::clamp((content.h - 2 - receipt_second_lines(rows)) /
                                    std::max(1.0F, static_cast<float>(rows.size())),
                                kReceiptRowLeast, kReceiptRow);
  for (const ReceiptRow& row : rows) {
    kit.fill({content.x, content.y, content.w, 2}, t.hair);
    Rect line = content.take_top(each + (row.second.empty() ? 0 : kReceiptLine));
    line.take_top((each - kReceiptLine) / 2 + 1);
    const TextLayout end{.align = Align::kEnd, .max_lines = 1, .shrink = true, .tabular = true};
    const float wide =
        std::max(kit.text_width(row.value, value, end), kit.text_width(row.second, value, end));
    const float room = std::min(std::ceil(wide) + 1, line.w * 0.7F);
    Rect place = line.take_end(room, 16);
    kit.text(line, row.name, name, t.ink2, {.max_lines = 1, .shrink = true});
    kit.text(place.take_top(kReceiptLine), row.value, value, t.ink, end);
    if (!row.second.empty()) kit.text(place, row.second, value, t.ink, end);
  }
  kit.fill({content.x, content.y, content.w, 2}, t.hair);
}

void toast(Kit& kit, Icon icon, std::string_view text) {
  const Theme& t = kit.theme();
  const TextStyle style{40, 1.2F, Weight::kBold, 0};
  const Rect screen = kit.screen();
  const float room = (kit.upright() ? screen.w - 80 : screen.w * 0.7F) - 160;
  const TextLayout layout{.stand = Stand::kMiddle, .balanced = true, .shrink = true};
  const Size size = kit.text_size(text, style, room, layout);
  const float wide = size.w + 48 + 20 + 80, high = std::max(96.0F, size.h + 40);
  const Rect box{screen.x + (screen.w - wide) / 2, screen.bottom() - 40 - high, wide, high};
  kit.shadow(box, kRadiusCard);
  kit.fill(box, high_contrast(kit) ? t.paper : t.ink, kRadiusCard);
  if (high_contrast(kit)) kit.stroke(box, t.ink, 4, kRadiusCard);
  Rect content = box.inset(40, 0);
  kit.icon(icon, content.take_start(48, 20).center(), 48, t.dot);
  content.w += 1;
  kit.text(content, text, style, high_contrast(kit) ? t.ink : t.surface, layout);
}

void saving(Kit& kit, std::string_view text, double since_s) {
  constexpr double kQuiet_s = 0.3, kTurn_s = 1.2;
  const double waited = kit.time_s() - since_s;
  kit.keep_moving();
  if (waited < kQuiet_s) return;
  const Theme& t = kit.theme();
  const TextStyle style{56, 1.2F, Weight::kBold, 0};
  const float room = kit.screen().w - 80 - (80 + 32 + 128);
  const Size said = kit.text_size(text, style, room, kFlowing);
  const Rect box =
      kit.screen().middle(said.w + 80 + 32 + 128 + 2, std::max(176.0F, said.h + 2 * kSpace5));
  kit.shadow(box, kRadiusDialog);
  kit.fill(box, t.surface, kRadiusDialog);
  kit.stroke(box, t.edge, t.border, kRadiusDialog);
  Rect content = box.inset(64, 0);
  const Point center = content.take_start(80, 32).center();
  // Seven dots, the yellow one on its way round.
  const double turn = kit.frame().motion ? std::fmod(waited / kTurn_s, 1.0) : 0.15;
  const auto now = static_cast<int>(turn * 7);
  for (int i = 0; i < 7; ++i) {
    const float angle = -1.5708F + static_cast<float>(i) * 0.8976F;
    const Point at{center.x + 29 * std::cos(angle), center.y + 29 * std::sin(angle)};
    kit.circle(at, i == now ? 11 : 9, i == now ? t.dot : t.action);
  }
  kit.text(content, text, style, t.ink, {.stand = Stand::kMiddle, .shrink = true});
}

void progress(Kit& kit, Rect box, float share, std::string_view text) {
  const Theme& t = kit.theme();
  constexpr float kHigh = 24;
  const Rect bar = box.take_top(kHigh, 16);
  kit.fill(bar, t.sand, kHigh / 2);
  kit.stroke(bar, t.edge, t.border, kHigh / 2);
  const float done = std::clamp(share, 0.0F, 1.0F) * bar.w;
  if (done > 0) kit.fill(bar.with_width(std::max(done, kHigh)), t.action, kHigh / 2);
  kit.text(box, text, {36, 1.3F, Weight::kBold, 0}, t.ink);
}

float verdict(Kit& kit, Rect box, Verdict verdict, std::string_view text, float em) {
  const Theme& t = kit.theme();
  const float icon = em * 1.3F;
  const TextStyle style{em, 1.2F, Weight::kBold, 0};
  const float high = std::max(icon, kit.text_size(text, style, box.w - icon - 24).h);
  Rect content = box.with_height(high);
  const Point at = content.take_start(icon, em * 0.6F).center();
  if (verdict == Verdict::kGood) kit.icon(Icon::kCheckCircle, at, icon, t.ok);
  if (verdict == Verdict::kBad) kit.icon(Icon::kError, at, icon, t.error);
  if (verdict == Verdict::kWaiting) kit.icon(Icon::kHourglassTop, at, icon, t.ink2);
  kit.text(content, text, style, verdict == Verdict::kBad ? t.error : t.ink,
           {.stand = Stand::kMiddle});
  return high;
}

}  // namespace stordialog::kit
