#include "screens/kiosk.h"

#include <algorithm>
#include <cmath>

#include "domain/ensure.h"
#include "domain/secret.h"
#include "screens/hall_control.h"

namespace stordialog::screens {

namespace {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};

/// The session's token is random and never leaves with a ballot: a fit seed for an order of
/// display.
std::uint64_t seed_from(const domain::SessionToken& session, std::size_t votes_before) {
  std::uint64_t seed = votes_before;
  for (const std::uint8_t byte : session.bytes) seed = seed * 0x100000001b3ULL + byte;
  return seed;
}

}  // namespace

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
  place_ = to;
  sheet_ = Sheet::none;
  error_.reset();
  touched_s_ = now_s;
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
          [&](const Go& there) -> std::optional<Work> {
            if (there.to == Place::welcome) {
              start_over(board, now_s);
            } else if (there.to == Place::home && !session_ && board != nullptr) {
              return ask(Asked::session, desk::BeginSession{}, now_s);
            } else {
              go(there.to, now_s);
            }
            if (there.to == Place::start_station) return Work{Errand{LookForTickets{}}};
            if (there.to == Place::staff_export) return Work{Errand{LookForDrives{}}};
            return std::nullopt;
          },
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
            return Work{std::move(errand)};
          },
          [&](desk::Command& command) -> std::optional<Work> {
            const bool exports = std::holds_alternative<desk::Export>(command);
            return ask(exports ? Asked::export_bundle : Asked::staff, std::move(command), now_s);
          },
      },
      request);
}

std::optional<Work> Kiosk::begin_vote_on(const desk::Board& board, const domain::Key& key,
                                         double now_s) {
  const domain::Question* question = board.event.question(key);
  if (question == nullptr || !session_) return std::nullopt;
  if (vote.question != key || has_voted(key)) {
    vote = begin_vote(*question, seed_from(*session_, voted_.size()));
  }
  // Where no code admits a voter the desk must know who has begun: it gives them time to finish
  // when the vote is closed.
  if (!board.event.codes && !vote.begun) return ask(Asked::begin_vote, desk::BeginVote{key}, now_s);
  const bool needs_code = board.event.codes && !vote.admission;
  go(needs_code ? Place::vote_code : Place::vote_side, now_s);
  return std::nullopt;
}

void Kiosk::begin_sign_up(const desk::Board& board, const domain::Key& key, double now_s) {
  const domain::SignUpList* list = board.event.list(key);
  if (list == nullptr) return;
  if (sign_up.list != key) {
    sign_up = {};
    sign_up.list = key;
    if (list->kind == domain::ListKind::agreement) sign_up.focus = SignUpField::organisation;
  }
  go(steps_of(*list).front(), now_s);
}

void Kiosk::begin_initiative(const desk::Board& board, const domain::RecordId& key, double now_s) {
  const auto found = std::ranges::find(board.ideas, key, &desk::BoardIdea::id);
  if (found == board.ideas.end() || !session_) return;
  if (initiative.idea != key) {
    initiative = {};
    initiative.idea = key;
    initiative.about = found->text;
    initiative.what.set_text(found->text);
  }
  go(Place::initiative_what, now_s);
}

std::optional<Work> Kiosk::edit_idea(const desk::Board& board, const domain::RecordId& key,
                                     double now_s) {
  const auto found = std::ranges::find(board.ideas, key, &desk::BoardIdea::id);
  if (found == board.ideas.end() || can_hand_in(idea)) return std::nullopt;
  edited_ = {};
  edited_.challenge = found->challenge;
  edited_.text.set_text(found->text);
  asked_idea_ = key;
  return ask(Asked::edit, desk::TakeBackIdea{*session_, key}, now_s);
}

std::optional<Work> Kiosk::next_in_initiative(double now_s) {
  if (!session_ || !step_done(initiative, place_)) return std::nullopt;
  const std::vector<Place> steps = steps_of_initiative();
  const auto here = std::find(steps.begin(), steps.end(), place_);
  if (here + 1 != steps.end()) {
    go(*(here + 1), now_s);
    return std::nullopt;
  }
  return ask(Asked::initiative, desk::HandInInitiative{*session_, initiative_of(initiative)},
             now_s);
}

std::optional<Work> Kiosk::next(const desk::Board& board, double now_s) {
  switch (place_) {
    case Place::idea:
      if (!can_hand_in(idea)) return std::nullopt;
      if (table_ > 0 && session_) {  // one idea after the other; staff group them
        return ask(Asked::idea, desk::HandInIdea{*session_, {}, std::string(idea.text.view())},
                   now_s);
      }
      go(Place::idea_challenge, now_s);
      return std::nullopt;
    case Place::idea_challenge:
      if (!can_hand_in(idea) || !session_) return std::nullopt;
      return ask(Asked::idea,
                 desk::HandInIdea{*session_, idea.challenge, std::string(idea.text.view())}, now_s);
    case Place::vote_code:
    case Place::vote_side:
    case Place::vote_picks:
    case Place::vote_review:
      return next_in_vote(board, now_s);
    case Place::agreement:
    case Place::sign_up_side:
    case Place::sign_up_name:
    case Place::sign_up_reach:
    case Place::sign_up_signature:
    case Place::sign_up_review:
      return next_in_sign_up(board, now_s);
    case Place::initiative_what:
    case Place::initiative_who:
    case Place::initiative_when:
    case Place::initiative_resources:
    case Place::initiative_funding:
    case Place::initiative_review:
      return next_in_initiative(now_s);
    case Place::pin:
      if (!pin.pin.full()) return std::nullopt;
      return ask(Asked::pin, desk::CheckPin{domain::Secret(pin.pin.view())}, now_s);
    default:
      return std::nullopt;
  }
}

std::optional<Work> Kiosk::next_in_vote(const desk::Board& board, double now_s) {
  switch (place_) {
    case Place::vote_code:
      if (!vote.code.full()) return std::nullopt;
      return ask(Asked::code, desk::CheckCode{vote.question, domain::Secret(vote.code.view())},
                 now_s);
    case Place::vote_side:
      if (vote.side_answered) go(Place::vote_picks, now_s);
      return std::nullopt;
    case Place::vote_picks:
      if (can_review(vote)) go(Place::vote_review, now_s);
      return std::nullopt;
    default:
      if (!can_cast(vote, board.event)) return std::nullopt;
      return ask(Asked::cast,
                 desk::CastBallot{vote.question,
                                  vote.admission.value_or(vote.begun.value_or(domain::RecordId{})),
                                  vote.side, vote.picks},
                 now_s);
  }
}

std::optional<Work> Kiosk::next_in_sign_up(const desk::Board& board, double now_s) {
  const domain::SignUpList* list = board.event.list(sign_up.list);
  if (list == nullptr || !step_done(sign_up, *list, place_)) return std::nullopt;
  const std::vector<Place> steps = steps_of(*list);
  const auto here = std::find(steps.begin(), steps.end(), place_);
  if (here == steps.end()) return std::nullopt;
  if (here + 1 != steps.end()) {
    go(*(here + 1), now_s);
    return std::nullopt;
  }
  return ask(Asked::sign_up,
             desk::SignUp{contact_of(sign_up, *list), sign_up.consented, sign_up.decided}, now_s);
}

}  // namespace stordialog::screens
