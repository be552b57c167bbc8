// How each kind of decision is answered: rows of languages, choices, a number to count up and down,
// lists with their entries.
#include <algorithm>
#include <array>

#include "drawing/organiser/editor.h"
#include "drawing/organiser/secret_page.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::Ask;
using screens::Decision;
using screens::EditOption;

class Answers {
 public:
  Answers(const EditorPage& page, const Decision& decision)
      : page_(page), decision_(decision), editor_(page.editor), draft_(*page.editor.draft) {}

  void draw(kit::Rect box) {
    switch (decision_.ask) {
      case Ask::local_text:
        local_text();
        break;
      case Ask::text:
        text();
        break;
      case Ask::choice:
        choice();
        break;
      case Ask::number:
        return number(box);
      case Ask::languages:
        languages();
        break;
      case Ask::words:
        words();
        break;
      case Ask::basis:
        basis();
        break;
      case Ask::arrange:
        arrange();
        break;
      default:
        entries();
    }
    kit::draw_column(page_.kit, "ask", box, blocks_, kit::Spread::kTop);
  }

 private:
  void add(PressRow row, std::function<void()> pressed) {
    blocks_.push_back(press_block(page_.kit, std::move(row), std::move(pressed)));
  }
  [[nodiscard]] std::string said(std::string_view key) const {
    return std::string(page_.view.text(key));
  }

  void local_text() {
    for (const std::string& language : draft_.languages()) {
      const std::string typed = draft_.text(decision_.path + "." + language);
      add({.id = "text." + language,
           .title = typed.empty() ? said("screen.edit.missing") : shortened(typed, 120),
           .detail = std::string(language_name(page_.view, language)),
           .icon = typed.empty() ? kit::Icon::kReportProblem : kit::Icon::kEdit},
          [this, language] { screens::begin_writing(editor_, decision_, language); });
    }
  }

  void text() {
    const std::string typed = draft_.text(decision_.path);
    add({.id = "text",
         .title = typed.empty() ? said("screen.edit.missing") : typed,
         .icon = kit::Icon::kEdit},
        [this] { screens::begin_writing(editor_, decision_, {}); });
  }

  void choice() {
    const std::string now = screens::chosen(editor_, decision_);
    std::vector<EditOption> options = decision_.options;
    if (!now.empty() && std::ranges::find(options, now, &EditOption::value) == options.end()) {
      options.push_back({now, {}, now});  // what the file says stays one of the choices
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
      const EditOption& option = options[i];
      add({.id = "option." + std::to_string(i),
           .title = option.key.empty() ? option.label : said(option.key),
           .icon = option.value == now ? kit::Icon::kCheck : kit::Icon::kNone,
           .selected = option.value == now},
          [this, value = option.value] { screens::choose(editor_, decision_, value); });
    }
  }

  void words() {
    const auto chosen = draft_.words(decision_.path);
    for (std::size_t i = 0; i < decision_.options.size(); ++i) {
      const EditOption& option = decision_.options[i];
      const bool on = std::ranges::find(chosen, option.value) != chosen.end();
      add({.id = "option." + std::to_string(i),
           .title = option.key.empty() ? option.label : said(option.key),
           .icon = on ? kit::Icon::kCheck : kit::Icon::kNone,
           .selected = on},
          [this, value = option.value] { screens::toggle(editor_, decision_, value); });
    }
  }

  void basis() {
    for (std::size_t i = 0; i < draft_.count("privacy.purposes"); ++i) {
      const bool on = screens::has_basis(editor_, i);
      add({.id = "option." + std::to_string(i),
           .title = shortened(screens::entry_name(draft_, "privacy.purposes", i), 120),
           .detail = draft_.text(screens::entry_path("privacy.purposes", i) + ".legal_basis"),
           .icon = on ? kit::Icon::kCheck : kit::Icon::kNone,
           .selected = on},
          [this, i] { screens::toggle_basis(editor_, i); });
    }
  }

  /// Every language the program speaks, and what else the file is in.
  void languages() {
    const auto on = draft_.languages();
    std::vector<std::string> all = on;
    for (const auto& tag : page_.view.catalogues->languages()) {
      if (std::ranges::find(all, std::string(tag)) == all.end()) all.emplace_back(tag);
    }
    for (const std::string& tag : all) {
      const bool here = std::ranges::find(on, tag) != on.end();
      const std::size_t missing = event::missing_in(editor_.findings, tag);
      std::string detail;
      if (here && missing > 0) {
        detail = page_.view.words->plural("screen.edit.texts_missing",
                                          static_cast<std::int64_t>(missing));
      } else if (here) {
        detail = said(tag == on.front() ? "screen.edit.first_language" : "screen.edit.all_texts");
      }
      add({.id = "language." + tag,
           .title = std::string(language_name(page_.view, tag)),
           .detail = detail,
           .icon = !here         ? kit::Icon::kNone
                   : missing > 0 ? kit::Icon::kReportProblem
                                 : kit::Icon::kCheck,
           .selected = here},
          [this, tag] { screens::toggle_language(editor_, tag); });
    }
  }

  void entries() {
    const std::string& list = decision_.path;
    if (!decision_.fixed) {  // first: under a long list nobody would find it
      add({.id = "entry.add", .title = said("screen.edit.add"), .icon = kit::Icon::kAdd},
          [this, list] { screens::add_entry(editor_, list); });
    }
    for (std::size_t i = 0; i < draft_.count(list); ++i) {
      const std::string path = screens::entry_path(list, i);
      const bool wrong = std::ranges::any_of(editor_.findings, [&path](const auto& finding) {
        return finding.path.starts_with(path + ".") || finding.path == path;
      });
      std::string name = draft_.text(path + ".start");
      if (!name.empty()) name += "  ";
      add({.id = "entry." + std::to_string(i),
           .title = name + shortened(screens::entry_name(draft_, list, i), 120),
           .icon = wrong ? kit::Icon::kReportProblem : kit::Icon::kCheckCircle,
           .arrow = true},
          [this, i] { screens::open_entry(editor_, i); });
    }
  }

  void arrange() {
    const std::size_t entry = editor_.place.entry;
    const std::size_t count = draft_.count(editor_.place.list);
    if (entry > 0) {
      add({.id = "entry.up", .title = said("screen.edit.up"), .icon = kit::Icon::kKeyboardArrowUp},
          [this] { screens::move_entry(editor_, -1); });
    }
    if (entry + 1 < count) {
      add({.id = "entry.down",
           .title = said("screen.edit.down"),
           .icon = kit::Icon::kKeyboardArrowDown},
          [this] { screens::move_entry(editor_, 1); });
    }
    add({.id = "entry.remove",
         .title = said(editor_.removing ? "screen.edit.remove_sure" : "screen.edit.remove"),
         .icon = kit::Icon::kDelete},
        [this] {
          if (!editor_.removing) {
            editor_.removing = true;
          } else {
            screens::remove_entry_at_hand(editor_);
          }
        });
  }

  void number(kit::Rect box) {
    constexpr float kKey = 112, kNumber = 220;
    kit::Kit& kit = page_.kit;
    const std::string now = screens::chosen(editor_, decision_);
    kit::Rect row = box.take_top(kKey + kit.theme().lip).with_height(kKey);
    const auto step = [&](std::string_view id, kit::Icon icon, std::int64_t by,
                          std::string_view spoken) {
      const kit::Button key{.icon = icon, .spoken = page_.view.text(spoken)};
      if (kit::button(kit, id, row.take_start(kKey, kit::kSpace3), key)) {
        screens::count_by(editor_, decision_, by);
      }
    };
    step("count.less", kit::Icon::kRemove, -1, "screen.edit.less");
    kit.text(row.take_start(kNumber, kit::kSpace3), now.empty() ? std::string("–") : now,
             kit::kTitleCrowded, kit.theme().ink,
             {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
    step("count.more", kit::Icon::kAdd, 1, "screen.edit.more");
    if (decision_.most_number > 60) {
      step("count.many", kit::Icon::kKeyboardArrowUp, 10, "screen.edit.ten_more");
    }
  }

  const EditorPage& page_;
  const Decision& decision_;
  screens::EventEditor& editor_;
  event::Draft& draft_;
  std::vector<kit::Block> blocks_;
};

}  // namespace

void draw_ask(const EditorPage& page, const Decision& decision, kit::Rect box) {
  Answers(page, decision).draw(box);
}

}  // namespace stordialog::drawing
