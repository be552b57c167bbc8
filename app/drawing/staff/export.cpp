// "Samla in": one button. Where it goes to, whether the shared folder is there, how fresh what is
// known of the other stations is. Ids: gather, gather.done.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/organiser/secret_page.h"
#include "drawing/staff/gather.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kPadding = 32, kIcon = 64, kBeside = 28;

/// A place that is written to: what it is, how it is.
struct PlaceCard {
  kit::Icon icon;
  std::string title, detail;
  kit::Verdict verdict = kit::Verdict::kNone;
  std::string said;
};

kit::Block block_of(kit::Kit& kit, PlaceCard place) {
  constexpr float kSaidEm = 32;
  const auto room = [](float width) { return width - 2 * kPadding - kIcon - kBeside; };
  const auto title_high = [=, &kit](float width) {
    return kit::text_height(kit, place.title, kit::kLabel.bold(), room(width));
  };
  const auto detail_high = [=, &kit](float width) {
    return kit::text_height(kit, place.detail, kit::kSmall, room(width));
  };
  const kit::Block said = verdict_block(kit, place.verdict, place.said, kSaidEm);
  kit::Block block;
  block.height = [=](float width) {
    const float texts = title_high(width) + detail_high(width);
    return texts + kit::kSpace2 + said.height(room(width)) + 2 * kit::kSpace3;
  };
  block.draw = [=, &kit](kit::Rect box) {
    const float width = box.w;
    kit::card(kit, box);
    kit::Rect inner = box.inset(kPadding, kit::kSpace3);
    const float title = title_high(width);
    const kit::Rect side = inner.take_start(kIcon, kBeside);
    kit.icon(place.icon, side.with_height(title + detail_high(width)).center(), kIcon,
             kit.theme().ink);
    kit.text(inner.take_top(title), place.title, kit::kLabel.bold(), kit.theme().ink,
             kit::kFlowing);
    kit.text(inner.take_top(detail_high(width), kit::kSpace2), place.detail, kit::kSmall,
             kit.theme().ink2, kit::kFlowing);
    said.draw(inner);
  };
  block.gap = kit::kSpace3;
  return block;
}

PlaceCard stick_card(const screens::Stick& stick, const screens::View& view) {
  PlaceCard card{.icon = stick.drive.removable ? kit::Icon::kUsb : kit::Icon::kFolder,
                 .title = drive_name(stick.drive, view),
                 .detail = view.text("screen.export.space",
                                     {{"size", size_text(stick.drive.free_bytes, view)}}),
                 .said = {}};
  if (!stick.drive.removable) {
    card.detail = view.text("screen.export.no_stick", {{"folder", stick.drive.folder.string()}});
  }
  if (stick.trouble) {
    card.verdict = kit::Verdict::kBad;
    card.said =
        view.words->say(*stick.trouble) + " " + std::string(view.text("screen.export.tries_again"));
  } else if (stick.waiting) {
    card.verdict = kit::Verdict::kWaiting;
    card.said = view.text("screen.export.saving");
  } else if (stick.saved_utc) {
    card.verdict = kit::Verdict::kGood;
    card.said = view.text(
        stick.drive.removable ? "screen.export.saved_stick" : "screen.export.saved_folder",
        {{"time", wall_clock(*stick.saved_utc, view)}});
  } else {
    card.verdict = kit::Verdict::kNone;
    card.said = view.text("screen.export.not_saved");
  }
  return card;
}

PlaceCard folder_card(const screens::Exchange& exchange, const screens::View& view) {
  PlaceCard card{.icon = kit::Icon::kFolderOpen,
                 .title = std::string(view.text("screen.export.shared")),
                 .detail = exchange.folder.string(),
                 .said = {}};
  const std::string tries(view.text("screen.export.tries_again"));
  if (!exchange.reachable) {
    card.verdict = kit::Verdict::kBad;
    card.said = exchange.last_read_utc
                    ? view.text("screen.export.folder_gone",
                                {{"time", wall_clock(*exchange.last_read_utc, view)}})
                    : std::string(view.text("screen.export.folder_missing"));
    card.said += " " + tries;
  } else if (exchange.trouble) {
    card.verdict = kit::Verdict::kBad;
    card.said = view.words->say(*exchange.trouble) + " " + tries;
  } else if (exchange.last_written_utc && exchange.last_read_utc) {
    card.verdict = kit::Verdict::kGood;
    card.said = view.text("screen.export.folder_works",
                          {{"left", wall_clock(*exchange.last_written_utc, view)},
                           {"read", wall_clock(*exchange.last_read_utc, view)}});
  } else {
    card.verdict = kit::Verdict::kWaiting;
    card.said = view.text("screen.export.folder_begins");
  }
  return card;
}

/// How much of the hall is known, then each station.
std::vector<kit::Block> hall_blocks(const screens::View& view, kit::Kit& kit) {
  std::size_t known = 0;
  for (const auto& station : view.board->stations) known += station.own || station.made_utc;
  const std::string counted = view.text(
      "screen.export.counted", {{"counted", std::to_string(known)},
                                {"stations", std::to_string(view.board->stations.size())}});
  std::vector<kit::Block> blocks;
  blocks.push_back(
      {.height =
           [=, &kit](float width) { return kit::text_height(kit, counted, kit::kEyebrow, width); },
       .draw =
           [=, &kit](kit::Rect box) {
             kit.text(box, counted, kit::kEyebrow, kit.theme().ink, kit::kFlowing);
           },
       .gap = kit::kSpace3});
  std::ranges::move(station_blocks(view, kit), std::back_inserter(blocks));
  return blocks;
}

std::vector<kit::Block> place_blocks(const screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit) {
  std::vector<kit::Block> blocks;
  const std::string_view what = view.text("screen.export.text");
  blocks.push_back(
      {.height = [=, &kit](float width) { return kit::text_height(kit, what, kit::kNote, width); },
       .draw =
           [=, &kit](kit::Rect box) {
             kit.text(box, what, kit::kNote, kit.theme().ink2, kit::kFlowing);
           }});
  if (kiosk.error()) {
    blocks.push_back(verdict_block(kit, kit::Verdict::kBad, view.words->say(*kiosk.error()), 32));
  }
  for (const screens::Stick& stick : view.host->gathering.sticks) {
    blocks.push_back(block_of(kit, stick_card(stick, view)));
  }
  if (view.host->exchange) blocks.push_back(block_of(kit, folder_card(*view.host->exchange, view)));
  return blocks;
}

Wanted draw_gather(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  Wanted wanted;
  const bool working = view.host->gathering.working;
  const kit::Button button{
      .label = view.text(working ? "screen.export.working" : "screen.export.title"),
      .icon = working ? kit::Icon::kHourglassTop : kit::Icon::kDownload,
      .kind = kit::ButtonKind::kMain,
      .enabled = !working};
  std::vector<kit::Block> places = place_blocks(kiosk, view, kit);
  std::vector<kit::Block> stations = hall_blocks(view, kit);
  const bool shows_hall = view.board->stations.size() > 1;
  if (shows_hall && !kit.upright()) {
    constexpr float kHall = 560, kHallNarrow = 460;
    const kit::Rect panel = work.take_end(little_height(kit) ? kHallNarrow : kHall, kit::kSpace4);
    kit::panel(kit, panel);
    kit::draw_column(kit, "stations", panel.inset(kPadding, kPadding), stations, kit::Spread::kTop);
  }
  kit::Rect row = work.take_bottom(kit::kButtonHeight, kit::kSpace3);
  const float wide = std::min(row.w, std::max(480.0F, kit::button_width(kit, button)));
  if (kit::button(kit, "gather", row.take_end(wide), button)) {
    wanted = screens::Errand{screens::Gather{}};
  }
  if (shows_hall && kit.upright()) std::ranges::move(stations, std::back_inserter(places));
  // The leading computer is often the organiser's own; its staff's PIN has been given already.
  if (view.board->lead && view.host->organiser != nullptr) {
    places.push_back(press_block(kit,
                                 {.id = "export.organiser",
                                  .title = std::string(view.text("screen.export.organiser")),
                                  .icon = kit::Icon::kInventory,
                                  .enabled = !working,
                                  .arrow = true},
                                 [&wanted] { wanted = screens::Go{screens::Place::organiser}; }));
  }
  kit::draw_column(kit, "gather", work, places, kit::Spread::kTop);
  return wanted;
}

}  // namespace

std::string wall_clock(std::int64_t utc_s, const screens::View& view) {
  constexpr std::int64_t kDay = 24 * 60 * 60, kMinute = 60;
  const std::int64_t second = ((utc_s + view.host->utc_offset_s) % kDay + kDay) % kDay;
  return clock_text(static_cast<int>(second / kMinute));
}

std::string drive_name(const screens::Drive& drive, const screens::View& view) {
  return drive.removable ? view.text("screen.export.drive", {{"name", drive.name}})
                         : std::string(view.text("screen.export.folder"));
}

kit::Block verdict_block(kit::Kit& kit, kit::Verdict verdict, std::string said, float em,
                         float least) {
  const float icon = verdict == kit::Verdict::kNone ? 0 : em * 1.9F;
  const kit::TextStyle style{em, 1.2F, kit::Weight::kBold, 0};
  kit::Block block;
  block.height = [=, &kit](float width) {
    return std::max(least, kit::text_height(kit, said, style, width - icon));
  };
  block.draw = [=, &kit](kit::Rect box) {
    if (verdict == kit::Verdict::kNone) {
      kit.text(box, said, style, kit.theme().ink2, kit::kFlowing);
    } else {
      kit::verdict(kit, box, verdict, said, em);
    }
  };
  block.gap = kit::kSpace2;
  return block;
}

Wanted draw_export(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  return view.host->gathering.receipt ? draw_gathered(view, kit, work)
                                      : draw_gather(kiosk, view, kit, work);
}

}  // namespace stordialog::drawing
