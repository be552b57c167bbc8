#include "screens/organiser_screen.h"

#include <algorithm>
#include <utility>

#include "screens/organiser_told.h"

namespace stordialog::screens {

namespace {

bool approved_by(const report::Release& release, const std::string& holder) {
  return std::ranges::any_of(release.approvals, [&holder](const report::Approval& approval) {
    return approval.holder == holder;
  });
}

}  // namespace

void OrganiserScreen::follow(const Organiser& told) {
  const auto merged_before = std::exchange(merged, told.merges);
  const auto opened_before = std::exchange(opened, told.opens);
  if (merged_before.value_or(told.merges) != told.merges) merge = MergePage::balance;
  if (opened_before.value_or(told.opens) != told.opens) {
    open = OpenPage::agreement;
    keys.end_turn();
  }
  if (!keys.holder) return;
  const auto& holders = told.keys.holders;
  const std::size_t at = *keys.holder;
  if (at >= holders.size()) return keys.end_turn();
  // On the page of approvals it is not the key that must be open but the approval that must stand.
  const bool approved = told.work && approved_by(told.work->release, holders[at].name);
  if (open == OpenPage::approval ? approved : holders[at].unlocked) keys.end_turn();
}

}  // namespace stordialog::screens
