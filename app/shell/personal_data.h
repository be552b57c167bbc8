// Personal data on this computer: what is kept of somebody is looked for in all that was brought,
// written as a page or taken back at the organiser's own station; contacts are written as a locked
// list. Jobs for the desk's thread; what came of one is told when it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "organise/output.h"
#include "organise/person.h"
#include "organise/withdraw.h"
#include "organise/work_folder.h"
#include "screens/data_screen.h"
#include "screens/withdraw_screen.h"
#include "shell/contacts_key.h"
#include "shell/preparer.h"

namespace stordialog::shell {

class PersonalData {
 public:
  using Job = Preparer::Job;
  using Drives = std::vector<screens::Drive>;

  explicit PersonalData(DeskMachine& machine) : machine_(machine) {}
  PersonalData(const PersonalData&) = delete;
  PersonalData& operator=(const PersonalData&) = delete;

  [[nodiscard]] const screens::WithdrawTold& told() const { return told_; }
  [[nodiscard]] const screens::ContactsTold& contacts() const { return contacts_; }
  /// Another work folder. `practice_key`: as ContactsKey takes it.
  void follow_work(const bundle::Package& package, const organise::Work& work,
                   domain::Bytes practice_key);

  // Jobs. `package` outlives them. Nobody else has the organiser's own station open while
  // `take_back` runs.
  [[nodiscard]] Job search(const bundle::Package& package, const Drives& drives, std::string words);
  [[nodiscard]] Job take_back(const bundle::Package& package, const Drives& drives,
                              const domain::RecordId& id);
  /// A page of what was found last.
  [[nodiscard]] Job write_page(const bundle::Package& package, const std::string& language);
  [[nodiscard]] Job look_for_key(const Drives& drives);
  [[nodiscard]] Job unlock(domain::Secret password);
  [[nodiscard]] Job write_contacts(const bundle::Package& package, const Drives& drives,
                                   domain::Secret password, const std::string& language);

  /// Between jobs: the key is wiped, and so is what was found.
  void lock();
  /// There is something for lock() to do.
  [[nodiscard]] bool holds_anything() const {
    return is_unlocked() || person_ || told_.searches + told_.taken + contacts_.written > 0;
  }
  /// When a job has ended.
  void finish();

 private:
  [[nodiscard]] bool is_unlocked() const { return key_ && key_->key() != nullptr; }
  void tell_key();

  DeskMachine& machine_;
  screens::WithdrawTold told_;
  screens::ContactsTold contacts_;
  system::Path work_folder_, contacts_file_;
  std::string words_;  // that were looked for last
  // The job's while one runs.
  std::optional<ContactsKey> key_;
  std::optional<organise::PersonFound> person_;  // of the last search
  bool searched_ = false;
  std::optional<organise::WithdrawDone> done_;
  std::optional<system::Path> page_;
  struct Listed {
    std::uint32_t contacts = 0, unread = 0;
  };
  std::optional<Listed> listed_;
};

}  // namespace stordialog::shell
