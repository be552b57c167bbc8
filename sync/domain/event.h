// A stordialog as its event file describes it: everything that differs between two events.
// Plain values; event/ reads and checks them, so whoever holds an Event may trust its promises.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/id.h"

namespace stordialog::domain {

/// A BCP 47 tag as the string files are named: "sv", "sv-x-lattlast", "en", "ar".
using Language = std::string;

/// One text in several languages. The event's first language is always there.
struct LocalText {
  std::vector<std::pair<Language, std::string>> texts;

  /// The text in that language, else in the event's first one; empty only if there is none.
  [[nodiscard]] std::string_view in(std::string_view language) const;
  bool operator==(const LocalText&) const = default;
};

struct Side {
  Key key;
  LocalText name;
};

struct Group {
  Key key;
  Key side;
  LocalText name;
  LocalText description;
};

struct Challenge {
  Key key;
  LocalText title;
  LocalText description;
  bool example = false;  // true: not confirmed by the parties, only to show what one looks like
  bool added = false;    // by an event change: an option of a follow-up question and nothing else
  RecordId theme{};      // added: the theme it was promoted from; zero: none
};

/// How people answer a question; domain/voting.h says what each answer may hold.
enum class Method : std::uint8_t { picks = 1, dots, ranking, score };
/// How the answers are counted, fixed beforehand: picks and dots by their sum, rankings by one of
/// the next two, grades by one of the last two.
enum class CountingRule : std::uint8_t { sum = 1, schulze, borda, mean, majority_judgement };

/// A question to vote on. Options are positions in `options`; appended only, never reordered.
struct Question {
  Key key;
  LocalText title;
  Method method = Method::picks;
  std::uint16_t picks = 3;   // at most so many options; with dots: so many dots to give away
  std::vector<Key> options;  // keys of challenges
  CountingRule rule = CountingRule::sum;
  std::uint16_t per_option = 1;  // dots: at most so many on one option
};

enum class ListKind : std::uint8_t { agreement = 1, working_group, workshop, interest };

struct Places {
  Key side;
  std::uint16_t count = 0;
};

struct SignUpList {
  Key key;
  ListKind kind = ListKind::interest;
  LocalText title;
  LocalText description;
  std::vector<Places> places;   // working group: places per side; else empty
  LocalText consent;            // the sentence a person says yes to
  std::string consent_version;  // changes when the sentence does
};

struct Agreement {
  std::string version;
  LocalText summary;
  LocalText text;
};

/// What people can do at a station. `key` is empty for ideas, else names the question or list.
enum class ActivityKind : std::uint8_t { ideas = 1, vote, list };
struct Activity {
  ActivityKind kind = ActivityKind::ideas;
  Key key;
  auto operator<=>(const Activity&) const = default;
};

enum class Opens : std::uint8_t { at_start = 1, by_staff };

struct ActivityPlan {
  Activity activity;
  Opens opens = Opens::by_staff;
};

/// A step of the run sheet. Going to it opens what it names and closes what only other steps name;
/// an activity that no step names is left alone.
struct AgendaItem {
  std::uint16_t start_minute = 0;  // minutes after midnight, local time
  LocalText title;
  std::uint16_t minutes = 0;  // of its timer; 0: none
  std::vector<Activity> opens{};
};

struct Purpose {
  LocalText text;
  std::string legal_basis;
};

struct Privacy {
  std::string controller;
  std::string contact;
  LocalText notice;
  std::vector<Purpose> purposes;
  std::string disposal_date;  // YYYY-MM-DD
};

enum class Influence : std::uint8_t { know = 1, think, act, decide };  // veta tycka göra bestämma
enum class IdeasVisible : std::uint8_t { after_release = 1, at_once };

struct Event {
  Key slug;  // names files: SLUG-STATION-full-0007.bundle
  LocalText name;
  LocalText invitation;  // the question on the welcome screen
  LocalText place;
  std::string date;      // YYYY-MM-DD
  std::string timezone;  // IANA name
  std::vector<Language> languages;
  Influence influence = Influence::think;
  std::string registry_number;
  bool practice = false;

  std::vector<Side> sides;
  std::vector<Group> groups;
  std::vector<Challenge> challenges;
  std::vector<Question> questions;
  std::vector<SignUpList> lists;
  std::vector<ActivityPlan> activities;  // ideas first, then questions, then lists, as in the file
  std::vector<AgendaItem> agenda;
  Agreement agreement;
  Privacy privacy;

  bool codes = true;
  std::uint32_t live_step = 10;  // live totals move in steps of so many ballots
  bool results_while_open = false;
  IdeasVisible ideas_visible = IdeasVisible::after_release;

  [[nodiscard]] const Side* side(std::string_view key) const;
  [[nodiscard]] const Challenge* challenge(std::string_view key) const;
  [[nodiscard]] const Question* question(std::string_view key) const;
  [[nodiscard]] const SignUpList* list(std::string_view key) const;
};

}  // namespace stordialog::domain
