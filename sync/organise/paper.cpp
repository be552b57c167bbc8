#include "organise/paper.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "domain/voting.h"
#include "organise/station_folder.h"
#include "seal/voting_code.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;

namespace {

/// What a ballot says of each option, so that the order of entering does not matter.
std::vector<std::pair<std::uint16_t, std::uint8_t>> answer_of(const PaperBallot& ballot) {
  std::vector<std::pair<std::uint16_t, std::uint8_t>> answer;
  for (std::size_t i = 0; i < ballot.picks.size(); ++i) {
    const bool says_more = i < ballot.values.size();
    answer.emplace_back(ballot.picks[i], says_more ? ballot.values[i] : std::uint8_t{1});
  }
  std::ranges::sort(answer);
  return answer;
}

bool same_code(const PaperBallot& first, const PaperBallot& second) {
  auto one = seal::read_code(first.code.text()), other = seal::read_code(second.code.text());
  const bool same = one && other ? *one == *other : first.code.text() == second.code.text();
  for (auto* code : {&one, &other}) {
    if (*code) domain::wipe((*code)->data(), (*code)->size());
  }
  return same;
}

domain::Activity vote_on(const domain::Key& question) {
  return {domain::ActivityKind::vote, question};
}
const domain::Activity kIdeas{domain::ActivityKind::ideas, {}};

}  // namespace

void PaperBallot::wipe() {
  code.clear();
  domain::wipe(side.data(), side.size());
  domain::wipe(picks.data(), picks.size() * sizeof(picks.front()));
  domain::wipe(values.data(), values.size());
  side.clear();
  picks.clear();
  values.clear();
}

std::vector<Unlike> unlike(const PaperBallot& first, const PaperBallot& second) {
  std::vector<Unlike> found;
  if (!same_code(first, second)) found.push_back(Unlike::code);
  if (first.side != second.side) found.push_back(Unlike::side);
  if (answer_of(first) != answer_of(second)) found.push_back(Unlike::answer);
  return found;
}

std::uint32_t PaperCounts::total() const {
  return std::accumulate(ballots.begin(), ballots.end(), ideas);
}

bool takes_paper(system::Files& files, const system::Path& work_folder) {
  return files.exists(work_folder / kPaperFolder / kTicketName);
}

Expected<PaperDesk> PaperDesk::open(desk::Machine machine, const bundle::Package& package,
                                    const system::Path& work_folder,
                                    const std::vector<system::Path>& brought) {
  const system::Path folder = work_folder / kPaperFolder;
  if (!takes_paper(machine.files, work_folder)) return fail("paper.no_station");
  auto bytes = machine.files.read(folder / kTicketName, kTicketBytes);
  if (!bytes) return fail(bytes.error());
  auto ticket = bundle::read_ticket(*bytes);
  domain::wipe(bytes->data(), bytes->size());
  if (!ticket) return fail(ticket.error());
  const auto own = bundle::read_package(ticket->package);
  if (!own) return fail(own.error());
  if (own->id != package.id) return fail("paper.other_event");
  const domain::Station* station = own->station(ticket->station);
  if (station == nullptr || station->role != domain::Role::organiser) {
    return fail("paper.no_station");
  }
  auto desk = desk::Desk::open(machine, std::move(*ticket), folder);
  if (!desk) return fail(desk.error());
  // What cannot be read now is refused and told where files are merged.
  if (!brought.empty()) static_cast<void>(desk->handle(desk::BringIn{brought}));
  return PaperDesk(std::move(*desk), folder);
}

PaperCounts PaperDesk::counts() const {
  const auto board = desk_.board();
  PaperCounts counts;
  for (const auto& totals : board->totals) counts.ballots.push_back(totals.cast);
  counts.ideas = board->counts.of(domain::Kind::idea);
  return counts;
}

bool PaperDesk::has_news() const {
  const auto board = desk_.board();
  const bool any = counts().total() > 0 || board->counts.of(domain::Kind::withdrawal) > 0;
  return any && board->last_export.records_since > 0;
}

Expected<void> PaperDesk::check(const PaperBallot& ballot) const {
  const domain::Event& event = desk_.board()->event;
  const domain::Question* question = event.question(ballot.question);
  if (question == nullptr) return fail("paper.unknown_question");
  if (!ballot.side.empty() && event.side(ballot.side) == nullptr) return fail("vote.unknown_side");
  if (event.codes) {
    auto code = seal::read_code(ballot.code.text());
    if (!code) return fail("vote.code_wrong");
    domain::wipe(code->data(), code->size());
  }
  // By position, as a ballot holds it.
  auto answer = answer_of(ballot);
  PaperBallot sorted;
  for (const auto& [pick, value] : answer) {
    sorted.picks.push_back(pick);
    if (!ballot.values.empty()) sorted.values.push_back(value);
  }
  domain::wipe(answer.data(), answer.size() * sizeof(answer.front()));
  return domain::check_answer(*question, sorted.picks, sorted.values);
}

Expected<void> PaperDesk::open_activity(const domain::Activity& activity) {
  if (desk_.board()->is_open(activity)) return {};
  const auto opened = desk_.handle(desk::SetActivity{activity, true});
  if (!opened) return fail(opened.error());
  return {};
}

Expected<void> PaperDesk::enter(const PaperBallot& first, PaperBallot second) {
  if (first.question != second.question || !unlike(first, second).empty()) {
    return fail("paper.differs");
  }
  return enter(std::move(second));
}

Expected<void> PaperDesk::enter(PaperBallot ballot) {
  if (auto sound = check(ballot); !sound) return sound;
  if (auto open = open_activity(vote_on(ballot.question)); !open) return open;
  const auto begun = desk_.package().event.codes
                         ? desk_.handle(desk::CheckCode{ballot.question, ballot.code.copy()})
                         : desk_.handle(desk::BeginVote{ballot.question});
  if (!begun) return fail(begun.error());
  desk::CastBallot cast;
  cast.question = ballot.question;
  cast.admission = std::get<desk::Admitted>(*begun).admission;
  cast.side = std::move(ballot.side);
  cast.picks = std::move(ballot.picks);
  cast.values = std::move(ballot.values);
  const auto stored = desk_.handle(std::move(cast));
  if (!stored) return fail(stored.error());
  return {};
}

Expected<void> PaperDesk::enter_idea(const domain::Key& challenge, const std::string& text) {
  if (auto open = open_activity(kIdeas); !open) return open;
  const auto begun = desk_.handle(desk::BeginSession{});
  if (!begun) return fail(begun.error());
  const auto stored =
      desk_.handle(desk::HandInIdea{std::get<desk::SessionBegun>(*begun).session, challenge, text});
  if (!stored) return fail(stored.error());
  const auto released = desk_.handle(desk::ReleaseIdeas{{std::get<desk::Stored>(*stored).id}});
  if (!released) return fail(released.error());
  return {};
}

Expected<void> PaperDesk::withdraw(std::vector<domain::RecordId> records) {
  const auto stored = desk_.handle(desk::WithdrawRecords{std::move(records)});
  if (!stored) return fail(stored.error());
  return {};
}

Expected<desk::Exported> PaperDesk::finish() {
  std::vector<domain::Activity> open;
  for (const auto& state : desk_.board()->activities) {
    if (state.open) open.push_back(state.activity);
  }
  for (const auto& activity : open) {
    const auto closed = desk_.handle(desk::SetActivity{activity, false});
    if (!closed) return fail(closed.error());
  }
  auto exported = desk_.handle(desk::Export{domain::Profile::full, folder_});
  if (!exported) return fail(exported.error());
  return std::get<desk::Exported>(std::move(*exported));
}

}  // namespace stordialog::organise
