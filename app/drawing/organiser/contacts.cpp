// The list of those who signed up: its key, a password for the file, where the file lies. Ids:
// holder.0, password, contacts.look, contacts.search, contacts.write, secret, key.*, contacts.done.
#include <array>

#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"
#include "drawing/staff/keyholders.h"

namespace stordialog::drawing {

namespace {

using screens::ContactsPage;

class Contacts : DeskTask {
 public:
  Contacts(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work), kiosk_(kiosk), screen_(kiosk.contacts) {}

  Wanted draw() {
    screen_.follow(told_.contacts);
    switch (screen_.page) {
      case ContactsPage::password:
      case ContactsPage::again:
        password();
        break;
      case ContactsPage::written:
        written();
        break;
      default:
        key();
    }
    return std::move(wanted_);
  }

 private:
  void key() {
    const screens::Opening& key = told_.contacts.key;
    const bool open = key.complete();
    const std::array<kit::NamedButton, 3> buttons = {
        kit::NamedButton{"contacts.look",
                         {.label = view_.text("screen.contacts.look"),
                          .icon = kit::Icon::kRefresh,
                          .enabled = idle() && !open}},
        kit::NamedButton{"contacts.search",
                         {.label = view_.text("screen.withdraw.title"),
                          .icon = kit::Icon::kSearch,
                          .enabled = idle() && open}},
        kit::NamedButton{"contacts.write",
                         {.label = view_.text("screen.contacts.write"),
                          .icon = kit::Icon::kLock,
                          .kind = kit::ButtonKind::kMain,
                          .enabled = idle() && open}}};
    KeyTurns turns{.screen = screen_.key,
                   .opening = key,
                   .error = kiosk_.error(),
                   .title = std::string(
                       view_.text(open ? "screen.contacts.opened" : "screen.contacts.locked")),
                   .end = {},
                   .text = std::string(view_.text(open ? "screen.contacts.opened_text"
                                                       : "screen.contacts.locked_text")),
                   .done = view_.text("screen.opening.unlocked"),
                   .done_where = view_.text("screen.contacts.wiped_after"),
                   .finish = view_.text("screen.opening.unlock"),
                   .idle = idle(),
                   .types = told_.doing != screens::DeskWork::unlocking,
                   .buttons = buttons,
                   .under = [&](kit::Rect& rest) {
                     take_wish(wanted_, draw_desk_progress(view_, kit_, rest));
                   }};
    KeyTurnsAsked asked = draw_key_turns(view_, kit_, work_, turns);
    if (asked.holder) ask(screens::UnlockContacts{std::move(asked.password)});
    if (asked.pressed == 0U) ask(screens::LookForContactsKey{});
    if (asked.pressed == 1U) wanted_ = screens::Go{screens::Place::organiser_withdraw};
    if (asked.pressed == 2U) screen_.page = ContactsPage::password;
  }

  void password() {
    const bool again = screen_.page == ContactsPage::again;
    SecretPage page;
    page.title = view_.text(again ? "screen.contacts.again_ask" : "screen.contacts.password_ask");
    page.text = view_.text("screen.contacts.password_text");
    if (screen_.differs) page.error = view_.text("screen.plans.differs");
    page.placeholder = view_.text("screen.contacts.password");
    page.next = view_.text(again ? "screen.contacts.write" : "screen.button.next");
    page.next_enabled = screens::long_enough(screen_);
    switch (draw_secret_page(view_, kit_, work_, screen_.secret, page)) {
      case Typing::kBack:
        screen_.wipe_typed();
        screen_.page = again ? ContactsPage::password : ContactsPage::key;
        break;
      case Typing::kNext:
        if (again) {
          send();
        } else {
          screen_.differs = false;
          screen_.first = screens::take_secret(screen_);
          screen_.page = ContactsPage::again;
        }
        break;
      default:
        break;
    }
  }

  void send() {
    if (!screens::same_again(screen_)) {
      screen_.page = ContactsPage::password;
      return;
    }
    ask(screens::WriteContacts{std::move(screen_.first)});
    screen_.wipe_typed();
    screen_.page = ContactsPage::key;
  }

  void written() {
    const screens::ContactsTold& told = told_.contacts;
    RowsPage page;
    page.title = view_.text("screen.contacts.written");
    page.end = view_.words->plural("screen.contacts.count", told.contacts);
    page.text = view_.text("screen.contacts.written_text");
    page.blocks.push_back(finding_block(kit_, kit::Verdict::kGood, told.file.string()));
    if (told.unread > 0) {
      page.blocks.push_back(finding_block(
          kit_, kit::Verdict::kBad, view_.words->plural("screen.contacts.unread", told.unread)));
    }
    const std::string& date = told_.work->event.privacy.disposal_date;
    page.blocks.push_back(finding_block(
        kit_, kit::Verdict::kNone,
        date.empty() ? std::string(view_.text("screen.contacts.delete"))
                     : view_.text("screen.contacts.delete_by", {{"date", view_.words->date(date)}}),
        std::string(view_.text("screen.contacts.delete_text"))));
    page.buttons = {{"contacts.done",
                     {.label = view_.text("screen.contacts.done"),
                      .icon = kit::Icon::kCheck,
                      .kind = kit::ButtonKind::kMain}}};
    if (draw_rows_page(view_, kit_, work_, page, wanted_)) {
      wanted_ = screens::Go{screens::Place::organiser_data};
    }
  }

  screens::Kiosk& kiosk_;
  screens::ContactsScreen& screen_;
};

}  // namespace

Wanted draw_contacts(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect work) {
  return Contacts(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
