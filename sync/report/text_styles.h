// How a text document looks: the styles that people change in one place in their word processor.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "report/document.h"

namespace stordialog::report {

/// The root of a part, with all namespaces.
[[nodiscard]] pugi::xml_node text_root(pugi::xml_document& tree, const char* name);
/// styles.xml: paragraphs, page and its foot.
[[nodiscard]] std::string text_styles(const Document& document);
/// Those of tables, which stand beside the text.
void table_styles(pugi::xml_node styles);
void column_style(pugi::xml_node styles, const std::string& name, int millimetres);

}  // namespace stordialog::report
