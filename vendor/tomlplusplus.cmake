find_path(tomlplusplus_include toml++/toml.h REQUIRED)
add_library(tomlplusplus INTERFACE IMPORTED GLOBAL)
# What lies here comes first, and says why.
target_include_directories(tomlplusplus SYSTEM INTERFACE
  "${CMAKE_CURRENT_LIST_DIR}/tomlplusplus" "${tomlplusplus_include}")
