find_path(doctest_include doctest/doctest.h REQUIRED)
add_library(doctest INTERFACE IMPORTED GLOBAL)
target_include_directories(doctest SYSTEM INTERFACE "${doctest_include}")
