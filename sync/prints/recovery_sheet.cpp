#include "prints/recovery_sheet.h"

#include <algorithm>
#include <array>

#include "seal/recovery.h"

namespace stordialog::prints {

using report::Paper;
using report::Side;
using report::Type;

namespace {

constexpr double kMargin = 54;
constexpr std::size_t kPerRow = 3, kBoxSecretBytes = 32;
constexpr Type kTitle{34, 800, report::kInk, 1.15, -0.01}, kHolder{16, 700, report::kInk, 1.35},
    kBrand{15, 800, report::kInk, 1.2}, kGroup{20, 800, report::kInk, 1.2, 0.02},
    kNumber{10, 700, report::kQuietInk, 1.2}, kBody{12, 500, report::kInk, 1.45},
    kLost{12, 700, report::kInk, 1.45}, kLabel{9, 600, report::kQuietInk, 1.3};

double write_groups(Paper& paper, std::string_view groups, double y) {
  constexpr double kHeight = 54, kGap = 10;
  const double width = paper.width() - 2 * kMargin;
  const double wide = (width - kGap * (kPerRow - 1)) / kPerRow;
  std::size_t at = 0;
  while (!groups.empty()) {
    const auto end = std::min(groups.find(' '), groups.size());
    const double x = kMargin + (wide + kGap) * static_cast<double>(at % kPerRow);
    const double top = y + (kHeight + kGap) * static_cast<double>(at / kPerRow);
    paper.outline({x, top, wide, kHeight}, {1, report::kEdge, false}, 6);
    paper.write(std::to_string(at + 1), kNumber, x + 10, top + 6, 20);
    paper.write(groups.substr(0, end), kGroup, x, top + 19, wide, Side::middle);
    groups.remove_prefix(std::min(end + 1, groups.size()));
    ++at;
  }
  return y + (kHeight + kGap) * static_cast<double>((at + kPerRow - 1) / kPerRow);
}

}  // namespace

domain::Expected<std::string> recovery_sheet(const seal::KeyPublic& about,
                                             std::string_view recovery_text,
                                             const wording::Catalogue& words,
                                             const system::Path& fonts) {
  report::PaperKind kind;
  kind.right_to_left = words.right_to_left();
  kind.language = words.language();
  kind.title = words.text("sheet.recovery.title");
  kind.fonts = fonts;
  auto paper = Paper::begin(kind);
  if (!paper) return domain::fail(paper.error());
  const double width = paper->width() - 2 * kMargin;
  paper->logo(kMargin - 4, 46, 40);
  paper->write("Stordialog", kBrand, kMargin + 46, 57, width - 46);
  double y = 130;
  y += paper->write(kind.title, kTitle, kMargin, y, width) + 6;
  y += paper->write(words.text("sheet.recovery.holder", {{"holder", about.holder}}), kHolder,
                    kMargin, y, width);
  const bool ballots = about.use == seal::KeyUse::ballots;
  y += paper->write(
           words.text(ballots ? "sheet.recovery.for_ballots" : "sheet.recovery.for_contacts"),
           kBody, kMargin, y, width) +
       20;
  y = write_groups(*paper, recovery_text, y) + 12;
  for (const char* key : {"sheet.recovery.use", "sheet.recovery.keep"}) {
    y += paper->write(words.text(key), kBody, kMargin, y, width) + 6;
  }
  const std::string lost(words.text("sheet.recovery.lost"));
  const double height = paper->height_of(lost, kLost, width - 32) + 20;
  paper->fill({kMargin, y + 8, width, height}, report::kSand, 6);
  paper->fill({kMargin, y + 8, 5, height}, report::kAction);
  paper->write(lost, kLost, kMargin + 18, y + 18, width - 32);
  y += height + 40;
  const double half = (width - 24) / 2;
  double x = kMargin;
  for (const char* key : {"sheet.recovery.where", "sheet.recovery.date"}) {
    paper->rule(x, y + 24, half, {1, report::kEdge, false});
    paper->write(words.text(key), kLabel, x, y + 27, half);
    x += half + 24;
  }
  return paper->finish();
}

domain::Expected<domain::Secret> groups_of(std::string_view sheet, const seal::KeyPublic& about) {
  bool any = false;
  while (!sheet.empty()) {
    const auto end = std::min(sheet.find('\n'), sheet.size());
    const auto secret = seal::from_recovery_text(sheet.substr(0, end));
    sheet.remove_prefix(std::min(end + 1, sheet.size()));
    if (!secret || secret->size() != kBoxSecretBytes) continue;
    any = true;
    if (seal::box_key_from_secret(secret->copy()).public_key == about.key) {
      return seal::recovery_text(*secret);
    }
  }
  if (!any) return domain::fail("print.no_groups");
  return domain::fail(domain::Error("print.other_key").with("holder", about.holder));
}

}  // namespace stordialog::prints
