#include "unseen/visit.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "screens_fixture/samples.h"
#include "screens_fixture/vote_scenes.h"

namespace stordialog::unseen {

Visit::Visit(std::string_view language)
    : recorder_(display_.context()),
      stage_(display_.fonts(), screens_fixture::catalogues()),
      board_(screens_fixture::make_board(screens_fixture::sample_event())) {
  stage_.set_voice(voice_);
  host_.kiosk_locked = true;
  for (const std::string& tag : screens_fixture::catalogues().languages()) {
    if (voice_.speaks(tag)) host_.voices.push_back(tag);
  }
  kiosk().station_opened(board_, time_s_);
  if (language != "sv") {
    static_cast<void>(
        kiosk().apply(screens::ChooseLanguage{std::string(language)}, &board_, time_s_));
  }
  frames(3);
}

void Visit::ask_by(domain::Method method) {
  screens_fixture::asked_by(board_.event.questions.front(), method);
}

void Visit::sit_at_table(int number) {
  static_cast<void>(kiosk().apply(screens::SetTable{number}, &board_, time_s_));
  frames(2);
}

void Visit::board_shows_own(std::string_view text) {
  desk::BoardIdea idea;
  idea.id = kiosk().own_ideas().back();
  idea.text = text;
  std::erase_if(board_.ideas, [&](const desk::BoardIdea& other) { return other.id == idea.id; });
  board_.ideas.push_back(std::move(idea));
  frames(2);
}

std::string Visit::word(std::string_view key) {
  return std::string(screens_fixture::catalogues().in(stage_.kiosk().language()).text(key));
}

void Visit::frame() {
  time_s_ += headless::kFrame_s;
  shell::Stage::Moment moment;
  moment.time_s = time_s_;
  moment.touched = touched_;
  moment.motion = false;
  std::optional<screens::Work> work;
  recorder_.begin_frame();
  display_.frame([&] { work = stage_.frame(moment, &board_, host_); });
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) {
    kiosk().receive(desk_.handle(std::move(*command)), board_, time_s_);
  }
}

void Visit::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Visit::key(ImGuiKey key, bool shift) {
  touched_ = true;
  display_.key_down(key, false, shift);
  frames(2);
  display_.key_up(key);
  frames(3);
  touched_ = false;
}

void Visit::type(std::string_view text) {
  touched_ = true;
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    display_.type(text.substr(0, size));
    text.remove_prefix(size);
    frames(2);
  }
  touched_ = false;
}

void Visit::tap(std::string_view target) {
  const kit::RecordedTarget* found = recorder_.find(target);
  INFO("target " << std::string(target));
  REQUIRE(found != nullptr);
  time_s_ += 1;  // the screen has settled
  touched_ = true;
  display_.press(found->center_x(), found->center_y());
  frames(2);
  display_.lift();
  frames(3);
  touched_ = false;
}

void Visit::wait(double seconds) {
  time_s_ += seconds;
  frames(3);
}

std::string Visit::ring() const {
  const auto& targets = recorder_.targets();
  const auto found = std::ranges::find_if(targets, &kit::RecordedTarget::focused);
  return found == targets.end() ? std::string() : found->name;
}

std::string Visit::tab_to(const std::vector<std::string>& targets) {
  constexpr int kMost = 60;
  std::string way;
  for (int i = 0; i < kMost; ++i) {
    key(ImGuiKey_Tab);
    if (std::ranges::find(targets, ring()) != targets.end()) return ring();
    way += ring() + " ";
  }
  INFO("Tab came to " << way);
  INFO("and never to " << targets.front());
  REQUIRE(false);
  return {};
}

void Visit::press(const std::vector<std::string>& targets) {
  tab_to(targets);
  key(ImGuiKey_Enter);
}

std::string Visit::heard() {
  std::string said;
  for (; heard_ < voice_.said.size(); ++heard_) said += voice_.said[heard_].text + "\n";
  return said;
}

std::string Visit::last() const {
  return voice_.said.empty() ? std::string() : voice_.said.back().text;
}

void Visit::listen_for(std::string_view words) {
  constexpr int kMost = 60;
  std::string way;
  for (int i = 0; i < kMost; ++i) {
    const std::size_t before = voice_.said.size();
    key(ImGuiKey_Tab);
    if (voice_.said.size() == before) continue;
    if (last().starts_with(words)) return;
    way += last() + "\n";
  }
  INFO("heard " << way);
  INFO("and never " << std::string(words));
  REQUIRE(false);
}

std::string Visit::all_said() const {
  std::string said;
  for (const speech::Utterance& one : voice_.said) said += one.text + "\n";
  return said;
}

}  // namespace stordialog::unseen
