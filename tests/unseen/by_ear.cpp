// Ideas, sign-ups and the agreement by somebody who sees nothing: every step is decided from what
// was said, and the desk must have received exactly that. Votes: by_ear_voting.cpp.
#include <doctest/doctest.h>

#include "unseen/listening.h"

namespace stordialog::unseen {
namespace {

TEST_CASE("an idea is handed in by ear") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.idea"));
  const std::string said = visit.heard();
  CHECK(said.contains(visit.word("screen.idea.title")));
  CHECK(said.contains(visit.word("screen.speech.write")));
  visit.type("Fler bänkar");
  const std::string typed = visit.heard();
  CHECK(typed.contains("F\nl\ne\nr\nFler\n"));  // signs, and each word when it ends
  choose(visit, visit.word("screen.button.next"));
  REQUIRE(visit.heard().contains(visit.word("screen.idea.challenge_title")));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard().contains(visit.word("screen.speech.chosen")));
  choose(visit, visit.word("screen.idea.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.idea")));
  const auto* idea = visit.desk().latest<desk::HandInIdea>();
  REQUIRE(idea != nullptr);
  CHECK(idea->text == "Fler bänkar");
  CHECK(idea->challenge == "trygga-motesplatser");
}

TEST_CASE("a table hands in idea after idea by ear, and mends one of them") {
  Visit visit;
  visit.sit_at_table(7);
  go_home(visit);
  choose(visit, visit.word("screen.home.idea"));
  std::string said = visit.heard();
  CHECK(said.contains(visit.word("screen.table.first_title")));
  CHECK(said.contains("Bord 7"));
  visit.type("Fler bänkar");
  choose(visit, visit.word("screen.idea.send"));
  visit.board_shows_own("Fler bänkar");
  said = visit.heard();
  CHECK(said.contains(visit.word("screen.table.title")));
  CHECK(said.contains("Bordet har lämnat 1 idé"));
  visit.type("Mer ljus");
  choose(visit, visit.word("screen.idea.send"));
  visit.board_shows_own("Mer ljus");
  CHECK(visit.heard().contains("Bordet har lämnat 2 idéer"));
  choose(visit, visit.word("screen.button.edit") + ", knapp. Fler bänkar");
  CHECK(visit.heard().contains("Fler bänkar"));
}

TEST_CASE("a person signs up by ear and hears what will be stored before it is") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.sign_up"));
  choose(visit, "Idéverkstad");
  CHECK(visit.heard().contains(visit.word("screen.sign_up.name_title")));
  visit.type("Åsa Ek");
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains(visit.word("screen.sign_up.reach_title")));
  visit.type("asa@exempel.se");
  const std::string consent(visit.event().list("ideverkstad")->consent.in("sv"));
  choose(visit, consent.substr(0, 12));
  CHECK(visit.heard().contains(visit.word("screen.speech.checked")));
  choose(visit, visit.word("screen.button.next"));
  const std::string review = visit.heard();
  CHECK(review.contains("Åsa Ek"));
  CHECK(review.contains("asa snabel-a exempel punkt se"));
  choose(visit, visit.word("screen.sign_up.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.sign_up")));
  const auto* signed_up = visit.desk().latest<desk::SignUp>();
  REQUIRE(signed_up != nullptr);
  CHECK(signed_up->contact.name == "Åsa Ek");
  CHECK(signed_up->contact.reach == "asa@exempel.se");
}

TEST_CASE(
    "an initiative is made of one's own idea by ear: what it offers is told from what it seeks") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.idea"));
  visit.type("Fler bänkar");
  choose(visit, visit.word("screen.button.next"));
  choose(visit, visit.word("screen.idea.send"));
  CHECK(visit.heard().contains(visit.word("screen.initiative.begin")));
  choose(visit, visit.word("screen.initiative.begin"));
  const std::string asked = visit.heard();
  CHECK(asked.contains(visit.word("screen.initiative.what_title")));
  CHECK_FALSE(asked.contains("´"));  // a key of the keyboard on the screen
  choose(visit, visit.word("screen.button.next"));
  CHECK(visit.heard().contains(visit.word("screen.initiative.who_why")));
  visit.type("Byalaget");
  choose(visit, visit.word("screen.button.next"));
  choose(visit, visit.word("screen.initiative.when_half_year"));
  CHECK(visit.heard().contains(visit.word("screen.speech.chosen")));
  choose(visit, visit.word("screen.button.next"));
  const std::string page = visit.heard();
  CHECK(page.contains("Vi erbjuder. Lokal, inte ikryssad. Tid, inte ikryssad. Kunskap"));
  CHECK(page.contains("Vi söker. Lokal, inte ikryssad. Tid, inte ikryssad. Kunskap"));
  visit.listen_for("Lokal");
  CHECK(visit.last().ends_with("Vi erbjuder"));
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains(visit.word("screen.speech.checked")));
  visit.listen_for("Lokal");
  CHECK(visit.last().ends_with("Vi söker"));
  choose(visit, visit.word("screen.initiative.resource_money"));
  choose(visit, visit.word("screen.button.next"));
  choose(visit, visit.word("screen.initiative.funding_none"));
  choose(visit, visit.word("screen.button.next"));
  const std::string review = visit.heard();
  CHECK(review.contains("Vi erbjuder. Lokal."));
  CHECK(review.contains("Vi söker. Pengar."));
  choose(visit, visit.word("screen.initiative.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.initiative")));
  const auto* handed_in = visit.desk().latest<desk::HandInInitiative>();
  REQUIRE(handed_in != nullptr);
  CHECK(handed_in->initiative.who == "Byalaget");
  CHECK(handed_in->initiative.offers == "room");
  CHECK(handed_in->initiative.seeks == "money");
}

TEST_CASE("an organisation signs by ear: the agreement is read whole, and nothing need be drawn") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.sign"));
  const std::string text = visit.heard();
  const domain::Agreement& agreement = visit.event().agreement;
  CHECK(text.contains(agreement.summary.in("sv")));
  CHECK(text.contains("Version 10 maj 2017, diarienummer K S 2027 snedstreck 00123."));
  const std::string_view whole = agreement.text.in("sv");
  CHECK(text.contains(whole.substr(whole.rfind('\n') + 1)));
  choose(visit, visit.word("screen.button.next"));
  choose(visit, visit.event().sides.back().name.in("sv"));
  choose(visit, visit.word("screen.button.next"));
  CHECK(visit.heard().contains(visit.word("screen.sign.organisation_title")));
  visit.type("Byalaget");
  visit.key(ImGuiKey_Enter);
  visit.type("Åsa Ek");
  visit.listen_for(visit.word("screen.button.next"));
  CHECK(visit.last().ends_with(visit.word("screen.sign.why_decided")));
  choose(visit, visit.word("screen.sign.decided"));
  CHECK(visit.heard().contains(visit.word("screen.speech.checked")));
  choose(visit, visit.word("screen.button.next"));
  CHECK(visit.heard().contains(visit.word("screen.sign.reach_title")));
  visit.type("asa@exempel.se");
  const domain::SignUpList* list = nullptr;
  for (const domain::SignUpList& one : visit.event().lists) {
    if (one.kind == domain::ListKind::agreement) list = &one;
  }
  REQUIRE(list != nullptr);
  choose(visit, list->consent.in("sv").substr(0, 12));
  choose(visit, visit.word("screen.button.next"));
  CHECK(visit.heard().contains(visit.word("screen.sign.signature_skip")));
  choose(visit, visit.word("screen.button.next"));
  const std::string review = visit.heard();
  CHECK(review.contains("Byalaget"));
  CHECK(review.contains("Åsa Ek"));
  CHECK(review.contains("asa snabel-a exempel punkt se"));
  CHECK(review.contains(visit.word("screen.sign.no_signature")));
  choose(visit, visit.word("screen.sign.send"));
  CHECK(visit.heard().contains("Byalaget har skrivit under."));
  const auto* signed_up = visit.desk().latest<desk::SignUp>();
  REQUIRE(signed_up != nullptr);
  CHECK(signed_up->contact.name == "Åsa Ek");
  CHECK(signed_up->contact.organisation == "Byalaget");
}

TEST_CASE("others' ideas are read and agreed with by ear") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.idea"));
  CHECK(visit.heard().contains("Andras idéer. Prova på-vecka hos alla föreningar."));
  visit.listen_for(visit.word("screen.agree.agree"));
  CHECK(visit.last() == "Jag håller med, knapp. Prova på-vecka hos alla föreningar");
  static_cast<void>(visit.heard());
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard() == "Du håller med, valt\n");
  REQUIRE(visit.desk().latest<desk::SupportIdea>() != nullptr);
  const domain::RecordId first = visit.desk().latest<desk::SupportIdea>()->idea;
  choose(visit, visit.word("screen.home.agree"));
  const std::string page = visit.heard();
  CHECK(page.contains(visit.word("screen.agree.title")));
  CHECK(
      page.contains("Middag på äldreboendet en gång i månaden. Jag håller med. Bryta ofrivillig"));
  choose(visit, visit.word("screen.agree.agree"));
  CHECK(visit.heard().contains("Du håller med, valt"));
  CHECK(visit.last().contains("Du håller med om 2 idéer"));
  const domain::RecordId second = visit.desk().latest<desk::SupportIdea>()->idea;
  CHECK(first != second);
}

TEST_CASE("F2 says it again, F3 reads the screen, F1 ends it and the person is told") {
  Visit visit;
  go_home(visit);
  visit.listen_for(visit.word("screen.home.vote"));
  const std::string vote = visit.last();
  static_cast<void>(visit.heard());
  visit.key(ImGuiKey_F2);
  CHECK(visit.heard() == vote + "\n");
  visit.key(ImGuiKey_F3);
  CHECK(visit.heard().contains(visit.word("screen.home.title")));
  visit.key(ImGuiKey_F8);
  visit.key(ImGuiKey_F2);
  CHECK(visit.voice().loudness == 3);
  visit.key(ImGuiKey_F1);
  CHECK(visit.heard().contains(visit.word("screen.speech.stopped")));
  visit.key(ImGuiKey_Tab);
  CHECK(visit.heard().empty());
}

TEST_CASE("any key silences what is being said") {
  Visit visit;
  go_home(visit);
  visit.voice().takes_time = true;
  visit.key(ImGuiKey_F3);
  REQUIRE(visit.voice().busy);
  visit.key(ImGuiKey_LeftCtrl);
  CHECK_FALSE(visit.voice().busy);
}

TEST_CASE("no time runs out while something is read, and the warning itself is read") {
  Visit visit;
  go_home(visit);
  visit.voice().takes_time = true;
  visit.key(ImGuiKey_F3);
  for (int minute = 0; minute < 6; ++minute) visit.wait(59);
  CHECK(visit.kiosk().place() == screens::Place::home);
  CHECK(visit.heard().find(visit.word("screen.idle.title")) == std::string::npos);
  visit.voice().busy = false;
  visit.voice().takes_time = false;
  visit.wait(61);
  CHECK(visit.heard().contains(visit.word("screen.idle.title")));
  visit.wait(25);
  visit.key(ImGuiKey_Tab);  // any key is enough
  visit.wait(10);
  CHECK(visit.kiosk().place() == screens::Place::home);
}

TEST_CASE("the next person finds it silent, with headphones unconfirmed") {
  Visit visit;
  go_home(visit);
  visit.wait(61);
  visit.wait(31);
  CHECK(visit.kiosk().place() == screens::Place::welcome);
  CHECK_FALSE(visit.kiosk().comfort().reading);
  CHECK_FALSE(visit.kiosk().comfort().headphones);
  static_cast<void>(visit.heard());
  visit.key(ImGuiKey_F2);
  visit.key(ImGuiKey_Tab);
  CHECK(visit.heard().empty());
}

TEST_CASE("without headphones nothing of one's own is said, in any of the journeys") {
  Visit visit;
  begin_to_listen(visit, "screen.read_aloud.no");
  choose(visit, visit.word("screen.welcome.touch"));
  choose(visit, visit.word("screen.home.idea"));
  visit.type("Kvartsugn");
  choose(visit, visit.word("screen.button.next"));
  CHECK(visit.heard().contains(visit.word("screen.speech.secret_choices")));
  visit.listen_for(visit.word("screen.speech.secret_choice"));
  visit.key(ImGuiKey_Enter);
  visit.key(ImGuiKey_F3);
  choose(visit, visit.word("screen.idea.send"));
  visit.key(ImGuiKey_F3);
  choose(visit, visit.word("screen.home.vote"));
  visit.type("h7km3wx4acde");
  visit.listen_for(visit.word("screen.speech.code"));
  CHECK(visit.last().contains(visit.word("screen.speech.filled")));
  visit.key(ImGuiKey_Enter);
  visit.listen_for(visit.word("screen.speech.secret_choice"));
  visit.key(ImGuiKey_Enter);
  choose(visit, visit.word("screen.button.next"));
  static_cast<void>(visit.heard());
  visit.listen_for(visit.word("screen.speech.secret_choice"));
  visit.key(ImGuiKey_Enter);
  CHECK_FALSE(visit.heard().contains(visit.word("screen.speech.chosen")));
  choose(visit, visit.word("screen.vote.review"));
  CHECK(visit.heard().contains(visit.word("screen.speech.secret_choice")));
  choose(visit, visit.word("screen.review.send"));
  choose(visit, visit.word("screen.home.sign_up"));
  choose(visit, "Idéverkstad");
  visit.type("Zebulon Qvarn");
  visit.key(ImGuiKey_Enter);
  visit.type("zq@exempel.se");
  const std::string consent(visit.event().list("ideverkstad")->consent.in("sv"));
  choose(visit, consent.substr(0, 12));
  choose(visit, visit.word("screen.button.next"));
  const std::string review = visit.heard();
  CHECK(review.contains(visit.word("screen.speech.filled")));
  visit.key(ImGuiKey_F3);
  choose(visit, visit.word("screen.sign_up.send"));
  REQUIRE(visit.desk().latest<desk::SignUp>() != nullptr);
  REQUIRE(visit.desk().latest<desk::CastBallot>() != nullptr);

  const std::string all = visit.all_said();
  for (const char* canary : {"vartsugn", "Zebulon", "Qvarn", "zq", "H, 7", "H 7", "7KM"}) {
    CAPTURE(canary);
    CHECK_FALSE(all.contains(canary));
  }
  for (const domain::Challenge& challenge : visit.event().challenges) {
    CAPTURE(challenge.key);
    CHECK_FALSE(all.contains(challenge.title.in("sv")));
  }
  for (const domain::Side& side : visit.event().sides) {
    CAPTURE(side.key);
    // The word itself stands in texts for everyone.
    const std::string said = std::string(side.name.in("sv")) + ", ";
    CHECK_FALSE(all.contains(said + visit.word("screen.speech.choice")));
  }
}

TEST_CASE("Somali has no voice: the sheet says so in writing and nothing is said") {
  Visit visit("so");
  visit.key(ImGuiKey_F1);
  CHECK(visit.kiosk().sheet() == screens::Sheet::read_aloud);
  CHECK(visit.voice().said.empty());
  visit.press({"reading.cancel"});
  CHECK(visit.kiosk().sheet() == screens::Sheet::none);
}

TEST_CASE("a language chosen on the way is spoken by its own voice from then on") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.rail.language"));
  choose(visit, "English");
  CHECK(visit.voice().said.back().language == "en");
}

TEST_CASE("who listens and changes to Somali is told so in Somali, and is read to again after it") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.rail.language"));
  choose(visit, "Soomaali");
  CHECK(visit.kiosk().language() == "so");
  CHECK(visit.kiosk().sheet() == screens::Sheet::read_aloud);
  const std::size_t said = visit.voice().said.size();
  visit.press({"reading.language"});
  CHECK(visit.kiosk().sheet() == screens::Sheet::language);
  visit.wait(2);
  CHECK(visit.voice().said.size() == said);
  visit.press({"language.en"});
  CHECK(visit.kiosk().language() == "en");
  REQUIRE(visit.voice().said.size() > said);
  CHECK(visit.voice().said.back().language == "en");
}

}  // namespace
}  // namespace stordialog::unseen
