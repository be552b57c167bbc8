find_package(PkgConfig REQUIRED)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET GLOBAL libqrencode>=4)
add_library(qrencode ALIAS PkgConfig::qrencode)
