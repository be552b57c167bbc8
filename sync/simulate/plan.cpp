#include "simulate/plan.h"

#include <algorithm>
#include <numeric>

#include "domain/ensure.h"
#include "simulate/made_up.h"
#include "system/randomness.h"

namespace stordialog::simulate {

namespace {

// Out of seventy people; other sizes in proportion.
constexpr std::uint32_t kPeople = 70, kVotes = 62, kIdeas = 45, kSupports = 20, kSignUps = 25;

template <typename Value>
void shuffle(std::vector<Value>& values, system::Randomness& randomness) {
  for (std::size_t left = values.size(); left > 1; --left) {
    std::swap(values[left - 1], values[randomness.below(static_cast<std::uint32_t>(left))]);
  }
}

std::vector<std::size_t> shuffled_numbers(std::size_t count, system::Randomness& randomness) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  shuffle(numbers, randomness);
  return numbers;
}

std::uint32_t weight_of(domain::ListKind kind) {
  switch (kind) {
    case domain::ListKind::agreement:
      return 5;
    case domain::ListKind::working_group:
      return 8;
    case domain::ListKind::workshop:
      return 7;
    case domain::ListKind::interest:
      return 5;
  }
  return 1;
}

/// A position, drawn in proportion to its weight; the weights' sum must not be 0.
std::size_t weighted(const std::vector<std::uint32_t>& weights, system::Randomness& randomness) {
  const auto sum = std::accumulate(weights.begin(), weights.end(), std::uint32_t{0});
  std::uint32_t point = randomness.below(sum);
  for (std::size_t position = 0; position < weights.size(); ++position) {
    if (point < weights[position]) return position;
    point -= weights[position];
  }
  return weights.size() - 1;
}

class Planner {
 public:
  Planner(const domain::Event& event, std::uint64_t seed, std::uint32_t people,
          std::uint32_t stations)
      : event_(event), randomness_(seed), people_(people) {
    for (std::uint32_t number = 1; number <= stations; ++number) {
      plan_.stations.push_back(static_cast<domain::StationNumber>(number));
    }
    for (const auto& question : event.questions) {
      plan_.options[question.key] = question.options.size();
    }
    for (const auto& list : event.lists) {
      if (list.kind == domain::ListKind::agreement) plan_.agreements.insert(list.key);
    }
  }

  WorkshopPlan make() {
    place_people();
    plan_votes();
    plan_duplicate();
    plan_ideas();
    plan_supports();
    plan_sign_ups();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] std::size_t share(std::uint32_t of_seventy) const {
    return static_cast<std::size_t>((std::uint64_t{of_seventy} * people_ + kPeople / 2) / kPeople);
  }
  Participant& person(std::size_t index) { return plan_.participants[index]; }

  void place_people() {
    plan_.participants.resize(people_);
    for (std::size_t index = 0; index < people_; ++index) {
      person(index).station = plan_.stations[index % plan_.stations.size()];
    }
    shuffle(plan_.participants, randomness_);
  }

  /// What is popular in this hall differs from seed to seed.
  std::vector<std::uint32_t> popularity(std::size_t options) {
    std::vector<std::uint32_t> weights(options);
    for (auto& weight : weights) weight = 1 + randomness_.below(9);
    return weights;
  }

  std::vector<std::uint16_t> picks(const domain::Question& question,
                                   std::vector<std::uint32_t> weights) {
    const auto most =
        std::min<std::uint32_t>(question.picks, static_cast<std::uint32_t>(weights.size()));
    // Most people use all their picks.
    const std::uint32_t count = randomness_.below(5) == 0 ? 1 + randomness_.below(most) : most;
    std::vector<std::uint16_t> chosen;
    for (std::uint32_t pick = 0; pick < count; ++pick) {
      const auto position = weighted(weights, randomness_);
      weights[position] = 0;
      chosen.push_back(static_cast<std::uint16_t>(position));
    }
    std::ranges::sort(chosen);
    return chosen;
  }

  domain::Key any_side() {
    const auto sides = static_cast<std::uint32_t>(event_.sides.size());
    if (sides == 0 || randomness_.below(12) == 0) return "";  // would rather not say
    return event_.sides[randomness_.below(sides)].key;
  }

  void plan_votes() {
    if (event_.questions.empty()) return;
    const auto& question = event_.questions.front();
    if (question.options.empty()) return;
    const auto weights = popularity(question.options.size());
    auto voters = shuffled_numbers(people_, randomness_);
    voters.resize(std::min<std::size_t>(share(kVotes), people_));
    std::uint32_t code = 0;
    for (const auto index : voters) {
      person(index).votes.push_back(
          {question.key, code++, any_side(), picks(question, weights), false});
    }
  }

  /// One person's code is used once more by somebody at another station.
  void plan_duplicate() {
    if (!event_.codes || plan_.stations.size() < 2) return;
    for (auto first = plan_.participants.begin(); first != plan_.participants.end(); ++first) {
      if (first->votes.empty()) continue;
      for (auto second = first + 1; second != plan_.participants.end(); ++second) {
        if (second->votes.empty() || second->station == first->station) continue;
        const auto freed = second->votes.front().code;
        second->votes.front().code = first->votes.front().code;
        second->votes.front().set_aside = true;
        close_gap(freed);
        return;
      }
    }
  }

  /// So that as many codes are needed as are used.
  void close_gap(std::uint32_t freed) {
    for (auto& participant : plan_.participants) {
      for (auto& vote : participant.votes) {
        if (vote.code > freed) --vote.code;
      }
    }
  }

  [[nodiscard]] domain::Key challenge_about(std::string_view about) const {
    if (about.empty()) return "";
    for (const auto& challenge : event_.challenges) {
      std::string title(challenge.title.in("sv"));
      std::ranges::transform(title, title.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
      });
      if (title.find(about) != std::string::npos) return challenge.key;
    }
    return "";
  }

  void plan_ideas() {
    const std::size_t count = share(kIdeas);
    const auto texts = idea_texts();
    const auto numbers = shuffled_numbers(std::max(count, texts.size()), randomness_);
    for (std::size_t index = 0; index < count; ++index) {
      const auto number = numbers[index];
      person(randomness_.below(people_))
          .ideas.push_back(
              {challenge_about(texts[number % texts.size()].about), idea_text(number), false});
    }
    for (auto& participant : plan_.participants) {
      if (participant.ideas.empty()) continue;
      participant.ideas.back().taken_back = true;
      return;
    }
  }

  /// Everybody supports what somebody before them at the same station handed in.
  void plan_supports() {
    std::vector<std::size_t> willing = shuffled_numbers(people_, randomness_);
    std::size_t left = share(kSupports);
    for (const auto index : willing) {
      if (left == 0) return;
      std::vector<std::string> there;
      for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (person(earlier).station != person(index).station) continue;
        for (const auto& idea : person(earlier).ideas) {
          if (!idea.taken_back) there.push_back(idea.text);
        }
      }
      if (there.empty()) continue;
      const auto choice = randomness_.below(static_cast<std::uint32_t>(there.size()));
      person(index).supports.push_back(there[choice]);
      --left;
    }
  }

  void plan_sign_ups() {
    if (event_.lists.empty()) return;
    std::vector<std::uint32_t> weights;
    for (const auto& list : event_.lists) weights.push_back(weight_of(list.kind));
    const auto order = shuffled_numbers(people_, randomness_);
    const std::size_t count = std::min<std::size_t>(share(kSignUps), people_);
    for (std::size_t number = 0; number < count; ++number) {
      // The first few fill every list once, so that no list stays empty in a large enough hall.
      const std::size_t list =
          number < event_.lists.size() ? number : weighted(weights, randomness_);
      person(order[number])
          .sign_ups.push_back(
              {contact_for(event_, event_.lists[list], next_association_, randomness_)});
    }
  }

  const domain::Event& event_;
  system::SeededRandomness randomness_;
  std::uint32_t people_;
  std::size_t next_association_ = 0;
  WorkshopPlan plan_;
};

}  // namespace

WorkshopPlan plan_workshop(const domain::Event& event, std::uint64_t seed, std::uint32_t people,
                           std::uint32_t stations) {
  domain::ensure(people > 0 && stations > 0, "a workshop has people and stations");
  return Planner(event, seed, people, stations).make();
}

}  // namespace stordialog::simulate
