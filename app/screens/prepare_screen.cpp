#include "screens/prepare_screen.h"

#include <algorithm>

#include "organise/preparation.h"

namespace stordialog::screens {

void PrepareScreen::follow(const Preparing& told) {
  if (told.begins != begins) {
    begins = told.begins;
    wipe_secrets();
    editor = {};
    stations.clear();
    key_page = KeyPage::list;
    station_page = StationPage::stations;
    if (told.begun) {
      auto draft = event::Draft::read(told.begun->toml, organise::kDraftName);
      if (draft) begin_editor(editor, std::move(*draft));
      begun = draft.has_value();
    }
  }
  if (key_page == KeyPage::password && told.confirming) key_page = KeyPage::confirm;
  const bool made = key < told.keys.size() && told.keys[key].made;
  if (key_page == KeyPage::confirm && made && !told.confirming) key_page = KeyPage::done;
}

void PrepareScreen::wipe_secrets() {
  wipe_typed();
  pin = {};
}

void set_stations(PrepareScreen& screen, std::size_t count, std::string_view plain_name) {
  const auto plain = organise::plain_stations(count, plain_name);
  for (std::size_t i = screen.stations.size(); i < plain.size(); ++i) {
    screen.stations.push_back(plain[i]);
  }
  screen.stations.resize(count);
  const bool led = std::ranges::any_of(
      screen.stations, [](const auto& plan) { return plan.role == domain::Role::lead; });
  if (!led && !screen.stations.empty()) set_leader(screen, 0);
}

void set_leader(PrepareScreen& screen, std::size_t station) {
  for (std::size_t i = 0; i < screen.stations.size(); ++i) {
    screen.stations[i].role = i == station ? domain::Role::lead : domain::Role::station;
  }
}

}  // namespace stordialog::screens
