#include "shell/paper_entry.h"

#include <memory>
#include <utility>

namespace stordialog::shell {

void PaperEntry::follow_work(const organise::Work& work) {
  desk_.reset();
  told_ = {};
  entered_ = false;
  work_folder_ = work.places.folder;
  told_.possible = organise::takes_paper(machine_.files, work_folder_);
}

domain::Expected<void> PaperEntry::open(const bundle::Package& package,
                                        const std::vector<system::Path>& brought) {
  if (desk_) return {};
  auto desk = organise::PaperDesk::open({machine_.files, machine_.clock, machine_.randomness},
                                        package, work_folder_, brought);
  if (!desk) return domain::fail(desk.error());
  desk_.emplace(std::move(*desk));
  return {};
}

PaperEntry::Job PaperEntry::look(const bundle::Package& package,
                                 const std::vector<screens::Drive>& drives) {
  std::vector<system::Path> brought;
  for (const screens::Drive& drive : drives) brought.push_back(drive.folder);
  return [this, &package, brought](system::Progress&) -> std::optional<domain::Error> {
    if (auto opened = open(package, brought); !opened) return opened.error();
    return std::nullopt;
  };
}

PaperEntry::Job PaperEntry::enter(screens::EnterPaper paper) {
  if (!told_.counts) return {};
  // Both have read the same.
  const auto kept = std::make_shared<organise::PaperBallot>(std::move(paper.ballot));
  return [this, kept](system::Progress&) -> std::optional<domain::Error> {
    if (auto entered = desk_->enter(std::move(*kept)); !entered) return entered.error();
    entered_ = true;
    return std::nullopt;
  };
}

PaperEntry::Job PaperEntry::enter(screens::EnterCard card) {
  if (!told_.counts) return {};
  const auto kept = std::make_shared<screens::EnterCard>(std::move(card));
  return [this, kept](system::Progress&) -> std::optional<domain::Error> {
    const std::string text(kept->text.text());
    if (auto entered = desk_->enter_idea(kept->about, text); !entered) return entered.error();
    entered_ = true;
    return std::nullopt;
  };
}

domain::Expected<void> PaperEntry::export_entered(const bundle::Package& package) {
  if (!machine_.files.exists(folder() / organise::kPaperLedger)) return {};
  if (auto opened = open(package, {}); !opened) return opened;
  if (!desk_->has_news()) return {};
  if (auto exported = desk_->finish(); !exported) return domain::fail(exported.error());
  return {};
}

void PaperEntry::finish() {
  if (!desk_) return;
  told_.counts = desk_->counts();
  told_.event = desk_->event();
  if (std::exchange(entered_, false)) ++told_.entered;
}

}  // namespace stordialog::shell
