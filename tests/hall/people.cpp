// What people do at a station, and what they are promised.
#include <algorithm>

#include "domain/limits.h"
#include "hall/hall.h"

namespace stordialog::workshops {

using domain::Kind;

void Hall::people(const Action& action, Life& life) {
  switch (action.deed) {
    case Deed::begin: {
      const bool little = drives_.at(life.drive).free_bytes < domain::limits::kFreeDiskBytesLeast;
      const Answer answer = ask(life, desk::BeginSession{});
      if (answer.came == Came::stored) {
        life.session = std::get<desk::SessionBegun>(answer.receipt).session;
        expect(!little, "no session begins where there is little room", &life);
      }
      break;
    }
    case Deed::idea:
      return hand_in(action, life);
    case Deed::take_back:
      return take_back(action, life);
    case Deed::support:
      return support(action, life);
    case Deed::vote:
      return vote(action, life);
    default:
      return sign_up(action, life);
  }
}

void Hall::hand_in(const Action& action, Life& life) {
  static const char* const kChallenges[] = {"", "roads", "schools", "water"};
  const std::string text = "An idea of action " + std::to_string(action.number) + ", number " +
                           std::to_string(action.b) + "-" + std::to_string(action.c);
  const Answer answer = ask(life, desk::HandInIdea{life.session, kChallenges[action.a % 4], text});
  if (answer.came != Came::stored) return;
  const auto id = std::get<desk::Stored>(answer.receipt).id;
  life.promises.stored[id] = Kind::idea;
  life.promises.ideas[id] = text;
  life.handed_in.emplace_back(life.session, id);
}

void Hall::take_back(const Action& action, Life& life) {
  if (life.handed_in.empty()) return;
  const auto [session, idea] = life.handed_in[action.a % life.handed_in.size()];
  const auto known = life.promises.ideas.find(idea);
  if (known == life.promises.ideas.end()) return;  // lost when the drive was restored
  const std::string text = known->second;
  const Answer answer = ask_to_erase(life, idea, desk::TakeBackIdea{session, idea});
  if (answer.came != Came::stored) return;
  life.promises.stored[std::get<desk::Stored>(answer.receipt).id] = Kind::withdrawal;
  life.promises.erased.insert(idea);
  check_erased(life, text);
}

Hall::Answer Hall::ask_to_erase(Life& life, const domain::RecordId& idea, desk::Command command) {
  const bool is_new = life.promises.maybe_erased.insert(idea).second;
  const bool is_new_anywhere = replaced_.insert(idea).second;
  Answer answer = ask(life, std::move(command));
  if (answer.came != Came::doubtful && is_new) life.promises.maybe_erased.erase(idea);
  if (answer.came == Came::refused && is_new_anywhere) replaced_.erase(idea);
  return answer;
}

void Hall::support(const Action& action, Life& life) {
  if (!is_at_work(life)) return;
  const auto board = life.desk->board();
  if (board->ideas.empty()) return;
  const auto& idea = board->ideas[action.a % board->ideas.size()];
  const Answer answer = ask(life, desk::SupportIdea{life.session, idea.id});
  if (answer.came != Came::stored) return;
  life.promises.stored[std::get<desk::Stored>(answer.receipt).id] = Kind::support;
}

Cast Hall::make_up(const domain::Question& question) {
  Cast cast{question.key, {}, {}, {}};
  static const char* const kSides[] = {"", "civil", "town"};
  cast.side = kSides[chance_.below(3)];
  const auto options = static_cast<std::uint32_t>(question.options.size());
  const std::uint32_t most = question.method == domain::Method::picks ? question.picks : options;
  std::uint32_t wanted = 1 + chance_.below(std::min<std::uint32_t>(most, options));
  for (std::uint16_t option = 0; option < options && wanted > 0; ++option) {
    if (chance_.below(options - option) >= wanted) continue;
    --wanted;
    cast.picks.push_back(option);
    const auto place = static_cast<std::uint8_t>(cast.picks.size());
    if (question.method == domain::Method::dots) cast.values.push_back(2);
    if (question.method == domain::Method::ranking) cast.values.push_back(place);
  }
  return cast;
}

void Hall::vote(const Action& action, Life& life) {
  if (!is_at_work(life)) return;
  const auto board = life.desk->board();
  const domain::Question& question =
      board->event.questions[action.a % board->event.questions.size()];
  domain::RecordId admission{};
  const Answer begun = ask(life, desk::BeginVote{question.key});
  if (begun.came != Came::stored) return;
  if (workshop_.codes) {
    const auto& codes = preparation_.prepared.codes;
    const auto& code = codes[action.b % codes.size()];
    const Answer checked =
        ask(life, desk::CheckCode{question.key, domain::Secret(std::string_view(code))});
    if (checked.came != Came::stored) return;
    admission = std::get<desk::Admitted>(checked.receipt).admission;
    expect(!life.promises.ballots.contains(admission), "a code that has voted is not admitted",
           &life);
  } else {
    admission = std::get<desk::Admitted>(begun.receipt).admission;
  }
  const Cast cast = make_up(question);
  const Answer answer =
      ask(life, desk::CastBallot{question.key, admission, cast.side, cast.picks, cast.values});
  if (answer.came == Came::doubtful && workshop_.codes) life.promises.doubtful.insert(admission);
  if (answer.came != Came::stored) return;
  const auto id = std::get<desk::Stored>(answer.receipt).id;
  expect(!workshop_.codes || id == admission, "a ballot has the id of its code", &life);
  expect(life.promises.ballots.emplace(id, cast).second, "a code votes once at a station", &life);
  life.promises.stored[id] = Kind::ballot;
}

void Hall::sign_up(const Action& action, Life& life) {
  domain::Contact contact;
  contact.list = action.a % 2 == 0 ? "agreement" : "interest";
  contact.side = action.b % 2 == 0 ? "civil" : "town";
  contact.name = "Somebody " + std::to_string(action.number);
  contact.reach = "0522 00 00 00";
  if (action.a % 2 == 0) contact.organisation = "Association " + std::to_string(action.number);
  const Answer answer = ask(life, desk::SignUp{contact, true, true});
  if (answer.came != Came::stored) return;
  life.promises.stored[std::get<desk::Stored>(answer.receipt).id] = Kind::contact;
}

}  // namespace stordialog::workshops
