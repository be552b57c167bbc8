#include "drawing/draw.h"

#include "drawing/organiser/organiser.h"
#include "drawing/participant/page.h"
#include "drawing/projector/projector.h"
#include "drawing/staff/staff.h"
#include "drawing/start/start.h"
#include "kit/pages.h"
#include "kit/panels.h"

namespace stordialog::drawing {

using screens::Place;
using screens::Sheet;

namespace {

Asked draw_place(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.place()) {
    case Place::home:
      return draw_home(kiosk, view, kit);
    case Place::idea:
      return draw_idea(kiosk, view, kit);
    case Place::idea_challenge:
      return draw_idea_challenge(kiosk, view, kit);
    case Place::agree:
      return draw_agree(kiosk, view, kit);
    case Place::vote_code:
      return draw_vote_code(kiosk, view, kit);
    case Place::vote_side:
      return draw_vote_side(kiosk, view, kit);
    case Place::vote_picks:
      return draw_vote_picks(kiosk, view, kit);
    case Place::vote_review:
      return draw_vote_review(kiosk, view, kit);
    case Place::lists:
      return draw_lists(kiosk, view, kit);
    case Place::agreement:
      return draw_agreement(kiosk, view, kit);
    case Place::sign_up_side:
      return draw_sign_up_side(kiosk, view, kit);
    case Place::sign_up_name:
      return draw_sign_up_name(kiosk, view, kit);
    case Place::sign_up_reach:
      return draw_sign_up_reach(kiosk, view, kit);
    case Place::sign_up_signature:
      return draw_sign_up_signature(kiosk, view, kit);
    case Place::sign_up_review:
      return draw_sign_up_review(kiosk, view, kit);
    case Place::initiative_what:
      return draw_initiative_what(kiosk, view, kit);
    case Place::initiative_who:
      return draw_initiative_who(kiosk, view, kit);
    case Place::initiative_when:
      return draw_initiative_when(kiosk, view, kit);
    case Place::initiative_resources:
      return draw_initiative_resources(kiosk, view, kit);
    case Place::initiative_funding:
      return draw_initiative_funding(kiosk, view, kit);
    case Place::initiative_review:
      return draw_initiative_review(kiosk, view, kit);
    case Place::thanks:
      return draw_thanks(kiosk, view, kit);
    default:
      return std::nullopt;
  }
}

/// The main column: a sheet that takes its place, or the place itself.
Asked draw_column(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.sheet()) {
    case Sheet::language:
      return draw_language(kiosk, view, kit);
    case Sheet::questions:
      return draw_questions(kiosk, view, kit);
    case Sheet::challenges:
      return draw_challenges(kiosk, view, kit);
    default:
      return draw_place(kiosk, view, kit);
  }
}

Asked draw_dialog(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.sheet()) {
    case Sheet::help:
      return draw_help(kiosk, view, kit);
    case Sheet::privacy:
      return draw_privacy(kiosk, view, kit);
    case Sheet::leaving:
      return draw_leaving(kiosk, view, kit);
    default:
      return std::nullopt;
  }
}

Asked draw_participant(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  if (kiosk.idle_warning(view.time_s)) return draw_idle(kiosk, view, kit);
  Asked asked = draw_column(kiosk, view, kit);
  take(asked, draw_rail(kiosk, view, kit));
  take(asked, draw_dialog(kiosk, view, kit));
  return asked;
}

/// One monitor: the projector's picture over everything; any touch or Escape leads back.
Asked draw_big_picture(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const kit::Rect all{0, 0, kit.frame().width / kit.scale(), kit.frame().height / kit.scale()};
  draw_hall(screens::hall_view(kiosk.hall, view, kit.frame().motion), kit, all);
  const bool back = kit.target("hall.back", all).activated || kit.key_escape();
  return back ? Asked(screens::HallRequest(screens::ToggleBigPicture{})) : std::nullopt;
}

Asked draw_any(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  if (screens::is_organiser(kiosk.place())) return draw_organiser(kiosk, view, kit);
  if (view.board == nullptr) return draw_start(kiosk, view, kit);
  if (screens::is_staff(kiosk.place())) return draw_staff(kiosk, view, kit);
  switch (kiosk.place()) {
    case Place::start:
    case Place::start_station:
      return draw_start(kiosk, view, kit);
    case Place::welcome:
      return draw_welcome(kiosk, view, kit);
    case Place::goodbye:
      return draw_goodbye(kiosk, view, kit);
    case Place::pin:
      return draw_pin(kiosk, view, kit);
    default:
      return draw_participant(kiosk, view, kit);
  }
}

/// Keys that act on every screen a participant meets: F1 and its like, and Escape for a step back.
Asked ask_by_key(const screens::Kiosk& kiosk, const screens::View& view, const kit::Kit& kit) {
  const Place place = kiosk.place();
  if (view.board == nullptr || view.busy) return std::nullopt;
  if (place != Place::welcome && !screens::is_participants(place)) return std::nullopt;
  const bool sheet = kiosk.sheet() != Sheet::none;
  if (const auto shortcut = kit.shortcut()) {
    switch (*shortcut) {
      case kit::Shortcut::kReadAloud:
        if (kiosk.comfort().reading) return screens::StopReading{};
        return screens::ShowSheet{sheet && kiosk.sheet() == Sheet::read_aloud ? Sheet::none
                                                                              : Sheet::read_aloud};
      case kit::Shortcut::kQuieter:
        return screens::ChangeVolume{-1};
      case kit::Shortcut::kLouder:
        return screens::ChangeVolume{1};
      default:
        return std::nullopt;  // Stage says it again
    }
  }
  // Where Esc closes the window (an exercise that is not locked), it does only that.
  const bool closes =
      view.board->event.practice && view.host != nullptr && !view.host->kiosk_locked;
  if (!kit.key_escape() || closes) return std::nullopt;
  if (sheet) return screens::ShowSheet{Sheet::none};
  const bool journey = place > Place::home && place < Place::thanks;
  return journey ? Asked(screens::Back{}) : std::nullopt;
}

/// A sheet that comes or goes is a new screen: the second half of a double tap presses nothing
/// on it.
void settle(screens::Sheet sheet, kit::Kit& kit) {
  constexpr std::string_view kShown = "drawing.sheet";
  const auto now = static_cast<float>(sheet);
  if (kit.remembered(kShown) == now) return;
  kit.forget();
  kit.remembered(kShown) = now;
}

}  // namespace

std::optional<screens::Request> draw(screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit) {
  settle(kiosk.sheet(), kit);
  if (kiosk.hall.fills_window && view.board != nullptr) return draw_big_picture(kiosk, view, kit);
  Asked asked = draw_any(kiosk, view, kit);
  if (kiosk.sheet() == Sheet::read_aloud && !kiosk.idle_warning(view.time_s)) {
    take(asked, draw_read_aloud(kiosk, view, kit));
  }
  if (!asked) asked = ask_by_key(kiosk, view, kit);
  if (kit.frame().practice_strip) {
    const bool can_leave =
        view.host != nullptr && !view.host->kiosk_locked && !screens::is_organiser(kiosk.place());
    kit::practice_strip(kit, view.text("screen.practice.strip"),
                        view.text("screen.practice.strip_text"),
                        can_leave ? view.text("screen.practice.escape") : std::string_view{});
  }
  if (view.busy) kit::saving(kit, view.text("screen.button.saving"), view.busy_since_s);
  return asked;
}

}  // namespace stordialog::drawing
