#include "drawing/staff/count_page.h"

#include <algorithm>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kCell{32, 1.2F, kit::Weight::kBold, 0};  // as in kit::Table
constexpr kit::TextStyle kHeadCell{28, 1.1F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kSaid = kit::kSmall.size(30);
constexpr float kDot = 48, kBeside = 18;  // a step's number

kit::Block text_block(kit::Kit& kit, std::string text, kit::TextStyle style, bool dim) {
  return {.height = [=, &kit](float width) { return kit::text_height(kit, text, style, width); },
          .draw =
              [=, &kit](kit::Rect box) {
                kit.text(box, text, style, dim ? kit.theme().ink2 : kit.theme().ink, kit::kFlowing);
              },
          .gap = kit::kSpace2};
}

/// What to do, after its number in a dark dot, and what it comes to.
kit::Block step_block(kit::Kit& kit, std::string number, report::ExplainedStep step) {
  const auto lead_height = [step, &kit](float width) {
    return std::max(kDot, kit::text_height(kit, step.lead, kSaid.bold(), width));
  };
  kit::Block block;
  block.height = [=, &kit](float width) {
    const float room = width - kDot - kBeside;
    return lead_height(room) + kit::text_height(kit, step.text, kSaid, room);
  };
  block.draw = [=, &kit](kit::Rect box) {
    const kit::Rect dot = box.take_start(kDot, kBeside).with_height(kDot);
    kit.fill(dot, kit.theme().action, kDot / 2);
    kit.text(dot, number, kit::kCaption, kit.theme().on_action,
             {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
    kit.text(box.take_top(lead_height(box.w)), step.lead, kSaid.bold(), kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .shrink = true});
    kit.text(box, step.text, kSaid, kit.theme().ink, kit::kFlowing);
  };
  block.gap = kit::kSpace3;
  return block;
}

void draw_steps_panel(const report::Explained& told, const screens::View& view, kit::Kit& kit,
                      kit::Rect box) {
  kit::panel(kit, box);
  std::vector<kit::Block> blocks;
  blocks.push_back(
      text_block(kit, std::string(view.text("report.explained.self")), kit::kHead.size(44), false));
  blocks.push_back(text_block(kit, told.rule, kSaid, false));
  blocks.back().gap = kit::kSpace3;
  for (std::size_t i = 0; i < told.steps.size(); ++i) {
    blocks.push_back(
        step_block(kit, view.words->number(static_cast<std::int64_t>(i + 1)), told.steps[i]));
  }
  for (const auto* texts : {&told.ties, &told.sums}) {
    for (const std::string& text : *texts) blocks.push_back(text_block(kit, text, kSaid, false));
  }
  for (const std::string& text : told.aside) blocks.push_back(text_block(kit, text, kSaid, true));
  blocks.push_back(text_block(kit, told.ballots, kSaid, true));
  blocks.push_back(text_block(kit, std::string(view.text("report.explained.before")), kSaid, true));
  kit::draw_column(kit, "count.steps", box.inset(kit::kSpace4, kit::kSpace3), blocks,
                   kit::Spread::kTop);
}

/// One of the tables, as rows of columns where names are whole beside their numbers, else each row
/// as a name with its numbers under it.
class Tables {
 public:
  Tables(kit::Kit& kit, const std::vector<report::Grid>& grids, kit::Rect inner)
      : kit_(kit), grids_(grids), inner_(inner) {
    for (const report::Grid& grid : grids_) {
      wide_ = wide_ || !plan(grid);
      caption_ = std::max(caption_, kit::text_height(kit, grid.caption, kit::kCaption, inner.w));
    }
    const float room = inner_.h - caption_ - kit::kSpace1 - kit::Table::kHead;
    rows_ = static_cast<std::size_t>(std::max(1.0F, std::floor(room / kit::Table::kRow)));
    for (std::size_t at = 0; at < grids_.size(); ++at) {
      const std::size_t rows = grids_[at].rows.size();
      for (std::size_t first = 0; first < std::max<std::size_t>(rows, 1); first += rows_) {
        pages_.push_back({at, first});
        if (wide_) break;
      }
    }
  }

  [[nodiscard]] std::size_t pages() const { return pages_.size(); }

  void draw(std::size_t page) {
    const auto [at, first] = pages_.at(std::min(page, pages_.size() - 1));
    const report::Grid& grid = grids_[at];
    kit::Rect box = inner_;
    kit_.text(box.take_top(caption_, kit::kSpace1), grid.caption, kit::kCaption, kit_.theme().ink2,
              kit::kFlowing);
    if (wide_) return draw_stacked(grid, box);
    (void)plan(grid);
    kit::Table table(kit_, box, columns_);
    for (std::size_t i = first; i < std::min(first + rows_, grid.rows.size()); ++i) {
      std::vector<kit::Cell> cells;
      for (const std::string& text : grid.rows[i]) cells.push_back({.text = text});
      table.row(cells);
    }
  }

 private:
  struct Page {
    std::size_t table = 0, first = 0;
  };

  /// Are names whole?
  bool plan(const report::Grid& grid) {
    constexpr float kLeast = 64;
    columns_.clear();
    float numbers = 0, names = 0;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const report::GridColumn& column = grid.columns[i];
      float width = kit_.text_width(column.title, kHeadCell);
      for (const auto& row : grid.rows) width = std::max(width, cell_width(row[i]));
      width += kit::kSpace2 + 4;
      const bool end = column.number && i > 0;
      if (column.number) {
        width = std::max(width, kLeast);
        numbers += width;
      } else {
        names = width + kit::kSpace3;
      }
      columns_.push_back(
          {column.title, column.number ? width : 0, end ? kit::Align::kEnd : kit::Align::kStart});
    }
    constexpr std::size_t kColumnsMost = 10;  // of kit::Table
    return grid.columns.size() <= kColumnsMost && numbers + names <= inner_.w;
  }

  /// With every digit as wide as the widest, as columns of numbers are set.
  [[nodiscard]] float cell_width(std::string text) const {
    for (char& letter : text) {
      if (letter >= '0' && letter <= '9') letter = '0';
    }
    return kit_.text_width(text, kCell);
  }

  void draw_stacked(const report::Grid& grid, kit::Rect box) const {
    std::vector<kit::Block> blocks;
    for (const auto& row : grid.rows) {
      std::string name, numbers;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!grid.columns[i].number) {
          name = row[i];
        } else {
          numbers += (numbers.empty() ? "" : " · ") + grid.columns[i].title + ": " + row[i];
        }
      }
      if (!name.empty()) {
        blocks.push_back(text_block(kit_, name, kCell, false));
        blocks.back().gap = 4;
      }
      blocks.push_back(text_block(kit_, numbers, kSaid, true));
    }
    kit::draw_column(kit_, "count.rows", box, blocks, kit::Spread::kTop);
  }

  kit::Kit& kit_;
  const std::vector<report::Grid>& grids_;
  kit::Rect inner_;
  float caption_ = 0;
  std::size_t rows_ = 1;  // on a page
  bool wide_ = false;     // some table does not fit
  std::vector<Page> pages_;
  std::vector<kit::Column> columns_;
};

}  // namespace

bool draw_count_page(screens::CountScreen& screen, const domain::Event& event,
                     const report::QuestionResult& result, const screens::View& view, kit::Kit& kit,
                     kit::Rect work) {
  const report::Explained told =
      report::explain(event, result, *view.words, report::Meetings::pairs);
  const domain::Question* asked = event.question(result.question);
  draw_heading(kit, work, view.text("report.explained.title"),
               asked == nullptr ? std::string() : std::string(asked->title.in(view.language())));
  const kit::Rect side = kit.upright()
                             ? work.take_bottom(work.h * 0.5F, kit::kSpace4)
                             : work.take_end(little_height(kit) ? 420 : 500, kit::kSpace4);
  draw_steps_panel(told, view, kit, side);
  const kit::Button back{.label = view.text("screen.button.back"), .icon = kit::Icon::kArrowBack};
  kit::Rect row = work.take_bottom(kit::kButtonSmall + kit.theme().lip, kit::kSpace2)
                      .with_height(kit::kButtonSmall);
  const bool left =
      kit::button(kit, "count.back",
                  row.take_start(kit::button_width(kit, back, kit::kButtonSmall), kit::kSpace3),
                  back) ||
      kit.key_escape();
  kit::card(kit, work);
  if (!told.tables.empty()) {
    Tables tables(kit, told.tables, work.inset(kit::kSpace4, kit::kSpace2));
    screen.page = std::min(screen.page, tables.pages() - 1);
    tables.draw(screen.page);
    const Pages pages{.id = "pages", .page = screen.page, .count = tables.pages()};
    if (tables.pages() > 1) {
      screen.page = draw_pages(view, kit, row.take_end(std::min(row.w, 420.0F)), pages);
    }
  }
  if (left) screen = {};
  return left;
}

}  // namespace stordialog::drawing
