// What a draw function may ask for: a desk command, something of the machine, or navigation.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "desk/command.h"
#include "domain/secret.h"
#include "screens/hall.h"
#include "screens/organiser_request.h"
#include "screens/place.h"
#include "system/files.h"

namespace stordialog::screens {

/// To a place, keeping what was typed.
struct Go {
  Place to = Place::welcome;
};
/// One step back on the way that led here.
struct Back {};
struct ShowSheet {
  Sheet sheet = Sheet::none;
};
struct ChooseLanguage {
  std::string tag;
  /// This machine cannot read it aloud: whoever listens is told so, in that language.
  bool silent = false;
};
/// The next larger text; after the largest the normal one again.
struct EnlargeText {};
struct ToggleContrast {};
/// The screen is read aloud from now on; choices, codes and what is written only with headphones
/// on.
struct BeginReading {
  bool headphones = false;
};
struct StopReading {};
struct ChangeVolume {
  int steps = 0;  // -1 or 1
};
/// The idle warning's "Ja, jag är kvar"; any touch counts the same.
struct StayHere {};
/// The person leaves: goodbye, then welcome. Drafts are wiped at once.
struct Leave {};
/// Next step of the journey the screen is in; the kiosk decides which, and whether it needs the
/// desk.
struct Next {};
/// Begin a journey.
struct BeginIdea {};
struct BeginVote {
  domain::Key question;
};
struct BeginSignUp {
  domain::Key list;
};

/// Make something of an idea: one's own, or one that may be read.
struct BeginInitiative {
  domain::RecordId idea;
};

/// Takes back the idea just handed in.
struct UndoIdea {};
/// Takes an idea of this session back and opens it to be changed.
struct EditIdea {
  domain::RecordId idea;
};
/// Staff: the station stands on that table, where a group hands in one idea after the other. 0: on
/// none.
struct SetTable {
  int number = 0;
};
/// Agrees with somebody's released idea.
struct Agree {
  domain::RecordId idea;
};

/// Staff: what the hall sees on the projector.
struct ShowScene {
  Scene scene = Scene::welcome;
};
/// What comes next; ShowNext{} shows it and prepares the scene after it.
struct PrepareScene {
  Scene scene = Scene::welcome;
};
struct ShowNext {};
struct StartTimer {
  int minutes = 0;
};
struct PauseTimer {};  // or goes on
struct AddMinute {};
struct ResetTimer {};
/// Participation and results are about this question.
struct ChooseHallQuestion {
  domain::Key question;
};
struct TurnHallPage {
  int pages = 0;  // -1 or 1
};
struct HoldHallPages {};  // or lets them turn by themselves again
/// One monitor: the projector's picture over the whole window, and back.
struct ToggleBigPicture {};
/// Moved and ended in one source, for every file that only asks: the tables for it are long.
struct HallRequest
    : std::variant<ShowScene, PrepareScene, ShowNext, StartTimer, PauseTimer, AddMinute, ResetTimer,
                   ChooseHallQuestion, TurnHallPage, HoldHallPages, ToggleBigPicture> {
  using variant::variant;
  HallRequest(const HallRequest&);
  HallRequest(HallRequest&&) noexcept;
  HallRequest& operator=(const HallRequest&);
  HallRequest& operator=(HallRequest&&) noexcept;
  ~HallRequest();
};

/// The host's errands: what needs files, drives or the window.
struct StartPractice {};
struct LookForTickets {};
struct TakeTicket {
  std::size_t index = 0;  // into Host::tickets
};
/// "Samla in": everything onto the sticks, and what others have left there in.
struct Gather {};
/// Staff have read what came of it.
struct CloseReceipt {};
/// Staff want the computer looked over once more.
struct CheckAgain {};
/// Opening in the hall: fetches whole exports and key files from the drives that are in.
struct GatherVotes {};
struct UnlockKey {
  std::size_t holder = 0;  // into Opening::holders
  domain::Secret password;
};
struct OpenVotes {};
/// Stops what is being done, and wipes every key.
struct CancelOpening {};
struct Quit {};
struct Errand
    : std::variant<StartPractice, LookForTickets, TakeTicket, Gather, CloseReceipt, CheckAgain,
                   GatherVotes, UnlockKey, OpenVotes, CancelOpening, OrganiserErrand, Quit> {
  using variant::variant;
  Errand(Errand&&) noexcept;
  Errand& operator=(Errand&&) noexcept;
  ~Errand();
};

struct Request : std::variant<Go, Back, ShowSheet, ChooseLanguage, EnlargeText, ToggleContrast,
                              BeginReading, StopReading, ChangeVolume, StayHere, Leave, Next,
                              BeginIdea, BeginVote, BeginSignUp, BeginInitiative, UndoIdea,
                              EditIdea, SetTable, Agree, HallRequest, Errand, desk::Command> {
  using variant::variant;
  Request(Request&&) noexcept;
  Request& operator=(Request&&) noexcept;
  ~Request();
};

/// What the kiosk hands on to its host.
struct Work : std::variant<desk::Command, Errand> {
  using variant::variant;
  Work(Work&&) noexcept;
  Work& operator=(Work&&) noexcept;
  ~Work();
};

}  // namespace stordialog::screens
