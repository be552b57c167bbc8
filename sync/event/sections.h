// The parts of an event file, each read into the event. References point back to what is read
// already.
#pragma once

#include "domain/event.h"
#include "event/table_reader.h"

namespace stordialog::event {

/// Name, place, date, languages and the other keys above the first table. Comes first.
void read_heading(TableReader& file, domain::Event& event);
void read_choices(TableReader& file, domain::Event& event);
void read_parties(TableReader& file, domain::Event& event);  // sides and groups
void read_challenges(TableReader& file, domain::Event& event);
void read_questions(TableReader& file, domain::Event& event);  // after challenges
void read_lists(TableReader& file, domain::Event& event);      // after parties
void read_agreement(TableReader& file, domain::Event& event);  // after lists
void read_agenda(TableReader& file, domain::Event& event);
void read_privacy(TableReader& file, domain::Event& event);

}  // namespace stordialog::event
