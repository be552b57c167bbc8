// Taking back through the organiser's own screens: found by its words, gone from the next merge.
#include "shell/withdrawing.h"

#include "shell/organisers_event.h"

using namespace stordialog;
using screens::Place;
using screens::WithdrawPage;
using shell::testing::choose_work;
using shell::testing::Event;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

/// Two ideas of one station, merged.
struct Merged : Event {
  Merged() {
    make_place_for_paper();
    do_it(0, desk::SetActivity{{domain::ActivityKind::ideas, {}}, true});
    const auto begun = std::get<desk::SessionBegun>(do_it(0, desk::BeginSession{}));
    for (const char* const text : {"Cykelbana till Herrestad", "Gunhild Redig sjunger i parken"}) {
      do_it(0, desk::HandInIdea{begun.session, {}, text});
    }
    bring(0);
  }
  [[nodiscard]] bool holds(std::string_view text) const {
    return text_of(places().merged).find(text) != std::string::npos;
  }
};

void press(Program& program, const std::string& id) {
  program.tap(id);
  program.wait_for_desk_work();
}

/// From the tasks to the page, past a merge.
void merge_and_go(Program& program) {
  press(program, "task.merge");
  press(program, "merge.go");
  press(program, "merge.4");
  REQUIRE(program.kiosk().place() == Place::organiser_withdraw);
}

}  // namespace

TEST_CASE("an idea is found, taken back, and gone from the next merge") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  merge_and_go(program);
  REQUIRE(event.holds("Gunhild"));
  program.type("gunhild");
  press(program, "key.next");
  CHECK(program.says("1 träff"));
  program.tap("found.0");
  CHECK(program.says("Ska det här tas tillbaka?"));
  CHECK(program.says("Gunhild Redig sjunger i parken"));
  press(program, "withdraw.yes");
  CHECK(program.kiosk().withdraw.page == WithdrawPage::taken);
  CHECK(program.says("Det är tillbakataget"));
  CHECK(program.says(event.places().merged.filename().string()));  // it is older
  press(program, "withdraw.merge");
  press(program, "merge.go");
  CHECK_FALSE(event.holds("Gunhild"));
  CHECK(event.holds("Cykelbana"));
  CHECK(program.kiosk().withdraw.words.empty());
}

TEST_CASE("what nobody wrote is not found, and too little to go by says so") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  merge_and_go(program);
  program.type("x");
  press(program, "key.next");
  CHECK(program.kiosk().withdraw.page == WithdrawPage::search);
  CHECK(program.says("är kortare än"));
  program.type("yzzy");
  press(program, "key.next");
  CHECK(program.says("Ingen träff"));
}
