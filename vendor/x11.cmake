find_package(PkgConfig REQUIRED)
pkg_check_modules(x11 REQUIRED IMPORTED_TARGET GLOBAL x11 xext)
add_library(x11 ALIAS PkgConfig::x11)
