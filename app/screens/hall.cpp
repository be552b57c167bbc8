#include "screens/hall.h"

#include <algorithm>
#include <cmath>

namespace stordialog::screens {

namespace {

constexpr double kHour_s = 3600;

bool is_open_vote(const desk::Board& board, const domain::Key& question) {
  return board.is_open({domain::ActivityKind::vote, question});
}

bool has_pages(Scene scene) {
  return scene == Scene::ideas || scene == Scene::themes || scene == Scene::results ||
         scene == Scene::signatories;
}

}  // namespace

double Timer::left_s(double now_s) const {
  const double run = running_since_s ? std::max(0.0, now_s - *running_since_s) : 0;
  return std::max(0.0, left_at_pause_s - run);
}

void Timer::start(double new_length_s, double now_s) {
  length_s = left_at_pause_s = new_length_s;
  running_since_s = now_s;
}

void Timer::pause(double now_s) {
  if (!is_set()) return;
  left_at_pause_s = left_s(now_s);
  if (running_since_s) {
    running_since_s.reset();
  } else {
    running_since_s = now_s;
  }
}

void Timer::add(double seconds, double now_s) {
  const bool was_paused = is_set() && !running_since_s;
  left_at_pause_s = left_s(now_s) + seconds;
  length_s = std::max(length_s, left_at_pause_s);
  if (!was_paused) running_since_s = now_s;
}

void Hall::show(Scene scene, double now_s) {
  if (scene == shown) return;
  before = shown;
  shown = scene;
  shown_since_s = now_s;
  turned = 0;
  page_since_s = now_s;
}

std::int64_t Hall::turns(double now_s) const {
  if (!pages_turn) return turned;
  const double shown_for_s = std::max(0.0, now_s - page_since_s);
  return turned + static_cast<std::int64_t>(shown_for_s / kPage_s);
}

void Hall::turn_page(int pages, double now_s) {
  turned = turns(now_s) + pages;
  page_since_s = now_s;
}

void Hall::hold_pages(double now_s) {
  turned = turns(now_s);
  page_since_s = now_s;
  pages_turn = !pages_turn;
}

void Hall::choose(const domain::Key& asked, double now_s) {
  if (asked == question) return;
  question = asked;
  shown_since_s = page_since_s = now_s;
  before = shown;
  turned = 0;
  voted = {};
}

void Hall::follow(const desk::Board& board, double now_s) {
  const domain::Question* asked = asked_about(*this, board);
  if (asked == nullptr) return;
  if (const domain::Totals* totals = board.hall_totals_of(asked->key)) {
    const std::uint32_t from = std::min(voted.to, totals->cast);
    if (totals->cast != voted.to) voted = {from, totals->cast, now_s}, ++changes;
  }
  if (shown != Scene::results || !may_show_result(board, asked->key)) return;
  if (std::ranges::find(revealed, asked->key) != revealed.end()) return;
  revealed.push_back(asked->key);
  revealed_s = now_s;
  ++changes;
  turned = 0;
  page_since_s = now_s + kReveal_s;  // the first page counts up before it turns
}

void Hall::show_final(const domain::Key& asked) {
  if (shows_final(asked)) return;
  finals.push_back(asked);
  std::erase(revealed, asked);
  ++changes;
}

void Hall::take_back_final(const domain::Key& asked) {
  if (std::erase(finals, asked) > 0) ++changes;
}

void Hall::take_back_finals() {
  if (!finals.empty()) ++changes;
  finals.clear();
}

bool Hall::shows_final(const domain::Key& asked) const {
  return std::ranges::find(finals, asked) != finals.end();
}

double Hall::rest_s(double now_s) const {
  double rest = kHour_s;
  const auto until = [&](double when_s) {
    if (when_s > now_s) rest = std::min(rest, when_s - now_s);
  };
  const auto moves = [&](double since_s, double for_s) {
    if (now_s < since_s + for_s) rest = 0;
  };
  moves(shown_since_s, kFade_s);
  moves(revealed_s, shown == Scene::results ? kReveal_s : 0);
  moves(voted.since_s, shown == Scene::participation ? kFade_s : 0);
  if (has_pages(shown) && pages_turn) {
    const double turned_s = std::floor((now_s - page_since_s) / kPage_s) * kPage_s + page_since_s;
    moves(turned_s, kFade_s);
    until(turned_s + kPage_s);
  }
  if (has_pages(shown)) moves(page_since_s, kFade_s);
  const bool shows_clock = shown == Scene::timer || shown == Scene::participation;
  if (shows_clock && timer.running(now_s)) {
    const double left = timer.left_s(now_s);
    until(now_s + left - std::floor(left - 1e-6));
  }
  constexpr double kMinute_s = 60;
  if (shown == Scene::participation || shown == Scene::results) rest = std::min(rest, kMinute_s);
  return rest;
}

Scene scene_after(Scene scene) {
  const std::size_t after = static_cast<std::size_t>(scene) + 1;
  return after < kScenes.size() ? kScenes[after] : Scene::welcome;
}

const domain::Question* asked_about(const Hall& hall, const desk::Board& board) {
  if (const domain::Question* chosen = board.event.question(hall.question)) return chosen;
  const auto& questions = board.event.questions;
  const auto open = std::ranges::find_if(
      questions, [&](const auto& each) { return is_open_vote(board, each.key); });
  if (open != questions.end()) return &*open;
  const auto shown = std::ranges::find_if(
      questions, [&](const auto& each) { return board.is_result_shown(each.key); });
  if (shown != questions.end()) return &*shown;
  return questions.empty() ? nullptr : &questions.front();
}

bool may_show_result(const desk::Board& board, const domain::Key& question) {
  return board.is_result_shown(question) ||
         (board.event.results_while_open && is_open_vote(board, question));
}

}  // namespace stordialog::screens
