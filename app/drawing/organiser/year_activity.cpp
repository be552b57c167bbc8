// One activity of the annual wheel: what it is, to change or take away, and a page for each of its
// parts. Ids: year.title, key.*, month.N, day.N, day.none, owner.N, part.N, year.back, year.done,
// year.remove.
#include <array>

#include "drawing/organiser/secret_page.h"
#include "drawing/organiser/year_task.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using domain::YearOwner;
using screens::YearPage;

constexpr std::array kOwners = {YearOwner::first_side, YearOwner::second_side, YearOwner::joint};

class YearActivityPages : YearTask {
 public:
  YearActivityPages(screens::YearScreen& screen, const screens::View& view, kit::Kit& kit,
                    kit::Rect work)
      : YearTask(screen, view, kit, work) {}

  Wanted draw() {
    switch (screen_.page) {
      case YearPage::title:
        title();
        break;
      case YearPage::owner:
        owner();
        break;
      case YearPage::month:
        month();
        break;
      case YearPage::day:
        day();
        break;
      default:
        activity();
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] kit::NamedButton back() const {
    return {"year.back",
            {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}};
  }
  void go(YearPage page) { screen_.page = page; }
  /// A part has been chosen: the next one of a new activity, or what it is now.
  void chosen(YearPage next) {
    if (!screen_.adding) {
      keep(screens::with_activity(plan_, screen_.now));
      next = YearPage::activity;
    }
    go(next);
  }

  void activity() {
    RowsPage page;
    page.title = view_.text("screen.year.activity");
    const domain::YearActivity& now = screen_.now;
    const std::string day = now.day == 0 ? std::string(view_.text("screen.year.any_day"))
                                         : view_.words->number(now.day);
    const std::array<std::pair<std::string_view, std::string>, 4> parts = {
        std::pair{std::string_view("screen.year.what"), now.title},
        std::pair{std::string_view("screen.year.owner"), owner_said(now.owner)},
        std::pair{std::string_view("screen.year.month"), month_said(now.month)},
        std::pair{std::string_view("screen.year.day"), day}};
    constexpr std::array kPages = {YearPage::title, YearPage::owner, YearPage::month,
                                   YearPage::day};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      page.blocks.push_back(press_block(kit_,
                                        {.id = "part." + std::to_string(i),
                                         .title = parts.at(i).second,
                                         .detail = std::string(view_.text(parts.at(i).first)),
                                         .enabled = idle(),
                                         .arrow = true},
                                        [this, to = kPages.at(i)] { go(to); }));
    }
    page.buttons = {{"year.remove",
                     {.label = view_.text("screen.year.remove"),
                      .icon = kit::Icon::kDelete,
                      .enabled = idle()}},
                    {"year.done",
                     {.label = view_.text("screen.year.done"),
                      .icon = kit::Icon::kCheck,
                      .kind = kit::ButtonKind::kMain,
                      .enabled = idle()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) keep(screens::without_activity(plan_, screen_.now.key));
    if (pressed) go(YearPage::wheel);
  }

  void title() {
    const kit::Rect keys = work_.take_bottom(kit::keyboard_height(kit_, work_.w), kit::kSpace2);
    draw_heading(
        kit_, work_, view_.text("screen.year.what_ask"),
        view_.words->plural("screen.edit.left", static_cast<std::int64_t>(screen_.title.left())));
    kit::field(kit_, "year.title", work_, screen_.title,
               {.placeholder = view_.text("screen.year.what_text"), .focused = true, .em = 40});
    const Typing done = draw_staff_keys(view_, kit_, keys, screen_.title,
                                        {.next = view_.text("screen.button.next"),
                                         .next_enabled = !screen_.title.empty() && idle(),
                                         .capital = kit::begins_sentence(screen_.title)});
    if (done == Typing::kBack) {
      screen_.title.set_text(screen_.now.title);
      go(screen_.adding ? YearPage::wheel : YearPage::activity);
    }
    if (done == Typing::kNext) {
      screens::take_title(screen_);
      chosen(YearPage::owner);
    }
  }

  void owner() {
    RowsPage page;
    page.title = view_.text("screen.year.owner_ask");
    page.text = screen_.now.title;
    for (std::size_t i = 0; i < kOwners.size(); ++i) {
      const YearOwner each = kOwners.at(i);
      page.blocks.push_back(press_block(kit_,
                                        {.id = "owner." + std::to_string(i),
                                         .title = owner_said(each),
                                         .selected = !screen_.adding && screen_.now.owner == each,
                                         .enabled = idle()},
                                        [this, each] {
                                          screen_.now.owner = each;
                                          chosen(YearPage::month);
                                        }));
    }
    page.buttons = {back()};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) {
      go(screen_.adding ? YearPage::title : YearPage::activity);
    }
  }

  /// `count` keys in so many columns; answers the one pressed.
  std::optional<std::size_t> grid(RowsPage& page, std::string_view id, std::size_t count,
                                  int columns, std::size_t selected,
                                  const std::function<std::string(std::size_t)>& name) {
    std::optional<std::size_t> pressed;
    const auto per_row = static_cast<std::size_t>(columns);
    for (std::size_t first = 0; first < count; first += per_row) {
      kit::Block row;
      constexpr float kHigh = 96;
      row.height = [this](float) { return kHigh + kit_.theme().lip; };
      row.draw = [=, this, &pressed](kit::Rect box) {
        box.h -= kit_.theme().lip;
        for (std::size_t i = first; i < std::min(first + per_row, count); ++i) {
          const std::string said = name(i);
          const kit::Button key{
              .label = said,
              .kind = i == selected ? kit::ButtonKind::kMain : kit::ButtonKind::kPlain,
              .enabled = idle()};
          const kit::Rect cell =
              box.cell(static_cast<int>(i - first), columns, 1, kit::kGap, kit::kGap);
          if (kit::button(kit_, kit::Id(id, "." + std::to_string(i + 1)), cell, key)) pressed = i;
        }
      };
      row.gap = kit::kGap;
      page.blocks.push_back(std::move(row));
    }
    page.buttons.insert(page.buttons.begin(), back());
    const auto button = draw_rows_page(view_, kit_, work_, page, wanted_);
    left_ = button == 0U;
    none_ = button == 1U;
    return pressed;
  }

  void month() {
    RowsPage page;
    page.title = view_.text("screen.year.month_ask");
    page.text = screen_.now.title;
    const std::size_t now = screen_.adding ? SIZE_MAX : screen_.now.month - 1U;
    const auto pressed =
        grid(page, "month", 12, kit_.upright() ? 2 : 4, now,
             [this](std::size_t i) { return month_said(static_cast<int>(i) + 1); });
    if (left_) go(screen_.adding ? YearPage::owner : YearPage::activity);
    if (!pressed) return;
    screens::take_month(screen_, plan_, static_cast<std::uint8_t>(*pressed + 1));
    if (screen_.adding) keep(screens::with_activity(plan_, screen_.now));
    chosen(YearPage::wheel);
  }

  void day() {
    RowsPage page;
    page.title = view_.text("screen.year.day_ask", {{"month", month_said(screen_.now.month)}});
    page.text = screen_.now.title;
    const std::size_t days = domain::days_in(plan_.year, screen_.now.month);
    const std::size_t now = screen_.now.day == 0 ? SIZE_MAX : screen_.now.day - 1U;
    page.buttons = {
        {"day.none",
         {.label = view_.text("screen.year.any_day"),
          .kind = screen_.now.day == 0 ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
          .enabled = idle()}}};
    const auto pressed = grid(
        page, "day", days, kit_.upright() ? 5 : 8, now,
        [this](std::size_t i) { return view_.words->number(static_cast<std::int64_t>(i + 1)); });
    if (left_) go(YearPage::activity);
    if (none_) screen_.now.day = 0;
    if (pressed) screen_.now.day = static_cast<std::uint8_t>(*pressed + 1);
    if (pressed || none_) chosen(YearPage::activity);
  }

  bool left_ = false, none_ = false;
};

}  // namespace

Wanted draw_year_activity(screens::YearScreen& screen, const screens::View& view, kit::Kit& kit,
                          kit::Rect work) {
  return YearActivityPages(screen, view, kit, work).draw();
}

}  // namespace stordialog::drawing
