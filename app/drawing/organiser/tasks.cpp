// The organiser's tasks in their order: what is done, what is now, what waits; beside them the next
// one in a sentence, with its button.
#include <algorithm>
#include <array>

#include "drawing/organiser/organiser.h"
#include "kit/cards.h"
#include "kit/measure.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Task;
using screens::TaskState;

struct Named {
  Task task;
  std::string_view key, id;
  kit::Icon icon;
};
constexpr std::array<Named, screens::kTasks> kTasks = {
    Named{Task::prepare, "screen.desk.prepare", "task.prepare", kit::Icon::kKey},
    Named{Task::print, "screen.desk.print", "task.print", kit::Icon::kPrint},
    Named{Task::merge, "screen.desk.merge", "task.merge", kit::Icon::kCallMerge},
    Named{Task::open, "screen.desk.open", "task.open", kit::Icon::kLockOpen},
    Named{Task::report, "screen.desk.report", "task.report", kit::Icon::kMenuBook},
    Named{Task::year, "screen.year.title", "task.year", kit::Icon::kEvent},
};

std::string names_of(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

/// What has come of a task, or what it waits for.
std::string detail_of(Task task, const organise::Work& work, const screens::View& view) {
  const TaskState state = screens::state_of(task, work);
  const bool done = state == TaskState::done;
  if (state == TaskState::gone) return std::string(view.text("screen.data.gone"));
  switch (task) {
    case Task::prepare:
      return view.words->plural("screen.desk.prepared",
                                static_cast<std::int64_t>(work.stations.size()),
                                {{"holders", names_of(work.holders)}});
    case Task::print:
      if (!work.codes_file) return std::string(view.text("screen.desk.codes_gone"));
      return view.words->plural("screen.desk.codes_here", static_cast<std::int64_t>(work.codes));
    case Task::merge:
      return std::string(view.text(done                       ? "screen.desk.merged"
                                   : state == TaskState::next ? "screen.desk.merge_text"
                                                              : "screen.desk.merge_later"));
    case Task::open:
      if (work.opened && !done) {
        return view.words->plural(
            "screen.desk.approvals", static_cast<std::int64_t>(work.holders.size()),
            {{"done",
              view.words->number(static_cast<std::int64_t>(work.release.approvals.size()))}});
      }
      return std::string(view.text(done                       ? "screen.desk.opened"
                                   : state == TaskState::next ? "screen.desk.open_text"
                                                              : "screen.desk.open_later"));
    case Task::year:
      return std::string(view.text(done                       ? "screen.year.planned"
                                   : state == TaskState::next ? "screen.year.text"
                                                              : "screen.year.not_yet"));
    default:
      if (done) {
        return view.words->plural("screen.desk.reported",
                                  static_cast<std::int64_t>(work.report_files));
      }
      return std::string(view.text(state == TaskState::next ? "screen.desk.report_text"
                                                            : "screen.desk.report_later"));
  }
}

std::optional<Place> place_of(Task task) {
  if (task == Task::prepare) return Place::organiser_tickets;
  if (task == Task::print) return Place::organiser_print;
  if (task == Task::merge) return Place::organiser_merge;
  if (task == Task::open) return Place::organiser_open;
  if (task == Task::report) return Place::organiser_report;
  if (task == Task::year) return Place::organiser_year;
  return std::nullopt;
}

/// Done: dark with a check. Now: yellow with its number. To come: a ring with its number.
void draw_mark(kit::Kit& kit, kit::Point at, TaskState state, std::size_t number,
               const screens::View& view) {
  constexpr float kRadius = 28;
  const kit::Theme& theme = kit.theme();
  if (state == TaskState::done || state == TaskState::gone) {
    kit.circle(at, kRadius, theme.selected);
    kit.icon(kit::Icon::kCheck, at, 40, theme.on_selected);
    return;
  }
  const bool now = state == TaskState::next;
  kit.circle(at, kRadius, now ? theme.dot_edge : theme.edge);
  kit.circle(at, kRadius - 4, now ? theme.dot : theme.surface);
  kit.text({at.x - kRadius, at.y - kRadius, 2 * kRadius, 2 * kRadius},
           view.words->number(static_cast<std::int64_t>(number)), kit::kSmall.bold(),
           now ? theme.on_dot : theme.ink,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
}

constexpr float kMark = 88;

/// A task: its mark, and beside it a row to press, or plain words where there is nothing to do
/// here.
kit::Block task_block(const Named& named, std::size_t number, const organise::Work& work,
                      const screens::View& view, kit::Kit& kit, Wanted& wanted) {
  const TaskState state = screens::state_of(named.task, work);
  // What is to be done now is said beside the tasks.
  const std::string detail =
      state == TaskState::next ? std::string() : detail_of(named.task, work, view);
  const std::string_view title = view.text(named.key);
  const bool can_go = state != TaskState::later && state != TaskState::gone;
  const auto row_of = [=](const std::string& said) {
    return kit::ListRow{
        .title = title, .detail = said, .icon = named.icon, .enabled = can_go, .arrow = can_go};
  };
  const auto place = place_of(named.task);
  kit::Block block;
  block.height = [=, &kit](float width) {
    return kit::list_row_height(kit, width - kMark, row_of(detail)) + kit.theme().lip;
  };
  block.draw = [=, &kit, &view, &wanted](kit::Rect box) {
    box.h -= kit.theme().lip;
    draw_mark(kit, box.take_start(kMark).middle(56, 56).center(), state, number, view);
    if (place) {
      if (kit::list_row(kit, named.id, box, row_of(detail)) == kit::Press::kActivated) {
        wanted = screens::Go{*place};
      }
      return;
    }
    kit::Rect inner = box.inset(28, 0);
    constexpr float kIcon = 52;
    kit.icon(named.icon, inner.take_start(kIcon, 24).center(), kIcon, kit.theme().ink2);
    const float head = kit::text_height(kit, title, kit::kLabel.bold().leading(1.15F), inner.w);
    const float under = kit::text_height(kit, detail, kit::kSmall.leading(1.25F), inner.w);
    kit::Rect texts = inner.middle(inner.w, head + under);
    kit.text(texts.take_top(head), title, kit::kLabel.bold().leading(1.15F), kit.theme().ink,
             kit::kFlowing);
    kit.text(texts, detail, kit::kSmall.leading(1.25F), kit.theme().ink2, kit::kFlowing);
  };
  block.gap = kit::kGap;
  block.grows = 40;
  return block;
}

/// What to do now, in large words, with its button; where the files lie; and what is no step, but
/// done when somebody asks for it.
Wanted draw_next(const organise::Work& work, const screens::View& view, kit::Kit& kit,
                 kit::Rect box) {
  Wanted wanted;
  kit::panel(kit, box);
  kit::Rect inner = box.inset(kit::kSpace5, kit::kSpace4);
  const auto next = std::ranges::find_if(kTasks, [&work](const Named& named) {
    return screens::state_of(named.task, work) == TaskState::next;
  });
  const bool all = next == kTasks.end();
  const std::string_view title = view.text(all ? "screen.desk.all_done" : next->key);
  const std::string detail =
      all ? std::string(view.text("screen.desk.all_done_text")) : detail_of(next->task, work, view);
  const std::string folder = work.places.folder.string();
  const auto place = all ? std::nullopt : place_of(next->task);
  const kit::Button go{
      .label = title, .icon = all ? kit::Icon::kNone : next->icon, .kind = kit::ButtonKind::kMain};
  const kit::Button data{.label = view.text("screen.data.title"), .icon = kit::Icon::kShield};
  const float low = kit::button_height(kit, data, inner.w, kit::kButtonSmall);
  const kit::Rect foot = inner.take_bottom(low + kit.theme().lip, kit::kSpace3).with_height(low);
  if (kit::button(kit, "task.data", foot, data)) wanted = screens::Go{Place::organiser_data};
  if (place) {
    const float high = kit::button_height(kit, go, inner.w, kit::kButtonCrowded);
    const kit::Rect row = inner.take_bottom(high + kit.theme().lip, kit::kSpace4).with_height(high);
    if (kit::button(kit, "task.next", row, go)) wanted = screens::Go{*place};
  }
  const auto lines = [&](std::string_view text, kit::TextStyle style) {
    return kit::Block{
        .height = [=, &kit](float width) { return kit::text_height(kit, text, style, width); },
        .draw =
            [=, &kit](kit::Rect at) {
              kit.text(at, text, style,
                       style.weight == kit::Weight::kMedium ? kit.theme().ink2 : kit.theme().ink,
                       kit::kFlowing);
            },
        .gap = kit::kSpace2};
  };
  std::vector<kit::Block> blocks;
  blocks.push_back(lines(view.text("screen.desk.now"), kit::kEyebrow));
  blocks.push_back(lines(title, kit::kHead.size(56)));
  blocks.push_back(lines(detail, kit::kNote));
  const auto high_of = [&] {
    float high = 0;
    for (const kit::Block& block : blocks) high += block.height(inner.w) + block.gap;
    return high;
  };
  const std::string_view head = view.text("screen.desk.folder");
  const float under = kit::kSpace4 + kit::text_height(kit, head, kit::kEyebrow, inner.w) +
                      kit::kSpace1 + kit::text_height(kit, folder, kit::kSmall, inner.w);
  // Where there is little room the folder gives way: it is named wherever files are written.
  if (high_of() + under <= inner.h) {
    blocks.back().gap = kit::kSpace4;
    blocks.push_back(lines(head, kit::kEyebrow));
    blocks.back().gap = kit::kSpace1;
    blocks.push_back(lines(folder, kit::kSmall));
  }
  kit::draw_column(kit, "next", inner, blocks, kit::Spread::kTop);
  return wanted;
}

}  // namespace

Wanted draw_tasks(screens::Kiosk& /*kiosk*/, const screens::View& view, kit::Kit& kit,
                  kit::Rect work) {
  const organise::Work& folder = *view.host->organiser->work;
  Wanted wanted = draw_desk_progress(view, kit, work);
  constexpr float kWide = 600, kHigh = 720;
  const kit::Rect side = kit.upright()
                             ? work.take_bottom(std::min(kHigh, work.h * 0.44F), kit::kSpace4)
                             : work.take_end(std::min(kWide, work.w * 0.36F), kit::kSpace5);
  take_wish(wanted, draw_next(folder, view, kit, side));
  std::vector<kit::Block> blocks;
  Wanted pressed;
  for (std::size_t i = 0; i < kTasks.size(); ++i) {
    blocks.push_back(task_block(kTasks[i], i + 1, folder, view, kit, pressed));
  }
  kit::draw_column(kit, "tasks", work, blocks, kit::Spread::kApart);
  take_wish(wanted, std::move(pressed));
  return wanted;
}

}  // namespace stordialog::drawing
