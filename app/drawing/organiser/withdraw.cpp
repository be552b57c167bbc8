// What is kept of somebody: their words, what was found and a page of it to hand out; which one is
// taken back, whether that is right, and what is to be made again. Ids: withdraw.words, key.*,
// found.N, withdraw.unlock, withdraw.again, withdraw.page, withdraw.back, withdraw.yes,
// withdraw.merge.
#include <algorithm>

#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"
#include "screens/withdraw_screen.h"

namespace stordialog::drawing {

namespace {

using screens::WithdrawPage;

constexpr std::size_t kShownMost = 60;

class Withdraw : DeskTask {
 public:
  Withdraw(screens::WithdrawScreen& screen, const screens::View& view, kit::Kit& kit,
           kit::Rect work)
      : DeskTask(view, kit, work), screen_(screen) {}

  Wanted draw() {
    screen_.follow(told_.withdraw);
    switch (screen_.page) {
      case WithdrawPage::found:
        found();
        break;
      case WithdrawPage::confirm:
        confirm();
        break;
      case WithdrawPage::taken:
        taken();
        break;
      default:
        search();
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] std::string kind_said(domain::Kind kind) const {
    return std::string(view_.text("kind." + std::string(domain::name_of(kind))));
  }
  void to_merge() { wanted_ = screens::Go{screens::Place::organiser_merge}; }

  void search() {
    const Typing done = draw_line_page(view_, kit_, work_, screen_.words,
                                       {.id = "withdraw.words",
                                        .title = view_.text("screen.withdraw.ask"),
                                        .text = view_.text("screen.withdraw.text"),
                                        .placeholder = view_.text("screen.withdraw.words"),
                                        .next = view_.text("screen.withdraw.search"),
                                        .capital = false},
                                       wanted_);
    if (done == Typing::kBack) wanted_ = screens::Go{screens::Place::organiser_data};
    if (done == Typing::kNext) ask(screens::SearchRecords{std::string(screen_.words.view())});
  }

  void found() {
    const screens::WithdrawTold& told = told_.withdraw;
    const auto& found = told.found;
    RowsPage page;
    page.title = view_.text("screen.withdraw.which");
    page.end =
        view_.words->plural("screen.withdraw.found", static_cast<std::int64_t>(found.size()));
    if (!found.empty() && told.can_withdraw) page.text = view_.text("screen.withdraw.rows");
    if (!told.page.empty()) {
      page.blocks.push_back(finding_block(
          kit_, kit::Verdict::kGood, std::string(view_.text("screen.withdraw.page_written")),
          told.page.string() + "\n" + std::string(view_.text("screen.withdraw.page_text"))));
    }
    if (told.sealed > 0) {
      page.blocks.push_back(
          press_block(kit_,
                      {.id = "withdraw.unlock",
                       .title = view_.words->plural("screen.withdraw.sealed", told.sealed),
                       .detail = std::string(view_.text("screen.withdraw.sealed_text")),
                       .icon = kit::Icon::kLock,
                       .enabled = idle(),
                       .arrow = true},
                      [this] { wanted_ = screens::Go{screens::Place::organiser_contacts}; }));
    }
    if (found.empty()) {
      page.blocks.push_back(finding_block(kit_, kit::Verdict::kNone,
                                          std::string(view_.text("screen.withdraw.none")),
                                          std::string(view_.text("screen.withdraw.none_text"))));
    }
    for (std::size_t i = 0; i < std::min(found.size(), kShownMost); ++i) {
      page.blocks.push_back(press_block(kit_,
                                        {.id = "found." + std::to_string(i),
                                         .title = found[i].text,
                                         .detail = kind_said(found[i].kind),
                                         .enabled = idle() && told.can_withdraw,
                                         .arrow = told.can_withdraw},
                                        [this, &each = found[i]] {
                                          screen_.chosen = each;
                                          screen_.page = WithdrawPage::confirm;
                                        }));
    }
    page.buttons = {{"withdraw.again",
                     {.label = view_.text("screen.withdraw.again"), .icon = kit::Icon::kArrowBack}},
                    {"withdraw.page",
                     {.label = view_.text("screen.withdraw.page"),
                      .icon = kit::Icon::kDownload,
                      .enabled = idle() && told.page.empty()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.page = WithdrawPage::search;
    if (pressed == 1U) ask(screens::WritePerson{});
  }

  void confirm() {
    RowsPage page;
    page.title = view_.text("screen.withdraw.confirm");
    page.text = view_.text("screen.withdraw.confirm_text");
    page.blocks.push_back(finding_block(kit_, kit::Verdict::kNone, screen_.chosen.text,
                                        kind_said(screen_.chosen.kind)));
    page.buttons = {
        {"withdraw.back", {.label = view_.text("screen.button.cancel"), .icon = kit::Icon::kClose}},
        {"withdraw.yes",
         {.label = view_.text("screen.withdraw.yes"),
          .icon = kit::Icon::kDelete,
          .kind = kit::ButtonKind::kMain,
          .enabled = idle()}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.page = WithdrawPage::found;
    if (pressed == 1U) ask(screens::WithdrawRecord{screen_.chosen.id});
  }

  void taken() {
    const screens::WithdrawTold& told = told_.withdraw;
    RowsPage page;
    const bool again = !told.older.empty();
    page.title = view_.text(again ? "screen.withdraw.taken" : "screen.withdraw.taken_only");
    if (again) page.text = view_.text("screen.withdraw.taken_text");
    if (told.left > 0) {
      page.blocks.push_back(finding_block(kit_, kit::Verdict::kBad,
                                          view_.words->plural("screen.withdraw.left", told.left)));
    }
    for (const system::Path& file : told.older) {
      page.blocks.push_back(finding_block(kit_, kit::Verdict::kBad, file.filename().string(),
                                          std::string(view_.text("screen.withdraw.older"))));
    }
    page.buttons = {{"withdraw.again",
                     {.label = view_.text("screen.withdraw.more"), .icon = kit::Icon::kRefresh}},
                    {"withdraw.merge",
                     {.label = view_.text("screen.withdraw.merge"),
                      .icon = kit::Icon::kCallMerge,
                      .kind = kit::ButtonKind::kMain}}};
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.begin_again();
    if (pressed == 1U) to_merge();
  }

  screens::WithdrawScreen& screen_;
};

}  // namespace

Wanted draw_withdraw(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect work) {
  return Withdraw(kiosk.withdraw, view, kit, work).draw();
}

}  // namespace stordialog::drawing
