// Preparing a stordialog: the editor, then keyholders one after the other, then stations, codes and
// passwords. What is typed out of sight is wiped when its page is left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/limits.h"
#include "domain/secret.h"
#include "organise/prepare.h"
#include "screens/event_editor.h"
#include "screens/new_password.h"
#include "screens/prepare_told.h"

namespace stordialog::screens {

/// hand_over: only that keyholder may see the next pages. The password is typed once to make the
/// key and once more to open what was written; only then is there a public part.
enum class KeyPage : std::uint8_t { list, hand_over, place, password, confirm, done };
/// stations: how many and which leads. name: one station's. codes, pin, password, again: one
/// decision each. review: all of it.
enum class StationPage : std::uint8_t { stations, name, codes, pin, password, again, review };

struct PrepareScreen : NewPassword {
  EventEditor editor;
  std::uint32_t begins = 0;  // Preparing's, as they were seen last
  bool begun = false;        // a draft has just been taken up

  KeyPage key_page = KeyPage::list;
  std::size_t key = 0, key_place = 0;

  StationPage station_page = StationPage::stations;
  std::vector<organise::StationPlan> stations;
  std::size_t station = 0;  // whose name is typed
  input::TextBuffer name{{domain::limits::kNameGraphemes, domain::limits::kNameBytes}};
  std::uint32_t codes = 0;
  domain::Secret pin;  // empty: one is drawn

  std::size_t ticket = 0;  // the one to be written next
  std::size_t print_place = 0;
  std::uint32_t cards = 40;

  /// A draft that the host has begun is taken up; keys and saves are followed.
  void follow(const Preparing& told);
  void wipe_secrets();
};

/// As many stations as before, or the first ones the way `plain_name` says.
void set_stations(PrepareScreen& screen, std::size_t count, std::string_view plain_name);
void set_leader(PrepareScreen& screen, std::size_t station);

}  // namespace stordialog::screens
