// The real program in a virtual display, pressed with a real pointer, killed without a goodbye.
#include <doctest/doctest.h>

#include "e2e/folder.h"
#include "e2e/practice.h"
#include "organise/collect.h"
#include "organise/open.h"
#include "tour/real_screen.h"
#include "tour/visitor.h"

using namespace stordialog;

TEST_CASE("a vote that was thanked for survives SIGKILL and is in the export") {
  const organise::Practice event = e2e::practice();
  const bundle::Package& package = event.prepared.package;
  const domain::Question& question = package.event.questions.front();
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  const tour::RealOrder order = e2e::order_in(folder, display);

  simulate::Participant person;
  person.station = 1;
  person.votes.push_back({question.key, 5, package.event.sides.front().key, {1, 4, 7}, false});
  {
    tour::RealScreen screen(order);
    tour::unlock(screen, organise::kPracticePin);
    tour::open_vote(screen, question.key);
    tour::lock(screen);
    tour::visit(screen, {.person = person,
                         .event = package.event,
                         .codes = event.prepared.codes,
                         .writes = tour::Writes::on_both,
                         .leaves = false});
    CHECK(screen.offers("thanks.done"));
    screen.kill();
    CHECK_FALSE(screen.running());
  }
  {
    tour::RealScreen screen(order);
    tour::unlock(screen, organise::kPracticePin);
    tour::export_to_first_drive(screen);
  }
  system::DiskFiles files;
  system::NoProgress silent;
  auto collected = organise::collect(files, package, {order.drives}, silent);
  REQUIRE(collected.has_value());
  REQUIRE(collected->bundles.size() == 1);
  const bundle::MergeRun run = bundle::merge(package, std::move(collected->bundles));
  std::vector<const seal::BoxKey*> keys;
  for (const seal::BoxKey& key : event.ballot_keys) keys.push_back(&key);
  const auto results = organise::open_ballots(package, run, keys, silent);
  REQUIRE(results.has_value());
  REQUIRE(results->questions.size() == package.event.questions.size());
  CHECK(results->questions.front().ballots == std::vector<std::vector<std::uint16_t>>{{1, 4, 7}});
}
