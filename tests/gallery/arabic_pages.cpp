#include "gallery/arabic_pages.h"

#include <array>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/pages.h"
#include "kit/panels.h"

namespace stordialog::gallery {

using namespace kit;

namespace {

constexpr std::array kRail{
    RailItem{RailKey::kReadAloud, "استمع"},    RailItem{RailKey::kLanguage, "تغيير اللغة"},
    RailItem{RailKey::kLargerText, "نص أكبر"}, RailItem{RailKey::kContrast, "تباين عالٍ"},
    RailItem{RailKey::kHelp, "مساعدة"},        RailItem{RailKey::kFinish, "إنهاء"}};

}  // namespace

void vote_arabic(Kit& kit) {
  rail(kit, kRail);
  Rect main = participant_page(kit, 28, 30).main;
  Rect head = main.take_top(70, 20);
  kit.text(head, "اختر التحديات الثلاثة الأهم", kTitleCrowded, kit.theme().ink);
  picks_left(kit, head, 1, 3, "بقي 2 من 3");
  static constexpr std::array<std::string_view, 10> kChallenges{
      "الإقصاء الرقمي",      "كسر العزلة غير الطوعية", "طرق إلى العمل",
      "أماكن لقاء آمنة",     "المشاركة والديمقراطية",  "ترفيه وثقافة بالتساوي",
      "إتاحة الوصول للجميع", "الصحة النفسية للشباب",   "الريف والخدمات",
      "الاندماج واللغة"};
  const Rect grid = main.with_height(5 * 140 + 4 * 18);
  for (std::size_t i = 0; i < kChallenges.size(); ++i) {
    choice_card(kit, Id("vote.option.", i), grid.cell(static_cast<int>(i), 2, 5, 20, 18),
                {.text = kChallenges[i], .selected = i == 1});
  }
  Rect row = main.take_bottom(kButtonCrowded);
  const Rect all = row;
  actions(kit, row, {.back = "رجوع", .main = "راجع اختيارك"});
  const Button read{.label = "اقرأ عن التحديات", .icon = Icon::kMenuBook, .em = 40, .icon_em = 48};
  button(kit, "vote.read", all.middle(button_width(kit, read, 104), 104), read);
}

void signup_arabic(Kit& kit) {
  rail(kit, kRail);
  const Theme& t = kit.theme();
  Rect main = participant_page(kit, 28, 28).main;
  Rect head = main.take_top(42, 8);
  kit.text(head, "مجموعة عمل · كسر العزلة غير الطوعية", kEyebrow, t.ink2);
  step_dots(kit, head, 3, 4, "الخطوة 3 من 4");
  kit.text(main.take_top(79, 18), "كيف نتواصل معك؟", kTitle.size(64), t.ink);
  keyboard(kit, main.take_bottom(keyboard_height(kit, main.w), 28),
           {.back = "رجوع", .next = "التالي", .space = "مسافة", .language = "ar"});
  Rect info = main.take_end(560, 32);
  panel(kit, info);
  info = info.inset(36, 28);
  const std::array notices{
      Notice{.lead = "المنظمون فقط", .text = "يرون بياناتك.", .icon = Icon::kLock},
      Notice{.lead = {},
             .text = "تُحذف في موعد أقصاه",
             .icon = Icon::kEvent,
             .after = "31 ديسمبر 2026."},
      Notice{.lead = {}, .text = "يمكنك سحب موافقتك متى شئت.", .icon = Icon::kUndo}};
  for (Notice one : notices) {
    one.bare = true;
    one.icon_em = 44;
    one.stand = Stand::kTop;
    notice(kit, info.take_top(notice_height(kit, info.w, one), 28), one);
  }
  input::TextBuffer text({1000, 4000});
  text.set_text("070-174 06 05، مساءً");
  field(kit, "signup.contact", main.take_top(154, 24), text,
        {.caption = "الهاتف أو البريد الإلكتروني", .focused = true});
  check_row(kit, "signup.consent", main.take_top(128, 26),
            {.text = "نعم، يمكنكم حفظ بياناتي من أجل مجموعة العمل", .on = true});
  hint(kit, main, Icon::kInfo, "بدون موافقتك لا يمكننا تسجيلك.");
}

void type_arabic(Kit& kit) {
  const Theme& t = kit.theme();
  Rect page = kit.screen().inset(60, 40);
  const auto line = [&](std::string_view text, const TextStyle& style) {
    page.take_top(kit.text(page, text, style, t.ink), 12);
  };
  line("سوف نُرَتِّبُ الأفكار", kDisplay);
  line("مُرَتَّب · شُكْرًا · اللّٰه · لا لأ لإ لآ · مسؤوليّة", kTitle);
  line("بلدية Uddevalla، 19 مارس 2026، الساعة 18:30 (القاعة 3)", kBody);
  line("اتصل بـ Anna على 070-174 06 05 أو anna@exempel.se قبل 50 %.", kBody.bold());
  line(
      "می‌خواهم کتاب‌های خانه‌ها را بخوانم؛ "
      "۱۲۳۴۵۶۷۸۹۰ "
      "و "
      "پرگچژ",
      kBody);
  line("دەمەوێت لەگەڵ هاوڕێکانم کار بکەم", kBody);
  for (const float em : {40.0F, 32.0F, 28.0F, 24.0F, 18.0F}) {
    line("تُحفظ الأفكار دون اسم، ويقرأها 8 من المنظّمين في Uddevalla.", kBody.size(em));
  }
  Rect column = page.take_start(860, 60);
  kit.text(column,
           {{"لا حاجة إلى ذكر اسمك. ", true},
            {"ما تكتبه قد يصبح وثيقة عامة، فلا تكتب شيئًا حسّاسًا. بلدية Uddevalla مسؤولة."}},
           kNote, t.ink);
  kit.text(page, "عنوان طويل متوازن على سطرين من أجل الصحة النفسية للشباب", kCard, t.ink,
           {.align = Align::kCenter, .balanced = true});
}

void type_mixed(Kit& kit) {
  const Theme& t = kit.theme();
  Rect page = kit.screen().inset(60, 40);
  const auto line = [&](std::string_view text, const TextLayout& layout) {
    page.take_top(kit.text(page, text, kBody, t.ink, layout), 12);
  };
  line("Hon sa ”مرحبا بكم في Uddevalla” (19 mars 2026) till oss.", {});
  line("فكرة: مقهى لغات في Uddevalla كل يوم ثلاثاء (18:30).", {.own_direction = true});
  line("Picture 👨‍👩‍👧 and 漢字, which no font here has, בלי שם", {});
  struct Shown {
    std::string_view id, text;
    std::size_t begin, end;
  };
  for (const Shown& shown : {Shown{"a", "اسمي Anna وعمري 24 سنة", 4, 18},
                             Shown{"b", "Anna säger سلام عليكم till alla", 6, 20},
                             Shown{"c", "می‌خواهم", 0, 0}}) {
    input::TextBuffer text({1000, 4000});
    text.set_text(shown.text);
    text.set_caret(shown.begin);
    text.set_caret(shown.end == 0 ? shown.text.size() : shown.end, input::Extend::kYes);
    if (shown.end == 0) text.set_caret(shown.text.size());
    field(kit, shown.id, page.take_top(104, 20), text, {.focused = true});
  }
  input::TextBuffer idea({1000, 4000}, input::Lines::kMany);
  idea.set_text(
      "نفتح مطعم المدرسة (Sommarhemsskolan) مساءً واحدًا في الأسبوع، ليأكل الصغار والكبار معًا "
      "ويتحدثوا. يمكن أن يساعد 10 متطوعين، هاتف 070-174 06 05.");
  idea.set_caret(40);
  idea.set_caret(95, input::Extend::kYes);
  field(kit, "idea", page.take_top(400), idea, {.hint = "Skriv inget känsligt.", .focused = true});
}

}  // namespace stordialog::gallery
