#include "report/plain_workbook.h"

#include <sstream>

#include <pugixml.hpp>

#include "report/archive.h"

namespace stordialog::report {

namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string text_of(const pugi::xml_document& tree) {
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node begin(pugi::xml_document& tree, const char* name, const char* space) {
  auto declaration = tree.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  auto root = tree.append_child(name);
  root.append_attribute("xmlns") = space;
  return root;
}

std::string types() {
  pugi::xml_document tree;
  auto root = begin(tree, "Types", "http://schemas.openxmlformats.org/package/2006/content-types");
  const auto add = [&root](const char* tag, const char* key, const char* name,
                           const std::string& type) {
    auto one = root.append_child(tag);
    one.append_attribute(key) = name;
    one.append_attribute("ContentType") = type.c_str();
  };
  add("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
  add("Default", "Extension", "xml", "application/xml");
  add("Override", "PartName", "/xl/workbook.xml", std::string(kType) + "sheet.main+xml");
  add("Override", "PartName", "/xl/worksheets/sheet1.xml", std::string(kType) + "worksheet+xml");
  add("Override", "PartName", "/xl/styles.xml", std::string(kType) + "styles+xml");
  return text_of(tree);
}

std::string links(const std::vector<std::pair<std::string, std::string>>& targets) {
  pugi::xml_document tree;
  auto root = begin(tree, "Relationships", kLinks);
  for (std::size_t at = 0; at < targets.size(); ++at) {
    auto one = root.append_child("Relationship");
    one.append_attribute("Id") = ("rId" + std::to_string(at + 1)).c_str();
    one.append_attribute("Type") = (std::string(kOffice) + "/" + targets[at].first).c_str();
    one.append_attribute("Target") = targets[at].second.c_str();
  }
  return text_of(tree);
}

std::string book(const std::string& name) {
  pugi::xml_document tree;
  auto root = begin(tree, "workbook", kMain);
  root.append_attribute("xmlns:r") = kOffice;
  auto sheet = root.append_child("sheets").append_child("sheet");
  sheet.append_attribute("name") = name.c_str();
  sheet.append_attribute("sheetId") = 1;
  sheet.append_attribute("r:id") = "rId1";
  return text_of(tree);
}

/// Style 0 is plain text, style 1 a heading.
std::string styles() {
  pugi::xml_document tree;
  auto root = begin(tree, "styleSheet", kMain);
  const char* parts =
      "<x><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      "</cellStyleXfs><cellXfs count=\"2\">"
      "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
      "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></x>";
  pugi::xml_document given;
  given.load_string(parts);
  for (const auto& part : given.child("x").children()) root.append_copy(part);
  return text_of(tree);
}

/// Row and column from 0 as "B7"; never more than 26 columns.
std::string place(std::size_t row, std::size_t column) {
  return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

std::string sheet(const std::vector<std::vector<std::string>>& rows) {
  pugi::xml_document tree;
  auto root = begin(tree, "worksheet", kMain);
  auto view = root.append_child("sheetViews").append_child("sheetView");
  view.append_attribute("workbookViewId") = 0;
  auto pane = view.append_child("pane");
  pane.append_attribute("ySplit") = 1;
  pane.append_attribute("topLeftCell") = "A2";
  pane.append_attribute("activePane") = "bottomLeft";
  pane.append_attribute("state") = "frozen";
  auto widths = root.append_child("cols").append_child("col");
  widths.append_attribute("min") = 1;
  widths.append_attribute("max") = static_cast<unsigned>(rows.empty() ? 1 : rows.front().size());
  widths.append_attribute("width") = 26;
  widths.append_attribute("customWidth") = 1;
  auto data = root.append_child("sheetData");
  for (std::size_t row = 0; row < rows.size(); ++row) {
    auto line = data.append_child("row");
    line.append_attribute("r") = static_cast<unsigned>(row + 1);
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      auto cell = line.append_child("c");
      cell.append_attribute("r") = place(row, column).c_str();
      cell.append_attribute("s") = row == 0 ? 1 : 0;
      cell.append_attribute("t") = "inlineStr";
      auto text = cell.append_child("is").append_child("t");
      text.append_attribute("xml:space") = "preserve";
      text.append_child(pugi::node_pcdata).set_value(rows[row][column].c_str());
    }
  }
  return text_of(tree);
}

}  // namespace

domain::Expected<std::string> plain_workbook(const std::vector<std::vector<std::string>>& rows,
                                             const std::string& name) {
  return archive({{"[Content_Types].xml", types()},
                  {"_rels/.rels", links({{"officeDocument", "xl/workbook.xml"}})},
                  {"xl/workbook.xml", book(name)},
                  {"xl/_rels/workbook.xml.rels",
                   links({{"worksheet", "worksheets/sheet1.xml"}, {"styles", "styles.xml"}})},
                  {"xl/worksheets/sheet1.xml", sheet(rows)},
                  {"xl/styles.xml", styles()}});
}

}  // namespace stordialog::report
