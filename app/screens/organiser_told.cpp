#include "screens/organiser_told.h"

#include <algorithm>

namespace stordialog::screens {

std::uint32_t Organiser::differing() const {
  std::uint32_t sum = 0;
  if (!results) return sum;
  for (const report::Comparison& one : results->comparisons) sum += one.differing;
  return sum;
}

TaskState state_of(Task task, const organise::Work& work) {
  const auto after = [](bool before, bool done) {
    return done ? TaskState::done : before ? TaskState::next : TaskState::later;
  };
  if (work.disposed && (task == Task::print || task == Task::merge || task == Task::open)) {
    return TaskState::gone;
  }
  switch (task) {
    case Task::prepare:
      return TaskState::done;  // there is a package
    case Task::print:
      return work.codes_file && !work.merged ? TaskState::next : TaskState::done;
    case Task::merge:
      return after(!work.codes_file, work.merged);
    case Task::open:
      return after(work.merged, work.approved());
    case Task::year:
      return after(work.report_files > 0, work.year_planned);
    default:
      return after(work.approved(), work.report_files > 0);
  }
}

std::vector<StationBalance> balances_of(const organise::MergeDone& merge,
                                        const organise::Work& work) {
  std::vector<StationBalance> rows;
  for (const domain::Station& station : work.stations) {
    rows.push_back({.station = station.number, .name = station.name});
  }
  for (const bundle::Balance& balance : merge.report.balances) {
    const auto row = std::ranges::find(rows, balance.station, &StationBalance::station);
    // The organiser's own station stands there only if something came of it.
    StationBalance& sum =
        row != rows.end() ? *row
                          : rows.emplace_back(StationBalance{
                                .station = balance.station, .name = work.name_of(balance.station)});
    sum.came = sum.came || balance.received > 0;
    sum.received += balance.received;
    sum.fresh += balance.fresh;
    sum.already += balance.already;
    sum.set_aside += balance.set_aside;
    sum.refused += balance.refused;
  }
  const auto named = [](const std::vector<domain::StationNumber>& stations,
                        domain::StationNumber station) {
    return std::ranges::find(stations, station) != stations.end();
  };
  for (StationBalance& row : rows) {
    row.forked = std::ranges::any_of(merge.report.forks, [&row](const bundle::Fork& fork) {
      return fork.station == row.station;
    });
    row.board_only = named(merge.report.board_only, row.station);
    const auto missing = std::ranges::find(merge.report.ballots_missing, row.station,
                                           &bundle::BallotsMissing::station);
    if (missing != merge.report.ballots_missing.end()) row.ballots_missing = missing->ballots;
    row.came = row.came && !named(merge.report.missing, row.station);
  }
  std::ranges::sort(rows, {}, &StationBalance::station);
  return rows;
}

StationBalance sum_of(const std::vector<StationBalance>& rows) {
  StationBalance sum;
  for (const StationBalance& row : rows) {
    sum.came = sum.came || row.came;
    sum.received += row.received;
    sum.fresh += row.fresh;
    sum.already += row.already;
    sum.set_aside += row.set_aside;
    sum.refused += row.refused;
    sum.ballots_missing += row.ballots_missing;
  }
  return sum;
}

}  // namespace stordialog::screens
