#include "screens_fixture/vote_scenes.h"

#include <algorithm>
#include <array>
#include <string>

#include "domain/limits.h"
#include "screens/vote_screen.h"

namespace stordialog::screens_fixture {

namespace {

using domain::Method;

constexpr std::size_t kFewOptions = 6;

domain::LocalText title_of(Method method) {
  switch (method) {
    case Method::picks:
    case Method::dots:
      return {{{"sv", "Dela ut dina sju prickar"},
               {"en", "Give your seven dots away"},
               {"ar", "وزّع نقاطك السبع"}}};
    case Method::ranking:
      return {{{"sv", "Tryck på den viktigaste först"},
               {"en", "Touch the most important one first"},
               {"ar", "اضغط الأهم أولًا"}}};
    case Method::score:
      return {{{"sv", "Hur viktig är var och en?"},
               {"en", "How important is each one?"},
               {"ar", "ما أهمية كل منها؟"}}};
  }
  return {};
}

void add_options(domain::Event& event, std::size_t wanted) {
  domain::Question& question = event.questions.front();
  while (question.options.size() < wanted) {
    domain::Challenge more = event.challenges[question.options.size() % kFewOptions];
    more.key = "mer-" + std::to_string(question.options.size());
    question.options.push_back(more.key);
    event.challenges.push_back(std::move(more));
  }
}

/// To the challenges, asked for by that method.
domain::Question& ask_by(Scene& scene, Method method, std::size_t options = 0) {
  domain::Event& event = scene.board.event;
  if (options > 0) add_options(event, options);
  domain::Question& question = event.questions.front();
  asked_by(question, method);
  scene.ask(screens::Go{screens::Place::home});
  scene.ask(screens::BeginVote{question.key});
  if (event.codes) {
    scene.kiosk.vote.code.insert("ACDEFHJKMNPR");
    scene.ask(screens::Next{});
  }
  scene.kiosk.vote.side = event.sides.front().key;
  scene.kiosk.vote.side_answered = true;
  scene.ask(screens::Next{});
  return question;
}

void give_dots(Scene& scene, const std::array<int, 3>& dots) {
  const domain::Question& question = ask_by(scene, Method::dots);
  for (std::size_t place = 0; place < dots.size(); ++place) {
    for (int dot = 0; dot < dots[place]; ++dot) {
      screens::add_dot(scene.kiosk.vote, question, scene.kiosk.vote.order[2 * place + 1]);
    }
  }
}

void rank(Scene& scene, std::size_t ranked, std::size_t options = 0) {
  const domain::Question& question = ask_by(scene, Method::ranking, options);
  const auto order = scene.kiosk.vote.order;
  for (std::size_t i = 0; i < std::min(ranked, order.size()); ++i) {
    screens::toggle_pick(scene.kiosk.vote, question, order[(5 * i + 3) % order.size()]);
  }
}

void grade(Scene& scene, std::size_t graded) {
  (void)ask_by(scene, Method::score);
  const auto order = scene.kiosk.vote.order;
  for (std::size_t i = 0; i < std::min(graded, order.size()); ++i) {
    const auto given = static_cast<std::uint8_t>((3 * i + 5) % (domain::limits::kScoreMost + 1));
    screens::give_grade(scene.kiosk.vote, order[i], given);
  }
}

constexpr std::size_t kAll = domain::limits::kPicks;

constexpr std::array<VoteScene, 13> kScenes = {{
    {"vote-dots-empty", [](Scene& s) { give_dots(s, {}); }},
    {"vote-dots", [](Scene& s) { give_dots(s, {3, 1, 0}); }},
    {"vote-dots-full", [](Scene& s) { give_dots(s, {4, 2, 1}); }},
    {"vote-dots-review", [](Scene& s) { give_dots(s, {3, 1, 0}), s.ask(screens::Next{}); }},
    {"vote-ranking-empty", [](Scene& s) { rank(s, 0); }},
    {"vote-ranking", [](Scene& s) { rank(s, 2); }},
    {"vote-ranking-full", [](Scene& s) { rank(s, kAll); }},
    {"vote-ranking-review", [](Scene& s) { rank(s, 3), s.ask(screens::Next{}); }},
    {"vote-ranking-forty", [](Scene& s) { rank(s, 12, kAll); }},
    {"vote-score-empty", [](Scene& s) { grade(s, 0); }},
    {"vote-score", [](Scene& s) { grade(s, 3); }},
    {"vote-score-full", [](Scene& s) { grade(s, kAll); }},
    {"vote-score-review", [](Scene& s) { grade(s, 3), s.ask(screens::Next{}); }},
}};

}  // namespace

void asked_by(domain::Question& question, Method method) {
  constexpr std::uint16_t kDots = 7, kOnOne = 4;
  question.method = method;
  question.title = title_of(method);
  question.rule = method == Method::ranking ? domain::CountingRule::schulze
                  : method == Method::score ? domain::CountingRule::mean
                                            : domain::CountingRule::sum;
  question.picks =
      method == Method::dots ? kDots : static_cast<std::uint16_t>(question.options.size());
  question.per_option = method == Method::dots ? kOnOne : std::uint16_t{1};
}

std::span<const VoteScene> vote_scenes() {
  return kScenes;
}

}  // namespace stordialog::screens_fixture
