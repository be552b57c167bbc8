#include "report/themes_text.h"

#include <algorithm>

#include "report/table.h"

namespace stordialog::report {

namespace {

constexpr std::size_t kIdeaGraphemesMost = 88;

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += ", ";
    all += text;
  }
  return all;
}

std::string line_of(std::string_view key, const char* name, const std::vector<std::string>& texts,
                    const wording::Catalogue& words) {
  return texts.empty() ? "" : "  " + words.text(key, {{name, joined(texts)}}) + "\n";
}

std::string theme_text(const Results& results, const ThemeLine& theme,
                       const wording::Catalogue& words) {
  const auto ideas = static_cast<std::int64_t>(theme.ideas.size());
  std::string text = theme_name(theme, words) + ": " + words.plural("kinds.idea", ideas) + ", " +
                     words.plural("kinds.support", theme.supports) + "\n";
  text += line_of("report.themes.from", "themes", theme_names(results, theme.from, words), words);
  text += line_of("report.themes.into", "themes", theme_names(results, theme.into, words), words);
  text += line_of("report.themes.became", "options", option_titles(results, theme, words), words);
  for (const std::string& id : theme.ideas) {
    const auto idea = std::ranges::find(results.ideas, id, &IdeaLine::id);
    if (idea == results.ideas.end()) continue;
    std::string line = idea->text;
    std::ranges::replace(line, '\n', ' ');
    text += "  – " + shortened(line, kIdeaGraphemesMost) + "\n";
  }
  return text;
}

}  // namespace

std::string theme_name(const ThemeLine& theme, const wording::Catalogue& words) {
  return theme.name.empty() ? std::string(words.text("report.themes.unnamed")) : theme.name;
}

std::vector<std::string> theme_names(const Results& results, const std::vector<std::string>& ids,
                                     const wording::Catalogue& words) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const auto theme = std::ranges::find(results.themes, id, &ThemeLine::id);
    if (theme != results.themes.end()) names.push_back(theme_name(*theme, words));
  }
  return names;
}

std::vector<std::string> option_titles(const Results& results, const ThemeLine& theme,
                                       const wording::Catalogue& words) {
  std::vector<std::string> titles;
  for (const domain::Key& key : theme.options) {
    const auto* option = results.event.challenge(key);
    titles.push_back(option ? std::string(option->title.in(words.language())) : key);
  }
  return titles;
}

std::string themes_text(const Results& results, const wording::Catalogue& words) {
  if (results.themes.empty()) return "";
  std::string text = std::string(words.text("report.themes.title")) + "\n\n";
  for (const ThemeLine& theme : results.themes) text += theme_text(results, theme, words);
  return text;
}

}  // namespace stordialog::report
