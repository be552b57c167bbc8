#include "cli/progress_bar.h"

#include <sstream>

#include <doctest/doctest.h>

namespace stordialog::cli {

namespace {

struct Watched {
  std::ostringstream out;
  system::HandClock clock;
  wording::Catalogue words = *wording::Catalogue::parse(
      "[file]\nlanguage = \"sv\"\nname = \"Svenska\"\ndirection = \"ltr\"\nproofread = false\n"
      "[number]\ngroup = \" \"\ndecimal = \",\"\npercent = \"{number} %\"\n"
      "[progress]\nreading = \"Läser filer\"\n",
      "sv.toml");
};

}  // namespace

TEST_CASE("work of half a second shows no bar") {
  Watched w;
  {
    ProgressBar bar(w.out, true, w.clock, w.words, {});
    bar.at("progress.reading", 0, 10);
    w.clock.milliseconds += 499;
    bar.at("progress.reading", 9, 10);
  }
  CHECK(w.out.str() == "");
}

TEST_CASE("longer work shows how far it is and clears its line") {
  Watched w;
  {
    ProgressBar bar(w.out, true, w.clock, w.words, {});
    bar.at("progress.reading", 0, 10);
    w.clock.milliseconds += 500;
    bar.at("progress.reading", 5, 10);
    CHECK(w.out.str() == "\r\033[K████████████░░░░░░░░░░░░ 50 %  Läser filer");
  }
  CHECK(w.out.str().ends_with("Läser filer\r\033[K"));
}

TEST_CASE("a bar is drawn twenty times a second at most, and once more at the end") {
  Watched w;
  ProgressBar bar(w.out, true, w.clock, w.words, {});
  bar.at("progress.reading", 0, 1000);
  w.clock.milliseconds += 600;
  for (std::uint64_t done = 1; done <= 1000; ++done) bar.at("progress.reading", done, 1000);
  const auto text = w.out.str();
  std::size_t drawn = 0;
  for (auto at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1)) ++drawn;
  CHECK(drawn == 2);
  CHECK(text.find(" 100 %") != text.npos);
}

TEST_CASE("where nobody watches nothing is drawn") {
  Watched w;
  ProgressBar bar(w.out, false, w.clock, w.words, {});
  bar.at("progress.reading", 0, 10);
  w.clock.milliseconds += 5000;
  bar.at("progress.reading", 5, 10);
  CHECK(w.out.str() == "");
}

TEST_CASE("work is cancelled when somebody asks it to stop") {
  Watched w;
  bool stop = false;
  ProgressBar bar(w.out, true, w.clock, w.words, [&stop] { return stop; });
  CHECK_FALSE(bar.cancelled());
  stop = true;
  CHECK(bar.cancelled());
  CHECK_FALSE(ProgressBar(w.out, true, w.clock, w.words, {}).cancelled());
}

}  // namespace stordialog::cli
