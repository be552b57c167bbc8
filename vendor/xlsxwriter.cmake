find_package(PkgConfig REQUIRED)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET GLOBAL xlsxwriter)
add_library(xlsxwriter ALIAS PkgConfig::xlsxwriter)
