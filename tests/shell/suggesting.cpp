#include "shell/suggesting.h"

#include <condition_variable>

#include <doctest/doctest.h>

#include "screens_fixture/fixture.h"
#include "screens_fixture/samples.h"

namespace stordialog::shell {
namespace {

domain::RecordId id_of(std::size_t number) {
  domain::RecordId id;
  id.bytes.fill(static_cast<std::uint8_t>(number + 1));
  return id;
}

std::shared_ptr<desk::Board> board_of(const std::vector<std::string>& texts) {
  auto board = std::make_shared<desk::Board>();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    desk::BoardIdea idea;
    idea.id = id_of(i);
    idea.text = texts[i];
    board->ideas.push_back(idea);
  }
  return board;
}

const std::vector<std::string> kTexts = {"Cykelbana längs ån", "Fler cykelbanor till skolan",
                                         "Läxhjälp på finska i biblioteket"};

/// Staff at the ideas, and the thread that looks.
class Staff {
 public:
  explicit Staff(std::string_view place)
      : scene(screens_fixture::make_scene(place, screens_fixture::sample_event())) {
    scene.kiosk.suggestions = {};
  }

  void follow(const std::shared_ptr<const desk::Board>& board) {
    suggesting.follow(board, scene.kiosk);
  }
  void follow_to_the_end(const std::shared_ptr<const desk::Board>& board) {
    follow(board);
    std::unique_lock lock(mutex_);
    while (told().looking) {
      const int heard = rings_;
      lock.unlock();
      follow(board);
      lock.lock();
      if (told().looking) changed_.wait(lock, [&] { return rings_ != heard; });
    }
  }
  [[nodiscard]] screens::Suggestions& told() { return scene.kiosk.suggestions; }

  screens_fixture::Scene scene;

 private:
  void ring() {
    {
      const std::lock_guard lock(mutex_);
      ++rings_;
    }
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  int rings_ = 0;

 public:
  Suggesting suggesting{[this] { ring(); }};
};

TEST_CASE("ideas that share their words are suggested, and nobody waited for it") {
  Staff staff("staff-ideas");
  const auto board = board_of(kTexts);
  staff.follow(board);
  CHECK(staff.told().looking);
  staff.follow_to_the_end(board);
  REQUIRE(staff.told().groups.size() == 1);
  CHECK(staff.told().groups.front().ideas == std::vector{id_of(0), id_of(1)});
  CHECK_FALSE(staff.told().groups.front().why.empty());
}

TEST_CASE("nothing is looked for while staff are elsewhere") {
  Staff staff("staff-results");
  staff.follow(board_of(kTexts));
  CHECK_FALSE(staff.told().looking);
  CHECK(staff.suggesting.looked() == 0);
}

TEST_CASE("only other ideas are looked through anew; a new theme changes what is suggested") {
  Staff staff("staff-ideas");
  staff.follow_to_the_end(board_of(kTexts));
  const auto grouped = board_of(kTexts);
  grouped->ideas[0].theme = id_of(8);
  staff.follow_to_the_end(grouped);
  CHECK(staff.suggesting.looked() == 1);
  REQUIRE(staff.told().groups.size() == 1);
  CHECK(staff.told().groups.front().theme == id_of(8));
  auto more = kTexts;
  more.emplace_back("Läxhjälp på biblioteket");
  staff.follow_to_the_end(board_of(more));
  CHECK(staff.suggesting.looked() == 2);
  CHECK(staff.told().groups.size() == 2);
}

TEST_CASE("a suggestion that lies open does not change under the finger") {
  Staff staff("staff-ideas");
  staff.follow_to_the_end(board_of(kTexts));
  staff.scene.kiosk.staff.ideas.task = screens::IdeaTask::suggestion;
  auto more = kTexts;
  more.emplace_back("Läxhjälp på biblioteket");
  const auto board = board_of(more);
  staff.follow_to_the_end(board);
  CHECK(staff.told().groups.size() == 1);
  staff.scene.kiosk.staff.ideas.task = screens::IdeaTask::none;
  staff.follow(board);
  CHECK(staff.told().groups.size() == 2);
}

TEST_CASE("what is being looked for is given up when the program ends") {
  std::vector<std::string> many;
  for (int i = 0; i < 200; ++i) many.push_back("Cykelbana nummer " + std::to_string(i));
  Staff staff("staff-ideas");
  staff.follow(board_of(many));
  CHECK(staff.told().looking);
}

}  // namespace
}  // namespace stordialog::shell
