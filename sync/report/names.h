// What the event calls things in one language; a key that the event does not know stands for
// itself.
#pragma once

#include <string>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

class Names {
 public:
  /// Both outlive it.
  Names(const domain::Event& event, const wording::Catalogue& words)
      : event_(event), words_(words) {}

  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(words_.text(key));
  }
  [[nodiscard]] std::string in(const domain::LocalText& text) const {
    return std::string(text.in(words_.language()));
  }
  [[nodiscard]] std::string question(std::string_view key) const;
  /// The option at a position of a question.
  [[nodiscard]] std::string option(std::string_view question, std::size_t position) const;
  [[nodiscard]] std::string challenge(std::string_view key) const;
  [[nodiscard]] std::string list(std::string_view key) const;
  /// "Annat eller vill inte säga" where the key is empty.
  [[nodiscard]] std::string side(std::string_view key) const;
  /// "Lokal, Tid" from the names of domain/initiative.h, one a line; other lines stand as they are.
  /// `group`: "resource", "when" or "funding".
  [[nodiscard]] std::string chosen(std::string_view group, std::string_view lines) const;
  /// A line end as a space: for titles and cells that hold one line.
  [[nodiscard]] static std::string one_line(std::string text);

 private:
  const domain::Event& event_;
  const wording::Catalogue& words_;
};

}  // namespace stordialog::report
