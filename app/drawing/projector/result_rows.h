// The rows of a result: rank, name, share and number of votes, bars of all or of both sides, and
// the bracket round those that are too close to tell apart.
#pragma once

#include "drawing/projector/sheet.h"
#include "screens/hall_results.h"

namespace stordialog::drawing {

class ResultRows {
 public:
  /// `lines` of `result` from `first`, as high as `room`, which holds at most per_page() of them.
  ResultRows(const Sheet& sheet, const screens::HallResult& result, kit::Rect room);

  [[nodiscard]] std::size_t per_page() const { return per_page_; }
  /// Lines [first, first + per_page()); the first page counts up when it is revealed.
  void draw(std::size_t first) const;

 private:
  struct Columns {
    float rank = 0, name = 0, share = 0, bar = 0, bracket = 0;
  };
  struct Bar {
    float share = 0, label = 0;  // 0 to 1; width of the words beside it
  };
  void measure();
  [[nodiscard]] float revealed(std::size_t row, std::size_t rows) const;
  void draw_row(kit::Rect row, const screens::HallLine& line, float share) const;
  /// Votes while they count up.
  [[nodiscard]] std::uint32_t counted(const screens::HallLine& line, float share) const;
  /// What a whole bar stands for.
  [[nodiscard]] std::uint32_t all() const;
  [[nodiscard]] std::string votes_text(const screens::HallLine& line, float share) const;
  void draw_share(kit::Rect box, const screens::HallLine& line, float share) const;
  void draw_bar(kit::Rect box, const screens::HallLine& line, float share) const;
  void draw_bars(kit::Rect box, const screens::HallLine& line, float share) const;
  void draw_bracket(kit::Rect rows) const;
  [[nodiscard]] std::string said(tally::Step step) const;

  const Sheet& sheet_;
  const screens::HallResult& result_;
  kit::Rect room_;
  Columns columns_;
  std::size_t per_page_ = 1;
  std::vector<Bar> bars_;
  float row_ = 114;  // at least so high
  float pill_ = 0;
  float whole_ = 0;  // how long a bar of all voters would be
};

}  // namespace stordialog::drawing
