#include "screens/kiosk.h"

#include <algorithm>
#include <cmath>

#include "domain/ensure.h"
#include "domain/match.h"
#include "domain/secret.h"
#include "screens/hall_control.h"

namespace stordialog::screens {

using domain::Match;

bool Kiosk::has_voted(const domain::Key& question) const {
  return std::find(voted_.begin(), voted_.end(), question) != voted_.end();
}

bool Kiosk::idle_warning(double now_s) const {
  return is_participants(place_) && place_ != Place::thanks && place_ != Place::goodbye &&
         !busy() && now_s - touched_s_ >= quiet_s();
}

double Kiosk::quiet_s() const {
  return table_ > 0 && session_ ? times_.table_quiet_s : times_.quiet_s;
}

double Kiosk::staff_quiet_s() const {
  return place_ == Place::staff_opening ? times_.opening_s : times_.staff_s;
}

bool Kiosk::unfinished() const {
  return is_begun(initiative) || can_hand_in(idea) || !vote.code.empty() || vote.admission ||
         vote.side_answered || !vote.picks.empty() || !sign_up.side.empty() ||
         !sign_up.name.empty() || !sign_up.organisation.empty() || !sign_up.reach.empty() ||
         !sign_up.signature.empty();
}

std::optional<int> Kiosk::seconds_left(double now_s) const {
  const double quiet = now_s - touched_s_;
  double left = 0;
  if (place_ == Place::thanks) {
    left = times_.thanks_s - quiet;
  } else if (place_ == Place::goodbye) {
    left = times_.goodbye_s - quiet;
  } else if (idle_warning(now_s)) {
    left = quiet_s() + times_.warning_s - quiet;
  } else {
    return std::nullopt;
  }
  return std::max(0, static_cast<int>(std::ceil(left)));
}

Kiosk::Step Kiosk::step(const desk::Board& board) const {
  const std::vector<Place> making = steps_of_initiative();
  const auto made = std::find(making.begin(), making.end(), place_);
  if (made != making.end()) {
    return {static_cast<int>(made - making.begin()) + 1, static_cast<int>(making.size())};
  }
  const domain::SignUpList* list = board.event.list(sign_up.list);
  if (list == nullptr) return {};
  const std::vector<Place> steps = steps_of(*list);
  const auto here = std::find(steps.begin(), steps.end(), place_);
  if (here == steps.end()) return {};
  return {static_cast<int>(here - steps.begin()) + 1, static_cast<int>(steps.size())};
}

void Kiosk::station_opened(const desk::Board& board, double now_s) {
  start_over(&board, now_s);
}

void Kiosk::go(Place to, double now_s) {
  if (to != place_) {
    // Going somewhere we came from is going back, so that the way never runs in circles.
    const auto before = std::find(way_.begin(), way_.end(), to);
    if (before != way_.end()) {
      way_.erase(before, way_.end());
    } else {
      if (place_ != Place::thanks) way_.push_back(place_);  // nobody goes back to a thank-you
    }
  }
  // Passwords that somebody was typing are that page's.
  if (to != place_ && is_organiser(place_)) prepare.wipe_secrets();
  if (to != place_ && place_ == Place::organiser_paper) paper.wipe();
  if (to != place_ && place_ == Place::organiser_withdraw) withdraw.begin_again();
  if (to != place_ && place_ == Place::organiser_contacts) contacts.begin_again();
  if (to != place_ && place_ == Place::organiser_disposal) disposal.begin_again();
  place_ = to;
  sheet_ = Sheet::none;
  error_.reset();
  touched_s_ = now_s;
}

/// What a place needs of the host is asked for on the way there.
std::optional<Work> Kiosk::go_there(Place to, const desk::Board* board, double now_s) {
  if (to == Place::home && !session_ && board != nullptr) {
    return ask(Asked::session, desk::BeginSession{}, now_s);
  }
  if (to == Place::welcome) {
    start_over(board, now_s);
  } else {
    go(to, now_s);
  }
  switch (to) {
    case Place::start_station:
      return Work{Errand{LookForTickets{}}};
    case Place::staff_opening:
      staff.opening = {};
      return Work{Errand{GatherVotes{}}};
    case Place::organiser:
      return Work{Errand{OrganiserErrand{LookForWork{}}}};
    case Place::organiser_merge:
      organiser = {};
      return Work{Errand{OrganiserErrand{ReadBrought{}}}};
    case Place::organiser_open:
      organiser = {};
      return Work{Errand{OrganiserErrand{LookForKeys{}}}};
    case Place::organiser_keys:
      prepare.key_page = KeyPage::list;
      return Work{Errand{OrganiserErrand{LookAtPlaces{}}}};
    case Place::organiser_stations:
      prepare.station_page = StationPage::stations;
      return std::nullopt;
    case Place::organiser_tickets:
    case Place::organiser_print:
      return Work{Errand{OrganiserErrand{LookAtPlaces{}}}};
    case Place::organiser_paper:
      return Work{Errand{OrganiserErrand{LookAtPaper{}}}};
    case Place::organiser_contacts:
      return Work{Errand{OrganiserErrand{LookForContactsKey{}}}};
    case Place::organiser_year:
      year = {};
      return Work{Errand{OrganiserErrand{LookAtYear{}}}};
    default:
      return std::nullopt;
  }
}

void Kiosk::wipe_drafts() {
  idea = {};
  agree = {};
  initiative = {};
  edited_ = {};
  vote = {};
  sign_up = {};
  pin = {};
  staff = {};
  organiser = {};
  prepare = {};
  paper.wipe();
  withdraw.begin_again();
  contacts.begin_again();
  disposal.begin_again();
}

void Kiosk::start_over(const desk::Board* board, double now_s) {
  wipe_drafts();
  session_.reset();
  last_idea_.reset();
  asked_idea_.reset();
  own_ideas_.clear();
  voted_.clear();
  handed_in_ = 0;
  domain::wipe(signed_for_.data(), signed_for_.size());
  signed_for_.clear();
  comfort_ = {};
  way_.clear();
  error_.reset();
  sheet_ = Sheet::none;
  touched_s_ = now_s;
  if (board == nullptr) {
    place_ = Place::start;
    return;
  }
  place_ = Place::welcome;
  if (!board->event.languages.empty()) language_ = board->event.languages.front();
}

std::optional<Work> Kiosk::ask(Asked asked, desk::Command command, double now_s) {
  asked_ = asked;
  busy_since_s_ = now_s;
  error_.reset();
  return Work{std::move(command)};
}

std::optional<Work> Kiosk::apply(Request request, const desk::Board* board, double now_s) {
  if (busy()) return std::nullopt;  // one command in flight; a double tap is one tap
  touched_s_ = now_s;
  return std::visit(
      Match{
          [&](const Go& there) -> std::optional<Work> { return go_there(there.to, board, now_s); },
          [&](const Back&) -> std::optional<Work> {
            if (!way_.empty()) go(way_.back(), now_s);
            return std::nullopt;
          },
          [&](const ShowSheet& shown) -> std::optional<Work> {
            sheet_ = shown.sheet;
            return std::nullopt;
          },
          [&](const ChooseLanguage& chosen) -> std::optional<Work> {
            language_ = chosen.tag;
            if (chosen.silent && comfort_.reading) sheet_ = Sheet::read_aloud;
            return std::nullopt;
          },
          [&](const EnlargeText&) -> std::optional<Work> {
            comfort_.text_step = (comfort_.text_step + 1) % Comfort::kTextSteps;
            return std::nullopt;
          },
          [&](const ToggleContrast&) -> std::optional<Work> {
            comfort_.high_contrast = !comfort_.high_contrast;
            return std::nullopt;
          },
          [&](const BeginReading& how) -> std::optional<Work> {
            comfort_.reading = true;
            comfort_.headphones = how.headphones;
            sheet_ = Sheet::none;
            return std::nullopt;
          },
          [&](const StopReading&) -> std::optional<Work> {
            comfort_.reading = comfort_.headphones = false;
            sheet_ = Sheet::none;
            return std::nullopt;
          },
          [&](const ChangeVolume& by) -> std::optional<Work> {
            comfort_.volume = std::clamp(comfort_.volume + by.steps, 0, Comfort::kVolumes - 1);
            return std::nullopt;
          },
          [&](const StayHere&) -> std::optional<Work> { return std::nullopt; },
          [&](const Leave&) -> std::optional<Work> {
            const int handed_in = handed_in_;
            const std::string language = language_;
            const Comfort comfort = comfort_;
            start_over(board, now_s);
            if (board != nullptr) {
              place_ = Place::goodbye;
              handed_in_ = handed_in;
              language_ = language;
              comfort_ = comfort;
            }
            return std::nullopt;
          },
          [&](const Next&) -> std::optional<Work> {
            return board == nullptr ? std::nullopt : next(*board, now_s);
          },
          [&](const BeginIdea&) -> std::optional<Work> {
            go(Place::idea, now_s);
            return std::nullopt;
          },
          [&](const BeginVote& begun) -> std::optional<Work> {
            return board == nullptr ? std::nullopt : begin_vote_on(*board, begun.question, now_s);
          },
          [&](const BeginSignUp& begun) -> std::optional<Work> {
            if (board != nullptr) begin_sign_up(*board, begun.list, now_s);
            return std::nullopt;
          },
          [&](const BeginInitiative& begun) -> std::optional<Work> {
            if (board != nullptr) begin_initiative(*board, begun.idea, now_s);
            return std::nullopt;
          },
          [&](const EditIdea& edited) -> std::optional<Work> {
            if (board == nullptr || !session_) return std::nullopt;
            return edit_idea(*board, edited.idea, now_s);
          },
          [&](const SetTable& set) -> std::optional<Work> {
            table_ = std::clamp(set.number, 0, kTablesMost);
            return std::nullopt;
          },
          [&](const UndoIdea&) -> std::optional<Work> {
            if (!last_idea_ || !session_) return std::nullopt;
            return ask(Asked::take_back, desk::TakeBackIdea{*session_, *last_idea_}, now_s);
          },
          [&](const Agree& with) -> std::optional<Work> {
            if (!session_) return std::nullopt;
            asked_idea_ = with.idea;
            return ask(Asked::support, desk::SupportIdea{*session_, with.idea}, now_s);
          },
          [&](const HallRequest& asked) -> std::optional<Work> {
            // A person at work meets no big picture; whoever is at one gets away.
            const bool fills = std::holds_alternative<ToggleBigPicture>(asked);
            const bool may = hall.fills_window || place_ == Place::welcome || is_staff(place_);
            if (!fills || may) carry_out(hall, asked, now_s);
            return std::nullopt;
          },
          [&](Errand& errand) -> std::optional<Work> {
            error_.reset();
            if (const auto* organisers = std::get_if<OrganiserErrand>(&errand)) {
              if (std::holds_alternative<ChooseWork>(*organisers)) go(Place::organiser_home, now_s);
            }
            return Work{std::move(errand)};
          },
          [&](desk::Command& command) -> std::optional<Work> {
            send(staff, command);
            return ask(Asked::staff, std::move(command), now_s);
          },
      },
      request);
}

}  // namespace stordialog::screens
