find_path(json_include nlohmann/json.hpp REQUIRED)
add_library(json INTERFACE IMPORTED GLOBAL)
target_include_directories(json SYSTEM INTERFACE "${json_include}")
