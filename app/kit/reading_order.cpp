#include "kit/reading_order.h"

#include <algorithm>

namespace stordialog::kit {
namespace {

// Boxes that only touch, or overlap by so little, still count as apart.
constexpr float kSlack = 4;

// A single item, or a group that is ordered within itself.
struct Unit {
  Rect box;
  std::uint32_t group = 0;
  std::vector<std::size_t> members;
};
using Units = std::vector<Unit>;

float near_edge(const Rect& box, bool across) {
  return across ? box.x : box.y;
}

float far_edge(const Rect& box, bool across) {
  return (across ? box.right() : box.bottom()) - kSlack;
}

// Cuts wherever a straight line meets no box. One part: there is no such line.
std::vector<Units> cut(Units units, bool across) {
  std::ranges::stable_sort(units, {}, [across](const Unit& u) { return near_edge(u.box, across); });
  std::vector<Units> parts;
  float reached = 0;
  for (Unit& unit : units) {
    const float to = far_edge(unit.box, across);
    if (parts.empty() || near_edge(unit.box, across) >= reached) {
      parts.emplace_back();
      reached = to;
    }
    reached = std::max(reached, to);
    parts.back().push_back(std::move(unit));
  }
  return parts;
}

void order(Units units, Units& ordered) {
  if (units.size() > 1) {
    for (const bool across : {false, true}) {
      std::vector<Units> parts = cut(units, across);
      if (parts.size() < 2) continue;
      for (Units& part : parts) order(std::move(part), ordered);
      return;
    }
    std::ranges::stable_sort(units, [](const Unit& a, const Unit& b) {
      return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
  }
  std::ranges::move(units, std::back_inserter(ordered));
}

Units units_of(std::span<const Placed> items, std::span<const std::size_t> which, bool grouped) {
  Units units;
  for (const std::size_t i : which) {
    const Placed& item = items[i];
    const auto same = [&](const Unit& unit) { return unit.group == item.group; };
    if (grouped && item.group != 0) {
      if (const auto found = std::ranges::find_if(units, same); found != units.end()) {
        found->members.push_back(i);
        continue;
      }
    }
    const bool whole = grouped && item.group != 0;
    units.push_back({whole ? item.group_box : item.box, whole ? item.group : 0, {i}});
  }
  return units;
}

}  // namespace

std::vector<std::size_t> reading_order(std::span<const Placed> items) {
  std::vector<std::size_t> result;
  for (const Area area : {Area::kMain, Area::kRail, Area::kStrip}) {
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].area == area) here.push_back(i);
    }
    Units ordered;
    order(units_of(items, here, true), ordered);
    for (const Unit& unit : ordered) {
      Units inside;
      order(units_of(items, unit.members, false), inside);
      for (const Unit& each : inside) result.push_back(each.members.front());
    }
  }
  return result;
}

}  // namespace stordialog::kit
