find_package(PkgConfig REQUIRED)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET GLOBAL freetype2)
add_library(freetype ALIAS PkgConfig::freetype)
