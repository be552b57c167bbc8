find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc>=2.5)
add_library(utf8proc ALIAS PkgConfig::utf8proc)
