find_path(tomlplusplus_include toml++/toml.h REQUIRED)
add_library(tomlplusplus INTERFACE IMPORTED GLOBAL)
target_include_directories(tomlplusplus SYSTEM INTERFACE "${tomlplusplus_include}")
