// What participants will see of what is being decided: their own screens, drawn by their own
// functions into a small rectangle.
#include <array>

#include "drawing/organiser/editor.h"
#include "drawing/participant/participant.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::EditStep;
using screens::Place;

/// Into that place, as somebody who has come there with nothing begun. The welcome screen is
/// wherever nobody is.
Place go_to(screens::Kiosk& kiosk, Place place) {
  if (place != Place::welcome) (void)kiosk.apply(screens::Go{place}, nullptr, 0);
  return place;
}

Place vote_on(screens::Kiosk& kiosk, const domain::Event& event, std::size_t question, Place to) {
  if (question >= event.questions.size()) return go_to(kiosk, Place::home);
  kiosk.vote = screens::begin_vote(event.questions[question], 1);
  return go_to(kiosk, to);
}

/// The place that shows the decision at hand, with what it needs.
Place set_stage(screens::Kiosk& kiosk, const screens::EventEditor& editor,
                const domain::Event& event) {
  const screens::EditPlace& place = editor.place;
  switch (place.step) {
    case EditStep::languages:
      if (place.list.empty() && place.at == 0) return Place::welcome;
      return vote_on(kiosk, event, 0, Place::vote_side);
    case EditStep::challenges:
      if (event.questions.empty()) return go_to(kiosk, Place::idea_challenge);
      return vote_on(kiosk, event, 0, Place::vote_picks);
    case EditStep::questions:
      return vote_on(kiosk, event, place.list == "questions" ? place.entry : 0, Place::vote_picks);
    case EditStep::lists: {
      if (place.list == "lists" && place.entry < event.lists.size()) {
        kiosk.sign_up.list = event.lists[place.entry].key;
        const bool consents = editor.decision().path.find(".consent") != std::string::npos;
        return go_to(kiosk, consents ? Place::sign_up_review : Place::lists);
      }
      const bool agrees = place.at > 0 && !event.agreement.text.texts.empty();
      return go_to(kiosk, agrees ? Place::agreement : Place::lists);
    }
    case EditStep::agenda:
    case EditStep::privacy:
      return go_to(kiosk, Place::home);
    default:
      return Place::welcome;
  }
}

void draw_place_picture(Place place, screens::Kiosk& kiosk, const screens::View& view,
                        kit::Kit& kit) {
  switch (place) {
    case Place::welcome:
      static_cast<void>(draw_welcome(kiosk, view, kit));
      return;
    case Place::home:
      static_cast<void>(draw_home(kiosk, view, kit));
      break;
    case Place::idea_challenge:
      static_cast<void>(draw_idea_challenge(kiosk, view, kit));
      break;
    case Place::vote_side:
      static_cast<void>(draw_vote_side(kiosk, view, kit));
      break;
    case Place::vote_picks:
      static_cast<void>(draw_vote_picks(kiosk, view, kit));
      break;
    case Place::sign_up_review:
      static_cast<void>(draw_sign_up_review(kiosk, view, kit));
      break;
    case Place::agreement:
      static_cast<void>(draw_agreement(kiosk, view, kit));
      break;
    default:
      static_cast<void>(draw_lists(kiosk, view, kit));
  }
  static_cast<void>(draw_rail(kiosk, view, kit));
}

void draw_picture(const EditorPage& page, const std::string& language, kit::Rect where) {
  kit::Kit& kit = page.kit;
  const desk::Board& board = *page.editor.preview;
  screens::View view = page.view;
  screens::Host host;  // nothing of this computer shows in the picture
  view.board = &board;
  view.host = &host;
  view.words = &page.view.catalogues->in(language);
  view.busy = false;
  screens::Kiosk kiosk;
  (void)kiosk.apply(screens::ChooseLanguage{language}, nullptr, view.time_s);
  const Place place = set_stage(kiosk, page.editor, board.event);
  constexpr kit::Size kScreen{1920, 1080};
  kit.fill(where.inset(-4), kit.theme().ink, kit::kRadiusKey);
  kit.push_picture(
      where, kScreen, kit.theme().name,
      view.words->right_to_left() ? kit::Direction::kRightToLeft : kit::Direction::kLeftToRight);
  kit.push_text_size(page.editor.preview_large ? kit::TextSize::kLargest : kit::TextSize::kNormal);
  kit.fill({0, 0, kScreen.w, kScreen.h}, kit.theme().paper);
  draw_place_picture(place, kiosk, view, kit);
  kit.pop_text_size();
  kit.pop_picture();
}

}  // namespace

void draw_preview(const EditorPage& page, kit::Rect box) {
  kit::Kit& kit = page.kit;
  screens::EventEditor& editor = page.editor;
  draw_heading(kit, box, page.view.text("screen.edit.preview"), {});
  if (!editor.preview) {
    const kit::Notice none{.text = page.view.text("screen.edit.no_preview"), .em = 32};
    kit::notice(kit, box.take_top(kit::notice_height(kit, box.w, none)), none);
    return;
  }
  const auto& languages = editor.preview->event.languages;
  const std::string& language = languages.at(editor.preview_language);
  constexpr float kShape = 1080.0F / 1920;
  const kit::Rect frame = box.take_top(box.w * kShape, kit::kSpace3);
  draw_picture(page, language, frame.inset(4));
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{
          "preview.language",
          {.label = language_name(page.view, language), .icon = kit::Icon::kTranslate}},
      kit::NamedButton{
          "preview.large",
          {.label = page.view.text("screen.rail.larger_text"),
           .icon = kit::Icon::kFormatSize,
           .kind = editor.preview_large ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain}}};
  const float high = kit::button_rows_height(kit, box.w, buttons, kit::kButtonSmall);
  const auto pressed = kit::button_rows(kit, box.take_top(high + kit.theme().lip).with_height(high),
                                        buttons, kit::kButtonSmall);
  if (pressed == 0U) editor.preview_language = (editor.preview_language + 1) % languages.size();
  if (pressed == 1U) editor.preview_large = !editor.preview_large;
}

}  // namespace stordialog::drawing
