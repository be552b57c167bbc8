// The kiosk's mind: where it is, what is unfinished, what comes next. No Dear ImGui, no clock, no
// files: touches arrive as requests, receipts from the desk, time in tick(); what needs a disk
// leaves as Work. Promise: a thank-you comes only after its receipt, and a new person finds nothing
// of the last one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/board.h"
#include "domain/error.h"
#include "screens/data_screen.h"
#include "screens/hall.h"
#include "screens/idea_screen.h"
#include "screens/initiative_screen.h"
#include "screens/organiser_screen.h"
#include "screens/paper_screen.h"
#include "screens/place.h"
#include "screens/prepare_screen.h"
#include "screens/request.h"
#include "screens/sign_up_screen.h"
#include "screens/staff_screen.h"
#include "screens/suggestions.h"
#include "screens/vote_screen.h"
#include "screens/withdraw_screen.h"
#include "screens/year_screen.h"

namespace stordialog::screens {

/// Seconds. The warning stands for at least 20 seconds and any touch takes it away.
struct IdleTimes {
  double quiet_s = 60;    // until the warning
  double warning_s = 30;  // until everything starts over
  double thanks_s = 20;   // a thank-you without a touch
  double goodbye_s = 6;
  double table_quiet_s = 600;  // a table that talks is still there
  double staff_s = 180;        // staff screens lock themselves
  double opening_s = 600;      // while keyholders look for their keys
};

/// How this person wants the screen. The next one finds it plain.
struct Comfort {
  static constexpr int kTextSteps = 3;
  int text_step = 0;  // 0 normal, 1 larger (1.25), 2 largest (1.5)
  bool high_contrast = false;
  bool reading = false;     // the screen is read aloud
  bool headphones = false;  // confirmed: what is this person's own may be said too
  static constexpr int kVolumes = 5;
  int volume = 2;  // 0 to kVolumes - 1
  [[nodiscard]] bool operator==(const Comfort&) const = default;
};

enum class Thanked : std::uint8_t { idea, idea_taken_back, vote, sign_up, signature, initiative };

class Kiosk {
 public:
  explicit Kiosk(IdleTimes times = {}) : times_(times) {}

  // --- what drawing reads ---
  [[nodiscard]] const IdleTimes& times() const { return times_; }
  [[nodiscard]] Place place() const { return place_; }
  [[nodiscard]] Sheet sheet() const { return sheet_; }
  [[nodiscard]] bool busy() const { return asked_.has_value(); }
  [[nodiscard]] double busy_since_s() const { return busy_since_s_; }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const Comfort& comfort() const { return comfort_; }
  [[nodiscard]] const std::optional<domain::Error>& error() const { return error_; }
  [[nodiscard]] Thanked thanked() const { return thanked_; }
  [[nodiscard]] bool can_undo_idea() const { return last_idea_.has_value(); }
  /// The idea just handed in, while it can be undone.
  [[nodiscard]] const std::optional<domain::RecordId>& last_idea() const { return last_idea_; }
  /// What this session has handed in and not taken back, in order.
  [[nodiscard]] const std::vector<domain::RecordId>& own_ideas() const { return own_ideas_; }
  /// The table the station stands on; 0: none. Shown and nothing else: no record carries it, so
  /// that nothing a table's people hand in can be told by it.
  [[nodiscard]] int table() const { return table_; }
  static constexpr int kTablesMost = 99;
  [[nodiscard]] bool has_voted(const domain::Key& question) const;
  /// Something is written or chosen that leaving would lose.
  [[nodiscard]] bool unfinished() const;
  /// Something of this person has reached the drive; on the goodbye screen, of the one who left.
  [[nodiscard]] bool handed_in() const { return handed_in_ > 0; }
  /// The organisation that was just signed for, for the thank-you; it is public.
  [[nodiscard]] const std::string& signed_for() const { return signed_for_; }
  /// Seconds left of the idle warning, or of the thanks and goodbye screens; nothing when none
  /// runs.
  [[nodiscard]] std::optional<int> seconds_left(double now_s) const;
  [[nodiscard]] bool idle_warning(double now_s) const;
  /// Seconds until something on the screen changes by itself, if nobody touches it: so long nothing
  /// needs to be drawn. At most an hour.
  [[nodiscard]] double rest_s(double now_s) const;
  /// Where the person stands in a sign-up: 1 of 4. {0, 0} elsewhere.
  struct Step {
    int now = 0, count = 0;
  };
  [[nodiscard]] Step step(const desk::Board& board) const;

  // --- what drawing fills in ---
  IdeaScreen idea;
  AgreeScreen agree;
  InitiativeScreen initiative;
  VoteScreen vote;
  SignUpScreen sign_up;
  PinScreen pin;
  StaffScreen staff;
  OrganiserScreen organiser;
  PrepareScreen prepare;
  PaperScreen paper;
  YearScreen year;
  WithdrawScreen withdraw;
  ContactsScreen contacts;
  DisposalScreen disposal;
  QueuePace pace;           // of this station, since the program started
  Suggestions suggestions;  // the host fills them
  Hall hall;                // belongs to no person: starting over leaves it as it is

  // --- the host's part ---
  /// A station has been opened: to its welcome screen.
  void station_opened(const desk::Board& board, double now_s);
  /// Carries a request out as far as it can; what needs the desk or the host comes back.
  [[nodiscard]] std::optional<Work> apply(Request request, const desk::Board* board, double now_s);
  /// The desk's answer to the command that apply() gave back.
  void receive(domain::Expected<desk::Receipt> answer, const desk::Board& board, double now_s);
  /// This station's own votes are to be opened with the others': what to ask the desk for; the
  /// receipt stands in staff.opening.own. Nothing while a command is in flight.
  [[nodiscard]] std::optional<Work> collect_own(const system::Path& folder, double now_s);
  /// An errand failed.
  void refuse(domain::Error error) { error_ = std::move(error); }
  /// Each frame. `touched`: something was pressed or typed since the last one.
  void tick(double now_s, bool touched, const desk::Board* board);
  /// Something is being read aloud, or opened: no time runs out meanwhile, except that of the idle
  /// warning.
  void hold_time(double now_s);

 private:
  enum class Asked : std::uint8_t {
    session,
    idea,
    take_back,
    edit,
    initiative,
    support,
    begin_vote,
    code,
    cast,
    sign_up,
    pin,
    staff,
    own_votes
  };

  void go(Place to, double now_s);
  [[nodiscard]] std::optional<Work> go_there(Place to, const desk::Board* board, double now_s);
  void start_over(const desk::Board* board, double now_s);
  void wipe_drafts();
  [[nodiscard]] std::optional<Work> ask(Asked asked, desk::Command command, double now_s);
  [[nodiscard]] std::optional<Work> next(const desk::Board& board, double now_s);
  [[nodiscard]] std::optional<Work> next_in_vote(const desk::Board& board, double now_s);
  [[nodiscard]] std::optional<Work> next_in_sign_up(const desk::Board& board, double now_s);
  [[nodiscard]] std::optional<Work> begin_vote_on(const desk::Board& board,
                                                  const domain::Key& question, double now_s);
  void begin_sign_up(const desk::Board& board, const domain::Key& list, double now_s);
  void begin_initiative(const desk::Board& board, const domain::RecordId& idea, double now_s);
  [[nodiscard]] std::optional<Work> next_in_initiative(double now_s);
  [[nodiscard]] std::optional<Work> edit_idea(const desk::Board& board,
                                              const domain::RecordId& idea, double now_s);
  [[nodiscard]] double quiet_s() const;
  [[nodiscard]] double staff_quiet_s() const;

  IdleTimes times_;
  Place place_ = Place::start;
  Sheet sheet_ = Sheet::none;
  std::vector<Place> way_;  // how we came here, for Back
  std::string language_ = "sv";
  Comfort comfort_;
  std::optional<domain::SessionToken> session_;
  std::optional<Asked> asked_;
  std::optional<domain::RecordId> asked_idea_;
  std::optional<domain::Error> error_;
  std::optional<domain::RecordId> last_idea_;
  std::vector<domain::RecordId> own_ideas_;
  IdeaScreen edited_;  // until the desk has taken it back
  int table_ = 0;
  std::vector<domain::Key> voted_;
  int handed_in_ = 0;  // in this session
  std::string signed_for_;
  Thanked thanked_ = Thanked::idea;
  double touched_s_ = 0, busy_since_s_ = 0;
  bool counts_down_ = false;  // a vote is closing
};

}  // namespace stordialog::screens
