// Disposal: by which decision, what speaks against it, what goes and what stays, a word to be sure,
// what came of it. Ids: disposal.decision, disposal.word, key.*, disposal.back, disposal.anyway,
// disposal.next, disposal.again, disposal.done.
#include <algorithm>

#include "drawing/organiser/desk_task.h"
#include "drawing/organiser/secret_page.h"
#include "wording/text.h"

namespace stordialog::drawing {

namespace {

using organise::Doom;
using organise::Doomed;
using screens::DisposalPage;

std::string_view key_of(Doom what) {
  switch (what) {
    case Doom::sheet:
      return "screen.disposal.sheets";
    case Doom::key:
      return "screen.disposal.keys";
    case Doom::ticket:
      return "screen.disposal.tickets";
    case Doom::codes:
      return "screen.disposal.codes";
    case Doom::contacts:
      return "screen.disposal.contacts";
    case Doom::bundle:
      return "screen.disposal.bundles";
    case Doom::ledger:
      return "screen.disposal.ledgers";
    case Doom::remains:
      return "screen.disposal.remains";
  }
  return "";
}

struct Hindrance {
  std::string_view title, text;
  std::string_view anyway = {};  // the button that overrules it
};
Hindrance hindrance_of(std::string_view code) {
  if (code == "dispose.too_early") {
    return {"screen.disposal.too_early", "screen.disposal.too_early_text",
            "screen.disposal.anyway"};
  }
  if (code == "dispose.no_date") {
    return {"screen.disposal.no_date", "screen.disposal.no_date_text",
            "screen.disposal.anyway_now"};
  }
  if (code == "dispose.no_results") {
    return {"screen.disposal.no_results", "screen.disposal.no_results_text",
            "screen.disposal.anyway_without"};
  }
  return {"screen.disposal.results_older", "screen.disposal.results_older_text"};
}

std::string names_of(const std::vector<system::Path>& files) {
  std::string all;
  for (const system::Path& file : files) {
    all += (all.empty() ? "" : ", ") + file.filename().string();
  }
  return all;
}

class Disposal : DeskTask {
 public:
  Disposal(screens::DisposalScreen& screen, const screens::View& view, kit::Kit& kit,
           kit::Rect work)
      : DeskTask(view, kit, work), screen_(screen) {}

  Wanted draw() {
    const screens::DisposalTold& told = told_.disposal;
    screen_.follow(told);
    if (screen_.page == DisposalPage::plan || screen_.page == DisposalPage::confirm) {
      if (!told.plan) screen_.page = DisposalPage::decision;
    }
    switch (screen_.page) {
      case DisposalPage::hindrance:
        hindrance();
        break;
      case DisposalPage::plan:
        plan(*told.plan);
        break;
      case DisposalPage::confirm:
        confirm(*told.plan);
        break;
      case DisposalPage::done:
        done();
        break;
      default:
        decision();
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] std::string said_date(std::string_view key) const {
    return view_.text(key, {{"date", view_.words->date(told_.work->event.privacy.disposal_date)}});
  }
  [[nodiscard]] kit::NamedButton back() const {
    return {"disposal.back",
            {.label = view_.text("screen.button.back"),
             .icon = kit::Icon::kArrowBack,
             .enabled = idle()}};
  }
  void look() {
    ask(screens::PlanDisposal{std::string(screen_.decision.view()), screen_.before_date,
                              screen_.without_results});
  }

  void decision() {
    const bool dated = !told_.work->event.privacy.disposal_date.empty();
    const std::string text = dated ? said_date("screen.disposal.text")
                                   : std::string(view_.text("screen.disposal.text_undated"));
    const Typing typed = draw_line_page(view_, kit_, work_, screen_.decision,
                                        {.id = "disposal.decision",
                                         .title = view_.text("screen.disposal.ask"),
                                         .text = text,
                                         .placeholder = view_.text("screen.disposal.decision"),
                                         .next = view_.text("screen.disposal.look")},
                                        wanted_);
    if (typed == Typing::kBack) wanted_ = screens::Go{screens::Place::organiser_data};
    if (typed != Typing::kNext) return;
    screen_.before_date = screen_.without_results = false;
    look();
  }

  void hindrance() {
    const std::string& code = told_.disposal.hindrance;
    const Hindrance why = hindrance_of(code);
    RowsPage page;
    page.title = view_.text(why.title);
    page.text = said_date(why.text);
    if (code == "dispose.no_results") {
      page.blocks.push_back(finding_block(
          kit_, kit::Verdict::kBad, std::string(view_.text("screen.disposal.no_results_after"))));
    }
    page.buttons = {back()};
    if (screens::can_overrule(code)) {
      page.buttons.push_back(
          {"disposal.anyway",
           {.label = view_.text(why.anyway), .icon = kit::Icon::kGavel, .enabled = idle()}});
    }
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.page = DisposalPage::decision;
    if (pressed != 1U) return;
    screen_.overrule(code);
    look();
  }

  void plan(const organise::DisposalPlan& plan) {
    const auto count = static_cast<std::int64_t>(plan.destroyed.size());
    RowsPage page;
    page.title = view_.text(count > 0 ? "screen.disposal.plan" : "screen.disposal.nothing");
    if (count > 0) {
      page.end = view_.words->plural("screen.disposal.files", count);
      page.text = view_.text("screen.disposal.preserved");
      page.text += "\n" + plan.preserved.string();
    }
    what_goes(plan, page);
    named(page, kit::Verdict::kBad, "screen.disposal.unknown", plan.unknown);
    named(page, kit::Verdict::kNone, "screen.disposal.kept", plan.kept);
    if (count > 0) {
      page.blocks.push_back(
          finding_block(kit_, kit::Verdict::kNone, std::string(view_.text("screen.disposal.note")),
                        std::string(view_.text("report.disposal.blocks")) + " " +
                            std::string(view_.text("report.disposal.elsewhere"))));
    }
    page.buttons = {back()};
    if (count > 0) {
      page.buttons.push_back({"disposal.next",
                              {.label = view_.text("screen.disposal.next"),
                               .icon = kit::Icon::kDelete,
                               .kind = kit::ButtonKind::kMain,
                               .enabled = idle()}});
    }
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (pressed == 0U) screen_.page = DisposalPage::decision;
    if (pressed != 1U) return;
    screen_.word.clear();
    screen_.page = DisposalPage::confirm;
  }

  /// A block a kind, with the names of its files.
  void what_goes(const organise::DisposalPlan& plan, RowsPage& page) {
    for (auto at = plan.destroyed.begin(); at != plan.destroyed.end();) {
      const auto end = std::find_if(at, plan.destroyed.end(),
                                    [at](const Doomed& each) { return each.what != at->what; });
      std::string names;
      for (auto each = at; each != end; ++each) names += (names.empty() ? "" : ", ") + each->name;
      page.blocks.push_back(finding_block(
          kit_, kit::Verdict::kNone,
          view_.words->plural(key_of(at->what), static_cast<std::int64_t>(end - at)), names));
      at = end;
    }
  }
  void named(RowsPage& page, kit::Verdict verdict, std::string_view key,
             const std::vector<system::Path>& files) {
    if (files.empty()) return;
    page.blocks.push_back(
        finding_block(kit_, verdict, std::string(view_.text(key)), names_of(files)));
  }

  void confirm(const organise::DisposalPlan& plan) {
    const std::string_view word = view_.text("cli.dispose.word");
    const bool same = wording::folded(screen_.word.view()) == wording::folded(word);
    const std::string title = view_.words->plural("screen.disposal.confirm",
                                                  static_cast<std::int64_t>(plan.destroyed.size()));
    const std::string text = view_.text("screen.disposal.type",
                                        {{"word", std::string(word)}, {"decision", plan.decision}});
    const Typing typed = draw_line_page(view_, kit_, work_, screen_.word,
                                        {.id = "disposal.word",
                                         .title = title,
                                         .text = text,
                                         .placeholder = {},
                                         .next = view_.text("screen.disposal.destroy"),
                                         .next_enabled = same,
                                         .capital = false},
                                        wanted_);
    if (typed == Typing::kBack) screen_.page = DisposalPage::plan;
    if (typed != Typing::kNext) return;
    screen_.word.clear();
    ask(screens::Dispose{});
  }

  void done() {
    const auto left = static_cast<std::int64_t>(told_.disposal.left.size());
    RowsPage page;
    page.title = left == 0 ? std::string(view_.text("screen.disposal.finished"))
                           : view_.words->plural("screen.disposal.left", left);
    page.text = view_.text("screen.disposal.log", {{"file", told_.work->places.disposal.string()}});
    if (left > 0) page.text = std::string(view_.text("screen.disposal.left_text"));
    for (const system::Path& file : told_.disposal.left) {
      page.blocks.push_back(finding_block(kit_, kit::Verdict::kBad, file.string()));
    }
    page.blocks.push_back(finding_block(kit_, kit::Verdict::kNone,
                                        std::string(view_.text("screen.disposal.note")),
                                        std::string(view_.text("report.disposal.blocks"))));
    if (left > 0) {
      page.buttons.push_back({"disposal.again",
                              {.label = view_.text("screen.disposal.again"),
                               .icon = kit::Icon::kRefresh,
                               .kind = kit::ButtonKind::kMain,
                               .enabled = idle()}});
    }
    const kit::NamedButton tasks = {
        "disposal.done",
        {.label = view_.text("screen.desk.tasks"),
         .icon = kit::Icon::kHome,
         .kind = left > 0 ? kit::ButtonKind::kPlain : kit::ButtonKind::kMain,
         .enabled = idle()}};
    page.buttons.insert(page.buttons.begin(), tasks);
    const auto pressed = draw_rows_page(view_, kit_, work_, page, wanted_);
    if (!pressed) return;
    if (*pressed == 1) return look();
    wanted_ = screens::Go{screens::Place::organiser_home};
  }

  screens::DisposalScreen& screen_;
};

}  // namespace

Wanted draw_disposal(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect work) {
  return Disposal(kiosk.disposal, view, kit, work).draw();
}

}  // namespace stordialog::drawing
