#include "gallery/participant_pages.h"

#include <array>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/figures.h"
#include "kit/keyboard.h"
#include "kit/pages.h"
#include "kit/panels.h"

namespace stordialog::gallery {

using namespace kit;

namespace {

constexpr std::array kRail{RailItem{RailKey::kReadAloud, "Läs upp"},
                           RailItem{RailKey::kLanguage, "Byt språk"},
                           RailItem{RailKey::kLargerText, "Större text"},
                           RailItem{RailKey::kContrast, "Hög kontrast"},
                           RailItem{RailKey::kHelp, "Hjälp"},
                           RailItem{RailKey::kFinish, "Avsluta"}};

input::TextBuffer draft(std::string_view text, input::Lines lines = input::Lines::kOne) {
  input::TextBuffer buffer({1000, 4000}, lines);
  buffer.set_text(text);
  return buffer;
}

}  // namespace

void welcome(Kit& kit) {
  const Rect screen = kit.screen();
  const Theme& t = kit.theme();
  welcome_picture(kit, {screen.right() - 1060, screen.y});
  logo(kit, {64 + 56, screen.y + 56 + 56}, 112);
  kit.text({204, screen.y + 65, 900, 53}, "Stordialog", {48, 1.1F, Weight::kExtraBold, 0}, t.ink);
  kit.text({204, screen.y + 118, 900, 44}, "Uddevalla 19 mars 2026", kSmall.bold(), t.ink2);
  Rect column{64, screen.y + 240, 1130, 700};
  column.take_top(kit.text(column, "Vad ska vi lösa tillsammans?", kDisplay, t.ink), 32);
  column.take_top(
      kit.text({column.x, column.y, 1000, 200},
               "Lämna en idé, rösta och anmäl dig. Det tar ungefär två minuter.", kBody, t.ink),
      48);
  const Button begin{.label = "Tryck för att börja",
                     .icon = Icon::kTouchApp,
                     .kind = ButtonKind::kMain,
                     .em = 64,
                     .icon_em = 80};
  button(kit, "begin", column.take_top(144).with_width(button_width(kit, begin, 144) + 40), begin);
  static constexpr std::array kLanguages{Language{"sv", "Svenska"}, Language{"sv-easy", "Lättläst"},
                                         Language{"fi", "Suomi"}, Language{"en", "English"},
                                         Language{"so", "Soomaali"}};
  language_row(kit, {64, screen.bottom() - 140, screen.w - 128, 100}, kLanguages, 0);
}

void home(Kit& kit) {
  rail(kit, kRail);
  if (kit.frame().practice_strip) {
    practice_strip(kit, "ÖVNING", "Inget räknas och inget sparas efter övningen.",
                   "Esc stänger fönstret");
  }
  const Theme& t = kit.theme();
  const bool close = kit.frame().practice_strip;
  Rect main = participant_page(kit, close ? 28 : 40, close ? 32 : 40).main;
  kit.text(main.take_top(88, close ? 24 : 32), "Vad vill du göra?", kTitle, t.ink);
  const float card = close ? 276 : 296;
  const Rect grid = main.with_height(2 * card + 28);
  activity_card(kit, "home.idea", grid.cell(0, 2, 2, 28, 28),
                {.title = "Lämna en idé",
                 .text = "Berätta vad som kan göra Uddevalla bättre",
                 .icon = Icon::kLightbulb,
                 .circle = t.dot,
                 .on_circle = t.on_dot});
  activity_card(kit, "home.vote", grid.cell(1, 2, 2, 28, 28),
                {.title = "Rösta",
                 .text = "Välj de tre utmaningar som du tycker är viktigast",
                 .icon = Icon::kHowToVote,
                 .circle = t.action,
                 .on_circle = t.on_action});
  activity_card(kit, "home.signup", grid.cell(2, 2, 2, 28, 28),
                {.title = "Anmäl dig",
                 .text = "Till en arbetsgrupp eller en idéverkstad",
                 .icon = Icon::kGroups,
                 .circle = t.first_side,
                 .on_circle = Color::rgb(0x0F2A33)});
  activity_card(kit, "home.sign", grid.cell(3, 2, 2, 28, 28),
                {.title = "Skriv under",
                 .text = "För en organisation som ansluter sig till ÖK Idé",
                 .icon = Icon::kDraw,
                 .circle = t.second_side,
                 .on_circle = Color::rgb(0x0F2A33),
                 .enabled = !close});
  const Notice privacy{.lead = "Du behöver inte säga vem du är.",
                       .text =
                           "Det du skriver kan bli en allmän handling, så skriv inget känsligt. "
                           "Rösterna är rådgivande. Uddevalla kommun ansvarar för uppgifterna.",
                       .icon = Icon::kShield};
  Rect box = main.take_bottom(194);
  panel(kit, box);
  Rect inner = box.inset(40, 24);
  const Button more{.label = "Läs mer"};
  const Rect place = inner.take_end(button_width(kit, more, 88), 24);
  button(kit, "home.privacy", place.middle(place.w, 88), more);
  Notice bare = privacy;
  bare.bare = true;
  bare.icon_em = 64;
  notice(kit, inner, bare);
}

void idea(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit, 32, 28).main;
  Rect head = main.take_top(70, 20);
  kit.text(head, "Vad är din idé?", kTitleCrowded, t.ink);
  kit.text(head, "91 av 1 000 tecken", kEyebrow, t.ink2,
           {.align = Align::kEnd, .stand = Stand::kMiddle});
  keyboard(kit, main.take_bottom(keyboard_height(kit, main.w), 28),
           {.back = "Tillbaka", .next = "Nästa", .space = "mellanslag"});
  Rect side = main.take_end(640, 28);
  input::TextBuffer text = draft(
      "Öppna skolans matsal en kväll i veckan, så att unga och äldre kan äta och prata tillsammans",
      input::Lines::kMany);
  field(kit, "idea.text", main, text,
        {.hint = "Skriv inget känsligt om dig eller någon annan.", .focused = true});
  panel(kit, side);
  side = side.inset(28, 24);
  Rect caption = side.take_top(47, 16);
  kit.icon(Icon::kForum, caption.take_start(44, 14).center(), 44, t.ink);
  kit.text(caption, "Liknande idéer", kNote.bold(), t.ink, {.stand = Stand::kMiddle});
  for (int i = 0; i < 2; ++i) {
    Rect row = side.cell(i, 1, 2, 0, 16);
    kit.fill(row, t.surface, 16);
    row = row.inset(22, 18);
    const Rect agree = row.take_end(168, 20);
    square_button(kit, Id("idea.agree.", static_cast<std::size_t>(i)), agree.middle(168, 124),
                  i == 0 ? Icon::kCheck : Icon::kThumbUp,
                  i == 0 ? "Du håller med" : "Jag håller med", i == 0);
    kit.text(
        row,
        i == 0 ? "Middag på äldreboendet en gång i månaden" : "Kvällsöppen skola för alla åldrar",
        {36, 1.22F, Weight::kBold, 0}, t.ink, {.stand = Stand::kMiddle});
  }
}

void vote(Kit& kit) {
  rail(kit, kRail);
  Rect main = participant_page(kit, 28, 30).main;
  Rect head = main.take_top(70, 20);
  kit.text(head, "Välj de tre viktigaste", kTitleCrowded, kit.theme().ink);
  picks_left(kit, head, 1, 3, "2 av 3 kvar");
  static constexpr std::array<std::string_view, 10> kChallenges{
      "Digitalt utanförskap",    "Bryta ofrivillig ensamhet", "Vägar till arbete",
      "Trygga mötesplatser",     "Delaktighet och demokrati", "Jämlik fritid och kultur",
      "Tillgänglighet för alla", "Ungas psykiska hälsa",      "Landsbygd och service",
      "Integration och språk"};
  const Rect grid = main.with_height(5 * 140 + 4 * 18);
  for (std::size_t i = 0; i < kChallenges.size(); ++i) {
    choice_card(kit, Id("vote.option.", i), grid.cell(static_cast<int>(i), 2, 5, 20, 18),
                {.text = kChallenges[i], .selected = i == 1, .enabled = i != 9});
  }
  Rect row = main.take_bottom(kButtonCrowded);
  const Rect all = row;
  actions(kit, row, {.back = "Tillbaka", .main = "Granska"});
  const Button read{
      .label = "Läs om utmaningarna", .icon = Icon::kMenuBook, .em = 40, .icon_em = 48};
  button(kit, "vote.read", all.middle(button_width(kit, read, 104), 104), read);
}

void review(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit).main;
  kit.text(main.take_top(88, 40), "Är det här dina tre val?", kTitle, t.ink);
  actions(
      kit, main.take_bottom(112, 40),
      {.back = "Ändra", .main = "Skicka min röst", .main_icon = Icon::kSend, .main_wide = true});
  Rect side = main.take_end(560, 40).with_height(652);
  panel(kit, side);
  side = side.inset(36, 36);
  const Notice secret{.lead = "Ingen ser vad du röstade på.",
                      .text = "Vi sparar inte vem som röstade på vad.",
                      .icon = Icon::kLock,
                      .em = 40,
                      .bare = true,
                      .stand = Stand::kTop};
  notice(kit, side.take_top(notice_height(kit, side.w, secret), 28), secret);
  const Notice final{.lead = {},
                     .text = "När du har skickat rösten",
                     .icon = Icon::kFrontHand,
                     .em = 40,
                     .bare = true,
                     .stand = Stand::kTop,
                     .after = "kan du inte ändra den."};
  notice(kit, side.take_top(notice_height(kit, side.w, final), 28), final);
  notice(kit, side,
         {.lead = {},
          .text = "Rösten är ett råd till dem som skriver planen.",
          .icon = Icon::kForum,
          .em = 40,
          .bare = true,
          .stand = Stand::kTop});
  for (const std::string_view pick :
       {"Bryta ofrivillig ensamhet", "Trygga mötesplatser", "Ungas psykiska hälsa"}) {
    Rect row = main.take_top(176, 20);
    card(kit, row);
    row = row.inset(40, 0);
    kit.ring_mark(row.take_start(96, 36).center(), 96, RingState::kChosen);
    kit.text(row, pick, kHead.size(60), t.ink, {.stand = Stand::kMiddle});
  }
  kit.text(main.moved(0, 12), "Alla tre väger lika tungt. Ordningen spelar ingen roll.", kLabel,
           t.ink2);
}

void thanks(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit, 72, 40).main;
  thanks_picture(kit, {kit.screen().right() - 430, kit.screen().y + 440});
  Rect column = main.with_width(960);
  column.take_top(kit.text(column, "Tack!", kDisplay.size(160), t.ink), 24);
  column.take_top(kit.text(column, "Din röst är sparad.", kHead, t.ink), 20);
  kit.text(column.with_width(760), "Resultatet visas på duken när röstningen har stängt.", kLabel,
           t.ink2);
  Rect row = main.take_bottom(112, 44);
  const Button done{.label = "Klart", .icon = Icon::kCheck, .kind = ButtonKind::kMain};
  button(kit, "done", row.take_end(button_width(kit, done) + 40), done);
  countdown(kit, row.take_start(64, 20).center(), 62, {.share = 0.7F, .thickness = 8});
  kit.text(row, "Skärmen börjar om för nästa person om 14 sekunder.", kEyebrow, t.ink2,
           {.stand = Stand::kMiddle});
  Rect more = main.take_bottom(112, 24);
  const Button first{.label = "Lämna en idé", .icon = Icon::kLightbulb};
  const Button second{.label = "Anmäl dig", .icon = Icon::kGroups};
  button(kit, "thanks.idea", more.take_start(button_width(kit, first), 20), first);
  button(kit, "thanks.signup", more.take_start(button_width(kit, second)), second);
  kit.text(main.take_bottom(52), "Vill du göra något mer?", kLabel.bold(), t.ink);
}

void signup(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit, 28, 28).main;
  Rect head = main.take_top(42, 8);
  kit.text(head, "Arbetsgrupp · Bryta ofrivillig ensamhet", kEyebrow, t.ink2);
  step_dots(kit, head, 3, 4, "Steg 3 av 4");
  kit.text(main.take_top(79, 18), "Hur når vi dig?", kTitle.size(72), t.ink);
  keyboard(
      kit, main.take_bottom(keyboard_height(kit, main.w), 28),
      {.back = "Tillbaka", .next = "Nästa", .space = "mellanslag", .kind = KeyboardKind::kAddress});
  Rect info = main.take_end(560, 32);
  panel(kit, info);
  info = info.inset(36, 28);
  const std::array notices{
      Notice{.lead = "Bara arrangörerna", .text = "ser dina uppgifter.", .icon = Icon::kLock},
      Notice{.lead = {},
             .text = "De raderas senast",
             .icon = Icon::kEvent,
             .after = "31 december 2026."},
      Notice{.lead = {}, .text = "Du kan ta tillbaka ditt ja när du vill.", .icon = Icon::kUndo}};
  for (Notice one : notices) {
    one.bare = true;
    one.icon_em = 44;
    one.stand = Stand::kTop;
    notice(kit, info.take_top(notice_height(kit, info.w, one), 28), one);
  }
  input::TextBuffer text = draft("070-174 06 05, helst kväl");
  field(kit, "signup.contact", main.take_top(154, 24), text,
        {.caption = "Telefon eller e-post", .focused = true});
  check_row(kit, "signup.consent", main.take_top(128, 26),
            {.text = "Ja, ni får spara mina uppgifter för arbetsgruppen", .on = true});
  hint(kit, main, Icon::kInfo, "Utan ditt ja kan vi inte anmäla dig.");
}

void code(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit, 28, 30).main;
  Rect head = main.take_top(70, 24);
  kit.text(head, "Skriv din röstkod", kTitleCrowded, t.ink);
  kit.text(head, "Den står på din lapp", kLabel.bold(), t.ink,
           {.align = Align::kEnd, .stand = Stand::kMiddle});
  input::CodeBuffer typed;
  typed.insert("H7KM3WX4");
  code_cells(kit, main.take_top(kCodeCellsHeight, 32), typed);
  code_pad(kit, main.take_top(code_pad_height(main.w), 32), {"Sudda", "Rensa"}, typed);
  const Rect notes = main.with_height(138);
  notice(kit, notes.cell(0, 2, 1, 20, 0),
         {.lead = "Finns en läsare?",
          .text = "Håll lappens ruta framför den, så fylls koden i.",
          .icon = Icon::kQrCodeScanner});
  notice(kit, notes.cell(1, 2, 1, 20, 0),
         {.lead = "Ingen lapp?",
          .text = "Hämta en vid entrén. En idé kan du lämna utan kod.",
          .icon = Icon::kConfirmationNumber});
  actions(kit, main.take_bottom(104),
          {.back = "Tillbaka",
           .main = "Nästa",
           .main_enabled = false,
           .why = "4 tecken kvar. Det sista visar om koden är rätt skriven."});
}

void language(Kit& kit) {
  static constexpr std::array kOn{RailItem{RailKey::kLanguage, "Byt språk", true},
                                  RailItem{RailKey::kFinish, "Avsluta"}};
  rail(kit, kOn);
  Rect main = participant_page(kit, 32, 30).main;
  kit.text(main.take_top(88, 28), "Välj språk", kTitle, kit.theme().ink);
  struct Row {
    std::string_view name, detail;
  };
  static constexpr std::array kRows{
      Row{"Svenska", ""}, Row{"Svenska, lättläst", "Korta meningar, enkla ord"},
      Row{"Suomi", "Finska"}, Row{"English", "Engelska"}, Row{"Soomaali", "Somaliska"}};
  const Rect grid = main.with_height(3 * 160 + 40);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    choice_card(kit, Id("language.", i), grid.cell(static_cast<int>(i), 2, 3, 20, 20),
                {.text = kRows[i].name, .selected = i == 0, .detail = kRows[i].detail, .em = 60});
  }
  notice(kit, grid.cell(5, 2, 3, 20, 20),
         {.lead = "Det du har skrivit är kvar.",
          .text = "Du kan byta språk när du vill.",
          .icon = Icon::kEditNote});
  actions(kit, main.take_bottom(112), {.back = "Tillbaka", .main = "Fortsätt på svenska"});
}

void group(Kit& kit) {
  rail(kit, kRail);
  Rect main = participant_page(kit).main;
  kit.text(main.take_top(88, 32), "Vilken part hör du till?", kTitle, kit.theme().ink);
  const Rect cards = main.take_top(484, 34);
  group_card(kit, "side.0", cards.cell(0, 3, 1, 20, 0),
             {.title = "Idéburen sektor",
              .text = "Förening, trossamfund, stiftelse eller nätverk",
              .icon = Icon::kVolunteerActivism,
              .selected = true});
  group_card(kit, "side.1", cards.cell(1, 3, 1, 20, 0),
             {.title = "Kommunen",
              .text = "Anställd eller förtroendevald",
              .icon = Icon::kAccountBalance});
  group_card(kit, "side.none", cards.cell(2, 3, 1, 20, 0),
             {.title = "Annat", .text = "Eller vill inte säga", .icon = Icon::kBalance});
  notice(kit, main.take_top(150),
         {.lead = "Varför frågar vi?",
          .text = "För att se vad de två parterna är överens om.",
          .icon = Icon::kBalance});
  actions(kit, main.take_bottom(112), {.back = "Tillbaka", .main = "Nästa"});
}

void idle(Kit& kit) {
  vote(kit);
  const Rect box = kit.screen().middle(1240, 648);
  const Dialog dialog(kit, "idle", box);
  const Theme& t = kit.theme();
  Rect inner = box.inset(72, 56);
  inner.take_bottom(16);
  Rect row = inner.take_bottom(112);
  const Button over{.label = "Börja om"};
  button(kit, "idle.over", row.take_start(button_width(kit, over), 32), over);
  button(kit, "idle.stay", row,
         {.label = "Ja, jag är kvar", .icon = Icon::kCheck, .kind = ButtonKind::kMain});
  countdown(kit, inner.take_start(320, 64).center(), 306, {.share = 0.7F, .number = "24"});
  const float title = 106, text = 3 * 62.4F;
  Rect words = inner.middle(inner.w, title + 24 + text);
  kit.text(words.take_top(title, 24), "Är du kvar?", kTitle.size(96), t.ink);
  kit.text(words, "Om 24 sekunder börjar skärmen om. Det du inte har skickat försvinner.",
           {48, 1.3F, Weight::kMedium, 0}, t.ink);
}

}  // namespace stordialog::gallery
