// Keys, one keyholder after the other: the computer changes hands, a place for the key file, the
// password out of the others' sight, the same once more from the drive, what to keep where.
// Ids: make.N, keys.back, keys.next, hand.back, hand.next, place.N, key.* of the keyboard, done.
#include <algorithm>

#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::KeyPage;

class KeyMaking : DeskTask {
 public:
  KeyMaking(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work), kiosk_(kiosk), screen_(kiosk.prepare) {}

  Wanted draw() {
    const auto& keys = told_.prepare.keys;
    if (screen_.key >= keys.size()) screen_.key_page = KeyPage::list;
    switch (screen_.key_page) {
      case KeyPage::hand_over:
        hand_over();
        break;
      case KeyPage::place:
        place();
        break;
      case KeyPage::password:
      case KeyPage::confirm:
        password();
        break;
      case KeyPage::done:
        done();
        break;
      default:
        list();
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] const organise::KeyWanted& key() const { return told_.prepare.keys[screen_.key]; }
  [[nodiscard]] std::string said(std::string_view text) const {
    return view_.text(text, {{"holder", key().holder}});
  }
  [[nodiscard]] std::string use_of(const organise::KeyWanted& wanted) const {
    return std::string(view_.text(wanted.use == seal::KeyUse::ballots
                                      ? "screen.keys.for_ballots"
                                      : "screen.keys.for_contacts"));
  }

  void list() {
    const auto& keys = told_.prepare.keys;
    RowsPage page;
    page.title = view_.text("screen.keys.ask");
    page.text = view_.text("screen.keys.text");
    page.warning = view_.text("screen.keys.lost");
    for (std::size_t i = 0; i < keys.size(); ++i) {
      page.blocks.push_back(press_block(
          kit_,
          {.id = "make." + std::to_string(i),
           .title = keys[i].holder,
           .detail = use_of(keys[i]),
           .end = std::string(view_.text(keys[i].made ? "screen.keys.made" : "screen.keys.make")),
           .icon = keys[i].made ? kit::Icon::kCheckCircle : kit::Icon::kKey,
           .enabled = !keys[i].made && idle(),
           .arrow = !keys[i].made},
          [this, i] {
            screen_.wipe_secrets();
            screen_.key = i;
            screen_.key_page = KeyPage::hand_over;
            ask(screens::LookAtPlaces{});
          }));
    }
    page.buttons = {kit::NamedButton{
                        "keys.back",
                        {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}},
                    kit::NamedButton{"keys.next",
                                     {.label = view_.text("screen.keys.to_stations"),
                                      .icon = kit::Icon::kArrowForward,
                                      .icon_at_end = true,
                                      .kind = kit::ButtonKind::kMain,
                                      .enabled = told_.prepare.all_keys() && idle()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) wanted_ = screens::Go{screens::Place::organiser_event};
    if (pressed == 1U) wanted_ = screens::Go{screens::Place::organiser_stations};
  }

  /// Nothing but whose turn it is, so that the others look away before anything is typed.
  void hand_over() {
    const std::array<kit::NamedButton, 2> buttons = {
        kit::NamedButton{
            "hand.back",
            {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}},
        kit::NamedButton{"hand.next",
                         {.label = view_.text("screen.keys.i_am"),
                          .icon = kit::Icon::kKey,
                          .kind = kit::ButtonKind::kMain}}};
    const auto pressed = draw_opening_buttons(kit_, work_, buttons);
    draw_hand_over(kit_, work_, said("screen.keys.hand_over"), said("screen.keys.alone"));
    if (pressed == 0U) screen_.key_page = KeyPage::list;
    if (pressed == 1U) screen_.key_page = KeyPage::place;
  }

  void place() {
    RowsPage page;
    page.title = said("screen.keys.place_ask");
    page.text = view_.text("screen.keys.place_text");
    const auto& places = told_.prepare.places;
    for (std::size_t i = 0; i < places.size(); ++i) {
      page.blocks.push_back(
          press_block(kit_,
                      {.id = "place." + std::to_string(i),
                       .title = place_said(places[i], view_),
                       .detail = places[i].folder.string(),
                       .icon = places[i].name.empty() ? kit::Icon::kComputer : kit::Icon::kUsb,
                       .enabled = idle(),
                       .arrow = true},
                      [this, i] {
                        screen_.key_place = i;
                        screen_.key_page = KeyPage::password;
                      }));
    }
    page.buttons = {kit::NamedButton{
                        "place.back",
                        {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}},
                    kit::NamedButton{"place.look",
                                     {.label = view_.text("screen.desk.look"),
                                      .icon = kit::Icon::kRefresh,
                                      .enabled = idle()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.key_page = KeyPage::hand_over;
    if (pressed == 1U) ask(screens::LookAtPlaces{});
  }

  void password() {
    const bool again = screen_.key_page == KeyPage::confirm;
    SecretPage page;
    page.title = said(again ? "screen.keys.again_ask" : "screen.keys.password_ask");
    page.text = view_.text(again ? "screen.keys.again_text" : "screen.keys.password_text");
    if (!idle()) page.text = view_.text("screen.keys.working");
    if (kiosk_.error()) page.error = view_.words->say(*kiosk_.error());
    page.placeholder = view_.text("screen.opening.password");
    page.next = view_.text(again ? "screen.keys.try_it" : "screen.keys.make");
    page.next_enabled = again ? !screen_.secret.empty() : screens::long_enough(screen_);
    switch (draw_secret_page(view_, kit_, work_, screen_.secret, page)) {
      case Typing::kBack:
        screen_.wipe_secrets();
        screen_.key_page = again ? KeyPage::list : KeyPage::place;
        if (again) ask(screens::DropKey{});
        break;
      case Typing::kNext:
        send(again);
        break;
      default:
        break;
    }
  }

  void send(bool again) {
    domain::Secret typed = screens::take_secret(screen_);
    if (again) {
      ask(screens::ConfirmKey{std::move(typed)});
    } else {
      ask(screens::MakeKey{screen_.key, screen_.key_place, std::move(typed)});
    }
  }

  void done() {
    RowsPage page;
    page.title = said("screen.keys.done_title");
    page.text = view_.text("screen.keys.done_text");
    for (const system::Path& file : told_.prepare.key_files) {
      const bool sheet = file.extension() == ".pdf";
      page.blocks.push_back(finding_block(
          kit_, kit::Verdict::kGood, file.string(),
          std::string(view_.text(sheet ? "screen.keys.sheet_text" : "screen.keys.file_text"))));
    }
    page.blocks.push_back(finding_block(kit_, kit::Verdict::kBad,
                                        std::string(view_.text("screen.keys.lost")),
                                        std::string(view_.text("screen.keys.lost_text"))));
    page.buttons = {kit::NamedButton{"keys.done",
                                     {.label = view_.text("screen.keys.hand_back"),
                                      .icon = kit::Icon::kCheck,
                                      .kind = kit::ButtonKind::kMain}}};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) screen_.key_page = KeyPage::list;
  }

  screens::Kiosk& kiosk_;
  screens::PrepareScreen& screen_;
};

}  // namespace

Wanted draw_key_making(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect work) {
  return KeyMaking(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
