// Merging in its pages (13): what was brought, whether it adds up, what to know and do.
#pragma once

#include "drawing/organiser/organiser.h"

namespace stordialog::drawing {

/// A row per file, with its verdict in words. Ids of the scroll area only.
void draw_brought(const screens::View& view, kit::Kit& kit, kit::Rect work);
/// A row per station and their sum: a table, or sentences where it is narrow.
void draw_balance(const screens::View& view, kit::Kit& kit, kit::Rect work);
/// Voting codes of the first question with its sum; nothing where codes are off or too little
/// height is left.
void draw_codes(const screens::View& view, kit::Kit& kit, kit::Rect box);
/// Forks, missing stations, missing votes, codes used twice, refused files: what it means and what
/// to do.
void draw_findings(const screens::View& view, kit::Kit& kit, kit::Rect work);

}  // namespace stordialog::drawing
