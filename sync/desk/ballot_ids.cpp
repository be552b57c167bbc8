#include "desk/ballot_ids.h"

#include <algorithm>

#include "seal/voting_code.h"

namespace stordialog::desk {

BallotIds::BallotIds(const bundle::Package& package) {
  ids_.reserve(package.code_hashes.size() * package.event.questions.size());
  for (const auto& question : package.event.questions) {
    const auto position = static_cast<std::uint16_t>(questions_.size());
    questions_.push_back(question.key);
    for (const auto& hash : package.code_hashes) {
      ids_.emplace_back(seal::ballot_id(package.id_key, question.key, hash), position);
    }
  }
  std::ranges::sort(ids_);
}

bool BallotIds::has(std::string_view question, const domain::RecordId& id) const {
  const auto position = question_of(id);
  return position && questions_[*position] == question;
}

std::optional<std::size_t> BallotIds::question_of(const domain::RecordId& id) const {
  const auto found =
      std::ranges::lower_bound(ids_, id, {}, &std::pair<domain::RecordId, std::uint16_t>::first);
  if (found == ids_.end() || found->first != id) return std::nullopt;
  return found->second;
}

}  // namespace stordialog::desk
