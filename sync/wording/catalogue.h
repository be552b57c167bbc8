// The string files: every word the program says, in every language, for screens, prints and errors.
// assets/strings/LANGUAGE.toml; keys as `screen.vote.title`; placeholders in braces: {count}.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "system/files.h"
#include "wording/locale.h"

namespace stordialog::wording {

/// What fills a placeholder.
struct Fill {
  std::string_view name;
  std::string value;
};

/// One language's strings. A key it lacks falls back to the fallback catalogue (Swedish), and a key
/// nobody has shows as itself, so that a missing string is seen rather than silent.
class Catalogue {
 public:
  /// Errors: wording.syntax (`file`, `line`, `column`, `reason`), wording.not_text (`file`, `line`,
  /// `column`, `key`), wording.empty and wording.bad_header (`file`, `key`).
  [[nodiscard]] static domain::Expected<Catalogue> parse(std::string_view toml,
                                                         std::string_view file_name);

  void set_fallback(std::shared_ptr<const Catalogue> fallback);

  [[nodiscard]] std::string_view language() const { return language_; }  // "sv"
  [[nodiscard]] std::string_view own_name() const { return own_name_; }  // "Svenska"
  [[nodiscard]] bool right_to_left() const { return right_to_left_; }
  [[nodiscard]] bool proofread() const { return proofread_; }
  [[nodiscard]] std::vector<std::string> keys() const;
  [[nodiscard]] bool has(std::string_view key) const;

  /// The text with its placeholders filled. A view into the catalogue where there is none to fill.
  /// In a language from right to left, a value that runs from left to right (a Latin name, a
  /// registry number) is set apart with Unicode's isolates, so that the words around it keep their
  /// order.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key, std::initializer_list<Fill> fills) const;
  /// The plural form for `count` (CLDR rules of the language; key.one, key.other, ...), {count}
  /// filled with number(count) as the language whose text it is writes it.
  [[nodiscard]] std::string plural(std::string_view key, std::int64_t count,
                                   std::initializer_list<Fill> fills = {}) const;
  /// An error in words: `error.CODE` with its details filled. A detail whose value begins with "@"
  /// is itself a key, filled with the same details: "@expected.date".
  [[nodiscard]] std::string say(const domain::Error& error) const;

  /// 1 000 as the language groups it (a no-break space in Swedish). Wherever a person reads a
  /// number.
  [[nodiscard]] std::string number(std::int64_t value) const { return locale_.number(value); }
  /// "A, B": a few names in a row, with the language's comma.
  [[nodiscard]] std::string list(const std::vector<std::string>& names) const {
    return locale_.list(names);
  }
  /// What stands before decimals: "," in Swedish.
  [[nodiscard]] std::string decimal_mark() const { return locale_.decimal_mark(); }
  /// A share with one decimal: "41,4 %" in Swedish. `part` of `whole`; whole > 0.
  [[nodiscard]] std::string percent(std::int64_t part, std::int64_t whole) const;
  /// "19 mars 2026" from "2026-03-19"; what is no date comes back as it is.
  [[nodiscard]] std::string date(std::string_view iso_date) const;
  /// "september", and "sep" as the language shortens it, without a full stop; months 1 to 12.
  [[nodiscard]] std::string month(int month) const;
  [[nodiscard]] std::string short_month(int month) const;

 private:
  std::string language_, own_name_;
  Locale locale_{""}, months_{""}, short_months_{""};
  bool right_to_left_ = false, proofread_ = false;
  std::map<std::string, std::string, std::less<>> strings_;
  std::shared_ptr<const Catalogue> fallback_;  // shared by all languages; immutable
};

/// All languages of a folder of string files, Swedish as everyone's fallback.
class Catalogues {
 public:
  /// Every *.toml of the folder. Errors: file.*, wording.*, wording.no_fallback (`folder`).
  [[nodiscard]] static domain::Expected<Catalogues> read(system::Files& files,
                                                         const system::Path& folder);
  /// That language's, else Swedish.
  [[nodiscard]] const Catalogue& in(std::string_view language) const;
  /// Swedish first, the others by tag.
  [[nodiscard]] std::vector<std::string> languages() const;

 private:
  std::map<std::string, std::shared_ptr<const Catalogue>, std::less<>> by_language_;
};

}  // namespace stordialog::wording
