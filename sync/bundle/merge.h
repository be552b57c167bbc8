// Merging: a pure function of the package and a set of verified bundles. Order, grouping and
// repetition change nothing in the merged file, down to the byte. MERGED_FORMAT.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bundle/bundle.h"

namespace stordialog::bundle {

/// What came of one kind on one station: received = fresh + already + set_aside + refused.
///
/// `received` counts the rows of every distinct bundle handed to the run, those that gave way to a
/// later one too; the same bundle handed in twice counts once. Each distinct row is fresh, set
/// aside or refused where it first comes up (by station, profile, number, hash), and already there
/// wherever it comes up again. Records that a withdrawal took back later are fresh: they came;
/// `withdrawn` counts them.
struct Balance {
  domain::StationNumber station = 0;
  domain::Kind kind = domain::Kind::idea;
  std::uint32_t received = 0, fresh = 0, already = 0, set_aside = 0, refused = 0;
  bool operator==(const Balance&) const = default;
};

struct CodeBalance {
  domain::Key question;
  std::uint32_t issued = 0, used_once = 0, used_more = 0, unused = 0;
  bool operator==(const CodeBalance&) const = default;
};

/// Two or more ballots with one id: the same code used at stations that could not talk. Of each
/// ballot, the lowest number of the stations that list it.
struct Duplicate {
  domain::RecordId id;
  domain::Key question;  // empty where codes are off
  domain::StationNumber counted_from = 0;
  std::vector<domain::StationNumber> set_aside_from;
  bool operator==(const Duplicate&) const = default;
};

/// Ballots that a station's bundles count but no bundle that came carries: a board says so.
struct BallotsMissing {
  domain::StationNumber station = 0;
  std::uint32_t ballots = 0;
  bool operator==(const BallotsMissing&) const = default;
};

/// Kept bundles of one station and profile of which none continues the other with all of its
/// records: a cloned or restored station. All are kept and counted; people look into it.
struct Fork {
  domain::StationNumber station = 0;
  std::vector<std::string> bundles;  // "full 3 (1a2b3c4d)"
  bool operator==(const Fork&) const = default;
};

struct MergeReport {
  std::vector<Balance> balances;   // by station, then kind
  std::vector<CodeBalance> codes;  // by question; empty where codes are off
  std::vector<Duplicate> duplicates;
  std::vector<Fork> forks;
  std::vector<domain::StationNumber> missing;  // in the roster, not the organiser's: nothing came
  std::vector<domain::StationNumber> board_only;  // its ballots are missing
  std::vector<BallotsMissing> ballots_missing;    // those of board_only among them
  std::uint32_t withdrawn = 0;                    // ids that withdrawals took back
  std::uint32_t withdrawals_refused = 0;          // naming a ballot or another station's record
  bool operator==(const MergeReport&) const = default;
};

/// The merged result in memory: kept bundles' fronts, every body once. gives_way.h says which
/// bundle stands in for which. A withdrawal holds for records of the stations that list it, or of
/// all stations if a lead or organiser lists it, never for a ballot or a withdrawal, and even if it
/// is set aside.
class Merged {
 public:
  explicit Merged(const Package& package) : event_(package.id), practice_(package.event.practice) {}

  /// Takes a bundle in; adding one twice, or one that a kept one already covers, changes nothing.
  /// Of a merged file's bundles, all must be added: bodies are gone for whose withdrawal another of
  /// them vouches. A withdrawal once added is never lost, so such a body is never needed again.
  void add(Bundle bundle);
  /// Everything another merged file holds.
  void add(const Merged& other);

  struct Body {
    record::Record record;
    domain::Hash plain_hash{};  // BLAKE2b-256 of the body without salt: decides between duplicates
    bool counted = true;        // false: set aside, or refused
    bool refused = false;  // a ballot that no issued code explains, or a withdrawal that is idle;
                           // kept as evidence, so that comparing bundle by bundle adds up
  };
  /// The union, withdrawn bodies gone, by id then plain_hash; of those kinds only that are
  /// `wanted`.
  using Wanted = bool (*)(domain::Kind);
  [[nodiscard]] std::vector<Body> bodies(const Package& package, Wanted wanted = nullptr) const;
  [[nodiscard]] std::size_t count_bodies(const Package& package) const;
  /// The package with the event that the event changes in here make of it.
  [[nodiscard]] Package grown(const Package& package) const;
  [[nodiscard]] const std::vector<Bundle>& kept() const { return kept_; }
  /// The kept bundles, for whoever goes on with them.
  [[nodiscard]] std::vector<Bundle> release() && { return std::move(kept_); }
  [[nodiscard]] domain::EventId event() const { return event_; }

  /// Canonical bytes.
  [[nodiscard]] domain::Bytes write(const Package& package) const;
  /// The same piece by piece, for what is too much to hold twice: `begin` is told how many bytes
  /// there will be.
  void write(const Package& package, const std::function<void(std::size_t)>& begin,
             const std::function<void(domain::ByteView)>& put) const;
  /// Errors: merged.not_a_merged_file, merged.newer, merged.cut, merged.other_event,
  /// merged.damaged (with `where`), bundle.*; each with `file`.
  [[nodiscard]] static domain::Expected<Merged> read(domain::ByteView bytes, const Package& package,
                                                     std::string_view file_name);

 private:
  friend class Merging;
  /// As add(); answers what is not kept: those that gave way, or the bundle itself.
  std::vector<Bundle> take(Bundle bundle);

  domain::EventId event_;
  bool practice_ = false;
  std::vector<Bundle> kept_;  // by station, profile, number, hash
};

/// What a balance has to know of everything that was handed in.
struct Received {
  std::set<domain::Hash> bundles;
  std::map<std::pair<domain::StationNumber, domain::Kind>, std::uint32_t> rows;
  /// Of each station, rows that none of its kept bundles lists any more, sorted, each once.
  std::map<domain::StationNumber, std::vector<Row>> gone;
};

/// What one run brought: the balance over everything that was handed to it, in canonical order.
struct MergeRun {
  Merged merged;
  MergeReport report;
};
/// Takes verified bundles and all bundles of earlier merged files one at a time, in any order,
/// repeats allowed. Holds what is kept; of a bundle that gives way only the rows that nobody lists
/// any more, so that a hundred exports of a station weigh no more than its last.
class Merging {
 public:
  /// The package outlives this.
  explicit Merging(const Package& package) : package_(package), merged_(package) {}
  void add(Bundle bundle);
  [[nodiscard]] MergeRun finish() &&;

 private:
  const Package& package_;
  Merged merged_;
  Received received_;
};

/// The same of all at once.
[[nodiscard]] MergeRun merge(const Package& package, std::vector<Bundle> inputs);

}  // namespace stordialog::bundle
