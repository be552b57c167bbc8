find_package(PkgConfig REQUIRED)
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET GLOBAL harfbuzz>=6.0)
add_library(harfbuzz ALIAS PkgConfig::harfbuzz)
