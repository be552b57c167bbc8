#include <doctest/doctest.h>

#include "drawing/station.h"
#include "screens_fixture/hall_board.h"

using namespace stordialog;
using drawing::test::Station;
using screens::IdeaTask;
using screens::Place;

namespace {

/// A panel of 15.6 inches, upright.
void turn_upright(Station& station) {
  station.resize(1080, 1920);
}

std::string hex(const domain::RecordId& id) {
  return id.text();
}

}  // namespace

TEST_CASE("the staff's steps lead to each place, beside the work and over it") {
  for (const bool upright : {false, true}) {
    Station station("staff-run-sheet");
    if (upright) turn_upright(station);
    for (const auto& [target, place] : {std::pair{"staff.ideas", Place::staff_ideas},
                                        std::pair{"staff.results", Place::staff_results},
                                        std::pair{"staff.projector", Place::staff_projector},
                                        std::pair{"staff.export", Place::staff_export},
                                        std::pair{"staff.check", Place::staff_check},
                                        std::pair{"staff.history", Place::staff_history},
                                        std::pair{"staff.run_sheet", Place::staff_run_sheet},
                                        std::pair{"staff.activities", Place::staff_activities},
                                        std::pair{"activities.back", Place::staff_run_sheet}}) {
      CAPTURE(target);
      station.tap(target);
      CHECK(station.kiosk().place() == place);
    }
  }
}

TEST_CASE("locking and quitting are in the bar") {
  Station station("staff-run-sheet");
  station.tap("bar.second");
  CHECK(station.kiosk().sheet() == screens::Sheet::quitting);
  station.tap("quit.stay");
  station.tap("bar");
  CHECK(station.kiosk().place() == Place::welcome);
}

TEST_CASE("the next step is asked for once more when it closes a vote, upright too") {
  for (const bool upright : {false, true}) {
    Station station("staff-run-sheet");
    if (upright) turn_upright(station);
    station.tap("run.next");
    CHECK(station.desk().latest<desk::GoToStep>() == nullptr);
    CHECK(station.says("60 sekunder"));
    station.tap("closing.close");
    const auto* asked = station.desk().latest<desk::GoToStep>();
    REQUIRE(asked != nullptr);
    CHECK(asked->step == 5);
    CHECK_FALSE(station.kiosk().staff.run_sheet.asking);
  }
}

TEST_CASE("a step that closes no vote is taken with one press, and undone with one") {
  Station station("staff-run-sheet-not-begun");
  station.tap("run.next");
  REQUIRE(station.desk().latest<desk::GoToStep>() != nullptr);
  CHECK(station.desk().latest<desk::GoToStep>()->step == 1);
  station.tap("run.undo");
  const auto* undone = station.desk().latest<desk::UndoAction>();
  REQUIRE(undone != nullptr);
  CHECK(undone->action == station.scene().board.history.front().action);
}

TEST_CASE("the timer is started as long as the step, paused, and given a minute more") {
  Station station("staff-run-sheet-not-begun");
  station.tap("timer.start");
  CHECK(station.kiosk().hall.timer.length_s == 15 * 60);
  station.tap("timer.add");
  CHECK(station.kiosk().hall.timer.length_s == doctest::Approx(16 * 60).epsilon(0.01));
  station.tap("timer.pause");
  CHECK_FALSE(station.kiosk().hall.timer.running(station.scene().time_s));
}

TEST_CASE("what comes next is shown to the hall from the run sheet") {
  Station station("staff-run-sheet");
  station.tap("hall.next");
  CHECK(station.kiosk().hall.shown == screens::Scene::results);
}

TEST_CASE("a closing vote counts down where staff look") {
  Station station("staff-run-sheet-closing");
  CHECK(station.says("47 sekunder"));
  station.wait(7);
  CHECK(station.says("40 sekunder"));
}

TEST_CASE("closing a vote by hand is asked for once more, upright too") {
  for (const bool upright : {false, true}) {
    Station station("staff-closing");
    if (upright) turn_upright(station);
    CHECK(station.desk().latest<desk::SetActivity>() == nullptr);
    station.tap("closing.close");
    const auto* asked = station.desk().latest<desk::SetActivity>();
    REQUIRE(asked != nullptr);
    CHECK_FALSE(asked->open);
  }
}

TEST_CASE("an idea can be released and hidden with a reason, upright too") {
  for (const bool upright : {false, true}) {
    Station station("staff-ideas");
    if (upright) turn_upright(station);
    station.tap("release");
    CHECK(station.desk().latest<desk::ReleaseIdeas>() != nullptr);
    station.tap("hide.0");
    const auto* hidden = station.desk().latest<desk::HideIdea>();
    REQUIRE(hidden != nullptr);
    CHECK(hidden->reason == "Rör en enskild");
  }
}

TEST_CASE("a reason of one's own is written") {
  Station station("staff-ideas");
  station.tap("hide.3");
  station.type("dubbel");
  station.enter();
  const auto* hidden = station.desk().latest<desk::HideIdea>();
  REQUIRE(hidden != nullptr);
  CHECK(hidden->reason == "dubbel");
  CHECK(station.kiosk().staff.ideas.task == IdeaTask::none);
}

TEST_CASE("words are masked by pressing them, and the original is replaced and released") {
  Station station("staff-ideas-masked");
  auto& ideas = station.scene().board.ideas;
  for (desk::BoardIdea& idea : ideas) {  // the desk's next id is none of these
    if (&idea != &ideas[7]) idea.id.bytes[3] = 0xEE;
  }
  station.tap("release.masked");
  const auto* replaced = station.desk().latest<desk::ReplaceIdea>();
  REQUIRE(replaced != nullptr);
  CHECK(replaced->text == "En buss till badet på helgerna. Ring […] på […] så berättar hon mer.");
  CHECK(station.desk().latest<desk::ReleaseIdeas>() == nullptr);
  // The board comes with the new idea in the old one's place.
  const domain::RecordId made = *station.kiosk().staff.ideas.release_next;
  ideas[7].id = made;
  station.wait(0.1);
  const auto* released = station.desk().latest<desk::ReleaseIdeas>();
  REQUIRE(released != nullptr);
  CHECK(released->ideas == std::vector{made});
}

TEST_CASE("all new ideas are released after a question") {
  Station station("staff-ideas");
  station.tap("release.all");
  CHECK(station.desk().latest<desk::ReleaseIdeas>() == nullptr);
  station.tap("release_all.yes");
  REQUIRE(station.desk().latest<desk::ReleaseIdeas>() != nullptr);
  CHECK(station.desk().latest<desk::ReleaseIdeas>()->ideas.size() == 2);
}

TEST_CASE("ideas are searched with the table's keyboard, and found ones looked at") {
  Station station("staff-ideas-500");
  station.tap("board.search");
  station.type("simskola");
  CHECK(station.kiosk().staff.ideas.search.view() == "simskola");
  const auto& found = station.kiosk().staff.ideas.lists.found();
  REQUIRE_FALSE(found.empty());
  for (const std::uint32_t i : found) {
    CHECK(station.scene().board.ideas[i].text.contains("simskola"));
  }
  const domain::RecordId first = station.scene().board.ideas[found[0]].id;
  station.tap("idea." + hex(first));
  CHECK(station.kiosk().staff.ideas.idea == first);
  CHECK_FALSE(station.kiosk().staff.ideas.searching);
}

TEST_CASE("a filter is chosen from a list, and a challenge too") {
  Station station("staff-ideas");
  station.tap("board.filter");
  station.tap("choice.1");
  CHECK(station.kiosk().staff.ideas.filter == screens::IdeaFilter::released);
  station.tap("board.challenge");
  station.tap("choice.2");
  CHECK(station.kiosk().staff.ideas.challenge == station.scene().board.event.challenges[1].key);
  CHECK(station.kiosk().staff.ideas.task == IdeaTask::none);
}

TEST_CASE("only the ideas in sight are drawn, however many there are") {
  Station station("staff-ideas-500");
  std::size_t drawn = 0;
  for (const auto& target : station.screen().seen().targets()) {
    drawn += target.name.starts_with("idea.") ? 1U : 0U;
  }
  CHECK(drawn > 3);
  CHECK(drawn < 12);
  const std::size_t page = station.kiosk().staff.ideas.page;
  station.tap("ideas.down");
  CHECK(station.kiosk().staff.ideas.page == page + 1);
  CHECK(station.kiosk().staff.ideas.lists.made() == 1);
}

TEST_CASE("ideas are pressed, then the theme they belong to") {
  Station station("staff-themes");
  const auto& ideas = station.scene().board.ideas;
  station.tap("card." + hex(ideas[3].id));
  station.tap("card." + hex(ideas[7].id));
  station.tap("put.2");
  const auto* grouped = station.desk().latest<desk::GroupIdeas>();
  REQUIRE(grouped != nullptr);
  CHECK(grouped->theme == station.scene().board.themes[1].id);
  CHECK(grouped->ideas.size() == 2);
  CHECK(station.kiosk().staff.ideas.chosen.empty());
}

TEST_CASE("an idea dragged onto a theme is put there, and one dragged nowhere stays") {
  Station station("staff-themes");
  const auto& ideas = station.scene().board.ideas;
  const kit::RecordedTarget card = station.screen().target("card." + hex(ideas[3].id));
  const kit::RecordedTarget theme = station.screen().target("theme.3");
  const auto drag = [&](float x, float y) {
    station.screen().press_at(card.center_x(), card.center_y());
    station.screen().slide_to((card.center_x() + x) / 2, (card.center_y() + y) / 2);
    station.screen().slide_to(x, y);
    station.screen().lift();
    station.screen().frames(2);
  };
  drag(card.center_x(), 40);
  CHECK(station.desk().latest<desk::GroupIdeas>() == nullptr);
  CHECK_FALSE(station.kiosk().staff.ideas.dragged);
  drag(theme.center_x(), theme.center_y() + 200);
  const auto* grouped = station.desk().latest<desk::GroupIdeas>();
  REQUIRE(grouped != nullptr);
  CHECK(grouped->theme == station.scene().board.themes[2].id);
  CHECK(grouped->ideas == std::vector{ideas[3].id});
}

TEST_CASE("a new theme is named as it is made, and one that is there is named anew") {
  Station station("staff-themes-chosen");
  station.tap("new_theme");
  station.type("Resor");
  station.enter();
  const auto* made = station.desk().latest<desk::GroupIdeas>();
  REQUIRE(made != nullptr);
  CHECK(made->name == "Resor");
  CHECK(made->ideas.size() == 2);
  station.tap("theme.1");
  station.tap("theme.rename");
  station.type(" och mat");
  station.enter();
  REQUIRE(station.desk().latest<desk::NameTheme>() != nullptr);
  CHECK(station.desk().latest<desk::NameTheme>()->name == "Mötas över generationer och mat");
}

TEST_CASE("a theme is split again") {
  Station station("staff-themes-theme");
  station.tap("theme.split");
  REQUIRE(station.desk().latest<desk::UngroupIdeas>() != nullptr);
  CHECK(station.desk().latest<desk::UngroupIdeas>()->ideas.size() == 3);
}

TEST_CASE("a suggested group is taken with one press, or passed over") {
  Station station("staff-themes");
  station.tap("suggestion.take");
  REQUIRE(station.desk().latest<desk::GroupIdeas>() != nullptr);
  CHECK(station.desk().latest<desk::GroupIdeas>()->name == "Träffar");
  station.tap("suggestion.show");
  station.tap("suggestion.skip");
  CHECK(station.kiosk().staff.ideas.skipped == 1);
}

TEST_CASE("a conflict is settled with one of two sentences") {
  Station station("staff-themes-settle");
  station.tap("choice.1");
  const auto* settled = station.desk().latest<desk::GroupIdeas>();
  REQUIRE(settled != nullptr);
  CHECK(settled->theme == station.scene().board.themes[1].id);
  station.scene().board.conflicts.erase(station.scene().board.conflicts.begin());
  station.wait(0.5);
  station.tap("choice.1");
  REQUIRE(station.desk().latest<desk::NameTheme>() != nullptr);
  CHECK(station.desk().latest<desk::NameTheme>()->name == "Gratis fritid");
}

TEST_CASE("a theme becomes a question in four steps, on the lead only") {
  Station station("staff-themes-theme");
  station.tap("theme.promote");
  CHECK(station.kiosk().place() == Place::staff_promote);
  CHECK_FALSE(station.offers("next"));
  station.tap("option.2");
  station.tap("next");
  station.type("Vad börjar vi med?");
  station.enter();
  station.tap("next");
  station.tap("next");
  const auto* added = station.desk().latest<desk::AddQuestion>();
  REQUIRE(added != nullptr);
  CHECK(added->options.size() == 2);
  CHECK(station.kiosk().staff.promote.added);
  station.scene().board.lead = false;
  Station other("staff-promote-not-lead");
  CHECK(other.says("ledarens dator"));
}

TEST_CASE("a result is shown after a look at what the hall will see, and taken back") {
  Station station("staff-results");
  station.tap("results.show");
  CHECK(station.desk().latest<desk::ShowResult>() == nullptr);
  station.tap("release.show");
  REQUIRE(station.desk().latest<desk::ShowResult>() != nullptr);
  CHECK(station.desk().latest<desk::ShowResult>()->shown);
  Station shown("staff-results-shown");
  shown.tap("results.take_back");
  CHECK_FALSE(shown.desk().latest<desk::ShowResult>()->shown);
}

TEST_CASE("how many people are here is written with digits") {
  Station station("staff-results");
  station.tap("results.people");
  station.type("84");
  station.enter();
  REQUIRE(station.desk().latest<desk::NotePresent>() != nullptr);
  CHECK(station.desk().latest<desk::NotePresent>()->people == 84);
  CHECK_FALSE(station.kiosk().staff.results.counting);
}

TEST_CASE("a scene is prepared, shown, and the screen made dark") {
  Station station("staff-projector");
  station.tap("scene.2");
  CHECK(station.kiosk().hall.next == screens::Scene::ideas);
  station.tap("hall.next");
  CHECK(station.kiosk().hall.shown == screens::Scene::ideas);
  station.tap("hall.black");
  CHECK(station.kiosk().hall.shown == screens::Scene::black);
  station.tap("hall.black");
  CHECK(station.kiosk().hall.shown == screens::Scene::ideas);
}

TEST_CASE("what can be undone is undone from the history") {
  Station station("staff-history");
  CHECK_FALSE(station.offers("undo.5"));  // another station's
  station.tap("undo.9");
  REQUIRE(station.desk().latest<desk::UndoAction>() != nullptr);
  CHECK(station.desk().latest<desk::UndoAction>()->action ==
        station.scene().board.history[1].action);
}
