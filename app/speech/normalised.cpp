#include "speech/normalised.h"

#include <algorithm>
#include <vector>

#include "speech/sign_names.h"

namespace stordialog::speech {

namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, digit);
}

/// Bytes of the character that begins with this one.
std::size_t bytes_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  return byte >= 0xC0 ? 2 : 1;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::size_t size = std::min(bytes_of(text.front()), text.size());
    found.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return found;
}

bool is_capital(std::string_view c) {
  return (c.size() == 1 && c.front() >= 'A' && c.front() <= 'Z') || c == "Å" || c == "Ä" ||
         c == "Ö" || c == "É";
}

std::string lower(std::string_view text) {
  std::string made;
  for (const std::string_view c : characters(text)) {
    if (c.size() == 1 && is_capital(c)) {
      made += static_cast<char>(c.front() - 'A' + 'a');
    } else if (c == "Å" || c == "Ä" || c == "Ö" || c == "É") {
      made += c.front();
      made += static_cast<char>(c.back() + 0x20);
    } else {
      made += c;
    }
  }
  return made;
}

/// Spaces that do not break, marks nobody hears and signs that only look well, made plain.
std::string plain(std::string_view text) {
  std::string made;
  const std::vector<std::string_view> all = characters(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view c = all[i];
    const bool in_number =
        !made.empty() && digit(made.back()) && i + 1 < all.size() && digit(all[i + 1].front());
    const bool mark = c == "\u00AD" || c == "\u200B" || c == "\u200E" || c == "\u200F" ||
                      (c >= "\u202A" && c <= "\u202E") || (c >= "\u2066" && c <= "\u2069");
    if (mark || c == "\"" || c == "\u201D" || c == "\u201C" || c == "\u00BB" || c == "\u00AB") {
      continue;
    }
    if (c == "\u00A0" || c == "\u202F" || c == "\u2009") {
      if (!in_number) made += ' ';  // 1 000 is one number
    } else if (c == "\u2026") {
      made += '.';
    } else if (c == "\u00B7" || c == "\u2022") {
      while (!made.empty() && made.back() == ' ') made.pop_back();
      made += ',';
    } else if (c == "\u2013" || c == "\u2014") {
      made += in_number ? "-" : ",";
    } else if (c == "\n") {
      const bool sentence = made.empty() || std::string_view(".,:;!? ").contains(made.back());
      made += sentence ? " " : ". ";
    } else {
      made += c == "\t" ? std::string_view(" ") : c;
    }
  }
  return made;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) return words;
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// A word without what only stands around it.
struct Peeled {
  std::string_view before, core, after;
};

Peeled peel(std::string_view word) {
  const std::size_t first = std::min(word.find_first_not_of("([{'"), word.size());
  const std::size_t last = word.find_last_not_of(".,;:!?)]}'");
  if (last == std::string_view::npos || last < first) return {{}, word, {}};
  return {word.substr(0, first), word.substr(first, last + 1 - first), word.substr(last + 1)};
}

/// "0522-69 60 00" from several words: how many of them are one telephone number, 0 when none.
std::size_t telephone_words(const std::vector<std::string_view>& words, std::size_t from) {
  constexpr std::size_t kLeast = 7, kMost = 15;
  const std::string_view first = words[from];
  if (first.front() != '0' && first.front() != '+') return 0;
  std::size_t digits = 0, used = 0;
  bool grouped = first.front() == '+';
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::string_view core =
        i == from && first.front() == '+' ? first.substr(1) : peel(words[i]).core;
    const bool fits = std::ranges::all_of(core, [](char c) { return digit(c) || c == '-'; });
    if (!fits || core.empty() || !digit(core.front())) break;
    if (i > from && core.size() < 2) break;
    grouped = grouped || core.contains('-') || i > from;
    digits += static_cast<std::size_t>(std::ranges::count_if(core, digit));
    ++used;
    if (!peel(words[i]).after.empty()) break;
  }
  return grouped && digits >= kLeast && digits <= kMost ? used : 0;
}

std::string telephone(std::string_view number, const SignNames& names) {
  std::string said;
  for (const char c : number) {
    if (c == '+') said += std::string(names.plus) + " ";
    if (digit(c)) (said += c) += ' ';
    if ((c == ' ' || c == '-') && !said.empty()) said.back() = ',', said += ' ';
  }
  while (!said.empty() && (said.back() == ' ' || said.back() == ',')) said.pop_back();
  return said;
}

/// Addresses of mail and web: the signs between the words by name.
std::string address(std::string_view text, const SignNames& names) {
  std::string said;
  for (const char& c : text) {
    std::string_view name;
    if (c == '@') name = names.at;
    if (c == '.') name = names.dot;
    if (c == '-') name = names.hyphen;
    if (c == '_') name = names.underscore;
    if (c == '/') name = names.slash;
    if (c == ':') name = names.colon;
    if (name.empty()) {
      said += c;
    } else {
      if (!said.empty() && said.back() != ' ') said += ' ';
      (said += name) += ' ';
    }
  }
  while (!said.empty() && said.back() == ' ') said.pop_back();
  return said;
}

bool is_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
         all_digits(text.substr(5, 2)) && all_digits(text.substr(8)) && text.substr(5, 2) <= "12" &&
         text.substr(5, 2) >= "01";
}

std::string date(std::string_view text, const SignNames& names) {
  const auto number = [](std::string_view two) {
    return static_cast<std::size_t>(two[0] - '0') * 10 + static_cast<std::size_t>(two[1] - '0');
  };
  return std::to_string(number(text.substr(8))) + " " +
         std::string(names.months[number(text.substr(5, 2)) - 1]) + " " +
         std::string(text.substr(0, 4));
}

std::string spaced(std::string_view letters) {
  std::string said;
  for (const std::string_view c : characters(letters)) {
    if (!said.empty()) said += ' ';
    said += c;
  }
  return said;
}

/// Two to four capitals, or capitals and digits mixed: nobody says them as a word.
bool is_letters(std::string_view core) {
  constexpr std::size_t kMostCapitals = 4, kMostCode = 16;
  std::size_t capitals = 0, digits = 0;
  for (const std::string_view c : characters(core)) {
    if (is_capital(c)) {
      ++capitals;
    } else if (c.size() == 1 && digit(c.front())) {
      ++digits;
    } else {
      return false;
    }
  }
  if (digits == 0) return capitals >= 2 && capitals <= kMostCapitals;
  return capitals > 0 && capitals + digits >= 3 && capitals + digits <= kMostCode;
}

std::string sign(std::string_view core, const SignNames& names) {
  if (core == "&") return std::string(names.ampersand);
  if (core == "+") return std::string(names.plus);
  if (core == "%") return std::string(names.percent);
  if (core == "\u00A7") return std::string(names.section);
  if (core == "@") return std::string(names.at);
  return {};
}

std::string abbreviation(std::string_view word, const SignNames& names) {
  const Peeled peeled = peel(word);
  const std::string with_dot = lower(peeled.core) + ".", without = lower(peeled.core);
  for (const Abbreviation& each : names.abbreviations) {
    const bool dotted = with_dot == each.written && peeled.after.starts_with('.');
    const bool inner = with_dot == each.written && each.written.find('.') + 1 < each.written.size();
    if (dotted) {
      const std::string_view rest = peeled.after.substr(1);
      return std::string(peeled.before) + std::string(each.said) + std::string(rest);
    }
    if (inner || without == each.written) {
      return std::string(peeled.before) + std::string(each.said) + std::string(peeled.after);
    }
  }
  return {};
}

/// "3/5" is three of five; "2027/00123" and "24/7" are not.
bool is_part_of(std::string_view part, std::string_view whole) {
  if (whole.starts_with('0') || (part.starts_with('0') && part.size() > 1)) return false;
  return part.size() < whole.size() || (part.size() == whole.size() && part <= whole);
}

std::string word_said(std::string_view word, const SignNames& names) {
  if (std::string said = abbreviation(word, names); !said.empty()) return said;
  const Peeled peeled = peel(word);
  std::string core(peeled.core);
  const std::size_t slash = core.find('/');
  if (std::string name = sign(core, names); !name.empty()) {
    core = name;
  } else if (core.contains('@') || core.starts_with("www.") || core.starts_with("http")) {
    core = address(core, names);
  } else if (is_date(core)) {
    core = date(core, names);
  } else if (slash != std::string::npos && all_digits(core.substr(0, slash)) &&
             all_digits(core.substr(slash + 1))) {
    const std::string part = core.substr(0, slash), whole = core.substr(slash + 1);
    const std::string between(is_part_of(part, whole) ? names.of : names.slash);
    core = part + " " + between + " " + whole;
  } else if (core.ends_with('%') && core.size() > 1) {
    core = core.substr(0, core.size() - 1) + " " + std::string(names.percent);
  } else {
    const std::size_t colon = core.find(':');  // SFI:s
    if (is_letters(std::string_view(core).substr(0, colon))) {
      const std::string ending = colon == std::string::npos ? "" : core.substr(colon + 1);
      core = spaced(std::string_view(core).substr(0, colon)) + (ending.empty() ? "" : " " + ending);
    }
  }
  return std::string(peeled.before) + core + std::string(peeled.after);
}

}  // namespace

std::string normalised(std::string_view text, std::string_view language) {
  const SignNames& names = sign_names(language);
  const std::string made = plain(text);
  const std::vector<std::string_view> words = words_of(made);
  std::string said;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!said.empty() && words[i] != ",") said += ' ';
    if (const std::size_t count = telephone_words(words, i); count > 0) {
      const std::string_view last = words[i + count - 1];
      const auto from = static_cast<std::size_t>(words[i].data() - made.data());
      const auto to = static_cast<std::size_t>(last.data() + last.size() - made.data());
      said += telephone(std::string_view(made).substr(from, to - from), names);
      said += peel(last).after;
      i += count - 1;
    } else {
      said += word_said(words[i], names);
    }
  }
  return said;
}

std::string spelled(std::string_view text, std::string_view language) {
  const SignNames& names = sign_names(language);
  std::string said;
  for (const std::string_view c : characters(text)) {
    std::string_view name = c;
    if (c == " " || c == "\u00A0") name = names.space;
    if (c == "\n") name = names.line_break;
    if (c == "@") name = names.at;
    if (c == ".") name = names.dot;
    if (c == "-" || c == "\u2013") name = names.hyphen;
    if (c == "_") name = names.underscore;
    if (c == "/") name = names.slash;
    if (c == "+") name = names.plus;
    if (c == ",") name = names.comma;
    if (c == "?") name = names.question;
    if (c == "!") name = names.exclamation;
    if (c == ":") name = names.colon;
    if (!said.empty()) said += ", ";
    said += name;
  }
  return said;
}

}  // namespace stordialog::speech
