// An event file while it is being written: every value by its path, as the reader's errors name it
// ("challenges[3].title.en", counted from 1). What is not understood stays as it is; comments do
// not. Nothing here is checked: look() says what is wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "event/event_file.h"

namespace stordialog::event {

class Draft {
 public:
  /// Takes any TOML, right or not. Errors: event.syntax (`line`, `column`, `reason`),
  /// file.too_large.
  [[nodiscard]] static domain::Expected<Draft> read(std::string_view toml,
                                                    std::string_view file_name);
  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&& other) noexcept;
  ~Draft();

  /// Texts, dates, numbers and true or false as a person writes them; empty: nothing there.
  [[nodiscard]] std::string text(std::string_view path) const;
  /// 0 for what is no number, false for what is not true or false.
  [[nodiscard]] std::int64_t number(std::string_view path) const;
  [[nodiscard]] bool flag(std::string_view path, bool otherwise) const;
  /// A list of texts.
  [[nodiscard]] std::vector<std::string> words(std::string_view path) const;
  /// How long a list is; 0 where there is none.
  [[nodiscard]] std::size_t count(std::string_view path) const;
  [[nodiscard]] bool has(std::string_view path) const;

  // Make the tables above it, but no entry of a list; a path into nowhere changes nothing.
  void set_text(std::string_view path, std::string_view text);  // empty: takes it away
  void set_number(std::string_view path, std::int64_t number);
  void set_flag(std::string_view path, bool flag);
  void set_words(std::string_view path, const std::vector<std::string>& words);
  void remove(std::string_view path);
  /// An empty table at the end of a list; answers its path.
  std::string append(std::string_view list);
  /// Two neighbours change places; `at` counts from 0.
  void swap_with_next(std::string_view list, std::size_t at);

  /// Every text that stands in languages, by its path: "name", "challenges[2].title".
  [[nodiscard]] std::vector<std::string> local_texts() const;
  /// Languages of the file, as far as they can be read.
  [[nodiscard]] std::vector<std::string> languages() const { return words("languages"); }

  /// Grows with every change.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  /// The file, in the order of EVENT_FORMAT.md; ends with a line break.
  [[nodiscard]] std::string write() const;
  [[nodiscard]] Looked look() const { return event::look(write(), file_name_); }
  [[nodiscard]] const std::string& file_name() const { return file_name_; }

 private:
  struct Tree;
  Draft(std::unique_ptr<Tree> tree, std::string_view file_name);

  std::unique_ptr<Tree> tree_;
  std::string file_name_;
  std::uint64_t revision_ = 1;
};

}  // namespace stordialog::event
