#include "tour/visitor.h"

#include <algorithm>

#include "screens/offers.h"

namespace stordialog::tour {

namespace {

/// The id of the key on the screen's keyboard that writes this character; empty if it has none
/// there.
std::string key_for(std::string_view character) {
  static constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyz,.?!";
  if (character == " ") return "key.space";
  if (character == "å" || character == "ä" || character == "ö") {
    return "key." + std::string(character);
  }
  if (character.size() == 1 && kPlain.find(character) != std::string_view::npos) {
    return "key." + std::string(character);
  }
  return {};
}

std::size_t utf8_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The longest beginning that is plain ASCII.
std::size_t ascii_size(std::string_view text) {
  const auto end = std::ranges::find_if(
      text, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
  return static_cast<std::size_t>(end - text.begin());
}

/// Touch by touch where the keyboard on the screen has the character, else on the table's.
void write(Touchscreen& screen, std::string_view text, Writes writes) {
  if (writes == Writes::on_table) {
    screen.type(text);
    return;
  }
  screen.wait_for("key.space");  // the keyboard is there
  while (!text.empty()) {
    const std::size_t plain = writes == Writes::on_both ? ascii_size(text) : 0;
    if (plain > 0) {
      screen.type(text.substr(0, plain));
      text.remove_prefix(plain);
      continue;
    }
    const std::string_view character = text.substr(0, utf8_size(text.front()));
    const std::string key = key_for(character);
    // A sentence's first letter is a capital by itself; the key shows and is named by the small
    // one.
    if (key.empty() || !screen.offers(key)) {
      screen.type(character);
    } else {
      screen.tap(key);
    }
    text.remove_prefix(character.size());
  }
}

class Journey {
 public:
  Journey(Touchscreen& screen, const Visit& visit) : screen_(screen), visit_(visit) {}

  void hand_in(const simulate::PlannedIdea& idea);
  void agree_with(const std::string& text);
  void vote(const simulate::PlannedVote& vote);
  void sign_up(const simulate::PlannedSignUp& sign_up);
  void picture(std::string_view name) {
    if (visit_.pictures) screen_.picture(name);
  }

 private:
  void begin(std::string_view journey);
  void type_code(const std::string& code);
  void choose(const std::string& target);

  Touchscreen& screen_;
  const Visit& visit_;
};

/// Begins a journey: from the four cards, or straight from the thank-you of the last one.
void Journey::begin(std::string_view journey) {
  const std::string from_thanks = "thanks." + std::string(journey);
  const std::string from_home = "home." + std::string(journey);
  if (screen_.offers(from_thanks)) {
    screen_.tap(from_thanks);
    return;
  }
  // Every journey ends with a thank-you that has been waited for, so what it offers is there.
  if (screen_.offers("thanks.home")) screen_.tap("thanks.home");
  screen_.wait_for(from_home);
  picture("home");
  screen_.tap(from_home);
}

void Journey::hand_in(const simulate::PlannedIdea& idea) {
  begin("idea");
  write(screen_, idea.text, visit_.writes);
  picture("idea");
  screen_.tap("key.next");
  screen_.tap("challenge." + (idea.challenge.empty() ? std::string("none") : idea.challenge));
  picture("idea-challenge");
  screen_.tap("next");
  screen_.wait_for("thanks.done");
  picture("idea-thanks");
  if (idea.taken_back) screen_.tap("thanks.undo");
}

/// Where the idea stands among those that can be read; the board tells them in one order.
std::size_t position_of(const desk::Board& board, const std::string& text) {
  const auto readable = screens::readable_ideas(board);
  const auto found = std::ranges::find(readable, text, [](const auto* idea) { return idea->text; });
  if (found == readable.end()) throw Blocked("nobody can read the idea \"" + text + "\"");
  return static_cast<std::size_t>(found - readable.begin());
}

void Journey::agree_with(const std::string& text) {
  begin("idea");
  const auto board = visit_.board();
  const std::size_t position = position_of(*board, text);
  if (screen_.offers("idea.more")) {
    screen_.tap("idea.more");
    const std::string target = "agree." + std::to_string(position);
    while (!screen_.offers(target)) screen_.tap("agree.down");
    screen_.tap(target);
    picture("agree");
    screen_.tap("next");
    return;
  }
  // Two at most stand beside the field, and take turns in being the first.
  const std::size_t count = screens::readable_ideas(*board).size();
  const std::size_t turn = board->counts.of(domain::Kind::idea);
  const std::size_t shown = (position + count - turn % count) % count;
  screen_.tap("agree." + std::to_string(shown));
  screen_.tap("key.back");
}

void Journey::type_code(const std::string& code) {
  if (visit_.writes == Writes::on_table) {
    screen_.type(code);
    return;
  }
  for (const char letter : code) screen_.tap("code." + std::string(1, letter));
}

/// In a list that may be longer than the screen: down to its end, then up again.
void Journey::choose(const std::string& target) {
  for (const std::string_view key : {"picks.down", "picks.up"}) {
    while (!screen_.offers(target) && screen_.offers(key)) screen_.tap(key);
  }
  screen_.tap(target);
}

void Journey::vote(const simulate::PlannedVote& vote) {
  begin("vote");
  if (visit_.event.codes) {
    picture("vote-code-empty");
    type_code(visit_.codes.at(vote.code));
    picture("vote-code");
    screen_.tap("next");
  }
  screen_.tap("side." + (vote.side.empty() ? std::string("none") : vote.side));
  picture("vote-side");
  screen_.tap("next");
  picture("vote-picks-none");
  for (const std::uint16_t pick : vote.picks) choose("option." + std::to_string(pick));
  picture("vote-picks");
  screen_.tap("next");
  picture("vote-review");
  screen_.tap("cast");
  screen_.wait_for("thanks.done");
  picture("vote-thanks");
}

void Journey::sign_up(const simulate::PlannedSignUp& planned) {
  const domain::Contact& contact = planned.contact;
  const domain::SignUpList* list = visit_.event.list(contact.list);
  const bool agreement = list != nullptr && list->kind == domain::ListKind::agreement;
  begin(agreement ? "sign" : "sign-up");
  if (agreement) {
    picture("agreement");
    screen_.tap("next");
  } else {
    picture("lists");
    screen_.tap("list." + contact.list);
  }
  if (list != nullptr && (agreement || !list->places.empty())) {
    screen_.tap("side." + contact.side);
    picture(agreement ? "sign-side" : "sign-up-side");
    screen_.tap("next");
  }
  if (agreement) {
    screen_.tap("field.organisation");
    write(screen_, contact.organisation, visit_.writes);
  }
  screen_.tap("field.name");
  write(screen_, contact.name, visit_.writes);
  if (agreement) screen_.tap("decided");
  picture(agreement ? "sign-name" : "sign-up-name");
  screen_.tap("key.next");
  write(screen_, contact.reach, visit_.writes);
  screen_.tap("consent");
  picture("sign-up-reach");
  screen_.tap("key.next");
  if (agreement) {
    // A signature drawn with the finger may be left out; the plan has none.
    screen_.wait_for("signature");
    picture("sign-signature");
    screen_.tap("next");
    screen_.wait_for("edit.name");  // the next page has a "next" too
  }
  picture(agreement ? "sign-review" : "sign-up-review");
  screen_.tap("next");
  screen_.wait_for("thanks.done");
  picture(agreement ? "sign-thanks" : "sign-up-thanks");
}

}  // namespace

void visit(Touchscreen& screen, const Visit& visit) {
  Journey journey(screen, visit);
  screen.wait_for("begin");
  journey.picture("welcome");
  if (visit.language != visit.event.languages.front()) screen.tap("language." + visit.language);
  screen.tap("begin");
  for (const auto& idea : visit.person.ideas) journey.hand_in(idea);
  for (const auto& text : visit.person.supports) journey.agree_with(text);
  for (const auto& vote : visit.person.votes) journey.vote(vote);
  for (const auto& planned : visit.person.sign_ups) journey.sign_up(planned);
  if (!visit.leaves) return;
  screen.tap(screen.offers("thanks.done") ? "thanks.done" : "rail.finish");
  journey.picture("goodbye");
}

void unlock(Touchscreen& screen, std::string_view pin) {
  screen.tap("staff");
  for (const char digit : pin) screen.tap("pin." + std::string(1, digit));
  screen.wait_for("staff.activities");
}

void lock(Touchscreen& screen) {
  screen.tap("bar");
  screen.wait_for("begin");
}

void open_vote(Touchscreen& screen, const domain::Key& question) {
  screen.tap("staff.activities");
  screen.wait_for("activities.back");
  if (screen.offers("open." + question)) screen.tap("open." + question);
}

void open_activities(Touchscreen& screen, const desk::Board& board) {
  screen.tap("staff.activities");
  for (const desk::ActivityState& state : board.activities) {
    if (state.open) continue;
    const std::string key = state.activity.key.empty() ? "ideas" : state.activity.key;
    screen.tap("open." + key);
    screen.wait_for("close." + key);
  }
}

void close_votes(Touchscreen& screen, const domain::Event& event) {
  screen.tap("staff.activities");
  screen.wait_for("activities.back");
  for (const domain::Question& question : event.questions) {
    if (!screen.offers("close." + question.key)) continue;
    screen.tap("close." + question.key);
    screen.tap("closing.close");
    screen.wait_for("open." + question.key);
  }
}

void release_all(Touchscreen& screen) {
  screen.tap("staff.ideas");
  while (screen.offers("release")) screen.tap("release");
}

void export_to_first_drive(Touchscreen& screen) {
  screen.tap("staff.export");
  screen.tap("gather");
  screen.wait_for("gather.done");
}

}  // namespace stordialog::tour
