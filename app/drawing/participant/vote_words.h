// What the pages of a vote say by the question's method: what is left, how to go on, what an option
// has got.
#pragma once

#include <string>

#include "drawing/participant/participant.h"

namespace stordialog::drawing {

/// "1 av 3 kvar", "4 av 7 prickar kvar", "2 av 5 har betyg".
[[nodiscard]] std::string left_said(const screens::VoteScreen& vote,
                                    const domain::Question& question, const screens::View& view);
/// How it is done, before anything is chosen; empty with picks, which need no explanation.
[[nodiscard]] std::string hint_said(const domain::Question& question, const screens::View& view);
/// How to change something when nothing is left to give.
[[nodiscard]] std::string_view none_left_said(const domain::Question& question,
                                              const screens::View& view);
/// Dots, rank or grade of an option as it stands in its dot; empty where there is none.
[[nodiscard]] std::string mark_of(const screens::VoteScreen& vote, std::uint16_t option,
                                  const screens::View& view);
/// The option as it is called aloud: "Plats 2: Trygga mötesplatser".
[[nodiscard]] std::string option_spoken(const screens::VoteScreen& vote,
                                        const domain::Question& question, std::uint16_t option,
                                        const screens::View& view);
/// The option's title in the voter's language.
[[nodiscard]] std::string_view option_title(const domain::Question& question, std::uint16_t option,
                                            const screens::View& view);
/// "Välj upp till 3", "Sätt i ordning, viktigast först".
[[nodiscard]] std::string task_said(const domain::Question& question, const screens::View& view);

}  // namespace stordialog::drawing
