// The parts of an event file, each read into the event. References point back to what is read
// already.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/event.h"
#include "event/table_reader.h"

namespace stordialog::event {

/// Name, place, date, languages and the other keys above the first table. Comes first.
void read_heading(TableReader& file, domain::Event& event);
void read_choices(TableReader& file, domain::Event& event);
void read_parties(TableReader& file, domain::Event& event);  // sides and groups
void read_challenges(TableReader& file, domain::Event& event);
void read_questions(TableReader& file, domain::Event& event);  // after challenges
/// A question's method, rule and how much a voter may give; after its options.
void read_method(TableReader& question_table, domain::Question& question);
/// The same as the table of a question says it: key and value, a number or a word.
[[nodiscard]] std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>>
written_method(const domain::Question& question);
void read_lists(TableReader& file, domain::Event& event);      // after parties
void read_agreement(TableReader& file, domain::Event& event);  // after lists
void read_agenda(TableReader& file, domain::Event& event);
void read_privacy(TableReader& file, domain::Event& event);

}  // namespace stordialog::event
