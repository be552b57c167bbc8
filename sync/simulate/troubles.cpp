#include "simulate/troubles.h"

#include <set>

namespace stordialog::simulate {

namespace {

void write_on_paper(Participant& person) {
  person.supports.clear();
  person.sign_ups.clear();
  std::erase_if(person.ideas, [](const PlannedIdea& idea) { return idea.taken_back; });
}

}  // namespace

std::size_t half_time(const WorkshopPlan& plan) {
  return plan.participants.size() / 2;
}

void suit(WorkshopPlan& plan, const Troubles& troubles) {
  std::set<std::string> early;  // ideas that both copies know
  for (std::size_t i = 0; i < plan.participants.size(); ++i) {
    Participant& person = plan.participants[i];
    if (person.station == troubles.paper) write_on_paper(person);
    if (person.station != troubles.copied) continue;
    for (const PlannedIdea& idea : person.ideas) {
      if (i < half_time(plan) && !idea.taken_back) early.insert(idea.text);
    }
    std::erase_if(person.supports, [&](const std::string& text) { return !early.contains(text); });
  }
}

organise::PaperBallot sheet_of(const PlannedVote& vote, const std::vector<std::string>& codes) {
  organise::PaperBallot sheet;
  sheet.question = vote.question;
  sheet.code = domain::Secret(codes.at(vote.code));
  sheet.side = vote.side;
  sheet.picks = vote.picks;
  return sheet;
}

}  // namespace stordialog::simulate
