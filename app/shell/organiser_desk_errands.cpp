// What is asked of the organiser's desk, handed to whoever does it.
#include <utility>

#include "domain/match.h"
#include "shell/organiser_desk.h"

namespace stordialog::shell {

using domain::Match;
using screens::DeskWork;

/// What comes before there is a package, and what is done with it.
domain::Expected<void> OrganiserDesk::prepare(screens::OrganiserErrand& errand,
                                              const Drives& drives, const std::string& language) {
  domain::Expected<void> done;
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  std::visit(Match{[&](const screens::BeginDraft& draft) {
                     done = preparer_.begin(draft.start);
                     if (done) told_.work.reset();
                   },
                   [&](const screens::SaveDraft& draft) { done = preparer_.save(draft.toml); },
                   [&](const screens::LookAtPlaces&) {
                     preparer_.look_at_places(
                         drives, told_.work ? told_.work->places.folder : system::Path());
                   },
                   [&](screens::MakeKey& key) {
                     run(DeskWork::preparing,
                         preparer_.make_key(key.key, key.place, std::move(key.password), language));
                   },
                   [&](screens::ConfirmKey& key) {
                     run(DeskWork::preparing, preparer_.confirm_key(std::move(key.password)));
                   },
                   [&](const screens::DropKey&) { preparer_.drop_key(); },
                   [&](screens::MakePackage& order) {
                     run(DeskWork::preparing, preparer_.make_package(std::move(order), language));
                   },
                   [&](const screens::CarryTicket& ticket) {
                     run(DeskWork::carrying, preparer_.carry_ticket(ticket.ticket, ticket.place));
                   },
                   [&](const screens::PrintSheet& sheet) {
                     if (told_.work)
                       run(DeskWork::printing, preparer_.print(sheet, *told_.work, language));
                   },
                   [](const auto&) {}},
             errand);
  told_.prepare = preparer_.told();
  return done;
}

void OrganiserDesk::enter_paper(screens::OrganiserErrand& errand, const Drives& drives) {
  const auto run = [this](Preparer::Job job) {
    if (job) begin(DeskWork::entering, std::move(job));
  };
  std::visit(Match{[&](const screens::LookAtPaper&) { run(paper_.look(*package_, drives)); },
                   [&](screens::EnterPaper& sheet) { run(paper_.enter(std::move(sheet))); },
                   [&](screens::EnterCard& card) { run(paper_.enter(std::move(card))); },
                   [](const auto&) {}},
             errand);
}

void OrganiserDesk::look_into(screens::OrganiserErrand& errand, const Drives& drives,
                              const std::string& language) {
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  const bundle::Package& package = *package_;
  // What was typed in from paper is looked through too.
  const auto with_paper = [this, &package](Preparer::Job job) -> Preparer::Job {
    if (!job) return job;
    return [this, &package,
            job = std::move(job)](system::Progress& progress) -> std::optional<domain::Error> {
      const auto exported = paper_.export_entered(package);
      paper_.close();
      return exported ? job(progress) : exported.error();
    };
  };
  std::visit(
      Match{[&](screens::SearchRecords& search) {
              run(DeskWork::searching,
                  with_paper(people_.search(package, drives, std::move(search.words))));
            },
            [&](const screens::WithdrawRecord& record) {
              run(DeskWork::withdrawing, with_paper(people_.take_back(package, drives, record.id)));
            },
            [&](const screens::WritePerson&) {
              run(DeskWork::printing, people_.write_page(package, language));
            },
            [&](const screens::LookForContactsKey&) {
              run(DeskWork::looking, people_.look_for_key(drives));
            },
            [&](screens::UnlockContacts& key) {
              run(DeskWork::unlocking, people_.unlock(std::move(key.password)));
            },
            [&](screens::WriteContacts& list) {
              run(DeskWork::listing,
                  people_.write_contacts(package, drives, std::move(list.password), language));
            },
            [](const auto&) {}},
      errand);
}

void OrganiserDesk::dispose(screens::OrganiserErrand& errand, const Drives& drives,
                            const std::string& language) {
  const auto run = [this](Preparer::Job job) {
    if (job) begin(DeskWork::disposing, std::move(job));
  };
  std::visit(Match{[&](const screens::PlanDisposal& wanted) {
                     run(disposing_.plan(*package_, wanted, drives));
                   },
                   [&](const screens::Dispose&) {
                     paper_.close();
                     run(disposing_.dispose(*package_, language));
                   },
                   [](const auto&) {}},
             errand);
}

void OrganiserDesk::plan_year(screens::OrganiserErrand& errand, const std::string& language) {
  const auto run = [this](DeskWork work, Preparer::Job job) {
    if (job) begin(work, std::move(job));
  };
  std::visit(
      Match{[&](const screens::LookAtYear&) { run(DeskWork::looking, year_.look(language)); },
            [&](screens::KeepYear& year) {
              run(DeskWork::planning, year_.keep(std::move(year.plan)));
            },
            [&](const screens::DrawYear&) { run(DeskWork::printing, year_.draw(language)); },
            [](const auto&) {}},
      errand);
}

}  // namespace stordialog::shell
