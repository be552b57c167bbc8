// A facilitator at a station's screen: what is done behind the PIN in a hall, press by press, the
// way a person would. Staff are unlocked unless it says otherwise.
#pragma once

#include <string_view>

#include "domain/event.h"
#include "screens/hall.h"
#include "tour/real_screen.h"

namespace stordialog::tour {

/// Opens by hand whatever is closed, and ends on the list of activities.
void open_all_by_hand(Touchscreen& screen, const domain::Event& event);
/// On from step to step of the run sheet until that vote is open. Throws Blocked if it never is.
void run_to_vote(Touchscreen& screen, const domain::Question& question);
/// Releases every new idea at once.
void release_new_ideas(Touchscreen& screen);
/// Makes a theme of so many ideas that have none, and names it.
void make_theme(RealScreen& screen, std::size_t ideas, std::string_view name);
/// The hall sees that scene now.
void show_scene(Touchscreen& screen, screens::Scene scene);
/// Both keyholders of the practice event in turn, after the votes of all stations have been
/// brought; then the results' page. Throws Blocked if votes of fewer than `stations` are there.
void open_practice_votes(Touchscreen& screen, int stations);
/// On the results' page: the hall may see this question's result, and sees it.
void release_result(Touchscreen& screen);

}  // namespace stordialog::tour
