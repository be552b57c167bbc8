// Where the kiosk can be. One place is one screen; sheets lie over a place and leave it as it is.
#pragma once

#include <cstdint>

namespace stordialog::screens {

enum class Place : std::uint8_t {
  start,  // no station yet: practise, start a station, organiser
  start_station,
  organiser,  // which stordialog
  organiser_home,
  organiser_merge,
  organiser_open,
  organiser_start,     // what a new stordialog begins with
  organiser_event,     // the guided editor
  organiser_keys,      // made, one keyholder after the other
  organiser_stations,  // stations, codes, PIN, the package
  organiser_tickets,   // onto drives
  organiser_print,
  organiser_paper,     // entered afterwards
  organiser_data,      // personal data: what can be done with it
  organiser_contacts,  // the locked list of those who signed up
  organiser_withdraw,  // what is kept of somebody, handed out or taken back
  organiser_disposal,
  organiser_year,  // the annual wheel
  organiser_report,
  welcome,  // idle: the station's number, the event, languages
  home,
  idea,
  idea_challenge,
  agree,
  vote_code,
  vote_side,
  vote_picks,
  vote_review,
  lists,
  agreement,
  sign_up_side,
  sign_up_name,
  sign_up_reach,
  sign_up_signature,
  sign_up_review,
  initiative_what,
  initiative_who,
  initiative_when,
  initiative_resources,
  initiative_funding,
  initiative_review,
  thanks,
  goodbye,
  pin,
  staff_run_sheet,
  staff_activities,  // opened and closed by hand
  staff_ideas,
  staff_promote,  // a follow-up question, made of a theme
  staff_results,
  staff_opening,  // the votes, with the keyholders
  staff_projector,
  staff_export,
  staff_check,  // what of the computer wants to be seen to
  staff_history,
};

[[nodiscard]] constexpr bool is_staff(Place place) {
  return place >= Place::staff_run_sheet && place <= Place::staff_history;
}
/// The organiser's desk; no station need be open.
[[nodiscard]] constexpr bool is_organiser(Place place) {
  return place >= Place::organiser && place <= Place::organiser_report;
}
/// Where the contacts key may be unlocked.
[[nodiscard]] constexpr bool is_personal_data(Place place) {
  return place >= Place::organiser_data && place <= Place::organiser_withdraw;
}
/// A person may have something unfinished here: idle warns, then starts over.
[[nodiscard]] constexpr bool is_participants(Place place) {
  return place >= Place::home && place <= Place::goodbye;
}

/// What may lie over a place.
enum class Sheet : std::uint8_t {
  none,
  language,
  help,
  read_aloud,  // headphones or not, how loud
  privacy,     // how personal data is handled
  questions,   // several votes are open: which one
  challenges,  // reading about each challenge
  leaving,     // something unfinished would be lost
  quitting,
};

}  // namespace stordialog::screens
