// What a bundle's file name says before anything is read: to put files in order, never to trust.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stordialog::bundle {

struct Series {
  std::string name;  // "ok-ide-2-full"
  std::uint32_t number = 0;
};

/// Of "ok-ide-2-full-0007.bundle". Nothing if it is named otherwise, or hidden.
[[nodiscard]] std::optional<Series> series_of(std::string_view file_name);
[[nodiscard]] bool is_bundle_name(std::string_view file_name);

}  // namespace stordialog::bundle
