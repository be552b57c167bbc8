// Swedish and Finnish after SS 66 22 41, Arabic after the Windows order (101), Persian after
// ISIRI 9147; keys that have no place left lie beside their neighbours.
#include "kit/key_layouts.h"

#include <algorithm>

#include "input/letter_case.h"

namespace stordialog::kit {
namespace {

constexpr KeyRows kLatinSymbols{.wide = {"1 2 3 4 5 6 7 8 9 0 + backspace",
                                         "- / : ; ( ) & @ \" ' = enter", "° _ * # % € § ~ , . ? !"},
                                .narrow = {"1 2 3 4 5 6 7 8 9 0", "- / : ; ( ) & @ \" backspace",
                                           "_ * # % € § + = ' enter", "° ~ – … , . ? !"},
                                .slender = {"1 2 3 4 5 6 7", "8 9 0 - / : ;", "( ) & @ \" ' +",
                                            "_ * # % € § =", "° , . ? ! enter backspace"}};

constexpr KeyRows kNordic{.wide = {"q w e r t y u i o p å backspace", "a s d f g h j k l ö ä enter",
                                   "shift z x c v b n m , . ? !"},
                          .narrow = {"q w e r t y u i o p", "a s d f g h j k l backspace",
                                     "shift z x c v b n m enter", "å ä ö é - , . ? ! :"},
                          .slender = {"a b c d e f g", "h i j k l m n", "o p q r s t u",
                                      "v w x y z å ä", "shift ö , . enter backspace"}};
constexpr std::array<std::string_view, 3> kNordicMail{
    "shift z x c v b n m @ . - _", "å ä ö @ . - _ + , :", "shift ö @ . - _ backspace"};

constexpr KeyRows kEnglish{.wide = {"q w e r t y u i o p backspace", "a s d f g h j k l ' enter",
                                    "shift z x c v b n m , . ? !"},
                           .narrow = {"q w e r t y u i o p", "a s d f g h j k l backspace",
                                      "shift z x c v b n m enter", "' \" - , . ? ! : ( )"},
                           .slender = {"a b c d e f g", "h i j k l m n", "o p q r s t u",
                                       "v w x y z ' -", "shift , . enter backspace"}};
constexpr std::array<std::string_view, 3> kEnglishMail{
    "shift z x c v b n m @ . - _", "' @ . - _ + , : ( )", "shift @ . - _ backspace"};

constexpr KeyTurn kLatinPress[] = {
    {"a", "å ä á à â ã æ"},
    {"c", "ç č"},
    {"d", "ð đ"},
    {"e", "é è ê ë"},
    {"g", "ğ"},
    {"i", "í ì î ï ı"},
    {"l", "ł"},
    {"n", "ñ"},
    {"o", "ö ó ò ô õ ø œ"},
    {"s", "š ß ş"},
    {"t", "þ"},
    {"u", "ü ú ù û"},
    {"y", "ý ÿ"},
    {"z", "ž"},
    {"å", "á à â ã"},
    {"ä", "æ"},
    {"ö", "ø œ"},
    {"-", "– _ /"},
    {",", "; ' \""},
    {".", ": …"},
};

constexpr KeyRows kArabic{.wide = {"ض ص ث ق ف غ ع ه خ ح ج backspace", "ش س ي ب ل ا ت ن م ك ط enter",
                                   "shift ئ ء ؤ ر ى ة و ز ظ د ذ"},
                          .narrow = {"ض ص ث ق ف غ ع ه خ ح", "ش س ي ب ل ا ت ن م ك",
                                     "ئ ء ؤ ر ى ة و ز ظ ط", "shift ج د ذ ، . ؟ enter backspace"},
                          .slender = {"خ ح ج ث ت ب ا", "ص ش س ز ر ذ د", "ق ف غ ع ظ ط ض",
                                      "ي و ه ن م ل ك", "shift ئ ؤ ء ى ة backspace"}};
constexpr KeyRows kArabicSymbols{.wide = {"1 2 3 4 5 6 7 8 9 0 + backspace",
                                          "١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠ - enter", "، ؛ ؟ . ! : ( ) « » @ /"},
                                 .narrow = {"1 2 3 4 5 6 7 8 9 0", "١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠",
                                            "، ؛ ؟ . ! : ( ) « »", "@ / - + % \" enter backspace"},
                                 .slender = {"1 2 3 4 5 6 7", "8 9 0 - + @ /", "١ ٢ ٣ ٤ ٥ ٦ ٧",
                                             "٨ ٩ ٠ ( ) « »", "، ؛ ؟ . ! enter backspace"}};
constexpr KeyTurn kArabicShift[] = {
    {"ض", "َ"},   {"ص", "ً"},   {"ث", "ُ"},  {"ق", "ٌ"},  {"ف", "لإ"}, {"غ", "إ"}, {"ع", "‘"},
    {"ه", "’"},  {"خ", "×"},  {"ح", "؛"}, {"ج", ">"}, {"ش", "ِ"},   {"س", "ٍ"},  {"ي", "]"},
    {"ب", "["},  {"ل", "لأ"}, {"ا", "أ"}, {"ت", "ـ"}, {"ن", "،"},  {"م", "/"}, {"ك", ":"},
    {"ط", "\""}, {"ئ", "~"},  {"ء", "ْ"},  {"ؤ", "}"}, {"ر", "{"},  {"ى", "آ"}, {"ة", "!"},
    {"و", "-"},  {"ز", "."},  {"ظ", "؟"}, {"د", "ٱ"}, {"ذ", "ّ"},
};
constexpr KeyTurn kArabicPress[] = {
    {"ا", "أ إ آ ٱ ء"}, {"و", "ؤ"},           {"ي", "ى ئ ی"},   {"ى", "ي ئ"}, {"ه", "ة"},
    {"ة", "ه"},         {"ل", "لا لأ لإ لآ"}, {"ك", "گ ک"},     {"ب", "پ"},   {"ج", "چ"},
    {"ز", "ژ"},         {"ف", "ڤ"},           {"ء", "أ إ ؤ ئ"}, {"،", "؛ :"}, {".", "؟ ! …"},
};

constexpr KeyRows kPersian{.wide = {"ض ص ث ق ف غ ع ه خ ح ج backspace",
                                    "ش س ی ب ل ا ت ن م ک گ enter", "shift ظ ط ز ژ ر ذ د پ و چ آ"},
                           .narrow = {"ض ص ث ق ف غ ع ه خ ح", "ش س ی ب ل ا ت ن م ک",
                                      "ظ ط ز ژ ر ذ د پ و گ", "shift ج چ آ ، . ؟ enter backspace"},
                           .slender = {"چ ج ث ت پ ب ا", "ژ ز ر ذ د خ ح", "ع ظ ط ض ص ش س",
                                       "م ل گ ک ق ف غ", "shift آ ی ه و ن backspace"}};
constexpr KeyRows kPersianSymbols{
    .wide = {"1 2 3 4 5 6 7 8 9 0 + backspace", "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰ - enter",
             "، ؛ ؟ . ! : ( ) « » @ /"},
    .narrow = {"1 2 3 4 5 6 7 8 9 0", "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰", "، ؛ ؟ . ! : ( ) « »",
               "@ / - + % \" enter backspace"},
    .slender = {"1 2 3 4 5 6 7", "8 9 0 - + @ \u200C", "۱ ۲ ۳ ۴ ۵ ۶ ۷", "۸ ۹ ۰ ( ) « »",
                "، ؛ ؟ . ! enter backspace"}};
constexpr KeyTurn kPersianShift[] = {
    {"ض", "ْ"},  {"ص", "ٌ"},  {"ث", "ٍ"},  {"ق", "ً"},  {"ف", "ُ"},  {"غ", "ِ"},  {"ع", "َ"},
    {"ه", "ّ"},  {"خ", "]"}, {"ح", "["}, {"ج", "}"}, {"ش", "ؤ"}, {"س", "ئ"}, {"ی", "ي"},
    {"ب", "إ"}, {"ل", "أ"}, {"ا", "آ"}, {"ت", "ة"}, {"ن", "»"}, {"م", "«"}, {"ک", ":"},
    {"گ", "؛"}, {"ظ", "ك"}, {"ط", "ٓ"},  {"ز", "ژ"}, {"ژ", "ٰ"},  {"ر", "ـ"}, {"ذ", "ٔ"},
    {"د", "ء"}, {"پ", "<"}, {"و", ">"}, {"چ", "؟"}, {"آ", "!"},
};
constexpr KeyTurn kPersianPress[] = {
    {"ا", "آ أ إ ٱ ء"}, {"و", "ؤ"}, {"ی", "ئ ي ى"}, {"ه", "ة هٔ"}, {"ک", "ك"},
    {"ز", "ژ"},         {"ج", "چ"}, {"گ", "ک"},     {"،", "؛ :"}, {".", "؟ ! …"},
};

constexpr KeyLayout kSwedish{.language = "sv",
                             .letters = kNordic,
                             .symbols = kLatinSymbols,
                             .mail = kNordicMail,
                             .long_press = kLatinPress,
                             .symbols_label = "?123",
                             .letters_label = "abc"};

constexpr KeyLayout latin(std::string_view language, const KeyRows& letters,
                          const std::array<std::string_view, 3>& mail) {
  KeyLayout layout = kSwedish;
  layout.language = language;
  layout.letters = letters;
  layout.mail = mail;
  return layout;
}

constexpr std::array kLayouts{
    kSwedish,
    latin("fi", kNordic, kNordicMail),
    latin("en", kEnglish, kEnglishMail),
    latin("so", kEnglish, kEnglishMail),
    KeyLayout{.language = "ar",
              .latin = false,
              .letters = kArabic,
              .symbols = kArabicSymbols,
              .mail = {},
              .shifted = kArabicShift,
              .long_press = kArabicPress,
              .shift_label = "أ إ آ",
              .symbols_label = "123",
              .letters_label = "ا ب ت",
              .own_label = "ع",
              .after_space = "، ."},
    KeyLayout{.language = "fa",
              .latin = false,
              .letters = kPersian,
              .symbols = kPersianSymbols,
              .mail = {},
              .shifted = kPersianShift,
              .long_press = kPersianPress,
              .shift_label = "أ ؤ ئ",
              .symbols_label = "123",
              .letters_label = "ا ب پ",
              .own_label = "ف",
              .before_space = kNonJoinerKey,
              .after_space = "، ."},
};

std::string_view turn(std::span<const KeyTurn> turns, std::string_view letter) {
  const auto found = std::ranges::find(turns, letter, &KeyTurn::letter);
  return found == turns.end() ? std::string_view{} : found->into;
}

// Marks that an Arabic letter carries, on a stroke that has no meaning.
constexpr KeyTurn kMarks[] = {
    {"َ", "ـَ"}, {"ً", "ـً"}, {"ُ", "ـُ"}, {"ٌ", "ـٌ"}, {"ِ", "ـِ"}, {"ٍ", "ـٍ"},
    {"ْ", "ـْ"}, {"ّ", "ـّ"}, {"ٓ", "ـٓ"}, {"ٰ", "ـٰ"}, {"ٔ", "ـٔ"},
};

}  // namespace

const KeyLayout& key_layout(std::string_view language) {
  const std::string_view main = language.substr(0, language.find('-'));
  const auto found = std::ranges::find(kLayouts, main, &KeyLayout::language);
  return found == kLayouts.end() ? kLayouts[2] : *found;
}

const KeyLayout& latin_layout() {
  return kLayouts.front();
}

input::Letter shifted(const KeyLayout& layout, std::string_view letter) {
  if (layout.shifted.empty()) return input::upper_case(letter);
  const std::string_view into = turn(layout.shifted, letter);
  return input::Letter(into.empty() ? letter : into);
}

std::string_view long_press(const KeyLayout& layout, std::string_view letter) {
  return turn(layout.long_press, letter);
}

std::string_view key_label(std::string_view letter) {
  if (letter == kNonJoinerKey) return "نیم‌فاصله";
  const std::string_view label = turn(kMarks, letter);
  return label.empty() ? letter : label;
}

std::string_view take_key(std::string_view& row) {
  const std::size_t end = std::min(row.find(' '), row.size());
  const std::string_view key = row.substr(0, end);
  row.remove_prefix(std::min(end + 1, row.size()));
  return key;
}

int count_keys(std::string_view row) {
  if (row.empty()) return 0;
  return 1 + static_cast<int>(std::ranges::count(row, ' '));
}

}  // namespace stordialog::kit
