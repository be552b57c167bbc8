// Behind the stage: finds, starts and resumes this machine's station, carries commands to the
// desk's thread, looks for tickets, has bundles carried to and fro. No window and no Dear ImGui:
// the same for the program and the tests.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "organise/practice.h"
#include "organise/station_folder.h"
#include "screens/kiosk.h"
#include "screens/view.h"
#include "shell/carrying.h"
#include "shell/desk_thread.h"
#include "shell/organiser_desk.h"
#include "shell/self_checking.h"
#include "shell/settings.h"
#include "shell/suggesting.h"
#include "shell/vote_opening.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"
#include "wording/catalogue.h"

namespace stordialog::shell {

/// Where things lie, and which station this is to be.
struct StationOrder {
  bool practice = false;  // straight into the practice event
  domain::StationNumber practice_station = 1, practice_stations = 3;
  system::Path assets;
  system::Path data;                           // $XDG_DATA_HOME/stordialog unless told
  std::optional<system::Path> drives;          // its folders stand for drives
  std::optional<system::Path> practice_event;  // instead of the one among the assets
  system::Path fonts;                          // of reports
  std::optional<system::Path> exchange;        // the folder that the stations share; empty: none
  seal::Cost password_cost = seal::kPasswordCost;  // of keys that are made here
};

class Backstage {
 public:
  /// `wake` is called from the desk's thread when an answer is ready, and from those of long jobs.
  /// Kiosk, host and words outlive this.
  Backstage(StationOrder order, const wording::Catalogues& words, screens::Kiosk& kiosk,
            screens::Host& host, std::function<void()> wake);

  /// Opens the practice event if ordered, else the station that this machine has. With neither the
  /// kiosk stays at the start. What failed stands on the kiosk's screen too.
  [[nodiscard]] domain::Expected<void> resume(double now_s);
  /// What the kiosk asked for. A failure stands on its screen.
  void carry_out(screens::Work work, double now_s);
  /// Hands the desk's answer to the kiosk; false when there is none yet.
  bool take_answer(double now_s);
  /// Once a frame: what long jobs have come to, exchange folder and sticks. True: something has
  /// come from those.
  bool tend(double now_s);
  /// A courier, or the desk for one, is on its way and will wake the caller.
  [[nodiscard]] bool is_carrying() const { return carrying_ && carrying_->is_busy(); }
  /// Until then nothing of that is due.
  [[nodiscard]] double rest_s() const;
  /// What the kiosk is to remember until the next start. What cannot be written is asked for again
  /// after a restart; nobody need know now.
  void keep_settings();

  /// Null until votes have been opened on this computer.
  [[nodiscard]] const screens::OpenedVotes* opened() const { return opening_.opened(); }

  /// Null as long as no station is open.
  [[nodiscard]] const desk::Board* board() const { return board_.get(); }
  [[nodiscard]] bool practice() const { return board_ && board_->event.practice; }
  [[nodiscard]] bool quitting() const { return quitting_; }

 private:
  [[nodiscard]] domain::Expected<void> errand(screens::Errand& errand, double now_s);
  bool tend_carrying(double now_s);
  void tend_organiser(double now_s);
  void gather_votes(double now_s);
  void gather_with_own();
  [[nodiscard]] domain::Expected<void> open_practice(double now_s);
  [[nodiscard]] domain::Expected<void> open_station(const organise::StationHere& here,
                                                    desk::PracticeSecrets secrets,
                                                    std::vector<domain::Bytes> practice_keys,
                                                    double now_s);
  [[nodiscard]] system::Path exports_folder();
  [[nodiscard]] system::Path practice_event_file() const;
  void look_for_tickets();

  StationOrder order_;
  system::DiskFiles files_;
  system::MachineClock clock_;
  system::MachineRandomness randomness_;
  const wording::Catalogues& words_;
  screens::Kiosk& kiosk_;
  screens::Host& host_;
  std::function<void()> wake_;
  std::unique_ptr<DeskThread> desk_;
  std::unique_ptr<Carrying> carrying_;  // goes before the desk
  std::shared_ptr<const desk::Board> board_;
  system::Path folder_;  // of the open station
  Settings settings_;    // as they were read or written last
  bool quitting_ = false;
  std::optional<system::Path> own_votes_;  // this station's latest export for an opening
  domain::Counts own_counts_;              // of that export
  bool collects_own_ = false;              // it is being written
  Suggesting suggesting_;
  VoteOpening opening_;      // goes before the files
  SelfChecking checking_;    // likewise
  OrganiserDesk organiser_;  // likewise
};

}  // namespace stordialog::shell
