#include "speech/reader.h"

#include <doctest/doctest.h>

#include "speech/silent_voice.h"

using namespace stordialog::speech;
using test::SilentVoice;

TEST_CASE("utterances follow each other, each when the one before has ended") {
  SilentVoice voice;
  voice.takes_time = true;
  Reader reader(voice);
  reader.say({{"Ett"}, {"Två"}});
  reader.tick();
  CHECK(voice.said.size() == 1);
  voice.busy = false;
  reader.tick();
  REQUIRE(voice.said.size() == 2);
  CHECK(voice.said[1].text == "Två");
  CHECK(reader.speaking());
  voice.busy = false;
  CHECK_FALSE(reader.speaking());
}

TEST_CASE("something new silences the old and empties the queue") {
  SilentVoice voice;
  voice.takes_time = true;
  Reader reader(voice);
  reader.say({{"Ett"}, {"Två"}});
  reader.say({{"Nytt"}});
  voice.busy = false;
  reader.tick();
  REQUIRE(voice.said.size() == 2);
  CHECK(voice.said[1].text == "Nytt");
}

TEST_CASE("after stop nothing more is said, and the last can be had again") {
  SilentVoice voice;
  voice.takes_time = true;
  Reader reader(voice);
  reader.say({{"Ett"}, {"Två"}});
  reader.stop();
  reader.tick();
  CHECK(voice.said.size() == 1);
  reader.repeat();
  REQUIRE(voice.said.size() == 2);
  CHECK(voice.said[1].text == "Ett");
}

TEST_CASE("after forget nothing can be repeated") {
  SilentVoice voice;
  Reader reader(voice);
  reader.say({{"Hemligt"}});
  reader.forget();
  reader.repeat();
  CHECK(voice.said.size() == 1);
}

TEST_CASE("what is said has been normalised for its language, at the volume of the moment") {
  SilentVoice voice;
  Reader reader(voice);
  reader.set_volume({4});
  reader.say({{"3/5", "en"}});
  CHECK(voice.said.back().text == "3 of 5");
  CHECK(voice.loudness == 4);
}

TEST_CASE("Somali has no voice and lättläst speaks Swedish") {
  CHECK_FALSE(espeak_voice("so").has_value());
  CHECK(espeak_voice("sv-x-lattlast") == "sv");
}
