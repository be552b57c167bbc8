// The step that is now, so large that it is read from across the room (11): what is open, how much
// time is left, how far the hall has come, and the one way on.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/run_sheet.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

struct Sizes {
  float title, open, clock, note, side, top, main, gap;
};
constexpr std::array kSizes = {
    Sizes{76, 42, 116, 32, 40, 32, 112, 24}, Sizes{68, 40, 104, 30, 40, 28, 104, 16},
    Sizes{56, 36, 88, 30, 32, 24, 96, 12}, Sizes{48, 32, 72, 28, 28, 18, 88, 10}};

class Present {
 public:
  Present(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect box)
      : kiosk_(kiosk), view_(view), kit_(kit), board_(*view.board), box_(box) {
    step_ = screens::agenda_step(board_, board_.step);
    next_ = screens::agenda_step(board_, board_.step + 1);
    progress_ = screens::progress(board_);
    for (const domain::Activity& activity : screens::open_now(board_)) {
      open_.push_back(short_title(activity));
    }
  }

  /// As large as it fits; the way on is always in sight.
  Wanted draw() {
    kit::card(kit_, box_);
    std::vector<kit::Block> blocks;
    kit::Rect inner;
    for (const Sizes& size : kSizes) {
      size_ = size;
      inner = box_.inset(size.side, size.top);
      inner.h -= size.main + kLip + 2 * std::max(size.gap, kit::kGap) + foot_height(inner.w);
      blocks = {title(), open(), numbers(), bar(), note(), timer_keys()};
      if (kit::column_height(blocks, inner.w) <= inner.h) break;
    }
    // What can be missed goes first: the bar says what the clock says.
    if (kit::column_height(blocks, inner.w) > inner.h) {
      blocks = {title(), open(), numbers(), note(), timer_keys()};
    }
    if (kit::column_height(blocks, inner.w) > inner.h && closing_left() == 0) {
      blocks = {title(), open(), numbers(), timer_keys()};
    }
    kit::Rect below = box_.inset(size_.side, size_.top);
    foot(below.take_bottom(foot_height(below.w), std::max(size_.gap, kit::kGap)));
    way_on(below.take_bottom(size_.main + kLip));
    kit::draw_column(kit_, "run", inner, blocks, kit::Spread::kApart);
    return std::move(wanted_);
  }

 private:
  /// So many names, the last of them perhaps "4 till".
  [[nodiscard]] std::vector<std::string> at_most(std::vector<std::string> names,
                                                 std::size_t most) const {
    if (names.size() <= most) return names;
    const auto more = static_cast<std::int64_t>(names.size() - most + 1);
    names.resize(most - 1);
    names.push_back(view_.words->plural("screen.run_sheet.more_open", more));
    return names;
  }

  /// A word or two: "Rösta", where there is one question.
  [[nodiscard]] std::string short_title(const domain::Activity& activity) const {
    if (activity.kind == domain::ActivityKind::vote && board_.event.questions.size() == 1) {
      return std::string(view_.text("screen.run_sheet.vote"));
    }
    const domain::SignUpList* list = board_.event.list(activity.key);
    if (activity.kind == domain::ActivityKind::list && list != nullptr) {
      return std::string(list->title.in(view_.language()));
    }
    return activity_title(activity, view_);
  }

  /// The step, and when it is meant to be.
  kit::Block title() {
    const std::string_view said = step_ == nullptr ? board_.event.name.in(view_.language())
                                                   : step_->title.in(view_.language());
    std::string time(view_.text("screen.run_sheet.not_begun"));
    if (step_ != nullptr) {
      time = clock_text(step_->start_minute);
      if (next_ != nullptr) time += "–" + clock_text(next_->start_minute);
    }
    const kit::TextStyle style = kit::kTitle.size(size_.title);
    static constexpr kit::TextStyle kTime = kit::kSmall.bold();
    const float wide = kit_.text_width(time, kTime, {.tabular = true}) + 4;
    return {.height = [this, said, style,
                       wide](float w) { return high(said, style, w - wide - kit::kSpace3); },
            .draw =
                [this, said, style, time, wide](kit::Rect box) {
                  kit_.text(box.take_end(wide, kit::kSpace3).with_height(style.em * style.line),
                            time, kTime, kit_.theme().ink2,
                            {.align = kit::Align::kEnd,
                             .stand = kit::Stand::kMiddle,
                             .max_lines = 1,
                             .shrink = true,
                             .tabular = true});
                  kit_.text(box, said, style, kit_.theme().ink, kit::kFlowingBalanced);
                },
            .gap = size_.gap};
  }

  /// Yellow while something is open: seen from the other end of the hall.
  kit::Block open() {
    constexpr float kSide = 28, kTop = 16, kBeside = 22;
    const std::vector<std::string> names = at_most(open_, 3);
    const std::string said =
        names.empty()
            ? std::string(view_.text("screen.run_sheet.nothing_open"))
            : view_.text("screen.run_sheet.open_now", {{"names", view_.words->list(names)}});
    const kit::TextStyle style{size_.open, 1.18F, kit::Weight::kExtraBold, -0.01F};
    const bool any = !names.empty();
    return {
        .height =
            [this, said, style](float w) {
              return 2 * kTop + std::max(kIcon, high(said, style, w - 2 * kSide - kIcon - kBeside));
            },
        .draw =
            [this, said, style, any](kit::Rect box) {
              const kit::Theme& theme = kit_.theme();
              if (any) {
                kit_.fill(box, theme.dot, kit::kRadiusSmall);
              } else {
                kit::panel(kit_, box);
              }
              kit::Rect inner = box.inset(kSide, kTop);
              const kit::Color ink = any ? theme.on_dot : theme.ink;
              kit_.icon(any ? kit::Icon::kLockOpen : kit::Icon::kLock,
                        inner.take_start(kIcon, kBeside).center(), kIcon, ink);
              kit_.text(inner, said, style, ink, {.stand = kit::Stand::kMiddle, .shrink = true});
            },
        .gap = size_.gap};
  }

  /// The clock, and beside it how far the hall has come.
  kit::Block numbers() {
    return {.height = [this](float) { return size_.clock * 1.06F + kLabelHigh; },
            .draw =
                [this](kit::Rect box) {
                  const screens::Timer& timer = kiosk_.hall.timer;
                  const double left = timer.is_set()
                                          ? timer.left_s(view_.time_s)
                                          : 60.0 * screens::planned_minutes(board_, board_.step);
                  kit::Rect clock = box;
                  if (progress_) {
                    const float half = std::max(box.w * 0.46F, clock_width());
                    clock = box.take_start(half, kit::kSpace4);
                    kit_.fill({box.x - kit::kSpace4, box.y + 8, 3, box.h - 16}, kit_.theme().hair);
                  }
                  const std::string_view under =
                      view_.text(!timer.is_set()               ? "screen.run_sheet.planned"
                                 : left <= 0                   ? "screen.run_sheet.time_out"
                                 : timer.running(view_.time_s) ? "screen.run_sheet.left"
                                                               : "screen.run_sheet.paused");
                  number(clock, countdown_text(left), under, timer.is_set());
                  if (progress_) draw_progress(box);
                },
            .gap = size_.gap * 0.7F};
  }

  void draw_progress(kit::Rect box) {
    const bool vote = progress_->activity.kind == domain::ActivityKind::vote;
    const auto done = static_cast<std::int64_t>(progress_->done);
    std::string under;
    if (!vote) {
      under = view_.words->plural("screen.run_sheet.ideas", done);
    } else if (progress_->present > 0) {
      under = view_.words->plural("screen.run_sheet.voted_of", progress_->present);
    } else {
      under = view_.words->plural("screen.run_sheet.voted", done);
    }
    number(box, view_.words->number(done), under, true);
  }

  kit::Block bar() {
    return {.height = [](float) { return kBar; },
            .draw =
                [this](kit::Rect box) {
                  const screens::Timer& timer = kiosk_.hall.timer;
                  kit_.fill(box, kit_.theme().sand, kBar / 2);
                  if (!timer.is_set()) return;
                  const double share = 1 - timer.left_s(view_.time_s) / timer.length_s;
                  const float wide =
                      std::max(kBar, box.w * static_cast<float>(std::clamp(share, 0.0, 1.0)));
                  kit_.fill(box.with_width(wide), kit_.theme().action, kBar / 2);
                },
            .gap = size_.gap};
  }

  /// What needs to be known now: a vote that is closing, else the queue, else how fresh it is.
  kit::Block note() {
    const std::string said = said_now();
    const kit::TextStyle style = kit::kSmall.size(size_.note);
    return {.height =
                [this, said, style](float w) {
                  return std::max(kNoteIcon, high(said, style, w - kNoteIcon - kit::kSpace2));
                },
            .draw =
                [this, said, style](kit::Rect box) {
                  const bool closing = closing_left() > 0;
                  kit_.icon(closing ? kit::Icon::kHourglassTop : kit::Icon::kGroups,
                            box.take_start(kNoteIcon, kit::kSpace2).center(), kNoteIcon,
                            kit_.theme().ink2);
                  kit_.text(box, said, closing ? style.bold() : style,
                            closing ? kit_.theme().ink : kit_.theme().ink2,
                            {.stand = kit::Stand::kMiddle, .shrink = true});
                },
            .gap = size_.gap};
  }

  [[nodiscard]] std::string said_now() const {
    if (const int left = closing_left(); left > 0) {
      return view_.words->plural("screen.run_sheet.closing", left);
    }
    const double pace = kiosk_.pace.per_minute(view_.time_s);
    const std::uint32_t begun = kiosk_.pace.lately(view_.time_s);
    if (progress_ && progress_->present > progress_->done) {
      const auto minutes = screens::queue_minutes(progress_->present - progress_->done, pace,
                                                  std::max<std::size_t>(1, board_.stations.size()));
      if (minutes) return view_.words->plural("screen.run_sheet.queue", *minutes);
    }
    if (begun > 0) return view_.words->plural("screen.run_sheet.begun", begun);
    return std::string(view_.text("screen.run_sheet.nobody"));
  }

  kit::Block timer_keys() {
    return {.height = [](float) { return kit::kButtonSmall + kLip; },
            .draw =
                [this](kit::Rect box) {
                  const screens::Timer& timer = kiosk_.hall.timer;
                  box.h = kit::kButtonSmall;
                  kit::Rect first = box.take_start((box.w - kit::kGap) / 2, kit::kGap);
                  const bool runs = timer.running(view_.time_s);
                  const bool set = timer.is_set() && timer.left_s(view_.time_s) > 0;
                  const kit::Button start{.label = view_.text(runs  ? "screen.run_sheet.pause"
                                                              : set ? "screen.run_sheet.go_on"
                                                                    : "screen.run_sheet.start"),
                                          .icon = runs ? kit::Icon::kPause : kit::Icon::kPlayArrow,
                                          .em = 32};
                  if (kit::button(kit_, set ? "timer.pause" : "timer.start", first, start)) {
                    wanted_ = set ? screens::HallRequest{screens::PauseTimer{}}
                                  : screens::HallRequest{screens::StartTimer{
                                        screens::planned_minutes(board_, board_.step)}};
                  }
                  const kit::Button more{.label = view_.text("screen.run_sheet.add"),
                                         .icon = kit::Icon::kMoreTime,
                                         .enabled = timer.is_set(),
                                         .em = 32};
                  if (kit::button(kit_, "timer.add", box, more)) {
                    wanted_ = screens::HallRequest{screens::AddMinute{}};
                  }
                },
            .gap = size_.gap};
  }

  void way_on(kit::Rect box) {
    const kit::Button next{
        .label = view_.text(step_ == nullptr ? "screen.run_sheet.begin" : "screen.run_sheet.next"),
        .icon = kit::Icon::kArrowForward,
        .icon_at_end = true,
        .kind = kit::ButtonKind::kMain,
        .enabled = next_ != nullptr,
        .em = size_.main > 100 ? 52.0F : 40.0F};
    if (!kit::button(kit_, "run.next", box.with_height(size_.main), next)) return;
    if (screens::change_of(board_, board_.step + 1).closes_vote()) {
      kiosk_.staff.run_sheet.asking = true;
    } else {
      wanted_ = desk::Command{desk::GoToStep{board_.step + 1}};
    }
  }

  [[nodiscard]] kit::Button by_hand() const {
    const bool narrow = box_.w < kNarrow;
    return {.label = view_.text("screen.run_sheet.by_hand"),
            .icon = narrow ? kit::Icon::kNone : kit::Icon::kTouchApp,
            .em = narrow ? 28.0F : 30.0F};
  }
  [[nodiscard]] kit::TextStyle foot_style() const { return kit::kSmall.size(28).leading(1.2F); }
  [[nodiscard]] float foot_height(float width) const {
    const float wide = kit::button_width(kit_, by_hand(), kit::kButtonSmall);
    return std::max(kit::kButtonSmall + kLip,
                    high(next_said(), foot_style(), width - wide - kit::kSpace3));
  }

  /// What the way on leads to, and the way to open and close by hand.
  void foot(kit::Rect box) {
    const float wide = kit::button_width(kit_, by_hand(), kit::kButtonSmall);
    const kit::Rect place = box.take_end(wide, kit::kSpace3);
    if (kit::button(kit_, "staff.activities",
                    place.middle(wide, kit::kButtonSmall).moved(0, -kLip / 2), by_hand())) {
      wanted_ = screens::Go{screens::Place::staff_activities};
    }
    kit_.text(box, next_said(), foot_style(), kit_.theme().ink2,
              {.stand = kit::Stand::kMiddle, .shrink = true});
  }

  [[nodiscard]] std::string next_said() const {
    if (board_.event.agenda.empty()) return std::string(view_.text("screen.run_sheet.no_agenda"));
    if (next_ == nullptr) return std::string(view_.text("screen.run_sheet.last"));
    const auto names = [this](const std::vector<domain::Activity>& activities) {
      std::vector<std::string> titles;
      for (const domain::Activity& activity : activities) {
        titles.push_back(short_title(activity));
      }
      return view_.words->list(at_most(std::move(titles), 2));
    };
    const screens::StepChange change = screens::change_of(board_, board_.step + 1);
    std::string said = view_.text("screen.run_sheet.then",
                                  {{"title", std::string(next_->title.in(view_.language()))}});
    if (box_.w < kNarrow) return said;  // what closes is asked for, if it is a vote
    if (!change.closes.empty()) {
      said += " " + view_.text("screen.run_sheet.closes", {{"names", names(change.closes)}});
    }
    if (!change.opens.empty()) {
      said += " " + view_.text("screen.run_sheet.opens", {{"names", names(change.opens)}});
    }
    return said;
  }

  void number(kit::Rect box, std::string_view digits, std::string_view under, bool strong) {
    const kit::TextStyle style{size_.clock, 1.06F, kit::Weight::kExtraBold, -0.01F};
    kit_.text(box.take_top(style.em * style.line), digits, style,
              strong ? kit_.theme().ink : kit_.theme().ink2,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true, .tabular = true});
    kit_.text(box, under, kit::kSmall.size(size_.note).bold(), kit_.theme().ink2,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }

  [[nodiscard]] float clock_width() const {
    const kit::TextStyle style{size_.clock, 1.06F, kit::Weight::kExtraBold, -0.01F};
    return kit_.text_width("00:00", style, {.tabular = true}) + kit::kSpace3;
  }
  [[nodiscard]] int closing_left() const {
    return screens::closing_left_s(board_, view_.board_time_s());
  }
  [[nodiscard]] float high(std::string_view text, kit::TextStyle style, float width) const {
    return kit::text_height(kit_, text, style, width);
  }

  static constexpr float kNarrow = 640, kIcon = 56, kLabelHigh = 44, kBar = 22, kNoteIcon = 40,
                         kLip = 6;

  screens::Kiosk& kiosk_;
  const screens::View& view_;
  kit::Kit& kit_;
  const desk::Board& board_;
  kit::Rect box_;
  Sizes size_ = kSizes.back();
  const domain::AgendaItem *step_ = nullptr, *next_ = nullptr;
  std::optional<screens::Progress> progress_;
  std::vector<std::string> open_;
  Wanted wanted_;
};

}  // namespace

Wanted draw_present(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect box) {
  return Present(kiosk, view, kit, box).draw();
}

}  // namespace stordialog::drawing
