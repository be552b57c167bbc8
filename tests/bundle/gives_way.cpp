#include "bundle/gives_way.h"

#include <doctest/doctest.h>

#include "bundle/hall.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Profile;

namespace {

struct Station {
  Package package = make_package();
  StationDouble station{2};
  Station() {
    station.keep(idea(1, "a"));
    station.keep(idea(2, "b"));
    station.keep(ballot(1, 10));
  }
  Bundle take(Profile profile) {
    return read_good(station.export_bundle(profile, package), package);
  }
};

}  // namespace

TEST_CASE("a full gives way to a later full that holds each of its rows") {
  Station hall;
  const Bundle first = hall.take(Profile::full);
  hall.station.keep(idea(3, "c"));
  const Bundle second = hall.take(Profile::full);
  const Bundle third = hall.take(Profile::full);
  CHECK(gives_way(first, second));
  CHECK(gives_way(second, third));
  CHECK(gives_way(first, third));
  CHECK_FALSE(gives_way(second, first));
  CHECK_FALSE(gives_way(first, first));
}

TEST_CASE("a full gives way to a full that holds a row's withdrawal instead of the row") {
  Station hall;
  const Bundle first = hall.take(Profile::full);
  hall.station.withdraw(10, id_of(1));
  const Bundle second = hall.take(Profile::full);
  CHECK(gives_way(first, second));
}

TEST_CASE("a row that is gone without a withdrawal keeps the earlier full") {
  Station hall;
  const Bundle first = hall.take(Profile::full);
  hall.station.forget(id_of(1));
  CHECK_FALSE(gives_way(first, hall.take(Profile::full)));
}

TEST_CASE("a row whose body has changed keeps the earlier full") {
  Station hall;
  const Bundle first = hall.take(Profile::full);
  hall.station.keep(idea(1, "other words"));
  CHECK_FALSE(gives_way(first, hall.take(Profile::full)));
}

TEST_CASE("no withdrawal excuses a ballot or a withdrawal that is gone") {
  Station hall;
  hall.station.keep(withdrawal(10, id_of(50)));
  const Bundle first = hall.take(Profile::full);
  SUBCASE("ballot") {
    hall.station.withdraw(11, ballot(1, 10).id);
  }
  SUBCASE("withdrawal") {
    hall.station.withdraw(11, id_of(10));
  }
  CHECK_FALSE(gives_way(first, hall.take(Profile::full)));
}

TEST_CASE("a full gives way to none that does not name it among its earlier exports") {
  Station hall;
  StationDouble clone = hall.station;
  const Bundle first = hall.take(Profile::full);
  Manifest claimed = first.manifest;
  claimed.number = 2;
  SUBCASE("a clone's first and second") {
    clone.keep(idea(4, "d"));
    const auto one = clone.export_bundle(Profile::full, hall.package);
    const auto two = clone.export_bundle(Profile::full, hall.package);
    CHECK_FALSE(gives_way(first, read_good(one, hall.package)));
    CHECK_FALSE(gives_way(first, read_good(two, hall.package)));
  }
  SUBCASE("one that names another instead") {
    claimed.earlier.emplace_back();
    const auto bytes = write_bundle(claimed, first.records, station_key(2).secret);
    CHECK_FALSE(gives_way(first, read_good(bytes, hall.package)));
  }
  SUBCASE("one that names it in another place") {
    claimed.number = 3;
    claimed.earlier = {domain::Hash{}, first.hash};
    const auto bytes = write_bundle(claimed, first.records, station_key(2).secret);
    CHECK_FALSE(gives_way(first, read_good(bytes, hall.package)));
  }
}

TEST_CASE("a full whose earlier exports are not the later one's own keeps its place") {
  Station hall;
  const Bundle first = hall.take(Profile::full);
  const Bundle second = hall.take(Profile::full);
  Manifest claimed = second.manifest;
  claimed.number = 3;
  claimed.earlier = {domain::Hash{}, second.hash};  // names the second, but not what that names
  const auto bytes = write_bundle(claimed, second.records, station_key(2).secret);
  CHECK_FALSE(gives_way(second, read_good(bytes, hall.package)));
}

TEST_CASE("a board gives way to a later board, and to any full that holds its rows") {
  Station hall;
  const Bundle early_full = hall.take(Profile::full);
  hall.station.keep(idea(3, "c"));
  const Bundle board = hall.take(Profile::board);
  const Bundle later_board = hall.take(Profile::board);
  const Bundle full = hall.take(Profile::full);
  CHECK(gives_way(board, later_board));
  CHECK(gives_way(board, full));
  CHECK(gives_way(later_board, full));
  CHECK_FALSE(gives_way(board, early_full));
  CHECK_FALSE(gives_way(early_full, later_board));
  CHECK_FALSE(gives_way(full, board));
}

TEST_CASE("a board that counts a ballot which the full lacks keeps its place, rows or not") {
  Station hall;
  const Bundle full = hall.take(Profile::full);
  const Bundle board = hall.take(Profile::board);
  CHECK(gives_way(board, full));
  hall.station.keep(ballot(2, 20));
  const Bundle later_board = hall.take(Profile::board);
  CHECK(later_board.rows == board.rows);
  CHECK_FALSE(gives_way(later_board, full));
  CHECK(gives_way(later_board, hall.take(Profile::full)));
}

TEST_CASE("a board that counts fewer ballots than an earlier one does not stand in for it") {
  Station hall;
  const Bundle board = hall.take(Profile::board);
  hall.station.forget(ballot(1, 10).id);
  CHECK_FALSE(gives_way(board, hall.take(Profile::board)));
}

TEST_CASE("bundles of different stations never give way to each other") {
  Station hall;
  const Bundle first = hall.take(Profile::board);
  StationDouble other(3);
  other.keep(idea(1, "a"));
  other.keep(idea(2, "b"));
  other.keep(ballot(1, 10));
  CHECK_FALSE(
      gives_way(first, read_good(other.export_bundle(Profile::full, hall.package), hall.package)));
}

}  // namespace stordialog::bundle
