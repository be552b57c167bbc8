find_path(cereal_include cereal/archives/portable_binary.hpp REQUIRED)
add_library(cereal INTERFACE IMPORTED GLOBAL)
target_include_directories(cereal SYSTEM INTERFACE "${cereal_include}")
