// What the organiser takes back stays out of every merge, whatever comes again or late.
#include "organise/withdraw.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/merging.h"
#include "organise/paper.h"
#include "organise/station_folder.h"

namespace stordialog::organise {

namespace {

using domain::Kind;
using domain::RecordId;
using testing::code_of;
using testing::detail;
using testing::get;
using testing::Workshop;

const std::string kSecret = "Ring Gunhild Redig";

/// The small workshop with a work folder, and what one person has handed in at station 2.
struct WithdrawHall : Workshop {
  system::Path work = folder.path / "work";
  RecordId idea, initiative, contact, ballot, staff;
  domain::SessionToken session;

  WithdrawHall() {
    REQUIRE(files.make_folder(work / kPaperFolder));
    REQUIRE(files.publish(work / kPaperFolder / kTicketName, practice.prepared.own_ticket.view(),
                          0600));
    auto& desk = at(2);
    session = get<desk::SessionBegun>(desk, desk::BeginSession{}).session;
    idea = get<desk::Stored>(desk, desk::HandInIdea{session, "roads", kSecret}).id;
    domain::Initiative made;
    made.idea = idea;
    made.what = "A bus for " + kSecret;
    made.who = "Somebody else";
    initiative = get<desk::Stored>(desk, desk::HandInInitiative{session, made}).id;
    auto signing = testing::somebody("agreement", "Gunhild Redig");
    signing.organisation = "Redigs";
    signing.side = "civil";
    contact = get<desk::Stored>(desk, desk::SignUp{signing, true, true}).id;
    staff = get<desk::Stored>(desk, desk::GroupIdeas{{idea}, {}, "Buses"}).id;
    vote(2, 0, {0});
  }
  /// Everything that lies there, merged; `places` in that order.
  [[nodiscard]] bundle::MergeRun merged_of(const std::vector<system::Path>& places) {
    system::NoProgress progress;
    auto brought = collect(files, package(), places, progress);
    REQUIRE_MESSAGE(brought, code_of(brought));
    return bundle::merge(package(), std::move(brought->bundles));
  }
  [[nodiscard]] std::vector<RecordId> ids_of(Kind kind, const bundle::MergeRun& run) {
    std::vector<RecordId> ids;
    for (const auto& body : run.merged.bodies(package())) {
      if (body.record.kind == kind) ids.push_back(body.record.id);
    }
    return ids;
  }
  [[nodiscard]] domain::Expected<WithdrawDone> take_back(std::vector<RecordId> ids) {
    system::NoProgress progress;
    return withdraw({files, clock, randomness}, package(), {work, {drive}, std::move(ids)},
                    progress);
  }
  [[nodiscard]] std::size_t exports_of_paper() {
    return static_cast<std::size_t>(std::ranges::count_if(
        files.list(work / kPaperFolder),
        [](const system::Path& name) { return name.extension() == ".bundle"; }));
  }
};

bool holds(const domain::Bytes& bytes, const std::string& text) {
  return !std::ranges::search(bytes, text).empty();
}

}  // namespace

TEST_CASE("what was taken back is in no later merge, with the same drives again or late") {
  WithdrawHall hall;
  // Of station 2 only a board has come: its full comes late.
  get<desk::Exported>(hall.at(2), desk::Export{domain::Profile::board, hall.drive});
  const auto early = hall.merged_of({hall.drive});
  REQUIRE(holds(early.merged.write(hall.package()), kSecret));
  const auto signatory = hall.ids_of(Kind::signatory, early);
  REQUIRE(signatory.size() == 1);
  const auto first = hall.take_back({hall.idea, hall.initiative, signatory.front()});
  REQUIRE_MESSAGE(first, code_of(first));
  CHECK(first->records.size() == 3);
  REQUIRE(first->exported);

  hall.export_all();
  // A sealed contact comes with the full only.
  const auto second = hall.take_back({hall.contact});
  REQUIRE_MESSAGE(second, code_of(second));
  CHECK(second->records.front().kind == Kind::contact);

  REQUIRE(hall.files.publish(hall.folder.path / "early.merged", early.merged.write(hall.package()),
                             0644));
  const auto paper = hall.work / kPaperFolder;
  const auto all = hall.merged_of({hall.drive, paper, hall.folder.path / "early.merged"});
  for (const Kind kind : {Kind::idea, Kind::initiative, Kind::signatory, Kind::contact}) {
    CHECK(hall.ids_of(kind, all).empty());
  }
  CHECK(hall.ids_of(Kind::ballot, all).size() == 1);
  CHECK(all.report.withdrawn == 4);
  CHECK(all.report.withdrawals_refused == 0);
  const auto bytes = all.merged.write(hall.package());
  CHECK_FALSE(holds(bytes, kSecret));
  // The same again on top of what was merged.
  REQUIRE(hall.files.publish(hall.folder.path / "late.merged", bytes, 0644));
  const auto again = hall.merged_of({hall.folder.path / "late.merged", hall.drive});
  CHECK(again.merged.write(hall.package()) == bytes);
}

TEST_CASE("a ballot, a withdrawal, a decision or an unknown id is refused and nothing is stored") {
  WithdrawHall hall;
  hall.export_all();
  const auto run = hall.merged_of({hall.drive});
  const RecordId ballot = hall.ids_of(Kind::ballot, run).front();
  RecordId unknown;
  unknown.bytes.fill(0xee);
  const auto of_ballot = hall.take_back({hall.idea, ballot});
  CHECK(code_of(of_ballot) == "withdraw.ballot");
  CHECK(detail(of_ballot, "id") == ballot.text());
  CHECK(code_of(hall.take_back({hall.idea, hall.staff})) == "withdraw.kind");
  const auto of_unknown = hall.take_back({unknown, hall.idea});
  CHECK(code_of(of_unknown) == "withdraw.unknown");
  CHECK(detail(of_unknown, "id") == unknown.text());
  CHECK(code_of(hall.take_back({})) == "withdraw.nothing");
  CHECK(hall.exports_of_paper() == 0);
  CHECK_FALSE(hall.files.exists(hall.work / kPaperFolder / kPaperLedger));

  REQUIRE(hall.take_back({hall.idea}));
  const auto after = hall.merged_of({hall.drive, hall.work / kPaperFolder});
  const auto withdrawals = hall.ids_of(Kind::withdrawal, after);
  REQUIRE(withdrawals.size() == 1);
  const auto of_withdrawal = hall.take_back({withdrawals.front()});
  CHECK(code_of(of_withdrawal) == "withdraw.kind");
  CHECK(detail(of_withdrawal, "kind") == "@kind.withdrawal");
}

TEST_CASE("taking back again says so and writes nothing") {
  WithdrawHall hall;
  hall.export_all();
  REQUIRE(hall.take_back({hall.idea}));
  CHECK(hall.exports_of_paper() == 1);
  const auto again = hall.take_back({hall.idea, hall.idea});
  REQUIRE_MESSAGE(again, code_of(again));
  REQUIRE(again->records.size() == 1);
  CHECK(again->records.front().before);
  CHECK_FALSE(again->exported);
  CHECK(hall.exports_of_paper() == 1);
}

TEST_CASE("what somebody else has taken back is taken back here too: their stick may stay away") {
  for (const domain::StationNumber by :
       std::array<domain::StationNumber, 2>{2, 1}) {  // the idea's own station, and the lead
    WithdrawHall hall;
    hall.export_all();
    const auto early = hall.folder.path / "early";
    std::filesystem::copy(hall.drive, early, std::filesystem::copy_options::recursive);
    if (by == 1) get<desk::BroughtIn>(hall.at(1), desk::BringIn{{hall.drive}});
    get<desk::Stored>(hall.at(by), desk::ReplaceIdea{hall.idea, "Somebody asked"});
    hall.export_all();
    const auto taken = hall.take_back({hall.idea});
    REQUIRE_MESSAGE(taken, code_of(taken));
    CHECK_FALSE(taken->records.front().before);
    REQUIRE(taken->exported);
    const auto run = hall.merged_of({early, hall.work / kPaperFolder});
    CHECK(hall.ids_of(Kind::idea, run).empty());
  }
}

TEST_CASE("an idea on paper is gone from the organiser's ledger too, and is known as taken back") {
  WithdrawHall hall;
  RecordId card;
  {
    auto desk =
        PaperDesk::open({hall.files, hall.clock, hall.randomness}, hall.package(), hall.work, {});
    REQUIRE(desk);
    REQUIRE(desk->enter_idea("water", "On paper: " + kSecret));
    REQUIRE(desk->finish());
  }
  card = hall.ids_of(Kind::idea, hall.merged_of({hall.work})).front();
  REQUIRE(hall.take_back({card}));
  const auto ledger = hall.files.read(hall.work / kPaperFolder / kPaperLedger, 1ULL << 24);
  REQUIRE(ledger);
  CHECK_FALSE(holds(*ledger, kSecret));
  CHECK(hall.ids_of(Kind::idea, hall.merged_of({hall.work})).empty());
  const auto again = hall.take_back({card});
  REQUIRE_MESSAGE(again, code_of(again));
  CHECK(again->records.front().before);
}

TEST_CASE("initiatives that were made of an idea are told, unless they go with it") {
  WithdrawHall hall;
  hall.export_all();
  const auto done = hall.take_back({hall.idea});
  REQUIRE(done);
  CHECK(done->initiatives == std::vector{hall.initiative});
  CHECK(hall.take_back({hall.initiative})->initiatives.empty());
  CHECK(hall.take_back({hall.idea})->initiatives.empty());
}

TEST_CASE("what was merged, opened or reported before is told, what is made later is not") {
  WithdrawHall hall;
  hall.export_all();
  const auto touch = [&](const char* name) {
    const system::Path file = hall.work / name;
    REQUIRE(hall.files.make_folder(file.parent_path()));
    REQUIRE(hall.files.publish(file, domain::Bytes{1}, 0644));
    return file;
  };
  const std::vector<system::Path> wanted = {hall.work / "s-report", touch("s.release.json"),
                                            touch("s.report.txt"), touch("s.results.json"),
                                            touch("z.zip")};
  touch("s-report/report-sv.pdf");
  touch("codes.csv");
  touch("prints/posters.pdf");
  const auto done = hall.take_back({hall.idea});
  REQUIRE_MESSAGE(done, code_of(done));
  CHECK(done->older == wanted);
  for (const auto& file : done->older) {
    const auto later = std::filesystem::file_time_type::clock::now() + std::chrono::hours(1);
    if (file.has_extension()) std::filesystem::last_write_time(file, later);
  }
  CHECK(hall.take_back({hall.idea})->older == std::vector{hall.work / "s-report"});
}

TEST_CASE("what was taken back is exported later if the export did not come about") {
  WithdrawHall hall;
  hall.export_all();
  auto desk =
      PaperDesk::open({hall.files, hall.clock, hall.randomness}, hall.package(), hall.work, {});
  REQUIRE(desk);
  CHECK_FALSE(desk->has_news());
  REQUIRE(desk->withdraw({hall.idea}));
  CHECK(desk->has_news());
  REQUIRE(desk->finish());
  CHECK_FALSE(desk->has_news());
}

TEST_CASE("an event without a place for the organiser says so") {
  WithdrawHall hall;
  hall.export_all();
  std::filesystem::remove_all(hall.work / kPaperFolder);
  CHECK(code_of(hall.take_back({hall.idea})) == "withdraw.no_station");
}

}  // namespace stordialog::organise
