#include <doctest/doctest.h>

#include "bundle/bundle.h"
#include "desk/hall.h"
#include "ledger/ledger.h"

namespace stordialog::desk::testing {

namespace {

using domain::Kind;
using domain::Profile;

bundle::Bundle read(Hall& hall, const system::Path& file) {
  const auto bytes = hall.files.read(file, 1 << 20);
  REQUIRE(bytes);
  auto bundle = bundle::read_bundle(*bytes, hall.package, file.filename().string());
  REQUIRE_MESSAGE(bundle, (bundle ? "" : bundle.error().code));
  return std::move(*bundle);
}

Desk with_some_of_each(Hall& hall) {
  Desk desk = hall.open_all();
  const domain::SessionToken session{{1}};
  const auto idea = get<Stored>(desk, HandInIdea{session, {}, "A library"}).id;
  const auto regretted = get<Stored>(desk, HandInIdea{session, {}, "Hasty"}).id;
  get<Stored>(desk, TakeBackIdea{session, regretted});
  get<Done>(desk, ReleaseIdeas{{idea}});
  get<Stored>(desk, SupportIdea{{{2}}, idea});
  for (std::size_t i = 0; i < 8; ++i) vote(desk, hall.codes[i], {1});
  get<Stored>(desk, SignUp{somebody(), true, false});
  return desk;
}

}  // namespace

TEST_CASE("a full bundle holds everything, a board no ballot and no contact") {
  Hall hall;
  Desk desk = with_some_of_each(hall);
  const auto full = get<Exported>(desk, Export{Profile::full, hall.drive});
  CHECK(full.file == hall.drive / "hall-1-full-0001.bundle");
  CHECK(full.number == 1);
  CHECK(full.bytes == std::filesystem::file_size(full.file));
  CHECK(full.made_utc == hall.clock.utc);
  const auto everything = read(hall, full.file);
  CHECK(everything.hash == full.hash);
  CHECK(everything.manifest.counts == full.counts);
  CHECK(everything.manifest.counts == desk.board()->counts);
  CHECK(everything.records.size() == full.counts.total());
  CHECK(everything.manifest.totals == desk.board()->totals);

  const auto board = get<Exported>(desk, Export{Profile::board, hall.drive});
  CHECK(board.file == hall.drive / "hall-1-board-0001.bundle");
  const auto plain = read(hall, board.file);
  CHECK(plain.manifest.counts == full.counts);
  CHECK(plain.records.size() == full.counts.total() - 9);
  for (const auto& record : plain.records) CHECK_FALSE(domain::is_sealed(record.kind));
}

TEST_CASE("each profile counts its own exports and names all earlier ones, across restarts") {
  Hall hall;
  std::vector<domain::Hash> fulls;
  for (std::uint32_t number = 1; number <= 3; ++number) {
    Desk desk = hall.open();
    const auto full = get<Exported>(desk, Export{Profile::full, hall.drive});
    CHECK(full.number == number);
    CHECK(read(hall, full.file).manifest.earlier == fulls);
    fulls.push_back(full.hash);
    CHECK(get<Exported>(desk, Export{Profile::board, hall.drive}).number == number);
  }
}

TEST_CASE("an export that could not be written burns its number") {
  Hall hall;
  Desk desk = hall.open();
  hall.files.refuses_to_publish = true;
  CHECK(refusal(desk, Export{Profile::full, hall.drive}) == "file.disk_full");
  CHECK(hall.files.list(hall.drive).empty());
  CHECK(desk.board()->last_export.number == 0);
  hall.files.refuses_to_publish = false;
  const auto next = get<Exported>(desk, Export{Profile::full, hall.drive});
  CHECK(next.number == 2);
  CHECK(read(hall, next.file).manifest.earlier.size() == 1);
}

TEST_CASE("an export that reads back wrong is no export, and leaves no file that looks like one") {
  Hall hall;
  Desk desk = hall.open();
  hall.files.reads_back_wrong = true;
  const auto error = refused(desk, Export{Profile::full, hall.drive});
  CHECK(error.code == "export.read_back");
  CHECK(detail(error, "file") == (hall.drive / "hall-1-full-0001.bundle").string());
  CHECK(hall.files.list(hall.drive).empty());
  hall.files.reads_back_wrong = false;
  CHECK(get<Exported>(desk, Export{Profile::full, hall.drive}).number == 2);
}

TEST_CASE("an earlier bundle that comes back in the new one's place is noticed") {
  Hall hall;
  Desk desk = hall.open();
  const auto first = get<Exported>(desk, Export{Profile::full, hall.drive});
  hall.files.reads_back_instead = first.file;
  CHECK(refusal(desk, Export{Profile::full, hall.drive}) == "export.read_back");
  CHECK(hall.files.list(hall.drive).size() == 1);
}

TEST_CASE("a number is spent before the bundle has its final name") {
  Hall hall;
  {
    Desk desk = hall.open();
    hall.files.refuses_to_publish = true;
    refused(desk, Export{Profile::full, hall.drive});
  }
  const auto ledger =
      ledger::Ledger::open(hall.station_folder() / "station.ledger", {hall.package.id, 1, false});
  REQUIRE(ledger);
  CHECK(ledger->exports(Profile::full)->size() == 1);
}

TEST_CASE("an export never overwrites the file of an earlier life of the station") {
  Hall hall;
  domain::Bytes earlier;
  system::Path file;
  {
    Desk desk = hall.open_all();
    vote(desk, hall.codes[0], {0});
    file = get<Exported>(desk, Export{Profile::full, hall.drive}).file;
    earlier = *hall.files.read(file, 1 << 20);
  }
  std::filesystem::remove_all(hall.station_folder());
  Desk desk = hall.open();
  const auto again = get<Exported>(desk, Export{Profile::full, hall.drive});
  CHECK(again.number == 2);
  CHECK(hall.files.read(file, 1 << 20) == earlier);
}

TEST_CASE("a folder that is not there is not made") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(refusal(desk, Export{Profile::full, hall.folder / "pulled out"}).starts_with("file."));
  CHECK_FALSE(std::filesystem::exists(hall.folder / "pulled out"));
}

TEST_CASE("without a ledger that takes the number nothing is written") {
  Hall hall;
  Desk desk = hall.open();
  hall.block_ledger();
  CHECK(refusal(desk, Export{Profile::full, hall.drive}).starts_with("ledger."));
  CHECK(hall.files.list(hall.drive).empty());
}

TEST_CASE("the board says how many records are not in any full bundle yet") {
  Hall hall;
  {
    Desk desk = with_some_of_each(hall);
    CHECK(desk.board()->last_export.number == 0);
    CHECK(desk.board()->last_export.records_since > 0);
    get<Exported>(desk, Export{Profile::full, hall.drive});
    CHECK(desk.board()->last_export.number == 1);
    CHECK(desk.board()->last_export.records_since == 0);
    vote(desk, hall.codes[20], {0});
    get<Exported>(desk, Export{Profile::board, hall.drive});
    CHECK(desk.board()->last_export.number == 1);
    CHECK(desk.board()->last_export.records_since == 1);
  }
  const Desk desk = hall.open();
  CHECK(desk.board()->last_export.number == 1);
  CHECK(desk.board()->last_export.records_since == desk.board()->counts.total());
}

TEST_CASE("a full that stops on its way is saved when it has been carried on, and not before") {
  Hall hall;
  Desk desk = with_some_of_each(hall);
  const auto since = [&] { return desk.board()->last_export.records_since; };
  const auto all = since();
  const auto number = get<Exported>(desk, Export{Profile::full, hall.drive, true}).number;
  CHECK(since() == all);
  vote(desk, hall.codes[20], {0});
  get<Done>(desk, NoteCarried{number});
  CHECK(since() == 1);
  CHECK(desk.board()->last_export.number == number);
}

TEST_CASE("the arrival of an earlier full does not undo that of a later one") {
  Hall hall;
  Desk desk = with_some_of_each(hall);
  const auto first = get<Exported>(desk, Export{Profile::full, hall.drive, true}).number;
  vote(desk, hall.codes[20], {0});
  const auto second = get<Exported>(desk, Export{Profile::full, hall.drive, true}).number;
  get<Done>(desk, NoteCarried{second});
  get<Done>(desk, NoteCarried{first});
  get<Done>(desk, NoteCarried{99});
  CHECK(desk.board()->last_export.number == second);
  CHECK(desk.board()->last_export.records_since == 0);
}

}  // namespace stordialog::desk::testing
