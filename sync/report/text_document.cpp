// pugixml writes the parts, so that whatever people wrote is escaped.
#include "report/text_document.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include <pugixml.hpp>

#include "report/archive.h"
#include "report/look.h"
#include "report/text_styles.h"

namespace stordialog::report {

namespace {

using Node = pugi::xml_node;

constexpr int kTableWidth = 170;
constexpr const char* kType = "application/vnd.oasis.opendocument.text";

Node element(Node parent, const char* name, const char* style = nullptr) {
  Node made = parent.append_child(name);
  if (style) made.append_attribute("text:style-name") = style;
  return made;
}
void set(Node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

/// Line ends, tabs and runs of spaces have elements of their own.
void text(Node node, std::string_view words) {
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) node.append_child(pugi::node_pcdata).set_value(plain.c_str());
    plain.clear();
  };
  for (const char letter : words) {
    if (letter == '\n') {
      flush(), node.append_child("text:line-break");
    } else if (letter == '\t') {
      flush(), node.append_child("text:tab");
    } else if (letter == ' ' && plain.ends_with(' ')) {
      flush(), node.append_child("text:s");
    } else {
      plain += letter;
    }
  }
  flush();
}

std::string printed(const pugi::xml_document& tree) {
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

class Body {
 public:
  explicit Body(const Document& document) : document_(document) {}

  std::string write() {
    Node root = text_root(tree_, "office:document-content");
    styles_ = root.append_child("office:automatic-styles");
    table_styles(styles_);
    body_ = root.append_child("office:body").append_child("office:text");
    if (!document_.strip.empty()) text(element(body_, "text:p", "Strip"), document_.strip);
    text(element(body_, "text:p", "Kicker"), document_.cover.kicker);
    text(element(body_, "text:p", "Title"), document_.cover.title);
    text(element(body_, "text:p", "Lead"), document_.cover.lead);
    facts();
    for (const auto& block : document_.blocks) {
      std::visit([this](const auto& made) { write(made); }, block);
    }
    return printed(tree_);
  }

 private:
  /// `millimetres`: how wide its columns are, 170 together.
  Node table(const std::string& name, const std::vector<int>& millimetres) {
    Node made = body_.append_child("table:table");
    set(made, "table:name", name + " " + std::to_string(++tables_));
    set(made, "table:style-name", "Table");
    for (const int width : millimetres) {
      const std::string style = "Wide" + std::to_string(width);
      if (widths_.insert(width).second) column_style(styles_, style, width);
      set(made.append_child("table:table-column"), "table:style-name", style);
    }
    return made;
  }
  /// The first narrow, the others share what is left.
  static std::vector<int> shared(std::size_t columns, int first) {
    std::vector<int> widths(columns,
                            (kTableWidth - first) / std::max(1, static_cast<int>(columns) - 1));
    if (!widths.empty()) widths.front() = columns == 1 ? kTableWidth : first;
    return widths;
  }
  static Node row_of(Node table) {
    Node made = table.append_child("table:table-row");
    set(made, "table:style-name", "Row");
    return made;
  }
  static Node cell(Node row, const char* style, const char* paragraph, const std::string& words) {
    Node made = row.append_child("table:table-cell");
    set(made, "table:style-name", style);
    set(made, "office:value-type", "string");
    Node inside = element(made, "text:p", paragraph);
    text(inside, words);
    return inside;
  }

  void facts() {
    if (document_.cover.facts.empty()) return;
    Node made = table(document_.cover.kicker, shared(2, 50));
    for (const auto& [name, value] : document_.cover.facts) {
      Node row = row_of(made);
      cell(row, "Cell", "CellStrong", name);
      cell(row, "Cell", "CellText", value);
    }
  }

  void references(Node node, const std::vector<Reference>& references) {
    if (references.empty()) return;
    text(node, "\u00a0[");
    for (std::size_t at = 0; at < references.size(); ++at) {
      if (at > 0) text(node, ", ");
      Node link = node.append_child("text:a");
      set(link, "xlink:type", "simple");
      set(link, "xlink:href", "#" + references[at]);
      text(link, references[at]);
    }
    text(node, "]");
  }

  void write(const Heading& heading) {
    constexpr std::array kStyles = {"Heading_20_1", "Heading_20_2", "Heading_20_3"};
    Node made = element(body_, "text:h", kStyles.at(static_cast<std::size_t>(heading.level - 1)));
    set(made, "text:outline-level", std::to_string(heading.level));
    set(made.append_child("text:bookmark"), "text:name", heading.anchor);
    text(made, heading.text);
  }

  void write(const Paragraph& paragraph) {
    const char* style = paragraph.tone == Tone::quiet     ? "Quiet"
                        : paragraph.tone == Tone::notice  ? "Notice"
                        : paragraph.tone == Tone::missing ? "Missing"
                                                          : "Text_20_body";
    Node made = element(body_, "text:p", style);
    text(made, paragraph.text);
    references(made, paragraph.references);
  }

  void write(const Points& points) {
    Node list = element(body_, "text:list", "Points");
    for (const auto& point : points.points) {
      Node item = list.append_child("text:list-item");
      Node made = element(item, "text:p", "Point");
      text(made, point.text);
      references(made, point.references);
      if (!point.detail.empty()) text(element(item, "text:p", "PointDetail"), point.detail);
    }
  }

  void write(const Grid& grid) {
    Node made = table(grid.caption, shared(grid.columns.size(), 18));
    Node head = made.append_child("table:table-header-rows").append_child("table:table-row");
    for (const auto& column : grid.columns) {
      cell(head, "CellHead", column.number ? "CellHeadEnd" : "CellHead", column.title);
    }
    for (const auto& cells : grid.rows) {
      Node row = row_of(made);
      for (std::size_t at = 0; at < cells.size(); ++at) {
        cell(row, "Cell", grid.columns[at].number ? "CellEnd" : "CellText", cells[at]);
      }
    }
  }

  void write(const Bars& bars) {
    Node made = table(bars.caption, {16, 66, 18, 44, 26});
    Node head = made.append_child("table:table-header-rows").append_child("table:table-row");
    cell(head, "CellHead", "CellHead", bars.rank_title);
    cell(head, "CellHead", "CellHead", bars.name_title);
    cell(head, "CellHead", "CellHeadEnd", bars.votes_title);
    cell(head, "CellHead", "CellHead", "");
    cell(head, "CellHead", "CellHeadEnd", bars.value_title);
    for (const auto& bar : bars.rows) {
      Node row = row_of(made);
      cell(row, "Cell", "CellStrong", bar.rank);
      cell(row, "Cell", "CellStrong", bar.name);
      cell(row, "Cell", "CellEnd", bar.votes);
      draw(cell(row, "Cell", "CellText", ""), bar);
      cell(row, "Cell", "CellEndStrong", bar.value);
    }
  }
  static void draw(Node paragraph, const BarRow& bar) {
    const auto hundredths = static_cast<int>(bar.share * 380 + 0.5);
    if (hundredths <= 0) return;
    Node drawn = paragraph.append_child("draw:rect");
    set(drawn, "text:anchor-type", "as-char");
    set(drawn, "draw:style-name", "BarShape");
    set(drawn, "svg:width",
        std::to_string(hundredths / 100) + "." + std::to_string(hundredths % 100 / 10) +
            std::to_string(hundredths % 10) + "cm");
    set(drawn, "svg:height", "0.28cm");
    text(drawn.append_child("svg:title"), bar.name + ": " + bar.value);
  }

  void write(const Blank& blank) {
    Node made =
        table(blank.hint,
              std::vector<int>(blank.boxes.size(),
                               kTableWidth / std::max(1, static_cast<int>(blank.boxes.size()))));
    Node row = row_of(made);
    for (const auto& box : blank.boxes) {
      Node inside = cell(row, "CellBlank", "CellStrong", box.title);
      text(element(inside.parent(), "text:p", "CellQuiet"), blank.hint);
      for (int line = 0; line < 3; ++line) element(inside.parent(), "text:p", "CellText");
    }
    element(body_, "text:p", "Quiet");
  }

  void write(const Sources& sources) {
    Node made = table(document_.references_title, shared(2, 18));
    for (const auto& source : sources.sources) {
      Node row = row_of(made);
      Node name = cell(row, "Cell", "CellStrong", "");
      set(name.append_child("text:bookmark"), "text:name", source.anchor);
      text(name, source.anchor);
      cell(row, "Cell", "CellText", source.text);
    }
  }

  const Document& document_;
  pugi::xml_document tree_;
  Node body_, styles_;
  std::set<int> widths_;
  int tables_ = 0;
};

std::string manifest() {
  pugi::xml_document tree;
  Node root = tree.append_child("manifest:manifest");
  set(root, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  set(root, "manifest:version", "1.2");
  auto part = [root](const char* path, const char* type) mutable {
    Node made = root.append_child("manifest:file-entry");
    set(made, "manifest:full-path", path);
    set(made, "manifest:media-type", type);
  };
  part("/", kType);
  part("content.xml", "text/xml");
  part("styles.xml", "text/xml");
  part("meta.xml", "text/xml");
  return printed(tree);
}

std::string meta(const Document& document) {
  pugi::xml_document tree;
  Node about = text_root(tree, "office:document-meta").append_child("office:meta");
  text(about.append_child("dc:title"), document.cover.title + ", " + document.brand);
  text(about.append_child("dc:language"), document.language);
  text(about.append_child("meta:generator"), "Stordialog");
  if (!document.date.empty()) text(about.append_child("dc:date"), document.date + "T00:00:00");
  return printed(tree);
}

}  // namespace

domain::Expected<std::string> text_document(const Document& document) {
  return archive({{"mimetype", kType},
                  {"content.xml", Body(document).write()},
                  {"styles.xml", text_styles(document)},
                  {"meta.xml", meta(document)},
                  {"META-INF/manifest.xml", manifest()}});
}

}  // namespace stordialog::report
