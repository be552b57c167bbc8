// Where carets stand in the lines of a paragraph. A line is cut into cells, one for each character
// as people see it; everything else is read off their edges.
#include <algorithm>

#include "kit/paragraph.h"

namespace stordialog::kit {

// A ligature of two letters is two cells of equal width; what shaping took for two clusters and
// people see as one character is one cell.
void Paragraph::find_cells(const TextLine& line) const {
  logical_.clear();
  std::size_t boundary = line.begin;
  for (std::size_t i = cluster_at(line.begin), last = cluster_at(line.end); i < last; ++i) {
    const Cluster& cluster = shaped_->clusters[i];
    const float advance = cluster.advance + tracking_of(cluster);
    if (boundary > cluster.begin && !logical_.empty()) {
      logical_.back().end = cluster.end;
      logical_.back().right += advance;
      boundary = std::max(boundary, std::size_t{cluster.end});
      continue;
    }
    const std::size_t kept = logical_.size();
    for (std::size_t at = cluster.begin; at < cluster.end; at = boundary) {
      boundary = next_grapheme(at);
      const std::size_t end = std::min(boundary, std::size_t{cluster.end});
      logical_.push_back({at, end, 0, 0, cluster.level, trails(cluster.character)});
    }
    const float share = advance / static_cast<float>(logical_.size() - kept);
    for (std::size_t j = kept; j < logical_.size(); ++j) logical_[j].right = share;
  }
  place_cells();
}

// Rules L1 and L2 for the cells in logical_, whose `right` is their width so far.
void Paragraph::place_cells() const {
  levels_.clear();
  for (const Cell& cell : logical_) levels_.push_back(cell.level);
  for (std::size_t i = logical_.size(); i > 0 && logical_[i - 1].trails; --i) {
    logical_[i - 1].level = levels_[i - 1] = base_level(direction());
  }
  order_.resize(levels_.size());
  order_from_left(levels_, order_);
  cells_.clear();
  float pen = 0;
  for (const std::uint32_t index : order_) {
    Cell& cell = cells_.emplace_back(logical_[index]);
    cell.left = pen;
    pen += cell.right;
    cell.right = pen;
  }
}

// Number of cells to the left of the caret.
std::size_t Paragraph::visual_place(const TextLine& line, Caret caret) const {
  const std::size_t offset = std::clamp(caret.offset, line.begin, std::max(line.begin, line.end));
  std::optional<std::size_t> before, after;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const Cell& cell = cells_[i];
    const bool backwards = right_to_left(cell.level);
    if (cell.end == offset) before = backwards ? i : i + 1;
    if (cell.begin <= offset && offset < cell.end) after = backwards ? i + 1 : i;
  }
  if (caret.leads && after) return *after;
  return before ? *before : after.value_or(0);
}

float Paragraph::from_start(float left) const {
  return (direction() == Direction::kRightToLeft ? cells_.back().right - left : left) * em_;
}

float Paragraph::caret_x(const TextLine& line, Caret caret) const {
  find_cells(line);
  if (cells_.empty()) return 0;
  const std::size_t place = visual_place(line, caret);
  return from_start(place == 0 ? 0 : cells_[place - 1].right);
}

Caret Paragraph::caret_at(const TextLine& line, float x) const {
  find_cells(line);
  if (cells_.empty() || x <= 0) return {line.begin, false};
  const float width = cells_.back().right;
  const float left = direction() == Direction::kRightToLeft ? width - x / em_ : x / em_;
  if (x >= width * em_) return {cells_.empty() ? line.begin : line.end, false};
  const auto found = std::ranges::find_if(cells_, [&](const Cell& c) { return left < c.right; });
  const Cell& cell = found == cells_.end() ? cells_.back() : *found;
  const bool left_half = left < (cell.left + cell.right) / 2;
  if (left_half == right_to_left(cell.level)) return {cell.end, false};
  return {cell.begin, true};
}

std::optional<Caret> Paragraph::beside(const TextLine& line, Caret caret, Direction to) const {
  find_cells(line);
  const std::size_t place = visual_place(line, caret);
  const bool left = to == Direction::kRightToLeft;
  if (place == (left ? 0 : cells_.size())) return std::nullopt;
  const Cell& crossed = cells_[left ? place - 1 : place];
  if (right_to_left(crossed.level) == left) return Caret{crossed.end, false};
  return Caret{crossed.begin, true};
}

std::span<const Stretch> Paragraph::cover(const TextLine& line, std::size_t begin,
                                          std::size_t end) const {
  find_cells(line);
  stretches_.clear();
  bool goes_on = false;
  for (const Cell& cell : cells_) {
    const bool inside = begin < end && cell.begin < end && cell.end > begin;
    if (inside && goes_on) {
      stretches_.back().end = cell.right;
    } else if (inside) {
      stretches_.push_back({cell.left, cell.right});
    }
    goes_on = inside;
  }
  for (Stretch& stretch : stretches_) {
    stretch = {from_start(stretch.begin), from_start(stretch.end)};
    if (stretch.begin > stretch.end) std::swap(stretch.begin, stretch.end);
  }
  return stretches_;
}

}  // namespace stordialog::kit
