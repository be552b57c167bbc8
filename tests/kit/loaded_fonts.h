// The fonts of the house in an atlas of their own, for tests that need no screen.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string_view>

#include <imgui.h>

#include "kit/fonts.h"
#include "kit/shaping.h"

namespace stordialog::kit::test {

class LoadedFonts {
 public:
  LoadedFonts() : context_(ImGui::CreateContext()) {
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
    auto fonts = Fonts::load(*ImGui::GetIO().Fonts, fonts_in(folder));
    if (!fonts) throw std::runtime_error("missing font " + fonts.error().path.string());
    fonts_.emplace(std::move(*fonts));
  }
  ~LoadedFonts() { ImGui::DestroyContext(context_); }
  LoadedFonts(const LoadedFonts&) = delete;
  LoadedFonts& operator=(const LoadedFonts&) = delete;

  const Fonts& get() const { return *fonts_; }
  ShapedText shape(std::string_view text, const ShapingStyle& style = {}) const {
    const Run run{text};
    return get().shaper().shape(get(), {&run, 1}, style);
  }

 private:
  ImGuiContext* context_;
  std::optional<Fonts> fonts_;
};

}  // namespace stordialog::kit::test
