find_package(PkgConfig REQUIRED)
pkg_check_modules(fribidi REQUIRED IMPORTED_TARGET GLOBAL fribidi>=1.0.8)
add_library(fribidi ALIAS PkgConfig::fribidi)
