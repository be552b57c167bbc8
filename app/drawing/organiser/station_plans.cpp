// Stations and their names, which one leads, how many voting codes, the staff's PIN, the
// organiser's password: one decision each, then all of it before the package is made.
// Ids: station.N, lead.N, stations.less, stations.more, codes.less, codes.more, codes.hundred,
// plans.back, plans.next, secret, key.*.
#include <algorithm>

#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::StationPage;

constexpr std::size_t kStationsAtFirst = 4;
constexpr std::uint32_t kCodesAtFirst = 100;

class StationPlans : DeskTask {
 public:
  StationPlans(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work), screen_(kiosk.prepare) {}

  Wanted draw() {
    const auto& begun = told_.prepare.begun;
    if (told_.work && begun && told_.work->places.folder == begun->folder) {
      return screens::Go{screens::Place::organiser_tickets};  // the package is made
    }
    if (screen_.stations.empty()) {
      set_count(kStationsAtFirst);
      screen_.codes = has_codes() ? kCodesAtFirst : 0;
    }
    switch (screen_.station_page) {
      case StationPage::name:
        name();
        break;
      case StationPage::codes:
        codes();
        break;
      case StationPage::pin:
        pin();
        break;
      case StationPage::password:
      case StationPage::again:
        password();
        break;
      case StationPage::review:
        review();
        break;
      default:
        stations();
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] bool has_codes() const {
    const auto& draft = screen_.editor.draft;
    return !draft || draft->flag("codes", true);
  }
  void set_count(std::size_t count) {
    screens::set_stations(screen_, count, view_.text("screen.plans.station"));
  }
  void go(StationPage page) { screen_.station_page = page; }
  [[nodiscard]] kit::NamedButton back() const {
    return {"plans.back",
            {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}};
  }
  [[nodiscard]] kit::NamedButton next() const {
    return {"plans.next",
            {.label = view_.text("screen.button.next"),
             .icon = kit::Icon::kArrowForward,
             .icon_at_end = true,
             .kind = kit::ButtonKind::kMain}};
  }

  void head(std::string_view title, std::string_view text) {
    draw_heading(kit_, work_, view_.text(title), {});
    const std::string_view said = view_.text(text);
    kit_.text(work_.take_top(kit::text_height(kit_, said, kit::kSmall, work_.w), kit::kSpace3),
              said, kit::kSmall, kit_.theme().ink2, kit::kFlowing);
  }

  /// "−  4 stationer  +", at the top of the work.
  int counter(std::string_view id, const std::string& said, std::string_view larger = {}) {
    constexpr float kKey = 112;
    kit::Rect row = work_.take_top(kKey + kit_.theme().lip, kit::kSpace3).with_height(kKey);
    int by = 0;
    const kit::Button less{.icon = kit::Icon::kRemove, .spoken = view_.text("screen.edit.less")};
    const kit::Button more{.icon = kit::Icon::kAdd, .spoken = view_.text("screen.edit.more")};
    if (kit::button(kit_, kit::Id(id, ".less"), row.take_start(kKey, kit::kSpace3), less)) by = -1;
    if (!larger.empty()) {
      const kit::Button many{.label = larger, .em = 36};
      const float wide = kit::button_width(kit_, many, kKey);
      if (kit::button(kit_, kit::Id(id, ".hundred"), row.take_end(wide, kit::kSpace3), many)) {
        by = 10;
      }
    }
    const kit::Rect plus = row.take_end(kKey, kit::kSpace3);
    if (kit::button(kit_, kit::Id(id, ".more"), plus, more)) by = 1;
    kit_.text(row, said, kit::kTitleCrowded, kit_.theme().ink,
              {.align = kit::Align::kCenter,
               .stand = kit::Stand::kMiddle,
               .max_lines = 1,
               .shrink = true});
    return by;
  }

  void stations() {
    const std::size_t count = screen_.stations.size();
    head("screen.plans.ask", "screen.plans.text");
    const int by = counter(
        "stations", view_.words->plural("screen.plans.stations", static_cast<std::int64_t>(count)));
    RowsPage page;
    for (std::size_t i = 0; i < count; ++i) page.blocks.push_back(station_block(i));
    page.buttons = {back(), next()};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (by != 0) {
      const auto wanted = static_cast<std::int64_t>(count) + by;
      set_count(
          static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 1, domain::limits::kStations)));
    }
    if (pressed == 0U) wanted_ = screens::Go{screens::Place::organiser_keys};
    if (pressed == 1U) go(has_codes() ? StationPage::codes : StationPage::pin);
  }

  /// Its name to change, and beside it whether it leads.
  kit::Block station_block(std::size_t at) {
    const organise::StationPlan& plan = screen_.stations[at];
    const bool leads = plan.role == domain::Role::lead;
    const kit::Button lead{.label = view_.text("screen.plans.leads"),
                           .kind = leads ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain};
    const float wide =
        kit::button_width(kit_, {.label = lead.label, .kind = kit::ButtonKind::kSelected},
                          kit::kButtonSmall) +
        kit::kSpace5;
    kit::Block row = press_block(kit_,
                                 {.id = "station." + std::to_string(at),
                                  .title = std::to_string(plan.number) + "  " + plan.name,
                                  .icon = kit::Icon::kEdit},
                                 [this, at] {
                                   screen_.station = at;
                                   screen_.name.set_text(screen_.stations[at].name);
                                   screen_.name.move_to_end();
                                   go(StationPage::name);
                                 });
    kit::Block block;
    block.height = [row, wide](float width) { return row.height(width - wide - kit::kGap); };
    block.draw = [this, row, lead, wide, at](kit::Rect box) {
      kit::Rect end = box.take_end(wide, kit::kGap);
      end.h -= kit_.theme().lip;
      if (kit::button(kit_, kit::Id("lead.", at), end, lead)) screens::set_leader(screen_, at);
      row.draw(box);
    };
    block.gap = row.gap;
    return block;
  }

  void name() {
    const kit::Rect keys = work_.take_bottom(kit::keyboard_height(kit_, work_.w), kit::kSpace2);
    draw_heading(kit_, work_,
                 view_.text("screen.plans.name_ask",
                            {{"number", std::to_string(screen_.stations[screen_.station].number)}}),
                 {});
    const kit::FieldEvent typed =
        kit::field(kit_, "station.name", work_.with_height(std::min(work_.h, kit::kFieldHeight)),
                   screen_.name, {.focused = true, .em = 44});
    const bool can = !screen_.name.empty();
    Typing done = draw_staff_keys(view_, kit_, keys, screen_.name,
                                  {.next = view_.text("screen.edit.done"), .next_enabled = can});
    if (typed.entered && can) done = Typing::kNext;
    if (done == Typing::kNext) {
      screen_.stations[screen_.station].name = std::string(screen_.name.view());
    }
    if (done != Typing::kNone) go(StationPage::stations);
  }

  void codes() {
    head("screen.plans.codes_ask", "screen.plans.codes_text");
    const int by = counter("codes", view_.words->plural("screen.plans.codes", screen_.codes),
                           view_.text("screen.plans.hundred"));
    RowsPage page;
    page.buttons = {back(), next()};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    constexpr std::int64_t kStep = 10;
    const auto most = static_cast<std::int64_t>(domain::limits::kCodes);
    screen_.codes = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(std::int64_t{screen_.codes} + by * kStep, kStep, most));
    if (pressed == 0U) go(StationPage::stations);
    if (pressed == 1U) go(StationPage::pin);
  }

  void pin() {
    SecretPage page;
    page.title = view_.text("screen.plans.pin_ask");
    page.text = view_.text("screen.plans.pin_text");
    const bool none = screen_.secret.empty();
    page.next = view_.text(none ? "screen.plans.draw_pin" : "screen.button.next");
    page.digits = true;
    page.next_enabled =
        none || screen_.secret.length() == static_cast<std::size_t>(domain::limits::kPinDigits);
    switch (draw_secret_page(view_, kit_, work_, screen_.secret, page)) {
      case Typing::kBack:
        screen_.secret.clear();
        go(has_codes() ? StationPage::codes : StationPage::stations);
        break;
      case Typing::kNext:
        screen_.pin = screens::take_secret(screen_);
        go(StationPage::password);
        break;
      default:
        break;
    }
  }

  void password() {
    const bool again = screen_.station_page == StationPage::again;
    SecretPage page;
    page.title = view_.text(again ? "screen.plans.again_ask" : "screen.plans.password_ask");
    page.text = view_.text("screen.plans.password_text");
    if (screen_.differs) page.error = view_.text("screen.plans.differs");
    page.placeholder = view_.text("screen.opening.password");
    page.next = view_.text("screen.button.next");
    page.next_enabled = screens::long_enough(screen_);
    switch (draw_secret_page(view_, kit_, work_, screen_.secret, page)) {
      case Typing::kBack:
        screen_.secret.clear();
        go(again ? StationPage::password : StationPage::pin);
        break;
      case Typing::kNext:
        if (!again) {
          screen_.differs = false;
          screen_.first = screens::take_secret(screen_);
          go(StationPage::again);
        } else {
          go(screens::same_again(screen_) ? StationPage::review : StationPage::password);
        }
        break;
      default:
        break;
    }
  }

  void review() {
    RowsPage page;
    page.title = view_.text("screen.plans.review_title");
    page.text = view_.text("screen.plans.review_text");
    const auto line = [&](std::string said, std::string more = {}) {
      page.blocks.push_back(
          finding_block(kit_, kit::Verdict::kGood, std::move(said), std::move(more)));
    };
    std::string names;
    for (const organise::StationPlan& plan : screen_.stations) {
      if (!names.empty()) names += ", ";
      names += std::to_string(plan.number) + " " + plan.name;
      if (plan.role == domain::Role::lead) {
        names += " (" + std::string(view_.text("screen.plans.lead_word")) + ")";
      }
    }
    line(view_.words->plural("screen.plans.stations",
                             static_cast<std::int64_t>(screen_.stations.size())),
         names);
    if (has_codes()) line(view_.words->plural("screen.plans.codes", screen_.codes));
    line(std::string(
        view_.text(screen_.pin.empty() ? "screen.plans.pin_drawn" : "screen.plans.pin_chosen")));
    for (const organise::KeyWanted& key : told_.prepare.keys) {
      line(key.holder,
           std::string(view_.text(key.use == seal::KeyUse::ballots ? "screen.keys.for_ballots"
                                                                   : "screen.keys.for_contacts")));
    }
    page.buttons = {back(),
                    {"plans.make",
                     {.label = view_.text("screen.plans.make"),
                      .icon = kit::Icon::kInventory,
                      .kind = kit::ButtonKind::kMain,
                      .enabled = idle() && !screen_.first.empty()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) {
      screen_.wipe_secrets();
      go(StationPage::pin);
    }
    if (pressed != 1U) return;
    ask(screens::MakePackage{screen_.stations, has_codes() ? screen_.codes : 0, screen_.pin.copy(),
                             screen_.first.copy()});
  }

  screens::PrepareScreen& screen_;
};

}  // namespace

Wanted draw_station_plans(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                          kit::Rect work) {
  return StationPlans(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
