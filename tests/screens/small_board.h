// A small event on a board, for tests of what screens decide: one question, two lists, all open.
#pragma once

#include "desk/board.h"
#include "screens/kiosk.h"

namespace stordialog::screens {

inline domain::LocalText said(std::string text) {
  return {{{"sv", std::move(text)}}};
}

inline desk::Board small_board() {
  desk::Board board;
  board.event.slug = "prov";
  board.event.languages = {"sv", "en"};
  board.event.sides = {{"idburen", said("Idéburen sektor")}, {"kommun", said("Kommunen")}};
  for (const char* key : {"a", "b", "c", "d"}) {
    board.event.challenges.push_back({key, said(key), said(key), false});
  }
  board.event.questions.push_back(
      {"fraga", said("Välj två"), domain::Method::picks, 2, {"a", "b", "c", "d"}});
  domain::SignUpList agreement;
  agreement.key = "overenskommelse";
  agreement.kind = domain::ListKind::agreement;
  agreement.consent_version = "2";
  domain::SignUpList group;
  group.key = "arbetsgrupp";
  group.kind = domain::ListKind::working_group;
  group.places = {{"idburen", 8}, {"kommun", 8}};
  domain::SignUpList interest;
  interest.key = "intresse";
  board.event.lists = {agreement, group, interest};
  board.activities = {{{domain::ActivityKind::ideas, ""}, true},
                      {{domain::ActivityKind::vote, "fraga"}, true}};
  return board;
}

/// A kiosk at home with a session, at second zero.
inline Kiosk begun(const desk::Board& board) {
  Kiosk kiosk;
  kiosk.station_opened(board, 0);
  (void)kiosk.apply(Go{Place::home}, &board, 0);
  kiosk.receive(desk::SessionBegun{}, board, 0);
  return kiosk;
}

template <typename Command>
const Command* command_in(const std::optional<Work>& work) {
  if (!work) return nullptr;
  const auto* command = std::get_if<desk::Command>(&*work);
  return command == nullptr ? nullptr : std::get_if<Command>(command);
}

}  // namespace stordialog::screens
