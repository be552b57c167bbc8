// What the guided editor asks for, one decision after the other: which steps there are, what each
// asks, and where in the event file the answer stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/draft.h"
#include "event/draft_check.h"

namespace stordialog::screens {

enum class EditStep : std::uint8_t {
  place,
  languages,  // and the sides and groups
  challenges,
  questions,
  lists,  // and the agreement
  agenda,
  privacy,
  check
};
inline constexpr std::size_t kEditSteps = 8;

/// local_text: in every language. words: any of the options. entries: a list whose entries have
/// decisions of their own. arrange: an entry's place in its list. basis: which purposes concern it.
enum class Ask : std::uint8_t {
  local_text,
  text,
  choice,
  number,
  languages,
  words,
  basis,
  entries,
  arrange,
  check
};

struct EditOption {
  std::string value;     // as the file has it
  std::string_view key;  // of its words; empty: `label` is them
  std::string label;
};

struct Decision {
  Ask ask = Ask::text;
  std::string path;
  std::string_view title;      // "screen.edit.ask.NAME"
  std::string_view help = {};  // empty: nothing to add
  std::size_t most = 0;        // characters of a text
  bool lines = false;
  std::int64_t least_number = 0, most_number = 0;
  std::string otherwise = {};  // of a choice or number that the file leaves out
  bool flag = false;           // the choice is between true and false
  bool fixed = false;          // entries can neither come, go nor move
  std::vector<EditOption> options = {};
};

/// Where one stands: a step; within it perhaps an entry of a list; the decision there.
struct EditPlace {
  EditStep step = EditStep::place;
  std::string list = {};  // "challenges", "privacy.purposes"; empty: the step itself
  std::size_t entry = 0;  // from 0
  std::size_t at = 0;
  bool operator==(const EditPlace&) const = default;
};

/// At least one.
[[nodiscard]] std::vector<Decision> decisions_of(const event::Draft& draft, const EditPlace& place);
/// Where a value is asked for, and in which language; nothing for what nobody asks for: an unknown
/// key.
struct EditTarget {
  EditPlace place;
  std::string language;
};
[[nodiscard]] std::optional<EditTarget> place_of(const event::Draft& draft,
                                                 const event::Finding& finding);
/// The step that mends it.
[[nodiscard]] EditStep step_of(std::string_view path);

/// What an entry is called in lists: its title in the first language, else its key.
[[nodiscard]] std::string entry_name(const event::Draft& draft, std::string_view list,
                                     std::size_t at);
[[nodiscard]] std::string entry_path(std::string_view list, std::size_t at);

}  // namespace stordialog::screens
