// How a decision of the editor is put: one function a kind, for the steps and the entries of lists.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "screens/editor_decisions.h"

namespace stordialog::screens::editor {

[[nodiscard]] Decision local(std::string path, std::string_view title, std::size_t most,
                             bool lines = false, std::string_view help = {});
[[nodiscard]] Decision text(std::string path, std::string_view title, std::size_t most,
                            std::string_view help = {});
/// `otherwise`: what stands for a value that is left out.
[[nodiscard]] Decision choice(std::string path, std::string_view title,
                              std::vector<EditOption> options, std::string otherwise = {},
                              std::string_view help = {});
[[nodiscard]] Decision flag(std::string path, std::string_view title, bool otherwise,
                            std::string_view yes, std::string_view no, std::string_view help = {});
[[nodiscard]] Decision number(std::string path, std::string_view title, std::int64_t least,
                              std::int64_t most, std::string otherwise, std::string_view help = {});
[[nodiscard]] Decision entries(std::string path, std::string_view title, std::string_view help,
                               bool fixed = false);
[[nodiscard]] Decision arrange(std::string path);
[[nodiscard]] Decision opens(std::string path, std::string otherwise);
[[nodiscard]] Decision words(std::string path, std::string_view title,
                             std::vector<EditOption> options, std::string_view help = {});
/// Everything of a list by its key, `prefix` before it.
[[nodiscard]] std::vector<EditOption> named(const event::Draft& draft, std::string_view list,
                                            std::string_view prefix = {});
/// What can be open: ideas, votes, lists.
[[nodiscard]] std::vector<EditOption> activities(const event::Draft& draft);

/// What is asked of an entry of a list.
[[nodiscard]] std::vector<Decision> of_entry(const event::Draft& draft, const EditPlace& place);

}  // namespace stordialog::screens::editor
