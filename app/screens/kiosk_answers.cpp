// The other half of the kiosk: what the desk's answers and the passing of time lead to.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "domain/ensure.h"
#include "screens/kiosk.h"

namespace stordialog::screens {

namespace {

bool is_code_error(const std::string& code) {
  return code == "vote.code_used" || code == "vote.code_needed" || code == "vote.code_unknown";
}

/// The detail of that name as a number; 0 when there is none.
int number_in(const domain::Error& error, std::string_view name) {
  int number = 0;
  for (const auto& [key, value] : error.details) {
    if (key == name) std::from_chars(value.data(), value.data() + value.size(), number);
  }
  return number;
}

}  // namespace

void Kiosk::receive(domain::Expected<desk::Receipt> answer, const desk::Board& board,
                    double now_s) {
  domain::ensure(asked_.has_value(), "an answer comes to a command in flight");
  const Asked asked = *asked_;
  asked_.reset();
  touched_s_ = now_s;
  if (!answer) {
    const domain::Error error = answer.error();
    if (asked == Asked::pin) {
      pin.pin.clear();
      pin.tries_left = number_in(error, "left");
      pin.wait_until_s = now_s + number_in(error, "seconds");
    }
    if (asked == Asked::staff) failed(staff);
    // A slip of the finger stays to be corrected; a code that is no good here does not.
    if (asked == Asked::code && error.code != "vote.code_wrong") vote.code.clear();
    if (asked == Asked::cast && is_code_error(error.code)) {
      vote.admission.reset();
      vote.code.clear();
      go(Place::vote_code, now_s);
    }
    error_ = error;
    return;
  }
  switch (asked) {
    case Asked::session:
      session_ = std::get<desk::SessionBegun>(*answer).session;
      pace.add(now_s);
      go(Place::home, now_s);
      break;
    case Asked::idea:
      last_idea_ = std::get<desk::Stored>(*answer).id;
      own_ideas_.push_back(*last_idea_);
      idea = {};
      if (table_ > 0) break;  // the table goes on writing
      thanked_ = Thanked::idea;
      go(Place::thanks, now_s);
      break;
    case Asked::take_back:
      std::erase(own_ideas_, last_idea_.value_or(domain::RecordId{}));
      last_idea_.reset();
      thanked_ = Thanked::idea_taken_back;
      break;
    case Asked::edit:
      if (asked_idea_) std::erase(own_ideas_, *asked_idea_);
      if (last_idea_ == asked_idea_) last_idea_.reset();
      asked_idea_.reset();
      idea = std::move(edited_);
      edited_ = {};
      go(Place::idea, now_s);
      break;
    case Asked::initiative:
      initiative = {};
      last_idea_.reset();  // what is built on is not undone with one press
      thanked_ = Thanked::initiative;
      go(Place::thanks, now_s);
      break;
    case Asked::support:
      if (asked_idea_) agree.agreed.push_back(*asked_idea_);
      asked_idea_.reset();
      break;
    case Asked::begin_vote:
      vote.begun = std::get<desk::Admitted>(*answer).admission;
      go(Place::vote_side, now_s);
      break;
    case Asked::code:
      vote.admission = std::get<desk::Admitted>(*answer).admission;
      vote.code.clear();
      go(Place::vote_side, now_s);
      break;
    case Asked::cast:
      voted_.push_back(vote.question);
      vote = {};
      thanked_ = Thanked::vote;
      go(Place::thanks, now_s);
      break;
    case Asked::sign_up: {
      const domain::SignUpList* list = board.event.list(sign_up.list);
      const bool agreement = list != nullptr && list->kind == domain::ListKind::agreement;
      signed_for_ = agreement ? std::string(sign_up.organisation.view()) : std::string();
      sign_up = {};
      thanked_ = agreement ? Thanked::signature : Thanked::sign_up;
      go(Place::thanks, now_s);
      break;
    }
    case Asked::pin:
      pin.pin.clear();
      go(Place::staff_run_sheet, now_s);
      break;
    case Asked::staff:
      answered(staff, *answer);
      break;
    case Asked::own_votes:
      staff.opening.own = std::get<desk::Exported>(*answer).file;
      break;
  }
  if (asked == Asked::idea || asked == Asked::support || asked == Asked::cast ||
      asked == Asked::initiative || asked == Asked::sign_up) {
    ++handed_in_;
  } else if (asked == Asked::take_back || asked == Asked::edit) {
    --handed_in_;
  }
  // A finished journey is not a way back: from the thanks one goes home, with nothing left behind.
  if (place_ == Place::thanks) way_ = {Place::welcome, Place::home};
  if (place_ == Place::vote_side && asked == Asked::code) way_ = {Place::welcome, Place::home};
  if (place_ == Place::staff_run_sheet && asked == Asked::pin) way_ = {Place::welcome};
}

std::optional<Work> Kiosk::collect_own(const system::Path& folder, double now_s) {
  if (busy()) return std::nullopt;
  return ask(Asked::own_votes, desk::Command{desk::Export{domain::Profile::full, folder, true}},
             now_s);
}

void Kiosk::hold_time(double now_s) {
  if (!idle_warning(now_s)) touched_s_ = now_s;
}

double Kiosk::rest_s(double now_s) const {
  constexpr double kLongest_s = 3600, kSoon_s = 0.02, kSecond_s = 1;
  const double quiet = now_s - touched_s_;
  if (busy() || pin.wait_until_s > now_s) return kSecond_s;
  if (place_ == Place::thanks || place_ == Place::goodbye || idle_warning(now_s)) {
    // The number shown is rounded up: it changes when a whole second is left.
    const double whole = place_ == Place::thanks    ? times_.thanks_s
                         : place_ == Place::goodbye ? times_.goodbye_s
                                                    : quiet_s() + times_.warning_s;
    const double left = whole - quiet;
    return std::max(kSoon_s, left - std::floor(left));
  }
  double until = kLongest_s;
  if (is_participants(place_)) until = quiet_s() - quiet;
  if (place_ == Place::welcome) until = times_.quiet_s - quiet;
  if (is_staff(place_) || place_ == Place::pin) until = staff_quiet_s() - quiet;
  if (is_organiser(place_) && quiet < times_.opening_s) until = times_.opening_s - quiet;
  // A plain welcome starts over as plain as it is; then nothing is left to wait for.
  if (place_ == Place::welcome && until <= 0) until = kLongest_s;
  const bool casts =
      place_ == Place::vote_side || place_ == Place::vote_picks || place_ == Place::vote_review;
  if ((is_staff(place_) || casts) && counts_down_) until = std::min(until, kSecond_s);
  // Staff see the hall's picture beside their work.
  if (hall.fills_window || is_staff(place_)) until = std::min(until, hall.rest_s(now_s));
  return std::clamp(until, kSoon_s, kLongest_s);
}

void Kiosk::tick(double now_s, bool touched, const desk::Board* board) {
  if (board != nullptr) {
    hall.follow(*board, now_s);
    counts_down_ = std::ranges::any_of(board->activities, [](const desk::ActivityState& state) {
      return state.closing_until > 0;
    });
  }
  if (busy()) {
    touched_s_ = now_s;
    return;
  }
  const double quiet = now_s - touched_s_;
  if (touched && place_ != Place::goodbye) {
    touched_s_ = now_s;
    return;
  }
  // A language chosen by somebody who walked on does not meet the next person.
  if (place_ == Place::welcome && quiet >= times_.quiet_s) start_over(board, now_s);
  if (place_ == Place::thanks && quiet >= times_.thanks_s) start_over(board, now_s);
  if (place_ == Place::goodbye && quiet >= times_.goodbye_s) start_over(board, now_s);
  if ((is_staff(place_) || place_ == Place::pin) && quiet >= staff_quiet_s()) {
    start_over(board, now_s);
  }
  if (place_ == Place::organiser_open && quiet >= times_.opening_s) {
    organiser = {};
    go(Place::organiser_home, now_s);
  }
  // Where a station is open the organiser came in with its staff's PIN.
  if (board != nullptr && is_organiser(place_) && quiet >= times_.opening_s) {
    start_over(board, now_s);
  }
  // Nobody's password is left half typed, and a key nobody confirms is taken away.
  const bool types = place_ == Place::organiser_keys || place_ == Place::organiser_stations;
  if (types && quiet >= times_.opening_s) go(Place::organiser_event, now_s);
  // So is the key to contacts, and what it let somebody see.
  if (is_personal_data(place_) && quiet >= times_.opening_s) go(Place::organiser_home, now_s);
  // A sheet that nobody reads on is read again from the beginning.
  if (place_ == Place::organiser_paper && quiet >= times_.opening_s) {
    go(Place::organiser_home, now_s);
  }
  if (is_participants(place_) && quiet >= quiet_s() + times_.warning_s) {
    start_over(board, now_s);
  }
}

}  // namespace stordialog::screens
