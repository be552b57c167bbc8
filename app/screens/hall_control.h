// Carries out what staff ask of the projector.
#pragma once

#include "screens/hall.h"
#include "screens/request.h"

namespace stordialog::screens {

void carry_out(Hall& hall, const HallRequest& asked, double now_s);

}  // namespace stordialog::screens
