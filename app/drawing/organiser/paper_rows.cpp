#include "drawing/organiser/paper_rows.h"

#include <algorithm>

#include "drawing/organiser/secret_page.h"
#include "kit/grade_row.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

/// Downwards in so many columns, as a sheet is read.
void in_columns(std::vector<kit::Block>& blocks, std::vector<kit::Block> cells,
                std::size_t columns) {
  const std::size_t rows = (cells.size() + columns - 1) / columns;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<kit::Block> beside;
    for (std::size_t at = row; at < cells.size(); at += rows) beside.push_back(cells[at]);
    const int count = static_cast<int>(columns);
    kit::Block block;
    block.height = [beside, count](float width) {
      const float each =
          (width - kit::kGap * static_cast<float>(count - 1)) / static_cast<float>(count);
      float most = 0;
      for (const kit::Block& one : beside) most = std::max(most, one.height(each));
      return most;
    };
    block.draw = [beside, count](kit::Rect box) {
      for (std::size_t i = 0; i < beside.size(); ++i) {
        beside[i].draw(box.cell(static_cast<int>(i), count, 1, kit::kGap, 0));
      }
    };
    block.gap = beside.front().gap;
    blocks.push_back(std::move(block));
  }
}

}  // namespace

std::string SheetRows::in(const domain::LocalText& text) const {
  return std::string(text.in(view_.language()));
}
std::string SheetRows::number(std::size_t value) const {
  return view_.words->number(static_cast<std::int64_t>(value));
}

std::vector<kit::Block> SheetRows::options(const domain::Question& asked) {
  std::vector<kit::Block> rows, cells;
  for (std::uint16_t option = 0; option < asked.options.size(); ++option) {
    cells.push_back(option_block(asked, option));
  }
  const bool beside = !kit_.upright() && asked.method != domain::Method::score;
  in_columns(rows, std::move(cells), beside ? 2 : 1);
  return rows;
}

std::vector<kit::Block> SheetRows::sides() {
  std::vector<kit::Block> blocks, ticks;
  const bool above = kit_.upright();  // the question, else beside its answers
  (above ? blocks : ticks).push_back(label_block(view_.text("screen.paper.side")));
  const auto& sides = event_.sides;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    ticks.push_back(side_block("side." + std::to_string(i), in(sides[i].name), sides[i].key));
  }
  ticks.push_back(side_block("side.none", std::string(view_.text("screen.paper.no_side")), {}));
  const std::size_t across = above ? 1 : ticks.size();
  in_columns(blocks, std::move(ticks), across);
  return blocks;
}

/// As it is printed: its number, its name, and what is written beside it.
kit::Block SheetRows::option_block(const domain::Question& asked, std::uint16_t option) {
  const auto* challenge = event_.challenge(asked.options[option]);
  const std::string title = number(option + 1U) + "  " +
                            (challenge != nullptr ? in(challenge->title) : asked.options[option]);
  if (asked.method == domain::Method::score) return grade_block(title, option);
  const auto value = screens::value_of(screen_.sheet, option);
  const bool picked = screens::is_picked(screen_.sheet, option);
  kit::Block row = press_block(kit_,
                               {.id = "o." + std::to_string(option),
                                .title = title,
                                .end = value ? number(*value) : std::string(),
                                .icon = picked && !value ? kit::Icon::kCheck : kit::Icon::kNone,
                                .selected = picked,
                                .enabled = enabled_},
                               [this, &asked, option] {
                                 screen_.stored = false;
                                 if (asked.method == domain::Method::dots) {
                                   screens::add_dot(screen_.sheet, asked, option);
                                 } else {
                                   screens::toggle_pick(screen_.sheet, asked, option);
                                 }
                               });
  return asked.method == domain::Method::dots ? with_less(std::move(row), option, picked) : row;
}
/// A dot taken back, beside its row.
kit::Block SheetRows::with_less(kit::Block row, std::uint16_t option, bool any) {
  kit::Block block;
  constexpr float kWide = 160;
  block.height = [row](float width) { return row.height(width - kWide - kit::kGap); };
  block.draw = [this, row, option, any](kit::Rect box) {
    kit::Rect end = box.take_end(kWide, kit::kGap);
    end.h -= kit_.theme().lip;
    const kit::Button less{
        .icon = kit::Icon::kRemove, .enabled = any, .spoken = view_.text("screen.edit.less")};
    if (kit::button(kit_, kit::Id("o." + std::to_string(option), ".less"), end, less)) {
      screens::take_dot(screen_.sheet, option);
    }
    row.draw(box);
  };
  block.gap = row.gap;
  return block;
}
kit::Block SheetRows::grade_block(std::string title, std::uint16_t option) {
  const auto row_of = [this, option, title = std::move(title)] {
    kit::GradeRow row{.text = title};
    if (const auto value = screens::value_of(screen_.sheet, option)) row.grade = *value;
    for (std::size_t grade = 0; grade < kit::kGradeKeys; ++grade) {
      row.labels.at(grade) = number(grade);
    }
    return row;
  };
  kit::Block block;
  block.height = [this, row_of](float width) {
    return kit::grade_row_height(kit_, width, row_of()) + kit_.theme().lip;
  };
  block.draw = [this, row_of, option](kit::Rect box) {
    box.h -= kit_.theme().lip;
    const auto pressed =
        kit::grade_row(kit_, kit::Id("o." + std::to_string(option), ""), box, row_of());
    if (!pressed) return;
    screen_.stored = false;
    screens::give_grade(screen_.sheet, option, static_cast<std::uint8_t>(*pressed));
  };
  block.gap = kit::kGap;
  return block;
}
kit::Block SheetRows::label_block(std::string_view said) const {
  kit::Block block;
  block.height = [this, said](float width) {
    return kit::text_height(kit_, said, kit::kLabel.bold(), width);
  };
  block.draw = [this, said](kit::Rect box) {
    kit_.text(box, said, kit::kLabel.bold(), kit_.theme().ink,
              {.stand = kit::Stand::kMiddle, .shrink = true});
  };
  block.gap = kit::kSpace2;
  return block;
}
kit::Block SheetRows::side_block(std::string id, std::string title, const domain::Key& side) {
  return press_block(kit_,
                     {.id = std::move(id),
                      .title = std::move(title),
                      .selected = screen_.sheet.side_answered && screen_.sheet.side == side,
                      .enabled = enabled_},
                     [this, side] {
                       screen_.stored = false;
                       screen_.sheet.side = side;
                       screen_.sheet.side_answered = true;
                     });
}

}  // namespace stordialog::drawing
