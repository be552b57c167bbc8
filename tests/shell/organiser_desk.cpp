// From what stations brought to the report, through the organiser's own screens, with the practice
// event's published keys: the numbers are those of the plan.
#include "shell/organiser_desk.h"

#include <algorithm>
#include <filesystem>

#include "report/write.h"
#include "shell/organisers_event.h"
#include "shell/program.h"

using namespace stordialog;
using shell::testing::choose_work;
using shell::testing::Event;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

void type_password(Program& program, const std::string& holder, std::string_view password) {
  program.tap(holder);
  program.type(password);
  program.tap("key.next");
  program.wait_for_desk_work();
}

void unlock_both(Program& program) {
  for (const char* const holder : {"holder.0", "holder.1"}) {
    type_password(program, holder, organise::kPracticePassword);
  }
  CHECK(program.organiser().keys.complete());
}

void merge_all(Program& program) {
  program.tap("task.merge");
  program.wait_for_desk_work();
  program.tap("merge.go");
  program.wait_for_desk_work();
}

}  // namespace

TEST_CASE("what stations brought is merged, opened, approved and reported by touch alone") {
  Event event;
  for (const int option : {0, 1, 1, 3, 1, 0}) event.vote(0, static_cast<std::uint16_t>(option));
  for (const int option : {1, 2, 0}) event.vote(1, static_cast<std::uint16_t>(option));
  for (std::size_t i = 0; i < 3; ++i) event.close(i);
  event.bring(0), event.bring(1), event.bring(2);
  Program program(event.order());
  choose_work(program);
  CHECK(program.says("ÖVNING"));
  CHECK_FALSE(program.offers("task.open"));
  CHECK_FALSE(program.offers("task.report"));

  program.tap("task.next");
  program.wait_for_desk_work();
  CHECK(program.says("Vad finns att slå ihop?"));
  CHECK_FALSE(std::filesystem::exists(event.places().merged));  // reading writes nothing
  program.tap("merge.go");
  program.wait_for_desk_work();
  CHECK(program.says("Allt går jämnt ut"));
  CHECK(std::filesystem::exists(event.places().merged));
  program.tap("merge.done");
  CHECK(program.says("Det här bör du veta"));
  program.tap("merge.done");
  program.wait_for_desk_work();

  CHECK(program.kiosk().place() == screens::Place::organiser_open);
  CHECK_FALSE(program.offers("keys.open"));
  type_password(program, "holder.0", "fel");
  CHECK(program.says("Lösenordet är fel."));
  program.tap("key.back");
  unlock_both(program);
  program.tap("keys.try");
  program.wait_for_desk_work();
  CHECK(program.organiser().keys_tried);
  CHECK_FALSE(std::filesystem::exists(event.places().results));
  program.tap("keys.open");
  program.wait_for_desk_work();
  CHECK(program.says("Stämmer med stationernas siffror."));
  CHECK(program.organiser().keys.unlocked() == 0);  // the keys are wiped

  program.tap("agreement.approve");
  program.wait_for_desk_work();
  CHECK_FALSE(program.offers("approval.report"));
  for (const char* const holder : {"holder.0", "holder.1"}) {
    type_password(program, holder, organise::kPracticePassword);
  }
  program.tap("approval.report");
  program.tap("write.all");
  program.wait_for_desk_work();
  CHECK(program.says("Rapporten är skriven"));
  CHECK(program.organiser().written.size() > 8);

  const organise::WorkPlaces places = event.places();
  const auto results = report::read_results(text_of(places.results), "results");
  REQUIRE(results);
  const auto& count = results->questions.front().count;
  CHECK(count.ballots == 9);
  for (const tally::Line& line : count.lines) CHECK(line.votes == event.votes.at(line.option));
  const auto release = report::read_release(text_of(places.release), "release");
  REQUIRE(release);
  CHECK(release->approvals.size() == 2);
  for (const organise::WrittenFile& file : program.organiser().written) {
    CHECK(std::filesystem::file_size(file.file) > 0);
  }
  program.tap("bar");
  CHECK(program.says("Vad parterna gör under året"));  // the wheel comes next
}

TEST_CASE("drives one after the other come to the same as all at once") {
  Event event;
  event.vote(0, 1), event.vote(0, 1), event.vote(1, 2);
  for (std::size_t i = 0; i < 3; ++i) event.close(i);
  event.bring(0);
  {
    Program program(event.order());
    choose_work(program);
    merge_all(program);
    program.tap("merge.done");
    CHECK(program.says("Station 2"));  // it has not come
    event.pull_out_drives();
    event.bring(1), event.bring(2);
    program.tap("merge.more");
    program.wait_for_desk_work();
    CHECK(program.says("Ihopslaget sedan förut"));
    program.tap("merge.go");
    program.wait_for_desk_work();
  }
  const std::string one_by_one = text_of(event.places().merged);
  std::filesystem::remove(event.places().merged);
  event.pull_out_drives();
  // The stations' exports themselves, at once.
  event.bring(0), event.bring(1), event.bring(2);
  Program program(event.order());
  choose_work(program);
  merge_all(program);
  REQUIRE(program.organiser().merge);
  std::uint32_t ballots = 0;
  for (const bundle::Balance& row : program.organiser().merge->report.balances) {
    if (row.kind == domain::Kind::ballot) ballots += row.fresh;
  }
  CHECK(ballots == 3);
  CHECK_FALSE(one_by_one.empty());
}

TEST_CASE("a file that was cut short is told by name, and the others are merged all the same") {
  Event event;
  event.vote(0, 1), event.vote(1, 2);
  for (std::size_t i = 0; i < 3; ++i) event.close(i);
  event.bring(0), event.bring(1);
  const system::Path drive = event.folder / "drives" / "STICKA2";
  const auto names = event.files.list(drive);
  REQUIRE(names.size() == 1);
  const system::Path cut = drive / names.front().filename();
  std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
  Program program(event.order());
  choose_work(program);
  merge_all(program);
  REQUIRE(program.organiser().merge);
  program.tap("merge.2");
  CHECK(program.says(cut.filename().string() + " är inte med"));
  CHECK(std::filesystem::exists(event.places().merged));
}

TEST_CASE("leaving the keys wipes them, and nothing has been written") {
  Event event;
  event.vote(0, 1);
  for (std::size_t i = 0; i < 3; ++i) event.close(i);
  event.bring(0);
  Program program(event.order());
  choose_work(program);
  merge_all(program);
  program.go(screens::Place::organiser_home);
  program.tap("task.open");
  program.wait_for_desk_work();
  unlock_both(program);
  program.tap("bar");
  program.wait_for_desk_work();
  CHECK(program.organiser().keys.unlocked() == 0);
  CHECK_FALSE(std::filesystem::exists(event.places().results));
}

TEST_CASE("without a work folder the desk says where one comes from") {
  Event event;
  std::filesystem::remove_all(event.work);
  Program program(event.order());
  program.tap("start.organiser");
  program.wait_for_desk_work();
  CHECK(program.says("Ingen mapp hittades."));
  CHECK_FALSE(program.offers("work.0"));
}

namespace {

[[nodiscard]] std::ptrdiff_t bundles_in(const system::Path& folder) {
  return std::ranges::count_if(std::filesystem::directory_iterator(folder), [](const auto& file) {
    return file.path().extension() == ".bundle";
  });
}

/// One person reads a sheet: its code, one row, a side.
void read_sheet(Program& program, const std::string& code, int option) {
  program.type(code);
  program.tap("paper.next");
  program.tap("o." + std::to_string(option));
  program.tap("side.0");
  program.tap("paper.next");
}

}  // namespace

TEST_CASE("two people enter a sheet, and a merge takes it along as paper") {
  Event event;
  event.make_place_for_paper();
  for (const int option : {0, 1}) event.vote(0, static_cast<std::uint16_t>(option));
  for (std::size_t i = 0; i < 3; ++i) event.close(i);
  event.bring(0), event.bring(1), event.bring(2);
  Program program(event.order());
  choose_work(program);
  program.tap("task.merge");
  program.wait_for_desk_work();
  program.tap("merge.3");
  program.wait_for_desk_work();
  REQUIRE(program.kiosk().place() == screens::Place::organiser_paper);
  CHECK(program.says("Inget inskrivet än"));
  program.tap("paper.q.0");

  const std::string code = event.practice.prepared.codes.at(100);
  read_sheet(program, code, 2);
  CHECK(program.says("Lämna över till nästa person"));
  CHECK(program.kiosk().paper.sheet.picks.empty());  // the second one sees nothing
  program.tap("hand.next");
  CHECK(program.kiosk().paper.sheet.code.empty());
  read_sheet(program, code, 3);
  CHECK(program.says("Svaret är inte lika."));
  CHECK_FALSE(program.says("Parten är inte lika."));
  program.tap("paper.again");
  program.wait_for_desk_work();
  read_sheet(program, code, 3);
  program.tap("hand.next");
  read_sheet(program, code, 3);
  program.wait_for_desk_work();
  CHECK(program.says("Sparat."));
  // The same sheet once more is refused, and nothing of it is kept.
  read_sheet(program, code, 1);
  program.tap("hand.next");
  read_sheet(program, code, 1);
  program.wait_for_desk_work();
  CHECK(program.says("En röst med koden är redan sparad här."));
  CHECK(program.says("Bladet är inte sparat"));
  program.tap("paper.stop");  // aside: the next of the pile
  program.wait_for_desk_work();
  CHECK(program.kiosk().paper.page == screens::PaperPage::code);
  program.tap("paper.stop");
  program.wait_for_desk_work();
  CHECK(program.says("1 inskriven"));

  program.tap("paper.ideas");
  program.tap("about.0");
  program.type("Bänkar vid bussen");
  program.tap("key.next");
  CHECK(program.says("Står det så på kortet?"));
  program.tap("paper.save");
  program.wait_for_desk_work();
  CHECK(program.organiser().paper.counts->ideas == 1);
  program.tap("key.back");
  program.tap("paper.back");
  program.wait_for_desk_work();
  program.tap("paper.back");
  program.wait_for_desk_work();

  program.tap("merge.go");
  program.wait_for_desk_work();
  CHECK(bundles_in(event.work / organise::kPaperFolder) == 1);  // looked at often, exported once
  CHECK(program.says("Papper"));
  CHECK(program.says("Allt går jämnt ut"));
  program.tap("merge.done");
  program.tap("merge.done");
  program.wait_for_desk_work();
  unlock_both(program);
  program.tap("keys.open");
  program.wait_for_desk_work();
  const auto results = report::read_results(text_of(event.places().results), "results");
  REQUIRE(results);
  CHECK(results->questions.front().count.ballots == 3);
  CHECK(results->questions.front().on_paper == 1);
  REQUIRE(results->ideas.size() == 1);
  CHECK(results->ideas.front().on_paper);
}
