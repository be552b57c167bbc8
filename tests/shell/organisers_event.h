// The practice event's stations and an organiser's computer with the work folder, for tests that
// press through the organiser's desk.
#pragma once

#include <filesystem>

#include "organise/paper.h"
#include "organise/station_folder.h"
#include "organise/work_folder.h"
#include "shell/practice_stations.h"
#include "shell/program.h"

namespace stordialog::shell::testing {

/// The practice event's three stations with votes, a drive for each, and an organiser's computer
/// with the work folder.
struct Event : PracticeStations {
  system::Path data = folder / "data", work = data / "organiser" / "ovning";

  Event() : PracticeStations("desk", 3) {
    std::filesystem::create_directories(work);
    std::filesystem::create_directories(folder / "drives");
    const bundle::Package& package = practice.prepared.package;
    REQUIRE(files.publish(work / (package.event.slug + ".package"), practice.prepared.package_bytes,
                          0644));
  }
  void close(std::size_t station) {
    do_it(station, desk::SetActivity{{domain::ActivityKind::vote, question}, false});
  }
  /// What the station has collected, on a drive of its own that is put in.
  void bring(std::size_t station) {
    const system::Path drive = folder / "drives" / ("STICKA" + std::to_string(station + 1));
    std::filesystem::create_directories(drive);
    do_it(station, desk::Export{domain::Profile::full, drive});
  }
  /// As `prepare` would have left it in the work folder.
  void make_place_for_paper() {
    const system::Path place = work / organise::kPaperFolder;
    REQUIRE(files.make_folder(place));
    REQUIRE(
        files.publish(place / organise::kTicketName, practice.prepared.own_ticket.view(), 0600));
  }
  void pull_out_drives() const {
    std::filesystem::remove_all(folder / "drives");
    std::filesystem::create_directories(folder / "drives");
  }
  [[nodiscard]] shell::StationOrder order() const {
    shell::StationOrder order;
    order.assets = STORDIALOG_SOURCE_DIR "/assets";
    order.data = data;
    order.drives = folder / "drives";
    order.fonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
    return order;
  }
  [[nodiscard]] organise::WorkPlaces places() const {
    return {work, practice.prepared.package.event.slug};
  }
};

/// To the tasks of the only work folder.
inline void choose_work(Program& program) {
  program.tap("start.organiser");
  program.wait_for_desk_work();
  program.tap("work.0");
  REQUIRE(program.kiosk().place() == screens::Place::organiser_home);
}

}  // namespace stordialog::shell::testing
