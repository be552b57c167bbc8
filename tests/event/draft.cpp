#include "event/draft.h"

#include <fstream>
#include <random>
#include <sstream>

#include "event/sample.h"

using namespace stordialog;
using namespace stordialog::event;

namespace {

Draft draft_of(std::string_view toml) {
  auto draft = Draft::read(toml, "sample.event.toml");
  REQUIRE_MESSAGE(draft, draft.error().code);
  return std::move(*draft);
}

std::string text_of(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// What is in an event, through the fields that matter to a reader of both.
void check_same(const domain::Event& a, const domain::Event& b) {
  CHECK(a.slug == b.slug);
  CHECK(a.name == b.name);
  CHECK(a.place == b.place);
  CHECK(a.date == b.date);
  CHECK(a.languages == b.languages);
  REQUIRE(a.challenges.size() == b.challenges.size());
  for (std::size_t i = 0; i < a.challenges.size(); ++i) {
    CHECK(a.challenges[i].key == b.challenges[i].key);
    CHECK(a.challenges[i].title == b.challenges[i].title);
    CHECK(a.challenges[i].description == b.challenges[i].description);
    CHECK(a.challenges[i].example == b.challenges[i].example);
  }
  REQUIRE(a.questions.size() == b.questions.size());
  for (std::size_t i = 0; i < a.questions.size(); ++i) {
    CHECK(a.questions[i].options == b.questions[i].options);
    CHECK(a.questions[i].picks == b.questions[i].picks);
  }
  REQUIRE(a.lists.size() == b.lists.size());
  for (std::size_t i = 0; i < a.lists.size(); ++i) {
    CHECK(a.lists[i].consent == b.lists[i].consent);
    REQUIRE(a.lists[i].places.size() == b.lists[i].places.size());
    for (std::size_t j = 0; j < a.lists[i].places.size(); ++j) {
      CHECK(a.lists[i].places[j].count == b.lists[i].places[j].count);
    }
  }
  REQUIRE(a.agenda.size() == b.agenda.size());
  for (std::size_t i = 0; i < a.agenda.size(); ++i) {
    CHECK(a.agenda[i].start_minute == b.agenda[i].start_minute);
    CHECK(a.agenda[i].opens == b.agenda[i].opens);
  }
  CHECK(a.agreement.text == b.agreement.text);
  CHECK(a.privacy.notice == b.privacy.notice);
  CHECK(a.privacy.disposal_date == b.privacy.disposal_date);
  CHECK(a.codes == b.codes);
  CHECK(a.live_step == b.live_step);
}

}  // namespace

TEST_CASE("what a draft writes reads as the event it was read from") {
  check_same(read_well(draft_of(kSample).write()), read_well(kSample));
  for (const char* name : {"ok-ide", "ok-ide-practice"}) {
    const std::string file =
        std::string(STORDIALOG_SOURCE_DIR "/assets/events/") + name + ".event.toml";
    const std::string toml = text_of(file);
    check_same(read_well(draft_of(toml).write()), read_well(toml));
  }
}

TEST_CASE("writing a second time changes nothing") {
  const std::string once = draft_of(kSample).write();
  CHECK(draft_of(once).write() == once);
}

TEST_CASE("a file that is not TOML is refused with line and column") {
  const auto broken = Draft::read(sample_with("slug = \"sample\"", "slug = \"sam"), "a.toml");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == "event.syntax");
  CHECK(detail(broken.error(), "line") == "1");
  CHECK_FALSE(detail(broken.error(), "column").empty());
}

TEST_CASE("a file that lacks something, or holds too much, is a draft all the same") {
  const Draft draft = draft_of("slug = \"x\"\nnotes = [1, 2]\n");
  CHECK(draft.text("slug") == "x");
  CHECK(draft.look().errors.size() > 5);
}

TEST_CASE("keys that the program does not know survive") {
  const std::string toml = sample_with(
      "[privacy]", "[extra]\nlokal = \"A\"\n[extra.x]\ny = [1, 2]\n[privacy]\nmore = 3\n");
  Draft draft = draft_of(toml);
  draft.set_text("name.sv", "Annat");
  const Draft again = draft_of(draft.write());
  CHECK(again.text("extra.lokal") == "A");
  CHECK(again.count("extra.x.y") == 2);
  CHECK(again.number("privacy.more") == 3);
  CHECK(again.text("name.sv") == "Annat");
}

TEST_CASE("a value is read and set by the path that errors name it with") {
  Draft draft = draft_of(kSample);
  CHECK(draft.text("challenges[2].title.en") == "Work");
  CHECK(draft.text("privacy.disposal_date") == "2027-12-31");
  CHECK(draft.number("lists[1].places.kommun") == 7);
  CHECK(draft.words("questions[1].options") == std::vector<std::string>{"ensamhet", "arbete"});
  CHECK(draft.flag("codes", true));
  const auto before = draft.revision();
  draft.set_text("challenges[2].title.en", "Jobs");
  draft.set_flag("codes", false);
  draft.set_number("live_step", 20);
  CHECK(draft.revision() > before);
  const domain::Event event = read_well(draft.write());
  CHECK(event.challenges[1].title.in("en") == "Jobs");
  CHECK_FALSE(event.codes);
  CHECK(event.live_step == 20);
}

TEST_CASE("a path into nowhere changes nothing") {
  Draft draft = draft_of(kSample);
  const std::string before = draft.write();
  for (const char* path : {"challenges[9].title.sv", "slug.x", "challenges[0].key", "", "a..b",
                           "challenges[", "sides[1]"}) {
    draft.set_text(path, "x");
    if (std::string_view(path) != "sides[1]") draft.remove(path);
  }
  CHECK(draft.write() == before);
}

TEST_CASE("any text a person may write comes back as it was") {
  const unsigned seed = std::random_device{}();
  INFO("seed ", seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {"a", "\"", "\"\"\"", "\\",   "\n",    "'", "'''",
                                           "å", "ض",  "{",      "}",    "%",     "#", "\\n",
                                           " ", "=",  "[x]",    "👍🏽", "\u200f"};
  for (int round = 0; round < 300; ++round) {
    std::string text = "x";
    for (auto i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    text += "x";
    INFO(text);
    Draft draft = draft_of(kSample);
    draft.set_text("privacy.notice.sv", text);
    CHECK(draft_of(draft.write()).text("privacy.notice.sv") == text);
  }
}

TEST_CASE("neighbours change places whole") {
  Draft draft = draft_of(kSample);
  draft.swap_with_next("challenges", 0);
  draft.swap_with_next("challenges", 1);  // nothing comes after it
  const domain::Event event = read_well(draft.write());
  CHECK(event.challenges[0].key == "arbete");
  CHECK(event.challenges[1].description.in("sv") == "Många är ensamma.");
  CHECK(event.questions[0].options.front() == "ensamhet");
}
