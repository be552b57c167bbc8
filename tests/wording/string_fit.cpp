// How long a text may be where there is little room: rail keys, buttons, titles, cards. The pixels
// are measured by the layout tests; a translation that cannot fit at all is caught here, by its
// translator.
#include <array>

#include <doctest/doctest.h>

#include "wording/catalogue.h"
#include "wording/text.h"

namespace stordialog::wording {
namespace {

/// Graphemes of the whole text and of its longest word, which cannot be broken. Placeholders count
/// as two: a number.
struct Room {
  std::string_view what;
  std::size_t most, word_most;
  std::vector<std::string_view> keys;
};

const std::vector<Room>& rooms() {
  static const std::vector<Room> all = {
      {"a rail key: two lines beside the screen",
       22,
       11,
       {"screen.rail.read_aloud", "screen.rail.stop_reading", "screen.rail.language",
        "screen.rail.larger_text", "screen.rail.high_contrast", "screen.rail.help",
        "screen.rail.finish"}},
      {"a small button: one of several in a row",
       20,
       14,
       {"screen.button.next",      "screen.button.back",     "screen.button.done",
        "screen.button.edit",      "screen.button.cancel",   "screen.button.clear",
        "screen.button.erase",     "screen.button.retry",    "screen.home.read_more",
        "screen.thanks.undo",      "screen.thanks.done",     "screen.agree.done",
        "screen.pin.clear",        "screen.vote.to_list",    "screen.vote.chosen",
        "screen.vote.choose_this", "screen.review.edit",     "screen.goodbye.stay",
        "screen.goodbye.leave",    "screen.idle.start_over", "screen.idle.stay",
        "screen.vote.review"}},
      {"a button with the row to itself",
       26,
       16,
       {"screen.welcome.touch", "screen.idea.send", "screen.review.send", "screen.sign_up.send",
        "screen.sign.send", "screen.vote.read_about", "screen.idea.others", "screen.help.close",
        "screen.privacy.close", "screen.language.continue", "screen.agree.agree",
        "screen.agree.agreed", "screen.pin.leave", "screen.thanks.something_else"}},
      {"the head of an activity card",
       22,
       14,
       {"screen.home.idea", "screen.home.agree", "screen.home.vote", "screen.home.sign_up",
        "screen.home.sign"}},
      {"a title: two lines over the page",
       48,
       18,
       {"screen.home.title",
        "screen.language.title",
        "screen.help.title",
        "screen.privacy.title",
        "screen.idea.title",
        "screen.idea.challenge_title",
        "screen.idea.review_title",
        "screen.agree.title",
        "screen.vote.choose_question",
        "screen.code.title",
        "screen.side.title",
        "screen.review.title.one",
        "screen.review.title.other",
        "screen.thanks.title",
        "screen.sign_up.title",
        "screen.sign_up.side_title",
        "screen.sign_up.name_title",
        "screen.sign_up.organisation_title",
        "screen.sign_up.reach_title",
        "screen.sign_up.review_title",
        "screen.sign.title",
        "screen.sign.organisation_title",
        "screen.sign.representative_title",
        "screen.sign.reach_title",
        "screen.sign.side_title",
        "screen.sign.signature_title",
        "screen.sign.review_title",
        "screen.goodbye.title",
        "screen.goodbye.ask_title",
        "screen.idle.title",
        "screen.pin.title"}},
      {"what is said on the practice strip", 14, 14, {"screen.practice.strip"}},
  };
  return all;
}

/// With every placeholder as two digits.
std::string with_numbers(std::string_view text) {
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto close = text[i] == '{' ? text.find('}', i) : text.npos;
    if (close == text.npos) {
      filled += text[i];
    } else {
      filled += "10";
      i = close;
    }
  }
  return filled;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (true) {
    const auto end = text.find(' ');
    longest = std::max(longest, graphemes(text.substr(0, end)));
    if (end == text.npos) return longest;
    text.remove_prefix(end + 1);
  }
}

bool fits(const Room& room, std::string_view text) {
  const auto said = with_numbers(text);
  return graphemes(said) <= room.most && longest_word(said) <= room.word_most;
}

}  // namespace

TEST_CASE("every text is short enough for where it stands, in every language") {
  system::DiskFiles files;
  const auto all = Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
  REQUIRE(all);
  for (const auto& language : all->languages()) {
    const auto& words = all->in(language);
    for (const Room& room : rooms()) {
      for (const auto key : room.keys) {
        REQUIRE_MESSAGE(words.has(key), language, " lacks ", key);
        const auto text = words.text(key);
        CHECK_MESSAGE(fits(room, text), language, " ", key, " \"", text, "\" does not fit ",
                      room.what);
      }
    }
  }
}

TEST_CASE("a text or a word that is too long for its place is found out") {
  const Room& rail = rooms().front();
  CHECK(fits(rail, "Större text"));
  CHECK(fits(rail, "{count} dagar kvar"));
  CHECK_FALSE(fits(rail, "Större bokstäver på skärmen"));
  CHECK_FALSE(fits(rail, "Teckenförstoring"));
}

}  // namespace stordialog::wording
