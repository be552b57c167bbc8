// What is preserved, what goes, and what happens when it goes wrong.
#include "organise/disposal.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/merging.h"
#include "organise/open.h"
#include "organise/paper.h"
#include "organise/person.h"
#include "organise/preparation.h"
#include "organise/station_folder.h"
#include "organise/withdraw.h"
#include "report/archive.h"
#include "report/contacts.h"
#include "report/release.h"
#include "report/write.h"
#include "seal/hash.h"

namespace stordialog::organise {

namespace {

using testing::code_of;
using testing::detail;
using testing::get;
using testing::somebody;
using testing::words;
using testing::Workshop;

constexpr std::int64_t kLongAfter = 1798761600;  // 2027-01-01, a day after the disposal date

/// The disk, on which one file cannot be removed.
class StuckFiles final : public system::DiskFiles {
 public:
  system::Path stuck;
  system::Path unwritable;  // after so many times
  int publishes_left = 0;
  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override {
    const bool fails = file == unwritable && publishes_left-- == 0;
    return fails ? domain::fail("file.unwritable") : system::DiskFiles::publish(file, bytes, mode);
  }
  domain::Expected<void> remove(const system::Path& file) override {
    if (file.filename() == stuck) return domain::fail("file.unwritable");
    return system::DiskFiles::remove(file);
  }
};

/// A work folder with everything that comes about in one, a station on this computer, and things
/// that are not the event's.
struct DisposalHall : Workshop {
  system::Path work = folder.path / "work", data = folder.path / "data";
  StuckFiles stuck;
  DisposeOrder order;

  DisposalHall() {
    clock.utc = kLongAfter;
    order.package_file = work / package_name(package().event);
    order.data = data;
    order.decision = "KS 2027/12";
    REQUIRE(write_folder(files, randomness, work, prepared_outputs(practice.prepared, words()),
                         Overwrite::refuse));
    put("keys/contacts.key", seal::lock_key(package().contacts_key, practice.contacts_key.secret,
                                            "practice-password", seal::kPracticeCost));
    put("keys/contacts.pub", seal::write_public(package().contacts_key));
    put_text("keys/contacts.recovery.txt", "A sheet");
    hold_workshop();
    put_text("photo.jpg", "Somebody else's");
    put_text("other.zip", "Somebody else's");
    put_text("notes/contacts.key", "Somebody else's");
  }
  void hold_workshop() {
    get<desk::Stored>(at(1), desk::SignUp{somebody("interest", "Gunhild Redig"), true, false});
    vote(1, 0, {0});
    close_votes();
    REQUIRE(files.make_folder(work / "bundles"));
    get<desk::Exported>(at(1), desk::Export{domain::Profile::full, work / "bundles"});
    {
      auto desk = PaperDesk::open({files, clock, randomness}, package(), work, {});
      REQUIRE(desk);
      REQUIRE(desk->enter_idea("water", "A well"));
      REQUIRE(desk->finish());
    }
    system::NoProgress progress;
    MergeOrder merge{{work / "bundles"}, work / "small-practice.merged", Overwrite::refuse};
    REQUIRE(merge_brought(files, randomness, package(), merge, words(), progress));
    const auto run = read_merged(files, package(), merge.out, progress);
    REQUIRE(run);
    const auto results = open_ballots(package(), *run, ballot_keys(), progress);
    REQUIRE(results);
    put_text("small-practice.results.json", report::results_json(*results));
    const std::vector<domain::Contact> contacts = {somebody("interest", "Gunhild Redig")};
    const auto locked = report::locked_contacts(contacts, package().event, words(), "long-enough");
    REQUIRE(locked);
    put_text("contacts.zip", *locked);
    REQUIRE(place_ticket(files, data, practice.prepared.tickets[1].second.view()));
    put_at(station_folder(data, package(), 2) / "boards" / "1.bundle", {1});
    put_at(station_folder(data, package(), 2) / "opening" / "of" / "day.txt", {1});
  }
  void put_at(const system::Path& file, const domain::Bytes& bytes) {
    REQUIRE(files.make_folder(file.parent_path()));
    REQUIRE(files.publish(file, bytes, 0600));
  }
  void put(const std::string& name, const domain::Bytes& bytes) { put_at(work / name, bytes); }
  void put_text(const std::string& name, const std::string& text) {
    put(name, domain::Bytes(text.begin(), text.end()));
  }
  [[nodiscard]] domain::Expected<DisposalPlan> plan() {
    return plan_disposal(files, clock, package(), order);
  }
  /// As the command line does it, with a report of one file.
  [[nodiscard]] domain::Expected<Disposed> run(system::Files& with) {
    const auto planned = plan_disposal(with, clock, package(), order);
    REQUIRE_MESSAGE(planned, (code_of(planned) + " " + detail(planned, "file")));
    const auto outputs =
        preserved_outputs(with, package(), *planned, {{"results.txt", "What came of it"}});
    REQUIRE(outputs);
    return dispose(with, randomness, package(), *planned, *outputs, words());
  }
  /// Every file below a folder, relative and sorted.
  [[nodiscard]] static std::vector<std::string> names(const system::Path& below) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(below)) {
      if (entry.is_regular_file()) found.push_back(entry.path().lexically_relative(below).string());
    }
    std::ranges::sort(found);
    return found;
  }
  [[nodiscard]] std::string text(const system::Path& file) {
    const auto bytes = files.read(file, 1ULL << 24);
    REQUIRE(bytes);
    return {bytes->begin(), bytes->end()};
  }
};

}  // namespace

TEST_CASE("before the event's day nothing is disposed of, unless it is asked for and noted") {
  DisposalHall hall;
  hall.clock.utc = kLongAfter - 2 * 24 * 3600;  // the day before
  const auto early = hall.plan();
  CHECK(code_of(early) == "dispose.too_early");
  CHECK(detail(early, "date") == "2026-12-31");
  hall.order.before_date = true;
  REQUIRE(hall.plan());
  CHECK(hall.plan()->early);
  CHECK(disposal_log(*hall.plan(), hall.package(), words()).contains("f\u00F6re gallringsdatumet"));
  hall.clock.utc = kLongAfter - 1;  // on the day
  CHECK_FALSE(hall.plan()->early);
  hall.order.before_date = false;
  CHECK(hall.plan());
  hall.order.decision = " ";
  CHECK(code_of(hall.plan()) == "dispose.no_decision");
  hall.order.decision = "KS\n1";
  CHECK(code_of(hall.plan()) == "dispose.no_decision");
  bundle::Package without = hall.package();
  without.event.privacy.disposal_date.clear();
  hall.order.decision = "KS 1";
  CHECK(code_of(plan_disposal(hall.files, hall.clock, without, hall.order)) == "dispose.no_date");
}

TEST_CASE("keys, tickets, ledgers, exports and contacts go; results, report and the rest stay") {
  DisposalHall hall;
  const auto left = hall.run(hall.files);
  REQUIRE_MESSAGE(left, code_of(left));
  CHECK(left->left.empty());
  CHECK(DisposalHall::names(hall.work) ==
        std::vector<std::string>{
            "keys/contacts.pub", "notes/contacts.key", "other.zip", "photo.jpg",
            "small-practice-preserved/SHA256SUMS", "small-practice-preserved/results.txt",
            "small-practice-preserved/small-practice.event.toml",
            "small-practice-preserved/small-practice.report.json",
            "small-practice-preserved/small-practice.report.txt", "small-practice.disposal.txt",
            "small-practice.package", "small-practice.report.json", "small-practice.report.txt",
            "small-practice.results.json"});
  CHECK(DisposalHall::names(hall.data).empty());
  CHECK_FALSE(hall.files.exists(hall.work / kPaperFolder));
  CHECK_FALSE(hall.files.exists(hall.work / "bundles"));

  const std::string log = hall.text(hall.work / "small-practice.disposal.txt");
  for (const std::string& part : std::vector<std::string>{
           "1 januari 2027", "KS 2027/12", "keys/contacts.key (nyckel,", "contacts.zip",
           "paper/station.ledger (databas,", "practice/" + hall.package().id.text() + "/2/",
           "Gallringen \u00E4r genomf\u00F6rd", "SSD"}) {
    CAPTURE(part);
    CHECK(log.contains(part));
  }
  CHECK_FALSE(log.contains(hall.folder.path.string()));
  CHECK_FALSE(log.contains("Gunhild"));
}

TEST_CASE("what is preserved has the checksums that are listed") {
  DisposalHall hall;
  REQUIRE(hall.run(hall.files));
  const auto folder = hall.work / "small-practice-preserved";
  const std::string sums = hall.text(folder / "SHA256SUMS");
  CHECK(std::ranges::count(sums, '\n') == 4);
  for (const std::string name : {"results.txt", "small-practice.event.toml"}) {
    const auto bytes = hall.files.read(folder / name, 1ULL << 24);
    REQUIRE(bytes);
    CHECK(sums.contains(seal::sha256_text(*bytes) + "  " + name + "\n"));
  }
  CHECK(hall.text(folder / "small-practice.event.toml") == hall.package().event_toml);
}

TEST_CASE("a run that was cut short is finished by the next, and the log tells of both") {
  DisposalHall hall;
  hall.stuck.stuck = "station.ledger";
  const auto first = hall.run(hall.stuck);
  REQUIRE_MESSAGE(first, code_of(first));
  CHECK(first->left == std::vector{hall.work / kPaperFolder / kPaperLedger});
  const auto log_file = hall.work / "small-practice.disposal.txt";
  CHECK(hall.text(log_file).contains("1 fil gick inte att radera"));
  CHECK_FALSE(hall.text(log_file).contains("genomf\u00F6rd"));

  std::filesystem::remove(hall.work / "small-practice.results.json");  // preserved already
  const auto second = hall.run(hall.files);
  REQUIRE_MESSAGE(second, code_of(second));
  CHECK(second->left.empty());
  CHECK_FALSE(hall.files.exists(hall.work / kPaperFolder));
  const std::string log = hall.text(log_file);
  CHECK(log.contains("keys/contacts.key (nyckel,"));
  CHECK(log.ends_with(std::string(words().text("report.disposal.finished")) + "\n"));
  // Nothing is left to do, and nothing more is written.
  REQUIRE(hall.run(hall.files));
  CHECK(hall.text(log_file) == log);
}

TEST_CASE("when what is preserved has been changed nothing goes") {
  DisposalHall hall;
  hall.stuck.stuck = "station.ledger";
  REQUIRE(hall.run(hall.stuck));
  hall.put_text("small-practice-preserved/results.txt", "What never came");
  const auto refused = hall.run(hall.files);
  CHECK(code_of(refused) == "dispose.preserved_changed");
  CHECK(hall.files.exists(hall.work / kPaperFolder / kPaperLedger));
}

TEST_CASE("while a station runs on what is to go nothing goes") {
  DisposalHall hall;
  auto desk =
      PaperDesk::open({hall.files, hall.clock, hall.randomness}, hall.package(), hall.work, {});
  REQUIRE(desk);
  CHECK(code_of(hall.run(hall.files)) == "ledger.busy");
  CHECK(hall.files.exists(hall.work / "keys/contacts.key"));
}

TEST_CASE("what is named outside the folder goes if it is the event's, else nothing does") {
  DisposalHall hall;
  const auto key = hall.folder.path / "elsewhere.key";
  hall.put_at(key, *hall.files.read(hall.work / "keys/contacts.key", 1ULL << 16));
  hall.order.besides = {key, hall.folder.path / "was-here.zip"};
  const auto plan = hall.plan();
  REQUIRE(plan);
  CHECK(plan->gone == std::vector{hall.folder.path / "was-here.zip"});
  REQUIRE(hall.run(hall.files));
  CHECK_FALSE(hall.files.exists(key));

  for (const char* foreign : {"photo.jpg", "other.zip", "notes/contacts.key"}) {
    hall.order.besides = {hall.work / foreign};
    CHECK(code_of(hall.plan()) == "dispose.foreign");
  }
}

TEST_CASE("on a drive what is the event's goes, however deep, and the rest is not spoken of") {
  DisposalHall hall;
  const auto drive = hall.folder.path / "drive";
  const auto key = *hall.files.read(hall.work / "keys/contacts.key", 1ULL << 16);
  hall.put_at(drive / "ours.key", key);
  hall.put_at(drive / "stordialog" / "day" / "ours.key", key);
  hall.put_at(drive / "holiday.jpg", {1});
  hall.put_at(drive / "other.key", {1});
  hall.order.besides = {drive};
  const auto plan = hall.plan();
  REQUIRE(plan);
  for (const auto& unknown : plan->unknown) CHECK(unknown.parent_path() != drive);
  REQUIRE(hall.run(hall.files));
  CHECK_FALSE(hall.files.exists(drive / "ours.key"));
  CHECK_FALSE(hall.files.exists(drive / "stordialog" / "day" / "ours.key"));
  CHECK(hall.files.exists(drive / "holiday.jpg"));
  CHECK(hall.files.exists(drive / "other.key"));
}

TEST_CASE("pages about persons go with the contacts") {
  DisposalHall hall;
  const auto page = person_file(hall.files, hall.package(), hall.work, "2026-11-22");
  hall.put_at(page, {1});
  const auto next = person_file(hall.files, hall.package(), hall.work, "2026-11-22");
  CHECK(next != page);
  hall.put_at(next, {1});
  hall.put_text("small-practice.personal.txt", "Somebody's notes");
  REQUIRE(hall.run(hall.files));
  CHECK_FALSE(hall.files.exists(page));
  CHECK_FALSE(hall.files.exists(next));
  CHECK(hall.files.exists(hall.work / "small-practice.personal.txt"));
}

TEST_CASE("without a results file nothing goes, unless it is said that there is none") {
  DisposalHall hall;
  const auto results = hall.work / "small-practice.results.json";
  const auto kept = hall.files.read(results, 1ULL << 24);
  REQUIRE(kept);
  std::filesystem::remove(results);
  CHECK(code_of(hall.plan()) == "dispose.no_results");
  hall.order.without_results = true;
  REQUIRE(hall.plan());
  CHECK(hall.plan()->results.empty());
  hall.order.without_results = false;
  hall.put("results.json", *kept);
  REQUIRE(hall.plan());
  CHECK(hall.plan()->results == hall.work / "results.json");
  hall.put_text("results.json", "{}");
  CHECK_FALSE(hall.plan());
}

TEST_CASE("another event's results are not preserved in place of these") {
  DisposalHall hall;
  const auto file = hall.work / "small-practice.results.json";
  const auto bytes = hall.files.read(file, 1ULL << 24);
  REQUIRE(bytes);
  auto results = report::read_results(std::string(bytes->begin(), bytes->end()), "results");
  REQUIRE(results);
  results->event_id = std::string(results->event_id.size(), '0');
  hall.put_text("small-practice.results.json", report::results_json(*results));
  const auto refused = hall.plan();
  CHECK(code_of(refused) == "dispose.foreign_results");
  CHECK(detail(refused, "file") == file.string());
  hall.order.results = file;
  CHECK(code_of(hall.plan()) == "dispose.foreign_results");
}

TEST_CASE("results that still hold what was taken back are not preserved, however new they are") {
  DisposalHall hall;
  system::NoProgress progress;
  const auto idea = [&](const bundle::MergeRun& run) {
    const auto ideas = run.merged.bodies(
        hall.package(), [](domain::Kind kind) { return kind == domain::Kind::idea; });
    REQUIRE(ideas.size() == 1);
    return ideas.front().record.id;
  };
  const auto before = read_brought(hall.files, hall.package(), hall.work, {}, progress);
  REQUIRE(before);
  const auto id = idea(before->run);
  const auto results = open_ballots(hall.package(), before->run, hall.ballot_keys(), progress);
  REQUIRE(results);
  REQUIRE(results->ideas.size() == 1);
  REQUIRE(withdraw({hall.files, hall.clock, hall.randomness}, hall.package(), {hall.work, {}, {id}},
                   progress));
  hall.put_text("small-practice.results.json", report::results_json(*results));
  hall.order.results = hall.work / "small-practice.results.json";
  CHECK(code_of(hall.plan()) == "dispose.results_older");
  // Nor does what is merged open any more, until it is merged again.
  CHECK(code_of(check_nothing_withdrawn_since(hall.files, hall.package(), hall.work, "day.merged",
                                              before->run.merged)) == "open.withdrawn_since");
  const auto after = read_brought(hall.files, hall.package(), hall.work, {}, progress);
  REQUIRE(after);
  CHECK(check_nothing_withdrawn_since(hall.files, hall.package(), hall.work, "day.merged",
                                      after->run.merged));
}

TEST_CASE("a folder called paper that is somebody's own is left and told") {
  DisposalHall hall;
  std::filesystem::remove_all(hall.work / kPaperFolder);
  hall.put_text("paper/agreement-signed.jpg", "A scan");
  hall.put_text("paper/offer.ticket", "To a concert");
  REQUIRE(hall.plan());
  CHECK(std::ranges::count(hall.plan()->unknown, hall.work / "paper/agreement-signed.jpg") == 1);
  REQUIRE(hall.run(hall.files));
  CHECK(hall.files.exists(hall.work / "paper/agreement-signed.jpg"));
  CHECK(hall.files.exists(hall.work / "paper/offer.ticket"));
}

TEST_CASE("what lies beside the organiser's station is left and told") {
  DisposalHall hall;
  hall.put_text("paper/agreement-signed.jpg", "A scan");
  hall.put_text("paper/scans/1.jpg", "A scan");
  REQUIRE(hall.run(hall.files));
  CHECK(hall.files.exists(hall.work / "paper/agreement-signed.jpg"));
  CHECK(hall.files.exists(hall.work / "paper/scans/1.jpg"));
  CHECK_FALSE(hall.files.exists(hall.work / "paper" / kPaperLedger));
  CHECK_FALSE(hall.files.exists(hall.work / "paper" / kTicketName));
}

TEST_CASE("an archive is the contacts only if it is locked and holds them alone") {
  DisposalHall hall;
  const std::string slug = hall.package().event.slug;
  const auto open = report::archive({{slug + "-contacts.csv", "a"}, {slug + "-b.xlsx", "b"}});
  const auto more =
      report::locked_archive({{slug + "-preserved/report.csv", "a"}, {slug + "-x.csv", "b"}}, "pw");
  REQUIRE(open);
  REQUIRE(more);
  hall.put_text("open.zip", *open);
  hall.put_text("more.zip", *more);
  REQUIRE(hall.run(hall.files));
  CHECK_FALSE(hall.files.exists(hall.work / "contacts.zip"));
  CHECK(hall.files.exists(hall.work / "open.zip"));
  CHECK(hall.files.exists(hall.work / "more.zip"));
}

TEST_CASE("what lies deeper goes too; what cannot be read, or lies elsewhere, is told") {
  DisposalHall hall;
  const auto bundles = hall.files.list(hall.work / "bundles");
  REQUIRE(bundles.size() == 1);
  const auto bytes = hall.files.read(hall.work / "bundles" / bundles.front(), 1ULL << 24);
  REQUIRE(bytes);
  hall.put("bundles/stick1/late.bundle", *bytes);
  hall.put("bundles/cut.bundle", domain::Bytes(bytes->begin(), bytes->begin() + 100));
  const auto elsewhere = hall.folder.path / "elsewhere";
  hall.put_at(elsewhere / "linked.bundle", *bytes);
  std::filesystem::create_directory_symlink(elsewhere, hall.work / "link");
  const auto plan = hall.plan();
  REQUIRE(plan);
  for (const char* const told : {"bundles/cut.bundle", "link"}) {
    CHECK(std::ranges::count(plan->unknown, hall.work / told) == 1);
  }
  REQUIRE(hall.run(hall.files));
  CHECK_FALSE(hall.files.exists(hall.work / "bundles/stick1/late.bundle"));
  CHECK(hall.files.exists(hall.work / "bundles/cut.bundle"));
  CHECK(hall.files.exists(elsewhere / "linked.bundle"));
}

TEST_CASE("an approval of other results is not preserved beside these") {
  DisposalHall hall;
  hall.put_text("small-practice.release.json", report::release_json({std::string(64, '0'), {}}));
  hall.put_text("small-practice.release.txt", "Approved");
  REQUIRE(hall.run(hall.files));
  const auto preserved = hall.work / "small-practice-preserved";
  CHECK(hall.files.exists(preserved / "results.txt"));
  CHECK_FALSE(hall.files.exists(preserved / "small-practice.release.json"));
}

TEST_CASE("a log that cannot be finished is said, and so is what could not be read before") {
  DisposalHall hall;
  const auto planned = hall.plan();
  REQUIRE(planned);
  const auto outputs = preserved_outputs(hall.files, hall.package(), *planned, {});
  REQUIRE(outputs);
  hall.stuck.unwritable = planned->log;
  hall.stuck.publishes_left = 1;
  const auto done =
      dispose(hall.stuck, hall.randomness, hall.package(), *planned, *outputs, words());
  REQUIRE_MESSAGE(done, code_of(done));
  REQUIRE(done->unlogged);
  CHECK(done->unlogged->code == "file.unwritable");
  CHECK(done->left.empty());
  CHECK_FALSE(hall.files.exists(hall.work / "keys/contacts.key"));
}

TEST_CASE("results that were made before something was taken back are not preserved unasked") {
  DisposalHall hall;
  system::NoProgress progress;
  const auto results = hall.work / "small-practice.results.json";
  const auto made_at = [&](int minutes) {
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(results, now + std::chrono::minutes(minutes));
  };
  made_at(-1);
  CHECK(hall.plan());  // what came on paper since is no withdrawal
  const auto brought = read_brought(hall.files, hall.package(), hall.work, {}, progress)
                           ->run.merged.bodies(hall.package(), [](domain::Kind kind) {
                             return kind == domain::Kind::idea;
                           });
  REQUIRE(brought.size() == 1);
  REQUIRE(withdraw({hall.files, hall.clock, hall.randomness}, hall.package(),
                   {hall.work, {}, {brought.front().record.id}}, progress));
  const auto refused = hall.plan();
  CHECK(code_of(refused) == "dispose.results_older");
  CHECK(detail(refused, "file") == results.string());
  hall.order.results = results;
  CHECK(hall.plan());
  hall.order.results.clear();
  made_at(1);
  CHECK(hall.plan());
}

TEST_CASE("before anything goes it is said what does, what stays and what nobody knows") {
  DisposalHall hall;
  const std::string text = disposal_text(*hall.plan(), words());
  const auto at = [&](const std::string& part) { return text.find(part); };
  REQUIRE(at("keys/contacts.key") != std::string::npos);
  CHECK(at("codes.csv") < at("Bevaras:"));
  CHECK(at("contacts.zip") < at("Bevaras:"));
  CHECK(at("Bevaras:") < at("small-practice.results.json"));
  CHECK(at("K\u00E4nns inte igen") < at("photo.jpg"));
  CHECK(at("notes/contacts.key") > at("K\u00E4nns inte igen"));
  CHECK(text.contains("SSD"));
}

}  // namespace stordialog::organise
