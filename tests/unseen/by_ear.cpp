// Idea, vote and sign-up by somebody who sees nothing: every step is decided from what was said,
// and the desk must have received exactly that.
#include <algorithm>

#include <doctest/doctest.h>

#include "unseen/visit.h"

namespace stordialog::unseen {
namespace {

/// F1 on the welcome screen, then the answer about headphones.
void begin_to_listen(Visit& visit, std::string_view answer) {
  visit.key(ImGuiKey_F1);
  REQUIRE(visit.heard().contains(visit.word("screen.read_aloud.title")));
  visit.listen_for(visit.word(answer));
  visit.key(ImGuiKey_Enter);
  const std::string said = visit.heard();
  REQUIRE(said.contains(visit.word("screen.speech.started")));
  REQUIRE(said.contains("Vad ska vi lösa tillsammans"));
}

void choose(Visit& visit, std::string_view said) {
  visit.listen_for(said);
  static_cast<void>(visit.heard());
  visit.key(ImGuiKey_Enter);
}

void go_home(Visit& visit) {
  begin_to_listen(visit, "screen.read_aloud.yes");
  choose(visit, visit.word("screen.welcome.touch"));
  REQUIRE(visit.heard().contains(visit.word("screen.home.title")));
}

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

TEST_CASE("a vote with its code is cast by ear: options, picks left and the review are said") {
  Visit visit;
  go_home(visit);
  choose(visit, visit.word("screen.home.vote"));
  CHECK(visit.heard().contains(visit.word("screen.code.title")));
  visit.type("h7km");
  CHECK(visit.heard().contains("H\n7\nK\nM\n"));
  visit.type("3wx4acde");
  CHECK(visit.heard().contains(visit.word("screen.code.complete")));
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains(visit.word("screen.side.title")));
  choose(visit, visit.event().sides.back().name.in("sv"));
  CHECK(visit.heard().contains(visit.word("screen.speech.chosen")));
  choose(visit, visit.word("screen.button.next"));
  const std::string options = visit.heard();
  for (const domain::Challenge& challenge : visit.event().challenges) {
    CHECK(options.contains(challenge.title.in("sv")));
  }
  choose(visit, "Bryta ofrivillig ensamhet");
  std::string said = visit.heard();
  CHECK(said.contains(visit.word("screen.speech.chosen")));
  CHECK(said.contains("2 av 3 kvar"));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard().contains("1 av 3 kvar"));
  visit.key(ImGuiKey_Enter);
  said = visit.heard();
  CHECK(said.contains(visit.word("screen.speech.not_chosen")));
  CHECK(said.contains("2 av 3 kvar"));
  choose(visit, "Vägar till arbete");
  choose(visit, visit.word("screen.vote.review"));
  said = visit.heard();
  CHECK(said.contains("Bryta ofrivillig ensamhet"));
  CHECK(said.contains("Vägar till arbete"));
  CHECK_FALSE(said.contains("Trygga mötesplatser"));
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  const auto* ballot = visit.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  CHECK(ballot->side == visit.event().sides.back().key);
  const auto& options_of = visit.event().questions.front().options;
  std::vector<std::string> picked;
  for (const std::uint16_t pick : ballot->picks) picked.push_back(options_of[pick]);
  std::ranges::sort(picked);
  CHECK(picked == std::vector<std::string>{"ofrivillig-ensamhet", "vagar-till-arbete"});
}

/// From the home screen to the options: the code, then no side.
void begin_to_vote(Visit& visit, domain::Method method) {
  visit.ask_by(method);
  go_home(visit);
  choose(visit, visit.word("screen.home.vote"));
  visit.type("h7km3wx4acde");
  visit.key(ImGuiKey_Enter);
  choose(visit, visit.word("screen.side.other"));
  choose(visit, visit.word("screen.button.next"));
}

/// The ballot that was cast, as "KEY value", sorted.
std::vector<std::string> cast_in(Visit& visit) {
  const auto* ballot = visit.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  const auto& options = visit.event().questions.front().options;
  std::vector<std::string> said;
  for (std::size_t i = 0; i < ballot->picks.size(); ++i) {
    said.push_back(options[ballot->picks[i]] + ' ' + std::to_string(ballot->values.at(i)));
  }
  std::ranges::sort(said);
  return said;
}

TEST_CASE("dots are given and taken by ear, and each time it is said how many lie there") {
  Visit visit;
  begin_to_vote(visit, domain::Method::dots);
  CHECK(visit.heard().contains(visit.word("screen.vote.dots_hint")));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard() == "Prickar 1: Trygga mötesplatser, valt\n6 av 7 prickar kvar\n");
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard() == "Prickar 2: Trygga mötesplatser, valt\n5 av 7 prickar kvar\n");
  choose(visit, "Vägar till arbete");
  visit.key(ImGuiKey_Enter);
  choose(visit, "Ta bort en prick: Vägar till arbete");
  CHECK(visit.heard().contains("4 av 7 prickar kvar"));
  choose(visit, visit.word("screen.vote.review"));
  const std::string review = visit.heard();
  CHECK(review.contains("Trygga mötesplatser"));
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  CHECK(cast_in(visit) == std::vector<std::string>{"trygga-motesplatser 2", "vagar-till-arbete 1"});
}

TEST_CASE("options are ranked by ear, and their ranks are said") {
  Visit visit;
  begin_to_vote(visit, domain::Method::ranking);
  CHECK(visit.heard().contains(visit.word("screen.vote.rank_hint")));
  choose(visit, "Trygga mötesplatser");
  CHECK(visit.heard().contains("Plats 1: Trygga mötesplatser, valt"));
  choose(visit, "Vägar till arbete");
  CHECK(visit.heard().contains("Plats 2: Vägar till arbete, valt"));
  choose(visit, "Plats 1: Trygga mötesplatser");
  CHECK(visit.heard().contains("Trygga mötesplatser, inte valt"));
  choose(visit, "Jämlik fritid och kultur");
  CHECK(visit.heard().contains("Plats 2: Jämlik fritid och kultur, valt"));
  choose(visit, visit.word("screen.vote.review"));
  CHECK(visit.heard().contains("1. Vägar till arbete. 2. Jämlik fritid och kultur."));
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  CHECK(cast_in(visit) ==
        std::vector<std::string>{"jamlik-fritid-och-kultur 2", "vagar-till-arbete 1"});
}

TEST_CASE(
    "grades are given by ear: with the page each option is said once, a key counts among its own") {
  Visit visit;
  begin_to_vote(visit, domain::Method::score);
  const std::string page = visit.heard();
  CHECK(page.contains("Digitalt utanförskap. Landsbygd och service. "));
  CHECK(page.contains("Jämlik fritid och kultur"));  // further down than the screen shows
  CHECK_FALSE(page.contains("Betyg 3"));
  visit.listen_for("Betyg 4: Landsbygd och service");
  CHECK(visit.last() == "Betyg 4: Landsbygd och service, alternativ, inte valt, 5 av 6");
  visit.key(ImGuiKey_Enter);
  CHECK(visit.heard().contains("valt\n1 av 10 har betyg."));
  choose(visit, "Betyg 0: Jämlik fritid och kultur");
  CHECK(visit.heard().contains("2 av 10 har betyg"));
  visit.key(ImGuiKey_F3);
  const std::string again = visit.heard();
  CHECK(again.contains("Betyg 4: Landsbygd och service, valt"));
  CHECK_FALSE(again.contains("Betyg 3"));
  choose(visit, visit.word("screen.vote.review"));
  CHECK(visit.heard().contains("Landsbygd och service"));
  choose(visit, visit.word("screen.review.send"));
  CHECK(visit.heard().contains(visit.word("screen.thanks.vote")));
  CHECK(cast_in(visit) ==
        std::vector<std::string>{"jamlik-fritid-och-kultur 0", "landsbygd-och-service 4"});
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
