// A document as one web page: HTML with everything in it, nothing fetched, no script; built for
// WCAG 2.2 AA, narrow screens, print and both directions of writing.
#pragma once

#include <string>

#include "report/document.h"

namespace stordialog::report {

[[nodiscard]] std::string page(const Document& document);

/// The style of every page, without <style>.
[[nodiscard]] std::string_view page_style();

}  // namespace stordialog::report
