// An event as it is prepared, in two languages or all seven, for the tests of this room.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "domain/station.h"
#include "event/event_file.h"
#include "prints/sheet.h"
#include "report/outside.h"
#include "system/files.h"

namespace stordialog::prints {

/// The build's own fonts; what is missing there comes from the machine.
inline system::Path real_fonts() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
}

inline const wording::Catalogues& real_words() {
  static const auto words = [] {
    system::DiskFiles files;
    auto read = wording::Catalogues::read(
        files, system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "strings");
    REQUIRE(read);
    return std::move(*read);
  }();
  return words;
}

/// The sample event among the assets, with all its languages.
inline domain::Event whole_event(const char* name = "ok-ide.event.toml") {
  system::DiskFiles files;
  const auto bytes =
      files.read(system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "events" / name, 1U << 20U);
  REQUIRE(bytes);
  auto event = event::read(std::string(bytes->begin(), bytes->end()), name);
  REQUIRE(event);
  return std::move(*event);
}

/// The same in these languages only; what is said in the others is not asked for.
inline domain::Event event_in(std::vector<domain::Language> languages) {
  auto event = whole_event();
  event.languages = std::move(languages);
  return event;
}

inline Making making_of(const domain::Event& event) {
  return {event, real_words(), "sv", real_fonts()};
}

inline std::vector<domain::Station> sample_stations() {
  return {{1, domain::Role::lead, "Entrén", {}},
          {2, domain::Role::station, "Stora scenen, till vänster om dörren mot garderoben", {}},
          {3, domain::Role::station, "", {}},
          {4, domain::Role::organiser, "Papper", {}}};
}

/// A print, looked at by programs that nobody here wrote.
class Looked {
 public:
  explicit Looked(const domain::Expected<std::string>& pdf) {
    REQUIRE(pdf);
    file_ = folder_.put("x.pdf", *pdf);
  }
  /// Every word of it, blanks and line ends as one blank each.
  [[nodiscard]] std::string text() const {
    auto text = testing::outside("pdftotext " + file_ + " - | tr -s '[:space:]' ' '").text;
    return text;
  }
  [[nodiscard]] int pages() const {
    return std::stoi(testing::outside("pdfinfo " + file_ + " | sed -n 's/^Pages: *//p'").text);
  }
  [[nodiscard]] std::string size() const {
    return testing::outside("pdfinfo " + file_ + " | grep '^Page size'").text;
  }
  /// qpdf finds no fault and every font is inside.
  void check_sound() const {
    const auto checked = testing::outside("qpdf --check " + file_);
    CHECK_MESSAGE(checked.exit == 0, checked.text);
    CHECK(testing::outside("pdffonts " + file_ + " | tail -n +3 | awk '{print $(NF-4)}' | sort -u")
              .text == "yes\n");
  }
  /// What ZBar reads on the pages as a printer would make them, sorted.
  [[nodiscard]] std::vector<std::string> codes() const {
    const auto said = testing::outside("pdftoppm -r 300 -png " + file_ + " " + file_ +
                                       " && zbarimg --nodbus -q --raw -Sdisable -Sqrcode.enable " +
                                       file_ + "*.png");
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < said.text.size();) {
      const auto end = std::min(said.text.find('\n', at), said.text.size());
      codes.push_back(said.text.substr(at, end - at));
      at = end + 1;
    }
    std::ranges::sort(codes);
    return codes;
  }

 private:
  testing::OutsideFolder folder_;
  std::string file_;
};

[[nodiscard]] inline bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace stordialog::prints
