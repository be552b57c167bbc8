#include "simulate/run.h"

#include <algorithm>

#include "domain/ensure.h"

namespace stordialog::simulate {

namespace {

/// What stands in a receipt of the expected sort.
template <typename Wanted>
domain::Expected<Wanted> ask(desk::Desk& desk, desk::Command command) {
  auto receipt = desk.handle(std::move(command));
  if (!receipt) return domain::fail(receipt.error());
  const auto* wanted = std::get_if<Wanted>(&*receipt);
  domain::ensure(wanted != nullptr, "a desk answers with the receipt its command promises");
  return *wanted;
}

domain::Expected<void> release_waiting(desk::Desk& desk) {
  desk::ReleaseIdeas release;
  for (const auto& idea : desk.board()->ideas) {
    if (!idea.released && !idea.hidden) release.ideas.push_back(idea.id);
  }
  if (release.ideas.empty()) return {};
  const auto done = ask<desk::Done>(desk, std::move(release));
  if (!done) return domain::fail(done.error());
  return {};
}

domain::Expected<void> hand_in(desk::Desk& desk, const domain::SessionToken& session,
                               const PlannedIdea& idea) {
  const auto stored = ask<desk::Stored>(desk, desk::HandInIdea{session, idea.challenge, idea.text});
  if (!stored) return domain::fail(stored.error());
  if (!idea.taken_back) return {};
  const auto undone = ask<desk::Stored>(desk, desk::TakeBackIdea{session, stored->id});
  if (!undone) return domain::fail(undone.error());
  return {};
}

domain::Expected<void> support(desk::Desk& desk, const domain::SessionToken& session,
                               const std::string& text) {
  if (auto released = release_waiting(desk); !released) return released;
  const auto board = desk.board();
  const auto found = std::ranges::find(board->ideas, text, &desk::BoardIdea::text);
  if (found == board->ideas.end()) return domain::fail("idea.missing");
  const auto stored = ask<desk::Stored>(desk, desk::SupportIdea{session, found->id});
  if (!stored) return domain::fail(stored.error());
  return {};
}

domain::Expected<void> vote(desk::Desk& desk, const PlannedVote& planned,
                            const std::vector<std::string>& codes) {
  desk::CastBallot ballot{planned.question, {}, planned.side, planned.picks};
  if (desk.board()->event.codes) {
    if (planned.code >= codes.size()) {
      return domain::fail(
          domain::Error("simulate.too_few_codes").with("printed", std::to_string(codes.size())));
    }
    const auto admitted = ask<desk::Admitted>(
        desk,
        desk::CheckCode{planned.question, domain::Secret(std::string_view(codes[planned.code]))});
    if (!admitted) return domain::fail(admitted.error());
    ballot.admission = admitted->admission;
  }
  const auto stored = ask<desk::Stored>(desk, std::move(ballot));
  if (!stored) return domain::fail(stored.error());
  return {};
}

}  // namespace

domain::Expected<Hall> Hall::open(desk::Machine machine, organise::Practice practice,
                                  system::Path folder) {
  Hall hall(std::move(practice));
  for (const auto& [number, bytes] : hall.practice_.prepared.tickets) {
    auto ticket = bundle::read_ticket(bytes.view());
    if (!ticket) return domain::fail(ticket.error());
    const auto own_folder = folder / std::to_string(number);
    if (auto made = machine.files.make_folder(own_folder); !made) return domain::fail(made.error());
    auto desk = desk::Desk::open(machine, std::move(*ticket), own_folder, hall.practice_.secrets());
    if (!desk) return domain::fail(desk.error());
    hall.desks_.emplace_back(number, std::move(*desk));
  }
  return hall;
}

desk::Desk& Hall::at(domain::StationNumber station) {
  const auto found =
      std::ranges::find(desks_, station, &std::pair<domain::StationNumber, desk::Desk>::first);
  domain::ensure(found != desks_.end(), "the station stands in the hall");
  return found->second;
}

domain::Expected<void> Hall::follow(const WorkshopPlan& plan) {
  if (auto opened = open_activities(); !opened) return opened;
  for (const auto& participant : plan.participants) {
    if (auto taken = take(participant); !taken) return taken;
  }
  return {};
}

domain::Expected<void> Hall::open_activities() {
  for (auto& [number, desk] : desks_) {
    const auto board = desk.board();
    for (const auto& state : board->activities) {
      if (state.open) continue;
      const auto done = ask<desk::Done>(desk, desk::SetActivity{state.activity, true});
      if (!done) return domain::fail(done.error());
    }
  }
  return {};
}

domain::Expected<void> Hall::take(const Participant& participant) {
  auto& desk = at(participant.station);
  const auto begun = ask<desk::SessionBegun>(desk, desk::BeginSession{});
  if (!begun) return domain::fail(begun.error());
  for (const auto& idea : participant.ideas) {
    if (auto done = hand_in(desk, begun->session, idea); !done) return done;
  }
  for (const auto& text : participant.supports) {
    if (auto done = support(desk, begun->session, text); !done) return done;
  }
  for (const auto& planned : participant.votes) {
    if (auto done = vote(desk, planned, practice_.prepared.codes); !done) return done;
  }
  for (const auto& planned : participant.sign_ups) {
    const auto stored = ask<desk::Stored>(desk, desk::SignUp{planned.contact, true, true});
    if (!stored) return domain::fail(stored.error());
  }
  return {};
}

domain::Expected<void> Hall::close_votes() {
  for (auto& [number, desk] : desks_) {
    const auto board = desk.board();
    for (const auto& state : board->activities) {
      if (!state.open || state.activity.kind != domain::ActivityKind::vote) continue;
      const auto done = ask<desk::Done>(desk, desk::SetActivity{state.activity, false});
      if (!done) return domain::fail(done.error());
    }
  }
  return {};
}

domain::Expected<std::vector<system::Path>> Hall::export_all(const system::Path& folder) {
  std::vector<system::Path> files;
  for (auto& [number, desk] : desks_) {
    const auto exported = ask<desk::Exported>(desk, desk::Export{domain::Profile::full, folder});
    if (!exported) return domain::fail(exported.error());
    files.push_back(exported->file);
  }
  return files;
}

}  // namespace stordialog::simulate
