// A hall in which a made-up workshop is carried out by the real desks over drives in memory, and
// held to its promises all the way. No wall clock, no real chance: a workshop goes the same way
// every time.
#pragma once

#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bundle/merge.h"
#include "fault_disk/drives.h"
#include "hall/life.h"
#include "hall/plan.h"
#include "hall/preparation.h"

namespace stordialog::workshops {

struct Outcome {
  std::vector<std::string> violations;  // each a promise that was broken, and where
  std::uint64_t commands = 0, refused = 0, doubtful = 0, power_cuts = 0, restarts = 0;
  std::uint64_t bundles = 0, records = 0, ballots = 0, duplicates = 0, forks = 0;
  std::uint64_t out_of_memory = 0;
  std::uint64_t steps = 0, faults = 0;  // calls that change a drive, and those that went wrong
  Outcome& operator+=(const Outcome& other);
};

/// Every chance in it: ids, salts, shuffles, and what sealing draws. Each action has its own, so
/// that an action does the same whatever others are left out.
class Chance final : public system::Randomness {
 public:
  void begin(std::uint64_t seed, std::uint32_t action);
  void fill(std::span<std::uint8_t> bytes) override { chance_.fill(bytes); }

 private:
  system::SeededRandomness chance_{0};
};

class Hall {
 public:
  explicit Hall(const Workshop& workshop);
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;
  ~Hall();

  /// The first station's drive, or a stick, meets this trouble at this step of the whole workshop.
  void plan(const std::string& drive, fault_disk::Trouble trouble, std::uint64_t step,
            fault_disk::Unsynced unsynced = fault_disk::Unsynced::lost);
  /// Calls that changed it before the workshop came to its end.
  [[nodiscard]] std::uint64_t steps(const std::string& drive) const { return steps_.at(drive); }
  [[nodiscard]] std::uint64_t reads(const std::string& drive) const { return reads_.at(drive); }

  /// Carries everything out, collects what is left of it, merges and opens.
  [[nodiscard]] Outcome run();

 private:
  enum class Came : std::uint8_t { stored, refused, doubtful };
  struct Answer {
    Came came = Came::refused;
    desk::Receipt receipt;
    std::string code;
  };

  // hall.cpp: desks, drives and commands.
  void carry_out(const Action& action);
  [[nodiscard]] Life& life_at(std::uint32_t station);
  /// Its desk is open, or could be opened.
  [[nodiscard]] bool is_at_work(Life& life);
  [[nodiscard]] Answer ask(Life& life, desk::Command command);
  void power_returns(Life& life);
  /// The program has ended for want of memory, and is started again.
  void start_again(Life& life);
  void expect(bool kept, const std::string& promise, const Life* life = nullptr);

  // people.cpp
  void people(const Action& action, Life& life);
  void hand_in(const Action& action, Life& life);
  void take_back(const Action& action, Life& life);
  /// For a command that erases: it may have been done even if power went before the answer.
  [[nodiscard]] Answer ask_to_erase(Life& life, const domain::RecordId& idea,
                                    desk::Command command);
  void support(const Action& action, Life& life);
  void vote(const Action& action, Life& life);
  [[nodiscard]] Cast make_up(const domain::Question& question);
  void sign_up(const Action& action, Life& life);

  // staff.cpp
  void staff(const Action& action, Life& life);
  void staff_with_ideas(const Action& action, Life& life);
  void add_question(const Action& action, Life& life);
  void replace(const Action& action, Life& life);

  // exchange.cpp
  void exchange(const Action& action, Life& life);
  void export_from(Life& life, domain::Profile profile, const system::Path& folder);
  void copy_changed(const Action& action);

  // mishaps.cpp
  void mishap(const Action& action, Life& life);
  void restart(Life& life);
  void restore(Life& life);
  void clone(const Action& action, Life& life);

  // checks.cpp
  void check_board(const Life& life);
  void check_erased(const Life& life, const std::string& text);
  void check_bundle(const bundle::Bundle& bundle, const Promises& promises, const Life& life);
  // ending.cpp
  void come_to_an_end(Life& life);
  void merge_and_open();
  void check_merging(const std::vector<bundle::Bundle>& bundles, const bundle::MergeRun& run);
  void check_balances(const bundle::MergeRun& run);
  void check_promises(const bundle::MergeRun& run);
  void check_votes(const bundle::MergeRun& run);
  [[nodiscard]] std::optional<domain::Ballot> opened(const domain::Bytes& body) const;

  const Workshop& workshop_;
  const Preparation& preparation_;
  Chance chance_;
  fault_disk::Drives drives_;
  std::list<Life> lives_;  // in the order they came: clones last
  struct Remembered {
    fault_disk::Drive drive;
    Promises promises;
  };
  std::map<std::string, Remembered> remembered_;  // by drive
  struct Carried {
    system::Path file;
    domain::Profile profile = domain::Profile::full;
    Promises promises;  // as they were when it was made
  };
  std::vector<Carried> carried_;
  std::set<system::Path> broken_;                     // copies that must be refused
  std::map<std::string, fault_disk::Unsynced> fate_;  // of what is unsynced at the next power cut
  std::set<std::string> in_doubt_;       // drives whose desk has not answered since a failure
  std::uint32_t now_ = 0;                // the action's number
  std::set<domain::RecordId> replaced_;  // by any station: the lead may do it for others
  std::map<std::string, std::uint64_t> steps_, reads_;
  Outcome outcome_;
};

/// The whole of it.
[[nodiscard]] Outcome hold(const Workshop& workshop);

}  // namespace stordialog::workshops
