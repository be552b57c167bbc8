// What the desk knows of its own plain records: the ledger's contents as the board needs them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk/board.h"
#include "desk/idea_standing.h"
#include "domain/error.h"
#include "record/record.h"

namespace stordialog::desk {

class Known {
 public:
  Known(const domain::Event& event, domain::StationNumber station);

  /// In any order. Sealed kinds and withdrawals tell nothing. Errors: record.*.
  [[nodiscard]] domain::Expected<void> take(const record::Record& record);
  /// A withdrawn idea.
  void forget(const domain::RecordId& idea);

  /// By the plan, until this station's staff have opened or closed it.
  [[nodiscard]] bool is_open(const domain::Activity& activity) const;
  /// Nothing if it is not here (never was, or taken back).
  [[nodiscard]] const domain::Idea* idea(const domain::RecordId& id) const;
  [[nodiscard]] const IdeaStanding& standing() const { return standing_; }
  /// The support that this session gave this idea.
  [[nodiscard]] std::optional<domain::RecordId> support(const domain::RecordId& idea,
                                                        const domain::SessionToken& session) const;
  /// Staff actions that no known action builds on, sorted.
  [[nodiscard]] std::vector<domain::RecordId> newest_actions() const;

  [[nodiscard]] std::vector<ActivityState> activities() const;
  [[nodiscard]] std::vector<BoardIdea> ideas() const;
  [[nodiscard]] std::vector<std::string> signatories() const;

 private:
  void take_action(const domain::RecordId& id, const domain::StaffAction& action);

  struct Switch {
    std::uint64_t lamport = 0;  // 0: as planned
    bool open = false;
  };
  domain::StationNumber station_;
  std::vector<domain::Activity> order_;
  std::map<domain::Activity, Switch> switches_;
  IdeaStanding standing_;
  std::map<domain::RecordId, domain::Idea> ideas_;
  std::map<domain::RecordId, std::map<domain::SessionToken, domain::RecordId>> supports_;
  std::map<domain::RecordId, std::string> signatories_;
  std::set<domain::RecordId> newest_actions_, built_on_;
};

}  // namespace stordialog::desk
