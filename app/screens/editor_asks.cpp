#include "screens/editor_asks.h"

namespace stordialog::screens::editor {

Decision local(std::string path, std::string_view title, std::size_t most, bool lines,
               std::string_view help) {
  return {.ask = Ask::local_text,
          .path = std::move(path),
          .title = title,
          .help = help,
          .most = most,
          .lines = lines};
}

Decision text(std::string path, std::string_view title, std::size_t most, std::string_view help) {
  return {.ask = Ask::text, .path = std::move(path), .title = title, .help = help, .most = most};
}

Decision choice(std::string path, std::string_view title, std::vector<EditOption> options,
                std::string otherwise, std::string_view help) {
  return {.ask = Ask::choice,
          .path = std::move(path),
          .title = title,
          .help = help,
          .otherwise = std::move(otherwise),
          .options = std::move(options)};
}

Decision flag(std::string path, std::string_view title, bool otherwise, std::string_view yes,
              std::string_view no, std::string_view help) {
  Decision decision = choice(std::move(path), title, {{"true", yes, {}}, {"false", no, {}}},
                             otherwise ? "true" : "false", help);
  decision.flag = true;
  return decision;
}

Decision number(std::string path, std::string_view title, std::int64_t least, std::int64_t most,
                std::string otherwise, std::string_view help) {
  return {.ask = Ask::number,
          .path = std::move(path),
          .title = title,
          .help = help,
          .least_number = least,
          .most_number = most,
          .otherwise = std::move(otherwise)};
}

Decision entries(std::string path, std::string_view title, std::string_view help, bool fixed) {
  return {
      .ask = Ask::entries, .path = std::move(path), .title = title, .help = help, .fixed = fixed};
}

Decision arrange(std::string path) {
  return {.ask = Ask::arrange,
          .path = std::move(path),
          .title = "screen.edit.ask.arrange",
          .help = "screen.edit.help.arrange"};
}

Decision opens(std::string path, std::string otherwise) {
  return choice(std::move(path), "screen.edit.ask.opens",
                {{"at_start", "screen.edit.option.at_start", {}},
                 {"by_staff", "screen.edit.option.by_staff", {}}},
                std::move(otherwise));
}

Decision words(std::string path, std::string_view title, std::vector<EditOption> options,
               std::string_view help) {
  return {.ask = Ask::words,
          .path = std::move(path),
          .title = title,
          .help = help,
          .options = std::move(options)};
}

std::vector<EditOption> named(const event::Draft& draft, std::string_view list,
                              std::string_view prefix) {
  std::vector<EditOption> options;
  for (std::size_t i = 0; i < draft.count(list); ++i) {
    options.push_back({std::string(prefix) + draft.text(entry_path(list, i) + ".key"),
                       {},
                       entry_name(draft, list, i)});
  }
  return options;
}

std::vector<EditOption> activities(const event::Draft& draft) {
  std::vector<EditOption> options = {{"ideas", "screen.edit.option.ideas", {}}};
  for (const auto& [list, prefix] : {std::pair{"questions", "vote:"}, {"lists", "list:"}}) {
    for (EditOption& option : named(draft, list, prefix)) options.push_back(std::move(option));
  }
  return options;
}

}  // namespace stordialog::screens::editor
