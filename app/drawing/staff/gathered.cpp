// The receipt of "Samla in": what was saved and where, what came from other stations, and what went
// wrong and is tried again by itself.
#include <algorithm>
#include <array>

#include "drawing/staff/gather.h"
#include "kit/figures.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

struct Page {
  const screens::GatherReceipt& receipt;
  const screens::View& view;
  kit::Kit& kit;
  bool close;  // height is short

  [[nodiscard]] float em() const { return close ? 32 : 36; }
  [[nodiscard]] float least() const { return close ? 48 : 68; }
};

/// What came from one station: "Station 2 Scenen: 12 idéer, 9 röster till".
std::string arrival_text(const desk::Arrival& arrival, const screens::View& view) {
  std::string more;
  for (const domain::Kind kind :
       {domain::Kind::idea, domain::Kind::ballot, domain::Kind::contact, domain::Kind::signatory}) {
    const auto now = arrival.counts.of(kind), before = arrival.before.of(kind);
    if (now <= before) continue;
    if (!more.empty()) more += ", ";
    more += view.words->plural("kinds." + std::string(domain::name_of(kind)), now - before);
  }
  std::string name;
  for (const desk::StationSeen& station : view.board->stations) {
    if (station.number == arrival.station) name = station.name;
  }
  const std::string station = view.text(
      "screen.export.station", {{"station", std::to_string(arrival.station)}, {"name", name}});
  return more.empty() ? view.text("screen.export.came_newer", {{"station", station}})
                      : view.text("screen.export.came", {{"station", station}, {"what", more}});
}

/// The sticks that have it.
std::string stick_names(const screens::GatherReceipt& receipt) {
  std::string names;
  for (const screens::Drive& drive : receipt.on) {
    if (!drive.removable) continue;
    if (!names.empty()) names += ", ";
    names += drive.name;
  }
  return names;
}

kit::Block eyebrow_block(kit::Kit& kit, std::string_view text) {
  return {.height =
              [=, &kit](float width) { return kit::text_height(kit, text, kit::kEyebrow, width); },
          .draw =
              [=, &kit](kit::Rect box) {
                kit.text(box, text, kit::kEyebrow, kit.theme().ink2, kit::kFlowing);
              },
          .gap = kit::kSpace1};
}

/// That it went well, and where it is.
kit::Block done_block(const Page& page) {
  const bool on_stick =
      std::ranges::any_of(page.receipt.on, [](const auto& drive) { return drive.removable; });
  const std::string where =
      on_stick ? std::string(page.view.text("screen.export.removable"))
               : page.view.text("screen.export.in_folder",
                                {{"folder", page.receipt.on.front().folder.string()}});
  const std::string title(page.view.text("screen.export.done"));
  const float dot = page.close ? 120 : 168, beside = 40;
  kit::Kit& kit = page.kit;
  const auto title_high = [=, &kit](float width) {
    return kit::text_height(kit, title, kit::kTitleCrowded, width - dot - beside);
  };
  const auto texts_high = [=, &kit](float width) {
    return title_high(width) + kit::text_height(kit, where, kit::kLabel, width - dot - beside);
  };
  return {.height = [=](float width) { return std::max(dot, texts_high(width)); },
          .draw =
              [=, &kit](kit::Rect box) {
                const float title_is = title_high(box.w), high = texts_high(box.w);
                kit::check_dot(kit, {box.x + dot / 2, box.center().y}, dot);
                box.take_start(dot + beside);
                kit::Rect texts = box.middle(box.w, high);
                kit.text(texts.take_top(title_is), title, kit::kTitleCrowded, kit.theme().ink,
                         kit::kFlowing);
                kit.text(texts, where, kit::kLabel, kit.theme().ink2, kit::kFlowing);
              },
          .gap = page.close ? kit::kSpace3 : kit::kSpace4};
}

kit::Block notice_block(const Page& page, std::string lead, std::string text, kit::Icon icon,
                        bool error) {
  const auto made = [=](const std::string& bold, const std::string& rest) {
    return kit::Notice{.lead = bold, .text = rest, .icon = icon, .em = 32, .error = error};
  };
  kit::Kit& kit = page.kit;
  return {
      .height = [=, &kit](float width) { return kit::notice_height(kit, width, made(lead, text)); },
      .draw = [=, &kit](kit::Rect box) { kit::notice(kit, box, made(lead, text)); },
      .gap = kit::kSpace3};
}

std::vector<kit::Block> blocks_of(const Page& page) {
  const screens::GatherReceipt& receipt = page.receipt;
  const screens::View& view = page.view;
  std::vector<kit::Block> blocks;
  const auto say = [&](kit::Verdict verdict, std::string said) {
    blocks.push_back(verdict_block(page.kit, verdict, std::move(said), page.em(), page.least()));
    blocks.back().gap = kit::kSpace1;
  };
  if (receipt.saved) {
    blocks.push_back(done_block(page));
    if (const std::string names = stick_names(receipt); !names.empty()) {
      say(kit::Verdict::kGood, view.text("screen.export.written", {{"name", names}}));
    }
    say(kit::Verdict::kGood, std::string(view.text("screen.export.read_back")));
  }
  if (receipt.trouble) {
    const std::string text = view.words->say(*receipt.trouble) + " " +
                             std::string(view.text("screen.export.failed_text"));
    blocks.push_back(notice_block(page, std::string(view.text("screen.export.failed")), text,
                                  kit::Icon::kError, true));
  }
  if (!blocks.empty()) blocks.back().gap = kit::kSpace3;
  const bool has_others = view.board->stations.size() > 1;
  if (has_others || !receipt.arrivals.empty()) {
    blocks.push_back(eyebrow_block(page.kit, view.text("screen.export.from_others")));
  }
  bool came = false;
  for (const desk::Arrival& arrival : receipt.arrivals) {
    if (arrival.refused) {
      say(kit::Verdict::kBad,
          arrival.file.filename().string() + ": " + view.words->say(*arrival.refused));
    } else if (arrival.is_new) {
      came = true;
      say(kit::Verdict::kGood, arrival_text(arrival, view));
    }
  }
  if (!came && has_others) {
    say(kit::Verdict::kNone, std::string(view.text("screen.export.came_nothing")));
  }
  if (!blocks.empty()) blocks.back().gap = kit::kSpace3;
  if (receipt.saved) {
    blocks.push_back(notice_block(page, std::string(view.text("screen.export.keep")), {},
                                  kit::Icon::kFrontHand, false));
  }
  return blocks;
}

/// The slip that stays with the stick; owns its words.
class Slip {
 public:
  Slip(const desk::Exported& done, const screens::View& view) : view_(view) {
    const std::string hex = domain::to_hex(done.hash);
    const auto count = [&](domain::Kind kind) { return view.words->number(done.counts.of(kind)); };
    const desk::Board& board = *view.board;
    said_ = {std::to_string(board.station.number) + " " + board.station.name,
             std::to_string(done.number),
             wall_clock(done.made_utc, view),
             count(domain::Kind::idea),
             count(domain::Kind::ballot),
             count(domain::Kind::contact),
             count(domain::Kind::signatory),
             size_text(done.bytes, view),
             hex.substr(0, 4) + " " + hex.substr(4, 4)};
    second_ = hex.substr(8, 4) + " " + hex.substr(12, 4);
  }
  [[nodiscard]] std::array<kit::ReceiptRow, 9> rows() const {
    static constexpr std::array<std::string_view, 9> kKeys = {
        "screen.export.receipt_station",     "screen.export.receipt_number",
        "screen.export.receipt_time",        "screen.export.receipt_ideas",
        "screen.export.receipt_ballots",     "screen.export.receipt_contacts",
        "screen.export.receipt_signatories", "screen.export.receipt_size",
        "screen.export.receipt_checksum"};
    std::array<kit::ReceiptRow, 9> rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].name = view_.text(kKeys[i]);
      rows[i].value = said_[i];
    }
    rows.back().second = second_;
    return rows;
  }
  void draw(kit::Kit& kit, kit::Rect box) const {
    kit::receipt(kit, box, view_.text("screen.export.receipt"),
                 view_.text("screen.export.receipt_text"), rows());
  }

 private:
  const screens::View& view_;
  std::array<std::string, 9> said_;
  std::string second_;
};

}  // namespace

Wanted draw_gathered(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  Wanted wanted;
  const screens::GatherReceipt& receipt = *view.host->gathering.receipt;
  constexpr float kRoomy = 1700, kRoomyWide = 1000;
  const bool close = kit.screen().h < (kit.upright() ? kRoomy : kRoomyWide);
  const Page page{receipt, view, kit, close};
  std::optional<Slip> slip;
  if (receipt.saved) slip.emplace(*receipt.saved, view);
  if (slip && !kit.upright()) slip->draw(kit, work.take_end(520, kit::kSpace5));

  const kit::Button finished{.label = view.text("screen.button.done"),
                             .icon = kit::Icon::kCheck,
                             .kind = kit::ButtonKind::kMain};
  kit::Rect row = work.take_bottom(kit::kButtonCrowded, kit::kSpace3);
  const float wide = std::min(row.w, std::max(360.0F, kit::button_width(kit, finished)));
  if (kit::button(kit, "gather.done", row.take_end(wide), finished)) {
    wanted = screens::Errand{screens::CloseReceipt{}};
  }
  std::vector<kit::Block> blocks = blocks_of(page);
  if (slip && kit.upright()) {
    const float least = kit::receipt_height(slip->rows(), false);
    blocks.push_back({.height = [=](float) { return least; },
                      .draw = [&](kit::Rect box) { slip->draw(kit, box); },
                      .grows = kit::receipt_height(slip->rows(), true) - least});
  }
  kit::draw_column(kit, "gathered", work, blocks, kit::natural_spread(kit));
  return wanted;
}

}  // namespace stordialog::drawing
