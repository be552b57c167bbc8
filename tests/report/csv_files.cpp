#include <algorithm>

#include <doctest/doctest.h>

#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

std::string file_of(const Results& results, const char* name, const char* language = "sv") {
  const auto words = real_words();
  for (auto& [file, text] : csv_files(results, words.in(language))) {
    if (file == name) return text;
  }
  return "";
}

}  // namespace

TEST_CASE("votes stand with rank, share and the number of ballots") {
  CHECK(file_of(sample_results(), "votes.csv") ==
        "\xEF\xBB\xBF"
        "Fråga;Plats;Utmaning;Röster;Andel av de röstande (%);Räknade röster\r\n"
        "Vad är viktigast?;1;Ensamhet;2;66,7;3\r\n"
        "Vad är viktigast?;1;Ungas hälsa;2;66,7;3\r\n"
        "Vad är viktigast?;3;Trygghet;1;33,3;3\r\n");
}

TEST_CASE("another language has its own headings, titles and decimals") {
  const auto votes = file_of(sample_results(), "votes.csv", "en");
  CHECK(votes.find("What matters most?;1;Loneliness;2;66.7;3\r\n") != std::string::npos);
}

TEST_CASE("ballots can be counted again from their file") {
  CHECK(file_of(sample_results(), "ballots.csv") ==
        "\xEF\xBB\xBF"
        "Fråga;Prick 1;Prick 2\r\n"
        "Vad är viktigast?;Ensamhet;\r\n"
        "Vad är viktigast?;Ensamhet;Ungas hälsa\r\n"
        "Vad är viktigast?;Trygghet;Ungas hälsa\r\n");
}

TEST_CASE("an idea that looks like a formula is defused and keeps its line ends") {
  const auto ideas = file_of(sample_results(), "ideas.csv");
  CHECK(ideas.find("\"'=Fika; med \"\"alla\"\"\nvarje vecka\";Ensamhet;3;släppt;Fika;") !=
        std::string::npos);
  CHECK(ideas.find("Fler bänkar;Ingen särskild;0;väntar;;") != std::string::npos);
}

TEST_CASE("sign-ups stand by side, and only when contacts were opened") {
  CHECK(file_of(sample_results(), "sign-ups.csv") ==
        "\xEF\xBB\xBF"
        "Lista;Antal;Idéburen sektor;Kommunen;Ingen part angiven\r\nArbetsgrupp;3;0;2;1\r\n");
  auto sealed = sample_results();
  sealed.contacts_opened = false;
  CHECK(file_of(sealed, "sign-ups.csv") == "");
}

TEST_CASE("signatories, stations, codes and live totals have a file each") {
  const auto results = sample_results();
  CHECK(file_of(results, "signatories.csv").find("Bokcirkeln Hundöra;Idéburen sektor;2027") !=
        std::string::npos);
  const auto stations = file_of(results, "stations.csv");
  CHECK(stations.find("2;Röst;3;1;1;1;0\r\n") != std::string::npos);
  CHECK(stations.find("\r\n3;") == std::string::npos);  // nothing came
  CHECK(file_of(results, "code-balance.csv").find("Vad är viktigast?;10;2;1;7\r\n") !=
        std::string::npos);
  CHECK(file_of(results, "live-totals.csv").find(";1;Vad är viktigast?;2;2;2;0\r\n") !=
        std::string::npos);
}

TEST_CASE("results that were not opened have neither votes nor ballots") {
  auto results = sample_results();
  results.opened = false;
  CHECK(file_of(results, "votes.csv") == "");
  CHECK(file_of(results, "ballots.csv") == "");
  CHECK(file_of(results, "live-totals.csv") == "");
  CHECK(file_of(results, "margins.csv") == "");
  CHECK(file_of(results, "orders.csv") == "");
  CHECK(file_of(results, "sides.csv") == "");
  CHECK(file_of(results, "ideas.csv") != "");
}

TEST_CASE("a file about sides is there only where they are published, one about themes if any") {
  CHECK(file_of(large_results(), "sides.csv") != "");
  CHECK(file_of(sample_results(), "sides.csv") == "");
  auto results = sample_results();
  CHECK(file_of(results, "themes.csv") != "");
  results.themes.clear();
  CHECK(file_of(results, "themes.csv") == "");
}

TEST_CASE("where codes are off there is no file about them") {
  auto results = sample_results();
  results.merge.codes.clear();
  CHECK(file_of(results, "code-balance.csv") == "");
}

}  // namespace stordialog::report
