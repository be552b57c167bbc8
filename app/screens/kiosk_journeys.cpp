// The kiosk's journeys: an idea, a vote, a sign-up, an initiative, from the first step to the
// command that hands it in.
#include <algorithm>

#include "domain/secret.h"
#include "screens/kiosk.h"

namespace stordialog::screens {

namespace {

/// The session's token is random and never leaves with a ballot: a fit seed for an order of
/// display.
std::uint64_t seed_from(const domain::SessionToken& session, std::size_t votes_before) {
  std::uint64_t seed = votes_before;
  for (const std::uint8_t byte : session.bytes) seed = seed * 0x100000001b3ULL + byte;
  return seed;
}

}  // namespace

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
                                  vote.side, vote.picks, vote.values},
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
