// What a reader is told and in which order, before it is a page, a print or a text to edit: the
// compilation and the plan draft are made once and written by page, print and ODT alike.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace stordialog::report {

/// What a statement stands on, as "R1" or "I12": an anchor that a Source in the document has.
using Reference = std::string;

/// Levels 1 to 3. `anchor` is unique within the document, [a-z0-9-]+.
struct Heading {
  int level = 1;
  std::string text;
  std::string anchor;
};

enum class Tone : std::uint8_t {
  plain,
  quiet,    // beside what it explains
  notice,   // must be known to trust what stands around it
  missing,  // says what is not there yet
};
struct Paragraph {
  std::string text;  // line ends are kept
  Tone tone = Tone::plain;
  std::vector<Reference> references{};
};

struct Point {
  std::string text;
  std::string detail{};  // quiet, after the text; may be empty
  std::vector<Reference> references{};
};
struct Points {
  std::vector<Point> points;
};

struct GridColumn {
  std::string title;
  bool number = false;
};
/// Every row has as many cells as there are columns.
struct Grid {
  std::string caption;
  std::vector<GridColumn> columns;
  std::vector<std::vector<std::string>> rows;
};

/// A result: per option its rank, name, bar and number.
struct BarRow {
  std::string rank, name, votes, value;  // "1", "Bryta ensamhet", "138", "58,0 %"
  double share = 0;                      // 0 to 1: how long the bar is
  bool tied = false;                     // with the row above
};
struct Bars {
  std::string caption;
  std::string rank_title, name_title, votes_title, value_title;
  std::vector<BarRow> rows;
};

/// Boxes beside each other for people to fill in.
enum class BlankOwner : std::uint8_t { nobody, first_side, second_side };
struct Blank {
  struct Box {
    std::string title;
    BlankOwner owner = BlankOwner::nobody;
  };
  std::vector<Box> boxes;
  std::string hint;
};

/// What references point at.
struct Source {
  Reference anchor;
  std::string text;
};
struct Sources {
  std::vector<Source> sources;
};

using Block = std::variant<Heading, Paragraph, Points, Grid, Bars, Blank, Sources>;

struct Cover {
  std::string kicker, title, lead;
  std::vector<std::pair<std::string, std::string>> facts;
};

/// The same document in another language.
struct Translation {
  std::string language, own_name, file;
};

struct Document {
  std::string language;  // BCP 47
  bool right_to_left = false;
  std::string strip;       // on top of every page: "ÖVNING"; empty: none
  std::string brand;       // who gives it out
  std::string brand_line;  // under it
  std::string date;        // YYYY-MM-DD; of the event
  Cover cover;
  std::vector<Block> blocks;
  std::vector<Translation> translations;
  std::string footer;  // at the foot of each page
  std::string contents_title, references_title, page_word;
};

}  // namespace stordialog::report
