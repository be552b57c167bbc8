#include "organise/opened_ballots.h"

#include "domain/limits.h"
#include "domain/voting.h"
#include "record/codec.h"
#include "system/all_cores.h"

namespace stordialog::organise {

namespace {

constexpr std::size_t kBallotsAtOnce = 64;

/// Is it a ballot that this event's stations could have cast?
bool is_sound(const domain::Ballot& ballot, const domain::Event& event) {
  const auto* question = event.question(ballot.question);
  return question != nullptr && domain::check_answer(*question, ballot.picks, ballot.values) &&
         (ballot.side.empty() || event.side(ballot.side) != nullptr);
}

}  // namespace

std::optional<domain::Ballot> OpenedBallots::opened(const record::Record& record) const {
  const auto plain = seal::open(record.body, domain::limits::kBallotPaddedBytes, keys_);
  if (!plain) return std::nullopt;
  auto ballot = record::decode<domain::Ballot>(plain->view());
  if (!ballot || !is_sound(*ballot, package_.event)) return std::nullopt;
  if (package_.event.codes && !ids_.has(ballot->question, record.id)) return std::nullopt;
  return std::move(*ballot);
}

bool OpenedBallots::open(std::span<const bundle::Merged::Body> ballots,
                         system::Progress& progress) {
  // All places first: threads then write each into its own.
  std::vector<std::optional<domain::Ballot>*> places;
  for (const auto& ballot : ballots) places.push_back(&opened_[Sealed(ballot.record)]);
  const std::size_t pieces = (ballots.size() + kBallotsAtOnce - 1) / kBallotsAtOnce;
  return system::on_all_cores(
      pieces,
      [&](std::size_t piece) {
        const std::size_t end = std::min((piece + 1) * kBallotsAtOnce, ballots.size());
        for (std::size_t i = piece * kBallotsAtOnce; i < end; ++i) {
          *places[i] = opened(ballots[i].record);
        }
      },
      [&](std::size_t done) {
        progress.at("progress.opening", std::min(done * kBallotsAtOnce, ballots.size()),
                    ballots.size());
        return !progress.cancelled();
      });
}

}  // namespace stordialog::organise
