// A whole day with what goes wrong on such days: paper from one table, a station that comes late,
// one whose computer was copied and used twice, and a stick cut short. The report must say the
// plan's numbers all the same.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

#include <doctest/doctest.h>

#include "event/draft.h"
#include "organise/merging.h"
#include "organise/paper.h"
#include "organise/station_folder.h"
#include "report/write.h"
#include "simulate/compare.h"
#include "simulate/troubles.h"
#include "simulate/workshop.h"

namespace stordialog::simulate {

namespace {

constexpr domain::StationNumber kCopied = 2, kCut = 3, kLate = 4, kPaper = 5;

template <typename Value>
Value must(domain::Expected<Value> made) {
  REQUIRE_MESSAGE(made, (made ? "" : made.error().code));
  return std::move(*made);
}
void must(const domain::Expected<void>& done) {
  REQUIRE_MESSAGE(done, (done ? "" : done.error().code));
}

/// The practice event as somebody has changed it in the editor.
std::string edited_toml() {
  auto draft = must(event::Draft::read(testing::event_toml(), "day.event.toml"));
  draft.set_text("place.sv", "Folkets hus");
  draft.set_number("questions[1].picks", 2);
  return draft.write();
}

class Day {
 public:
  Day() {
    plan_ = plan_workshop(practice_.prepared.package.event, 11, 120, kPaper);
    suit(plan_, {kCopied, kCut, kLate, kPaper});
  }

  /// Everybody in their order; at half time the second station's drive is copied, and from then on
  /// every other of its people comes to the copy.
  void hold() {
    Hall hall = must(Hall::open({files, clock, randomness}, copy_of_practice(), stations()));
    std::optional<Hall> copy;
    must(hall.open_activities());
    bool other = false;
    for (std::size_t i = 0; i < plan_.participants.size(); ++i) {
      if (i == half_time(plan_)) copy.emplace(copied_station());
      const Participant& person = plan_.participants[i];
      if (person.station == kPaper) continue;
      other = person.station == kCopied ? !other : other;
      must((copy && person.station == kCopied && other ? *copy : hall).take(person));
    }
    must(hall.close_votes());
    must(copy->close_votes());
    for (const char* stick : {"first", "copy", "again", "late"}) {
      must(files.make_folder(folder.path() / stick));
    }
    const auto exported = must(hall.export_all(folder.path() / "first"));
    must(copy->export_all(folder.path() / "copy"));
    std::filesystem::resize_file(exported.at(kCut - 1),
                                 std::filesystem::file_size(exported.at(kCut - 1)) / 2);
    std::filesystem::rename(exported.at(kLate - 1),
                            folder.path() / "late" / exported.at(kLate - 1).filename());
    REQUIRE(hall.at(kCut).handle(desk::Export{domain::Profile::full, folder.path() / "again"}));
  }

  /// The sheets and cards of the table that had no computer. Answers how many ballots.
  std::uint32_t enter_paper() {
    const system::Path place = work() / organise::kPaperFolder;
    must(files.make_folder(place));
    must(files.publish(place / organise::kTicketName, practice_.prepared.own_ticket.view(), 0600));
    auto desk = must(organise::PaperDesk::open({files, clock, randomness}, package(), work(), {}));
    const auto& codes = practice_.prepared.codes;
    for (const Participant& person : plan_.participants) {
      if (person.station != kPaper) continue;
      for (const PlannedIdea& idea : person.ideas) {
        must(desk.enter_idea(idea.challenge, idea.text));
      }
      for (const PlannedVote& vote : person.votes)
        must(desk.enter(sheet_of(vote, codes), sheet_of(vote, codes)));
    }
    must(desk.finish());
    const auto counts = desk.counts();
    return counts.total() - counts.ideas;
  }

  organise::MergeDone merge(const std::vector<const char*>& sticks) {
    organise::MergeOrder order;
    for (const char* stick : sticks) order.places.push_back(folder.path() / stick);
    if (files.exists(merged_file())) order.places.push_back(merged_file());
    order.out = merged_file();
    order.overwrite = organise::Overwrite::allow;
    system::NoProgress progress;
    return must(organise::merge_brought(files, randomness, package(), order, words(), progress));
  }

  void open() {
    system::NoProgress progress;
    const auto run = must(organise::read_merged(files, package(), merged_file(), progress));
    std::vector<const seal::BoxKey*> keys;
    for (const auto& key : practice_.ballot_keys) keys.push_back(&key);
    results = must(organise::open_ballots(package(), run, keys, progress));
    contacts = must(organise::open_contacts(package(), run, practice_.contacts_key, progress));
  }

  [[nodiscard]] const WorkshopPlan& plan() const { return plan_; }
  [[nodiscard]] const bundle::Package& package() const { return practice_.prepared.package; }
  [[nodiscard]] static const wording::Catalogue& words() {
    static const auto all = [] {
      system::DiskFiles disk;
      return must(wording::Catalogues::read(disk, STORDIALOG_SOURCE_DIR "/assets/strings"));
    }();
    return all.in("sv");
  }

  testing::Folder folder;
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness{3}, other_randomness{4};
  report::Results results;
  std::vector<domain::Contact> contacts;

 private:
  /// The same each time, as a practice is.
  static organise::Practice copy_of_practice() {
    return must(organise::make_practice(edited_toml(), "day.event.toml", {kLate, 200}));
  }
  [[nodiscard]] system::Path stations() const { return folder.path() / "stations"; }
  [[nodiscard]] system::Path work() const { return folder.path() / "work"; }
  [[nodiscard]] system::Path merged_file() const { return folder.path() / "day.merged"; }

  Hall copied_station() {
    organise::Practice practice = copy_of_practice();
    auto& tickets = practice.prepared.tickets;
    std::erase_if(tickets, [](const auto& ticket) { return ticket.first != kCopied; });
    const system::Path place = folder.path() / "copied";
    const std::string name = std::to_string(kCopied);
    must(files.make_folder(place));
    std::filesystem::copy(stations() / name, place / name,
                          std::filesystem::copy_options::recursive);
    return must(Hall::open({files, clock, other_randomness}, std::move(practice), place));
  }
  organise::Practice practice_ = copy_of_practice();
  WorkshopPlan plan_;
};

/// A number of a row in "votes.csv", found by the row's first and third cells.
std::uint32_t votes_in(const std::string& csv, const std::string& question,
                       const std::string& option) {
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) {
    const bool about = line.starts_with(question) && line.find(option) != std::string::npos;
    if (!about) continue;
    const std::size_t at = line.find(option) + option.size();
    return static_cast<std::uint32_t>(
        std::stoul(line.substr(line.find_first_of("0123456789", at))));
  }
  FAIL("no row of " << question << " and " << option);
  return 0;
}

}  // namespace

TEST_CASE("a day with paper, a late, a copied and a cut station comes to its plan") {
  Day day;
  day.hold();
  const organise::MergeDone first = day.merge({"first", "copy"});
  const auto refused =
      std::ranges::count_if(first.verdicts, [](const auto& each) { return bool(each.refused); });
  CHECK(refused == 1);
  CHECK(first.report.missing == std::vector{kCut, kLate});
  REQUIRE(first.report.forks.size() == 1);
  CHECK(first.report.forks.front().station == kCopied);

  const std::uint32_t on_paper = day.enter_paper();
  CHECK(on_paper > 10);
  const organise::MergeDone last = day.merge({"first", "again", "late", "work"});
  CHECK(last.report.missing.empty());
  CHECK(last.report.forks.size() == 1);

  day.open();
  const Expectation expected = expect(day.plan());
  for (const auto& difference : differences(expected, day.results, day.contacts)) {
    FAIL_CHECK(difference);
  }
  std::uint32_t told_as_paper = 0;
  for (const auto& question : day.results.questions) told_as_paper += question.on_paper;
  CHECK(told_as_paper <= on_paper);
  CHECK(told_as_paper + expected.used_more >= on_paper);
  for (const auto& comparison : day.results.comparisons) CHECK(comparison.differing == 0);

  // And so does the file that somebody opens in a spreadsheet.
  const auto files = report::csv_files(day.results, Day::words());
  const auto votes = std::ranges::find(files, "votes.csv", &report::NamedText::first);
  REQUIRE(votes != files.end());
  const domain::Event& event = day.results.event;
  for (const auto& question : event.questions) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      const domain::Key& key = question.options[i];
      const auto challenge = std::ranges::find(event.challenges, key, &domain::Challenge::key);
      const std::uint32_t told = votes_in(votes->second, std::string(question.title.in("sv")),
                                          std::string(challenge->title.in("sv")));
      std::uint32_t least = expected.votes.at(question.key)[i], most = least;
      for (const auto& choices : expected.contested) {
        most += std::ranges::any_of(choices, [&](const auto& picks) {
          return std::ranges::count(picks, static_cast<std::uint16_t>(i)) > 0;
        });
      }
      CHECK(told >= least);
      CHECK(told <= most);
    }
  }
}

}  // namespace stordialog::simulate
