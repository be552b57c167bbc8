#include "prints/code_slips.h"

#include <set>

#include "prints/sample.h"
#include "seal/voting_code.h"

namespace stordialog::prints {

namespace {

std::vector<std::string> some_codes(std::size_t count) {
  system::SeededRandomness randomness(7);
  std::vector<std::string> codes;
  while (codes.size() < count) codes.push_back(seal::make_code(randomness));
  return codes;
}

domain::Expected<std::string> slips(const domain::Event& event, std::vector<std::string> codes,
                                    std::uint64_t seed = 1) {
  system::SeededRandomness randomness(seed);
  return code_slips(making_of(event), std::move(codes), randomness);
}

/// The codes in the order in which a reader comes to them.
std::vector<std::string> read_off(std::string text) {
  std::erase_if(text, [](char letter) { return letter == ' '; });
  std::vector<std::string> codes;
  for (std::size_t at = 0; at + 14 <= text.size(); ++at) {
    if (text[at + 4] != '-' || text[at + 9] != '-') continue;
    if (const auto code = seal::read_code(text.substr(at, 14))) codes.push_back(*code);
  }
  return codes;
}

}  // namespace

TEST_CASE("a QR reader gets exactly the codes, and pdftotext the same in groups") {
  auto codes = some_codes(19);
  const Looked looked(slips(whole_event(), codes));
  looked.check_sound();
  auto read = read_off(looked.text());
  std::ranges::sort(read);
  std::ranges::sort(codes);
  CHECK(looked.codes() == codes);
  CHECK(read == codes);
  CHECK(holds(looked.size(), "A4"));
}

TEST_CASE("slips lie in another order than their codes were drawn in") {
  const auto codes = some_codes(16);
  const auto event = event_in({"sv"});
  const auto one = read_off(Looked(slips(event, codes, 1)).text());
  const auto other = read_off(Looked(slips(event, codes, 2)).text());
  CHECK(one.size() == codes.size());
  CHECK(one != codes);
  CHECK(other != codes);
  CHECK(one != other);
}

TEST_CASE("eight slips fit on a page in one language and six in seven") {
  CHECK(Looked(slips(event_in({"sv"}), some_codes(9))).pages() == 2);
  CHECK(Looked(slips(event_in({"sv"}), some_codes(8))).pages() == 1);
  CHECK(Looked(slips(whole_event(), some_codes(6))).pages() == 1);
  CHECK(Looked(slips(whole_event(), some_codes(7))).pages() == 2);
}

TEST_CASE("a slip says how to vote in every language of the event") {
  const auto event = whole_event();
  const auto text = Looked(slips(event, some_codes(1))).text();
  CHECK(holds(text, real_words().in("sv").text("paper.slip.step_send")));
  for (const char* language : {"fi", "en", "so", "sv-x-lattlast"}) {
    CHECK_MESSAGE(holds(text, real_words().in(language).text("paper.slip.short")), language);
  }
  CHECK(!holds(text, "ÖVNING"));
}

TEST_CASE("slips of an event from right to left hold the same codes") {
  auto codes = some_codes(5);
  const Looked looked(slips(event_in({"ar", "sv"}), codes));
  std::ranges::sort(codes);
  CHECK(looked.codes() == codes);
}

TEST_CASE("every slip of a practice event is marked, so that one alone is") {
  auto event = event_in({"sv"});
  event.practice = true;
  const auto text = Looked(slips(event, some_codes(4))).text();
  std::size_t marks = 0;
  for (auto at = text.find("ÖVNING"); at != std::string::npos; at = text.find("ÖVNING", at + 1)) {
    ++marks;
  }
  CHECK(marks == 4);
}

}  // namespace stordialog::prints
