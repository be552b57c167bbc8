// A field whose letters never show: a dot for each, and a caret behind the last. For passwords,
// which are typed from the beginning to the end and rubbed out from the end.
#pragma once

#include "kit/fields.h"

namespace stordialog::kit {

// Like field(), with one line. Nothing of the text is drawn, measured or said aloud; it cannot be
// selected.
FieldEvent secret_field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text,
                        const Field& field);

}  // namespace stordialog::kit
