#include "desk/standing.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "system/randomness.h"

namespace stordialog::desk {

namespace {

using domain::IdeasVisible;
using domain::RecordId;
using domain::StaffAction;
using domain::StaffDeed;
using domain::StationNumber;

RecordId id(std::uint8_t number) {
  return {{number}};
}
const RecordId kIdea = id(200), kOther = id(201);

StaffAction made(StationNumber station, std::uint64_t lamport, std::vector<RecordId> builds_on,
                 StaffDeed deed) {
  StaffAction action;
  action.station = station;
  action.lamport = lamport;
  action.builds_on = std::move(builds_on);
  action.deed = deed;
  return action;
}

StaffAction about(StationNumber station, std::uint64_t lamport, std::vector<RecordId> builds_on,
                  StaffDeed deed, const RecordId& target = {}, std::string text = {}) {
  StaffAction action = made(station, lamport, std::move(builds_on), deed);
  action.ideas = {kIdea};
  action.target = target;
  action.text = std::move(text);
  return action;
}

StaffAction undo(StationNumber station, std::uint64_t lamport, const RecordId& target) {
  StaffAction action = made(station, lamport, {target}, StaffDeed::undo);
  action.target = target;
  return action;
}

using Actions = std::vector<std::pair<RecordId, StaffAction>>;

/// Taken in this order and in the opposite one; `check` must hold of both.
template <typename Check>
void in_both_orders(Actions actions, Check check,
                    IdeasVisible visible = IdeasVisible::after_release) {
  for (int turn = 0; turn < 2; ++turn) {
    Standing standing(visible);
    for (const auto& [number, action] : actions) standing.take(number, action);
    check(standing);
    std::ranges::reverse(actions);
  }
}

}  // namespace

TEST_CASE("before the staff have said anything the event decides") {
  CHECK_FALSE(Standing(IdeasVisible::after_release).is_released(kIdea));
  CHECK(Standing(IdeasVisible::at_once).is_released(kIdea));
  CHECK_FALSE(Standing(IdeasVisible::at_once).is_hidden(kIdea));
}

TEST_CASE("what builds on an action outweighs it") {
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::hide_idea, {}, "Ett namn")},
                  {id(2), about(2, 2, {id(1)}, StaffDeed::release_idea)}},
                 [](const Standing& standing) {
                   CHECK(standing.is_released(kIdea));
                   CHECK_FALSE(standing.is_hidden(kIdea));
                   CHECK(standing.hidden_reason(kIdea).empty());
                 });
}

TEST_CASE("of stations that did not know of each other, hiding is the careful one") {
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::hide_idea, {}, "Ett namn")},
                  {id(2), about(2, 9, {}, StaffDeed::release_idea)}},
                 [](const Standing& standing) {
                   CHECK(standing.is_hidden(kIdea));
                   CHECK_FALSE(standing.is_released(kIdea));
                   CHECK(standing.hidden_reason(kIdea) == "Ett namn");
                 });
}

TEST_CASE("an undo takes back, and undoing the undo gives back") {
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::release_idea)}, {id(2), undo(2, 2, id(1))}};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK_FALSE(standing.is_released(kIdea));
    CHECK(standing.is_undone(id(1)));
  });
  actions.emplace_back(id(3), undo(1, 3, id(2)));
  in_both_orders(actions, [](const Standing& standing) { CHECK(standing.is_released(kIdea)); });
}

TEST_CASE("an undo that is older than what it names undoes nothing") {
  in_both_orders({{id(1), about(1, 5, {}, StaffDeed::release_idea)}, {id(2), undo(2, 4, id(1))}},
                 [](const Standing& standing) { CHECK(standing.is_released(kIdea)); });
}

TEST_CASE("a theme begins, takes ideas in and lets them go") {
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")}};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.theme_of(kIdea) == id(1));
    REQUIRE(standing.themes().size() == 1);
    CHECK(standing.themes()[0].name == "Bussar");
    CHECK(standing.is_theme(id(1)));
    CHECK_FALSE(standing.is_theme(id(2)));
  });
  StaffAction name = made(2, 2, {id(1)}, StaffDeed::name_theme);
  name.target = id(1);
  name.text = "Bussar och båtar";
  actions.emplace_back(id(2), name);
  actions.emplace_back(id(3), about(1, 3, {id(2)}, StaffDeed::ungroup_ideas));
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.theme_of(kIdea) == RecordId{});
    CHECK(standing.themes()[0].name == "Bussar och båtar");
    CHECK(standing.torn_between(kIdea).empty());
    CHECK(standing.torn_names(id(1)).empty());
  });
}

TEST_CASE("two facilitators grouping at once lose nothing, until one of them settles it") {
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")},
                     {id(2), about(2, 1, {}, StaffDeed::group_ideas, {}, "Ungdomar")}};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.theme_of(kIdea) == id(2));  // the highest of one counter
    CHECK(standing.torn_between(kIdea) == std::vector<RecordId>{id(2), id(1)});
    CHECK(standing.themes().size() == 2);
  });
  actions.emplace_back(id(3), about(1, 2, {id(1), id(2)}, StaffDeed::group_ideas, id(1)));
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.theme_of(kIdea) == id(1));
    CHECK(standing.torn_between(kIdea).empty());
  });
  actions.emplace_back(id(4), undo(2, 3, id(3)));
  in_both_orders(actions,
                 [](const Standing& standing) { CHECK(standing.torn_between(kIdea).size() == 2); });
}

TEST_CASE("two names given at once are a conflict") {
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")}};
  for (std::uint8_t station = 2; station <= 3; ++station) {
    StaffAction name = made(station, 2, {id(1)}, StaffDeed::name_theme);
    name.target = id(1);
    name.text = station == 2 ? "Båtar" : "Tåg";
    actions.emplace_back(id(station), name);
  }
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.themes()[0].name == "Tåg");
    CHECK(standing.torn_names(id(1)) == std::vector<std::string>{"Tåg", "Båtar"});
  });
}

TEST_CASE("the themes an idea belonged to before are known, the latest first, undone ones not") {
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")},
                     {id(2), about(1, 2, {id(1)}, StaffDeed::group_ideas, {}, "Tåg")},
                     {id(3), about(1, 3, {id(2)}, StaffDeed::ungroup_ideas)},
                     {id(4), about(1, 4, {id(3)}, StaffDeed::group_ideas, {}, "Båtar")},
                     {id(5), about(1, 5, {id(4)}, StaffDeed::group_ideas, {}, "Cyklar")}};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.earlier_themes(kIdea) == std::vector<RecordId>{id(4), id(2), id(1)});
    CHECK(standing.earlier_themes(kOther).empty());
  });
  actions.emplace_back(id(6), undo(1, 6, id(5)));
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.theme_of(kIdea) == id(4));
    CHECK(standing.earlier_themes(kIdea) == std::vector<RecordId>{id(2), id(1)});
  });
}

TEST_CASE("themes that stations give an idea at one time are not before each other") {
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")},
                  {id(2), about(2, 1, {}, StaffDeed::group_ideas, {}, "Tåg")}},
                 [](const Standing& standing) {
                   CHECK(standing.torn_between(kIdea).size() == 2);
                   CHECK(standing.earlier_themes(kIdea).empty());
                 });
}

TEST_CASE("a theme that is undone gives its ideas back to the one before") {
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::group_ideas, {}, "Bussar")},
                  {id(2), about(1, 2, {id(1)}, StaffDeed::group_ideas, {}, "Tåg")},
                  {id(3), undo(1, 3, id(2))}},
                 [](const Standing& standing) {
                   CHECK(standing.theme_of(kIdea) == id(1));
                   CHECK(standing.themes().size() == 1);
                 });
}

TEST_CASE("what replaces an idea takes over what is said of it, even of the original later") {
  StaffAction replace = about(1, 3, {id(2)}, StaffDeed::replace_idea, kOther);
  Actions actions = {{id(1), about(1, 1, {}, StaffDeed::release_idea)},
                     {id(2), about(1, 2, {id(1)}, StaffDeed::group_ideas, {}, "Bussar")},
                     {id(3), replace}};
  for (std::size_t i = 0; i < 2; ++i) actions[i].second.ideas = {kOther};
  actions.emplace_back(id(4), undo(1, 4, id(3)));  // cannot: the original is gone
  StaffAction late = about(2, 3, {id(2)}, StaffDeed::hide_idea, {}, "Ett namn");
  late.ideas = {kOther};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.replaces(kIdea) == std::vector<RecordId>{kOther});
    CHECK(standing.is_released(kIdea));
    CHECK(standing.theme_of(kIdea) == id(2));
    CHECK_FALSE(standing.is_undone(id(3)));
  });
  actions.emplace_back(id(5), late);
  in_both_orders(actions, [](const Standing& standing) { CHECK(standing.is_hidden(kIdea)); });
}

TEST_CASE("replacements that run in a circle end") {
  StaffAction back = about(1, 2, {id(1)}, StaffDeed::replace_idea, kIdea);
  back.ideas = {kOther};
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::replace_idea, kOther)}, {id(2), back}},
                 [](const Standing& standing) {
                   CHECK(standing.replaces(kIdea) == std::vector<RecordId>{kOther});
                   CHECK(standing.replaces(kOther) == std::vector<RecordId>{kIdea});
                 });
}

TEST_CASE("a released result is hidden again by whoever hides it at the same time") {
  const auto result = [](StationNumber station, std::vector<RecordId> builds_on, StaffDeed deed) {
    StaffAction action = made(station, builds_on.empty() ? 1 : 2, std::move(builds_on), deed);
    action.activity = {domain::ActivityKind::vote, "first"};
    return action;
  };
  Actions actions = {{id(1), result(1, {}, StaffDeed::show_result)}};
  in_both_orders(actions, [](const Standing& standing) {
    CHECK(standing.is_result_shown("first"));
    CHECK_FALSE(standing.is_result_shown("second"));
  });
  actions.emplace_back(id(2), result(2, {}, StaffDeed::hide_result));
  in_both_orders(actions,
                 [](const Standing& standing) { CHECK_FALSE(standing.is_result_shown("first")); });
  actions.emplace_back(id(3), result(1, {id(1), id(2)}, StaffDeed::show_result));
  in_both_orders(actions,
                 [](const Standing& standing) { CHECK(standing.is_result_shown("first")); });
}

// ---- random staff ----

namespace {

constexpr std::uint8_t kIdeas = 6, kReplacements = 10, kStations = 4;

/// Everything a board says of the actions, as one text.
std::string board_of(const Standing& standing) {
  std::string text;
  const auto add = [&](const std::vector<RecordId>& ids) {
    for (const auto& each : ids) text += each.text() + " ";
  };
  for (std::uint8_t idea = 1; idea <= kIdeas + kReplacements; ++idea) {
    text += standing.is_released(id(idea)) ? "r" : standing.is_hidden(id(idea)) ? "h" : "-";
    text += standing.hidden_reason(id(idea)) + standing.theme_of(id(idea)).text();
    add(standing.torn_between(id(idea)));
    add(standing.replaces(id(idea)));
  }
  for (const auto& theme : standing.themes()) {
    text += theme.id.text() + theme.name;
    for (const auto& name : standing.torn_names(theme.id)) text += "|" + name;
  }
  for (StationNumber station = 1; station <= kStations; ++station) {
    text += std::to_string(standing.step(station));
    const auto open = standing.is_open(station, {domain::ActivityKind::ideas, {}});
    text += open ? (*open ? "o" : "c") : "?";
  }
  text += std::to_string(standing.present()) + (standing.is_result_shown("first") ? "S" : "s");
  for (const auto& entry : standing.history(1)) {
    text += entry.action.text() + (entry.undone ? "u" : "") + (entry.can_undo ? "c" : "");
  }
  add(standing.newest());
  return text;
}

class RandomStaff {
 public:
  explicit RandomStaff(std::uint64_t seed) : randomness_(seed) {
    stations_.resize(2 + randomness_.below(kStations - 1));
  }

  /// Each does something or hears from another; at the end what each knows is exchanged.
  std::vector<std::string> boards() {
    const std::uint32_t turns = 5 + randomness_.below(25);
    for (std::uint32_t turn = 0; turn < turns; ++turn) {
      auto& one = stations_[randomness_.below(count())];
      if (randomness_.below(4) == 0) {
        hear(one, stations_[randomness_.below(count())]);
      } else {
        act(one);
      }
    }
    std::vector<std::string> boards;
    for (const auto& own : stations_) {
      std::vector<std::pair<RecordId, StaffAction>> all(own.begin(), own.end());
      for (const auto& other : stations_) all.insert(all.end(), other.begin(), other.end());
      for (std::size_t left = all.size(); left > 1; --left) {
        std::swap(all[left - 1], all[randomness_.below(static_cast<std::uint32_t>(left))]);
      }
      Standing standing(IdeasVisible::after_release);
      for (const auto& [number, action] : all) {
        standing.take(number, action);
        if (randomness_.below(16) == 0) static_cast<void>(standing.is_released(id(1)));
      }
      boards.push_back(board_of(standing));
    }
    return boards;
  }

 private:
  using Set = std::map<RecordId, StaffAction>;

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(stations_.size()); }
  static void hear(Set& one, const Set& other) { one.insert(other.begin(), other.end()); }
  RecordId any_idea() { return id(static_cast<std::uint8_t>(1 + randomness_.below(kIdeas))); }
  RecordId any_action(const Set& own) {
    if (own.empty()) return id(250);
    auto place = own.begin();
    std::advance(place, randomness_.below(static_cast<std::uint32_t>(own.size())));
    return place->first;
  }

  void act(Set& own) {
    Standing standing(IdeasVisible::after_release);
    for (const auto& [number, action] : own) standing.take(number, action);
    const auto station = static_cast<StationNumber>(&own - stations_.data() + 1);
    const auto deed = static_cast<StaffDeed>(1 + randomness_.below(domain::kStaffDeeds));
    StaffAction action = made(station, standing.lamport() + 1, standing.newest(), deed);
    action.number = randomness_.below(5);
    if (deed == StaffDeed::show_result || deed == StaffDeed::hide_result) {
      action.activity = {domain::ActivityKind::vote, "first"};
    }
    action.ideas = {any_idea()};
    if (randomness_.below(2) == 0) action.ideas.push_back(any_idea());
    action.text = "Ord " + std::to_string(randomness_.below(3));
    if (deed == StaffDeed::replace_idea) {
      action.ideas = {id(static_cast<std::uint8_t>(kIdeas + 1 + randomness_.below(kReplacements)))};
      action.target = any_idea();
    } else if (deed == StaffDeed::undo || deed == StaffDeed::name_theme ||
               (deed == StaffDeed::group_ideas && randomness_.below(2) == 0)) {
      action.target = any_action(own);
    } else if (deed == StaffDeed::open_activity && randomness_.below(2) == 0) {
      action.target = any_action(own);
    }
    own.emplace(randomness_.id<RecordId>(), std::move(action));
  }

  system::SeededRandomness randomness_;
  std::vector<Set> stations_;
};

}  // namespace

TEST_CASE("random staff actions of up to four stations come to one board, whatever the order") {
  constexpr std::uint64_t kFirstSeed = 20270300, kCases = 5000;
  std::uint64_t alike = 0;
  for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + kCases; ++seed) {
    const auto boards = RandomStaff(seed).boards();
    const bool all_alike = std::ranges::all_of(
        boards, [&](const std::string& board) { return board == boards.front(); });
    CHECK_MESSAGE(all_alike, "the boards differ with seed ", seed);
    if (all_alike) ++alike;
  }
  CHECK(alike == kCases);
}

TEST_CASE("an activity that a step has opened counts whatever was undone, if the step came later") {
  // Made up: nobody's program names a step that it has not taken yet.
  StaffAction opened = made(1, 1, {}, StaffDeed::open_activity);
  opened.activity = {domain::ActivityKind::vote, "first"};
  opened.target = id(2);
  in_both_orders(
      {{id(1), opened}, {id(2), made(1, 5, {}, StaffDeed::go_to_step)}, {id(3), undo(1, 6, id(2))}},
      [&](const Standing& standing) {
        CHECK(standing.is_undone(id(2)));
        CHECK_FALSE(standing.is_undone(id(1)));
        CHECK_FALSE(standing.is_undone(id(99)));
        CHECK(standing.is_open(1, opened.activity) == true);
      });
}

TEST_CASE("ideas that replace each other in a circle come to an end") {
  const auto replacing = [](std::uint64_t lamport, const RecordId& idea, const RecordId& older) {
    StaffAction action = made(1, lamport, {}, StaffDeed::replace_idea);
    action.ideas = {idea};
    action.target = older;
    return action;
  };
  in_both_orders({{id(1), replacing(1, kIdea, kOther)},
                  {id(2), replacing(2, kOther, id(202))},
                  {id(3), replacing(3, id(202), kOther)}},
                 [](const Standing& standing) {
                   CHECK(standing.replaces(kIdea) == std::vector<RecordId>{kOther, id(202)});
                 });
}

TEST_CASE("an idea hidden twice, once without a reason, shows the reason that there is") {
  in_both_orders({{id(1), about(1, 1, {}, StaffDeed::hide_idea, {}, "A name")},
                  {id(2), about(2, 2, {}, StaffDeed::hide_idea)}},
                 [](const Standing& standing) {
                   CHECK(standing.is_hidden(kIdea));
                   CHECK(standing.hidden_reason(kIdea) == "A name");
                 });
}

TEST_CASE("two who give a theme the same name do not disagree, and no theme has no names") {
  const auto naming = [](StationNumber station, std::uint64_t lamport, const std::string& name) {
    StaffAction action = made(station, lamport, {id(1)}, StaffDeed::name_theme);
    action.target = id(1);
    action.text = name;
    return action;
  };
  const auto begun = about(1, 1, {}, StaffDeed::group_ideas, {}, "Roads");
  in_both_orders({{id(1), begun}, {id(2), naming(1, 2, "Buses")}, {id(3), naming(2, 3, "Buses")}},
                 [](const Standing& standing) {
                   CHECK(standing.torn_names(id(1)).empty());
                   CHECK(standing.torn_names(id(99)).empty());
                   CHECK(standing.themes().front().name == "Buses");
                 });
  in_both_orders({{id(1), begun}, {id(2), naming(1, 2, "Buses")}, {id(3), naming(2, 3, "Trains")}},
                 [](const Standing& standing) { CHECK(standing.torn_names(id(1)).size() == 2); });
}

}  // namespace stordialog::desk
