#include "gallery/staff_pages.h"

#include <array>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/face.h"
#include "kit/fields.h"
#include "kit/figures.h"
#include "kit/keyboard.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::gallery {

using namespace kit;

void pin(Kit& kit) {
  const Rect screen = kit.screen();
  const Color white = Color::rgb(0xFFFFFF);
  Rect dark{screen.x, screen.y, 1080, screen.h};
  kit.fill(dark, Color::rgb(0x0B4A5A));
  Rect pad = screen;
  pad.take_start(1080);
  dark = {96, screen.y + 72, 904, screen.h - 136};
  Rect head = dark.take_top(72, 96);
  kit.icon(Icon::kBadge, head.take_start(72, 20).center(), 72, kit.theme().dot);
  kit.text(head, "Endast för personal", kLabel.bold(), white, {.stand = Stand::kMiddle});
  dark.take_top(kit.text(dark, "Ange pinkod", kDisplay.size(128), white), 28);
  dark.take_top(kit.text(dark.with_width(820),
                         "Här öppnar du aktiviteterna, duken och arbetet efteråt.", kBody, white),
                40);
  Rect note = dark.take_top(44);
  kit.icon(Icon::kInfo, note.take_start(44, 18).center(), 44, Color::rgb(0xCFE3E6));
  kit.text(note, "Efter fem fel väntar skärmen i en minut.", kEyebrow, Color::rgb(0xCFE3E6),
           {.stand = Stand::kMiddle});
  const Button back{.label = "Till deltagarnas skärm", .icon = Icon::kArrowBack};
  button(kit, "back", dark.take_bottom(112).with_width(button_width(kit, back)), back);
  input::PinBuffer typed;
  typed.insert("123");
  Rect block = pad.middle(kPinPadWidth, 72 + 72 + kPinPadHeight);
  pin_dots(kit, block.take_top(72, 72).center(), typed.size());
  pin_pad(kit, block, {"Rensa"}, typed);
}

namespace {

struct Cells {
  Rect row;
  Rect at(int column) const {
    const Rect all{row.x + 256, row.y, row.w - 256, row.h};
    return all.cell(column, 6, 1, 20, 0);
  }
  Rect at(int column, float height) const {
    const Rect cell = at(column);
    return cell.middle(cell.w, height);
  }
};

Touch pretend(bool held, bool focused) {
  Touch touch;
  touch.held = held;
  touch.focused = focused;
  return touch;
}

// The faces in every state, which no finger can hold down in one picture.
void face_row(Kit& kit, const Cells& cells, FaceKind kind, std::string_view label, bool selected) {
  for (int i = 0; i < 5; ++i) {
    const bool chosen = i == 2;
    if (chosen && !selected) continue;
    const Rect box = cells.at(i, 92);
    const Touch touch = pretend(i == 1, i == 4);
    const Face face = draw_face(kit, "face", touch, box, chosen ? FaceKind::kSelected : kind,
                                kRadiusCard, i == 3 ? Enabled::kNo : Enabled::kYes);
    kit.text(face.box, label, {40, 1, Weight::kBold, -0.01F}, face.ink,
             {.align = Align::kCenter, .stand = Stand::kMiddle});
  }
}

}  // namespace

void components(Kit& kit) {
  const Theme& t = kit.theme();
  Rect page = kit.screen().inset(56, 32);
  kit.text(page.take_top(57, 14), "Komponenter och lägen", kTitle.size(52), t.ink);
  const Cells heads{page.take_top(36, 14)};
  const std::array<std::string_view, 6> states{"Normal",   "Nedtryckt", "Vald",
                                               "Avstängd", "Fokus",     "Fel"};
  for (int i = 0; i < 6; ++i) {
    kit.text(heads.at(i), states[static_cast<std::size_t>(i)], kCaption, t.ink2);
  }
  const auto row = [&](std::string_view name) {
    const Rect line = page.take_top(128);
    kit.fill({line.x, line.y, line.w, 2}, t.hair);
    kit.text(line, name, kSmall.bold(), t.ink, {.stand = Stand::kMiddle});
    return Cells{line};
  };
  face_row(kit, row("Huvudknapp"), FaceKind::kMain, "Nästa", false);
  const Cells buttons = row("Knapp");
  face_row(kit, buttons, FaceKind::kPlain, "Ändra", false);
  button(kit, "selected", buttons.at(2, 92),
         {.label = "Vald", .kind = ButtonKind::kSelected, .em = 40, .icon_em = 44});
  button(kit, "delete", buttons.at(5, 92),
         {.label = "Radera", .kind = ButtonKind::kDestructive, .em = 40});
  const Cells choices = row("Valkort");
  for (int i = 0; i < 4; ++i) {
    choice_card(kit, Id("choice.", static_cast<std::size_t>(i)), choices.at(i, 96),
                {.text = "Fritid", .selected = i == 2, .enabled = i != 3, .em = 36});
  }
  const Cells checks = row("Kryssruta");
  for (int i = 0; i < 4; ++i) {
    if (i == 1) continue;
    check_row(kit, Id("check.", static_cast<std::size_t>(i)), checks.at(i, 96),
              {.text = "Ja", .on = i == 2, .enabled = i != 3, .em = 36});
  }
  Rect wrong = checks.at(5, 76);
  check_row(kit, "check.wrong", wrong.moved(0, -18),
            {.text = "Ja", .error = "Kryssa här", .em = 36});
  const Cells fields = row("Fält");
  input::TextBuffer empty({40, 160}), name({40, 160}), half({40, 160}), number({40, 160});
  name.insert("Amina");
  half.insert("Ami");
  number.insert("070-1");
  field(kit, "field.0", fields.at(0, 96), empty, {.placeholder = "Namn", .em = 38});
  field(kit, "field.2", fields.at(2, 96), name, {.em = 38});
  field(kit, "field.3", fields.at(3, 96), empty,
        {.placeholder = "Namn", .enabled = false, .em = 38});
  field(kit, "field.4", fields.at(4, 96), half, {.focused = true, .em = 38});
  wrong = fields.at(5, 76);
  field(kit, "field.5", wrong.moved(0, -18), number, {.error = "För kort", .em = 38});
  face_row(kit, row("Tangent"), FaceKind::kFunction, "?123", true);
  const Cells dots = row("Prick");
  kit.ring_mark({dots.at(0).x + 32, dots.at(0).center().y}, 64, RingState::kFree);
  kit.ring_mark({dots.at(2).x + 32, dots.at(2).center().y}, 64, RingState::kChosen);
  kit.ring_mark({dots.at(3).x + 32, dots.at(3).center().y}, 64, RingState::kDisabled);
  kit.ring_mark({dots.at(5).x + 32, dots.at(5).center().y}, 64, RingState::kError);
}

void exported(Kit& kit) {
  const Theme& t = kit.theme();
  static constexpr std::array kChips{Chip{"Minnet SAND 32 GB", Icon::kUsb}};
  staff_bar(kit, {.title = "Exportera",
                  .subtitle = "Stordialog Uddevalla · 19 mars 2026",
                  .chips = kChips,
                  .button = "Hjälp",
                  .button_icon = Icon::kHelp});
  Rect work = staff_page(kit).work.inset(32, 8);
  static constexpr std::array kRows{
      ReceiptRow{"Station", "2 Scenen"},
      ReceiptRow{"Export", "nummer 3"},
      ReceiptRow{"Klockan", "16.05"},
      ReceiptRow{"Idéer", "38"},
      ReceiptRow{"Röster, förseglade", "41"},
      ReceiptRow{"Anmälningar", "17"},
      ReceiptRow{"Underskrifter", "3"},
      ReceiptRow{"Storlek", "214 kB"},
      ReceiptRow{"Kontrollsumma", "4c1f 9a07 e2b8", "5d36 0be4 77a1"}};
  receipt(kit, work.take_end(620, 56), "Kvitto", "Spara det med minnet", kRows);
  Rect head = work.take_top(176, 44);
  check_dot(kit, head.take_start(176, 36).center(), 176);
  head = head.middle(head.w, 79 + 8 + 55);
  kit.text(head.take_top(79, 8), "Exporten är klar", kTitle.size(72), t.ink);
  kit.text(head, "Du kan ta ut minnet nu.", {44, 1.25F, Weight::kBold, 0}, t.ink);
  for (const std::string_view line :
       {"Filen skrevs till minnet SAND", "Filen lästes tillbaka från minnet, byte för byte",
        "Signatur, storlek och antal stämmer"}) {
    verdict(kit, work.take_top(84).moved(0, 16), Verdict::kGood, line);
  }
  Rect row = work.take_bottom(104);
  work.take_top(28);
  notice(kit, work.take_top(142),
         {.lead = "Töm inte stationen än.",
          .text = "Spara den tills allt är ihopslaget och kontrollerat.",
          .icon = Icon::kPanTool});
  const Button print{.label = "Skriv ut kvittot", .icon = Icon::kPrint, .em = 48, .icon_em = 52};
  const Button done{
      .label = "Klart", .icon = Icon::kCheck, .kind = ButtonKind::kMain, .em = 48, .icon_em = 52};
  button(kit, "print", row.take_start(button_width(kit, print, 104)), print);
  button(kit, "done", row.take_end(button_width(kit, done, 104) + 56), done);
}

void lists(Kit& kit) {
  const Theme& t = kit.theme();
  static constexpr std::array kChips{Chip{"134 släppta"}, Chip{"8 väntar", Icon::kNone, true}};
  staff_bar(kit, {.title = "Släpp idéer",
                  .subtitle = "Stordialog Uddevalla · 19 mars 2026",
                  .chips = kChips,
                  .button = "Körschema",
                  .button_icon = Icon::kArrowBack});
  Rect work = staff_page(kit).work;
  Rect first = work.take_start(640, 32);
  kit.text(first.take_top(51, 20), "Väntar på dig", kHead.size(44), t.ink);
  static constexpr std::array<std::string_view, 8> kIdeas{
      "En buss till badet på helgerna",   "Instrument att låna hos studieförbunden",
      "Odla i skolgården på sommarlovet", "Simskola för vuxna på kvällstid",
      "Möt din politiker på torget",      "Språkcafé på biblioteket",
      "Cykelkök i Skogslyckan",           "Läxhjälp på finska"};
  {
    const ScrollArea area(kit, "lists", first, 8 * 133);
    Rect list = area.inner();
    for (std::size_t i = 0; i < kIdeas.size(); ++i) {
      list_row(kit, Id("lists.", i), list.take_top(110, 23),
               {.title = kIdeas[i], .selected = i == 0, .arrow = false, .em = 32});
    }
  }
  card(kit, work);
  Rect inner = work.inset(40, 32);
  Table table(
      kit, inner.take_top(400, 24),
      {{"Station"}, {"Idéer", 140, Align::kEnd}, {"Röster", 140, Align::kEnd}, {"Läge", 320}});
  table.row({{"1 Entrén"}, {"46"}, {"23"}, {"Stämmer", Verdict::kGood}});
  table.row({{"2 Scenen"}, {"38"}, {"41"}, {"Väntar", Verdict::kWaiting}});
  table.row({{"3 Biblioteket"}, {"51"}, {"19"}, {"Fel signatur", Verdict::kBad}});
  table.sum({{"Summa"}, {"135"}, {"83"}, {}});
  progress(kit, inner.take_top(100), 0.62F, "Läser 3 av 5 filer");
  notice(kit, inner.take_top(150, 24),
         {.lead = "Minnet är fullt.",
          .text = "Ta ett annat minne och försök igen.",
          .icon = Icon::kReportProblem,
          .error = true});
  toast(kit, Icon::kCheck, "Idén är släppt");
}

void totals(Kit& kit) {
  const Theme& t = kit.theme();
  Rect page = kit.screen().inset(80, 80);
  kit.text(page.take_top(88, 40), "Så har vi röstat", kTitle, t.ink);
  struct Total {
    std::string_view name, number;
    float share;
  };
  static constexpr std::array kTotals{
      Total{"Bryta ofrivillig ensamhet", "34", 1.0F}, Total{"Trygga mötesplatser", "29", 0.85F},
      Total{"Ungas psykiska hälsa", "21", 0.62F}, Total{"Vägar till arbete", "9", 0.26F},
      Total{"Digitalt utanförskap", "0", 0}};
  for (const Total& total : kTotals) {
    bar_row(kit, page.take_top(100, 8),
            {.label = total.name,
             .number = total.number,
             .share = total.share,
             .strong = total.share > 0.8F,
             .em = 52});
  }
  Rect preview{1180, 700, 660, 340};
  kit.push_picture(preview, {1920, 1080}, ThemeName::kDark);
  kit.fill(kit.screen(), kit.theme().paper);
  kit.text(kit.screen().inset(80, 80), "Duken i smått", kDisplay, kit.theme().ink);
  kit.pop_picture();
  kit.stroke(preview, t.edge, 2);
  saving(kit, "Sparar…", 0);
}

}  // namespace stordialog::gallery
