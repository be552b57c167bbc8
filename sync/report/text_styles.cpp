#include "report/text_styles.h"

#include <sstream>

#include "report/look.h"

namespace stordialog::report {

namespace {

using Node = pugi::xml_node;

void set(Node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

struct Look {
  const char* name;
  const char* size;
  bool bold;
  Colour colour;
  const char* before;
  const char* after;
};
constexpr Look kLooks[] = {
    {"Text_20_body", "11pt", false, kInk, "0cm", "0.2cm"},
    {"Kicker", "14pt", true, kQuietInk, "1cm", "0cm"},
    {"Title", "34pt", true, kInk, "0.1cm", "0.3cm"},
    {"Lead", "14pt", false, kInk, "0cm", "0.8cm"},
    {"Quiet", "10pt", false, kQuietInk, "0cm", "0.2cm"},
    {"Notice", "11pt", false, kInk, "0.1cm", "0.3cm"},
    {"Missing", "11pt", false, kInk, "0.1cm", "0.3cm"},
    {"Strip", "11pt", true, kInk, "0cm", "0cm"},
    {"Point", "11pt", false, kInk, "0.1cm", "0cm"},
    {"PointDetail", "10pt", false, kQuietInk, "0cm", "0.1cm"},
    {"CellText", "10.5pt", false, kInk, "0cm", "0cm"},
    {"CellStrong", "10.5pt", true, kInk, "0cm", "0cm"},
    {"CellEnd", "10.5pt", false, kInk, "0cm", "0cm"},
    {"CellEndStrong", "10.5pt", true, kInk, "0cm", "0cm"},
    {"CellHead", "9.5pt", true, kQuietInk, "0cm", "0cm"},
    {"CellHeadEnd", "9.5pt", true, kQuietInk, "0cm", "0cm"},
    {"CellQuiet", "10pt", false, kQuietInk, "0cm", "0cm"},
    {"Footer", "9pt", false, kQuietInk, "0cm", "0cm"},
    {"Heading_20_1", "20pt", true, kInk, "1cm", "0.2cm"},
    {"Heading_20_2", "14pt", true, kInk, "0.7cm", "0.1cm"},
    {"Heading_20_3", "11.5pt", true, kInk, "0.4cm", "0.05cm"},
};

void paragraph_style(Node styles, const Look& look, const Document& document) {
  const std::string name = look.name;
  Node style = styles.append_child("style:style");
  set(style, "style:name", name);
  set(style, "style:family", "paragraph");
  const bool heading = name.starts_with("Heading_20_");
  if (heading) {
    set(style, "style:display-name", "Heading " + name.substr(name.size() - 1));
    set(style, "style:default-outline-level", name.substr(name.size() - 1));
    set(style, "style:next-style-name", "Text_20_body");
  }
  Node paragraph = style.append_child("style:paragraph-properties");
  set(paragraph, "fo:margin-top", look.before);
  set(paragraph, "fo:margin-bottom", look.after);
  set(paragraph, "fo:line-height", heading || name == "Title" ? "110%" : "130%");
  set(paragraph, "style:writing-mode", document.right_to_left ? "rl-tb" : "lr-tb");
  if (name.find("End") != std::string::npos) set(paragraph, "fo:text-align", "end");
  if (heading) set(paragraph, "fo:keep-with-next", "always");
  if (name == "Notice") set(paragraph, "fo:background-color", css(kSand));
  if (name == "Strip") set(paragraph, "fo:background-color", css(kDot));
  if (name == "Missing") set(paragraph, "fo:border", "1pt dashed " + css(kEdge));
  if (name == "Notice" || name == "Strip" || name == "Missing") {
    set(paragraph, "fo:padding", "0.2cm");
  }
  Node text = style.append_child("style:text-properties");
  for (const char* script : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"}) {
    set(text, script, look.size);
  }
  set(text, "fo:font-weight", look.bold ? "bold" : "normal");
  set(text, "style:font-weight-complex", look.bold ? "bold" : "normal");
  set(text, "fo:color", css(look.colour));
}

void default_style(Node styles, const Document& document) {
  Node style = styles.append_child("style:default-style");
  set(style, "style:family", "paragraph");
  Node text = style.append_child("style:text-properties");
  set(text, "style:font-name", "Manrope");
  set(text, "style:font-name-complex", "Noto Sans Arabic");
  const auto dash = document.language.find('-');
  set(text, "fo:language", document.language.substr(0, dash));
  set(text, "fo:country", document.language.starts_with("sv") ? "SE" : "none");
}

void font(Node fonts, const char* name) {
  Node made = fonts.append_child("style:font-face");
  set(made, "style:name", name);
  set(made, "svg:font-family", "'" + std::string(name) + "'");
}

void points_style(Node styles) {
  Node list = styles.append_child("text:list-style");
  set(list, "style:name", "Points");
  Node level = list.append_child("text:list-level-style-bullet");
  set(level, "text:level", "1");
  set(level, "text:bullet-char", "•");
  Node place = level.append_child("style:list-level-properties");
  set(place, "text:list-level-position-and-space-mode", "label-alignment");
  Node label = place.append_child("style:list-level-label-alignment");
  set(label, "text:label-followed-by", "listtab");
  set(label, "fo:text-indent", "-0.5cm");
  set(label, "fo:margin-left", "0.5cm");
}

void page_style(Node root, const Document& document) {
  Node layout = root.append_child("office:automatic-styles").append_child("style:page-layout");
  set(layout, "style:name", "A4");
  Node page = layout.append_child("style:page-layout-properties");
  set(page, "fo:page-width", "21cm");
  set(page, "fo:page-height", "29.7cm");
  for (const char* side : {"fo:margin-top", "fo:margin-left", "fo:margin-right"}) {
    set(page, side, "2cm");
  }
  set(page, "fo:margin-bottom", "1.5cm");
  Node under = layout.append_child("style:footer-style");
  set(under.append_child("style:header-footer-properties"), "fo:margin-top", "0.6cm");
  Node master = root.append_child("office:master-styles").append_child("style:master-page");
  set(master, "style:name", "Standard");
  set(master, "style:page-layout-name", "A4");
  Node foot = master.append_child("style:footer").append_child("text:p");
  set(foot, "text:style-name", "Footer");
  foot.append_child(pugi::node_pcdata).set_value((document.footer + " · ").c_str());
  foot.append_child("text:page-number").append_child(pugi::node_pcdata).set_value("1");
  foot.append_child(pugi::node_pcdata).set_value(" (");
  foot.append_child("text:page-count").append_child(pugi::node_pcdata).set_value("1");
  foot.append_child(pugi::node_pcdata).set_value(")");
}

void cell_style(Node styles, const char* name, const std::string& above, const char* border) {
  Node style = styles.append_child("style:style");
  set(style, "style:name", name);
  set(style, "style:family", "table-cell");
  Node cell = style.append_child("style:table-cell-properties");
  set(cell, border, above);
  set(cell, "fo:padding", "0.12cm");
}

}  // namespace

pugi::xml_node text_root(pugi::xml_document& tree, const char* name) {
  Node declaration = tree.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  Node root = tree.append_child(name);
  const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
  for (const char* space : {"office", "text", "table", "style", "meta"}) {
    set(root, ("xmlns:" + std::string(space)).c_str(), names + space + ":1.0");
  }
  set(root, "xmlns:draw", names + "drawing:1.0");
  set(root, "xmlns:fo", names + "xsl-fo-compatible:1.0");
  set(root, "xmlns:svg", names + "svg-compatible:1.0");
  set(root, "xmlns:xlink", "http://www.w3.org/1999/xlink");
  set(root, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  set(root, "office:version", "1.2");
  return root;
}

std::string text_styles(const Document& document) {
  pugi::xml_document tree;
  Node root = text_root(tree, "office:document-styles");
  Node fonts = root.append_child("office:font-face-decls");
  font(fonts, "Manrope");
  font(fonts, "Noto Sans Arabic");
  Node styles = root.append_child("office:styles");
  default_style(styles, document);
  for (const auto& look : kLooks) paragraph_style(styles, look, document);
  points_style(styles);
  page_style(root, document);
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

void column_style(pugi::xml_node styles, const std::string& name, int millimetres) {
  Node style = styles.append_child("style:style");
  set(style, "style:name", name);
  set(style, "style:family", "table-column");
  set(style.append_child("style:table-column-properties"), "style:column-width",
      std::to_string(millimetres) + "mm");
}

void table_styles(pugi::xml_node styles) {
  Node table = styles.append_child("style:style");
  set(table, "style:name", "Table");
  set(table, "style:family", "table");
  Node place = table.append_child("style:table-properties");
  set(place, "style:width", "17cm");
  set(place, "table:align", "margins");
  set(place, "fo:margin-top", "0.2cm");
  set(place, "fo:margin-bottom", "0.4cm");
  cell_style(styles, "Cell", "0.75pt solid " + css(kHair), "fo:border-top");
  cell_style(styles, "CellHead", "0.75pt solid " + css(kHair), "fo:border-bottom");
  cell_style(styles, "CellBlank", "1pt dashed " + css(kEdge), "fo:border");
  Node row = styles.append_child("style:style");
  set(row, "style:name", "Row");
  set(row, "style:family", "table-row");
  set(row.append_child("style:table-row-properties"), "fo:keep-together", "always");
  Node bar = styles.append_child("style:style");
  set(bar, "style:name", "BarShape");
  set(bar, "style:family", "graphic");
  Node drawn = bar.append_child("style:graphic-properties");
  set(drawn, "draw:stroke", "none");
  set(drawn, "draw:fill", "solid");
  set(drawn, "draw:fill-color", css(kAction));
  set(drawn, "style:vertical-pos", "middle");
  set(drawn, "style:vertical-rel", "line");
}

}  // namespace stordialog::report
