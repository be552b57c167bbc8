// What was written on paper: two people read each sheet in, the second without seeing what the
// first has entered, and only what both agree on is stored. It is stored at the organiser's own
// station, whose records are those from paper: sealed, exported and merged like any others. What
// the organiser takes back for somebody is stored there too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "domain/error.h"
#include "domain/secret.h"

namespace stordialog::organise {

/// In a work folder: the organiser's station with its ticket, its ledger and its exports.
inline constexpr std::string_view kPaperFolder = "paper", kPaperLedger = "station.ledger";

/// A ballot as one person reads it.
struct PaperBallot {
  domain::Key question;
  domain::Secret code;                 // as it is written; empty where codes are off
  domain::Key side;                    // empty: not said
  std::vector<std::uint16_t> picks{};  // as desk::CastBallot wants them
  std::vector<std::uint8_t> values{};

  PaperBallot() = default;
  PaperBallot(PaperBallot&&) = default;
  PaperBallot& operator=(PaperBallot&&) = default;
  PaperBallot(const PaperBallot&) = delete;
  PaperBallot& operator=(const PaperBallot&) = delete;
  ~PaperBallot() { wipe(); }
  void wipe();
};

/// What two readings of one sheet say otherwise.
enum class Unlike : std::uint8_t { code, side, answer };
[[nodiscard]] std::vector<Unlike> unlike(const PaperBallot& first, const PaperBallot& second);

/// What has been entered so far.
struct PaperCounts {
  std::vector<std::uint32_t> ballots;  // by the event's questions
  std::uint32_t ideas = 0;
  [[nodiscard]] std::uint32_t total() const;
};

/// An event that was prepared without a station for the organiser has no place for paper.
[[nodiscard]] bool takes_paper(system::Files& files, const system::Path& work_folder);

class PaperDesk {
 public:
  /// `work_folder`: where `package` lies. `brought`: folders whose exports may hold questions that
  /// a lead has added since. Errors: paper.no_station, paper.other_event, ticket.*, those of
  /// Desk::open.
  [[nodiscard]] static domain::Expected<PaperDesk> open(desk::Machine machine,
                                                        const bundle::Package& package,
                                                        const system::Path& work_folder,
                                                        const std::vector<system::Path>& brought);

  /// The event as this desk knows it.
  [[nodiscard]] const domain::Event& event() const { return desk_.board()->event; }
  [[nodiscard]] PaperCounts counts() const;
  /// Something has been entered or taken back that no export holds. After a start nobody knows:
  /// then all that was counts.
  [[nodiscard]] bool has_news() const;

  /// Is this an answer that can be stored? Says so before anybody reads the sheet a second time.
  /// Errors: paper.unknown_question, vote.unknown_side, vote.code_wrong, those of
  /// domain::check_answer.
  [[nodiscard]] domain::Expected<void> check(const PaperBallot& ballot) const;
  /// Errors: paper.differs (nothing is stored; unlike() says where), those of the other enter().
  [[nodiscard]] domain::Expected<void> enter(const PaperBallot& first, PaperBallot second);
  /// What both have been found to agree on. Errors: those of check(), vote.code_unknown,
  /// vote.code_used, ledger.*.
  [[nodiscard]] domain::Expected<void> enter(PaperBallot ballot);
  /// A card, as somebody has read it through: released at once. Errors: those of desk::HandInIdea.
  [[nodiscard]] domain::Expected<void> enter_idea(const domain::Key& challenge,
                                                  const std::string& text);
  /// Takes records back, whoever handed them in; finish() then carries it to every merge. Errors:
  /// those of desk::WithdrawRecords.
  [[nodiscard]] domain::Expected<void> withdraw(std::vector<domain::RecordId> records);
  /// Closes what was open, so that the ledger tells no order, and writes an export beside it.
  /// Entering may go on. Errors: those of desk::Export, ledger.*.
  [[nodiscard]] domain::Expected<desk::Exported> finish();

 private:
  PaperDesk(desk::Desk desk, system::Path folder)
      : desk_(std::move(desk)), folder_(std::move(folder)) {}
  [[nodiscard]] domain::Expected<void> open_activity(const domain::Activity& activity);

  desk::Desk desk_;
  system::Path folder_;
};

}  // namespace stordialog::organise
