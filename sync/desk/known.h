// What the desk knows of plain records, its own and those that other stations have brought: the
// record's contents as the board needs them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk/board.h"
#include "desk/standing.h"
#include "domain/error.h"
#include "domain/event.h"
#include "record/record.h"

namespace stordialog::desk {

class Known {
 public:
  /// `role`: of the station itself; the withdrawals of a lead or organiser hold for every station.
  Known(const domain::Event& event, domain::StationNumber own,
        domain::Role role = domain::Role::station);

  /// In any order. Of which station's record it is part: of this one's, of another's. `everywhere`:
  /// that of a lead or organiser, whose withdrawals hold for every station's records. Sealed kinds
  /// and event changes tell nothing. Errors: record.*.
  [[nodiscard]] domain::Expected<void> take(const record::Record& record);
  [[nodiscard]] domain::Expected<void> take(const record::Record& record,
                                            domain::StationNumber station, bool everywhere);
  /// The event has grown.
  void follow(const domain::Event& event);

  /// By the plan, until this station's staff have opened or closed it.
  [[nodiscard]] bool is_open(const domain::Activity& activity) const;
  /// Nothing if it is not here (never was, or taken back).
  [[nodiscard]] const domain::Idea* idea(const domain::RecordId& id) const;
  /// The idea is part of this station's own record.
  [[nodiscard]] bool is_own(const domain::RecordId& id) const;
  /// This station itself has taken it back.
  [[nodiscard]] bool has_taken_back(const domain::RecordId& id) const;
  [[nodiscard]] const Standing& standing() const { return standing_; }
  /// The support that this session gave this idea.
  [[nodiscard]] std::optional<domain::RecordId> support(const domain::RecordId& idea,
                                                        const domain::SessionToken& session) const;

  [[nodiscard]] std::vector<ActivityState> activities() const;
  [[nodiscard]] std::vector<BoardIdea> ideas() const;
  /// With their ideas, of those that are here.
  [[nodiscard]] std::vector<Theme> themes() const;
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  [[nodiscard]] std::vector<Signer> signatories() const;

 private:
  struct Placed {
    domain::Idea idea;
    domain::StationNumber station = 0;
  };
  struct PlacedSigner {
    Signer signer;
    domain::StationNumber station = 0;
  };
  struct Withdrawn {
    bool everywhere = false;
    std::set<domain::StationNumber> stations;
  };
  using Sessions = std::map<domain::SessionToken, domain::RecordId>;

  [[nodiscard]] bool is_withdrawn(const domain::RecordId& id, domain::StationNumber station) const;
  /// Who agrees with the idea or with what it replaces.
  void add_supporters(const domain::RecordId& idea, std::set<domain::SessionToken>& all) const;

  domain::StationNumber own_;
  bool reaches_all_;  // this station's withdrawals
  std::vector<domain::ActivityPlan> plans_;
  Standing standing_;
  std::map<domain::RecordId, Placed> ideas_;
  std::map<domain::RecordId, Withdrawn> withdrawn_;
  std::map<domain::RecordId, Sessions> supports_;  // by idea
  std::map<domain::RecordId, PlacedSigner> signatories_;
};

}  // namespace stordialog::desk
