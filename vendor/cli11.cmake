find_path(cli11_include CLI/CLI.hpp REQUIRED)
add_library(cli11 INTERFACE IMPORTED GLOBAL)
target_include_directories(cli11 SYSTEM INTERFACE "${cli11_include}")
