#include "prints/agreement_copy.h"

#include <algorithm>
#include <utility>

namespace stordialog::prints {

namespace {

constexpr Type kTitle{24, 800, report::kInk, 1.18, -0.01},
    kVersion{11, 600, report::kQuietInk, 1.4}, kBody{10, 500, report::kInk, 1.42},
    kHeading{14, 800, report::kInk, 1.3}, kTick{10.5, 600, report::kInk, 1.4},
    kQuiet{9.5, 600, report::kQuietInk, 1.4};

class Copy {
 public:
  Copy(Sheet& sheet, const domain::SignUpList& list)
      : sheet_(sheet), paper_(sheet.paper()), list_(list), width_(sheet.width()) {}

  void write() {
    const auto& event = sheet_.event();
    const auto& agreement = event.agreement;
    version_ = event.registry_number.empty()
                   ? sheet_.words().text("screen.sign.version", {{"version", agreement.version}})
                   : sheet_.words().text("screen.sign.version_registry",
                                         {{"version", agreement.version},
                                          {"registry_number", event.registry_number}});
    double y = sheet_.head();
    sheet_.foot(version_);
    const std::string title = sheet_.in(list_.title);
    y += paper_.write(title, fitted(paper_, title, kTitle, width_, 60, 14), kMargin, y, width_);
    y += 2 + paper_.write(version_, kVersion, kMargin, y + 2, width_) + 10;
    y = paper_.flow(sheet_.in(agreement.text), kBody, kMargin, y, width_, sheet_.bottom(),
                    [this] { return turn(); });
    y += 16;
    if (y + fields_height() > sheet_.bottom() + 20) y = turn();
    fields(y);
  }

 private:
  double turn() {
    sheet_.next_page();
    sheet_.band();
    sheet_.foot(version_);
    return kTop;
  }
  [[nodiscard]] std::string consent() const { return sheet_.in(list_.consent); }
  [[nodiscard]] double fields_height() const {
    return 236 + paper_.height_of(consent(), kTick, width_ - 22) +
           paper_.height_of(sheet_.word("screen.sign.public"), kQuiet, width_);
  }
  /// Whom the signature binds, that they have decided, and where to reach them.
  void fields(double y) {
    paper_.rule(kMargin, y, width_, kInkLine);
    y += 10;
    y += paper_.write(sheet_.word("screen.sign.title"), kHeading, kMargin, y, width_) + 4;
    sheet_.field(sheet_.word("screen.sign.organisation_field"), kMargin, y, width_);
    y += 44;
    const auto& sides = sheet_.event().sides;
    const double part = width_ / static_cast<double>(std::max<std::size_t>(sides.size(), 1));
    double x = kMargin, most = 0;
    for (const auto& side : sides) {
      most = std::max(most, sheet_.tick(sheet_.in(side.name), kTick, x, y, part - 12));
      x += part;
    }
    y += most + 5;
    y += sheet_.tick(sheet_.word("screen.sign.decided"), kTick, kMargin, y, width_) + 2;
    const double half = (width_ - 24) / 2, second = kMargin + half + 24;
    sheet_.field(sheet_.word("screen.sign.representative_field"), kMargin, y, half);
    sheet_.field(sheet_.word("screen.sign.reach_field"), second, y, half);
    y += 42;
    sheet_.field(sheet_.word("screen.sign.review_signature"), kMargin, y + 8, half);
    sheet_.field(sheet_.word("paper.agreement.place_date"), second, y + 8, half);
    y += 52;
    y += sheet_.tick(consent(), kTick, kMargin, y, width_) + 5;
    paper_.write(sheet_.word("screen.sign.public"), kQuiet, kMargin, y, width_);
  }

  Sheet& sheet_;
  Paper& paper_;
  const domain::SignUpList& list_;
  double width_ = 0;
  std::string version_;
};

}  // namespace

domain::Expected<std::string> agreement_copy(const Making& making) {
  const auto& event = making.event;
  const auto list =
      std::ranges::find(event.lists, domain::ListKind::agreement, &domain::SignUpList::kind);
  if (list == event.lists.end()) return domain::fail("print.no_agreement");
  const auto& language = event.languages.front();
  auto sheet = Sheet::begin(making, language, list->title.in(language));
  if (!sheet) return domain::fail(sheet.error());
  bool first = true;
  for (const auto& tag : event.languages) {
    if (!std::exchange(first, false)) sheet->next_page();
    sheet->turn_to(tag);
    Copy(*sheet, *list).write();
  }
  return sheet->finish();
}

}  // namespace stordialog::prints
