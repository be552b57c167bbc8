// A whole workshop in two minutes: three stations, seventy people, export, merge, open, report;
// then the result is held against the plan.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "organise/practice.h"
#include "simulate/plan.h"
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
  void real_people();
  void made_up_people();
  void take(const simulate::Participant& person, std::size_t number);
  void collect();
  void merge_and_open();
  [[nodiscard]] int verdict();

  void step(const std::string& line);
  [[nodiscard]] desk::Desk& desk_at(domain::StationNumber station);
  [[nodiscard]] Finger& finger_at(domain::StationNumber station);
  [[nodiscard]] Finger::Photograph photograph();
  void command_line(std::vector<std::string> words);

  WorkshopOrder order_;
  system::DiskFiles files_;
  system::MachineClock clock_;
  system::MachineRandomness randomness_;
  std::unique_ptr<wording::Catalogues> words_;
  organise::Practice practice_;
  simulate::WorkshopPlan plan_;
  std::unique_ptr<VirtualDisplay> display_;
  std::unique_ptr<Photographer> photographer_;
  std::vector<std::pair<domain::StationNumber, desk::Desk>> desks_;
  std::vector<std::pair<domain::StationNumber, std::unique_ptr<Finger>>> fingers_;
  std::set<std::string> taken_;  // pictures there are
  std::vector<const simulate::Participant*> real_;
  std::int64_t started_ms_ = 0;
};

}  // namespace stordialog::tour
