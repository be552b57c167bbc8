// A whole workshop in two minutes, with what goes wrong on such days: four stations and a table
// with paper only, seventy people, one computer copied and used twice, one stick cut short, one
// station late; export, merge, paper, merge again, open, report. Then the result is held against
// the plan.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "organise/practice.h"
#include "simulate/plan.h"
#include "simulate/troubles.h"
#include "system/clock.h"
#include "tour/finger.h"
#include "tour/photographer.h"
#include "wording/catalogue.h"

namespace stordialog::tour {

struct WorkshopOrder {
  system::Path programs;  // the folder that holds stordialog and stordialog-sync
  system::Path assets, fonts;
  system::Path out;
  std::string language = "sv";
  std::uint64_t seed = 2017;
  std::uint32_t people = 70;
  int by_pointer = 3;  // how many come to the real program, pressed with a real pointer
  bool pictures = true;
};

class Workshop {
 public:
  /// Throws Blocked if something it needs is missing.
  explicit Workshop(WorkshopOrder order);
  /// Returns 0 if everything was as planned; prints a line per step and the result as a table.
  int run();

 private:
  void prepare();
  void open_stations();
  /// The copied station's folder on another computer; both go on.
  void copy_station();
  void real_people();
  void made_up_people();
  void take(const simulate::Participant& person, std::size_t number);
  void collect();
  /// What becomes of the sticks on their way.
  void spoil_sticks();
  void enter_paper();
  void merge();
  void merge_again();
  void open();
  [[nodiscard]] int verdict();

  void step(const std::string& line);
  [[nodiscard]] desk::Desk& desk_at(domain::StationNumber station);
  [[nodiscard]] Finger& finger_at(domain::StationNumber station);
  [[nodiscard]] std::unique_ptr<Finger> finger(desk::Desk& desk, const system::Path& drive);
  [[nodiscard]] std::vector<std::string> to_merge(std::vector<system::Path> places) const;
  [[nodiscard]] Finger::Photograph photograph();
  /// `code`: how it has to end.
  void command_line(std::vector<std::string> words, int code = 0);

  WorkshopOrder order_;
  system::DiskFiles files_;
  system::MachineClock clock_;
  system::MachineRandomness randomness_;
  std::unique_ptr<wording::Catalogues> words_;
  organise::Practice practice_;
  system::Path event_file_;
  simulate::WorkshopPlan plan_;
  simulate::Troubles troubles_;
  std::unique_ptr<VirtualDisplay> display_;
  std::unique_ptr<Photographer> photographer_;
  std::vector<std::pair<domain::StationNumber, desk::Desk>> desks_;
  std::vector<std::pair<domain::StationNumber, std::unique_ptr<Finger>>> fingers_;
  std::optional<desk::Desk> copy_;  // of the copied station, from half time on
  std::unique_ptr<Finger> copy_finger_;
  bool to_copy_ = false;         // every other of that station's people goes there
  std::set<std::string> taken_;  // pictures there are
  std::vector<const simulate::Participant*> real_;
  std::int64_t started_ms_ = 0;
};

}  // namespace stordialog::tour
