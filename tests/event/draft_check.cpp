#include "event/draft_check.h"

#include "event/sample.h"

using namespace stordialog;
using namespace stordialog::event;

namespace {

std::vector<Finding> look_at(const std::string& toml, std::string_view today = "2027-01-01") {
  auto draft = Draft::read(toml, "sample.event.toml");
  REQUIRE(draft);
  return findings(*draft, draft->look(), today);
}

bool finds(const std::vector<Finding>& found, std::string_view code, std::string_view path) {
  for (const Finding& finding : found) {
    if (finding.error.code == code && finding.path == path) return true;
  }
  return false;
}

std::string based() {
  return sample_with("legal_basis = \"Allmänt intresse\"",
                     "legal_basis = \"Samtycke\"\n"
                     "concerns = [\"list:grupp\", \"list:avtal\"]");
}

}  // namespace

TEST_CASE("an event that can be prepared has no findings") {
  CHECK(look_at(based()).empty());
}

TEST_CASE("everything that the reader refuses is found at once, each with its path") {
  std::string toml = based();
  const auto change = [&toml](std::string_view was, std::string_view is) {
    toml.replace(toml.find(was), was.size(), is);
  };
  change("en = \"Loneliness\"", "en = \"" + std::string(61, 'x') + "\"");
  change("description = { sv = \"Många söker arbete.\", en = \"Many look for work.\" }",
         "description = { sv = \"Många söker arbete.\" }");
  change("timezone = \"Europe/Stockholm\"", "timezone = \"här\"");
  change("controller = \"Kommunen\"", "kontroller = \"Kommunen\"");
  const auto found = look_at(toml);
  CHECK(finds(found, "event.too_long", "challenges[1].title.en"));
  CHECK(finds(found, "event.missing_language", "challenges[2].description.en"));
  CHECK(finds(found, "event.bad_value", "timezone"));
  CHECK(finds(found, "event.missing_key", "privacy.controller"));
  CHECK(finds(found, "event.unknown_key", "privacy.kontroller"));
  CHECK(found.size() == 5);
}

TEST_CASE("a day that has passed is found, but not in an exercise") {
  CHECK(finds(look_at(based(), "2027-03-20"), "event.past_date", "date"));
  CHECK(look_at(based(), "2027-03-19").empty());
  CHECK(look_at(based(), "").empty());
  CHECK(look_at("practice = true\n" + based(), "2028-01-01").empty());
}

TEST_CASE("a list that no purpose concerns has no legal basis") {
  const auto found = look_at(std::string(kSample));
  CHECK(finds(found, "event.no_basis", "lists[1].basis"));
  CHECK(finds(found, "event.no_basis", "lists[2].basis"));
}

TEST_CASE("a purpose that concerns what is not there is refused") {
  std::string toml = based();
  const std::string_view was = "list:grupp\", ";
  toml.replace(toml.find(was), was.size(), "list:nej\", ");
  CHECK(finds(look_at(toml), "event.unknown_reference", "privacy.purposes[1].concerns"));
}
