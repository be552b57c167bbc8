// Personal data through the organiser's own screens: what is kept of somebody is found, handed out
// and taken back; contacts become a locked list; the day of disposal comes.
#include "shell/personal_data.h"

#include <sys/stat.h>

#include "shell/organisers_event.h"

using namespace stordialog;
using screens::Place;
using screens::WithdrawPage;
using shell::testing::choose_work;
using shell::testing::Event;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

/// Two ideas and a sign-up of one station, brought.
struct Merged : Event {
  Merged() {
    make_place_for_paper();
    const domain::SignUpList& list = practice.prepared.package.event.lists.back();  // interest
    do_it(0, desk::SetActivity{{domain::ActivityKind::ideas, {}}, true});
    do_it(0, desk::SetActivity{{domain::ActivityKind::list, list.key}, true});
    const auto begun = std::get<desk::SessionBegun>(do_it(0, desk::BeginSession{}));
    for (const char* const text : {"Cykelbana till Herrestad", "Gunhild Redig sjunger i parken"}) {
      do_it(0, desk::HandInIdea{begun.session, {}, text});
    }
    domain::Contact contact;
    contact.list = list.key;
    contact.name = "Gunhild Redig";
    contact.reach = "0522-123 45 67";
    contact.consent_version = list.consent_version;
    do_it(0, desk::SignUp{contact, true, true});
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
  program.tap("bar");
  program.tap("task.data");
  press(program, "data.search");
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
  CHECK(program.says("Ska det här tas bort för alltid?"));
  CHECK(program.says("Gunhild Redig sjunger i parken"));
  press(program, "withdraw.yes");
  CHECK(program.kiosk().withdraw.page == WithdrawPage::taken);
  CHECK(program.says("Borttaget, men gör om"));
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

TEST_CASE("a contact is found once its key is unlocked, handed out as a page, and taken back") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  merge_and_go(program);
  program.type("gunhild");
  press(program, "key.next");
  CHECK(program.says("1 träff"));  // the idea
  CHECK(program.says("1 anmälan är låst och inte genomsökt"));
  press(program, "withdraw.unlock");
  press(program, "holder.0");
  program.type("fel");
  press(program, "key.next");
  CHECK(program.says("Lösenordet är fel."));
  program.type(organise::kPracticePassword);
  press(program, "key.next");
  CHECK(program.says("Kontakterna är upplåsta"));
  press(program, "contacts.search");
  program.type("1234567");  // of a number its last digits tell, however they are grouped
  press(program, "key.next");
  CHECK(program.says("1 träff"));
  press(program, "withdraw.again");
  for (int i = 0; i < 7; ++i) program.tap("key.backspace");
  program.type("gunhild");
  press(program, "key.next");
  CHECK(program.says("2 träffar"));
  CHECK(program.says("Gunhild Redig, 0522-123 45 67"));
  press(program, "withdraw.page");
  CHECK(program.says("Registerutdraget är sparat"));
  const system::Path page = program.organiser().withdraw.page;
  const std::string text = text_of(page);
  CHECK(text.find("0522-123 45 67") != std::string::npos);
  CHECK(text.find("Gunhild Redig sjunger i parken") != std::string::npos);
  CHECK(text.find("Cykelbana") == std::string::npos);
  struct stat file{};
  REQUIRE(stat(page.c_str(), &file) == 0);
  CHECK((file.st_mode & 0777U) == 0600U);
  press(program, "found.0");
  CHECK(program.says("Gunhild Redig, 0522-123 45 67"));
  press(program, "withdraw.yes");
  CHECK(program.kiosk().withdraw.page == WithdrawPage::taken);
  press(program, "withdraw.again");
  program.type("gunhild");
  press(program, "key.next");
  CHECK(program.says("1 träff"));

  // Whoever goes leaves neither key nor what it opened.
  program.tap("bar");
  CHECK(program.organiser().contacts.key.unlocked() == 0);
  CHECK(program.organiser().withdraw.found.empty());
}

TEST_CASE("the list of contacts is written, locked with a password typed twice") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  program.tap("task.data");
  press(program, "data.contacts");
  CHECK_FALSE(program.offers("contacts.write"));
  press(program, "holder.0");
  program.type(organise::kPracticePassword);
  press(program, "key.next");
  press(program, "contacts.write");
  program.type("lata hund sover");
  press(program, "key.next");
  program.type("lata katt sover");
  press(program, "key.next");
  CHECK(program.says("Lösenorden var inte lika"));
  CHECK_FALSE(std::filesystem::exists(event.places().contacts));
  for (int i = 0; i < 2; ++i) {
    program.type("lata hund sover");
    press(program, "key.next");
  }
  CHECK(program.says("Kontaktlistan är sparad"));
  CHECK(program.says("1 kontakt"));
  const std::string zip = text_of(event.places().contacts);
  CHECK(zip.starts_with("PK"));
  CHECK(zip.find("Gunhild") == std::string::npos);
  CHECK(zip.find("0522") == std::string::npos);
}

TEST_CASE("the day of disposal comes: shown, confirmed with a word, gone; the result stays") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  press(program, "task.merge");
  press(program, "merge.go");
  REQUIRE(std::filesystem::exists(event.places().merged));
  program.tap("bar");
  program.tap("task.data");
  press(program, "data.disposal");
  program.type("KS 2027/12");
  press(program, "key.next");
  CHECK(program.says("Det är för tidigt"));
  press(program, "disposal.anyway");
  CHECK(program.says("Det finns inget resultat att bevara"));
  press(program, "disposal.anyway");
  CHECK(program.says("Det här raderas"));
  CHECK(program.says("ok-ide-practice.merged"));
  CHECK(std::filesystem::exists(event.places().merged));  // looking destroys nothing
  press(program, "disposal.next");
  program.type("nej");
  press(program, "key.next");
  CHECK(std::filesystem::exists(event.places().merged));
  for (int i = 0; i < 3; ++i) program.tap("key.backspace");
  program.type("Gallra");
  press(program, "key.next");
  CHECK(program.says("Gallringen är genomförd"));
  CHECK_FALSE(std::filesystem::exists(event.places().merged));
  CHECK_FALSE(std::filesystem::exists(event.work / organise::kPaperFolder));
  CHECK(std::filesystem::is_empty(event.folder / "drives" / "STICKA1"));
  CHECK(std::filesystem::exists(event.work / "ok-ide-practice-preserved" / "SHA256SUMS"));
  CHECK(text_of(event.places().disposal).find("KS 2027/12") != std::string::npos);
  press(program, "disposal.done");
  CHECK(program.says("Gallrat"));
  CHECK_FALSE(program.offers("task.merge"));
}

TEST_CASE("a card that has just been typed in from paper is found as well") {
  Merged event;
  Program program(event.order());
  choose_work(program);
  {
    auto desk = organise::PaperDesk::open({event.files, event.clock, event.randomness},
                                          event.practice.prepared.package, event.work, {});
    REQUIRE(desk);
    REQUIRE(desk->enter_idea({}, "Mer musik med Gunhild"));
  }
  program.tap("task.data");
  press(program, "data.search");
  program.type("gunhild");
  press(program, "key.next");
  CHECK(program.says("2 träffar"));
  CHECK(program.says("Mer musik med Gunhild"));
}
