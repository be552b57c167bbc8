// A workshop with three real programs, each in a display of its own, one of them with a second
// monitor that the hall looks at; a facilitator leads it with a pointer. STORDIALOG_PICTURES names
// a folder that gets a picture of every scene as the second monitor shows it.
#include <cstdlib>
#include <memory>

#include <doctest/doctest.h>

#include "e2e/folder.h"
#include "e2e/practice.h"
#include "simulate/plan.h"
#include "tour/facilitator.h"
#include "tour/virtual_outputs.h"
#include "tour/visitor.h"

using namespace stordialog;
using screens::Scene;

namespace {

constexpr int kWide = 1280, kHigh = 720, kHallWide = 1920, kHallHigh = 1080;

/// What the second monitor shows, without the strip that says ÖVNING.
std::vector<std::uint8_t> hall_picture(const picture::Pixels& both) {
  constexpr int kStrip = 80;
  std::vector<std::uint8_t> rgb;
  for (int y = kStrip; y < std::min(both.height, kHallHigh); ++y) {
    const auto row = both.rgb.begin() + (static_cast<std::ptrdiff_t>(y) * both.width + kWide) * 3;
    rgb.insert(rgb.end(), row, row + static_cast<std::ptrdiff_t>(both.width - kWide) * 3);
  }
  return rgb;
}

void keep(const picture::Pixels& both, const std::string& name) {
  const char* folder = std::getenv("STORDIALOG_PICTURES");
  if (folder == nullptr) return;
  picture::Pixels hall{both.width - kWide, std::min(both.height, kHallHigh), {}};
  for (int y = 0; y < hall.height; ++y) {
    const auto row = both.rgb.begin() + (static_cast<std::ptrdiff_t>(y) * both.width + kWide) * 3;
    hall.rgb.insert(hall.rgb.end(), row, row + static_cast<std::ptrdiff_t>(hall.width) * 3);
  }
  (void)picture::write_png(hall, system::Path(folder) / (name + ".png"));
}

/// The lead's second monitor, picture by picture.
class HallEyes {
 public:
  explicit HallEyes(const tour::VirtualOutputs& outputs) : outputs_(outputs) {}

  /// Waits until the picture is another than last time and stands still.
  bool sees_something_new(const std::string& name) {
    constexpr int kLooks = 100, kBetween_ms = 150;
    std::vector<std::uint8_t> before;
    for (int i = 0; i < kLooks; ++i) {
      const picture::Pixels both = outputs_.look();
      std::vector<std::uint8_t> now = hall_picture(both);
      if (now != last_ && now == before) {
        last_ = std::move(now);
        keep(both, name);
        return true;
      }
      before = std::move(now);
      tour::pause_ms(kBetween_ms);
    }
    keep(outputs_.look(), name + "-missing");
    return false;
  }

 private:
  const tour::VirtualOutputs& outputs_;
  std::vector<std::uint8_t> last_;
};

/// So many of the plan's people as can do what they want at any station.
std::vector<simulate::Participant> people_of(const domain::Event& event, std::size_t count) {
  std::vector<simulate::Participant> people;
  for (simulate::Participant& person : simulate::plan_workshop(event, 7, 70).participants) {
    if (people.size() == count) break;
    person.supports.clear();
    std::erase_if(person.ideas, [](const auto& idea) { return idea.taken_back; });
    std::erase_if(person.votes, [](const auto& vote) { return vote.set_aside; });
    if (!person.ideas.empty() && !person.votes.empty()) people.push_back(std::move(person));
  }
  return people;
}

}  // namespace

TEST_CASE(
    "a facilitator leads a workshop of three stations, and the hall follows on its own screen") {
  const organise::Practice event = e2e::practice();
  const domain::Event& asked = event.prepared.package.event;
  const domain::Question& question = asked.questions.front();
  const e2e::Folder folder;
  tour::VirtualOutputs outputs({kWide, kHigh}, {kHallWide, kHallHigh}, folder.path);
  const tour::VirtualDisplay second(kWide, kHigh), third(kWide, kHigh);
  std::vector<std::unique_ptr<tour::RealScreen>> stations;
  for (const std::string& display : {outputs.name(), second.name(), third.name()}) {
    const int number = static_cast<int>(stations.size()) + 1;
    tour::RealOrder order;
    order.program = shell::beside_program("stordialog");
    order.display = display;
    order.data = folder.path / ("data-" + std::to_string(number));
    order.drives = folder.path / "drives";  // one stick goes from station to station
    order.scratch = folder.path / ("scratch-" + std::to_string(number));
    order.station = number;
    stations.push_back(std::make_unique<tour::RealScreen>(order));
  }
  tour::RealScreen& lead = *stations.front();
  HallEyes hall(outputs);
  CHECK(hall.sees_something_new("hall-welcome"));

  tour::unlock(lead, organise::kPracticePin);
  tour::run_to_vote(lead, question);
  tour::open_all_by_hand(lead, asked);  // the agenda's vote has closed the ideas
  lead.tap("staff.run_sheet");
  lead.tap("timer.start");
  lead.tap("timer.pause");
  tour::show_scene(lead, Scene::timer);
  CHECK(hall.sees_something_new("hall-timer"));
  tour::lock(lead);

  std::size_t number = 0;
  for (const simulate::Participant& person : people_of(asked, 6)) {
    tour::RealScreen& station = *stations[number % stations.size()];
    if (number > 0 && number < stations.size()) {
      tour::unlock(station, organise::kPracticePin);
      tour::open_all_by_hand(station, asked);
      tour::lock(station);
    }
    tour::visit(station, {.person = person,
                          .event = asked,
                          .codes = event.prepared.codes,
                          .writes = tour::Writes::on_both});
    station.wait_for("begin");
    ++number;
  }

  for (std::size_t i = stations.size(); i > 0; --i) {
    tour::unlock(*stations[i - 1], organise::kPracticePin);
    tour::close_votes(*stations[i - 1], asked);
    tour::export_to_first_drive(*stations[i - 1]);
    if (i > 1) tour::lock(*stations[i - 1]);
  }
  tour::release_new_ideas(lead);
  tour::show_scene(lead, Scene::ideas);
  CHECK(hall.sees_something_new("hall-ideas"));
  tour::make_theme(lead, 2, "Trygga platser");
  tour::show_scene(lead, Scene::themes);
  CHECK(hall.sees_something_new("hall-themes"));
  tour::show_scene(lead, Scene::participation);
  CHECK(hall.sees_something_new("hall-participation"));
  CHECK(lead.says("6"));

  tour::open_practice_votes(lead, 3);
  tour::release_result(lead);
  CHECK(hall.sees_something_new("hall-results"));
  for (const auto& [scene, name] :
       {std::pair{Scene::signatories, "hall-signatories"},
        std::pair{Scene::next_steps, "hall-next-steps"}, std::pair{Scene::black, "hall-black"}}) {
    tour::show_scene(lead, scene);
    INFO(name);
    CHECK(hall.sees_something_new(name));
  }
  for (const auto& station : stations) CHECK(station->running());
}
